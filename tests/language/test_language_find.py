"""Find and replace in a text: each switch by itself, whole words with clitics, regular expressions, exact places."""

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language import find
from editor_desk.language.find import (
    LONGEST,
    FaultKind,
    Pattern,
    PatternError,
    Words,
    replaced,
    replacements,
    writer,
)
from editor_desk.language.find_folding import EVERYTHING, NOTHING, Switch, is_mark
from editor_desk.language.folding import TASHKEEL, TATWEEL, Strength, fold

LETTERS = "ابتةهىيوءأإآؤئکلن"
SOUP = st.text(
    st.sampled_from(
        LETTERS + TATWEEL * 3 + "\u064b\u064e\u0651\u0654\u0653\u200f\u200c ﻼﻷﷲﹰA b\n\u0301\ufe0f"
    ),
    max_size=30,
)
ANY = SOUP | st.text(max_size=30)
SWITCHES = st.sets(st.sampled_from(list(Switch))).map(lambda chosen: sum_of(*chosen))
WORDS = st.sampled_from(Words)


def sum_of(*switches: Switch) -> Switch:
    total = NOTHING
    for switch in switches:
        total |= switch
    return total


def found(text: str, needle: str, ignoring: Switch = NOTHING, words: Words = Words.ANY) -> list[str]:
    return [text[hit.start : hit.end] for hit in Pattern(needle, ignoring, words).find(text)]


def change(text: str, needle: str, new: str, words: Words = Words.CLITICS, ignoring: Switch = NOTHING) -> str:
    return replaced(text, replacements(text, Pattern(needle, ignoring, words), new))


@pytest.mark.parametrize(
    ("switch", "needle", "text"),
    [
        (Switch.TASHKEEL, "المدرسة", "المُدَرِّسة"),
        (Switch.TASHKEEL, "هذا", "هٰذا"),
        (Switch.TATWEEL, "كتاب", "كتــاب"),
        (Switch.HAMZA, "أحمد", "احمد"),
        (Switch.HAMZA, "ان", "إن"),
        (Switch.HAMZA, "مسؤول", "مسوول"),
        (Switch.HAMZA, "شاطي", "شاطئ"),
        (Switch.TA_MARBUTA, "المدينة", "المدينه"),
        (Switch.ALEF_MAQSURA, "علي", "على"),
        (Switch.ALEF_MAQSURA, "علي", "علی"),
        (Switch.CASE, "unesco", "UNESCO"),
        (Switch.CASE, "É", "é"),
    ],
)
def test_each_switch_forgets_one_difference_and_no_other(switch: Switch, needle: str, text: str) -> None:
    sentence = f"قال {text} أمس"
    assert found(sentence, needle, switch) == [text]
    assert found(sentence, needle, EVERYTHING) == [text]
    assert found(sentence, needle) == []
    assert found(sentence, needle, EVERYTHING & ~switch) == []


