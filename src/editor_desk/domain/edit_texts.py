"""The texts of a content by the names of their places, as runs of characters with a look, to be read and put back."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from editor_desk.domain.content import Block, BodyBlock, Content, Span
from editor_desk.domain.figure_texts import CELL, figure_texts, place_in_figure, with_figure_text

WORD_FIELDS = ("headline", "standfirst")
"""Fields that are edited word by word. The others are short, and change as a whole."""

Spans = tuple[Span, ...]


def spans_at(content: Content, place: str) -> Spans:
    """The text at a place that there is. Raises KeyError."""
    if place in WORD_FIELDS:
        return _plain(getattr(content, place))
    for item in content.blocks:
        if isinstance(item, Block):
            if item.key == place:
                return item.spans
        elif place in (texts := block_places(item)):
            return texts[place]
    raise KeyError(place)


def block_places(item: BodyBlock) -> dict[str, Spans]:
    """The texts of a block that are edited word by word: not the cells of a table, which a new row would exchange."""
    if isinstance(item, Block):
        return {item.key: item.spans}
    return {
        place_in_figure(item.key, slot): _plain(text)
        for slot, text in figure_texts(item)
        if not slot.startswith(f"{CELL}:")
    }


def with_spans(content: Content, texts: Mapping[str, Spans]) -> Content:
    """`content` with other texts at these places; what it has no place for is left out."""
    fields: dict[str, Any] = {name: _text(texts[name]) for name in WORD_FIELDS if name in texts}
    return replace(content, blocks=tuple(_with(item, texts) for item in content.blocks), **fields)


def cut(spans: Iterable[Span], start: int, end: int) -> Spans:
    """The characters [start, end) with their looks."""
    found = []
    at = 0
    for span in spans:
        text = span.text[max(start - at, 0) : max(end - at, 0)]
        at += len(span.text)
        if text:
            found.append(replace(span, text=text))
    return tuple(found)


def _with(item: BodyBlock, texts: Mapping[str, Spans]) -> BodyBlock:
    if isinstance(item, Block):
        return replace(item, spans=texts[item.key]) if item.key in texts else item
    for slot, _ in figure_texts(item):
        place = place_in_figure(item.key, slot)
        if place in texts:
            item = with_figure_text(item, slot, _text(texts[place]))
    return item


def _plain(text: str) -> Spans:
    return (Span(text),) if text else ()


def _text(spans: Spans) -> str:
    return "".join(span.text for span in spans)
