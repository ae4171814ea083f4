"""How a figure is kept in a QTextDocument: one object character in a block of its own, the figure in the format of that
character. So undo, moving and splitting carry it as they carry a font.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextFragment,
)

from editor_desk.domain.content import Block, BodyBlock, Direction, Figure
from editor_desk.domain.figures_json import figure_from_json, figure_to_json
from editor_desk.gui.editor.formats import FIGURE_KIND, set_identity

OBJECT = "\ufffc"
OBJECT_TYPE = QTextFormat.ObjectTypes.UserObject.value + 1
_FIGURE = QTextFormat.Property.UserProperty.value + 40
_ABOVE, _BELOW = 12, 18


def figure_char(item: Figure) -> QTextCharFormat:
    """The format of the character that stands for `item`."""
    form = QTextCharFormat()
    form.setObjectType(OBJECT_TYPE)
    form.setProperty(_FIGURE, json.dumps(figure_to_json(item), ensure_ascii=False, sort_keys=True))
    return form


def figure_block(key: str, direction: Direction | None = None) -> QTextBlockFormat:
    """The format of a block that holds a figure: as tall as the figure."""
    form = QTextBlockFormat()
    set_identity(form, key, FIGURE_KIND, direction)
    form.setTopMargin(_ABOVE)
    form.setBottomMargin(_BELOW)
    return form


def figure_in(form: QTextFormat) -> Figure | None:
    """The figure that a format carries, under the key that it was put in with."""
    text = form.property(_FIGURE)
    return _parsed(str(text)) if text else None


def figure_of(block: QTextBlock) -> Figure | None:
    """The figure that the block is; None for text."""
    if block.length() != 2:  # the object and the end of the block
        return None
    fragment = block.begin().fragment()
    return figure_in(fragment.charFormat()) if fragment.isValid() and fragment.text() == OBJECT else None


def is_figure(block: QTextBlock) -> bool:
    """Whether the block is a figure; cheaper than to read it."""
    if block.length() != 2:
        return False
    fragment = block.begin().fragment()
    return fragment.isValid() and fragment.text() == OBJECT and fragment.charFormat().hasProperty(_FIGURE)


def figures_within(fragment: QTextFragment) -> Iterator[tuple[str, Figure | None]]:
    """The fragment as runs of text and figures, in order. Text that was typed in the format of a figure is text."""
    item = figure_in(fragment.charFormat())
    if item is None:
        yield fragment.text(), None
        return
    pieces = fragment.text().split(OBJECT)
    for place, text in enumerate(pieces):
        if place:
            yield OBJECT, item
        if text:
            yield text, None


def spare_figures(cursor: QTextCursor) -> None:
    """Draw in a selection that only touches a figure at its edge: to remove it would put text beside the figure."""
    document = cursor.document()
    start, end = cursor.selectionStart(), cursor.selectionEnd()
    first, last = document.findBlock(start), document.findBlock(end)
    if first == last:
        return
    if is_figure(first) and start > first.position():
        start = first.next().position()
    if is_figure(last) and end == last.position():
        end = last.position() - 1
    cursor.setPosition(start)
    cursor.setPosition(max(start, end), QTextCursor.MoveMode.KeepAnchor)


def has_figure(fragment: QTextFragment) -> bool:
    """Whether a figure stands in the fragment."""
    return fragment.charFormat().hasProperty(_FIGURE) and OBJECT in fragment.text()


def write_figure(cursor: QTextCursor, item: Figure) -> None:
    """Put the character that stands for `item` at the cursor."""
    cursor.insertText(OBJECT, figure_char(item))


def with_key(item: BodyBlock, key: str) -> BodyBlock:
    """The same block under another key."""
    if isinstance(item, Block):
        return Block(key, item.kind, item.spans, item.direction)
    return replace(item, key=key)


def figure_with_key(item: Figure, key: str) -> Figure:
    """The same figure under another key."""
    return item if item.key == key else replace(item, key=key)


@lru_cache(maxsize=256)
def _parsed(text: str) -> Figure:
    return figure_from_json(json.loads(text))
