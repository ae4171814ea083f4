"""How well misspellings are found and set right, held to floors a little under what was measured."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.misspellings import score, slips

if TYPE_CHECKING:
    from tests.desks import Newsroom


def test_misspellings_are_set_right_even_without_an_archive(room: Newsroom) -> None:
    """Every third of them, to stay quick; `benchmarks/spelling_quality.py` tells of all."""
    result = score(room.desk.spelling, slips()[::3])
    assert result.slips >= 40
    assert result.found >= 0.75, result
    assert result.first >= 0.75, result
    assert result.among_five >= 0.95, result


def test_the_slips_are_labelled_once_each() -> None:
    labelled = slips()
    assert len(labelled) >= 120
    assert len({slip.written for slip in labelled}) == len(labelled)
    assert {slip.kind for slip in labelled} == {"hamza", "ta", "ya", "sound", "letters", "space", "keyboard"}
    assert all(slip.written != slip.meant for slip in labelled)
