"""The way to a place of an article in the desk room: the caret goes there, or the field beside the sheet has the focus."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.figure_texts import figure_place
from editor_desk.domain.proof_texts import CREDITS
from editor_desk.gui.actions import make_action
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.figures import FigureTools
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.inspector_panel import InspectorPanel
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions

_FACTS = frozenset({"section", "slug", "description", "embargo"})
_IN_DIALOG = frozenset({"alt", "credit", "rights", "caption", "figure"})


class EditorPlaces(QObject):
    """Shows places in the sheet and in the inspector."""

    def __init__(
        self, working: WorkingArticle, editor: EditorPanel, inspector: InspectorPanel, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._working, self._editor, self._inspector = working, editor, inspector
        inspector.review.place_wanted.connect(self.show)
        make_action("check_next", editor.context.theme, parent, self._next_check)

    def _next_check(self) -> None:
        if self._working.article is not None:
            self._inspector.show_page(self._inspector.review)
            self._inspector.review.checks.step()

    def show(self, place: CheckPlace) -> None:
        """Go to a place; one that is gone by now is left alone."""
        kind, _, rest = place.place.partition(":")
        if place.place in CREDITS:
            self._editor.sheet.credits.focus_field(place.place)
        elif place.place in {"headline", "standfirst", "body"}:
            self._in_field(place)
        elif kind in _FACTS:
            self._inspector.show_page(self._inspector.facts)
            self._inspector.facts.focus_field(kind)
        elif kind in {"tags", "tag"}:
            self._inspector.show_page(self._inspector.links)
            self._inspector.links.focus_tag(rest)
        elif kind in {"read_also", "similar"}:
            self._inspector.show_page(self._inspector.links)
            self._inspector.links.focus_link(kind, int(rest) if rest.isdecimal() else -1)
        elif kind == "comments":
            self._inspector.show_page(self._editor.feature(EditorComments).side)
            self._editor.feature(EditorComments).side.setFocus(Qt.FocusReason.OtherFocusReason)
        elif kind == "suggestions":
            self._editor.feature(EditorSuggestions).show_first()
        else:
            self._in_body(place)

    def _in_field(self, place: CheckPlace) -> None:
        sheet = self._editor.sheet
        fields: dict[str, PageEdit] = {"headline": sheet.headline, "standfirst": sheet.standfirst}
        field = fields.get(place.place, sheet.body)
        self._select(field, field.document().begin(), place)

    def _in_body(self, place: CheckPlace) -> None:
        body = self._editor.sheet.body
        kind, _, rest = place.place.partition(":")
        figure, slot = figure_place(place.place)
        key = figure or (rest if kind == "figure" else place.place)
        block = body.document().begin()
        while block.isValid() and key_of(block) != key:
            block = block.next()
        if not block.isValid():
            body.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not (figure or kind == "figure"):
            self._select(body, block, place)
            return
        cursor = QTextCursor(block)
        body.setFocus(Qt.FocusReason.OtherFocusReason)
        body.setTextCursor(cursor)
        if kind in _IN_DIALOG and place.start == place.end and self._working.is_editable:
            QTimer.singleShot(0, self, _field_of_dialog(slot or "caption"))
            self._editor.feature(FigureTools).open(block)

    def _select(self, field: PageEdit, block: QTextBlock, place: CheckPlace) -> None:
        start, end = 0, 0
        if place.end > place.start:
            places = Places(block)
            start, end = places.span(_units(places.text, place.start), _units(places.text, place.end))
        cursor = QTextCursor(block)
        # The caret stands at the beginning of what is selected, so that this is what is scrolled to.
        cursor.setPosition(block.position() + min(end, block.length() - 1))
        cursor.setPosition(block.position() + min(start, block.length() - 1), QTextCursor.MoveMode.KeepAnchor)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.setTextCursor(cursor)


def _units(text: str, letters: int) -> int:
    """So many characters of `text` as Qt counts them."""
    return sum(2 if char > "\uffff" else 1 for char in text[:letters])


def _field_of_dialog(slot: str) -> Callable[[], None]:
    """Puts the focus into a field of the dialog that is about to open."""

    def focus() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            return
        for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
            field = dialog.findChild(kind, f"{slot}Field")
            if field is not None:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    return focus
