"""What stands above the articles that a search found: how many, in which order, what narrows them, what to know."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.articles.search_wording import (
    choice_label,
    field_text,
    filter_typed,
    order_text,
    remarks_of,
    total_text,
)
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.chip import Chip
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.gui.widgets.menu import Menu
from editor_desk.language.numerals import to_numerals
from editor_desk.language.query import Field, Filter, Phrase, Term
from editor_desk.language.query_reading import parse
from editor_desk.services.ports.search import SearchOrder
from editor_desk.services.searching import Choice, Choices, SearchAnswer, UnknownValue

translate = QCoreApplication.translate

_OPENS = "▾"
_MINUS = "-\u2212"
_FIELDS = (Field.STATE, Field.TAG, Field.SECTION, Field.SOURCE, Field.AUTHOR)


class SearchHead(QFrame):
    """The typed text is the search: a filter that is chosen or taken away here is written into it or cut out of it.

    `retyped(str)` is what should stand in the field; `order_chosen()` when `order` is another one.
    """

    retyped = Signal(str)
    order_chosen = Signal()

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("searchHead")
        self._context = context
        self._typed = ""
        self._answer: SearchAnswer | None = None
        self._meant = ""
        self.order = SearchOrder.RELEVANCE
        self.total = QLabel()
        self.total.setObjectName("searchTotal")
        self.total.setProperty("role", "small")
        self.sorter = QToolButton()
        self.sorter.setObjectName("searchOrder")
        self.sorter.setProperty("role", "facet")
        self.sorter.setAccessibleName(translate("Search", "Order"))
        self.sorter.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.sorter.setMenu(self._order_menu())
        self.notes = QLabel()
        self.notes.setObjectName("searchNotes")
        self.notes.setProperty("role", "small")
        self.notes.setTextFormat(Qt.TextFormat.PlainText)
        self.notes.setWordWrap(True)
        self.meant = QPushButton()
        self.meant.setObjectName("searchMeant")
        self.meant.setAccessibleName(translate("Search", "What was perhaps meant"))
        self.meant.setProperty("role", "link")
        self.meant.setCursor(Qt.CursorShape.PointingHandCursor)
        self.meant.clicked.connect(lambda: self.retyped.emit(self._meant))
        self._filters = QWidget()
        self._filters_flow = FlowLayout(self._filters, 4)
        self._choices = QWidget()
        self._choices_flow = FlowLayout(self._choices, 0)
        for flow in (self._filters, self._choices):
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            flow.setSizePolicy(policy)
        first = QHBoxLayout()
        first.setContentsMargins(0, 0, 0, 0)
        first.addWidget(self.total, 1)
        first.addWidget(self.sorter)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 0, 12, 8)
        column.setSpacing(4)
        column.addLayout(first)
        for part in (self._filters, self._choices, self.notes):
            column.addWidget(part)
        column.addWidget(self.meant, 0, Qt.AlignmentFlag.AlignLeading)
        self.choose_order(self.order)
        self.forget()

    def forget(self) -> None:
        """Nothing is searched for."""
        self._typed, self._answer = "", None
        self.hide()
        for part in (self.notes, self.meant, self._filters, self._choices):
            part.hide()

    def choose_order(self, order: SearchOrder) -> None:
        """Show another order as chosen."""
        self.order = order
        self.sorter.setText(f"{order_text(order)} {_OPENS}")
        for action in self.sorter.menu().actions():
            action.setChecked(action.data() == order.value)

    def show_answer(self, answer: SearchAnswer) -> None:
        """What was found for what was typed."""
        if answer.typed != self._typed:
            self._choices.hide()
            self.meant.hide()
        self._typed, self._answer = answer.typed, answer
        self.total.setText(total_text(answer, answer.total, self._context.preferences))
        self.sorter.setVisible(len(answer.rows) > 1)
        lines = remarks_of(answer, self._context.preferences.numerals)
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines))
        self._show_filters(
            {(note.field, note.text) for note in answer.notes if isinstance(note, UnknownValue)}
        )
        self.show()

    def show_choices(self, choices: Choices) -> None:
        """What narrows it, and how many articles it is about, where the answer did not wait for that."""
        if self._answer is not None and self._answer.total is None:
            self.total.setText(total_text(self._answer, choices.total, self._context.preferences))
        clear_layout(self._choices_flow)
        for field in _FIELDS:
            self._offer(field, choices.fields.get(field, ()))
        self._offer(None, choices.months or choices.years)
        self._choices.setVisible(self._choices_flow.count() > 0)
        self._choices.updateGeometry()

    def show_meant(self, meant: str | None) -> None:
        """What was perhaps meant; None for nothing better."""
        self._meant = meant or ""
        asked = translate("Search", "Did you mean “{text}”?").format(text=isolated(self._meant))
        self.meant.setText(asked)
        self.meant.setAccessibleName(asked)
        self.meant.setVisible(bool(meant))

    def _order_menu(self) -> Menu:
        menu = Menu(self)
        for order in SearchOrder:
            action = QAction(order_text(order), menu)
            action.setObjectName(f"order_{order.value}Action")
            action.setCheckable(True)
            action.setData(order.value)
            action.triggered.connect(partial(self._choose, order))
            menu.addAction(action)
        return menu

    def _choose(self, order: SearchOrder, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        changed = order is not self.order
        self.choose_order(order)
        if changed:
            self.order_chosen.emit()

    def _show_filters(self, unknown: set[tuple[Field, str]]) -> None:
        """A chip for each filter that was understood; what was looked for as words is a word."""
        clear_layout(self._filters_flow)
        typed = self._typed
        for clause in parse(typed, date.today()).clauses:  # noqa: DTZ011 - days are those of this machine
            parts = [part for part in clause.parts if not isinstance(part, Term | Phrase)]
            for part in parts:
                if isinstance(part, Filter) and all((part.field, value) in unknown for value in part.values):
                    continue
                start = part.start
                while start and typed[start - 1] in _MINUS:
                    start -= 1
                chip = Chip(to_numerals(typed[start : part.end], self._context.preferences.numerals))
                chip.remove_requested.connect(partial(self._cut, start, part.end))
                put(self._filters_flow, chip)
        self._filters.setVisible(self._filters_flow.count() > 0)
        self._filters.updateGeometry()

    def _cut(self, start: int, end: int) -> None:
        self.retyped.emit(" ".join(f"{self._typed[:start]} {self._typed[end:]}".split()))

    def _offer(self, field: Field | None, choices: tuple[Choice, ...]) -> None:
        if len(choices) < (1 if field is Field.TAG else 2):
            return  # it would narrow nothing
        button = QToolButton()
        button.setObjectName(f"choose_{field.value if field else 'date'}")
        button.setProperty("role", "facet")
        button.setText(f"{field_text(field)} {_OPENS}")
        button.setAccessibleName(field_text(field))
        button.setToolTip(translate("Search", "Only articles with one of these"))
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = Menu(button)
        for choice in choices:
            label = choice_label(field, choice, self._context.preferences)
            action = QAction(label.replace("&", "&&"), menu)
            action.triggered.connect(partial(self._narrow, filter_typed(field, choice.value)))
            menu.addAction(action)
        button.setMenu(menu)
        put(self._choices_flow, button)

    def _narrow(self, written: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        self.retyped.emit(f"{self._typed} {written}" if self._typed else written)
