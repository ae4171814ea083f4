"""Puts today's date where the caret is, Gregorian, Hijri or both."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from editor_desk.gui.aids.fields import field_in_use
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.language.dates import DateForm, write_date


class Dates(QObject):
    """Three actions. The numerals are those of the desk."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        for action, form in (
            ("insert_date", DateForm.LONG),
            ("insert_hijri", DateForm.HIJRI),
            ("insert_both_dates", DateForm.BOTH),
        ):
            panel.add_action(action, partial(self._insert, form))

    def _insert(self, form: DateForm) -> None:
        field = field_in_use(self._panel.sheet)
        today = datetime.now().astimezone().date()
        text = write_date(today, form, self._panel.context.preferences.numerals)
        field.textCursor().insertText(text, field.currentCharFormat())
