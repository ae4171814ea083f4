"""The labelled misspellings, and how well they are found and set right."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from editor_desk.domain.proofing import ProofText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor_desk.services.spelling import SpellingService

FILE = Path(__file__).parent / "data" / "misspellings.tsv"


@dataclass(frozen=True, slots=True)
class Slip:
    """What was written, what was meant, and of what kind the slip is."""

    written: str
    meant: str
    kind: str


@dataclass(frozen=True, slots=True)
class Score:
    """Shares of the slips: flagged at all, meant word suggested first, among the five."""

    slips: int
    found: float
    first: float
    among_five: float
    missed: tuple[str, ...]


def slips() -> list[Slip]:
    """All of them, in the order of the file."""
    lines = FILE.read_text("utf-8").splitlines()
    return [Slip(*line.split("\t")) for line in lines if not line.startswith("#")]


def score(spelling: SpellingService, chosen: Iterable[Slip]) -> Score:
    """How `spelling` does on them, each word by itself."""
    these = list(chosen)
    found = sum(bool(spelling.check([ProofText("p", slip.written)], "", latin=False)) for slip in these)
    offered = [(slip, spelling.suggest(slip.written)) for slip in these]
    return Score(
        slips=len(these),
        found=found / len(these),
        first=sum(offer[:1] == (slip.meant,) for slip, offer in offered) / len(these),
        among_five=sum(slip.meant in offer for slip, offer in offered) / len(these),
        missed=tuple(slip.written for slip, offer in offered if slip.meant not in offer),
    )
