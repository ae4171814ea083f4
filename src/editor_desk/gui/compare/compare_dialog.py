"""Two versions out of the history, and the way back to either."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.content import Content
from editor_desk.domain.diff import ContentDiff
from editor_desk.gui.compare.compare_view import Compared, CompareView
from editor_desk.gui.context import GuiContext

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Version:
    """A text to compare. `revision` is empty for the text in the window; `told` says who wrote it and when."""

    content: Content
    revision: str
    told: str


class CompareDialog(QDialog):
    """The older text against the newer one. A restore button asks once more before `restore_asked(revision)`."""

    restore_asked = Signal(str)

    def __init__(
        self,
        context: GuiContext,
        versions: tuple[Version, Version],
        diff: ContentDiff,
        restorable: frozenset[str],
        parent: QWidget | None = None,
        *,
        exact: ContentDiff | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("compareDialog")
        self.setWindowTitle(translate("Compare", "What changed"))
        self.setMinimumSize(680, 480)
        older, newer = versions
        names = (translate("Compare", "The older text"), translate("Compare", "The newer text"))
        self.view = CompareView(context, names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._sure: QPushButton | None = None
        self.view.add_stretch()
        close = self.view.add_button("close", translate("Compare", "Close"))
        close.clicked.connect(self.reject)
        buttons = (
            (newer, "restoreNewer", translate("Compare", "Restore the newer one"), ""),
            (older, "restoreOlder", translate("Compare", "Restore the older one"), "primary"),
        )
        for version, name, text, role in buttons:
            if version.revision in restorable:
                button = self.view.add_button(name, text, role)
                button.clicked.connect(
                    lambda _checked=False, button=button, revision=version.revision: self._restore(
                        button, revision
                    )
                )
        note = translate("Compare", "Older: {older}\nNewer: {newer}").format(
            older=older.told, newer=newer.told
        )
        removed, added = translate("Compare", "only in the older"), translate("Compare", "only in the newer")
        self.view.show_compared(Compared(diff, newer.content, removed, added, note, exact))
        self.view.pair.sheet.setFocus()

    def _restore(self, button: QPushButton, revision: str) -> None:
        if self._sure is not button:
            self._sure = button
            button.setText(translate("Inspector", "Yes, restore it"))
            button.setToolTip(
                translate(
                    "Inspector",
                    "This text becomes the newest version. What was written since stays in the history.",
                )
            )
            return
        self.accept()
        self.restore_asked.emit(revision)
