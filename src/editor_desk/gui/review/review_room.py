"""The review room: what changed, what the desk's rules say of it, and the two decisions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractButton, QLayout, QWidget

from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.workflow import ReviewState
from editor_desk.gui._generated.ui_review_room import Ui_ReviewRoomForm
from editor_desk.gui.actions import WHY_NOT, action_spec, make_action
from editor_desk.gui.compare.sheet_pair import SheetPair
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.history_page import HistoryPage
from editor_desk.gui.inspector.review_page import ReviewPage
from editor_desk.gui.names import review_state_text, review_state_tone
from editor_desk.gui.review.comments import ReviewComments
from editor_desk.gui.review.comparing_bar import ComparingBar
from editor_desk.gui.review.decisions import Decisions, decisions, why_no_override
from editor_desk.gui.review.dialogs import ApproveDialog, ReturnDialog
from editor_desk.gui.review.key_hints import key_hints
from editor_desk.gui.review.narrow import NarrowBars
from editor_desk.gui.review.places import show_on_sheet
from editor_desk.gui.review.presenter import Reviewed, ReviewPresenter
from editor_desk.gui.review.queue_page import QueuePage
from editor_desk.gui.review.sheet_runs import SheetView
from editor_desk.gui.review.sheet_text import SheetSource
from editor_desk.gui.review.suggesting_side import SuggestingSide
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.language.numerals import to_numerals
from editor_desk.services.comparing import Wanted
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate

_SMALLEST = QSize(800, 400)
"""The decisions whole, beside the side column in whichever language."""
_WITH_SIDE = 900


class ReviewRoom(QWidget):
    """A queue, and one article of it at a time (`gui.shell.room.Room`)."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._reviewed: Reviewed | None = None
        self._wanted = ""
        self._texts: Wanted | None = None
        self._stale = False
        self._view = SheetView.CHANGES
        self._side_wanted = False
        self._ui = ui = Ui_ReviewRoomForm()
        ui.setupUi(self)
        ui.rootLayout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._presenter = ReviewPresenter(context, self)
        self._working = WorkingArticle(context, self)
        self._page = QueuePage(context, ui, self)
        names = (translate("Review", "The text before"), translate("Review", "The text under review"))
        thumbnails = Thumbnails(context.jobs, context.desk.media.get, self)
        self._pair = SheetPair(context.theme, context.preferences, ui.sheets, names, self, thumbnails)
        self._comparing = ComparingBar(context, ui.versionsButton, ui.foldButton, self)
        self._sheet, self._before = self._pair.sheet, self._pair.before
        self._checks, self._record = ReviewPage(context, self._working), HistoryPage(context, self._working)
        self._comments = ReviewComments(context, self._sheet, self)
        self._suggesting = SuggestingSide(context, ui, self._sheet, self)
        ui.pages.addWidget(self._comments.panel)
        ui.pages.addWidget(self._suggesting.panel)
        ui.pages.addWidget(self._checks)
        ui.pages.addWidget(self._record)
        self._bars = NarrowBars(ui, context.theme, self, self._turn_side)
        self._fit_out()
        self._connect()
        self._show_queue_page()

    def show_folder(self, folder: Folder) -> None:
        """Show what a folder holds."""
        self._close()
        self._page.show_folder(folder)

    def open_article(self, article_id: str) -> None:
        """Show the differences of an article."""
        if article_id != self._wanted:
            self._texts = None
        self._wanted = article_id
        self._read()

    def _read(self) -> None:
        self._presenter.open(self._wanted, self._texts, self._comparing.slight)

    def _compare(self, texts: Wanted) -> None:
        self._texts = texts
        self._read()

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing is kept here but what somebody suggests: a decision is stored when it is made."""
        self._suggesting.flush(then)

    def minimumSizeHint(self) -> QSize:
        """What the text and the decisions need; the side panel gives way."""
        return _SMALLEST

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window keeps the text and the decisions, and gives up what stands beside them."""
        super().resizeEvent(event)
        self._fit_side()
        self._comparing.fit(self.width())
        self._page.fit(self.width())

    def _fit_side(self) -> None:
        """In a narrow room it is there only while it is asked for."""
        roomy = self.width() >= _WITH_SIDE
        for part in (self._ui.side, self._ui.sideLine):
            part.setVisible(roomy or self._side_wanted)
        self._bars.side_button.setVisible(not roomy)
        self._bars.side_button.setChecked(self._side_wanted)
        self._bars.fit()

    def _turn_side(self) -> None:
        self._side_wanted = not self._side_wanted
        self._fit_side()

    def _fit_out(self) -> None:
        ui, theme = self._ui, self._context.theme
        ui.queueButton.setIcon(theme.icon("back", "mute", 18))
        ui.changesButton.setChecked(True)
        ui.checksTab.setToolTip(action_spec("next_check").tooltip)
        self._actions = {
            "next_change": make_action("next_change", theme, self, lambda: self._pair.step(1)),
            "previous_change": make_action("previous_change", theme, self, lambda: self._pair.step(-1)),
            "comment": make_action("comment", theme, self, self._comments.begin),
            "next_comment": make_action("next_comment", theme, self, lambda: self._comments.step(1)),
            "previous_comment": make_action("previous_comment", theme, self, lambda: self._comments.step(-1)),
            "next_check": make_action("next_check", theme, self, self._next_check),
            **self._suggesting.actions,
            "approve": make_action("approve", theme, self, self._ask_approval),
            "return": make_action("return", theme, self, self._ask_reason),
            "override": make_action("override", theme, self, self._ask_override),
            "review_queue": make_action("review_queue", theme, self, self._close),
        }
        # Qt passes over isolates where it looks for the direction of a line: the first key is to stand where the line begins.
        mark = "\u200f" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "\u200e"
        ui.keysLabel.setText(mark + " · ".join(map(self._isolated, key_hints())))

    def _connect(self) -> None:
        ui = self._ui
        self._page.chosen.connect(self.open_article)
        self._presenter.opened.connect(self._show)
        self._presenter.decided.connect(self._go_on)
        self._presenter.refused.connect(self._reload)
        self._presenter.lost.connect(self._close)
        self._context.bus.changed.connect(self._reload)
        self._comparing.wanted.connect(self._compare)
        self._comparing.folded.connect(self._read)
        ui.queueButton.clicked.connect(self._close)
        for button, view in (
            (ui.changesButton, SheetView.CHANGES),
            (ui.finalButton, SheetView.FINAL),
            (ui.sidesButton, SheetView.AFTER),
        ):
            button.clicked.connect(lambda _checked=False, view=view: self._choose_view(view))
        self._checks.place_wanted.connect(self._show_fault)
        self._comments.asked.connect(self._show_comments)
        self._comments.counted.connect(lambda: ui.commentsLabel.setText(f"· {self._comments.count_text()}"))
        self._suggesting.asked.connect(self._show_suggestions)
        self._suggesting.turned.connect(self._turn_suggesting)
        ui.suggestionsTab.clicked.connect(self._show_side)
        ui.commentsTab.clicked.connect(self._show_side)
        ui.checksTab.clicked.connect(self._show_side)
        ui.recordTab.clicked.connect(self._show_side)
        ui.approveButton.clicked.connect(self._ask_approval)
        ui.returnButton.clicked.connect(self._ask_reason)
        ui.overrideButton.clicked.connect(self._ask_override)
        self._pair.moved.connect(self._show_place)

    def _show_queue_page(self) -> None:
        self._ui.stack.setCurrentWidget(self._ui.queuePage)
        for action in self._actions.values():
            action.setEnabled(False)
        self._actions["override"].setProperty(WHY_NOT, translate("Review", "Open an article first."))
        self._comparing.disable()
        self._page.show_article(None)

    def _close(self) -> None:
        self._wanted = ""
        self._reviewed = None
        self._comments.clear()
        self._suggesting.clear()
        self._show_queue_page()
        self._ui.queue.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the room was not looked at."""
        super().showEvent(event)
        if self._stale:
            self._reload()

    def _reload(self) -> None:
        self._stale = not self.isVisible()
        if self._stale:
            return
        self._page.work.reload()
        if self._wanted:
            self._read()

    def _go_on(self, article_id: str) -> None:
        if article_id != self._wanted:
            return
        self._wanted = ""  # what was decided on is not read again meanwhile
        self._page.following(article_id, self._open_or_close)

    def _open_or_close(self, article_id: str) -> None:
        if article_id and not self._wanted:
            self.open_article(article_id)
        elif not self._wanted:
            self._close()

    def _show(self, reviewed: Reviewed) -> None:
        opened = reviewed.opened
        if opened.article.id != self._wanted:
            return
        shown = self._reviewed
        self._reviewed = reviewed
        self._working.show(opened)
        self._comments.show(opened)
        self._suggesting.show(opened)
        self._show_bar(reviewed)
        if shown is None or shown.opened.article.id != opened.article.id or shown.texts != reviewed.texts:
            self._show_text()
        self._presenter.saw(reviewed)
        self._show_side()
        self._page.show_article(reviewed)
        if (
            self._ui.stack.currentWidget() is not self._ui.sheetPage
            or shown is None
            or shown.opened.article.id != opened.article.id
        ):
            self._ui.stack.setCurrentWidget(self._ui.sheetPage)
            self._sheet.setFocus()

    def _show_bar(self, reviewed: Reviewed) -> None:
        ui, comparison = self._ui, reviewed.comparison
        can = decisions(reviewed.opened, self._context.session.account, self._context.preferences.numerals)
        self._comparing.show(reviewed)
        review = reviewed.opened.article.review
        ui.stateLabel.setVisible(review is not ReviewState.IN_REVIEW or bool(can.given))
        ui.stateLabel.setText(can.given_briefly or review_state_text(review))
        ui.stateLabel.setToolTip(can.given)
        ui.stateLabel.setAccessibleDescription(can.given)
        restyle(ui.stateLabel, "tone", review_state_tone(review))
        for button in (ui.changesButton, ui.sidesButton):
            button.setEnabled(comparison.base is not None)
        # Nobody decides on a text that is not before their eyes.
        self._show_decisions(can if comparison.is_of_head else replace(can, offered=False))
        if can.offered and not comparison.is_of_head:
            ui.bannerLabel.setText(
                translate("Review", "This is an older version. Decisions are about the newest one.")
            )
            ui.banner.show()

    def _show_decisions(self, can: Decisions) -> None:
        ui = self._ui
        for button, name, refused in (
            (ui.approveButton, "approve", can.why_not),
            (ui.returnButton, "return", can.why_no_return),
        ):
            button.setVisible(can.offered)
            button.setEnabled(not refused)
            self._actions[name].setEnabled(can.offered and not refused)
            why = "\n".join(refused)
            button.setToolTip(why or action_spec(name).tooltip)
            button.setAccessibleDescription(why)
            # The palette says it of what cannot be done now, where nobody can point at a button.
            self._actions[name].setProperty(WHY_NOT, why if can.offered else "")
        ui.overrideButton.setVisible(can.offered and can.override)
        ui.overrideButton.setEnabled(can.override)
        ui.banner.setVisible(bool(can.reasons))
        ui.bannerLabel.setText(" ".join(can.reasons))
        self._actions["override"].setEnabled(can.offered and can.override)
        self._actions["override"].setProperty(WHY_NOT, why_no_override(can, self._context.session.account))
        for name in self._actions.keys() - {"approve", "return", "override"}:
            self._actions[name].setEnabled(True)
        if self._suggesting.is_on:
            self._rest_keys()

    def _choose_view(self, view: SheetView) -> None:
        self._view = view
        self._show_text()

    def _show_text(self) -> None:
        reviewed = self._reviewed
        if reviewed is None:
            return
        ui, source = self._ui, self._source(reviewed)
        view = SheetView.FINAL if reviewed.comparison.base is None else self._view
        buttons = {SheetView.CHANGES: ui.changesButton, SheetView.AFTER: ui.sidesButton}
        buttons.get(view, ui.finalButton).setChecked(True)
        self._pair.show_comparison(source, view)
        self._comments.written_anew()
        self._suggesting.written_anew()

    def _source(self, reviewed: Reviewed) -> SheetSource:
        content, preferences = reviewed.comparison.after.content, self._context.preferences
        parts = [reviewed.sender]
        if reviewed.sent is not None:
            ago = relative(reviewed.sent.at, datetime.now(UTC), preferences)
            parts.append(translate("Review", "sent {ago}").format(ago=ago))
        if content.source:
            parts.append(translate("Review", "Source: {source}").format(source=content.source))
        before, after = (
            "" if moment is None else exact(moment, preferences) for moment in reviewed.diff.embargo
        )
        meta = " · ".join(self._isolated(part) for part in parts if part)
        return SheetSource(reviewed.diff, content.direction, meta, before, after)

    def _isolated(self, text: str) -> str:
        """`text` in the direction of the interface, whatever it begins with and wherever it stands."""
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        isolate = "\u2067" if rtl else "\u2066"
        return f"{isolate}{text}\u2069"

    def _show_side(self) -> None:
        ui = self._ui
        said: dict[QAbstractButton, QWidget] = {
            ui.commentsTab: self._comments.panel,
            ui.suggestionsTab: self._suggesting.panel,
        }
        for tab, panel in said.items():
            if tab.isChecked():
                ui.pages.setCurrentWidget(panel)
                return
        page = self._checks if ui.checksTab.isChecked() else self._record
        ui.pages.setCurrentWidget(page)
        page.refresh()

    def _show_comments(self) -> None:
        self._show_beside(self._ui.commentsTab)

    def _show_suggestions(self) -> None:
        self._show_beside(self._ui.suggestionsTab)

    def _show_beside(self, tab: QAbstractButton) -> None:
        self._side_wanted = True  # in a narrow window too, where it is asked for
        self._fit_side()
        tab.setChecked(True)
        self._show_side()

    def _next_check(self) -> None:
        if self._reviewed is not None:
            self._show_beside(self._ui.checksTab)
            self._checks.checks.step()

    def _show_fault(self, place: CheckPlace) -> None:
        reviewed = self._reviewed
        if reviewed is None or show_on_sheet(place, self._comments, self._sheet):
            return
        if place.place == "comments":
            self._show_comments()
        elif place.place == "suggestions":
            self._suggesting.show_first()
        else:
            self._context.bus.place_wanted.emit(reviewed.opened.article.id, place)

    def _rest_keys(self) -> None:
        """Nobody decides by a letter that was meant for the text."""
        for action in self._actions.values():
            action.setEnabled(False)
        self._comparing.disable()

    def _turn_suggesting(self) -> None:
        if self._suggesting.is_on:
            self._rest_keys()
            self._show_suggestions()
        elif self._reviewed is not None:
            self._show_bar(self._reviewed)
            self._sheet.setFocus()

    def _show_place(self) -> None:
        text = self._pair.place_text()
        if self._reviewed is not None and self._reviewed.comparison.base is None:
            text = translate("Review", "There is no earlier version to compare with")
        elif self._reviewed is not None and not self._reviewed.exact.changes:
            text = translate("Review", "Nothing that is read differs")
        elif self._reviewed is not None and self._reviewed.left_out:
            left_out = translate("Review", "%n left out", "", self._reviewed.left_out)
            text = f"{text} · {to_numerals(left_out, self._context.preferences.numerals)}"
        self._ui.differencesLabel.setText(text)

    def _ask_reason(self) -> None:
        reviewed = self._reviewed
        if reviewed is None:
            return
        headline = reviewed.opened.head.content.headline
        dialog = ReturnDialog(self._context, headline, reviewed.reasons, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.reason_given.connect(lambda _reasons, _note: self._wait_for_answer())
        dialog.reason_given.connect(lambda reasons, note: self._presenter.send_back(reviewed, reasons, note))
        dialog.open()

    def _wait_for_answer(self) -> None:
        """Nobody decides twice; what is shown next says anew what may be done."""
        ui = self._ui
        for button in (ui.approveButton, ui.returnButton, ui.overrideButton):
            button.setEnabled(False)
        for name in ("approve", "return", "override"):
            self._actions[name].setEnabled(False)

    def _ask_override(self) -> None:
        self._approve_dialog(override=True)

    def _ask_approval(self) -> None:
        self._approve_dialog(override=False)

    def _approve_dialog(self, *, override: bool) -> None:
        reviewed = self._reviewed
        if reviewed is None:
            return
        dialog = ApproveDialog(self._context, reviewed.opened, override=override, parent=self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.approved.connect(lambda _reason, _word: self._wait_for_answer())
        dialog.approved.connect(lambda reason, word: self._presenter.approve(reviewed, reason, word))
        dialog.open()
