"""Where in an article a remark belongs, found again after the text was edited.

An anchor holds what the W3C Web Annotation model calls a text position and a text quote with its context, within one text of
the article. Rather no place at all than a wrong one: where two places could be meant, none is named.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property
from hashlib import sha256

from editor_desk.domain.content import Block, Content
from editor_desk.domain.figure_texts import CELL
from editor_desk.domain.fuzzy import edits, edits_to_beginnings
from editor_desk.domain.proof_texts import block_texts
from editor_desk.language.folding import Folded, Strength, fold, fold_with_map

CONTEXT = 32
"""Letters of context that are kept on each side."""
_TELLING = 8
"""So many letters of context on one side tell a place from others."""
_MARGIN = 4
"""So many letters more than any other place has tell it from one with a context like its own."""
_BORDER = "\x00"
_MOST_PLACES = 100
"""A quote that stands in more places says nothing by itself."""
_CHANGED_PARTS = 5
_CHANGED_MOST = 2
"""A quote of which more than two letters in five were changed is another text."""


@dataclass(frozen=True, slots=True)
class Rivals:
    """What else in the article was like the quote when it was anchored: how much of the context stood around it too."""

    any: bool = False
    before: int = 0
    after: int = 0
    whole: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """The characters [start, end) of the text at `place` (see `ProofText`), as they stood then: `quote`, with `prefix` and
    `suffix` around it. `state` names that text. An empty quote means all of the place; an empty place the whole article.
    """

    place: str = ""
    start: int = 0
    end: int = 0
    quote: str = ""
    prefix: str = ""
    suffix: str = ""
    state: str = ""
    rivals: Rivals = field(default_factory=Rivals)


class Certainty(StrEnum):
    """How a place was found again."""

    SAME = "same"
    MOVED = "moved"
    """The quote stands as it was, in another place."""
    CHANGED = "changed"
    """The quote was edited, and is still known."""


@dataclass(frozen=True, slots=True)
class Found:
    """The place of an anchor in the text as it is now."""

    place: str
    start: int
    end: int
    certainty: Certainty


class Loss(StrEnum):
    """Why an anchor has no place."""

    GONE = "gone"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class Lost:
    """An anchor without a place. `place` and `at` say where it was last, as far as that is still there."""

    loss: Loss
    place: str = ""
    at: int = 0


Where = Found | Lost
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A range of a folded text. `before` and `after` count the letters of context there; `whole` says that it is all there,
    and that the text begins and ends where it did.
    """

    place: str
    start: int
    end: int
    before: int
    after: int
    whole: bool

    @property
    def context(self) -> int:
        return self.before + self.after + self.whole

    def is_proved(self, anchor: Anchor) -> bool:
        """Whether its context belongs to no other place than that of `anchor`."""
        rivals = anchor.rivals
        # A whole text of a few letters proves nothing in another place.
        whole = self.whole and (self.place == anchor.place or self.context > _TELLING)
        return (
            self.before >= max(_TELLING, rivals.before + _MARGIN)
            or self.after >= max(_TELLING, rivals.after + _MARGIN)
            or (whole and not rivals.whole)
        )


