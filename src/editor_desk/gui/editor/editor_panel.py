"""The middle of the desk: the sheet with its tools above and its state below."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from editor_desk.domain.checklist import CheckLevel
from editor_desk.domain.content import BlockKind, Content, Mark
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState
from editor_desk.gui._generated.ui_editor import Ui_Editor
from editor_desk.gui.actions import make_action
from editor_desk.gui.check_faults import failing_text
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.authorship import would_lose_the_review
from editor_desk.gui.editor.body_edit import CaretState
from editor_desk.gui.editor.link_dialog import LinkDialog
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.editor.places import selected_text
from editor_desk.gui.editor.sent_notice import sent_text
from editor_desk.gui.editor.sheet import Sheet
from editor_desk.gui.editor.status_layout import adapt
from editor_desk.gui.editor.status_line import StatusLine
from editor_desk.gui.editor.toolbar import Toolbar
from editor_desk.gui.editor.working import SaveStatus, WorkingArticle
from editor_desk.gui.live.state import live_text
from editor_desk.gui.messages import default_numerals, isolated, moment_text
from editor_desk.gui.names import delivery_state_text, refusals_text, review_state_text
from editor_desk.gui.widgets.times import day
from editor_desk.language.numerals import Numerals
from editor_desk.language.tokens import count_words
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate
F = TypeVar("F", bound=QObject)

_COUNT_AFTER_MS = 200
_COUNT_AT_LATEST_MS = 1000
"""The line below the sheet is laid out anew for a count: rather between two keys than at one."""
_KINDS = {
    "paragraph": BlockKind.PARAGRAPH,
    "heading": BlockKind.HEADING,
    "quote": BlockKind.QUOTE,
    "list": BlockKind.BULLET,
    "numbers": BlockKind.NUMBER,
}
_MARKS = {"strong": Mark.STRONG, "emphasis": Mark.EMPHASIS}


class EditorPanel(QWidget):
    """Shows the working article and takes what is typed. `read_also_wanted` when the button for it was pressed. One that
    `suggests` is written on by somebody who proposes another text: what is done with an article as a whole is left out.
    """

    read_also_wanted = Signal()

    def __init__(
        self,
        context: GuiContext,
        working: WorkingArticle,
        parent: QWidget | None = None,
        *,
        suggests: bool = False,
        leading: int = 0,
    ) -> None:
        # Late: features know the panel.
        from editor_desk.gui.editor.features import FEATURES, FEATURES_OF_A_PROPOSAL

        super().__init__(parent)
        self._context = self.context = context
        self._working = self.working = working
        self._showing = ""
        self._suggests = suggests
        # Whether another text of the same article that comes now is one that the person at the desk took parts of.
        self.keeps_caret = False
        self._ui = Ui_Editor()
        self._ui.setupUi(self)
        self._ui.toolbar.setFixedHeight(context.theme.size("toolbar"))
        self._ui.statusLine.setFixedHeight(context.theme.size("status"))
        self._status_row = adapt(self._ui.statusLine, self._ui.statusLayout)
        self.sheet = Sheet(context, self._ui.scroll, self._ui.paperLayout, self, leading=leading)
        self._status = StatusLine(
            context.preferences,
            self._ui.saveLabel,
            self._ui.retryButton,
            self._ui.countLabel,
            self._ui.selectionLabel,
            self,
        )
        self._counting = Pause(_COUNT_AFTER_MS, self._count, self, longest=_COUNT_AT_LATEST_MS)
        self._reading: set[str] = set()
        self._actions = self._make_actions()
        self.toolbar = Toolbar(self._ui, context.theme, self._actions, context.preferences.numerals, self)
        self._connect()
        working.read_with(self._read)
        self._features = [feature(self) for feature in (FEATURES_OF_A_PROPOSAL if suggests else FEATURES)]
        self._show_nothing()

    def minimumSizeHint(self) -> QSize:
        """The tools give way, one after the other; the primary action never does."""
        return QSize(370, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hide the tools that do not fit; their shortcuts stay."""
        super().resizeEvent(event)
        self.toolbar.fit()

    def flush(self, then: Callable[[], None]) -> None:
        """Store what is unsaved, then call `then`."""
        self._working.flush(then)

    def focus_text(self) -> None:
        """Put the caret where writing goes on."""
        self.sheet.focus()

    def add_action(
        self, action_id: str, command: Callable[[], None], *, checkable: bool = False, reads: bool = False
    ) -> QAction:
        """A declared action of the sheet, also found under "more". It works on an editable text only, unless it `reads`."""
        action = make_action(action_id, self._context.theme, self, command)
        action.setCheckable(checkable)
        if reads:
            self._reading.add(action_id)
        self._actions[action_id] = action
        self.toolbar.add(action)
        return action

    def add_bar(self, bar: QWidget) -> None:
        """Put a bar between the tools and the sheet, below those that are there."""
        self._ui.editorLayout.insertWidget(self._ui.editorLayout.indexOf(self._ui.pages), bar)

    def add_status(self, widget: QWidget) -> None:
        """Put a small widget into the line below the sheet, before the state."""
        self._status_row.insertWidget(self._status_row.indexOf(self._ui.stateLabel), widget)

    def feature(self, kind: type[F]) -> F:
        """The feature of that kind."""
        return next(feature for feature in self._features if isinstance(feature, kind))

    @property
    def count_label(self) -> QLabel:
        """Where the words are counted."""
        return self._ui.countLabel

    @property
    def scroll_area(self) -> QScrollArea:
        """What the sheet scrolls in."""
        return self._ui.scroll

    @property
    def caret(self) -> int:
        """Position of the caret in the body."""
        return self.sheet.body.textCursor().position()

    def set_caret(self, position: int) -> None:
        """Put the caret there, or at the end of a body that is shorter, and show it."""
        body = self.sheet.body
        body.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = body.textCursor()
        cursor.setPosition(min(position, body.document().characterCount() - 1))
        body.setTextCursor(cursor)

    def _connect(self) -> None:
        working, sheet = self._working, self.sheet
        working.opened.connect(self._show)
        working.closed.connect(self._show_nothing)
        working.saved.connect(self._show_saved)
        working.status_changed.connect(self._show_status)
        working.updated.connect(self._show_updated)
        working.held_changed.connect(self._show_held)
        sheet.typed = self._typed
        sheet.credited.connect(lambda fields: working.update(**fields))
        sheet.body.caret_moved.connect(self._show_caret)
        sheet.body.selectionChanged.connect(self._counting.put_off)
        self._ui.primaryButton.clicked.connect(self._step)
        self._ui.retryButton.clicked.connect(self._retry)

    def _retry(self) -> None:
        self._working.save()

    def _make_actions(self) -> dict[str, QAction]:
        body, theme = self.sheet.body, self._context.theme
        commands: dict[str, Callable[[], None]] = {
            **{name: partial(body.set_kind, kind) for name, kind in _KINDS.items()},
            **{name: partial(body.toggle_mark, mark) for name, mark in _MARKS.items()},
            "link": self._link,
            "marks": lambda: body.show_marks(self._actions["marks"].isChecked()),
        }
        of_the_article: dict[str, Callable[[], None]] = {
            "read_also": self.read_also_wanted.emit,
            "submit": lambda: self._ui.primaryButton.click() if self._next() is Action.SUBMIT else None,
            "recall": lambda: self._ui.primaryButton.click() if self._next() is Action.RECALL else None,
        }
        if not self._suggests:
            commands |= of_the_article
        actions = {name: make_action(name, theme, self, command) for name, command in commands.items()}
        for name in (*_KINDS, *_MARKS, "link", "marks"):
            actions[name].setCheckable(True)
        self._reading.add("marks")
        return actions

    def _read(self, content: Content) -> Content:
        return replace(content, **self.sheet.read())

    def _typed(self) -> None:
        self._context.jobs.key_came()
        self._working.text_edited()
        self._counting.put_off()

    def _show(self, opened: OpenedArticle) -> None:
        content = opened.head.content
        shown = self._read(content) if self._ui.pages.currentWidget() is self._ui.sheetPage else None
        if shown is None or self._showing != opened.article.id or (shown != content and not self.keeps_caret):
            self.sheet.fill(content)
        elif shown != content:
            self.sheet.take_over(shown, content)
        self._showing = opened.article.id
        self._ui.pages.setCurrentWidget(self._ui.sheetPage)
        self._ui.toolbar.show()
        self._ui.statusLine.show()
        self._status.set_saved_at(None if self._suggests else opened.head.created_at)
        self._show_facts(opened)
        self._status.set_words(opened.summary.word_count)
        self._counting.put_off()  # the text itself is counted once it has been painted

    def _show_nothing(self) -> None:
        self._showing = ""
        self.sheet.fill(Content())
        self._ui.pages.setCurrentWidget(self._ui.emptyPage)
        self._ui.toolbar.hide()
        self._ui.statusLine.hide()
        self._ui.infoBar.hide()
        self._ui.primaryButton.hide()
        if not self._suggests:
            self._actions["recall"].setEnabled(False)
        self._ui.countLabel.clear()
        self._ui.selectionLabel.clear()
        self._ui.stateLabel.clear()
        self._status.set_saved_at(None)

    def _show_saved(self, opened: OpenedArticle) -> None:
        self._status.set_saved_at(datetime.now(UTC))
        self._show_facts(opened)

    def _show_held(self) -> None:
        if self._working.article is not None:
            self._show_facts(self._working.article)

    def _show_status(self, status: SaveStatus) -> None:
        if self._suggests and status is SaveStatus.SAVED:
            self._status.set_saved_at(datetime.now(UTC))
        self._status.set_status(status)

    def _show_updated(self) -> None:
        # The inspector may have changed what the credit line shows.
        self.sheet.credits.show_content(self._working.content())

    def _show_facts(self, opened: OpenedArticle) -> None:
        editable = self._working.is_editable
        self.sheet.set_read_only(read_only=not editable)
        for name, action in self._actions.items():
            action.setEnabled(editable or name in self._reading)
        self.sheet.credits.set_day(day(opened.article.updated_at, self._context.preferences))
        if self._suggests:
            self._ui.primaryButton.setText(translate("Editor", "Send to review"))
            self.sheet.credits.set_read_only(read_only=True)
            self._ui.primaryButton.hide()
            self._ui.infoBar.hide()
            self.toolbar.fit()
            return
        state = review_state_text(opened.article.review)
        if opened.article.delivery is not DeliveryState.NONE:
            state = f"{state} · {delivery_state_text(opened.article.delivery)}"
        self._ui.stateLabel.setText(state)
        self._show_info(opened)
        self._show_primary(opened)

    def _show_info(self, opened: OpenedArticle) -> None:
        numerals = self._context.preferences.numerals
        text, tone = info_text(opened, editable=opened.may(Action.EDIT), numerals=numerals)
        if would_lose_the_review(opened, self._context.session.account):
            text = ""  # a bar of its own says more of it
        bar = self._ui.infoBar
        bar.setVisible(bool(text))
        self._ui.infoLabel.setText(text)
        if bar.property("tone") != tone:
            bar.setProperty("tone", tone)
            for widget in (bar, self._ui.infoLabel):
                widget.style().unpolish(widget)
                widget.style().polish(widget)

    def _next(self) -> Action:
        article = self._working.article
        in_review = article is not None and article.article.review is ReviewState.IN_REVIEW
        return Action.RECALL if in_review else Action.SUBMIT

    def _show_primary(self, opened: OpenedArticle) -> None:
        action = self._next()
        button, recall = self._ui.primaryButton, action is Action.RECALL
        button.setVisible(True)
        button.setText(
            translate("Editor", "Call back from review") if recall else translate("Editor", "Send to review")
        )
        button.setEnabled(opened.may(action) and not self._working.is_held)
        self.toolbar.fit()
        reasons = self._reasons(opened, action)
        self._actions["submit"].setEnabled(not recall and not reasons)
        self._actions["recall"].setEnabled(recall and button.isEnabled())
        tip = self._actions["submit"].toolTip() if not recall else button.text()
        button.setToolTip("\n".join(reasons) or tip)
        button.setAccessibleDescription("\n".join(reasons))

    def _reasons(self, opened: OpenedArticle, action: Action) -> list[str]:
        reasons = refusals_text(opened, action)
        if Refusal.CHECKLIST in opened.refusals[action]:
            failed = (
                c for c in opened.checks if c.level is CheckLevel.REQUIRED and not (c.passed or c.unread)
            )
            reasons += [f"• {failing_text(check, self._context.preferences.numerals)}" for check in failed]
        return reasons

    def _step(self) -> None:
        opened = self._working.article
        if opened is None:
            return
        review, session, article_id = self._context.desk.review, self._context.session, opened.article.id
        if self._next() is Action.RECALL:
            self._working.step(lambda: review.recall(session, article_id), lambda: None)
        else:
            self._working.step(lambda: review.submit(session, article_id), self._say_sent)

    def _say_sent(self) -> None:
        opened, numerals = self._working.article, self._context.preferences.numerals
        self._context.bus.notice.emit(sent_text(opened.checks if opened else (), numerals))

    def _show_caret(self, state: CaretState) -> None:
        for name, kind in _KINDS.items():
            self._actions[name].setChecked(kind is state.kind)
        for name, mark in _MARKS.items():
            self._actions[name].setChecked(mark in state.marks)
        self._actions["link"].setChecked(state.link is not None)

    def _link(self) -> None:
        state = self.sheet.body.state()
        self._actions["link"].setChecked(state.link is not None)
        dialog = LinkDialog(state.link, self)
        if dialog.exec():
            self.sheet.body.set_link(dialog.href)
        dialog.deleteLater()
        self.sheet.body.setFocus()

    def _count(self) -> None:
        self._status.set_words(self.sheet.body.sheet.word_count() + count_words(self.sheet.standfirst.text()))
        selected = selected_text(self.sheet.body.textCursor())
        self._status.set_selection(count_words(selected))


