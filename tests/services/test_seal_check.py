"""Whether the seals of the rows in sight hold, answered from memory while nothing that they rest on changes."""

from pathlib import Path

import pytest

from editor_desk.services import seal_check
from tests.desks import Newsroom
from tests.services.tampering import change
from tests.services.test_audit import TAMPERINGS


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    looks: list[str] = []
    look = seal_check.SealCheckService._look

    def noted(self: seal_check.SealCheckService, work: object, article: str, revision: str) -> bool:
        looks.append(revision)
        return look(self, work, article, revision)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(seal_check.SealCheckService, "_look", noted)
    return looks


def test_what_is_known_is_not_verified_again(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = counted(monkeypatch)
    one, draft = room.sealed(), room.desk.articles.create(room.editor)
    ids = [one.article.id, draft.article.id, "no such article"]
    for _ in range(3):
        assert room.desk.seals.broken(ids) == {"no such article"}
    assert looks == [one.head.id]


@pytest.mark.parametrize("name", TAMPERINGS)
def test_a_change_of_anything_it_rests_on_is_seen(name: str, room: Newsroom, tmp_path: Path) -> None:
    sealed = room.sealed()
    assert room.desk.seals.broken([sealed.article.id]) == frozenset()
    TAMPERINGS[name][1](room, tmp_path, sealed)
    assert room.desk.seals.broken([sealed.article.id]) == {sealed.article.id}


def test_a_state_that_is_none_is_no_seal(room: Newsroom, tmp_path: Path) -> None:
    sealed = room.sealed().article.id
    change(tmp_path, "UPDATE article SET review = 'x'")
    assert room.desk.seals.broken([sealed]) == {sealed}


def test_memory_stays_bounded(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(seal_check, "KEPT", 1)
    looks = counted(monkeypatch)
    ids = [room.sealed().article.id, room.sealed().article.id]
    assert room.desk.seals.broken(ids) == frozenset()
    assert room.desk.seals.broken(ids) == frozenset()
    assert len(looks) == 4