class AnchorTexts:
    """The texts of one state of an article, by the names of their places, in reading order. What is read of them is kept, so
    that many anchors cost little more than one.
    """

    def __init__(self, content: Content) -> None:
        self._texts = {"headline": content.headline, "standfirst": content.standfirst}
        order = [*self._texts]
        for item in content.blocks:
            if not isinstance(item, Block):
                order.append(item.key)
            # Cells are no places: a new row would hand a remark on to another cell.
            texts = [text for text in block_texts(item) if not text.place.startswith(f"{CELL}:")]
            self._texts |= {text.place: text.text for text in texts}
            order += [text.place for text in texts]
        self._order = {place: number for number, place in enumerate(order)}
        self._states: dict[str, str] = {}
        self._maps: dict[str, Folded] = {}

    @cached_property
    def folded(self) -> dict[str, str]:
        """The texts, folded."""
        return {place: fold(text, Strength.FOLD) for place, text in self._texts.items()}

    @cached_property
    def joined(self) -> str:
        """All folded texts in one, each after a character that is in none of them."""
        return _BORDER + _BORDER.join(self.folded.values())

    @cached_property
    def joined_backwards(self) -> str:
        """The same from its end, so that a text stands after the border again."""
        return _BORDER + self.joined[:0:-1]

    @cached_property
    def _begins(self) -> list[int]:
        begins, at = [], 1
        for text in self.folded.values():
            begins.append(at)
            at += len(text) + 1
        return begins

    @cached_property
    def _names(self) -> list[str]:
        return list(self._texts)

    def place_of(self, joined: int) -> tuple[str, int]:
        """The text, and the place in it, that a place in `joined` stands for."""
        number = bisect_right(self._begins, joined) - 1
        return self._names[number], joined - self._begins[number]

    def text(self, place: str) -> str | None:
        """The text at a place; None where there is none (any more)."""
        return self._texts.get(place)

    def has(self, place: str) -> bool:
        """Whether there is such a place: the whole article, a text, or a figure by its key."""
        return not place or place in self._order

    def state(self, place: str) -> str:
        """What names the text at a place."""
        if place not in self._states:
            self._states[place] = sha256(self._texts[place].encode()).hexdigest()[:16]
        return self._states[place]

    def reading_order(self, where: Where) -> tuple[int, int, int]:
        """A key that sorts places as they are read, what is about the whole article first."""
        start, end = (where.at, where.at) if isinstance(where, Lost) else (where.start, where.end)
        return self._order.get(where.place, -1), start, end

    def stored_range(self, place: str, start: int, end: int) -> tuple[int, int]:
        """The stored range of a range of the folded text."""
        if place not in self._maps:
            self._maps[place] = fold_with_map(self._texts[place], Strength.FOLD)
        return self._maps[place].span(start, end)


def anchor_at(texts: AnchorTexts, place: str, start: int = 0, end: int = 0) -> Anchor:
    """An anchor on that range of the text at `place`, without the spaces at its ends and with the marks of its last letter.
    An empty range means the whole text; a place without one (a picture, the article) is meant as it is.
    """
    text = texts.text(place)
    if text is None or not text.strip():
        return Anchor(place if texts.has(place) else "")
    start, end = max(0, start), min(end, len(text))
    if not text[start:end].strip():
        start, end = 0, len(text)
    quote = text[start:end]
    start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
    while end < len(text) and not fold(text[end]):
        end += 1
    return _anchored(texts, place, start, end)


def locate(anchor: Anchor, texts: AnchorTexts) -> Where:
    """Where `anchor` belongs in the text as it is now: by its position where its text is the same, else by its quote and
    what stands around it, else by what the quote became between what stood around it.
    """
    if not anchor.quote:
        whole = len(texts.text(anchor.place) or "")
        return Found(anchor.place, 0, whole, Certainty.SAME) if texts.has(anchor.place) else Lost(Loss.GONE)
    text = texts.text(anchor.place)
    if text is not None and texts.state(anchor.place) == anchor.state:
        return Found(anchor.place, anchor.start, anchor.end, Certainty.SAME)
    exact = _exact(anchor, texts)
    chosen = _chosen(anchor, exact)
    if chosen is Loss.GONE:
        chosen = _best([one for one in _near(anchor, texts) if one.is_proved(anchor)], anchor)
    if chosen is Loss.GONE and any(one.place == anchor.place for one in exact):
        chosen = Loss.AMBIGUOUS
    if isinstance(chosen, Loss):
        return Lost(chosen, "" if text is None else anchor.place, min(anchor.start, len(text or "")))
    start, end = texts.stored_range(chosen.place, chosen.start, chosen.end)
    same = (texts.text(chosen.place) or "")[start:end] == anchor.quote
    return Found(chosen.place, start, end, Certainty.MOVED if same else Certainty.CHANGED)


