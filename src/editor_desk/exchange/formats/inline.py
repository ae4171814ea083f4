"""Text of a block as nested pieces: what HTML needs to keep links, emphasis and direction properly nested."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise

from markupsafe import Markup, escape

from editor_desk.domain.content import Direction, Mark, Span
from editor_desk.exchange.formats.profiles import PASTE, Profile
from editor_desk.language.bidi import opposite_runs

_LONG = 10_000
"""Letters of a paragraph that is not worth remembering."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """Text in which nothing changes. `run` numbers the run of the other direction that it lies in."""

    text: str
    span: Span
    run: int | None


@dataclass(frozen=True, slots=True)
class Run:
    """Text [start, end) of a block that is to be isolated, as it runs in `direction` against its surroundings."""

    start: int
    end: int
    direction: str


def inline_html(spans: Sequence[Span], base: Direction, profile: Profile = PASTE) -> Markup:
    """The spans as HTML in a surrounding of direction `base`.

    What runs the other way is isolated as the target allows. A run lies inside a link that holds it whole, and around
    links that it reaches across.
    """
    parts = tuple(spans)
    long = sum(len(span.text) for span in parts) > _LONG
    laid = _Laid(parts, base) if long else _remembered(parts, base)
    return Markup(laid.html(profile.isolate, profile.end))  # noqa: S704  # every text in it is escaped


def text_html(text: str, base: Direction, profile: Profile = PASTE) -> Markup:
    """Plain text as HTML, what runs the other way isolated."""
    return inline_html((Span(text),), base, profile)


class _Laid:
    """The spans of a block cut into pieces, whatever the target; its HTML is made once for all targets that write alike."""

    __slots__ = ("_broken", "_made", "_pieces", "_runs")

    def __init__(self, spans: tuple[Span, ...], base: Direction) -> None:
        self._runs = isolated_runs(spans, base)
        self._pieces = _pieces(spans, self._runs)
        self._broken = any("\n" in span.text for span in spans)
        self._made: dict[tuple[str, str], str] = {}

    def html(self, isolate: str, end: str) -> str:
        key = (isolate if self._runs else "", end if self._broken else "")
        if key not in self._made:
            self._made[key] = _html(self._pieces, self._runs, isolate, end)
        return self._made[key]


_remembered = lru_cache(maxsize=1024)(_Laid)
"""The same: the formats of an article ask for the same lines one after the other."""


def _html(pieces: Sequence[_Piece], runs: Sequence[Run], isolate: str, end: str) -> str:
    links: dict[int | None, set[str | None]] = {}
    for piece in pieces:
        links.setdefault(piece.run, set()).add(piece.span.link)
    crossing = {run for run, found in links.items() if run is not None and len(found) > 1}
    html = ""
    for (run, link), group in groupby(pieces, lambda piece: _outer(piece, crossing)):
        if run is not None:
            inner = "".join(_linked(link, _text(within, end)) for link, within in _by_link(group))
            html += _isolated(runs[run], inner, isolate)
        else:
            html += _linked(link, _with_runs(group, runs, isolate, end))
    return html


def _outer(piece: _Piece, crossing: set[int]) -> tuple[int | None, str | None]:
    return (piece.run, None) if piece.run in crossing else (None, piece.span.link)


def _by_link(pieces: Iterable[_Piece]) -> list[tuple[str | None, list[_Piece]]]:
    return [(link, list(group)) for link, group in groupby(pieces, lambda piece: piece.span.link)]


def _with_runs(pieces: Iterable[_Piece], runs: Sequence[Run], isolate: str, end: str) -> str:
    inner = ""
    for run, group in groupby(pieces, lambda piece: piece.run):
        text = _text(group, end)
        inner += text if run is None else _isolated(runs[run], text, isolate)
    return inner


def _linked(link: str | None, inner: str) -> str:
    return inner if link is None else f'<a href="{escape(link)}">{inner}</a>'


def _isolated(run: Run, inner: str, isolate: str) -> str:
    return f'<{isolate} dir="{run.direction}">{inner}</{isolate}>'


def _text(pieces: Iterable[_Piece], end: str) -> str:
    return "".join(_marked(piece, end) for piece in pieces)


def _marked(piece: _Piece, end: str) -> str:
    html = str(escape(piece.text)).replace("\n", f"<br{end}>")
    if Mark.EMPHASIS in piece.span.marks:
        html = f"<em>{html}</em>"
    if Mark.STRONG in piece.span.marks:
        html = f"<strong>{html}</strong>"
    return html


def isolated_runs(spans: Sequence[Span], base: Direction) -> list[Run]:
    """Runs to isolate, in order and apart: those that the editor forced, then those found in the text beside them."""
    parts = tuple(spans)
    long = sum(len(span.text) for span in parts) > _LONG
    return list(_isolated_runs(parts, base) if long else _runs_remembered(parts, base))


def _isolated_runs(spans: tuple[Span, ...], base: Direction) -> tuple[Run, ...]:
    forced: list[Run] = []
    place = 0
    for span in spans:
        if span.direction is not None:
            forced.append(Run(place, place + len(span.text), span.direction.value))
        place += len(span.text)
    text = "".join(span.text for span in spans)
    found = (Run(run.start, run.end, run.direction) for run in opposite_runs(text, base.value))
    clear = [
        run for run in found if all(run.end <= other.start or other.end <= run.start for other in forced)
    ]
    return tuple(sorted((*forced, *clear), key=lambda run: run.start))


_runs_remembered = lru_cache(maxsize=1024)(_isolated_runs)


def _pieces(spans: Sequence[Span], runs: Sequence[Run]) -> list[_Piece]:
    starts = [run.start for run in runs]
    edges = sorted({edge for run in runs for edge in (run.start, run.end)})
    pieces: list[_Piece] = []
    place = 0
    for span in spans:
        end = place + len(span.text)
        cuts = [place, *(edge for edge in edges if place < edge < end), end]
        for left, right in pairwise(cuts):
            before = bisect_right(starts, left) - 1
            run = before if before >= 0 and left < runs[before].end else None
            pieces.append(_Piece(span.text[left - place : right - place], span, run))
        place = end
    return pieces
