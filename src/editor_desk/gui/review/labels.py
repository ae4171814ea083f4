"""What the parts of an article are called on the review sheet."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.content import (
    BlockKind,
    Direction,
    Embed,
    Figure,
    Image,
    ReadAlsoCard,
    Table,
)

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
        BlockKind.SUBHEADING: translate("ReviewSheet", "small subheading"),
        BlockKind.QUOTE: translate("ReviewSheet", "quote"),
        BlockKind.ATTRIBUTION: translate("ReviewSheet", "attribution"),
        BlockKind.BULLET: translate("ReviewSheet", "bullet"),
        BlockKind.NUMBER: translate("ReviewSheet", "numbered item"),
    }[kind]


def figure_kind_text(item: Figure) -> str:
    """What a figure is."""
    match item:
        case Image():
            return translate("ReviewSheet", "Picture")
        case Table():
            return translate("ReviewSheet", "Table")
        case ReadAlsoCard():
            return translate("ReviewSheet", "Read also")
        case Embed():
            return translate("ReviewSheet", "Embed")


def figure_part_text(name: str) -> str:
    """The name of a text of a figure (see `domain.figure_diff`); empty where the text needs none."""
    return {
        "picture": translate("ReviewSheet", "File"),
        "caption": translate("ReviewSheet", "Caption"),
        "alt": translate("ReviewSheet", "Alternative text"),
        "credit": translate("ReviewSheet", "Credit"),
        "rights": translate("ReviewSheet", "Rights"),
        "focal": translate("ReviewSheet", "Focal point"),
        "header": translate("ReviewSheet", "First row names the columns"),
        "title": "",
        "row": "",
        "article": translate("ReviewSheet", "Leads to the article"),
        "url": translate("ReviewSheet", "Address"),
    }[name]


def direction_text(direction: Direction | None) -> str:
    """Which way a block runs."""
    return {
        None: translate("ReviewSheet", "the direction of the text"),
        Direction.RTL: translate("ReviewSheet", "right to left"),
        Direction.LTR: translate("ReviewSheet", "left to right"),
    }[direction]
