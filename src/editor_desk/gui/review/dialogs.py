"""The two decisions of a reviewer, each asked once and in few words."""

import unicodedata
from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from editor_desk.domain.return_reasons import ReturnReason, offered
from editor_desk.gui._generated.ui_review_approve import Ui_ApproveForm
from editor_desk.gui._generated.ui_review_return import Ui_ReturnForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.short_hash import short_hash
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.reading_side import align_to_reading_side, begin_on_reading_side
from editor_desk.gui.widgets.times import exact, number
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate

_KEYS = 9
_ROWS = 9


class ReturnDialog(QDialog):
    """Asks for reasons from the desk's list and a note. `reason_given(list[str], str)`: ids of reasons, and the note."""

    reason_given = Signal(object, str)

    def __init__(
        self,
        context: GuiContext,
        headline: str,
        reasons: Sequence[ReturnReason],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ReturnForm()
        ui.setupUi(self)
        self._reasons = offered(reasons)
        ui.headlineLabel.setText(headline)
        begin_on_reading_side(ui.note)
        language = context.preferences.language.value
        for place, reason in enumerate(self._reasons, 1):
            key = f"{number(place, context.preferences)}  " if place <= _KEYS else "    "
            item = QListWidgetItem(f"{key}{reason.name(language)}")
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(Qt.CheckState.Unchecked)
            ui.reasons.addItem(item)
        rows = min(len(self._reasons), _ROWS)
        ui.reasons.setFixedHeight(rows * ui.reasons.sizeHintForRow(0) + 2 * ui.reasons.frameWidth() + 12)
        ui.reasons.setCurrentRow(0)
        ui.reasons.itemChanged.connect(self._enable)
        ui.reasons.installEventFilter(self)
        ui.note.textChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.sendButton.clicked.connect(self._send)
        SendKeys(self, self._send, ui.note)
        ui.reasons.setFocus()
        self._enable()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A digit of any script ticks its reason; Enter sends what is ticked."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._send()
                return True
            digit = unicodedata.digit(event.text(), 0) if len(event.text()) == 1 else 0
            if digit:
                self._toggle(digit - 1)
                return True
        return super().eventFilter(watched, event)

    def _toggle(self, row: int) -> None:
        item = self._ui.reasons.item(row)
        if item is not None:
            ticked = item.checkState() is Qt.CheckState.Checked
            item.setCheckState(Qt.CheckState.Unchecked if ticked else Qt.CheckState.Checked)
            self._ui.reasons.setCurrentRow(row)

    def _chosen(self) -> list[ReturnReason]:
        items = (self._ui.reasons.item(row) for row in range(len(self._reasons)))
        ticked = [item.checkState() is Qt.CheckState.Checked for item in items]
        return [reason for reason, is_ticked in zip(self._reasons, ticked, strict=True) if is_ticked]

    def _enable(self) -> None:
        """A reason of the list is required, and a note where the list does not say it."""
        chosen = self._chosen()
        says = bool(self._note()) or any(not reason.needs_words for reason in chosen)
        self._ui.sendButton.setEnabled(bool(chosen) and says)

    def _note(self) -> str:
        return self._ui.note.toPlainText().strip()

    def _send(self) -> None:
        if self._ui.sendButton.isEnabled():
            self.accept()
            self.reason_given.emit([reason.id for reason in self._chosen()], self._note())


class ApproveDialog(QDialog):
    """Says what is about to be signed. `approved(str, str)` carries the reason of an exceptional approval, and a word to the
    author; each may be empty.
    """

    approved = Signal(str, str)

    def __init__(
        self, context: GuiContext, opened: OpenedArticle, *, override: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ApproveForm()
        ui.setupUi(self)
        self._override = override
        revision, first = opened.head, opened.first_approval
        ui.headlineLabel.setText(revision.content.headline)
        ui.hashLabel.setFont(context.theme.mono_font())
        ui.hashLabel.setText(f"sha256 {short_hash(revision.content_hash)}")
        ui.hashLabel.setToolTip(revision.content_hash)
        align_to_reading_side(ui.hashLabel, self.layoutDirection())
        for field in (ui.overrideReason, ui.comment):
            begin_on_reading_side(field)
        ui.overrideLabel.setVisible(override)
        ui.overrideReason.setVisible(override)
        ui.firstLabel.setVisible(first is not None)
        if first is not None:
            text = translate("Review", "First approved by {name}, {time}")
            ui.firstLabel.setText(
                text.format(
                    name=isolated(first.approver_name), time=exact(first.approved_at, context.preferences)
                )
            )
        if override:
            self._call(translate("Review", "Exceptional approval"))
        elif opened.approvals_needed > 1 and first is None:
            self._call(translate("Review", "First of two approvals"))
            ui.approveButton.setText(translate("Review", "Approve, one of two"))
            ui.explanation.setText(
                translate(
                    "Review",
                    "Two people approve in this section. Your signature is the first: the text is sealed when a second "
                    "reviewer approves it as it stands. An edit, a return or a recall makes it void.",
                )
            )
        ui.overrideReason.textChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.approveButton.clicked.connect(self._approve)
        SendKeys(self, self._approve, ui.comment, ui.overrideReason)
        self._enable()
        (ui.overrideReason if override else ui.approveButton).setFocus()

    def _call(self, title: str) -> None:
        self._ui.titleLabel.setText(title)
        self.setWindowTitle(title)

    def _reason(self) -> str:
        return self._ui.overrideReason.toPlainText().strip()

    def _enable(self) -> None:
        self._ui.approveButton.setEnabled(not self._override or bool(self._reason()))

    def _approve(self) -> None:
        if self._ui.approveButton.isEnabled():
            self.accept()
            self.approved.emit(self._reason(), self._ui.comment.toPlainText().strip())


class SendKeys(QObject):
    """Ctrl+Enter in one of the fields ends the dialog by `send`."""

    def __init__(self, dialog: QDialog, send: Callable[[], None], *fields: QWidget) -> None:
        super().__init__(dialog)
        self._send = send
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key itself; everything else goes on."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._send()
            return True
        return super().eventFilter(watched, event)
