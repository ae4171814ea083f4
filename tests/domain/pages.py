"""Lines of a page, as they are given to the recognition."""

from editor_desk.domain.content import BlockKind, Span
from editor_desk.domain.incoming import RawLine, list_mark

PROSE = (
    "أعلنت بلدية المدينة، اليوم، أن أعمال الترميم في السوق القديم ستبدأ مطلع الشهر المقبل وتستمر سنة كاملة."
)
MORE = "وقال رئيس البلدية إن التجار سيحصلون على محال مؤقتة قرب الساحة إلى أن تنتهي الأعمال."


def raw(text: str, hint: BlockKind | None = None, **style: object) -> RawLine:
    return RawLine((Span(text, **style),), hint or list_mark(text)[0])  # type: ignore[arg-type]
