"""Puts today's date where the caret is, Gregorian, Hijri or both."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject

from editor_desk.gui.aids.fields import field_in_use
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.proofing.rule_book import RuleBook
from editor_desk.language.dates import DateForm, write_date
from editor_desk.language.numerals import Numerals


class Dates(QObject):
    """Three actions. The numerals are those that the section asks for, else those of the article, else those of the desk:
    what the program writes, it must not find fault with.
    """

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
        text = write_date(today, form, self._numerals())
        field.textCursor().insertText(text, field.currentCharFormat())

    def _numerals(self) -> Numerals:
        book = self._panel.findChild(RuleBook)
        asked = None if book is None else book.numerals(self._panel.working.content())
        return asked or self._panel.context.preferences.numerals
