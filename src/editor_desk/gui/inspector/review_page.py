"""Where the article stands in review: state, checklist, chain of approval, seal, and what links to it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from editor_desk.domain.checklist import CheckLevel, CheckResult
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui._generated.ui_inspector_review import Ui_ReviewForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.approval_chain import approval_chain
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.short_hash import short_hash
from editor_desk.gui.inspector.wording import state_and_date, title_of
from editor_desk.gui.live.live_card import LiveCard
from editor_desk.gui.live.state import delivery_of
from editor_desk.gui.names import (
    check_text,
    review_state_text,
    review_state_tone,
)
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import exact
from editor_desk.services.articles import History, OpenedArticle
from editor_desk.services.ports import ArticleSummary

translate = QCoreApplication.translate


class ReviewPage(QWidget):
    """Shows what was stored last; it changes with each save and each step of the workflow."""

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReviewForm()
        ui.setupUi(self)
        self._context = context
        self._working = working
        self._checks: tuple[CheckResult, ...] | None = None
        mono = context.theme.mono_font()
        ui.revision.setFont(mono)
        ui.sealHash.setFont(mono)
        ui.copyHash.setIcon(context.theme.icon("copy", "mute", 16))
        ui.copyHash.clicked.connect(self._copy)
        self._live = LiveCard(context, working)
        ui.reviewScrollInsideLayout.insertWidget(ui.reviewScrollInsideLayout.indexOf(ui.noteCard), self._live)

    def refresh(self) -> None:
        """Show the article as it was last stored."""
        opened = self._working.article
        if opened is None:
            return
        ui, article = self._ui, opened.article
        _chip(ui.state, review_state_text(article.review), review_state_tone(article.review))
        ui.delivery.setVisible(article.delivery is not DeliveryState.NONE)
        _chip(ui.delivery, *delivery_of(opened))
        self._live.show_article(opened)
        self._show_note(opened)
        self._show_checks(opened.checks)
        self._show_seal(opened)
        ui.revision.setText(f"rev {short_hash(opened.head.id)} · sha256")
        ui.revision.setToolTip(opened.head.id)
        desk, article_id = self._context.desk, article.id
        self._context.jobs.run(
            lambda: (article_id, desk.articles.history(article_id), desk.links.linked_from(article_id)),
            self._show_facts,
            key="inspector review",
        )

    def _show_note(self, opened: OpenedArticle) -> None:
        note, returned = opened.article.note, opened.article.review is ReviewState.CHANGES_REQUESTED
        ui = self._ui
        ui.noteCard.setVisible(bool(note))
        ui.noteTitle.setText(
            translate("Inspector", "Why it was returned") if returned else translate("Inspector", "Note")
        )
        ui.note.setText(note)

    def _show_checks(self, checks: tuple[CheckResult, ...]) -> None:
        if checks == self._checks:
            return
        self._checks = checks
        clear_layout(self._ui.checksLayout)
        for result in checks:
            self._ui.checksLayout.addWidget(self._check(result))

    def _check(self, result: CheckResult) -> QWidget:
        if result.passed:
            icon, color, how = "check", "green", translate("Inspector", "done")
        elif result.level is CheckLevel.REQUIRED:
            icon, color, how = "cross", "red", translate("Inspector", "required")
        else:
            icon, color, how = "warning", "amber", translate("Inspector", "advised")
        line = QWidget()
        line.setObjectName(f"check_{result.rule}")
        mark = QLabel()
        mark.setPixmap(self._context.theme.icon(icon, color, 16).pixmap(16, 16))
        mark.setFixedSize(16, 16)
        words = QLabel(check_text(result, self._context.preferences.numerals))
        words.setWordWrap(True)
        line.setToolTip(how)
        line.setAccessibleName(f"{words.text()}: {how}")
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return line

    def _show_seal(self, opened: OpenedArticle) -> None:
        ui, seal, theme = self._ui, opened.seal, self._context.theme
        ui.sealCard.setVisible(seal is not None or opened.seal_broken)
        icon, color = ("warning", "red") if opened.seal_broken else ("seal", "green")
        ui.sealIcon.setPixmap(theme.icon(icon, color, 18).pixmap(18, 18))
        for widget in (ui.sealHash, ui.copyHash):
            widget.setVisible(seal is not None)
        if opened.seal_broken:
            ui.sealedBy.setText(
                translate(
                    "Inspector",
                    "The seal does not hold: the text, the seal or the record of its approval was changed from outside. "
                    "Verify the record, and have the text approved again.",
                )
            )
            ui.override.hide()
        if seal is None:
            return
        statement = seal.statement
        ui.sealedBy.setText(
            translate("Inspector", "{name} · {time}").format(
                name=statement.approver_name, time=exact(statement.approved_at, self._context.preferences)
            )
        )
        ui.override.setVisible(bool(statement.override_reason))
        ui.override.setText(
            translate("Inspector", "Approved against the two-person rule: {reason}").format(
                reason=statement.override_reason
            )
        )
        ui.sealHash.setText(f"sha256 {short_hash(statement.content_hash)}")

    def _show_facts(self, answer: tuple[str, History, Sequence[ArticleSummary]]) -> None:
        article_id, history, linking = answer
        opened = self._working.article
        if opened is None or opened.article.id != article_id:
            return
        names = sorted(history.names[author] for author in opened.article.authors if author in history.names)
        comma = translate("Inspector", ", ", "between names")
        self._ui.authors.setText(translate("Inspector", "Written by {names}").format(names=comma.join(names)))
        rightwards = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        self._ui.chain.setText(approval_chain(history, opened.article.review, rightwards=rightwards))
        self._ui.fromNone.setVisible(not linking)
        clear_layout(self._ui.linkedFromLayout)
        for summary in linking:
            row = LinkRow(self._context.theme, title_of(summary), state_and_date(self._context, summary))
            row.activated.connect(lambda found=summary.id: self._context.bus.open_article.emit(found))
            put(self._ui.linkedFromLayout, row)

    def _copy(self) -> None:
        opened = self._working.article
        if opened is not None and opened.seal is not None:
            QGuiApplication.clipboard().setText(opened.seal.statement.content_hash)
            self._context.bus.notice.emit(translate("Inspector", "The hash is on the clipboard."))


def _chip(label: QLabel, text: str, tone: str) -> None:
    label.setText(text)
    restyle(label, "tone", tone)