def info_text(opened: OpenedArticle, *, editable: bool, numerals: Numerals | None = None) -> tuple[str, str]:
    """What the bar above the sheet says of an article, and its tone; nothing where there is nothing to say."""
    article = opened.article
    if article.delivery is DeliveryState.WITHDRAWN:
        return translate("Editor", "This article was withdrawn; its text can only be read."), "red"
    if asked := opened.request:
        told = translate("Editor", "Changes requested by {name}, {moment}: {note}")
        moment = moment_text(asked.at, numerals or default_numerals())
        return told.format(name=isolated(asked.name), moment=isolated(moment), note=asked.reason), "red"
    if article.review is ReviewState.IN_REVIEW:
        mine = translate("Editor", "The article is in review: what you change here, the reviewer reads.")
        theirs = translate("Editor", "The article is in review. Call it back to go on writing.")
        return mine if editable else theirs, "amber"
    if told := live_text(opened):
        return told, "amber"
    if article.review is ReviewState.APPROVED and editable:
        sealed = translate("Editor", "This text is approved and sealed. Changing it makes a new draft.")
        if article.note and article.delivery is DeliveryState.NONE:
            word = translate("Editor", "The reviewer: {word}").format(word=article.note)
            sealed = f"{sealed} {word}"
        return sealed, "green"
    return "" if editable else translate("Editor", "You can read this article, but not change it."), "amber"
