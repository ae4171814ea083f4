"""The file of the house style taken apart by what each part is called, to tell two files apart."""

from collections.abc import Mapping

from editor_desk.language.house_style.model import TERM_PREFIX
from editor_desk.language.house_style.problems import FileRefusedError, read_toml


def style_parts(text: str) -> dict[str, object]:
    """Rules by id, terms by the first word that they avoid, all else by the name of its table; nothing of a file that is
    none.
    """
    try:
        tables = read_toml(text)
    except FileRefusedError:
        return {}
    parts: dict[str, object] = {}
    for name, value in tables.items():
        if isinstance(value, list):
            parts |= {_name(name, table, number): table for number, table in enumerate(value)}
        else:
            parts[name] = value
    return parts


def _name(array: str, table: object, number: int) -> str:
    fields = table if isinstance(table, Mapping) else {}
    avoided = fields.get("avoid")
    if isinstance(avoided, list) and avoided:
        return f"{TERM_PREFIX}{avoided[0]}"
    return str(fields.get("id", f"{array} {number}"))
