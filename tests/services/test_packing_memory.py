"""A hand-over and its preflight go through any number of articles and hold the texts of a few."""

import gc
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pixels

from editor_desk.domain.content import Image
from editor_desk.domain.package import PackageForm
from editor_desk.domain.revision import Revision
from editor_desk.exchange.package.verify import verify_package
from tests.desks import ARTICLE, FakeClock, Newsroom

COUNT = 12
FEW = 9
"""Texts at once: those read ahead, each with what is being made of it, and the one that somebody just asks about."""


@pytest.fixture
def ids(room: Newsroom) -> list[str]:
    """Articles ready to leave, each with a picture of its own."""
    made = []
    for number in range(COUNT):
        data = BytesIO()
        Pixels.new("RGB", (400, 300), (number, 80, 90)).save(data, "PNG")
        picture = Image(
            "p1", room.desk.media.add(data.getvalue()), alt="واجهة المكتبة", credit="تصوير: ريم النجار"
        )
        blocks = (*ARTICLE.blocks, picture)
        content = replace(ARTICLE, headline=f"{ARTICLE.headline} ({number})", blocks=blocks)
        made.append(room.sealed(content).article.id)
    return made


def texts_held() -> int:
    """Texts that are in memory now."""
    return sum(type(thing) is Revision and bool(thing.content.blocks) for thing in gc.get_objects())


class Counting:
    """Counts at each look at the clock and at each step."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        gc.collect()
        self.most = self._before = texts_held()
        look = FakeClock.__call__

        def looked(clock: FakeClock) -> object:
            self.count()
            return look(clock)

        monkeypatch.setattr(FakeClock, "__call__", looked)

    def count(self, *_step: int) -> None:
        held = texts_held()
        if held - self._before > FEW:
            gc.collect()  # what only a cycle holds is not held
            held = texts_held()
        self.most = max(self.most, held)

    @property
    def held(self) -> int:
        return self.most - self._before


def test_of_a_preflight(room: Newsroom, ids: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    counting = Counting(monkeypatch)
    found = room.desk.preflight.run(room.exporter, ids, counting.count)
    assert [one.article for one in found.articles] == ids
    assert 0 < counting.held <= FEW


def test_of_a_hand_over(
    room: Newsroom, ids: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counting = Counting(monkeypatch)
    written = room.desk.handover.hand_over(room.exporter, ids, tmp_path, PackageForm.FOLDER, counting.count)
    assert written.articles == COUNT
    assert 0 < counting.held <= FEW
    assert verify_package(Path(written.path)).good