@pytest.mark.parametrize(
    ("needle", "text", "ignoring", "expected"),
    [
        ("كتب", "كُتُبٌ", Switch.TASHKEEL, ["كُتُبٌ"]),  # the last letter's mark belongs to the hit
        ("كت", "كتَب", NOTHING, []),  # تَ is not ت
        ("كتَ", "كتَب", NOTHING, ["كتَ"]),
        ("حبَّ", "حبَّ", NOTHING, ["حبَّ"]),
        ("حب\u064e\u0651", "حب\u0651\u064e", NOTHING, ["حب\u0651\u064e"]),  # in either order
        ("أحمد", "ا\u0654حمد", NOTHING, ["ا\u0654حمد"]),
        ("آن", "ا\u0653ن", Switch.TASHKEEL, ["ا\u0653ن"]),
        ("ان", "ا\u0654ن", Switch.HAMZA, ["ا\u0654ن"]),
        ("سلام", "ﺳﻼﻡ", NOTHING, ["ﺳﻼﻡ"]),
        ("الله", "قال ﷲ", NOTHING, ["ﷲ"]),
        ("كتاب", "\u200fكت\u200eاب\u200f", NOTHING, ["كت\u200eاب"]),
        ("ك\u200fتاب", "كتاب", NOTHING, ["كتاب"]),
        ("15 كم", "15\u00a0كم", NOTHING, ["15\u00a0كم"]),
        ("كت", "كتـاب", Switch.TATWEEL, ["كتـ"]),
        ("كت", "كتـاب", NOTHING, ["كت"]),
        ("ـ", "كتـاب", Switch.TATWEEL, ["ـ"]),  # what the switches would leave nothing of is looked for as it is
        ("\u0651", "كتّاب", Switch.TASHKEEL, ["\u0651"]),
        ("\u0651", "كتّاب، كتّان", NOTHING, ["\u0651", "\u0651"]),
        ("e", "e\u0301", EVERYTHING, []),
        ("كتم", "\u064eكتـمﹰ", EVERYTHING, ["كتـمﹰ"]),
        ("\u064eك", "\u064eك", EVERYTHING, ["ك"]),
        ("İ", "İi", Switch.CASE, ["İ"]),
        ("", "نص", EVERYTHING, []),
        ("aa", "aaaaa", NOTHING, ["aa", "aa"]),
        ("ل", "ﷲ", NOTHING, ["ﷲ"]),  # two letters of one sign: the first one has it
        ("a\ufe0fb", "ab\ufe0f", NOTHING, ["ab\ufe0f"]),
    ],
)  # fmt: skip
def test_places_are_exact(needle: str, text: str, ignoring: Switch, expected: list[str]) -> None:
    assert found(text, needle, ignoring) == expected


def test_letters_of_a_ligature_that_were_not_looked_for_stay() -> None:
    assert change("ﺳﻼﻡ", "سل", "ك", Words.ANY) == "كاﻡ"
    assert change("ﺳﻼﻡ", "ام", "ك", Words.ANY) == "ﺳلك"
    assert change("ﻼّ", "ل", "ك", Words.ANY) == "كاّ"
    assert found("ﺳﻼﻡ", "سل", NOTHING, Words.WHOLE) == []


@pytest.mark.parametrize(
    ("needle", "text", "words", "expected"),
    [
        ("كتاب", "كتاب كتابهم مكتاب، كتاب.", Words.WHOLE, 2),
        ("كتاب", "والكتاب بكتاب", Words.WHOLE, 0),
        ("كتاب", "وكتاب فكتاب بكتاب لكتاب ككتاب الكتاب للكتاب وبالكتاب فلكتاب وللكتاب كالكتاب", Words.CLITICS, 11),
        ("كتاب", "مكتاب سكتاب الوكتاب كتابهم لالكتاب", Words.CLITICS, 0),
        ("كتاب", "وَالكِتَابُ", Words.CLITICS, 0),
        ("ab ab", "xab ab ab", Words.WHOLE, 1),
        ("don", "don't don", Words.WHOLE, 1),
        ("(وام)", "الرياض (وام)", Words.WHOLE, 1),
        ("الكتاب", "للكتاب والكتاب لكتاب كتاب للكتابة", Words.CLITICS, 2),
        ("التزام", "لالتزام والتزام الالتزام للتزام", Words.CLITICS, 3),
    ],
)  # fmt: skip
def test_whole_words_know_clitics(needle: str, text: str, words: Words, expected: int) -> None:
    assert len(found(text, needle, NOTHING, words)) == expected


def test_a_hit_behind_clitics_is_the_word_without_them() -> None:
    text = "وَالكِتَابُ وبالكتاب"
    assert found(text, "كتاب", Switch.TASHKEEL, Words.CLITICS) == ["كِتَابُ", "كتاب"]


