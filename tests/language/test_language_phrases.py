"""Phrases found by their stems in one pass, and phrases that stand out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.phrases import (
    PhraseFinder,
    StemmedText,
    key_phrases,
    phrase_stems,
    rarity,
)

WORDS = ("مدرسة", "المدرسة", "فاس", "ومدارس", "في", "جامعة", "القرويين", "،", "٢٠٢٦")


def found(finder: PhraseFinder[str], text: StemmedText) -> dict[str, list[int]]:
    return {
        value: places
        for phrase, places in finder.find(text).items()
        for value in (*phrase.alone, *phrase.shared)
    }


def test_phrases_are_found_in_any_inflection_and_not_across_a_comma() -> None:
    finder = PhraseFinder([("جامعة القرويين", "u"), ("القرويون", "q"), ("فاس", "f"), ("في", "stop")])
    text = StemmedText("زار الوفد وجامعة القرويين بفاس", "جامعة، القرويين")
    assert text.head == 2
    assert found(finder, text) == {"u": [4], "q": [1, 5]}
    assert found(finder, StemmedText("من فاس\nجامعة\nالقرويين")) == {"f": [1], "q": [3]}
    assert found(finder, StemmedText("")) == {}


def test_what_is_listed_under_several_phrases_is_told_apart() -> None:
    finder = PhraseFinder([("فاس", "1"), ("مدينة فاس", "1"), ("طنجة", "2"), ("طنجه", "2"), ("والطنجة", "3")])
    phrases = {phrase.stems: phrase for phrase in finder.find(StemmedText("مدينة فاس وطنجة"))}
    assert [phrase.shared for phrase in phrases.values()] == [["1"], ["1"], []]
    assert sorted(value for phrase in phrases.values() for value in phrase.alone) == ["2", "3"]


def test_a_phrase_of_stop_words_is_never_found_by_its_stems() -> None:
    assert phrase_stems("علي") == ()
    assert phrase_stems("ـ") == ()
    assert phrase_stems("OR") == (), "a tag may be called so, and be typed; the word or does not suggest it"
    assert len(phrase_stems("علي بابا")) == 2
    named = PhraseFinder([("علي بابا", "1"), ("اول", "2")])
    assert found(named, StemmedText("على بابا، وعلي بابا")) == {"1": [0, 2]} or found(
        named, StemmedText("علي بابا")
    ) == {"1": [0]}


@given(
    st.lists(st.sampled_from(WORDS), max_size=12), st.lists(st.sampled_from(WORDS), min_size=1, max_size=3)
)
def test_the_finder_agrees_with_looking_everywhere(text: list[str], phrase: list[str]) -> None:
    written = " ".join(phrase)
    read = StemmedText(" ".join(text))
    wanted = phrase_stems(written)
    size = len(wanted)
    everywhere = [
        start
        for start in range(len(read) - size + 1)
        if size and tuple(read.stems[start : start + size]) == wanted and read.joined(start, start + size - 1)
    ]
    assert found(PhraseFinder([(written, "x")]), read).get("x", []) == everywhere


def test_a_phrase_is_rarer_than_its_words() -> None:
    counts = {"جامع": 100, "قروي": 10}
    assert rarity(["قروي"], 1000, counts) > rarity(["جامع"], 1000, counts)
    assert rarity(["جامع", "قروي"], 1000, counts) > rarity(["قروي"], 1000, counts)
    assert rarity(["قروي"], 0, {}) == rarity(["جامع"], 0, {}) > 0


TEXT = (
    "أعلنت هيئة المخطوطات النادرة ترميم ألف مخطوط. وقالت هيئة المخطوطات النادرة إن الورق قديم، "
    "وللمخطوطات النادرة قاعة. وشكرت هيئة المخطوطات النادرة المتطوعين، والمتطوعون شكروها."
)


def test_what_stands_out_is_written_without_what_is_tied_to_it() -> None:
    text = StemmedText(TEXT, "ترميم المخطوطات النادرة")
    phrases = key_phrases(text, lambda stems: 1.0, 3)
    assert phrases[0].text in {"هيئة المخطوطات النادرة", "المخطوطات النادرة"}
    assert len(phrases) == 3
    assert not any(phrase.text.startswith(("و", "ل")) for phrase in phrases if "ورق" not in phrase.text)
    assert not any(
        set(one.stems) <= set(other.stems) for one in phrases for other in phrases if one is not other
    )
    head = next(phrase for phrase in key_phrases(text, lambda stems: 1.0, 20) if phrase.in_headline)
    assert head.times >= 1
    assert key_phrases(StemmedText(""), lambda stems: 1.0, 3) == ()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("وطنجة طنجية طنجية", "طنجية"),
        ("وبالمغرب", "المغرب"),
        ("للمغرب", "مغرب"),
        ("وبطنجة", "طنجة"),
        ("والمغرب", "المغرب"),
        ("والمَغرب", "المغرب"),
        ("وبطنجة ﷺ", "طنجة"),
    ],
)
def test_labels_of_proposals(written: str, shown: str) -> None:
    (phrase, *_rest) = key_phrases(StemmedText(written), lambda stems: 1.0, 1)
    assert phrase.text == shown
