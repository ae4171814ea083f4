"""Where letters lie on a line. A caret cannot tell: between words of two directions it has two places."""

from PySide6.QtGui import QGlyphRun, QTextLine


def stretches(line: QTextLine, start: int, stop: int) -> list[tuple[float, float]]:
    """Left and right of what the characters [start, stop) of the text cover: several where directions meet."""
    runs = sorted(reach for run in line.glyphRuns(start, stop - start) if (reach := _reach(run)) is not None)
    joined: list[tuple[float, float]] = []
    for left, right in runs:
        if joined and left <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(right, joined[-1][1]))
        else:
            joined.append((left, right))
    return joined


def _reach(run: QGlyphRun) -> tuple[float, float] | None:
    glyphs = zip(run.positions(), run.rawFont().advancesForGlyphIndexes(run.glyphIndexes()), strict=True)
    # Vowels lie over their letters and take no room.
    wide = [(place.x(), place.x() + advance.x()) for place, advance in glyphs if advance.x() > 0]
    return (min(left for left, _ in wide), max(right for _, right in wide)) if wide else None