class Follower:
    """Takes anchors along an edit from one state of an article to another."""

    def __init__(self, before: AnchorTexts, after: AnchorTexts) -> None:
        self._before, self._after = before, after
        self._kept: dict[str, tuple[int, int]] = {}

    def carry(self, anchor: Anchor) -> Anchor:
        """`anchor` as it is to be kept after the edit. What is lost is kept as it was, so that it is found again where its
        text comes back.
        """
        before, after = self._before, self._after
        now = locate(anchor, before)
        if isinstance(now, Lost) or not anchor.quote:
            return anchor
        if after.text(now.place) is not None and before.state(now.place) == after.state(now.place):
            if now.certainty is Certainty.SAME:
                return anchor  # the text may have changed elsewhere; the words around are the same
            found: Where = now
        else:
            found = self._through_edit(now) or locate(anchor, after)
        if isinstance(found, Lost):
            return anchor
        return _anchored(after, found.place, found.start, found.end, anchor.rivals)

    def _through_edit(self, now: Found) -> Found | None:
        """The range after the one edit that its own text had; None where the text is gone, or the edit goes over an end."""
        old, new = self._before.text(now.place) or "", self._after.text(now.place)
        if new is None:
            return None
        head, tail = self._ends_kept(now.place, old, new)
        grown = len(new) - len(old)
        if now.end <= head:
            return now
        if now.start >= len(old) - tail:
            return replace(now, start=now.start + grown, end=now.end + grown)
        inside = now.start < head and now.end > len(old) - tail
        if inside and still_alike(old[now.start : now.end], new[now.start : now.end + grown]):
            return replace(now, end=now.end + grown)
        return None

    def _ends_kept(self, place: str, old: str, new: str) -> tuple[int, int]:
        """How much of the text at a place is the same from its beginning, and how much of the rest from its end."""
        if place not in self._kept:
            self._kept[place] = kept_ends(old, new)
        return self._kept[place]


def kept_ends(old: str, new: str) -> tuple[int, int]:
    """How many letters two texts have in common from their beginnings, and how many of the rest from their ends."""
    head = _common(old, new)
    return head, _common(old[head:][::-1], new[head:][::-1])


def still_alike(quote: str, text: str) -> bool:
    """Whether `text` can be what became of `quote`: at least half of it is the same."""
    old, new = fold(quote, Strength.FOLD), fold(text, Strength.FOLD)
    return bool(new.strip()) and edits(old, new) * 2 <= max(len(old), len(new))


def _anchored(texts: AnchorTexts, place: str, start: int, end: int, known: Rivals | None = None) -> Anchor:
    """An anchor on that range. What is only like the quote is looked for once; later it is `known`."""
    text = texts.text(place) or ""
    anchor = Anchor(
        place,
        start,
        end,
        text[start:end],
        text[max(0, start - CONTEXT) : start],
        text[end : end + CONTEXT],
        texts.state(place),
    )
    alike = _exact(anchor, texts) if known else [*_exact(anchor, texts), *_near(anchor, texts, but=anchor)]
    others = [
        one
        for one in alike
        if one.place != place or not _overlap(texts.stored_range(place, one.start, one.end), (start, end))
    ]
    known = known or Rivals()
    rivals = Rivals(
        any=known.any or bool(others),
        before=max((known.before, *(one.before for one in others))),
        after=max((known.after, *(one.after for one in others))),
        whole=known.whole or any(one.whole for one in others),
    )
    return replace(anchor, rivals=rivals)


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _exact(anchor: Anchor, texts: AnchorTexts) -> list[_Candidate]:
    """The places of the quote, folded; only those where it stands just so, where it does anywhere."""
    quote = fold(anchor.quote, Strength.FOLD)
    found: list[_Candidate] = []
    if not quote:
        return found
    for at in _starts(texts.joined, quote):
        place, start = texts.place_of(at)
        found.append(_candidate(anchor, texts, place, start, start + len(quote)))
        if len(found) == _MOST_PLACES:
            return found
    same = [one for one in found if _stored(one, texts) == anchor.quote]
    return same or found


def _starts(text: str, part: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)


def _stored(one: _Candidate, texts: AnchorTexts) -> str:
    start, end = texts.stored_range(one.place, one.start, one.end)
    return (texts.text(one.place) or "")[start:end]


def _candidate(anchor: Anchor, texts: AnchorTexts, place: str, start: int, end: int) -> _Candidate:
    prefix, suffix = fold(anchor.prefix, Strength.FOLD), fold(anchor.suffix, Strength.FOLD)
    text = texts.folded[place]
    before = _common(prefix[::-1], text[max(0, start - CONTEXT) : start][::-1])
    after = _common(suffix, text[end : end + CONTEXT])
    # Less context than is kept means that the text began or ended there.
    begins = before == len(prefix) and (len(anchor.prefix) == CONTEXT or before == start)
    ends = after == len(suffix) and (len(anchor.suffix) == CONTEXT or end + after == len(text))
    return _Candidate(place, start, end, before, after, begins and ends)


def _common(one: str, other: str) -> int:
    for count, (mine, theirs) in enumerate(zip(one, other, strict=False)):
        if mine != theirs:
            return count
    return min(len(one), len(other))


