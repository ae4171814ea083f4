"""Why an article goes back to its author: the desk's list. What ships is `domain/data/return_reasons.toml`."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Final

from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    lines_of,
    read_toml,
)

MOST_REASONS: Final = 40
LONGEST_NAME: Final = 80
_ID: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class ReturnReason:
    """A reason of the list, with its name in each language of the interface. A `retired` one is not offered any more; one that
    `needs_words` says nothing without a note.
    """

    id: str
    ar: str
    en: str
    retired: bool = False
    needs_words: bool = False

    def name(self, language: str) -> str:
        """Its name in that language (`ar`, `en`)."""
        return self.en if language == "en" else self.ar


@cache
def shipped_reasons() -> tuple[ReturnReason, ...]:
    """The list of a desk that made none of its own."""
    return parse_reasons(shipped_text())


def shipped_text() -> str:
    """The file of the list that ships with the program."""
    return resources.files("editor_desk.domain").joinpath("data/return_reasons.toml").read_text("utf-8")


def offered(reasons: Iterable[ReturnReason]) -> tuple[ReturnReason, ...]:
    """Those that can be chosen, in their order."""
    return tuple(reason for reason in reasons if not reason.retired)


def words_of(reasons: Iterable[ReturnReason], text: str, language: str) -> str:
    """What the author reads: the chosen reasons and, behind a colon, the reviewer's own words."""
    chosen = list(reasons)
    written = text.strip()
    if written and all(reason.needs_words for reason in chosen):
        return written
    named = ("، " if language == "ar" else ", ").join(reason.name(language) for reason in chosen)
    return ": ".join(part for part in (named, written) if part)


def parse_reasons(text: str) -> tuple[ReturnReason, ...]:
    """The list from its file. Raises FileRefusedError, naming the line."""
    problems: list[Problem] = []
    table = Fields(read_toml(text), problems)
    lines = lines_of(text, "reason")
    found = []
    for number, item in enumerate(table.tables("reason")):
        fields = Fields(item, problems, lines[number] if number < len(lines) else 0)
        found.append(_reason(fields))
        if found[-1].id in {reason.id for reason in found[:-1]}:
            fields.note(ProblemKind.TWICE, found[-1].id)
    table.finish()
    if len(found) > MOST_REASONS:
        problems.append(
            Problem(ProblemKind.WRONG_VALUE, f"{len(found)} > {MOST_REASONS}", lines[MOST_REASONS])
        )
    if not problems and not offered(found):
        problems.append(Problem(ProblemKind.MISSING, "reason"))
    if problems:
        raise FileRefusedError(problems)
    return tuple(found)


def write_reasons(reasons: Sequence[ReturnReason]) -> str:
    """The file of a list."""
    return "\n".join(_written(reason) for reason in reasons)


def _reason(fields: Fields) -> ReturnReason:
    id_ = fields.text("id")
    fields.rule = id_
    reason = ReturnReason(
        id_,
        " ".join(fields.text("ar").split()),
        " ".join(fields.text("en").split()),
        fields.flag("retired", default=False),
        fields.flag("needs_words", default=False),
    )
    fields.finish()
    if not _ID.fullmatch(id_):
        fields.note(ProblemKind.WRONG_VALUE, f"id = {id_}")
    for name, value in (("ar", reason.ar), ("en", reason.en)):
        if not value:
            fields.note(ProblemKind.MISSING, name)
        elif len(value) > LONGEST_NAME or ": " in value:
            # A colon parts the reasons from what the reviewer wrote.
            fields.note(ProblemKind.WRONG_VALUE, f"{name} = {value[:LONGEST_NAME]}")
    return reason


def _written(reason: ReturnReason) -> str:
    lines = ["[[reason]]", f"id = {_text(reason.id)}", f"ar = {_text(reason.ar)}", f"en = {_text(reason.en)}"]
    lines += ["retired = true"] * reason.retired + ["needs_words = true"] * reason.needs_words
    return "\n".join(lines) + "\n"


def _text(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
