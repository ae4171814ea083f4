"""What a reader took away from a page, or mended, in words: in the import dialog, and above the sheet after a paste."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.incoming import PageNote, PageNoteCode
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate


def note_text(note: PageNote, numerals: Numerals) -> str:
    """The note as a part of a sentence."""
    return to_numerals({**_left_out(note.count), **_mended(note.count)}[note.code], numerals)


def _left_out(count: int) -> dict[PageNoteCode, str]:
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
        PageNoteCode.HIDDEN: translate("PageNotes", "%n hidden passage(s) left out", "", count),
        PageNoteCode.FURNITURE: translate(
            "PageNotes", "%n line(s) of menus and share buttons left out", "", count
        ),
        PageNoteCode.PICTURES: translate("PageNotes", "%n picture(s) not taken over", "", count),
        PageNoteCode.REMARKS: translate("PageNotes", "%n comment(s) left out", "", count),
        PageNoteCode.ENVELOPES: translate("PageNotes", "name and time of %n message(s) left out", "", count),
        PageNoteCode.OMITTED: translate("PageNotes", "%n message(s) without words left out", "", count),
    }


def _mended(count: int) -> dict[PageNoteCode, str]:
    return {
        PageNoteCode.CHANGES: translate("PageNotes", "%n tracked change(s) accepted", "", count),
        PageNoteCode.FOOTNOTES: translate("PageNotes", "%n footnote(s) put at the end", "", count),
        PageNoteCode.TABLES: translate("PageNotes", "%n table(s) with merged cells made plain", "", count),
        PageNoteCode.LEVELS: translate("PageNotes", "%n nested list item(s) brought to one level", "", count),
        PageNoteCode.STARS: translate("PageNotes", "%n passage(s) in stars or underscores marked", "", count),
        PageNoteCode.LETTER_FORMS: translate("PageNotes", "%n presentation form(s) made letters", "", count),
        PageNoteCode.VISUAL: translate("PageNotes", "%n backward line(s) turned round", "", count),
        PageNoteCode.LIGATURES: translate("PageNotes", "%n swapped lam-alef pair(s) put right", "", count),
        PageNoteCode.WRAPS: translate("PageNotes", "%n broken line(s) joined", "", count),
        PageNoteCode.HYPHENS: translate("PageNotes", "%n hyphenated word(s) put together", "", count),
        PageNoteCode.SPACES: translate("PageNotes", "%n special or doubled space(s) made plain", "", count),
        PageNoteCode.PERSIAN: translate("PageNotes", "%n Persian letter(s) made Arabic", "", count),
        PageNoteCode.SPLIT: translate("PageNotes", "%n overlong paragraph(s) cut", "", count),
    }
