"""The bar above the sheet: what to find, how, what to put in its place, and the replacements before they are made."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.domain.errors import DeskError
from editor_desk.gui.actions import action_spec
from editor_desk.gui.context import GuiContext
from editor_desk.gui.finding.replacements_model import ReplacementsModel
from editor_desk.gui.finding.replacements_view import ReplacementsView
from editor_desk.gui.finding.switches import SwitchRow
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.tab_order import tab_through
from editor_desk.language.find import LONGEST, Pattern
from editor_desk.language.numerals import format_number, to_numerals

translate = QCoreApplication.translate

_LIST_HIGH = 190
_FIELD_WIDE = 240


class FindBar(QFrame):
    """`changed` when the needle or a switch is another; `stepped(±1)` for the next or previous hit; `one_wanted`,
    `all_wanted`, `drafts_wanted` for the buttons; `confirmed` to make the chosen replacements; `closed` by Escape or the
    cross.
    """

    changed = Signal()
    stepped = Signal(int)
    one_wanted = Signal()
    all_wanted = Signal()
    drafts_wanted = Signal()
    confirmed = Signal()
    closed = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._editable = True
        self.setObjectName("findBar")
        self.setProperty("role", "find")
        self.needle = self._field("findField", translate("Find", "Find in the article"))
        self.replacement = self._field("replaceField", translate("Find", "Replace with"))
        self.count = QLabel()
        self.count.setObjectName("findCount")
        self.count.setProperty("role", "mute")
        self.switches = SwitchRow(context.preferences)
        self.fault = QLabel()
        self.fault.setObjectName("findFault")
        self.fault.setProperty("role", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.model = ReplacementsModel(context.preferences.numerals, self)
        self.one = self._button("replaceOne", translate("Find", "Replace"))
        self.all = self._button("replaceAll", translate("Find", "Replace all…"))
        self.drafts = self._button("replaceDrafts", translate("Find", "All drafts…"))
        self.drafts.setToolTip(action_spec("replace_in_drafts").tooltip)
        self._replacing = QWidget()
        self._preview = QWidget()
        self._lay_out()
        self._connect()

    def pattern(self) -> Pattern:
        """What is looked for now."""
        return self.switches.pattern(self.needle.text())

    @property
    def is_replacing(self) -> bool:
        """Whether the line for the replacement is shown."""
        return not self._replacing.isHidden()

    @property
    def is_previewing(self) -> bool:
        """Whether the list of replacements is shown."""
        return not self._preview.isHidden()

    def begin(self, needle: str, *, replacing: bool) -> None:
        """Show the bar with the caret in its field; an empty `needle` keeps the one that is there."""
        if replacing:
            self._replacing.show()
        if needle and self.needle.text() != needle:
            self.needle.setText(needle)
        self.show()
        self.needle.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.needle.selectAll()

    def end(self) -> None:
        """Put it away."""
        self.hide_preview()
        self._replacing.hide()
        self.hide()

    def show_preview(self) -> None:
        """Show the list of replacements."""
        self._preview.show()

    def hide_preview(self) -> None:
        """Put the list of replacements away."""
        self._preview.hide()
        self.model.fill(())

    def set_editable(self, *, editable: bool) -> None:
        """Whether the text may be changed now."""
        self._editable = editable
        self._fit_buttons()

    def show_count(self, current: int, total: int, where: str = "") -> None:
        """The `current` of `total` hits; 0 where the caret is at none. `where` names a place inside a figure."""
        numerals = self._context.preferences.numerals
        self.fault.hide()
        if not self.needle.text():
            self.count.clear()
        elif not total:
            self.count.setText(translate("Find", "Not found"))
        elif current:
            text = translate("Find", "{current} of {total}").format(
                current=format_number(current, numerals), total=format_number(total, numerals)
            )
            self.count.setText(f"{where} · {text}" if where else text)
        else:
            self.count.setText(to_numerals(translate("Find", "%n hit(s)", "", total), numerals))
        restyle(self.needle, "invalid", value=bool(self.needle.text()) and not total)
        self._fit_buttons(total)

    def show_fault(self, error: DeskError) -> None:
        """Say why nothing can be found."""
        message = message_for(error, self._context.preferences.numerals)
        self.count.clear()
        self.fault.setText(f"{message.title}. {message.what} {message.next_step}")
        self.fault.show()
        restyle(self.needle, "invalid", value=True)
        self._fit_buttons(0)

    def say(self, text: str) -> None:
        """Say what was done."""
        self.count.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on, with Shift back; Escape ends."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if (
                event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
                and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
            ):
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                if watched is self.replacement and not back:
                    self.one.click()
                else:
                    self.stepped.emit(-1 if back else 1)
                return True
            if event.key() == Qt.Key.Key_Down and self.is_previewing:
                self._view.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape ends the preview first, then the search."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.is_previewing:
            self.hide_preview()
            self.needle.setFocus()
        else:
            self.closed.emit()

    def minimumSizeHint(self) -> QSize:
        """The switches wrap, and the buttons stand below the field where there is no room beside it."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons beside the field or below it."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        beside = self.width() - self._deeds.sizeHint().width() >= _FIELD_WIDE
        self._replacing_row.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _lay_out(self) -> None:
        self._view = ReplacementsView(self._context.theme)
        self._view.setModel(self.model)
        self._view.setFixedHeight(_LIST_HIGH)
        self._view.setRootIsDecorated(False)
        self._view.setIndentation(0)
        self._view.setAccessibleName(translate("Find", "Replacements"))
        self._confirm = self._button("replaceChosen", translate("Find", "Replace what is ticked"))
        self._confirm.setProperty("role", "primary")
        cancel = self._button("replaceCancel", translate("Find", "Cancel"))
        cancel.clicked.connect(self.hide_preview)
        finding = QHBoxLayout()
        finding.addWidget(self.needle, 1)
        finding.addWidget(self.count)
        tools = list[QToolButton]()
        for name, icon, way in (("find_previous", "up", -1), ("find_next", "down", 1)):
            tools.append(self._tool(name, icon, action_spec(name).tooltip, way))
            finding.addWidget(tools[-1])
        close = self._tool("find_close", "close", translate("Find", "Close (Esc)"), 0)
        finding.addWidget(close)
        close.clicked.connect(self.closed)
        self._replacing_row = replacing = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._replacing)
        replacing.setContentsMargins(0, 0, 0, 0)
        replacing.addWidget(self.replacement, 1)
        self._replacing.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._deeds = QWidget()
        self._deeds.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        deeds = QHBoxLayout(self._deeds)
        deeds.setContentsMargins(0, 0, 0, 0)
        for button in (self.one, self.all, self.drafts):
            deeds.addWidget(button)
        replacing.addWidget(self._deeds)
        preview = QVBoxLayout(self._preview)
        preview.setContentsMargins(0, 0, 0, 0)
        preview.addWidget(self._view)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(cancel)
        row.addWidget(self._confirm)
        preview.addLayout(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(finding)
        for part in (self._replacing, self.switches, self.fault, self._preview):
            column.addWidget(part)
        # Who types what to find types what to put there next.
        tab_through(self.needle, self.replacement, self.one, self.all, self.drafts, *tools, close)
        self.end()

    def _connect(self) -> None:
        self.needle.textChanged.connect(self.changed)
        self.switches.changed.connect(self.changed)
        for field in (self.needle, self.replacement):
            field.installEventFilter(self)
        self.one.clicked.connect(self.one_wanted)
        self.all.clicked.connect(self.all_wanted)
        self.drafts.clicked.connect(self.drafts_wanted)
        self._confirm.clicked.connect(self.confirmed)
        self.model.chosen_changed.connect(self._show_chosen)
        self.model.modelReset.connect(self._show_lines)

    def _show_lines(self) -> None:
        # One article: its replacements without a heading.
        self._view.setRootIndex(self.model.index(0, 0))

    def _show_chosen(self) -> None:
        number = self.model.chosen_total
        text = translate("Find", "Replace %n place(s)", "", number)
        self._confirm.setText(to_numerals(text, self._context.preferences.numerals))
        self._confirm.setEnabled(bool(number) and self._editable)

    def _fit_buttons(self, total: int = 1) -> None:
        for button in (self.one, self.all):
            button.setEnabled(self._editable and bool(total) and bool(self.needle.text()))
        self.replacement.setEnabled(self._editable)

    def _field(self, name: str, label: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(name)
        field.setProperty("role", "search")
        field.setPlaceholderText(label)
        field.setAccessibleName(label)
        field.setMaxLength(LONGEST)
        field.setMinimumWidth(120)
        lead(field)
        return field

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        return button

    def _tool(self, name: str, icon: str, tip: str, way: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{name}Button")
        button.setIcon(self._context.theme.icon(icon, "mute", 16))
        button.setIconSize(QSize(16, 16))
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if way:
            button.clicked.connect(lambda: self.stepped.emit(way))
        return button
