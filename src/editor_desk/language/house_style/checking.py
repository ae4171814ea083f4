"""Texts checked against a house style: every hit once, at its place in the stored text, with what could stand instead."""

from bisect import insort
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from editor_desk.language.house_style.lexicon import Lexicon
from editor_desk.language.house_style.model import NAME_RULE, Found, Hit, HouseStyle, Rule
from editor_desk.language.house_style.names import NamesRegister
from editor_desk.language.house_style.reading import Range, Reading, overlaps
from editor_desk.language.house_style.structure import NumeralFinder, QuoteFinder, most_used, usual
from editor_desk.language.numerals import Numerals

ALWAYS_OUTSIDE: Final = ("address", "hashtag")
"""No rule changes an address or a hashtag: they would lead elsewhere."""


def check(text: str, style: HouseStyle, names: NamesRegister | None = None, section: str = "") -> list[Hit]:
    """The hits in one text, in order."""
    return check_all([text], style, names, section)[0]


def check_all(
    texts: Sequence[str],
    style: HouseStyle,
    names: NamesRegister | None = None,
    section: str = "",
    only: str | None = None,
    numerals: Numerals | None = None,
) -> list[list[Hit]]:
    """The hits in each of the texts of one article, in order.

    `numerals` are those that most numbers of the article have, where these are not all of its texts.

    No two overlap, but that a quotation may hold others: where two rules claim a character, the one that stands first
    in the file has it. With `only`, the id of a rule, its hits alone, whatever others say.
    """
    register = names or NamesRegister(())
    readings = [Reading(text) for text in texts]
    rules = [rule for rule in (*style.rules, *style.terms) if rule.on and (only is None or rule.id == only)]
    _ask_for_numerals(readings, rules, style.numerals.of(section) or numerals)
    return [_of_text(reading, rules, style, register, only) for reading in readings]


def numerals_for(texts: Sequence[str], style: HouseStyle, section: str = "") -> Numerals | None:
    """What a number that is put into an article of these texts is to be written in: what its section asks for, else what
    most of its numbers have; None where nothing is asked for and there is no number.
    """
    asked = style.numerals.of(section)
    if asked is not None:
        return asked
    rule = next((rule for rule in style.rules if isinstance(rule.way.finder, NumeralFinder)), None)
    zones = (*ALWAYS_OUTSIDE, *(rule.not_in if rule is not None else ()))
    return usual([Reading(text) for text in texts], zones)


def _ask_for_numerals(readings: list[Reading], rules: list[Rule], numerals: Numerals | None) -> None:
    for rule in rules:
        if isinstance(rule.way.finder, NumeralFinder):
            zones = (*ALWAYS_OUTSIDE, *rule.not_in)
            asked = numerals or most_used(readings, zones)
            for reading in readings:
                reading.numerals = asked


def _of_text(
    reading: Reading, rules: list[Rule], style: HouseStyle, register: NamesRegister, only: str | None
) -> list[Hit]:
    agreed, wrong = register.read(reading)
    reading.agree(agreed)
    hits: list[Hit] = []
    taken: list[Range] = []
    if style.names.on and only in {None, NAME_RULE}:
        _take(hits, taken, _hits(reading, style.names, wrong))
    has_listed = not style.listed.isdisjoint(reading.vocabulary)
    for rule in rules:
        finder = rule.way.finder
        if (isinstance(finder, Lexicon) and not has_listed) or not finder.may(reading):
            continue
        found = _hits(reading, rule, finder.find(reading))
        if isinstance(finder, QuoteFinder):
            hits.extend(found)
        else:
            _take(hits, taken, found)
    return sorted(hits, key=lambda hit: (hit.start, -hit.end))


def _take(hits: list[Hit], taken: list[Range], found: Iterable[Hit]) -> None:
    """Keep those of `found` that nobody has claimed yet."""
    new = [hit for hit in found if not overlaps(taken, hit.start, hit.end)]
    hits.extend(new)
    for hit in new:
        insort(taken, (hit.start, hit.end))


def _hits(reading: Reading, rule: Rule, found: Iterable[Found]) -> Iterator[Hit]:
    left: list[Range] | None = None
    outside = (*ALWAYS_OUTSIDE, *rule.not_in)
    for item in found:
        if reading.touches(outside, item.start, item.end):
            continue
        if rule.exceptions is not None:
            if left is None:
                left = rule.exceptions.spans(reading.text)
            if overlaps(left, item.start, item.end):
                continue
        asks = bool(rule.ask_in) and reading.touches(rule.ask_in, item.start, item.end)
        yield Hit(
            item.start,
            item.end,
            reading.text[item.start : item.end],
            rule.id,
            "advice" if asks else rule.severity,
            item.fixes,
            rule.sort,
            sure=rule.fix_all and not asks and len(item.fixes) == 1,
        )
