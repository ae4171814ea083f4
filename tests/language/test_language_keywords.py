import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.keys import tag_key
from editor_desk.language.keywords import KeywordPiece, split_keywords

WORDS = [
    "قطاع",
    "الشراكات",
    "غزة",
    "في",
    "وزير",
    "المغربية",
    "الصين",
    "والثقافة",
    "FIFA",
    "29",
    "يونسكو",
    "-",
    "#",
]


def shown(line: str, vocabulary: tuple[str, ...] = ()) -> str:
    pieces = split_keywords(line, vocabulary).pieces
    return " | ".join(f"{piece.text}*" if piece.known else piece.text for piece in pieces)


@pytest.mark.parametrize(
    "line",
    [
        "مجلس الأمن الدولي | حق النقض | قطاع غزة | منظمة التعاون الإسلامي | الولايات المتحدة الأمريكية",
        "وزارة الصحة | حملة التطعيم | الأطفال | محافظة الجيزة",
        "كأس العالم | الدوري الإسباني | ريال مدريد | برشلونة",
        "الذكاء الاصطناعي | التحول الرقمي | وزير الاتصالات",
        "المملكة العربية السعودية | الإمارات | قطر",
        "الحرب على غزة | وقف إطلاق النار | إسرائيل",
        "كوب 29 | تغير المناخ | أذربيجان",
        "OpenAI ChatGPT | الذكاء الاصطناعي",
        "الأمم المتحدة | حقوق الإنسان | القطاع الخاص",
        "وزارة التربية والتعليم | العلاقات الدولية | الجزائر | تونس",
        "الملك عبدالله الثاني بن الحسين | عبد الرحمن الراشدي | طيران الإمارات | الأزمة العالمية",
        "يونيسكو | قطاع الثقافة | سفيرة مملكة السويد | الجمهورية التونسية",
    ],
)
def test_a_line_without_separators_is_taken_apart_by_grammar(line: str) -> None:
    assert shown(line.replace(" | ", " ")) == line


@pytest.mark.parametrize(
    ("line", "vocabulary", "expected"),
    [
        (
            "اتفاقية باريس للمناخ هيئة الأرصاد",
            ("للمناخ", "هيئه الارصاد"),
            "اتفاقية باريس للمناخ | هيئة الأرصاد*",
        ),
        ("سفير جمهورية الصين", ("الصين",), "سفير جمهورية الصين"),
        ("سفير جمهورية الصين", ("جمهورية الصين",), "سفير | جمهورية الصين*"),
        ("مؤتمر قمة الرياض", ("مؤتمر القمة", "الرياض"), "مؤتمر قمة* | الرياض*"),
        (
            "الاقتصاد الرقمي العالمي الجديد",
            ("الاقتصاد الرقمي العالمي الجديد", "الاقتصاد"),
            "الاقتصاد الرقمي العالمي الجديد*",
        ),
        ("حرف أ ب ت ث ج ح خ", ("أ ب ت ث ج ح خ",), "حرف | أ ب ت ث ج ح خ*"),
        ("على", ("علي", ""), "على*"),
    ],
)
def test_the_vocabulary_outweighs_grammar(line: str, vocabulary: tuple[str, ...], expected: str) -> None:
    assert shown(line, vocabulary) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("قطاع الشراكات، الصين ; المغرب", "قطاع الشراكات | الصين | المغرب"),
        ("#كأس_العالم #المغرب", "كأس العالم | المغرب"),
        ("قمة 24/7 / مناخ", "قمة 24/7 | مناخ"),
        (
            "سطر أول\nسطر ثان\t• ثالث · رابع|خامس؛ سادس – سابع",
            "سطر أول | سطر ثان | ثالث | رابع | خامس | سادس | سابع",
        ),
        ("«الفيتو»: الصين.", "الفيتو | الصين"),
        ("،، ؛", ""),
        ("", ""),
        ("...", "..."),
    ],
)
def test_separators_alone_decide_where_there_are_some(line: str, expected: str) -> None:
    assert shown(line) == expected


def test_a_piece_is_shown_as_written_not_as_in_the_vocabulary() -> None:
    assert split_keywords("المملكه المغربية", ["المملكة المغربيّة"]).pieces == (
        KeywordPiece("المملكه المغربية", known=True),
    )


@given(
    line=st.text(st.characters(exclude_categories=())), vocabulary=st.lists(st.text(max_size=5), max_size=3)
)
def test_any_line_can_be_split(line: str, vocabulary: list[str]) -> None:
    keys = {tag_key(label) for label in vocabulary} - {""}
    for piece in split_keywords(line, vocabulary).pieces:
        assert piece.text.strip()
        assert piece.known == (tag_key(piece.text) in keys)


@given(
    line=st.lists(st.sampled_from(WORDS[:-2]), min_size=1, max_size=12),
    vocabulary=st.sets(st.sampled_from(WORDS[:7])),
)
def test_no_word_is_lost_and_no_order_changed(line: list[str], vocabulary: set[str]) -> None:
    pieces = split_keywords(" ".join(line), vocabulary).pieces
    assert " ".join(piece.text for piece in pieces).split() == line
