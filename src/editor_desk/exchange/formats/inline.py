"""Text of a block as nested pieces: what HTML needs to keep links, emphasis and direction properly nested."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from markupsafe import Markup

from editor_desk.domain.content import Direction, Mark, Span
from editor_desk.exchange.formats.profiles import PASTE, Profile
from editor_desk.language.bidi import opposite_runs


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
    runs = isolated_runs(spans, base)
    pieces = _pieces(spans, runs)
    crossing = {
        number
        for number in range(len(runs))
        if len({piece.span.link for piece in pieces if piece.run == number}) > 1
    }
    html = Markup()
    for (run, link), group in groupby(pieces, lambda piece: _outer(piece, crossing)):
        if run is not None:
            inner = Markup().join(_linked(link, within, profile) for link, within in _by_link(group))
            html += _isolated(runs[run], inner, profile)
        else:
            html += _linked_runs(link, list(group), runs, profile)
    return html


def text_html(text: str, base: Direction, profile: Profile = PASTE) -> Markup:
    """Plain text as HTML, what runs the other way isolated."""
    return inline_html((Span(text),), base, profile)


def _outer(piece: _Piece, crossing: set[int]) -> tuple[int | None, str | None]:
    return (piece.run, None) if piece.run in crossing else (None, piece.span.link)


def _by_link(pieces: Iterable[_Piece]) -> list[tuple[str | None, list[_Piece]]]:
    return [(link, list(group)) for link, group in groupby(pieces, lambda piece: piece.span.link)]


def _linked_runs(link: str | None, pieces: list[_Piece], runs: Sequence[Run], profile: Profile) -> Markup:
    inner = Markup()
    for run, group in groupby(pieces, lambda piece: piece.run):
        text = Markup().join(_marked(piece, profile) for piece in group)
        inner += text if run is None else _isolated(runs[run], text, profile)
    return inner if link is None else Markup('<a href="{}">{}</a>').format(link, inner)


def _linked(link: str | None, pieces: list[_Piece], profile: Profile) -> Markup:
    inner = Markup().join(_marked(piece, profile) for piece in pieces)
    return inner if link is None else Markup('<a href="{}">{}</a>').format(link, inner)


def _isolated(run: Run, inner: Markup, profile: Profile) -> Markup:
    return Markup('<{0} dir="{1}">{2}</{0}>').format(profile.isolate, run.direction, inner)


def _marked(piece: _Piece, profile: Profile) -> Markup:
    html = Markup("<br{}>").format(profile.end).join(piece.text.split("\n"))
    if Mark.EMPHASIS in piece.span.marks:
        html = Markup("<em>{}</em>").format(html)
    if Mark.STRONG in piece.span.marks:
        html = Markup("<strong>{}</strong>").format(html)
    return html


def isolated_runs(spans: Sequence[Span], base: Direction) -> list[Run]:
    """Runs to isolate, in order and apart: those that the editor forced, then those found in the text beside them."""
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
    return sorted((*forced, *clear), key=lambda run: run.start)


def _pieces(spans: Sequence[Span], runs: Sequence[Run]) -> list[_Piece]:
    edges = sorted({edge for run in runs for edge in (run.start, run.end)})
    pieces: list[_Piece] = []
    place = 0
    for span in spans:
        end = place + len(span.text)
        cuts = [place, *(edge for edge in edges if place < edge < end), end]
        for left, right in pairwise(cuts):
            inside = (number for number, run in enumerate(runs) if run.start <= left < run.end)
            pieces.append(_Piece(span.text[left - place : right - place], span, next(inside, None)))
        place = end
    return pieces
