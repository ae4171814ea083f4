"""A picture as the desk takes it in: what came of it, and what was done to it on the way."""

from dataclasses import dataclass
from enum import StrEnum

from editor_desk.domain.content import MediaRef


class PictureNote(StrEnum):
    """Something that was done to a picture, which its editor should know."""

    FIRST_FRAME = "first_frame"
    """It moved; its first picture was kept."""
    COLOURS = "colours"
    """It was in the colours of a printing press or of another screen, and is in those of the web now."""
    TURNED = "turned"
    """The camera had noted which side is up; the picture itself stands right now."""
    CLEANED = "cleaned"
    """What the file told beside the picture (place, camera, names) is gone."""
    OTHER_KIND = "other_kind"
    """Its name said that it was another kind of file."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is safe to keep: its bytes as the desk keeps them, and how it came to them."""

    media: MediaRef
    data: bytes
    notes: tuple[PictureNote, ...] = ()
