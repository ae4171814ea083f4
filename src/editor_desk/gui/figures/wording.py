"""What was done to a picture, in words."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.pictures import PictureNote

translate = QCoreApplication.translate


def picture_note_text(note: PictureNote) -> str:
    """One thing that was done."""
    return {
        PictureNote.FIRST_FRAME: translate("Figures", "It held several pictures; the first one was kept."),
        PictureNote.COLOURS: translate("Figures", "Its colours were turned into those of the web."),
        PictureNote.TURNED: translate("Figures", "It was turned upright, as the camera had noted."),
        PictureNote.CLEANED: translate(
            "Figures", "What the file told of place, camera and people was removed."
        ),
        PictureNote.OTHER_KIND: translate("Figures", "It is another kind of file than its name says."),
    }[note]


def picture_notes_text(notes: Iterable[PictureNote]) -> str:
    """All that was done, in one paragraph."""
    return " ".join(picture_note_text(note) for note in notes)
