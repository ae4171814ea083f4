"""One-line summaries of an import: what the page lost on the way in, what will be stored, what was stored."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.incoming import Incoming, RawPage
from editor_desk.gui.page_notes import note_text
from editor_desk.language.numerals import Numerals, to_numerals
from editor_desk.services.importing import Imported

translate = QCoreApplication.translate


def page_notes_text(page: RawPage, numerals: Numerals) -> str:
    """What the reader took away or found missing; empty where there is nothing to tell."""
    said = [note_text(note, numerals) for note in page.notes]
    return translate("ImportDialog", " · ", "between notes").join(said)


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
