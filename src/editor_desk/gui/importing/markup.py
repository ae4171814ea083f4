"""Blocks as the rich text that a QLabel shows. Everything is escaped; there is no address in it that could be loaded."""

from collections.abc import Sequence
from html import escape

from editor_desk.domain.content import BlockKind, Mark, Span
from editor_desk.domain.incoming import IncomingBlock


def blocks_markup(blocks: Sequence[IncomingBlock], *, rtl: bool, link_color: str) -> str:
    """Paragraphs of rich text, in the order of `blocks`."""
    number = 0
    shown = []
    for block in blocks:
        number = number + 1 if block.kind is BlockKind.NUMBER else 0
        inner = "".join(_span(span, link_color) for span in block.spans)
        match block.kind:
            case BlockKind.HEADING:
                inner = f'<span style="font-weight:700;font-size:large">{inner}</span>'
            case BlockKind.SUBHEADING:
                inner = f'<span style="font-weight:600">{inner}</span>'
            case BlockKind.ATTRIBUTION:
                inner = f"<i>{inner}</i>"
            case BlockKind.QUOTE:
                inner = f"<i>❝ {inner}</i>"
            case BlockKind.BULLET:
                inner = f"• {inner}"
            case BlockKind.NUMBER:
                inner = f"{number}. {inner}"
            case BlockKind.PARAGRAPH:
                pass
        direction = "rtl" if rtl else "ltr"
        shown.append(
            f'<p dir="{direction}" style="margin-top:0;margin-bottom:8px;line-height:125%">{inner}</p>'
        )
    return "".join(shown)


def _span(span: Span, link_color: str) -> str:
    text = escape(span.text).replace("\n", "<br>")
    if Mark.STRONG in span.marks:
        text = f"<b>{text}</b>"
    if Mark.EMPHASIS in span.marks:
        text = f"<i>{text}</i>"
    return f'<span style="color:{link_color};text-decoration:underline">{text}</span>' if span.link else text
