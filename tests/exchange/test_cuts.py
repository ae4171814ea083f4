"""Cuts: exactly of their shape, inside the picture, around the focal point, never enlarged, as large as can be."""

from hypothesis import given
from hypothesis import strategies as st

from editor_desk.exchange.formats.cuts import LEAST_WIDTH, SHAPES, Shape, cut

SIDES = st.integers(1, 20_000)
POINTS = st.tuples(st.integers(0, 1000), st.integers(0, 1000))


@given(SIDES, SIDES, POINTS, st.sampled_from(SHAPES))
def test_every_cut(width: int, height: int, focal: tuple[int, int], shape: Shape) -> None:
    place = cut(width, height, focal, shape)
    units = min(width // shape.across, height // shape.down)
    if place is None:
        assert units * shape.across < LEAST_WIDTH
        return
    assert place.across * shape.down == place.down * shape.across
    assert place.width * shape.down == place.height * shape.across
    assert 0 <= place.left <= place.left + place.across <= width
    assert 0 <= place.top <= place.top + place.down <= height
    assert LEAST_WIDTH <= place.width <= min(place.across, shape.width)
    assert place.across == units * shape.across  # the largest there is
    x, y = focal[0] * width / 1000, focal[1] * height / 1000
    assert place.left <= x <= place.left + place.across
    assert place.top <= y <= place.top + place.down


@given(st.integers(2_000, 9_000), st.integers(2_000, 9_000), POINTS, st.sampled_from(SHAPES))
def test_the_point_is_in_the_middle_unless_an_edge_is_near(
    width: int, height: int, focal: tuple[int, int], shape: Shape
) -> None:
    place = cut(width, height, focal, shape)
    assert place is not None
    for side, start, part, share in (
        (width, place.left, place.across, focal[0]),
        (height, place.top, place.down, focal[1]),
    ):
        middle = start + part / 2
        assert abs(middle - share * side / 1000) <= 1 or start in {0, side - part}


def test_known_cuts() -> None:
    wide, _, square = SHAPES
    found = cut(2000, 1500, (500, 500), wide)
    assert found is not None
    assert (found.left, found.top, found.across, found.down) == (0, 187, 2000, 1125)
    assert (found.width, found.height) == (1600, 900)
    left = cut(2000, 1500, (0, 500), square)
    right = cut(2000, 1500, (1000, 500), square)
    assert left is not None
    assert right is not None
    assert (left.left, right.left, left.across, left.width) == (0, 500, 1500, 1080)
    assert cut(319, 4000, (500, 500), square) is None
