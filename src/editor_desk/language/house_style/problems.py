"""What is wrong with a file that a chief editor wrote, so that it can be said in one sentence."""

import re
import tomllib
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

LONGEST_FILE: Final = 2_000_000


class ProblemKind(StrEnum):
    """Why a file is refused."""

    SYNTAX = "syntax"
    """It is not TOML; `detail` is what the reader said."""
    MISSING = "missing"
    """`detail` is the field that is missing."""
    UNKNOWN = "unknown"
    """`detail` is a field that nobody knows: a slip of the pen, or it stands in the wrong place."""
    WRONG_VALUE = "wrong_value"
    """`detail` is the field whose value cannot be."""
    TWICE = "twice"
    """`detail` is what was given twice."""
    PATTERN = "pattern"
    """The pattern or its fix does not compile; `detail` says why."""
    SLOW = "slow"
    """The pattern takes too long on hard texts."""
    FEW_EXAMPLES = "few_examples"
    """`detail` is the field with fewer than three examples."""
    SILENT = "silent"
    """The rule does not fire on `detail`, on which it must."""
    FALSE_ALARM = "false_alarm"
    """The rule fires on `detail`, on which it must not."""
    MENDED_OTHERWISE = "mended_otherwise"
    """`detail` is what the fixes make of an example, and it is not what the file says."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, in which line (0 where that is not known) and under which rule."""

    kind: ProblemKind
    detail: str
    line: int = 0
    rule: str = ""


class FileRefusedError(ValueError):
    """The file is refused as a whole; `problems` say why, in the order of the file."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(
            "; ".join(f"{item.line} {item.rule} {item.kind}: {item.detail}" for item in problems)
        )
        self.problems = tuple(problems)


MOST_PARTS: Final = 200
_AROUND_NAMES: Final = re.compile(r"[\n=,{}\[\]]")


def read_toml(text: str) -> dict[str, Any]:
    """`text` as TOML. Raises FileRefusedError."""
    if len(text) > LONGEST_FILE:
        raise FileRefusedError([Problem(ProblemKind.SYNTAX, f"{len(text)} > {LONGEST_FILE}")])
    # With the parts of a name the reader's time grows as with their square.
    if any(
        piece.count(".") > MOST_PARTS and not piece.lstrip().startswith("#")
        for piece in _AROUND_NAMES.split(text)
    ):
        raise FileRefusedError([Problem(ProblemKind.SYNTAX, f"a.b.c… > {MOST_PARTS}")])
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # Python itself refuses a number of thousands of digits
        said = str(error)
        line = said.partition("(at line ")[2].partition(",")[0]
        raise FileRefusedError(
            [Problem(ProblemKind.SYNTAX, said, int(line) if line.isdigit() else text.count("\n") + 1)]
        ) from error


def lines_of(text: str, header: str) -> list[int]:
    """The lines, from 1, on which a table `[[header]]` begins."""
    opening = f"[[{header}]]"
    return [number for number, line in enumerate(text.splitlines(), 1) if line.strip().startswith(opening)]


class Fields:
    """A table of the file being taken apart: every field of the right kind, none left over, every problem noted."""

    def __init__(self, table: Any, problems: list[Problem], line: int = 0, rule: str = "") -> None:
        self._table: dict[str, Any] = dict(table) if isinstance(table, dict) else {}
        self.problems = problems
        self.line = line
        self.rule = rule
        if not isinstance(table, dict):
            self.note(ProblemKind.WRONG_VALUE, rule)

    def note(self, kind: ProblemKind, detail: str) -> None:
        """This is wrong here."""
        self.problems.append(Problem(kind, detail, self.line, self.rule))

    def text(self, name: str, default: str | None = None) -> str:
        """A field that is text; missing unless there is a default."""
        value = self._take(name, str, default)
        return value if isinstance(value, str) else ""

    def flag(self, name: str, *, default: bool) -> bool:
        """A field that is true or false."""
        return bool(self._take(name, bool, default))

    def whole(self, name: str, default: int) -> int:
        """A field that is a whole number."""
        value = self._take(name, int, default)
        if isinstance(value, bool):  # which Python takes for a number
            self.note(ProblemKind.WRONG_VALUE, name)
            return default
        return value if isinstance(value, int) else default

    def texts(self, name: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """A field that is a list of texts, or one text."""
        value = self._take(name, (list, str), default)
        items = [value] if isinstance(value, str) else list(value or ())
        if all(isinstance(item, str) for item in items):
            return tuple(items)
        self.note(ProblemKind.WRONG_VALUE, name)
        return ()

    def one_of(self, name: str, allowed: frozenset[str], default: str) -> str:
        """A field that has one of these values."""
        value = self.text(name, default)
        if value in allowed:
            return value
        self.note(ProblemKind.WRONG_VALUE, f"{name} = {value}")
        return default

    def some_of(self, name: str, allowed: frozenset[str]) -> tuple[str, ...]:
        """A field that lists some of these values."""
        values = self.texts(name, ())
        for value in values:
            if value not in allowed:
                self.note(ProblemKind.WRONG_VALUE, f"{name} = {value}")
        return tuple(value for value in values if value in allowed)

    def table(self, name: str, default: dict[str, Any] | None = None) -> dict[str, Any]:
        """A field that is a table."""
        value = self._take(name, dict, default)
        return value if isinstance(value, dict) else {}

    def tables(self, name: str) -> list[Any]:
        """A field that is a list of tables; an empty list where it is missing."""
        value = self._take(name, list, [])
        return value if isinstance(value, list) else []

    def has(self, name: str) -> bool:
        """Whether the field is there and not taken yet."""
        return name in self._table

    def finish(self) -> None:
        """Nothing may be left over."""
        for name in self._table:
            self.note(ProblemKind.UNKNOWN, name)

    def _take(self, name: str, kind: type | tuple[type, ...], default: Any) -> Any:
        if name not in self._table:
            if default is None:
                self.note(ProblemKind.MISSING, name)
            return default
        value = self._table.pop(name)
        if isinstance(value, kind):
            return value
        self.note(ProblemKind.WRONG_VALUE, name)
        return default
