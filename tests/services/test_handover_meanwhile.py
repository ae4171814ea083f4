"""Hand-over: what happens at the desk while a package is written, and just before it gets its name."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from editor_desk.domain.accounts import Role
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.domain.workflow import DeliveryState
from editor_desk.services import handover
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.leaving import Leaving, may_leave
from editor_desk.services.ports.running import Progress
from tests.desks import ARTICLE, PASSPHRASE, Newsroom
from tests.services.handing_over import OTHER, edited, hand_over, index_of, refused, resealed


def meanwhile(room: Newsroom, act: Callable[[], object]) -> Progress:
    """Progress that lets somebody else act, in a thread of their own, once the first article is being written."""
    done: list[bool] = []

    def told(step: int, _steps: int) -> None:
        if done:
            return
        done.append(True)
        faults: list[BaseException] = []

        def act_and_tell() -> None:
            try:
                act()
            except BaseException as fault:  # noqa: BLE001 - told to the test's own thread
                faults.append(fault)

        other = Thread(target=act_and_tell)
        other.start()
        other.join(30)
        assert not other.is_alive(), "the desk waited for the package"
        assert not faults, faults

    return told


def test_the_desk_saves_while_a_package_is_written(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()
    longer = replace(sealed.head.content, headline="افتتاح مكتبة التراث في فاس")
    written = room.desk.handover.hand_over(
        room.exporter,
        [sealed.article.id],
        out,
        PackageForm.FOLDER,
        meanwhile(room, lambda: edited(room, sealed, longer)),
    )
    # What was sealed went, and what was written meanwhile is there.
    assert index_of(written)[sealed.article.id]["revision"] == sealed.head.id
    after = room.desk.articles.open(room.exporter, sealed.article.id)
    assert after.head.content.headline == longer.headline
    assert (after.article.delivered, after.article.delivery) == (sealed.head.id, DeliveryState.HANDED_OVER)


@pytest.mark.parametrize("form", list(PackageForm))
def test_what_may_not_leave_any_more_never_has_the_name_of_a_package(
    room: Newsroom, out: Path, monkeypatch: pytest.MonkeyPatch, form: PackageForm
) -> None:
    """Whoever watches the folder takes in what is there under its name, if only for a moment."""
    sealed, moved = room.sealed(), []

    def seen(path: Path, target: Path) -> Path:
        moved.append(target)
        return rename(path, target)

    rename = Path.rename
    monkeypatch.setattr(Path, "rename", seen)
    other = replace(sealed.head.content, headline="افتتاح مكتبة التراث في فاس")
    with pytest.raises(DeskError):
        room.desk.handover.hand_over(
            room.exporter,
            [sealed.article.id],
            out,
            form,
            meanwhile(room, lambda: resealed(room, sealed, other)),
        )
    assert not [target for target in moved if target.parent == out]
    room.desk.handover.hand_over(room.exporter, [sealed.article.id], out, form)
    assert [target for target in moved if target.parent == out]


def test_what_was_sealed_anew_meanwhile_does_not_leave_as_it_was(room: Newsroom, out: Path) -> None:
    sealed = room.sealed()
    other = replace(sealed.head.content, headline="افتتاح مكتبة التراث في فاس")
    with pytest.raises(DeskError) as error:
        room.desk.handover.hand_over(
            room.exporter,
            [sealed.article.id],
            out,
            PackageForm.ZIP,
            meanwhile(room, lambda: resealed(room, sealed, other)),
        )
    assert error.value.code is ErrorCode.HANDOVER_OVERTAKEN
    assert list(out.iterdir()) == []
    assert room.desk.articles.open(room.exporter, sealed.article.id).article.delivered is None


def test_two_hand_overs_at_once_are_one_package_in_two_places(
    room: Newsroom, out: Path, tmp_path: Path
) -> None:
    sealed = room.sealed()
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    others: list[WrittenPackage] = []

    def other_one() -> None:
        others.append(hand_over(room, elsewhere, sealed))

    written = room.desk.handover.hand_over(
        room.exporter, [sealed.article.id], out, PackageForm.FOLDER, meanwhile(room, other_one)
    )
    assert [(one.name, one.sha256) for one in others] == [(written.name, written.sha256)]
    assert all(room.desk.handover.check(Path(one.path)).good for one in (*others, written))
    article = room.desk.articles.open(room.exporter, sealed.article.id).article
    assert (article.delivered, article.delivery) == (sealed.head.id, DeliveryState.HANDED_OVER)


@pytest.mark.parametrize(
    ("meanwhile_done", "looked"),
    [
        (lambda room: room.desk.articles.create(room.editor, OTHER), 2),
        (lambda room: room.in_review(OTHER), 2),
        (lambda room: room.sealed(OTHER), 4),
        (lambda room: room.desk.accounts.create(room.admin, "نادر", frozenset({Role.EDITOR}), PASSPHRASE), 4),
    ],
)
def test_only_what_may_have_changed_meanwhile_is_looked_at_anew(
    room: Newsroom,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    meanwhile_done: Callable[[Newsroom], object],
    looked: int,
) -> None:
    calls: list[str] = []

    def counted(*args: Any, **named: Any) -> Leaving:
        calls.append(args[3])
        return may_leave(*args, **named)

    monkeypatch.setattr(handover, "may_leave", counted)
    articles = [room.sealed(), room.sealed(replace(ARTICLE, headline="خبر آخر"))]
    ids = [one.article.id for one in articles]
    room.desk.handover.hand_over(
        room.exporter, ids, out, PackageForm.ZIP, meanwhile(room, lambda: meanwhile_done(room))
    )
    assert len(calls) == looked
    assert all(delivery(room, one) is DeliveryState.HANDED_OVER for one in articles)


def delivery(room: Newsroom, article: OpenedArticle) -> DeliveryState:
    return room.desk.articles.open(room.exporter, article.article.id).article.delivery


def test_no_package_has_its_name_for_a_destination_that_was_removed_meanwhile(
    room: Newsroom, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed = room.sealed()

    def refused_then(*_arguments: object) -> tuple[str, ...]:
        assert [path for path in out.iterdir() if not path.name.startswith(".")] == []
        raise DeskError(ErrorCode.DESTINATION_UNKNOWN, name="مجلد")

    monkeypatch.setattr(handover, "refuse_removed", refused_then)
    assert refused(room, out, sealed).code is ErrorCode.DESTINATION_UNKNOWN
