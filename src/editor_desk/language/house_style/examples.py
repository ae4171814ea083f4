"""The examples of a house style, run: each rule must fire on its own and leave the others alone."""

from collections.abc import Iterator
from dataclasses import replace

from editor_desk.language.house_style.checking import check_all
from editor_desk.language.house_style.edits import mended
from editor_desk.language.house_style.model import Hit, HouseStyle, NumeralChoice, Rule, Way
from editor_desk.language.house_style.problems import Problem, ProblemKind


def failures(style: HouseStyle) -> list[Problem]:
    """The examples that do not come out as the file says, for each rule and each way to follow it."""
    return [
        problem
        for rule in (*style.rules, *style.terms)
        for way in rule.ways
        for problem in _of_way(rule, way)
    ]


def hits_of(rule: Rule, way: Way, text: str) -> list[Hit]:
    """What the rule finds in `text` when it is followed this way and alone."""
    followed = rule.follow(way)
    alone = HouseStyle((followed,), (), NumeralChoice(), replace(followed, on=False))
    return check_all([text], alone)[0]


def _of_way(rule: Rule, way: Way) -> Iterator[Problem]:
    for example in way.must:
        hits = hits_of(rule, way, example.text)
        if not hits:
            yield Problem(ProblemKind.SILENT, example.text, rule.line, rule.id)
        elif example.fixed is not None:
            fixed = mended(example.text, hits)
            if fixed != example.fixed:
                yield Problem(ProblemKind.MENDED_OTHERWISE, f"{example.text} → {fixed}", rule.line, rule.id)
    for text in way.must_not:
        if hits_of(rule, way, text):
            yield Problem(ProblemKind.FALSE_ALARM, text, rule.line, rule.id)
