"""What was typed and not saved, against what is saved; nothing is replaced before somebody says so."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QListView, QWidget

from editor_desk.domain.content import Content
from editor_desk.domain.diff import ContentDiff, diff_content
from editor_desk.domain.diff_view import shown
from editor_desk.gui.compare.compare_view import Compared, CompareView
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.recovery.recovered_model import RecoveredModel
from editor_desk.gui.recovery.recovered_text import dialog_note
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.services.recovery import Recovered

translate = QCoreApplication.translate

_LIST_WIDTH = 250


class RecoveryDialog(QDialog):
    """One text at a time, chosen from a list where there are several. It asks (`restore_asked`, `keep_asked`, each with the
    text) and waits for `settled`; "later" changes nothing.
    """

    restore_asked = Signal(object)
    keep_asked = Signal(object)

    def __init__(
        self, context: GuiContext, found: Sequence[Recovered], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self.setObjectName("recoveryDialog")
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Recovery", "Text that was not saved"))
        self.setMinimumSize(720, 480)
        self.model = RecoveredModel(context.preferences, self)
        self.list = QListView()
        self.list.setObjectName("recoveredList")
        self.list.setAccessibleName(translate("Recovery", "Texts that were not saved"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(TwoLineDelegate(self.list))
        self.list.setProperty("role", "paper")
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFixedWidth(_LIST_WIDTH)
        names = (
            translate("Recovery", "The saved text"),
            translate("Recovery", "The text that was not saved"),
        )
        self.view = CompareView(context, names)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(1)
        row.addWidget(self.list)
        row.addWidget(self.view, 1)
        self._later = self.view.add_button("later", translate("Recovery", "Later"), "ghost")
        self._later.setToolTip(translate("Recovery", "Nothing changes, and you are asked again"))
        self._later.clicked.connect(self.reject)
        self.view.add_stretch()
        self._keep = self.view.add_button("keep", translate("Recovery", "Leave what is saved"))
        self._keep.setToolTip(
            translate(
                "Recovery", "The text that was not saved is put aside, and stays within reach for 30 days"
            )
        )
        self._keep.clicked.connect(lambda: self._ask(self.keep_asked.emit))
        self._restore = self.view.add_button(
            "restore", translate("Recovery", "Bring back what was typed"), "primary"
        )
        self._restore.setToolTip(
            translate("Recovery", "It becomes the newest version; what is saved now stays in the history")
        )
        self._restore.clicked.connect(lambda: self._ask(self.restore_asked.emit))
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.show_found(found)

    def show_found(self, found: Sequence[Recovered]) -> None:
        """Show these texts, the first one chosen."""
        self.model.show(found)
        self.list.setVisible(len(found) > 1)
        self.list.setCurrentIndex(self.model.index(0))
        (self.list if len(found) > 1 else self.view.pair.sheet).setFocus()

    def settled(self, name: str) -> None:
        """What was asked for is done: the text of that name goes; with the last one the dialog does."""
        left = [item for item in self.model.rows if item.name != name]
        if left:
            self.show_found(left)
        else:
            self.accept()

    @property
    def chosen(self) -> Recovered | None:
        """The text in sight."""
        row = self.list.currentIndex().row()
        return self.model.rows[row] if 0 <= row < len(self.model.rows) else None

    def _choose(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._enable(enabled=False)
        item = self.chosen
        if item is None:
            return
        stored = Content() if item.head is None else item.head.content

        def show(diff: ContentDiff) -> None:
            removed, added = (
                translate("Recovery", "only in the saved text"),
                translate("Recovery", "not saved"),
            )
            note = dialog_note(item, self._context.preferences)
            self.view.show_compared(Compared(diff, item.content, removed, added, note))
            self.view.pair.step(1)  # what was typed last often stands far down
            self._enable(enabled=True)
            self._keep.setVisible(not item.kept)

        self._context.jobs.run(
            lambda: shown(diff_content(stored, item.content)),
            show,
            lane=Lane.BACKGROUND,
            key="recovered text",
        )

    def _ask(self, ask: Callable[[Recovered], None]) -> None:
        item = self.chosen
        if item is not None:
            self._enable(enabled=False)  # until it is done
            ask(item)

    def _enable(self, *, enabled: bool) -> None:
        self._keep.setEnabled(enabled)
        self._restore.setEnabled(enabled)
