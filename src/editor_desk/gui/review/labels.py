"""What the parts of an article are called on the review sheet."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.content import BlockKind, Direction

translate = QCoreApplication.translate


def field_text(name: str) -> str:
    """The name of a field of the content."""
    return {
        "byline": translate("ReviewSheet", "Byline"),
        "dateline": translate("ReviewSheet", "Dateline"),
        "source": translate("ReviewSheet", "Source"),
        "section": translate("ReviewSheet", "Section"),
        "slug": translate("ReviewSheet", "Address on the site"),
        "description": translate("ReviewSheet", "Description"),
        "language": translate("ReviewSheet", "Language"),
        "embargo": translate("ReviewSheet", "Embargo"),
    }[name]


def block_kind_text(kind: BlockKind) -> str:
    """What a block is."""
    return {
        BlockKind.PARAGRAPH: translate("ReviewSheet", "paragraph"),
        BlockKind.HEADING: translate("ReviewSheet", "subheading"),
        BlockKind.QUOTE: translate("ReviewSheet", "quote"),
        BlockKind.BULLET: translate("ReviewSheet", "bullet"),
        BlockKind.NUMBER: translate("ReviewSheet", "numbered item"),
    }[kind]


def direction_text(direction: Direction | None) -> str:
    """Which way a block runs."""
    return {
        None: translate("ReviewSheet", "the direction of the text"),
        Direction.RTL: translate("ReviewSheet", "right to left"),
        Direction.LTR: translate("ReviewSheet", "left to right"),
    }[direction]
