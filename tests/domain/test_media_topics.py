"""The IPTC Media Topics: a list that is whole, and the search of it."""

import json
import string
from importlib import resources
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.media_topics import MediaTopic, MediaTopics, media_topics
from editor_desk.domain.tag_facts import media_topic

TOPICS = MediaTopics(
    [
        MediaTopic("medtop:11000000", "", "سياسة", "politics"),
        MediaTopic("medtop:20000574", "medtop:11000000", "انتخابات", "election"),
        MediaTopic("medtop:20000575", "medtop:20000574", "انتخابات محلّية", "local elections"),
        MediaTopic("medtop:20000576", "medtop:20000574", "نظام انتخابي", "electoral system"),
        MediaTopic("medtop:20000577", "medtop:20000574", "", "by-election"),
        MediaTopic("medtop:15000000", "", "رياضة", "sport"),
        MediaTopic("medtop:20000900", "medtop:15000000", "هوكي", "field hockey"),
        MediaTopic("medtop:20000901", "medtop:15000000", "هوكي", "floorball"),
        MediaTopic("medtop:20000999", "medtop:11000000", "انتخابات قديمة", "old election", retired=True),
    ],
    "2026-01-01",
)


def found(typed: str, limit: int = 12) -> list[str]:
    return [topic.code[-3:] for topic in TOPICS.find(typed, limit)]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("انتخابات", ["574", "575", "576"]),  # its own name, what begins so, the same stem
        ("الإنتخابات", ["574", "575", "576"]),
        ("انتخ", ["574", "575", "576"]),
        ("محليه", ["575"]),
        ("elect", ["574", "576", "577", "575"]),
        ("BY election", ["577"]),
        ("سياسة محلية", ["575"]),  # one word is the wider subject's
        ("سياسة", ["000"]),
        ("هوك", ["900", "901"]),
        ("20000575", ["575"]),
        ("medtop:2000090", ["900", "901"]),
        ("قديمة", []),
        ("زلزال", []),
        ("", []),
        (" ـ ", []),
        ("!؟", []),
    ],
)
def test_what_is_typed_finds_topics_best_first(typed: str, codes: list[str]) -> None:
    assert found(typed) == codes
    assert found(typed, 1) == codes[:1]


def test_a_line_goes_from_the_widest_subject_to_the_topic() -> None:
    line = TOPICS.line("medtop:20000575")
    assert [topic.name("ar") for topic in line] == ["سياسة", "انتخابات", "انتخابات محلّية"]
    assert TOPICS.line("medtop:20009999") == ()
    assert [topic.arabic for topic in TOPICS.widest] == ["سياسة", "رياضة"]


def test_a_circle_in_a_list_ends_a_line() -> None:
    one, other = MediaTopic("medtop:1", "medtop:2", "أ", "a"), MediaTopic("medtop:2", "medtop:1", "ب", "b")
    assert MediaTopics([one, other]).line("medtop:1") == (other, one)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("الانتخابات", "medtop:20000574"),
        (" Election ", "medtop:20000574"),
        ("medtop:20000999", "medtop:20000999"),  # by its code also a retired one
        ("20000575", "medtop:20000575"),
        ("20009999", None),
        ("هوكي", None),  # two topics bear it
        ("انتخ", None),
        ("انتخابات قديمة", None),
        ("", None),
    ],
)
def test_only_a_name_that_one_topic_bears_names_it(text: str, code: str | None) -> None:
    topic = TOPICS.named(text)
    assert (topic and topic.code) == code


def test_a_topic_without_an_arabic_name_goes_by_its_english_one() -> None:
    topic = TOPICS.get("medtop:20000577")
    assert topic is not None
    assert topic.name("ar") == topic.name("en") == "by-election"


def test_the_list_that_ships_is_whole() -> None:
    shipped = media_topics()
    text = resources.files("editor_desk.domain").joinpath("data/media_topics.json").read_text("utf-8")
    rows = json.loads(text)["topics"]
    codes = [f"medtop:{row[0]}" for row in rows]
    assert len(set(codes)) == len(rows) > 1_300
    assert len(shipped.widest) == 17
    assert shipped.release
    for code in codes:
        topic = shipped.get(code)
        assert topic is not None
        assert media_topic(code) == code
        line = shipped.line(code)
        assert line[-1] is topic
        assert not line[0].broader
        assert all(lower.broader == upper.code for upper, lower in pairwise(line))
        assert topic.english
        if not topic.retired:
            assert topic.arabic
            assert all(not upper.retired for upper in line)
            assert topic in shipped.find(topic.code)
            assert topic in shipped.find(topic.arabic, 100)


def test_editors_find_what_they_look_for_in_the_list_that_ships() -> None:
    shipped = media_topics()
    for typed, english in (
        ("انتخابات", "election"),
        ("كرة القدم", "football"),
        ("زلزال", "earthquake"),
        ("طقس", "weather"),
        ("ذكاء", "artificial intelligence"),
        ("earthq", "earthquake"),
        ("حزب", "political party"),
    ):
        assert shipped.find(typed)[0].english == english


@given(
    st.text(st.sampled_from("انتخبتسيةىأإ َّـ" + string.ascii_letters + string.digits + " :-(*"), max_size=12)
)
def test_whatever_is_typed_has_an_answer(typed: str) -> None:
    topics = TOPICS.find(typed)
    assert len({topic.code for topic in topics}) == len(topics)
    named = TOPICS.named(typed)
    assert named is None or named.retired or named in topics
