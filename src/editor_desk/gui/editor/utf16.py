"""Qt counts UTF-16 units, Python characters."""

import re

_ASTRAL = re.compile("[\U00010000-\U0010ffff]")


def utf16_length(text: str) -> int:
    """How many units Qt counts `text` as."""
    return len(text) + len(_ASTRAL.findall(text))


def utf16_part(text: str, start: int, end: int) -> str:
    """The part of `text` between two places as Qt counts them."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[2 * start : max(2 * start, 2 * end)].decode("utf-16-le", "ignore")