@pytest.mark.parametrize(
    ("text", "needle", "new", "expected"),
    [
        ("والكتاب للكتاب بكتاب", "كتاب", "مقال", "والمقال للمقال بمقال"),
        ("والكتاب للكتاب لكتاب", "كتاب", "لغة", "واللغة للغة للغة"),
        ("الكتاب للكتاب لكتاب كتاب", "كتاب", "المقال", "المقال للمقال للمقال المقال"),
        ("لكتاب للكتاب", "كتاب", "اللغة", "للغة للغة"),
        ("للكتاب والكتاب بالكتاب", "الكتاب", "المقال", "للمقال والمقال بالمقال"),
        ("للكتاب والكتاب", "الكتاب", "مقال", "لمقال ومقال"),
        ("للغة واللغة وللغة", "اللغة", "المدينة", "للمدينة والمدينة وللمدينة"),
        ("للغة لغة باللغة", "لغة", "مدينة", "للمدينة مدينة بالمدينة"),
        ("للغة", "لغة", "لهجة", "للهجة"),
        ("لكتاب الكتاب", "كتاب", "التزام", "لالتزام الالتزام"),
        ("للجنة", "اللجنة", "اللغة", "للغة"),
        ("لله", "الله", "الرحمن", "للرحمن"),
        ("للكتاب", "كتاب", "", "لل"),
        ("للكتاب", "الكتاب", "كتاب", "لكتاب"),
        ("للغة", "لغة", "", "ل"),
    ],
)
def test_the_new_word_is_right_arabic_behind_the_clitics(
    text: str, needle: str, new: str, expected: str
) -> None:
    assert change(text, needle, new) == expected


def test_what_would_not_change_is_no_replacement() -> None:
    made = replacements("المدرسه والمدرسة", Pattern("مدرسة", Switch.TA_MARBUTA, Words.CLITICS), "مدرسة")
    assert [(change.start, change.end, change.old, change.new) for change in made] == [
        (2, 7, "مدرسه", "مدرسة")
    ]


@pytest.mark.parametrize(
    ("needle", "new", "text", "expected"),
    [
        (r"(\d+) (كم|متر)", r"\2 \1", "سار 15 كم", "سار كم 15"),
        (r"(?P<year>\d{4})م", r"عام \g<year>", "في 2026م", "في عام 2026"),
        (r"a(x)?", r"[\1\\\g<0>]\n\t", "a", "[\\a]\n\t"),
        (r"[\u064B-\u0652]+", "", "كُتُبٌ", "كتب"),
        ("x*", "y", "abc", "abc"),
        ("^ا", "و", "ا\nا", "و\nو"),
        ("ABC", "x", "abc", "abc"),
    ],
)
def test_regular_expressions(needle: str, new: str, text: str, expected: str) -> None:
    assert replaced(text, replacements(text, Pattern(needle, expression=True), new)) == expected


def test_a_regular_expression_obeys_case_and_whole_words() -> None:
    text = "Fifa fifa2 xfifa"
    hits = Pattern("FIFA", Switch.CASE, Words.CLITICS, expression=True).find(text)
    assert [(hit.start, hit.end) for hit in hits] == [(0, 4)]
    assert len(Pattern("FIFA", EVERYTHING, expression=True).find(text)) == 3


@pytest.mark.parametrize(
    ("pattern", "new", "kind", "position"),
    [
        (Pattern("a(b", expression=True), "", FaultKind.PATTERN, 3),
        (Pattern("(" * 999, expression=True), "", FaultKind.PATTERN, None),
        (Pattern("(a)", expression=True), r"x\2", FaultKind.REPLACEMENT, 1),
        (Pattern("(a)", expression=True), r"\g<name>", FaultKind.REPLACEMENT, 0),
        (Pattern("(a)", expression=True), "ab\\", FaultKind.REPLACEMENT, 2),
        (Pattern("(a)", expression=True), r"\q", FaultKind.REPLACEMENT, 0),
        (Pattern("a" * (LONGEST + 1)), "", FaultKind.LONG, 0),
        (Pattern("a"), "a" * (LONGEST + 1), FaultKind.LONG, 0),
    ],
)
def test_what_cannot_be_looked_for_says_why_and_where(
    pattern: Pattern, new: str, kind: FaultKind, position: int | None
) -> None:
    with pytest.raises(PatternError) as fault:
        replacements("aaa", pattern, new)
    assert fault.value.kind is kind
    assert position is None or fault.value.position == position