def _chosen(anchor: Anchor, found: Sequence[_Candidate]) -> _Candidate | Loss:
    """Which of the places of the quote is meant."""
    if len(found) == _MOST_PLACES:
        return Loss.AMBIGUOUS
    best = _best([one for one in found if one.is_proved(anchor)], anchor)
    if best is not Loss.GONE or not found:
        return best
    if anchor.rivals.any:
        # The words stand there, but perhaps not these: unless what is around them says so, nobody knows.
        return Loss.GONE
    own = [one for one in found if one.place == anchor.place]
    few = own or list(found)
    return few[0] if len(few) == 1 else Loss.AMBIGUOUS


def _best(found: Sequence[_Candidate], anchor: Anchor) -> _Candidate | Loss:
    """The one with the most context; of several with as much, the one in the text of the anchor."""
    most = max((one.context for one in found), default=0)
    best = [one for one in found if one.context == most]
    for few in (best, [one for one in best if one.place == anchor.place]):
        if len(few) == 1:
            return few[0]
    return Loss.AMBIGUOUS if best else Loss.GONE


def _near(anchor: Anchor, texts: AnchorTexts, but: Anchor | None = None) -> list[_Candidate]:
    """What could have become of the quote: texts like it that begin or end where its context does. Not what begins or ends
    where `but` does.
    """
    quote = fold(anchor.quote, Strength.FOLD)
    prefix, suffix = fold(anchor.prefix, Strength.FOLD), fold(anchor.suffix, Strength.FOLD)
    most = len(quote) * _CHANGED_MOST // _CHANGED_PARTS
    own = _folded_ends(but, texts)
    ranges: set[tuple[str, int, int]] = set()
    for place, start in _borders(texts, prefix):
        if (place, start) != own[0]:
            text = texts.folded[place]
            length = _near_end(quote, text[start : start + len(quote) + most], suffix, most)
            ranges.add((place, start, start + length))
    for place, end in _borders(texts, suffix, backwards=True):
        if (place, end) != own[1]:
            text = texts.folded[place][:end][::-1]
            length = _near_end(quote[::-1], text[: len(quote) + most], prefix[::-1], most)
            ranges.add((place, end - length, end))
    words = {
        (place, *_whole_words(texts.folded[place], start, end)) for place, start, end in ranges if start < end
    }
    return [_candidate(anchor, texts, *one) for one in sorted(words)]


def _folded_ends(anchor: Anchor | None, texts: AnchorTexts) -> tuple[tuple[str, int], tuple[str, int]]:
    """Where the quote of an anchor that was just made begins and ends in the folded text."""
    if anchor is None:
        return ("", -1), ("", -1)
    text = texts.text(anchor.place) or ""
    start, end = (len(fold(text[:place], Strength.FOLD)) for place in (anchor.start, anchor.end))
    return (anchor.place, start), (anchor.place, end)


def _borders(texts: AnchorTexts, context: str, *, backwards: bool = False) -> Iterator[tuple[str, int]]:
    """The texts and the places where the context before ends; or, `backwards`, where the context behind begins. A short
    context stood at an end of a text, and does there only.
    """
    joined = texts.joined_backwards if backwards else texts.joined
    telling = context[:_TELLING][::-1] if backwards else context[-_TELLING:]
    wanted = telling if len(telling) == _TELLING else _BORDER + telling
    for count, at in enumerate(_starts(joined, wanted)):
        if count == _MOST_PLACES:
            return
        end = at + len(wanted)
        yield texts.place_of(len(joined) - end + 1 if backwards else end)


def _near_end(quote: str, text: str, suffix: str, most: int) -> int:
    """The length of the beginning of `text` that is like `quote`: up to its old context, where that follows; 0 for none."""
    distances = edits_to_beginnings(quote, text)
    alike = [length for length, distance in enumerate(distances) if distance <= most]
    telling = suffix[:_TELLING]
    if len(telling) == _TELLING:
        # The context behind a long change may lie beyond what was cut out for the comparison: then the best length is taken.
        followed = [length for length in alike if text.startswith(telling, length)]
        alike = followed or alike
    return min(alike, key=lambda length: distances[length], default=0)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and text[start - 1].isalnum() and text[start].isalnum():
        start -= 1
    while end < len(text) and text[end - 1].isalnum() and text[end].isalnum():
        end += 1
    return start, end


def merged_ranges(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """Ranges that lie over each other or touch as one: what is drawn does not depend on how many there are."""
    merged: list[Range] = []
    for start, end in sorted(ranges):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)
