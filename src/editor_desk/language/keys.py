"""Keys under which tag labels are the same, and the question whether they really are."""

import re
from typing import Final

from editor_desk.language.folding import Strength, fold
from editor_desk.language.word_lists import folded_list

ARTICLE_EXCEPTIONS: Final = folded_list("article_exceptions.txt")
"""Folded words whose first ال is no article: الله, التي, المانيا (for ألمانيا)."""

_ARTICLE = "ال"  # with bare alef: in ألعاب the two letters are the root's
_SHORTEST_REST = 3
_WORD = re.compile(r"[^\W_]+")
_OPEN_ARTICLE = re.compile(r"(?<![^\W_])ال(?=[^\W_]*$)")
_SHADDA: Final = "\u0651"
_SAID: Final = frozenset("\u064b\u064c\u064d\u064e\u064f\u0650\u0652" + _SHADDA)
_HAMZA_FORMS = frozenset("أإآ")


def tag_key(label: str) -> str:
    """The key of a tag label: folded, each word without its article, single spaces.

    The article goes only where it is written with bare alef, three letters or more remain, and the word is not one
    of ``ARTICLE_EXCEPTIONS``. Equal keys may still be two meanings: see ``ambiguous``.
    """
    return " ".join(fold(_WORD.sub(lambda word: _bare(word[0]), fold(label, Strength.MARKS))).split())


def completion_key(text: str) -> str:
    """The beginning of a ``tag_key``, for a label still being typed.

    The last word loses its ال however little remains (المغ → مغ, ال → nothing). A space at the end stays, for there
    the last word is complete.
    """
    bare = fold(text, Strength.MARKS)
    if not bare or bare[-1].isspace():
        key = tag_key(bare)
        return f"{key} " if key else ""
    *complete, last = bare.split()
    return f"{tag_key(' '.join(complete))} {fold(_OPEN_ARTICLE.sub('', last))}".lstrip()


def spelled_key(text: str) -> str:
    """``text`` folded with its articles left on; a space at the end stays, as in ``completion_key``."""
    folded = fold(text)
    return " ".join(folded.split()) + " " * (folded[-1:].isspace() and not folded.isspace())


def completes(typed: str, label: str) -> bool:
    """Whether ``label`` begins like ``typed``, with or without the article (المان finds ألمانيا and ألماني)."""
    return tag_key(label).startswith(completion_key(typed)) or spelled_key(label).startswith(
        spelled_key(typed)
    )


def ambiguous(first: str, second: str) -> bool:
    """Whether two labels with one key may mean two things, so that merging them must be asked and never done.

    True where their keys are equal and they differ, in some word, by final ى against ي (على, علي), by the article
    (سند, السند), by two different written hamza forms (أعلام, إعلام), or by tashkeel that contradicts (عُمان, عَمّان;
    on the last letter of a word it is only the case). A missing hamza (اعلام), missing tashkeel, and ة against ه are
    only spelling: False. Labels with different keys: False.
    """
    if tag_key(first) != tag_key(second):
        return False
    return any(
        _words_part(one, other) for one, other in zip(_written(first), _written(second), strict=False)
    ) or any(
        _marks_part(mine, others)
        for one, other in zip(_vowelled(first), _vowelled(second), strict=False)
        for mine, others in zip(one[:-1], other[:-1], strict=False)
    )


def _written(label: str) -> list[str]:
    return _WORD.findall(fold(label, Strength.MARKS).replace("ی", "ي"))


def _vowelled(label: str) -> list[list[set[str]]]:
    """Which vowel signs and shadda stand on each letter of each word."""
    found: list[list[set[str]]] = [[]]
    for char in label:
        if char in _SAID and found[-1]:
            found[-1][-1].add(char)
        for letter in fold(char, Strength.MARKS) or " " * char.isspace():
            if letter.isalnum():
                found[-1].append(set())
            elif found[-1]:
                found.append([])
    return found


def _marks_part(one: set[str], other: set[str]) -> bool:
    """Whether a letter cannot be said in both ways; one that bears nothing may be said in any."""
    vowels = one - {_SHADDA}, other - {_SHADDA}
    return bool(one and other) and (
        (_SHADDA in one) != (_SHADDA in other) or (all(vowels) and vowels[0] != vowels[1])
    )


def _words_part(one: str, other: str) -> bool:
    bare, other_bare = _bare(one), _bare(other)
    if {one[-1], other[-1]} == {"ى", "ي"} or (bare == one) != (other_bare == other):
        return True
    letters = zip(bare, other_bare, strict=False)
    return any(a != b and a in _HAMZA_FORMS and b in _HAMZA_FORMS for a, b in letters)


def _bare(word: str) -> str:
    rest = word.removeprefix(_ARTICLE)
    if len(rest) < _SHORTEST_REST or rest == word or fold(word) in ARTICLE_EXCEPTIONS:
        return word
    return rest
