"""How far two texts are apart: the edits between them, by Myers' bit vectors.

Each character of a text costs a few operations on numbers as long as the pattern, which Python's integers do at once.
"""


def edits_to_beginnings(pattern: str, text: str) -> list[int]:
    """The fewest letters to put in, take out or change that make `pattern` the first 0, 1, 2 … letters of `text`."""
    if not pattern:
        return list(range(len(text) + 1))
    masks: dict[str, int] = {}
    for place, letter in enumerate(pattern):
        masks[letter] = masks.get(letter, 0) | 1 << place
    all_ones = (1 << len(pattern)) - 1
    last = 1 << len(pattern) - 1
    more, less = all_ones, 0  # where the column of the edit table rises, and where it falls
    distance = len(pattern)
    distances = [distance]
    for letter in text:
        same = masks.get(letter, 0)
        diagonal = (((same & more) + more) ^ more) | same | less
        rises = less | (~(diagonal | more) & all_ones)
        falls = more & diagonal
        distance += bool(rises & last) - bool(falls & last)
        rises = (rises << 1 | 1) & all_ones
        falls = falls << 1 & all_ones
        vertical = same | less
        more = falls | (~(vertical | rises) & all_ones)
        less = rises & vertical
        distances.append(distance)
    return distances


def edits(one: str, other: str) -> int:
    """The edits between two whole texts."""
    return edits_to_beginnings(one, other)[-1]
