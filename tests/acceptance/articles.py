"""What the desk hands over here: four articles in Arabic that use all that a text can hold, and two pictures for them."""

from dataclasses import dataclass, replace
from io import BytesIO

from PIL import Image as Pillow
from PIL import ImageDraw

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Embed,
    Image,
    Mark,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
)

POLITICS = "سياسة"
NOTE = "تصحيح: ذُكر في نسخة سابقة أن عدد المحطات خمس، وهو سبع."
WITHDRAWN = "سُحب المقال لأن الصورة المرفقة نُشرت دون إذن صاحبها."


@dataclass(frozen=True, slots=True)
class Pictures:
    """The pictures as the desk keeps them: a wide one and a tall one."""

    station: MediaRef
    reader: MediaRef


def station_picture() -> bytes:
    """A wide JPEG: a platform under an evening sky."""
    return _drawn((1600, 900), "#f2a65a", "#1f4e5f")


def reader_picture() -> bytes:
    """A tall JPEG: somebody reading."""
    return _drawn((900, 1200), "#e9dcc9", "#7a4b2a")


def tram(pictures: Pictures, library: str) -> Content:
    """Marks, links, runs of Latin letters, a table, lists, quotes, pictures, an embed, a read-also card."""
    return Content(
        headline="ترام طنجة ينقل أول مئة ألف راكب بعربات Citadis X05",
        standfirst="الخط الأول يربط الميناء بالمدينة القديمة في 22 دقيقة، والبلدية تعد بخط ثانٍ قبل نهاية العام.",
        byline="ليلى بنعلي",
        dateline="طنجة",
        source="مكتب التحرير",
        section="اقتصاد",
        slug="ترام-طنجة-مئة-ألف-راكب",
        description="حصيلة الأسبوع الأول لترام طنجة: مئة ألف راكب وسبع محطات.",
        blocks=(
            _line(
                "a1",
                Span("نقل ترام طنجة أول "),
                Span("مئة ألف راكب", frozenset({Mark.STRONG})),
                Span(" في أسبوعه الأول، وقالت شركة Alstom إن عربات Citadis X05 «"),
                Span("تعمل كما خُطط لها", frozenset({Mark.EMPHASIS})),
                Span("»."),
            ),
            _line("a2", Span("سبع محطات"), kind=BlockKind.HEADING),
            _line(
                "a3",
                Span("نشرت البلدية "),
                Span("تقرير Open Mobility 2026", link="https://example.org/report?year=2026&lang=ar"),
                Span(" وفيه أرقام كل محطة (5 < 7 & 8 > 2)."),
            ),
            Image(
                "a4",
                pictures.station,
                caption="العربة Citadis X05 في محطة الميناء",
                alt="عربة ترام بيضاء تقف في محطة الميناء عند الغروب",
                credit="تصوير: يوسف العلمي",
                rights="للنشر مرة واحدة",
                focal=(300, 450),
            ),
            _line("a5", Span("صرنا نصل إلى السوق قبل أن يبرد الخبز."), kind=BlockKind.QUOTE),
            _line("a6", Span("أم سعيد، بائعة خبز"), kind=BlockKind.ATTRIBUTION),
            _line("a7", Span("بالأرقام"), kind=BlockKind.SUBHEADING),
            Table(
                "a8",
                (
                    ("البند", "القيمة"),
                    ("عدد المحطات", "5"),
                    ("طول الخط", "11 كم"),
                    ("ثمن التذكرة", "6 دراهم"),
                ),
                caption="الخط الأول في أرقام",
            ),
            _line("a9", Span("تذكرة واحدة لكل الخطوط"), kind=BlockKind.BULLET),
            _line("a10", Span("دفع بالبطاقة عبر NFC"), kind=BlockKind.BULLET),
            _line("a11", Span("توسيع محطة الميناء"), kind=BlockKind.NUMBER),
            _line("a12", Span("بدء الخط الثاني"), kind=BlockKind.NUMBER),
            ReadAlsoCard("a13", RelatedLink("مكتبة متنقلة تجوب قرى الريف", article=library)),
            Embed("a14", "https://www.video.example/watch?v=tram&t=2", "الرحلة الأولى في دقيقتين"),
            _line("a15", Span("Welcome aboard, said the driver. أهلًا بكم"), direction=Direction.LTR),
            Image("a16", pictures.reader, alt="راكبة تقرأ قرب النافذة", credit="تصوير: يوسف العلمي"),
        ),
        tags=(TagRef("t1", "نقل عام"), TagRef("t2", "طنجة")),
        read_also=(RelatedLink("مكتبة متنقلة تجوب قرى الريف", article=library),),
        similar=(RelatedLink("قطار سريع إلى أكادير", url="https://example.org/agadir"),),
    )


