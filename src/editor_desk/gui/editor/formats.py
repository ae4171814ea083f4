"""How blocks and spans are kept in a QTextDocument: their meaning as own properties, their looks from the theme.

The looks are never read back. What a block or a run of text is, stands in properties that undo, splitting and merging
carry along as Qt carries a font.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextBlock, QTextBlockFormat, QTextCharFormat, QTextFormat, QTextOption

from editor_desk.domain.content import BlockKind, Direction, Mark
from editor_desk.gui.theme.theme import Theme

_OWN = QTextFormat.Property.UserProperty.value
_KEY = _OWN + 1
_KIND = _OWN + 2
_MARKS = _OWN + 3
_LINK = _OWN + 4
_SPAN_DIRECTION = _OWN + 5
_LOOKS = _OWN + 6
_SCAFFOLD = _OWN + 7

FIGURE_KIND = "figure"
"""Stands in the place of a kind in the format of a block that holds a figure (see `figure_formats`)."""

LISTS = frozenset({BlockKind.BULLET, BlockKind.NUMBER})
INDENT = 26
"""Width of the leading margin of a quote or list item, in pixels."""

_TO_QT = {Direction.RTL: Qt.LayoutDirection.RightToLeft, Direction.LTR: Qt.LayoutDirection.LeftToRight}
_FROM_QT = {qt: ours for ours, qt in _TO_QT.items()}
_INDENTED = frozenset({BlockKind.QUOTE, BlockKind.ATTRIBUTION, *LISTS})
_LINE = {BlockKind.HEADING: 34, BlockKind.SUBHEADING: 32, BlockKind.ATTRIBUTION: 28}
_BODY_LINE = 36  # line height 2.0 at 18 px
_ABOVE = {BlockKind.HEADING: 18, BlockKind.SUBHEADING: 12}
_BELOW = {
    BlockKind.PARAGRAPH: 14,
    BlockKind.HEADING: 6,
    BlockKind.SUBHEADING: 4,
    BlockKind.QUOTE: 14,
    BlockKind.ATTRIBUTION: 14,
}
_LIST_BELOW = 4

Style = tuple[frozenset[Mark], str | None, Direction | None]
"""Marks, link and forced direction of a run of text."""

PLAIN: Style = (frozenset(), None, None)


class SheetFormats:
    """Makes the formats for one theme, with lines that are `leading` pixels higher than usual."""

    def __init__(self, theme: Theme, leading: int = 0) -> None:
        self._theme = theme
        self._leading = leading
        self._chars: dict[tuple[BlockKind, Style], QTextCharFormat] = {}

    def block(self, kind: BlockKind, key: str, direction: Direction | None = None) -> QTextBlockFormat:
        """The format of a block; without a direction it follows the document."""
        form = QTextBlockFormat()
        set_identity(form, key, kind.value, direction)
        height = _LINE.get(kind, _BODY_LINE) + self._leading
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(_ABOVE.get(kind, 0))
        form.setBottomMargin(_BELOW.get(kind, _LIST_BELOW))
        if kind in _INDENTED:
            form.setIndent(1)
        return form

    def char(self, kind: BlockKind, style: Style = PLAIN) -> QTextCharFormat:
        """The format of a run of text inside a block of `kind`."""
        if (kind, style) not in self._chars:
            self._chars[kind, style] = self._char(kind, style)
        return QTextCharFormat(self._chars[kind, style])

    def _char(self, kind: BlockKind, style: Style) -> QTextCharFormat:
        marks, link, direction = style
        form = QTextCharFormat()
        form.setProperty(_LOOKS, kind.value)
        if kind is BlockKind.HEADING:
            font = self._theme.sheet_font(20, QFont.Weight.Bold.value, "ui")
        elif kind is BlockKind.SUBHEADING:
            font = self._theme.sheet_font(17, QFont.Weight.DemiBold.value, "ui")
        elif kind is BlockKind.ATTRIBUTION:
            font = self._theme.sheet_font(16)
        else:
            font = self._theme.sheet_font(self._theme.size("reading_text"))
        if Mark.STRONG in marks:
            font.setWeight(QFont.Weight.Bold)
        font.setItalic(Mark.EMPHASIS in marks)
        form.setFont(font)
        form.setForeground(self._theme.color("mute" if kind is BlockKind.ATTRIBUTION else "ink"))
        if marks:
            form.setProperty(_MARKS, " ".join(sorted(mark.value for mark in marks)))
        if link is not None:
            form.setProperty(_LINK, link)
            form.setForeground(self._theme.color("accent_ink"))
            form.setFontUnderline(True)
            form.setToolTip(link)
        if direction is not None:
            form.setProperty(_SPAN_DIRECTION, direction.value)
        return form


def set_identity(form: QTextBlockFormat, key: str, kind: str, direction: Direction | None) -> None:
    """Write into a block's format what block it is; without a direction it follows the document."""
    form.setProperty(_KEY, key)
    form.setProperty(_KIND, kind)
    if direction is not None:
        form.setLayoutDirection(_TO_QT[direction])


def has_figure_format(block: QTextBlock) -> bool:
    """Whether the block's format is that of a figure, whatever the block holds by now."""
    return bool(block.blockFormat().property(_KIND) == FIGURE_KIND)


def with_key(form: QTextBlockFormat, key: str) -> QTextBlockFormat:
    """The format for a block of the article that is shown in a manner of its own."""
    form.setProperty(_KEY, key)
    return form


def key_of(block: QTextBlock) -> str:
    """The key that the block's format carries; empty where it has none."""
    return str(block.blockFormat().property(_KEY) or "")


def kind_of(block: QTextBlock) -> BlockKind:
    """What the block is; a figure reads as a paragraph."""
    value = block.blockFormat().property(_KIND)
    return BlockKind(value) if value and value != FIGURE_KIND else BlockKind.PARAGRAPH


def direction_of(block: QTextBlock) -> Direction | None:
    """The direction that was set for this block; None where it follows the document."""
    form = block.blockFormat()
    if not form.hasProperty(QTextFormat.Property.LayoutDirection):
        return None
    return _FROM_QT.get(form.layoutDirection())


def style_of(form: QTextCharFormat) -> Style:
    """Marks, link and direction that a run of text carries."""
    marks, link, direction = form.property(_MARKS), form.property(_LINK), form.property(_SPAN_DIRECTION)
    if not (marks or link or direction):
        return PLAIN
    return (
        frozenset(Mark(name) for name in str(marks or "").split()),
        str(link) if link else None,
        Direction(direction) if direction else None,
    )


def is_scaffold(form: QTextCharFormat) -> bool:
    """Whether isolates in this format are ours: they order a run on the sheet and are no part of the text."""
    return bool(form.property(_SCAFFOLD))


def as_scaffold(form: QTextCharFormat) -> QTextCharFormat:
    """The format for an isolate that is ours."""
    made = QTextCharFormat(form)
    made.setProperty(_SCAFFOLD, True)
    return made


def looks_like(form: QTextCharFormat, kind: BlockKind) -> bool:
    """Whether a run of text has the looks of a block of `kind`: after a merge it may still have those of another."""
    return bool(form.property(_LOOKS) == kind.value)


def text_option(direction: Direction, *, marks: bool = False) -> QTextOption:
    """How a document breaks and directs its lines. An empty or Latin-first paragraph follows `direction` too."""
    option = QTextOption()
    option.setTextDirection(_TO_QT[direction])
    option.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    if marks:
        option.setFlags(QTextOption.Flag.ShowLineAndParagraphSeparators)
    return option
