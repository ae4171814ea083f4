"""The names register as the desk keeps it: one TOML document, read as a whole or refused as a whole."""

import json
from collections.abc import Iterable
from typing import Final, cast

from editor_desk.language.house_style.names import Name, NameKind, bare_words
from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    lines_of,
    read_toml,
)

_KINDS: Final = frozenset({"person", "place", "organisation"})

HEADER: Final = """\
# سجل الأسماء · NAMES REGISTER
# agreed   الكتابة المتفق عليها. the agreed spelling
# kind     person شخص · place مكان · organisation جهة
# variants كتابات أخرى تُصحَّح إليها (الهمزات والتاء المربوطة وأبو ظبي/أبوظبي لا تحتاج إلى ذكر).
#          other spellings; hamzas, ta marbuta and أبو ظبي/أبوظبي need no listing
# note     ملاحظة. a note
"""


def parse_names(text: str) -> tuple[Name, ...]:
    """The names in `text`. Raises FileRefusedError."""
    problems: list[Problem] = []
    fields = Fields(read_toml(text), problems)
    tables = fields.tables("name")
    lines = lines_of(text, "name")
    lines += [0] * (len(tables) - len(lines))
    names = [_name(Fields(table, problems, line)) for table, line in zip(tables, lines, strict=False)]
    fields.finish()
    seen: set[tuple[str, ...]] = set()
    for name, line in zip(names, lines, strict=False):
        words = bare_words(name.agreed)
        if words in seen:
            problems.append(Problem(ProblemKind.TWICE, name.agreed, line, name.agreed))
        seen.add(words)
    if problems:
        raise FileRefusedError(problems)
    return tuple(names)


def write_names(names: Iterable[Name]) -> str:
    """The document of `names`, by agreed spelling."""
    return HEADER + "".join(_table(name) for name in sorted(names, key=lambda name: name.agreed))


def _name(fields: Fields) -> Name:
    fields.rule = fields.text("agreed")
    kind = fields.one_of("kind", _KINDS, "person")
    variants = fields.texts("variants", ())
    note = fields.text("note", "")
    for spelling in (fields.rule, *variants):
        if not bare_words(spelling) or any(char.isdigit() for char in spelling):
            fields.note(ProblemKind.WRONG_VALUE, spelling or "agreed")
    fields.finish()
    return Name(fields.rule, cast(NameKind, kind), variants, note)


def _table(name: Name) -> str:
    variants = ", ".join(_text(variant) for variant in name.variants)
    note = f"note = {_text(name.note)}\n" if name.note else ""
    return f'\n[[name]]\nagreed = {_text(name.agreed)}\nkind = "{name.kind}"\nvariants = [{variants}]\n{note}'


def _text(value: str) -> str:
    """A TOML string: as in JSON, but that TOML also wants DEL escaped."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
