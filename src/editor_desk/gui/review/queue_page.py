"""The queue as a page of the review room, and what its keys do while an article of it is open."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QWidget

from editor_desk.gui._generated.ui_review_room import Ui_ReviewRoomForm
from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.names import folder_text
from editor_desk.gui.review.plan_line import PlanLine
from editor_desk.gui.review.presenter import Reviewed
from editor_desk.gui.review.queue_bar import QueueBar
from editor_desk.gui.review.queue_view import Queue, empty_text
from editor_desk.gui.review.queue_work import QueueWork
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.language.numerals import to_numerals
from editor_desk.services.ports.articles import Folder
from editor_desk.services.queue import ReadPlan

translate = QCoreApplication.translate

_AROUND = 14


class QueuePage(QObject):
    """`chosen(str)` when an article is to be read: from the list, or as the next or the one before."""

    chosen = Signal(str)

    def __init__(self, context: GuiContext, ui: Ui_ReviewRoomForm, room: QWidget) -> None:
        super().__init__(room)
        self._context, self._ui, self._room = context, ui, room
        self._folder = Folder.AWAITING_ME
        self._reviewed: Reviewed | None = None
        self.queue = Queue(context, ui.queue)
        self.bar = QueueBar(context, room)
        self.work = QueueWork(context, self.queue, self.bar, room)
        self.line = PlanLine(context)
        self._keys = QLabel()
        self._fit_out()
        self.queue.chosen.connect(self.chosen)
        self.queue.went.connect(self._enable)
        self.work.shown.connect(self._show)
        self.work.counted.connect(self._count)
        self.line.claim_wanted.connect(self._claim)
        self.line.plan_wanted.connect(self._plan)

    def show_folder(self, folder: Folder) -> None:
        """Read what a folder holds, and show it."""
        self._folder = folder
        self._ui.queueTitle.setText(folder_text(folder))
        self._ui.queueCount.clear()
        self.work.show_folder(folder)

    def show_article(self, reviewed: Reviewed | None) -> None:
        """An article is open now, or none: then the keys are those of the list."""
        before, self._reviewed = self._reviewed, reviewed
        self.line.show_plan(None if reviewed is None else reviewed.plan)
        if reviewed is not None and reviewed.plan is not None:
            self.work.keep_claim(reviewed.plan)
        if reviewed is None and before is not None:
            self.queue.point_at(before.opened.article.id)
            self.work.reload()  # it is not unread any more, and not changed since it was read
        self._enable()

    def following(self, article_id: str, then: Callable[[str], None]) -> None:
        """Find what is to be read after a decision on the open article."""
        self.work.following(article_id, self._plan_of(article_id), then)

    def fit(self, width: int) -> None:
        """Make do with that width."""
        self.bar.fit(width)
        self._keys.setVisible(self.work.is_queue and self._ui.queueCard.isVisibleTo(self._room))

    def _fit_out(self) -> None:
        theme, room, ui = self._context.theme, self._room, self._ui
        self._actions = {
            "claim": make_action("claim", theme, room, self._claim),
            "plan": make_action("plan", theme, room, self._plan),
            "next_article": make_action("next_article", theme, room, lambda: self._step(1)),
            "previous_article": make_action("previous_article", theme, room, lambda: self._step(-1)),
        }
        ui.queueBarLayout.addWidget(self.bar)
        ui.centerLayout.insertWidget(1, self.line)
        self._keys.setObjectName("queueKeys")
        self._keys.setProperty("role", "small")
        hints = (
            ("Enter", translate("Review", "read")),
            (action_spec("claim").shortcut, translate("Queue", "take on or leave")),
            (action_spec("plan").shortcut, translate("Queue", "plan")),
        )
        # Each in the direction of the interface, though it begins with a Latin letter.
        isolate = "\u2067" if room.layoutDirection() is Qt.LayoutDirection.RightToLeft else "\u2066"
        self._keys.setText(" · ".join(f"{isolate}{key} {text}\u2069" for key, text in hints))
        align_to_reading_side(self._keys, room.layoutDirection())
        ui.queueGroundLayout.insertWidget(1, self._keys)
        ui.queueGroundLayout.setSpacing(8)
        ui.queueGroundLayout.setStretchFactor(ui.queueCard, 1)
        self.queue.menu_actions = self._menu

    def _menu(self) -> list[QAction]:
        return [self._actions["claim"], self._actions["plan"]]

    def _show(self) -> None:
        ui, rows = self._ui, self.queue.model.rowCount()
        if not rows and ui.queue.hasFocus():
            # Hidden, it would hand the focus on to a button, and the next key would press that.
            self._room.setFocus()
        ui.queueCard.setVisible(bool(rows))
        if rows:
            ui.queueCard.setMaximumHeight(self.queue.height + _AROUND)
        ui.emptyLabel.setVisible(not rows)
        ui.emptyLabel.setText(empty_text(self._folder, self.bar.only))
        self._keys.setVisible(bool(rows) and self.work.is_queue)
        if rows and self._reviewed is None and self._nothing_has_focus():
            ui.queue.setFocus()  # so that whoever sits down works on at once, by keys alone
        self._enable()

    def _nothing_has_focus(self) -> bool:
        window = self._room.window()
        return self._room.isVisible() and window.focusWidget() in {None, window, self._room}

    def _count(self, count: int) -> None:
        text = translate("Review", "%n article(s)", "", count)
        self._ui.queueCount.setText(to_numerals(text, self._context.preferences.numerals))

    def _enable(self) -> None:
        opened, queue = self._reviewed is not None, self.work.is_queue
        self.bar.enable(enabled=queue and not opened)
        row = queue and self.queue.current is not None
        self._actions["claim"].setEnabled(self.line.may_claim if opened else row)
        self._actions["plan"].setEnabled(self.line.may_plan if opened else row)
        for name in ("next_article", "previous_article"):
            self._actions[name].setEnabled(opened)

    def _claim(self) -> None:
        reviewed, row = self._reviewed, self.queue.current
        if reviewed is not None:
            if reviewed.plan is not None:
                self.work.hand_on(reviewed.plan)
        elif row is not None:
            self.work.claim_or_leave(row.summary.id)

    def _plan(self) -> None:
        reviewed, row = self._reviewed, self.queue.current
        if reviewed is not None:
            self.work.make_plan(reviewed.opened.article.id)
        elif row is not None:
            self.work.make_plan(row.summary.id)

    def _step(self, way: int) -> None:
        if self._reviewed is not None:
            article = self._reviewed.opened.article.id
            self.work.step(article, self._plan_of(article), way, self.chosen.emit)

    def _plan_of(self, article_id: str) -> ReadPlan | None:
        reviewed = self._reviewed
        return reviewed.plan if reviewed is not None and reviewed.opened.article.id == article_id else None
