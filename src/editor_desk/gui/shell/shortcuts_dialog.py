"""The list of shortcuts, read from the table of actions; it can be printed and hung beside the screen."""

from collections.abc import Callable, Iterator, Sequence
from html import escape

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.actions import ActionGroup, ActionSpec, action_specs, group_text
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.preferences import ThemeName
from editor_desk.gui.printing.devices import ask_pdf_path, ask_printer, has_printer, write_pdf
from editor_desk.gui.printing.pages import PrintedText
from editor_desk.gui.theme.theme import Theme, load_theme
from editor_desk.gui.widgets.times import number

translate = QCoreApplication.translate
_Group = tuple[ActionGroup, list[ActionSpec]]


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut, group by group."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(translate("ShortcutsDialog", "Keyboard shortcuts"))
        self.resize(860, 680)
        lines = QWidget()
        lines.setProperty("role", "paper")
        columns = QHBoxLayout(lines)
        columns.setContentsMargins(24, 8, 24, 20)
        columns.setSpacing(40)
        for groups in _columns():
            columns.addLayout(self._column(groups), 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(lines)
        area.setAccessibleName(self.windowTitle())
        sheet = QPushButton(translate("ShortcutsDialog", "Print…"))
        sheet.setObjectName("shortcutsPrint")
        sheet.clicked.connect(self._print)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.setContentsMargins(16, 10, 16, 12)
        foot.addStretch()
        close = QPushButton(translate("ShortcutsDialog", "Close"))
        close.setObjectName("shortcutsClose")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        sheet.setAutoDefault(False)
        foot.addWidget(sheet)
        foot.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(area)
        column.addLayout(foot)

    def _column(self, groups: Sequence[_Group]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(9)
        grid.setColumnStretch(1, 1)
        for group, specs in groups:
            title = QLabel(group_text(group))
            title.setProperty("role", "section")
            title.setContentsMargins(0, 10, 0, 2)
            grid.addWidget(title, grid.rowCount(), 0, 1, 3)
            for spec in specs:
                row = grid.rowCount()
                picture = QLabel()
                picture.setPixmap(self._context.theme.icon(spec.icon, "mute", 16).pixmap(16, 16))
                keys = QLabel(f"\u2066{spec.shortcut}\u2069")
                keys.setProperty("role", "chip")
                keys.setProperty("tone", "grey")
                grid.addWidget(picture, row, 0)
                grid.addWidget(QLabel(spec.text), row, 1)
                grid.addWidget(keys, row, 2, Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        grid.setRowStretch(grid.rowCount(), 1)
        return grid

    def _print(self) -> None:
        title, preferences = self.windowTitle(), self._context.preferences
        way, jobs, bus = self.layoutDirection(), self._context.jobs, self._context.bus
        rows = _html(title, rtl=way is Qt.LayoutDirection.RightToLeft)

        def page() -> PrintedText:
            theme = load_theme(ThemeName.LIGHT)
            return _page(rows, theme, title, way, lambda n: number(n, preferences))

        printer = ask_printer(self, title) if has_printer() else None
        if printer is not None:
            jobs.run(lambda: page().paint(printer), lane=Lane.BACKGROUND)
            return
        path = None if has_printer() else ask_pdf_path(self, title)
        if path is not None:
            said = translate("ShortcutsDialog", "The list is saved.")
            jobs.run(
                lambda: write_pdf(page(), path, title),
                lambda _nothing: bus.notice.emit(said),
                lane=Lane.BACKGROUND,
            )


def _columns() -> tuple[Sequence[_Group], Sequence[_Group]]:
    """The text, by far the longest group, in one column and the others beside it."""
    groups = list(_groups())
    return [g for g in groups if g[0] is ActionGroup.TEXT], [
        g for g in groups if g[0] is not ActionGroup.TEXT
    ]


def _groups() -> Iterator[_Group]:
    specs = [spec for spec in action_specs() if spec.shortcuts]
    for group in ActionGroup:
        yield group, [spec for spec in specs if spec.group is group]


def _html(title: str, *, rtl: bool) -> str:
    way = "rtl" if rtl else "ltr"
    rows = [f'<h2 dir="{way}">{escape(title)}</h2><table dir="{way}" width="100%" cellpadding="3">']
    for group, specs in _groups():
        rows.append(f'<tr><td colspan="2"><b>{escape(group_text(group))}</b></td></tr>')
        rows += [
            f"<tr><td>{escape(spec.text)}</td><td>\u2066{escape(spec.shortcut)}\u2069</td></tr>"
            for spec in specs
        ]
    return "".join([*rows, "</table>"])


def _page(
    rows: str, theme: Theme, title: str, way: Qt.LayoutDirection, numbered: Callable[[int], str]
) -> PrintedText:
    document = QTextDocument()
    font = theme.ui_font(11)
    option = document.defaultTextOption()
    option.setTextDirection(way)
    document.setDefaultTextOption(option)
    document.setDefaultFont(font)
    document.setHtml(rows)
    foot = translate("Printing", "{title} · page {page} of {pages}").format(
        title=title, page="{page}", pages="{pages}"
    )
    text = PrintedText(document, theme, foot, numbered, way)
    text.lay_out(with_notes=False)
    return text
