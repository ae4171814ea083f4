"""Every example in the house style that ships comes out as the file says."""

import pytest

from editor_desk.language.house_style.edits import mended
from editor_desk.language.house_style.examples import failures, hits_of
from editor_desk.language.house_style.file import FEWEST_EXAMPLES
from editor_desk.language.house_style.model import Example, Rule, Way
from tests.language.house_styles import shipped

RULES = (*shipped().rules, *shipped().terms)
WAYS = [(rule, way) for rule in RULES for way in rule.ways]
MUST = [(rule, way, example) for rule, way in WAYS for example in way.must]
MUST_NOT = [(rule, way, text) for rule, way in WAYS for text in way.must_not]


def named(value: object) -> str | None:
    match value:
        case Rule(id=rule_id):
            return rule_id
        case Way(name=name):
            return name
        case _:
            return None


@pytest.mark.parametrize(("rule", "way", "example"), MUST, ids=named)
def test_it_fires_and_is_mended(rule: Rule, way: Way, example: Example) -> None:
    hits = hits_of(rule, way, example.text)
    assert hits
    assert {hit.rule for hit in hits} == {rule.id}
    if example.fixed is not None:
        assert mended(example.text, hits) == example.fixed
        again = hits_of(rule, way, example.fixed)
        assert {(hit.start, hit.text) for hit in again}.isdisjoint((hit.start, hit.text) for hit in hits)


@pytest.mark.parametrize(("rule", "way", "text"), MUST_NOT, ids=named)
def test_it_leaves_alone(rule: Rule, way: Way, text: str) -> None:
    assert hits_of(rule, way, text) == []


@pytest.mark.parametrize("rule", shipped().rules, ids=named)
def test_a_rule_has_examples_and_words_in_both_languages(rule: Rule) -> None:
    for way in rule.ways:
        assert len(way.must) >= FEWEST_EXAMPLES
        assert len(way.must_not) >= FEWEST_EXAMPLES
        assert way.message.ar
        assert way.message.en
    assert rule.title.ar
    assert rule.title.en


@pytest.mark.parametrize("rule", shipped().rules, ids=named)
def test_an_example_with_a_fix_says_what_becomes_of_it(rule: Rule) -> None:
    for way in rule.ways:
        for example in way.must:
            fixed = mended(example.text, hits_of(rule, way, example.text))
            assert (example.fixed is not None) is (fixed != example.text)


def test_none_fails_together() -> None:
    assert failures(shipped()) == []
