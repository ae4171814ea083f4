"""What an Arabic word carries in front (و ف ب ل ك ال), and how another word is put behind it so that it stays right.

After the preposition ل the article is written لـ: للكتاب is ل and الكتاب, and a word that begins with ل shares its own
(ل and اللغة are للغة). So a word cannot always be put where another stood: its first letters may change.
"""

import re
from enum import Enum
from typing import Final

from editor_desk.language.folding import TASHKEEL

_CLITICS: Final = re.compile(r"[وف]?(?:[بك]?(?:ال)?|لل?)")
_ARTICLE: Final = re.compile(rf"[اٱ][{TASHKEEL}]*ل[{TASHKEEL}]*(?=[^\W\d_][{TASHKEEL}]*[^\W\d_])")
_OWN: Final = re.compile(
    r"الت(?:زام(?!ن)|هاب|قاء|قائ|ماس(?![كي])|باس|حاق|فاف|صاق|واء|وائ|ئام|هام|قاط(?!ع)|جاء|جائ)"
)
"""Words whose ال is no article: infinitives of the eighth form from roots that begin with ل."""


class Joint(Enum):
    """What stands right in front of a word that was found, as far as it decides how another is written there."""

    FREE = "free"
    LAM = "lam"
    """The preposition ل."""
    ARTICLE = "article"
    """The article ال."""
    LAM_ARTICLE = "lam_article"
    """Both, written لل."""
    SHARED_LAM = "shared_lam"
    """ل before a word that begins with ل, which stands for the article too: للغة."""


def without_article(word: str) -> str:
    """``word`` without the article ال; unchanged where it has none, or where its ال is part of the word (التزام)."""
    article = _ARTICLE.match(word)
    if article is None or _OWN.match(word):
        return word
    return word[article.end() :]


def joint(before: str, word: str) -> Joint | None:
    """What ``before``, bare of marks, is in front of ``word``; None where it is no clitic or no series of them."""
    if not _CLITICS.fullmatch(before):
        return None
    if before.endswith("لل"):
        return Joint.LAM_ARTICLE
    if before.endswith("ال"):
        return Joint.ARTICLE
    if before.endswith("ل"):
        return Joint.SHARED_LAM if word.startswith("ل") else Joint.LAM
    return Joint.FREE


def behind_lam(word: str) -> str | None:
    """How a word with the article is written behind the preposition ل; None for a word without an article."""
    bare = without_article(word)
    return None if bare == word else _with_lam(bare)


def joined(join: Joint, word: str) -> str:
    """``word`` as it is written behind ``join``: المقال behind ل is لمقال, and لغة behind لل is غة."""
    bare = without_article(word)
    match join:
        case Joint.FREE:
            return word
        case Joint.LAM:
            return word if bare == word else _with_lam(bare)
        case Joint.ARTICLE:
            return bare
        case Joint.LAM_ARTICLE:
            return bare.removeprefix("ل")
        case _:
            return _with_lam(bare)


def _with_lam(bare: str) -> str:
    return bare if bare.startswith("ل") or not bare else f"ل{bare}"
