"""Asks which two texts of an article are to be compared."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.gui._generated.ui_compare_versions import Ui_CompareVersionsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.review.presenter import Reviewed
from editor_desk.gui.widgets.times import exact, number
from editor_desk.services.comparing import Wanted
from editor_desk.services.ports.articles import RevisionSummary

translate = QCoreApplication.translate


class VersionsDialog(QDialog):
    """`chosen(Wanted)` with the two."""

    chosen = Signal(object)

    def __init__(self, context: GuiContext, reviewed: Reviewed, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._ui = ui = Ui_CompareVersionsForm()
        ui.setupUi(self)
        self._context, self._reviewed = context, reviewed
        for row in reviewed.history.revisions:
            text = self._told(row)
            for box in (ui.older, ui.newer):
                box.addItem(text, row.id)
        comparison = reviewed.comparison
        ui.newer.setCurrentIndex(ui.newer.findData(comparison.after.id))
        base = comparison.base.id if comparison.base is not None else ""
        ui.older.setCurrentIndex(max(0, ui.older.findData(base)) if base else ui.older.count() - 1)
        for box in (ui.older, ui.newer):
            box.currentIndexChanged.connect(self._enable)
        ui.cancelButton.clicked.connect(self.reject)
        ui.compareButton.clicked.connect(self._choose)
        ui.older.setFocus()
        self._enable()

    def _told(self, row: RevisionSummary) -> str:
        preferences = self._context.preferences
        place = self._reviewed.comparison.numbers.get(row.id, 0)
        parts = [
            translate("Review", "Version {number}").format(number=number(place, preferences)),
            self._reviewed.history.names.get(row.author, ""),
            exact(row.created_at, preferences),
        ]
        if row.sealed:
            parts.append(translate("Review", "approved"))
        return " · ".join(isolated(part) for part in parts if part)

    def _enable(self) -> None:
        """Two texts, and not one twice."""
        self._ui.compareButton.setEnabled(self._ui.older.currentData() != self._ui.newer.currentData())

    def _choose(self) -> None:
        wanted = Wanted(before=self._ui.older.currentData(), after=self._ui.newer.currentData())
        self.accept()
        self.chosen.emit(wanted)
