"""Exporter: the picture that stands for the article where somebody shares a link to it, 1200 by 630 pixels."""

from collections.abc import Iterable, Iterator
from io import BytesIO

from editor_desk.domain.content import Direction, Image
from editor_desk.exchange.formats.cuts import Cut, Shape, cut
from editor_desk.exchange.formats.embedding import in_jpeg
from editor_desk.exchange.formats.photo_facts import PhotoFacts, photo_facts
from editor_desk.exchange.formats.pixels import as_jpeg, cut_out, decoded, on_paper
from editor_desk.exchange.formats.spec import CARD_SIZE, ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.typesetting import set_png

_BESIDE = Shape("card", 6, 7, 540)
_SHORT, _CREDIT = 34, 44
_LONGEST_WORD = 40


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`social/<slug>-1200x630.jpg`; none of an article that is to be taken off the site, or has no headline."""

    def chunks() -> Iterable[bytes]:
        yield social_card(job)

    if job.card:
        yield ExportFile(job.card, "social_card", "image/jpeg", chunks, apart=True)


def social_card(job: ArticleJob) -> bytes:
    """The card as JPEG, with what the text says of its picture inside."""
    from PIL import Image as Pillow

    content = job.content
    found = _picture(content.images)
    rtl = content.direction is Direction.RTL
    words = {
        "rtl": rtl,
        "lang": content.language.split("-")[0],
        "headline": " ".join(map(_readable, content.headline.split())),
        "section": _short(content.section, _SHORT),
        "site": _short(job.options.site_name, _SHORT),
        "credit": "" if found is None else _short(found[0].credit, _CREDIT),
        "picture": found is not None,
    }
    card = on_paper(Pillow.open(BytesIO(set_png("card.typ", words))))
    facts = PhotoFacts(headline=one_line(content.headline), alt=one_line(content.headline))
    if found is not None:
        image, place = found
        pixels = cut_out(decoded(job.media(image.media.sha256), image.media, [place]), image.media, place)
        beside = on_paper(pixels).resize((_BESIDE.width, CARD_SIZE[1]))
        card.paste(beside, (0 if rtl else CARD_SIZE[0] - _BESIDE.width, 0))
        facts = photo_facts(content, image)
    return in_jpeg(as_jpeg(card), facts)


def _picture(images: Iterable[Image]) -> tuple[Image, Cut] | None:
    """The first picture that is large enough to stand beside the headline, and where it is cut."""
    for image in images:
        place = cut(image.media.width, image.media.height, image.focal, _BESIDE)
        if place is not None:
            return image, place
    return None


def _readable(word: str) -> str:
    """A word of a headline as it is; what is longer than any word (an address) would make the whole too small to read."""
    return word if len(word) <= _LONGEST_WORD else f"{word[: _LONGEST_WORD - 1]}…"


def _short(text: str, most: int) -> str:
    """A text for one line: cut at a word."""
    line = one_line(text)
    return line if len(line) <= most else f"{line[:most].rpartition(' ')[0] or line[:most]}…"
