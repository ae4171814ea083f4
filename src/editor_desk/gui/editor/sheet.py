"""The sheet of paper: headline, standfirst, credit line and body, one below the other, scrolling as one."""

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout

from editor_desk.domain.content import Content
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.body_edit import BodyEdit
from editor_desk.gui.editor.credit_line import CreditLine
from editor_desk.gui.editor.isolation import Isolation
from editor_desk.gui.editor.page_edit import LineField, PageEdit
from editor_desk.gui.editor.sheet_patch import patch_body, patch_line

if TYPE_CHECKING:
    from collections.abc import Callable

translate = QCoreApplication.translate

_HEADLINE_LINE = 43
_STANDFIRST_LINE = 32
_MARGIN = 28
_PAPER = 780
_SPARE = 96


class Sheet(QObject):
    """Fills the paper of the editor's form. `typed` is called on every change of headline, standfirst or body;
    `credited(dict)` is emitted when a field of the credit line was typed into. Its lines are `leading` pixels higher than
    usual.
    """

    credited = Signal(dict)

    def __init__(
        self,
        context: GuiContext,
        scroll: QScrollArea,
        paper: QVBoxLayout,
        parent: QObject,
        *,
        leading: int = 0,
    ) -> None:
        super().__init__(parent)
        self._theme = context.theme
        self._scroll = scroll
        self._paper = paper
        self._typewriter = False
        self._filling = False
        self.typed: Callable[[], None] = lambda: None
        self.headline = self._line_field("headlineField", translate("Editor", "Headline"))
        self.standfirst = self._line_field("standfirstField", translate("Editor", "Standfirst"))
        self.credits = CreditLine()
        self.body = BodyEdit(context.theme, context.preferences.numerals, leading=leading)
        self.body.setObjectName("bodyField")
        self.body.setAccessibleName(translate("Editor", "Text of the article"))
        self.body.set_hint(translate("Editor", "Write here, or paste the text…"))
        hairline = QFrame()
        hairline.setProperty("role", "hairline")
        hairline.setFixedHeight(1)
        self.headline.set_looks(self._form(28, 600, "ink"), _HEADLINE_LINE + leading)
        self.standfirst.set_looks(self._form(17, 400, "mute"), _STANDFIRST_LINE + leading)
        paper.addWidget(self.headline)
        paper.addSpacing(4)
        paper.addWidget(self.standfirst)
        paper.addSpacing(6)
        paper.addWidget(self.credits)
        paper.addSpacing(8)
        paper.addWidget(hairline)
        paper.addSpacing(14)
        paper.addWidget(self.body, 1)
        order: list[PageEdit] = [self.headline, self.standfirst, self.body]
        for place, field in enumerate(order):
            field.text_watchers.append(partial(self._tell_typed, field.isolation))
            field.reached.connect(lambda rect, field=field: self._reach(field, rect))
            field.left.connect(lambda way, place=place: self._go(order, place + way, way))
        self.credits.changed.connect(self.credited)
        self.credits.left.connect(self.body.setFocus)
        scroll.viewport().installEventFilter(self)
        self._wanted: int | None = None
        self._written_in: PageEdit = self.body
        self._scrolling = False
        bar = scroll.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, _most: self._keep_place())
        bar.valueChanged.connect(self._scrolled)
        bar.actionTriggered.connect(lambda _action: self._let_go())

    def fill(self, content: Content) -> None:
        """Show `content` from its top."""
        self._filling = True
        self._wanted = None
        self.headline.fill(content.headline, content.direction)
        self.standfirst.fill(content.standfirst, content.direction)
        self.credits.show_content(content)
        self.body.fill(content.blocks, content.direction)
        self._scroll.verticalScrollBar().setValue(0)
        self._filling = False

    def take_over(self, before: Content, after: Content) -> None:
        """Show `after` where `before` is shown, changing only what differs, if that can be done; else from its top."""
        self._filling = True
        patch_line(self.headline, after.headline)
        patch_line(self.standfirst, after.standfirst)
        patch_body(self.body, before, after)
        self.credits.show_content(after)
        self._filling = False
        if any(getattr(after, name) != value for name, value in self.read().items()):
            self.fill(after)

    def read(self) -> dict[str, Any]:
        """Headline, standfirst and blocks as they stand."""
        return {
            "headline": self.headline.text(),
            "standfirst": self.standfirst.text(),
            "blocks": self.body.sheet.blocks(),
        }

    def set_read_only(self, *, read_only: bool) -> None:
        """Whether the sheet may be typed on; read-only text can still be selected with the keyboard."""
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        for field in (self.headline, self.standfirst, self.body):
            field.setReadOnly(read_only)
            if read_only:
                field.setTextInteractionFlags(flags)
        self.credits.set_read_only(read_only=read_only)

    def set_zoom(self, factor: float) -> None:
        """Show text and paper `factor` times as large; nothing of the text changes, and no step is to be undone."""
        for field in (self.headline, self.standfirst, self.body):
            field.set_zoom(factor)
        paper = self._paper.parentWidget()
        if paper is not None:
            paper.setMaximumWidth(round(_PAPER * factor))

    def set_typewriter(self, *, on: bool) -> None:
        """Whether the line with the caret stays in the middle of what is seen."""
        self._typewriter = on
        self._forget_reached()
        self.body.set_spare(self._scroll.viewport().height() // 2 if on else _SPARE)

    def focus(self) -> None:
        """Put the caret where writing goes on: into an empty headline, else into the body."""
        (self.body if self.headline.text() else self.headline).setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A page is what is visible."""
        if event.type() is QEvent.Type.Resize:
            height = self._scroll.viewport().height() - _MARGIN * 2
            for field in (self.headline, self.standfirst, self.body):
                field.page_height = max(_HEADLINE_LINE, height)
            self.set_typewriter(on=self._typewriter)
            self._forget_reached()
        return False

    def _line_field(self, name: str, placeholder: str) -> LineField:
        field = LineField()
        field.setObjectName(name)
        field.setAccessibleName(placeholder)
        field.set_hint(placeholder)
        return field

    def _form(self, px: int, weight: int, color: str) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(self._theme.sheet_font(px, weight))
        form.setForeground(self._theme.color(color))
        return form

    def _tell_typed(self, isolation: Isolation) -> None:
        # Isolates on the sheet are no change of the text.
        if not (self._filling or isolation.is_mending):
            self.typed()

    def _go(self, order: list[PageEdit], place: int, way: int) -> None:
        if not 0 <= place < len(order):
            return
        field = order[place]
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        cursor = field.textCursor()
        cursor.movePosition(cursor.MoveOperation.Start if way > 0 else cursor.MoveOperation.End)
        field.setTextCursor(cursor)

    def _reach(self, field: PageEdit, rect: QRect) -> None:
        self._written_in = field
        ground = self._scroll.widget()
        if ground is None:
            return
        top = field.mapTo(ground, rect.topLeft()).y()
        bar, height = self._scroll.verticalScrollBar(), self._scroll.viewport().height()
        margin = min(_MARGIN, height // 4)
        low = top + rect.height() + margin - height
        if self._typewriter:
            wanted = top + rect.height() // 2 - height // 2
        elif top - margin < bar.value():
            wanted = top - margin
        else:
            wanted = max(low, bar.value())
        self._scroll_to(wanted)

    def _scroll_to(self, wanted: int) -> None:
        self._wanted, self._scrolling = wanted, True
        self._scroll.verticalScrollBar().setValue(wanted)
        self._scrolling = False

    def _keep_place(self) -> None:
        self._forget_reached()
        # The caret may go below the paper before the paper has grown, and a long text that is being laid out makes the
        # paper short for a while.
        if self._wanted is not None:
            self._scroll_to(self._wanted)
            # What was laid out meanwhile above the caret has pushed it down.
            self._written_in.reach_caret()

    def _scrolled(self, value: int) -> None:
        self._forget_reached()
        # At its end the bar may be held by a paper that is still to grow; elsewhere somebody else scrolled.
        if not self._scrolling and value < self._scroll.verticalScrollBar().maximum():
            self._wanted = None

    def _let_go(self) -> None:
        self._wanted = None

    def _forget_reached(self) -> None:
        for field in (self.headline, self.standfirst, self.body):
            field.forget_reached()
