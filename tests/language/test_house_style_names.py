"""Names are found however they are written, and left alone as agreed."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.language.house_style.checking import check
from editor_desk.language.house_style.names import Name, NamesRegister
from editor_desk.language.house_style.names_file import parse_names, write_names
from editor_desk.language.house_style.problems import FileRefusedError, ProblemKind
from editor_desk.language.house_style.reading import Reading
from tests.growth import growth
from tests.language.house_styles import shipped

REGISTER = NamesRegister(
    [
        Name("إبراهيم السعدي"),
        Name("أبوظبي", "place"),
        Name("الرياض", "place", ("رياض الخير",)),
        Name("عبد الله الأحمد"),
        Name("علي"),
        Name("مصطفى", variants=("مصطفي",)),
        Name("غوغل", "organisation", ("جوجل", "قوقل", "Google")),
        Name("عمر"),
        Name("عُمَر"),
        Name("بن سلمان", variants=("ابن سلمان",)),
        Name("محمد بن سلمان"),
        Name("وارسو", "place", ("وارشو",)),
        Name("!", variants=("؟",)),
    ]
)


def wrong(text: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(text[found.start : found.end], found.fixes) for found in REGISTER.read(Reading(text))[1]]


@pytest.mark.parametrize(
    ("text", "found", "fixes"),
    [
        ("زار ابراهيم السعدى المدينة", "ابراهيم السعدى", ("إبراهيم السعدي",)),
        ("ولإبراهيم السعدي", None, ()),
        ("ولابراهيم السعدي كلمة", "ولابراهيم السعدي", ("ولإبراهيم السعدي",)),
        ("في أبو ظبي", "أبو ظبي", ("أبوظبي",)),
        ("بأبوظبي", None, ()),
        ("إلى ابو-ظبي", "ابو-ظبي", ("أبوظبي",)),
        ("للرياض", None, ()),
        ("لرياض الخير", "لرياض الخير", ("للرياض",)),
        ("وللرياض", None, ()),
        ("عبدالله الأحمد", "عبدالله الأحمد", ("عبد الله الأحمد",)),
        ("وقف على الباب", None, ()),
        ("رأى مصطفي", "مصطفي", ("مصطفى",)),
        ("موقع جوجل", "جوجل", ("غوغل",)),
        ("شركة GOOGLE", "GOOGLE", ("غوغل",)),
        ("في وارسو", None, ()),
        ("ووارشو", "ووارشو", ("ووارسو",)),
        ("إِبْرَاهِيم السعديّ", None, ()),
        ("محمد بن سلمان", None, ()),
        ("قال ابن سلمان", "ابن سلمان", ("بن سلمان",)),
        ("عمر", None, ()),
        ("إبراهيم.السعدي", None, ()),
        ("السعدي", None, ()),
    ],
)
def test_a_name_is_spelled_as_agreed(text: str, found: str | None, fixes: tuple[str, ...]) -> None:
    assert wrong(text) == ([(found, fixes)] if found is not None else [])


def test_a_hit_is_a_name_and_what_is_agreed_is_left_to_no_other_rule() -> None:
    text = "عبد الله الأحمد وعبد الله السالم وابراهيم السعدي"
    hits = check(text, shipped(), REGISTER)
    assert [(hit.text, hit.rule, hit.sort) for hit in hits] == [
        ("وعبد الله", "abd_names", "style"),
        ("وابراهيم السعدي", "name", "name"),
    ]


def test_the_speller_is_told_the_words() -> None:
    assert {"إبراهيم", "السعدي", "عبد", "الله", "عمر"} <= REGISTER.words()
    assert "جوجل" not in REGISTER.words()


def test_no_names_find_nothing() -> None:
    assert NamesRegister([]).read(Reading("علي")) == ([], [])


def test_thousands_of_names_cost_hardly_more_than_one() -> None:
    letters = "بتثجحخدذرزسشصضطظعغفقكلمنهي"
    many = [
        Name(f"{a}{b}{c}ان {c}{a}{b}وري") for a in letters[:16] for b in letters[:16] for c in letters[:16]
    ]
    register = NamesRegister(many)
    reading = Reading(" ".join(name.agreed for name in many[:400]) + " وقال الوزير إن الأمر" * 400)
    assert len(register.read(reading)[0]) == 400

    def looking(count: int) -> Callable[[], object]:
        few = NamesRegister(many[:count])
        return lambda: few.read(reading)

    assert growth(looking, 1_000, most=2) <= 2


NAMES = st.lists(
    st.builds(
        Name,
        st.sampled_from(["علي", "إبراهيم", "ابراهيم", 'مطعم "النخيل"', "أبو ظبي", "O'Neil", "بيت\\نا"]),
        st.sampled_from(["person", "place", "organisation"]),
        st.lists(st.sampled_from(["جوجل", 'أ"ب', "Google"]), max_size=2).map(tuple),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    ),
    unique_by=lambda name: name.agreed,
)


@settings(max_examples=30)
@given(NAMES)
def test_a_register_survives_its_file(names: list[Name]) -> None:
    assert parse_names(write_names(names)) == tuple(sorted(names, key=lambda name: name.agreed))


@given(st.text(alphabet="اأإبيى وللعمر\u064b\n", max_size=40))
def test_places_are_in_the_text(text: str) -> None:
    right, found = REGISTER.read(Reading(text))
    for start, end in [*right, *((item.start, item.end) for item in found)]:
        assert 0 <= start < end <= len(text)


@pytest.mark.parametrize(
    ("text", "kind", "line", "detail"),
    [
        ("[[name]]\n", ProblemKind.MISSING, 1, "agreed"),
        ('\n[[name]]\nagreed = "علي"\nkind = "god"\n', ProblemKind.WRONG_VALUE, 2, "kind = god"),
        ('[[name]]\nagreed = "قناة 24"\n', ProblemKind.WRONG_VALUE, 1, "قناة 24"),
        ('[[name]]\nagreed = "علي"\nvariants = ["-"]\n', ProblemKind.WRONG_VALUE, 1, "-"),
        ('[[name]]\nagreed = "علي"\nvariant = "x"\n', ProblemKind.UNKNOWN, 1, "variant"),
        ('[[name]]\nagreed = "علي"\n[[name]]\nagreed = "عليّ"\n', ProblemKind.TWICE, 3, "عليّ"),
        ("names = 3\n", ProblemKind.UNKNOWN, 0, "names"),
        ("name = [3]\n", ProblemKind.WRONG_VALUE, 0, ""),
    ],
)
def test_a_file_of_names_is_refused_with_the_place(
    text: str, kind: ProblemKind, line: int, detail: str
) -> None:
    with pytest.raises(FileRefusedError) as caught:
        parse_names(text)
    assert (kind, line, detail) in [(item.kind, item.line, item.detail) for item in caught.value.problems]
