"""What somebody looks for, in parts: words, "phrases", beginnings*, -what is left out, filters. `query_reading` makes it of what was typed."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from editor_desk.language.periods import Period

MOST_PARTS: Final = 32
"""Of what is longer (a whole text that was pasted) only so many parts are looked for."""


class Field(StrEnum):
    """What a filter asks about, by the name of the thing."""

    TAG = "tag"
    STATE = "state"
    SECTION = "section"
    SOURCE = "source"
    AUTHOR = "author"


class Thing(StrEnum):
    """What an article may have."""

    IMAGE = "image"
    TABLE = "table"
    EMBED = "embed"


class NoteKind(StrEnum):
    """What a person should know about how the query was read."""

    QUOTE_OPEN = "quote_open"
    """A quotation mark that nothing closes: the phrase goes to the end."""
    NOT_A_DATE = "not_a_date"
    """A date filter with something else in it, which is looked for as words."""
    NOT_A_THING = "not_a_thing"
    """`has:` with something unknown in it, which is looked for as words."""
    FILTER_EMPTY = "filter_empty"
    """The name of a filter with nothing after its colon, looked for as a word."""
    LEFT_OUT = "left_out"
    """An Arabic word that was read as "without": whoever looks for the word itself puts it in quotation marks."""
    PREFIX_SHORT = "prefix_short"
    """A beginning of too few letters, which is looked for as a word."""
    SMALL_WORDS = "small_words"
    """Nothing but particles was typed."""
    NOTHING = "nothing"
    """No letter or digit was typed."""
    TOO_LONG = "too_long"
    """More than `MOST_PARTS`."""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark about `text`, a part of what was typed."""

    kind: NoteKind
    text: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A word, found in all its forms. `prefix` asks for words that begin so; `unfinished` says that it may still be typed
    on, and is long enough to be gone on with.
    """

    text: str
    start: int
    end: int
    prefix: bool = False
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one after the other, as they are spelled but for marks and hamza. `unfinished`: its last word may be."""

    text: str
    start: int
    end: int
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """`field` is one of `values`, as they were typed."""

    field: Field
    values: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class When:
    """Dated, or with `changed` changed last, within `period`."""

    period: Period
    start: int
    end: int
    changed: bool = False


@dataclass(frozen=True, slots=True)
class Has:
    """With at least one `thing`."""

    thing: Thing
    start: int
    end: int


Part = Term | Phrase | Filter | When | Has


@dataclass(frozen=True, slots=True)
class Clause:
    """One of `parts` holds; where `excluded`, it does not (and is only one)."""

    parts: tuple[Part, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """All `clauses` hold. Places [start, end) of parts are those in the typed text."""

    clauses: tuple[Clause, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        """What is looked for, without what is left out."""
        return tuple(part for clause in self.clauses if not clause.excluded for part in clause.parts)

    @property
    def terms(self) -> tuple[Term, ...]:
        """The words among `parts`."""
        return tuple(part for part in self.parts if isinstance(part, Term))


def quoted(value: str) -> str:
    """`value` as a filter or a phrase takes it, in quotation marks of which it has none inside."""
    for opening, closing in (('"', '"'), ("«", "»"), ("“", "”")):
        if opening not in value and closing not in value:
            return f"{opening}{value}{closing}"
    return '"' + value.replace('"', " ") + '"'