def test_a_regular_expression_that_would_never_end_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(find, "SLOW_AFTER", 0.05)
    with pytest.raises(PatternError) as fault:
        Pattern(r"(a|a|aa)+$", expression=True).find("a" * 60 + "b")
    assert fault.value.kind is FaultKind.SLOW


def test_an_expression_too_deep_for_its_library_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_deep(*_: object) -> None:
        raise RecursionError

    monkeypatch.setattr(regex, "compile", too_deep)
    with pytest.raises(PatternError) as fault:
        Pattern("(too deep)", expression=True).find("")
    assert fault.value.kind is FaultKind.PATTERN


@given(text=ANY, needle=ANY, ignoring=SWITCHES, words=WORDS)
def test_hits_are_in_order_apart_and_never_split_a_letter_from_its_marks(
    text: str, needle: str, ignoring: Switch, words: Words
) -> None:
    end = 0
    for hit in Pattern(needle, ignoring, words).find(text):
        assert end <= hit.start < hit.end <= len(text)
        end = hit.end
        if needle != text[hit.start : hit.end]:
            assert end == len(text) or not is_mark(text[end])
            assert not is_mark(text[hit.start]) or all(map(is_mark, text[: hit.start]))


@given(text=SOUP, needle=SOUP, ignoring=SWITCHES, words=WORDS)
def test_what_nobody_sees_changes_nothing(text: str, needle: str, ignoring: Switch, words: Words) -> None:
    pattern = Pattern(needle, ignoring, words)
    ranges = [(hit.start, hit.end) for hit in pattern.find(text)]
    if needle.strip("\u200f\u200c"):
        # The control makes the text take the long way.
        assert [(hit.start, hit.end) for hit in pattern.find(f"{text}\u200e")] == ranges


@given(
    text=st.text(st.sampled_from("ابتهي ab."), max_size=30),
    needle=st.text(st.sampled_from("ابتab "), min_size=1, max_size=3),
)
def test_with_nothing_ignored_hits_are_those_of_plain_text(text: str, needle: str) -> None:
    assert len(found(text, needle)) == text.count(needle)


@st.composite
def spelt(draw: st.DrawFn) -> tuple[str, str]:
    """A word, and the same with any marks and tatweel, other seats and round letters."""
    word = draw(st.text(st.sampled_from("ابتةهيو"), min_size=1, max_size=6))
    other = ""
    for letter in word:
        seats = {"ا": "اأإآ", "و": "وؤ", "ي": "يىئ", "ة": "ةه", "ه": "هة"}.get(letter, letter)
        other += draw(st.sampled_from(seats)) + draw(st.text(st.sampled_from(TASHKEEL + TATWEEL), max_size=2))
    return word, other


@given(pair=spelt(), before=st.sampled_from(["", "قال: ", "«"]), after=st.sampled_from(["", "، نعم", "»"]))
def test_every_spelling_is_found_just_where_it_stands(pair: tuple[str, str], before: str, after: str) -> None:
    word, other = pair
    text = f"{before}{other}{after}"
    for words in Words:
        ranges = [(hit.start, hit.end) for hit in Pattern(word, EVERYTHING, words).find(text)]
        if words is Words.ANY:
            assert any(start >= len(before) for start, _ in ranges)
        elif fold(other, Strength.FOLD) == fold(word, Strength.FOLD):
            assert (len(before), len(before) + len(other)) in ranges


@given(text=ANY, needle=ANY, ignoring=SWITCHES, words=WORDS, new=ANY)
def test_replacements_fit_the_text_and_replace_nothing_else(
    text: str, needle: str, ignoring: Switch, words: Words, new: str
) -> None:
    pattern = Pattern(needle, ignoring, words)
    made = replacements(text, pattern, new)
    assert all(text[change.start : change.end] == change.old != change.new for change in made)
    parts = replaced(text, made)
    assert len(parts) == len(text) + sum(len(change.new) - len(change.old) for change in made)
    write = writer(pattern, new)
    assert {write(hit) for hit in pattern.find(text)} >= {change.new for change in made}
