"""Small changes to the file of a house style that leave everything else in it as its editor wrote it."""

import json
import re
from collections.abc import Sequence

_TABLE = re.compile(r"\s*\[\[?\s*[A-Za-z_]")


def with_field(text: str, line: int, field: str, value: str) -> str:
    """`text` with `field = value` in the table whose header stands on `line` (from 1); `value` is written as TOML."""
    lines = text.splitlines(keepends=True)
    given = re.compile(rf"\s*{re.escape(field)}\s*=")
    for number in range(line, len(lines)):
        if _TABLE.match(lines[number]):
            break
        if given.match(lines[number]):
            lines[number] = f"{field} = {value}\n"
            return "".join(lines)
    # Behind the first field, which says which one it is.
    lines.insert(min(line + 1, len(lines)), f"{field} = {value}\n")
    return "".join(lines)


def with_term(text: str, avoid: Sequence[str], use: Sequence[str], why: str) -> str:
    """`text` with one more term at its end."""
    reason = f"{{ ar = {toml(why)}, en = {toml(why)} }}"
    term = f"\n[[term]]\navoid = {_texts(avoid)}\nuse = {_texts(use)}\nreason = {reason}\n"
    return text.rstrip("\n") + "\n" + term


def toml(text: str) -> str:
    """A text as TOML writes it."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _texts(texts: Sequence[str]) -> str:
    return f"[{', '.join(map(toml, texts))}]"
