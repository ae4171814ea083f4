"""Where the article stands in review: state, checklist, chain of approval, seal, and what links to it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from editor_desk.domain.seal import SealStatement
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui._generated.ui_inspector_review import Ui_ReviewForm
from editor_desk.gui.checks.check_desk import CheckDesk
from editor_desk.gui.checks.check_list import CheckList
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.approval_chain import approval_chain
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.short_hash import short_hash
from editor_desk.gui.inspector.wording import state_and_date, title_of
from editor_desk.gui.live.live_card import LiveCard
from editor_desk.gui.live.state import delivery_of
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import (
    review_state_text,
    review_state_tone,
)
from editor_desk.gui.review.decisions import approvals_text
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import exact
from editor_desk.services.articles import ChangesRequest, History, OpenedArticle
from editor_desk.services.ports.articles import ArticleSummary

translate = QCoreApplication.translate


class ReviewPage(QWidget):
    """Shows what was stored last; it changes with each save and each step of the workflow.

    `place_wanted(CheckPlace)` when a fault of the checklist is to be shown.
    """

    place_wanted = Signal(object)

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReviewForm()
        ui.setupUi(self)
        self._context = context
        self._working = working
        self.checks = CheckDesk(context, working, CheckList(context))
        self.checks.list.place_wanted.connect(self.place_wanted)
        ui.checksLayout.addWidget(self.checks.list)
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
        given = approvals_text(opened)
        _chip(ui.state, given or review_state_text(article.review), review_state_tone(article.review))
        ui.delivery.setVisible(article.delivery is not DeliveryState.NONE)
        _chip(ui.delivery, *delivery_of(opened))
        self._live.show_article(opened)
        self._show_note(opened)
        self.checks.refresh()
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
        request, ui = opened.request, self._ui
        note = opened.article.note if request is None else self._asked(request)
        ui.noteCard.setVisible(bool(note))
        if request is not None:
            title = translate("Inspector", "Why it was returned")
        elif opened.first_approval is not None or (
            opened.article.review is ReviewState.APPROVED and opened.article.delivery is DeliveryState.NONE
        ):
            title = translate("Inspector", "A word from the reviewer")
        else:
            title = translate("Inspector", "Note")
        ui.noteTitle.setText(title)
        ui.note.setText(note)

    def _asked(self, request: ChangesRequest) -> str:
        """What was asked for, below who did and when."""
        head = self._signature(request.name, request.at)
        return f"{head}\n{request.reason}"

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
        signed = [statement] if seal.first is None else [seal.first.statement, statement]
        ui.sealedBy.setText("\n".join(self._signed(one) for one in signed))
        ui.override.setVisible(bool(statement.override_reason))
        ui.override.setText(
            translate("Inspector", "Approved with the rule of two persons set aside: {reason}").format(
                reason=statement.override_reason
            )
        )
        ui.sealHash.setText(f"sha256 {short_hash(statement.content_hash)}")

    def _signed(self, statement: SealStatement) -> str:
        return self._signature(statement.approver_name, statement.approved_at)

    def _signature(self, name: str, at: datetime) -> str:
        # Whatever script a name is in, the line runs and begins as the interface does.
        mark = "\u200f" if self.layoutDirection() is Qt.LayoutDirection.RightToLeft else "\u200e"
        said = translate("Inspector", "{name} · {time}").format(
            name=isolated(name),
            time=isolated(exact(at, self._context.preferences)),
        )
        return f"{mark}{said}"

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
