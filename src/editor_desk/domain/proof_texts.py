"""What of an article is read when it is proof-read, each text under the name of its place, and what is mended there."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from editor_desk.domain.content import Block, BodyBlock, Content, RelatedLink, clean_text
from editor_desk.domain.figure_texts import figure_texts, place_in_figure
from editor_desk.domain.proofing import Finding, ProofText

CREDITS = ("byline", "dateline", "source")
LINKS = ("read_also", "similar")


def proof_texts(content: Content) -> tuple[ProofText, ...]:
    """The texts of `content` in reading order; blank ones are left out."""
    texts = [
        ProofText("headline", content.headline),
        ProofText("standfirst", content.standfirst),
        ProofText("byline", content.byline),
        ProofText("dateline", content.dateline),
        *(text for item in content.blocks for text in block_texts(item)),
        ProofText("source", content.source),
        *(ProofText(f"tag:{tag.id}", tag.label) for tag in content.tags),
        *(
            ProofText(f"{name}:{number}", link.title)
            for name in LINKS
            for number, link in enumerate(_links(content, name))
        ),
    ]
    return tuple(text for text in texts if text.text.strip())


def block_texts(item: BodyBlock) -> Iterator[ProofText]:
    """The texts of a block under the names of their places: its key, or those of the slots of a figure."""
    if isinstance(item, Block):
        yield ProofText(item.key, item.text)
        return
    for slot, text in figure_texts(item):
        yield ProofText(place_in_figure(item.key, slot), text)


def mended(text: str, fixes: Iterable[tuple[Finding, str]]) -> tuple[str, int]:
    """`text` with something else in the place of each finding, and how many were mended: not what says something else by
    now, nor what lies over one that was mended before.
    """
    parts, done, count = [], 0, 0
    for finding, new in sorted(fixes, key=lambda fix: (fix[0].start, fix[0].end)):
        if finding.start >= done and text[finding.start : finding.end] == finding.text:
            parts += [text[done : finding.start], new]
            done = finding.end
            count += 1
    return "".join((*parts, text[done:])), count


def is_beside(place: str) -> bool:
    """Whether that is the place of a field beside the sheet: a credit, the title of a link."""
    return place in CREDITS or bool(_link_place(place)[0])


def field_text(content: Content, place: str) -> str | None:
    """The text at a place that `is_beside`; None where it is none, or where there are not so many links."""
    if place in CREDITS:
        return str(getattr(content, place))
    name, number = _link_place(place)
    links = _links(content, name) if name else ()
    return links[number].title if 0 <= number < len(links) else None


def changed_fields(content: Content, texts: Mapping[str, str]) -> dict[str, object]:
    """The fields of `content` that are others once each text stands at its place, all of them places that `field_text`
    knows.
    """
    lines = {place: clean_text(text).replace("\n", " ") for place, text in texts.items()}
    fields: dict[str, object] = {name: lines[name] for name in CREDITS if name in lines}
    for name in LINKS:
        fields[name] = tuple(
            replace(link, title=lines.get(f"{name}:{number}", link.title))
            for number, link in enumerate(_links(content, name))
        )
    return {name: value for name, value in fields.items() if value != getattr(content, name)}


def _links(content: Content, name: str) -> tuple[RelatedLink, ...]:
    return content.read_also if name == "read_also" else content.similar


def _link_place(place: str) -> tuple[str, int]:
    name, _, number = place.partition(":")
    return (name, int(number)) if name in LINKS and number.isdecimal() else ("", -1)
