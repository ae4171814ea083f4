"""Abbreviations that grow while somebody types: a short form, a space, and the long form stands there."""

import re
from collections.abc import Mapping

from editor_desk.language.folding import Strength, fold

SHIPPED = """\
امم = الأمم المتحدة
مجأ = مجلس الأمن الدولي
جعم = الجمعية العامة للأمم المتحدة
جدع = جامعة الدول العربية
صلعم = ﷺ
اقر = إقرأ أيضاً
"""
_ENDS = re.compile(r"[^\s«»‹›“”()\[\]،؛؟!:]+$")


def parse_expansions(text: str) -> dict[str, str]:
    """Short and long forms of lines such as «امم = الأمم المتحدة»; a line without both, and one after #, is passed over."""
    found = {}
    for line in text.splitlines():
        short, equals, long = line.partition("=")
        if equals and not line.lstrip().startswith("#") and short.strip() and long.strip():
            found[_key(short.strip())] = long.strip()
    return found


def expansion_at_end(before: str, expansions: Mapping[str, str]) -> tuple[int, str] | None:
    """Where in `before` the abbreviation at its end begins, and what takes its place; None where none ends there."""
    last = _ENDS.search(before)
    if last is None:
        return None
    long = expansions.get(_key(last[0]))
    return None if long is None else (last.start(), long)


def _key(short: str) -> str:
    # Whoever is in a hurry types no tashkeel; a hamza may tell two abbreviations apart.
    return fold(short, Strength.MARKS)
