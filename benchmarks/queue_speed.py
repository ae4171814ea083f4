"""Opening the queue of review with ten thousand articles in it against one of a hundred: the service reads its first page, the
list is filled, and the first paint is done. Beside it, taking a review on and finding the next, in the same two queues.

The rounds of both desks are mixed, so that the neighbours of a machine are felt by both alike. How many there are in all is
counted after the first paint, in the background, and is told apart, without a limit.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QListView

from benchmarks.report import Ratio, table
from editor_desk.app.bootstrap import put_together
from editor_desk.domain.accounts import Role
from editor_desk.domain.article import Article
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.identity import new_id
from editor_desk.domain.review_plan import Plan, Priority, Terms
from editor_desk.domain.revision import RevisionKind, make_revision
from editor_desk.domain.workflow import ReviewState
from editor_desk.exchange.keys import Vault
from editor_desk.gui.application import make_application
from editor_desk.gui.context import Bus, GuiContext
from editor_desk.gui.jobs import Jobs
from editor_desk.gui.preferences import Preferences, ThemeName
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.theme.theme import load_theme
from editor_desk.services.accounts import AccountService
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.queue import QueueView
from editor_desk.storage.desk_folder import OpenDesk, open_desk

if TYPE_CHECKING:
    from editor_desk.services.ports.keys import Session

LIMIT = 1.2
LONG, SHORT = 10_000, 100
_START = datetime(2026, 1, 1, tzinfo=UTC)
_PASSPHRASE = "عبارة مرور طويلة"
_VAULT = Vault(time_cost=1, memory_kib=8, parallelism=1)
_PARAGRAPH = "قالت الوزارة إن الأشغال في الطريق الساحلي تنتهي قبل الشتاء، وإن الميزانية كافية لما بقي منها."
_PLACES = ("الرباط", "فاس", "طنجة", "مراكش", "أكادير", "وجدة", "تطوان")
_SEEN_EACH, _DUE_EACH = 3, 2


class Waiting:
    """A desk with so many articles in review, and somebody who looks at its queue in a window."""

    def __init__(self, folder: Path, articles: int) -> None:
        self.opened: OpenDesk = open_desk(folder / "desk")
        accounts = AccountService(self.opened.unit_of_work, _VAULT, _clock)
        admin = accounts.found("سعاد", _PASSPHRASE)
        made = accounts.create(admin, "هدى", frozenset({Role.REVIEWER}), _PASSPHRASE)
        self.session: Session = accounts.unlock(made.id, _PASSPHRASE)
        _fill(self.opened, admin.account.id, self.session.account.id, articles)
        desk = put_together(self.opened)
        self.service = desk.queue
        preferences, theme = Preferences(folder / "preferences.ini"), load_theme(ThemeName.LIGHT)
        self._jobs = Jobs()
        self._room = ReviewRoom(GuiContext(desk, self.session, self._jobs, Bus(), preferences, theme))
        self._room.resize(1240, 860)
        self._room.show()
        self._view: QListView = self._room.findChild(QListView, "queue")  # type: ignore[assignment]  # the form has it
        self.clear()

    def open(self) -> None:
        """From another folder to the first paint, as the window does it."""
        self._room.show_folder(Folder.AWAITING_ME)
        while not self._view.model().rowCount():
            QApplication.processEvents()
        self._view.viewport().repaint()

    def clear(self) -> None:
        """Show an empty folder, and let everything be done that was begun."""
        self._room.show_folder(Folder.RETURNED_BY_ME)
        while not self._jobs.is_idle or self._view.model().rowCount():
            QApplication.processEvents()

    def claim(self) -> None:
        """Take the first one on, and leave it."""
        article = self.service.page(self._wish(), limit=1)[0].summary.id
        self.service.claim(self.session, article)
        self.service.release(self.session, article)

    def go_on(self) -> None:
        """Find what is to be read after the first one, and what stands beside that."""
        first = self.service.page(self._wish(), limit=1)[0].spot
        if not self.service.following(self._wish(), first) or not self.service.beside(self._wish(), first):
            raise RuntimeError("nothing follows in the queue")

    def count(self) -> None:
        """How many each filter leaves."""
        self.service.counts(self._wish())

    def close(self) -> None:
        """Put all away."""
        self.clear()
        self._room.close()
        self._room.deleteLater()
        self._jobs.stop()
        self.opened.close()

    def _wish(self) -> QueueView:
        return QueueView(self.session.account.id, self.service.now())


def measure(long: int, short: int, rounds: int) -> list[Ratio]:
    """`rounds` of each, in both queues."""
    make_application(["benchmarks"])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        desks = [Waiting(folder / "long", long), Waiting(folder / "short", short)]
        size = f"{long:,} / {short:,}"
        try:
            told: dict[str, tuple[Callable[[Waiting], None], float | None]] = {
                "queue opened": (Waiting.open, LIMIT),
                "claim and leave": (Waiting.claim, LIMIT),
                "next in queue": (Waiting.go_on, LIMIT),
                "counted": (Waiting.count, None),
            }
            return [
                Ratio(what, size, *_mixed(desks, work, rounds), limit) for what, (work, limit) in told.items()
            ]
        finally:
            for desk in desks:
                desk.close()


def _mixed(
    desks: list[Waiting], work: Callable[[Waiting], None], rounds: int
) -> tuple[list[float], list[float]]:
    took: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for place in (0, 1) if turn % 2 else (1, 0):
            desk = desks[place]
            desk.clear()
            began = time.perf_counter()
            work(desk)
            if turn:  # the first reads pages that no cache has yet, of whatever came before
                took[place].append(time.perf_counter() - began)
    return took


def _fill(opened: OpenDesk, author: str, reader: str, articles: int) -> None:
    """Articles by `author`, some due, some urgent, some that `reader` saw in another text than they have now."""
    with opened.unit_of_work() as work:
        for number in range(articles):
            at = _START + timedelta(minutes=number)
            article = new_id()
            content = Content(
                headline=f"خبر رقم {number} من {_PLACES[number % len(_PLACES)]} عن الطريق الساحلي",
                blocks=tuple(block(BlockKind.PARAGRAPH, _PARAGRAPH) for _ in range(3)),
            )
            head = make_revision(
                article, content, parents=(), author=author, created_at=at, kind=RevisionKind.MILESTONE
            )
            work.revisions.add(head)
            made = Article(
                article, at, author, at, head.id, review=ReviewState.IN_REVIEW, authors=frozenset({author})
            )
            work.articles.put(made, head)
            due = None if number % _DUE_EACH else _clock() + timedelta(minutes=number - articles // 2)
            priority = tuple(Priority)[2 if number % 5 else number % 3]
            work.plans.put(article, Plan(Terms(priority, due), None, at))
            if number % _SEEN_EACH == 0:
                work.last_seen.put(article, reader, head.id, at)
        work.commit()


def _clock() -> datetime:
    return datetime.now(UTC)


def main() -> int:
    """Measure and print."""
    ratios = measure(LONG, SHORT, 30)
    print(table(ratios))
    return 0 if all(ratio.holds for ratio in ratios) else 1


if __name__ == "__main__":
    sys.exit(main())
