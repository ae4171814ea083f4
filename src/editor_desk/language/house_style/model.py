"""The house style of a desk as a frozen value: rules, terms, numerals by section, and what a check finds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, Protocol, runtime_checkable

from editor_desk.language.folding import fold
from editor_desk.language.house_style.reading import Reading
from editor_desk.language.numerals import Numerals

Severity = Literal["error", "warning", "advice"]
Sort = Literal["style", "term", "name"]

NAME_RULE = "name"
"""The rule under which names that are not spelled as agreed are found."""

TERM_PREFIX = "term:"
"""A term's rule is this, and the first of the words that it avoids."""


@dataclass(frozen=True, slots=True)
class Wording:
    """The same text in both languages of the interface."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a finder found in [start, end), and what could stand there instead, best first."""

    start: int
    end: int
    fixes: tuple[str, ...] = ()


class Finder(Protocol):
    """Finds what a rule is about."""

    def may(self, reading: Reading) -> bool:
        """Whether it is worth asking; quick."""

    def find(self, reading: Reading) -> Iterable[Found]: ...


@runtime_checkable
class ListFinder(Finder, Protocol):
    """Finds what is on a list."""

    def firsts(self) -> Iterable[str]: ...


@dataclass(frozen=True, slots=True)
class Example:
    """A text on which a rule must fire, and what it is when every hit is mended by its first fix."""

    text: str
    fixed: str | None = None


@dataclass(frozen=True, slots=True)
class Way:
    """One way to follow a rule; most rules have one, a house choice has several, each with its own examples."""

    name: str
    finder: Finder
    message: Wording
    must: tuple[Example, ...]
    must_not: tuple[str, ...]


class Exceptions(Protocol):
    """Phrases that a rule leaves alone."""

    def spans(self, text: str) -> list[tuple[int, int]]: ...


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule. It does not apply inside the zones `not_in` nor within `exceptions`; inside `ask_in` it only advises.

    `fix_all` says whether its fixes are sure enough to be made everywhere at once.
    """

    id: str
    severity: Severity
    title: Wording
    way: Way
    ways: tuple[Way, ...] = ()
    sort: Sort = "style"
    on: bool = True
    not_in: tuple[str, ...] = ()
    ask_in: tuple[str, ...] = ()
    exceptions: "Exceptions | None" = None
    fix_all: bool = True
    line: int = 0

    def follow(self, way: Way) -> "Rule":
        """The same rule, switched on, the other way."""
        return replace(self, way=way, on=True)


@dataclass(frozen=True, slots=True)
class Hit:
    """A rule fired on the characters [start, end) of a text; `text` is what stands there. `sure` says whether it may be
    mended unseen, as one of many.
    """

    start: int
    end: int
    text: str
    rule: str
    severity: Severity
    fixes: tuple[str, ...] = ()
    sort: Sort = "style"
    sure: bool = True


@dataclass(frozen=True, slots=True)
class NumeralChoice:
    """The numerals of each section (by folded name) and of all others; None where either will do if it is not mixed."""

    default: Numerals | None = None
    sections: Mapping[str, Numerals | None] = field(default_factory=dict)

    def of(self, section: str) -> Numerals | None:
        """The numerals of `section`."""
        return self.sections.get(" ".join(fold(section).split()), self.default)


@dataclass(frozen=True)
class HouseStyle:
    """Everything that one file says. `names` is how spelling of names is reported; the names have a register."""

    rules: tuple[Rule, ...]
    terms: tuple[Rule, ...]
    numerals: NumeralChoice
    names: Rule

    @cached_property
    def listed(self) -> frozenset[str]:
        """Every word that something on a list begins with: most texts have none, and no list need be asked."""
        finders = (rule.way.finder for rule in (*self.rules, *self.terms) if rule.on)
        return frozenset(
            word for finder in finders if isinstance(finder, ListFinder) for word in finder.firsts()
        )

    def rule(self, rule_id: str) -> Rule | None:
        """The rule, or the term's rule, of this id."""
        everything = (*self.rules, *self.terms, self.names)
        return next((rule for rule in everything if rule.id == rule_id), None)
