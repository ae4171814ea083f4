"""What is written inside a picture file: who made it, what it shows, what may be done with it."""

from dataclasses import dataclass

from editor_desk.domain.content import Content, Image
from editor_desk.exchange.formats.texts import one_line

_LABELS = ("تصوير", "عدسة", "صورة", "Photo", "Photograph", "Photo by", "Photograph by")
_AFTER_LABEL = (":", "/", "|", "-", "–")


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """Plain texts; an empty one is not written. `creator` is whom the credit names; `source_type` is a term of the IPTC's
    vocabulary of digital source types (`digitalCapture`), empty where nobody said.
    """

    headline: str = ""
    caption: str = ""
    alt: str = ""
    creator: str = ""
    credit: str = ""
    source: str = ""
    rights: str = ""
    language: str = "ar"
    source_type: str = ""


def photo_facts(content: Content, image: Image, source_type: str = "") -> PhotoFacts:
    """What the sealed text says of `image`."""
    credit = one_line(image.credit)
    return PhotoFacts(
        headline=one_line(content.headline),
        caption=one_line(image.caption or image.alt),
        alt=one_line(image.alt),
        creator=_creator(credit),
        credit=credit,
        source=one_line(content.source),
        rights=one_line(image.rights),
        language=content.language,
        source_type=source_type,
    )


def _creator(credit: str) -> str:
    """The name in a credit such as "تصوير: ريم النجار"; the whole of one that has no such word before it."""
    for sign in _AFTER_LABEL:
        label, found, name = credit.partition(sign)
        if found and label.strip() in _LABELS and name.strip():
            return name.strip()
    return credit


def cut_bytes(text: str, most: int) -> str:
    """`text` in at most `most` bytes of UTF-8: cut at a word where there is one, and never inside a letter."""
    data = text.encode()
    if len(data) <= most:
        return text
    head = data[: most - 3].decode(errors="ignore")
    return f"{head.rpartition(' ')[0] or head}…"
