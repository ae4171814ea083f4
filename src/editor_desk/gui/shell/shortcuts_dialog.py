"""The list of shortcuts, read from the table of actions."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from editor_desk.gui.actions import ActionGroup, action_specs, group_text
from editor_desk.gui.theme.theme import Theme

translate = QCoreApplication.translate


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut, group by group."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(translate("ShortcutsDialog", "Keyboard shortcuts"))
        self.resize(460, 620)
        lines = QWidget()
        lines.setProperty("role", "paper")
        grid = QGridLayout(lines)
        grid.setContentsMargins(24, 12, 24, 20)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        specs = [spec for spec in action_specs() if spec.shortcuts]
        for group in ActionGroup:
            title = QLabel(group_text(group))
            title.setProperty("role", "section")
            title.setContentsMargins(0, 10, 0, 2)
            grid.addWidget(title, grid.rowCount(), 0, 1, 3)
            for spec in (spec for spec in specs if spec.group is group):
                row = grid.rowCount()
                picture = QLabel()
                picture.setPixmap(theme.icon(spec.icon, "mute", 16).pixmap(16, 16))
                keys = QLabel(f"\u2066{spec.shortcut}\u2069")
                keys.setProperty("role", "chip")
                keys.setProperty("tone", "grey")
                grid.addWidget(picture, row, 0)
                grid.addWidget(QLabel(spec.text), row, 1)
                grid.addWidget(keys, row, 2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(grid.rowCount(), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
