"""One-line summaries of an import: what the page lost on the way in, what will be stored, what was stored."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.incoming import Incoming, PageNoteCode, RawPage
from editor_desk.language.numerals import Numerals, to_numerals
from editor_desk.services.importing import Imported

translate = QCoreApplication.translate


def page_notes_text(page: RawPage, numerals: Numerals) -> str:
    """What the reader took away or found missing; empty where there is nothing to tell."""
    said = [_note(note.code, note.count) for note in page.notes]
    return to_numerals(translate("ImportDialog", " · ", "between notes").join(said), numerals) if said else ""


def summary_text(incoming: Incoming, numerals: Numerals) -> str:
    """What will be stored."""
    parts = [
        translate("ImportDialog", "%n block(s) of text", "", len(incoming.article.blocks)),
        translate("ImportDialog", "%n keyword(s)", "", len(incoming.keywords)),
    ]
    if incoming.read_also:
        parts.append(translate("ImportDialog", "%n read-also article(s)", "", len(incoming.read_also)))
    if incoming.similar:
        parts.append(translate("ImportDialog", "%n similar title(s)", "", len(incoming.similar)))
    return to_numerals(" · ".join(parts), numerals)


def imported_text(made: Imported, numerals: Numerals) -> str:
    """What was stored."""
    parts = [translate("ImportDialog", "Imported with %n tag(s)", "", made.tags)]
    if made.read_also:
        parts.append(translate("ImportDialog", "%n read-also article(s) made", "", len(made.read_also)))
    if made.reused:
        parts.append(
            translate("ImportDialog", "%n read-also article(s) were in the archive", "", len(made.reused))
        )
    if made.unresolved:
        parts.append(translate("ImportDialog", "%n title(s) still to be found", "", made.unresolved))
    return to_numerals(" · ".join(parts), numerals)


def _note(code: PageNoteCode, count: int) -> str:
    return {
        PageNoteCode.TRUNCATED: translate(
            "ImportDialog", "The file ends in the middle; its end may be missing"
        ),
        PageNoteCode.SCRIPTS: translate("ImportDialog", "%n script(s) removed", "", count),
        PageNoteCode.STYLES: translate("ImportDialog", "%n style sheet(s) removed", "", count),
        PageNoteCode.FORMS: translate("ImportDialog", "%n form field(s) removed", "", count),
        PageNoteCode.FRAMES: translate("ImportDialog", "%n embedded frame(s) removed", "", count),
        PageNoteCode.IMAGES: translate("ImportDialog", "%n image(s) not fetched", "", count),
        PageNoteCode.MEDIA: translate("ImportDialog", "%n video(s) or drawing(s) removed", "", count),
        PageNoteCode.COMMENTS: translate("ImportDialog", "%n hidden comment(s) removed", "", count),
        PageNoteCode.LINKS: translate("ImportDialog", "%n unsafe or relative link(s) became text", "", count),
        PageNoteCode.CONTROLS: translate("ImportDialog", "%n hidden control character(s) removed", "", count),
    }[code]
