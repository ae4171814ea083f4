"""A text beside the article of which it is nearly a copy."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from editor_desk.domain.content import Content
from editor_desk.domain.diff import ContentDiff, diff_content
from editor_desk.domain.diff_view import shown
from editor_desk.domain.related import aligned
from editor_desk.gui.compare.compare_view import Compared, CompareView
from editor_desk.gui.context import GuiContext
from editor_desk.gui.duplicates.wording import near_duplicate_text
from editor_desk.services.desk import Desk
from editor_desk.services.duplicates import NearDuplicate

translate = QCoreApplication.translate

_LARGEST = QSize(1100, 820)


def compared(desk: Desk, other: str, own: Content) -> ContentDiff:
    """What differs between an article and the text, paragraph by paragraph. Blocks."""
    return shown(diff_content(aligned(desk.articles.working_text(other), own), own))


class DuplicateDialog(QDialog):
    """The article in the archive against the text; `open_asked` for the article."""

    open_asked = Signal()

    def __init__(
        self,
        context: GuiContext,
        found: NearDuplicate,
        own: Content,
        diff: ContentDiff,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("duplicateDialog")
        self.setWindowTitle(translate("Duplicates", "The two texts"))
        self.setMinimumSize(680, 480)
        if parent is not None:
            self.resize(parent.window().size().boundedTo(_LARGEST))
        names = (translate("Duplicates", "In the archive"), translate("Duplicates", "This text"))
        self.view = CompareView(context, names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self.view.add_stretch()
        close = self.view.add_button("close", translate("Compare", "Close"))
        close.clicked.connect(self.reject)
        opened = self.view.add_button(
            "openOther", translate("Duplicates", "Open the one in the archive"), "primary"
        )
        opened.clicked.connect(self.accept)
        opened.clicked.connect(self.open_asked)
        removed = translate("Duplicates", "only in the archive")
        added = translate("Duplicates", "only in this text")
        note = near_duplicate_text(context, found)
        self.view.show_compared(Compared(diff, own, removed, added, note))
        self.view.pair.sheet.setFocus()
