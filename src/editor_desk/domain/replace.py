"""Find and replace in a whole content: the texts that take part, and a new content with chosen replacements made.

What stands beside the text takes no part: tags, links and the source, which name other things by the names those have; nor
do addresses. Places are named as `proofing.ProofText` names them.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from editor_desk.domain.content import Block, BodyBlock, Content, Span, clean_text
from editor_desk.domain.figure_texts import figure_texts, place_in_figure, with_figure_text
from editor_desk.domain.proof_texts import block_texts
from editor_desk.domain.proofing import ProofText
from editor_desk.language.find import Pattern, Replacement, replaced, replacements


@dataclass(frozen=True, slots=True)
class TextChange:
    """A replacement in the text at `place`."""

    place: str
    change: Replacement


Changes = Mapping[str, tuple[Replacement, ...]]


def searched_texts(content: Content) -> tuple[ProofText, ...]:
    """The texts of `content` that find and replace looks through, in reading order; empty ones are left out."""
    texts = [ProofText("headline", content.headline), ProofText("standfirst", content.standfirst)]
    for item in content.blocks:
        texts += block_texts(item)
    return tuple(text for text in texts if text.text)


def changes_in(content: Content, pattern: Pattern, replacement: str) -> tuple[TextChange, ...]:
    """Every replacement that could be made in `content`, in reading order. Raises PatternError."""
    return tuple(
        TextChange(text.place, change)
        for text in searched_texts(content)
        for change in replacements(text.text, pattern, replacement)
    )


def with_changes(content: Content, changes: Iterable[TextChange]) -> Content:
    """`content` with these replacements made; keys, marks and links stay. They must be of this content (ValueError)."""
    by_place: dict[str, list[Replacement]] = {}
    for made in changes:
        by_place.setdefault(made.place, []).append(made.change)
    chosen = {place: tuple(sorted(some, key=lambda change: change.start)) for place, some in by_place.items()}
    texts = {text.place: text.text for text in searched_texts(content)}
    for place, some in chosen.items():
        _require(texts.get(place, ""), some)
    return replace(
        content,
        headline=_line(content.headline, chosen.get("headline", ())),
        standfirst=_line(content.standfirst, chosen.get("standfirst", ())),
        blocks=tuple(_changed(item, chosen) for item in content.blocks),
    )


def replace_in_block(block: Block, changes: tuple[Replacement, ...]) -> Block:
    """`block` with the changes, in order, made. What is put in has marks, link and direction of the first character that
    it stands for.
    """
    spans: list[Span] = []
    done = 0
    for change in changes:
        spans += _cut(block.spans, done, change.start)
        first = _cut(block.spans, change.start, change.start + 1)[0]
        spans.append(replace(first, text=clean_text(change.new)))
        done = change.end
    return replace(block, spans=(*spans, *_cut(block.spans, done, len(block.text))))


def _cut(spans: tuple[Span, ...], start: int, end: int) -> list[Span]:
    cut: list[Span] = []
    place = 0
    for span in spans:
        text = span.text[max(start - place, 0) : max(end - place, 0)]
        place += len(span.text)
        if text:
            cut.append(replace(span, text=text))
    return cut


def _changed(item: BodyBlock, chosen: Changes) -> BodyBlock:
    if isinstance(item, Block):
        some = chosen.get(item.key)
        return replace_in_block(item, some) if some else item
    changed = item
    for slot, text in figure_texts(item):
        some = chosen.get(place_in_figure(item.key, slot))
        if some:
            changed = with_figure_text(changed, slot, _line(text, some))
    return changed


def _line(text: str, changes: tuple[Replacement, ...]) -> str:
    if not changes:
        return text
    return replaced(text, tuple(replace(c, new=clean_text(c.new).replace("\n", " ")) for c in changes))


def _require(text: str, changes: tuple[Replacement, ...]) -> None:
    done = 0
    for change in changes:
        if not done <= change.start < change.end or text[change.start : change.end] != change.old:
            message = "a replacement does not fit the text"
            raise ValueError(message)
        done = change.end
