"""What tells two texts apart that look the same: letters of another block of Unicode, and characters without a shape."""

import unicodedata

_MOST = 3
_TWINS = str.maketrans("یک", "يك")


def unseen_codes(text: str, fixed: str) -> str:
    """The code points that `text` has and `fixed` has not, where nobody sees the difference; empty where one does."""
    if text == fixed or _shape(text) != _shape(fixed):
        return ""
    codes = [f"U+{ord(char):04X}" for char in dict.fromkeys(text) if char not in fixed]
    if not codes:
        return ""
    more = " …" if len(codes) > _MOST else ""
    return f"\u2066{' '.join(codes[:_MOST])}{more}\u2069"


def _shape(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).translate(_TWINS)
    return "".join(char for char in plain if unicodedata.category(char) != "Cf")
