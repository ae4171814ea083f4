"""Where a picture is cut for the shapes that sites ask for: pure arithmetic in whole pixels of the sealed picture."""

from dataclasses import dataclass

LEAST_WIDTH = 320
"""Pixels: a cut narrower than this serves nobody, and is not made."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape that sites ask for: `across` to `down`, at most `width` pixels wide, which `across` divides."""

    name: str
    across: int
    down: int
    width: int


SHAPES = (Shape("16x9", 16, 9, 1600), Shape("4x3", 4, 3, 1200), Shape("1x1", 1, 1, 1080))


@dataclass(frozen=True, slots=True)
class Cut:
    """Pixels [left, left + across) by [top, top + down) of the sealed picture, shown as `width` by `height`."""

    left: int
    top: int
    across: int
    down: int
    width: int
    height: int


def cut(width: int, height: int, focal: tuple[int, int], shape: Shape) -> Cut | None:
    """The largest cut of `shape` out of a picture of `width` by `height` pixels, with the point `focal` (thousandths) as near
    its middle as the edges let it be. It is exactly of that shape, and never shown larger than it is. None where the picture
    is too small for one that serves.
    """
    units = min(width // shape.across, height // shape.down)
    across, down = units * shape.across, units * shape.down
    if across < LEAST_WIDTH:
        return None
    shown = min(across, shape.width)
    return Cut(
        left=_start(width, across, focal[0]),
        top=_start(height, down, focal[1]),
        across=across,
        down=down,
        width=shown,
        height=shown // shape.across * shape.down,
    )


def _start(side: int, part: int, focal: int) -> int:
    return min(max((2 * focal * side - 1000 * part) // 2000, 0), side - part)
