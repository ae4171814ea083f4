"""From the editor to the review: what a first key would cost a reviewer, and the way to the review room, also for own articles."""

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from editor_desk.domain.accounts import Permission
from editor_desk.domain.workflow import Refusal, ReviewState
from editor_desk.gui.actions import WHY_NOT, action_spec, make_action
from editor_desk.gui.editor.authorship import would_lose_the_review
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.names import refusal_text
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions
from editor_desk.gui.widgets.tab_order import tab_before

translate = QCoreApplication.translate


class ReviewHere(QObject):
    """A feature."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._account = panel.context.session.account
        self._review = panel.add_action("review_article", self._go)
        # Exceptions are made where the text is read; here the palette says where that is.
        self._override = make_action("override", panel.context.theme, panel, lambda: None)
        suggest = _button("warningSuggest", translate("Editor", "Suggest instead"), "suggest_text")
        # Features know one another once all of them are made.
        suggest.clicked.connect(lambda: panel.feature(EditorSuggestions).begin())
        review = _button("warningReview", action_spec("review_article").text, "review_article")
        review.clicked.connect(self._go)
        self._bar = self._make_bar(suggest, review)
        panel.add_bar(self._bar)
        # The bar stands above the sheet; made after it, it would come behind it for the Tab key.
        tab_before(panel.sheet.headline, suggest, review)
        for told in (panel.working.opened, panel.working.saved):
            told.connect(lambda _opened: self._look())
        for told in (panel.working.held_changed, panel.working.closed):
            told.connect(self._look)
        self._look()

    def _make_bar(self, *buttons: QPushButton) -> QFrame:
        bar = QFrame()
        bar.setObjectName("authorWarning")
        bar.setProperty("role", "notice")
        bar.setProperty("tone", "amber")
        text = translate(
            "Editor",
            "If you edit here, you become one of its authors and cannot approve it. You can suggest instead.",
        )
        bar.setAccessibleName(text)
        label = QLabel(text)
        label.setObjectName("authorWarningText")
        label.setWordWrap(True)
        label.setProperty("tone", "amber")
        row = QHBoxLayout(bar)
        row.setContentsMargins(24, 8, 24, 8)
        row.setSpacing(12)
        row.addWidget(label, 1)
        for button in buttons:
            row.addWidget(button)
        bar.hide()
        return bar

    def _look(self) -> None:
        opened = self._panel.working.article
        in_review = opened is not None and opened.article.review is ReviewState.IN_REVIEW
        reviews = self._account.may(Permission.REVIEW)
        self._bar.setVisible(opened is not None and would_lose_the_review(opened, self._account))
        self._review.setEnabled(in_review and reviews)
        self._review.setVisible(reviews)
        state = refusal_text(Refusal.NO_PERMISSION if not reviews else Refusal.WRONG_STATE)
        self._review.setProperty(WHY_NOT, "" if self._review.isEnabled() else state)
        self._override.setEnabled(False)
        why = refusal_text(Refusal.NO_PERMISSION)
        if self._account.may(Permission.OVERRIDE):
            why = translate("Review", "It is in the review room: choose “{action}” first.").format(
                action=self._review.text()
            )
            why = why if in_review else state
        self._override.setProperty(WHY_NOT, why)

    def _go(self) -> None:
        opened = self._panel.working.article
        if opened is not None:
            self._panel.context.bus.review_article.emit(opened.article.id)


def _button(name: str, text: str, action: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    button.setToolTip(action_spec(action).tooltip)
    return button
