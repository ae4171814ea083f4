"""Which isolates a paragraph of the sheet should have, and the least change that gives it those."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextCharFormat, QTextCursor

from editor_desk.domain.content import Direction
from editor_desk.gui.editor.forced_runs import END, ISOLATES, fragments_of, stored_text
from editor_desk.gui.editor.formats import as_scaffold, style_of
from editor_desk.language import bidi

_FIGURE = "\ufffc"
_OURS = frozenset(char for pair in ISOLATES.values() for char in pair)
Piece = tuple[str, Direction | None]
"""Text of one forced direction, or of none."""


@dataclass(frozen=True, slots=True)
class Isolate:
    """An isolate of ours before the character `place` of a text; of a run forced to `direction`, or of one that is not."""

    place: int
    char: str
    direction: Direction | None = None

    @property
    def ends(self) -> bool:
        """Whether a run ends here."""
        return self.char == END


def isolates_in(pieces: Iterable[Piece], base: bidi.Direction) -> list[Isolate]:
    """The isolates of a paragraph, in order: round each run that is forced, and round what runs against `base` as a whole.

    Such a whole that is forced in part stands as the editor wants it.
    """
    runs: list[tuple[int, int, Direction, Direction | None]] = []
    texts: list[str] = []
    place = 0
    for direction, stretch in groupby(pieces, lambda piece: piece[1]):
        text = "".join(piece[0] for piece in stretch)
        if direction is not None and text:
            runs.append((place, place + len(text), direction, direction))
        texts.append(text)
        place += len(text)
    forced = tuple(runs)
    runs += [
        (run.start, run.end, Direction(run.direction), None)
        for run in bidi.isolated_runs("".join(texts), base)
        if all(run.end <= start or end <= run.start for start, end, _way, _forced in forced)
    ]
    found = []
    for start, end, way, direction in sorted(runs, key=lambda run: run[0]):
        opening, closing = ISOLATES[way]
        found += [Isolate(start, opening, direction), Isolate(end, closing, direction)]
    return found


def base_of(block: QTextBlock) -> bidi.Direction:
    """Which way a block runs, by itself or with its document."""
    return "rtl" if block.textDirection() is Qt.LayoutDirection.RightToLeft else "ltr"


@dataclass(frozen=True, slots=True)
class Repair:
    """What is to be done to the isolates of one block: from its end to its start, in units from where the block begins."""

    block: QTextBlock
    steps: tuple[tuple[int, int, tuple[tuple[str, QTextCharFormat], ...]], ...]

    def apply(self, cursor: QTextCursor) -> None:
        """Do it. The block must stand as it did when this was worked out."""
        first = self.block.position()
        for start, length, new in self.steps:
            cursor.setPosition(first + start)
            cursor.setPosition(first + start + length, QTextCursor.MoveMode.KeepAnchor)
            cursor.removeSelectedText()
            for char, form in new:
                cursor.insertText(char, form)


def repair_of(block: QTextBlock) -> Repair | None:
    """What gives a block the isolates that it should have; None where it has them."""
    shown = block.text()
    if _FIGURE in shown:
        return None
    pieces: list[tuple[QTextCharFormat, str, Direction | None]] = []
    present: list[Isolate] = []
    stored = 0
    for form, text in fragments_of(block):
        direction = style_of(form)[2]
        kept = stored_text(text, form)
        if len(kept) != len(text):
            place = stored
            for char in text:
                if char in _OURS:
                    present.append(Isolate(place, char, direction))
                else:
                    place += 1
        stored += len(kept)
        pieces.append((form, kept, direction))
    wanted = isolates_in(((text, direction) for _form, text, direction in pieces), base_of(block))
    if wanted == present:
        return None
    return Repair(block, tuple(_steps(shown, block, pieces, present, wanted)))


def _steps(
    shown: str,
    block: QTextBlock,
    pieces: Sequence[tuple[QTextCharFormat, str, Direction | None]],
    present: Sequence[Isolate],
    wanted: Sequence[Isolate],
) -> Iterable[tuple[int, int, tuple[tuple[str, QTextCharFormat], ...]]]:
    plain = len(shown) == block.length() - 1
    for place in sorted({isolate.place for isolate in (*present, *wanted)}, reverse=True):
        old = [isolate for isolate in present if isolate.place == place]
        new = [isolate for isolate in wanted if isolate.place == place]
        if old == new:
            continue
        start = place + sum(isolate.place < place for isolate in present)
        # Qt counts UTF-16 units, Python characters.
        unit = start if plain else len(shown[:start].encode("utf-16-le", "surrogatepass")) // 2
        yield (
            unit,
            len(old),
            tuple((isolate.char, as_scaffold(_form_at(pieces, place - isolate.ends))) for isolate in new),
        )


def _form_at(pieces: Sequence[tuple[QTextCharFormat, str, Direction | None]], place: int) -> QTextCharFormat:
    """The format of the character at that place."""
    ends = accumulate(len(text) for _form, text, _direction in pieces)
    return next(form for (form, _text, _direction), end in zip(pieces, ends, strict=True) if place < end)