def corrected(content: Content) -> Content:
    """The tram has seven stations, also in its headline."""
    blocks = tuple(
        replace(item, rows=tuple(tuple("7" if cell == "5" else cell for cell in row) for row in item.rows))
        if isinstance(item, Table)
        else item
        for item in content.blocks
    )
    return replace(
        content, headline="ترام طنجة ينقل أول مئة ألف راكب عبر سبع محطات بعربات Citadis X05", blocks=blocks
    )


def library(pictures: Pictures) -> Content:
    """A plain article with one picture."""
    return Content(
        headline="مكتبة متنقلة تجوب قرى الريف",
        standfirst="حافلة قديمة صارت رفوفًا لألفي كتاب.",
        byline="سامي الوزاني",
        source="مكتب التحرير",
        section="ثقافة",
        slug="مكتبة-متنقلة-قرى-الريف",
        blocks=(
            _line("b1", Span("تقف الحافلة كل خميس أمام مدرسة القرية، فيستعير الأطفال كتابين لأسبوع.")),
            Image(
                "b2",
                pictures.reader,
                caption="قارئة أمام الحافلة",
                alt="طفلة تقرأ أمام حافلة زرقاء",
                credit="تصوير: منى القادري",
            ),
            _line("b3", Span("بدأت الفكرة بثلاثين كتابًا وزوج من الكراسي.")),
        ),
        tags=(TagRef("t3", "كتب"),),
    )


def council() -> Content:
    """What two people must approve."""
    return Content(
        headline="مجلس المدينة يقر ميزانية النقل",
        standfirst="أيّد الميزانية أربعون عضوًا وعارضها ثلاثة.",
        byline="ليلى بنعلي",
        source="مكتب التحرير",
        section=POLITICS,
        slug="مجلس-المدينة-ميزانية-النقل",
        blocks=(_line("c1", Span("أقر المجلس مساء الثلاثاء ميزانية النقل بعد جلسة دامت ست ساعات.")),),
        tags=(TagRef("t1", "نقل عام"),),
    )


def long_slug() -> Content:
    """A slug of more than the 200 bytes that WordPress keeps, and a headline with all that markup knows."""
    return Content(
        headline='الصيادون: "البحر لنا" & للأسماك <أيضًا>',
        standfirst="رسالة من الميناء إلى الوزارة.",
        byline="سامي الوزاني",
        source="مكتب التحرير",
        section="اقتصاد",
        slug="رسالة-طويلة-جدا-من-صيادي-الميناء-القديم-إلى-وزارة-الصيد-البحري-في-الرباط",
        blocks=(
            _line("d1", Span("كتب الصيادون رسالة من سطرين:\nالبحر لنا، وللأسماك ]]> أيضًا {{x}}.")),
            _line("d2", Span("ووقعها مئتا صياد.")),
        ),
        tags=(TagRef("t4", "صيد & بحر"),),
    )


def _line(
    key: str, *spans: Span, kind: BlockKind = BlockKind.PARAGRAPH, direction: Direction | None = None
) -> Block:
    return Block(key, kind, spans, direction)


def _drawn(size: tuple[int, int], sky: str, ground: str) -> bytes:
    picture = Pillow.new("RGB", size, sky)
    pen = ImageDraw.Draw(picture)
    width, height = size
    pen.rectangle((0, height * 2 // 3, width, height), fill=ground)
    pen.rounded_rectangle(
        (width // 6, height // 3, width * 5 // 6, height * 3 // 4),
        height // 20,
        fill="#ffffff",
        outline=ground,
    )
    pen.ellipse((width * 3 // 4, height // 10, width * 7 // 8, height // 10 + width // 8), fill="#fff3c4")
    out = BytesIO()
    picture.save(out, "JPEG", quality=88)
    return out.getvalue()
