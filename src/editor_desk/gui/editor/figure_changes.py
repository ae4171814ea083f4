"""A figure on the sheet put in the place of what it was: one step to undo, or part of the one that is open."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextBlock, QTextDocument

from editor_desk.domain.content import Figure, clean_text
from editor_desk.domain.figure_texts import CELL, figure_place, figure_texts, with_figure_text
from editor_desk.gui.editor.figure_formats import figure_char, figure_of, figure_with_key, is_figure
from editor_desk.gui.editor.figure_keys import around
from editor_desk.gui.editor.formats import key_of
from editor_desk.language.numerals import Numerals, format_number

translate = QCoreApplication.translate


def put_figure(block: QTextBlock, after: Figure) -> None:
    """Make the figure that `block` is another one, under the key of the block."""
    cursor = around(block)
    cursor.setCharFormat(figure_char(figure_with_key(after, key_of(block))))


def change_figure_text(block: QTextBlock, slot: str, before: str, after: str) -> bool:
    """Put `after` into a slot that says `before`; False, and nothing done, where it says something else by now."""
    item = figure_of(block) if block.isValid() else None
    if item is None or dict(figure_texts(item)).get(slot) != before:
        return False
    put_figure(block, with_figure_text(item, slot, clean_text(after).replace("\n", " ")))
    return True


def figure_text(document: QTextDocument, place: str) -> tuple[QTextBlock, str, str] | None:
    """Block, slot and text of what proof-reading names `place`; None where no figure has it."""
    key, slot = figure_place(place)
    block = document.begin()
    while block.isValid():
        if is_figure(block) and key_of(block) == key:
            item = figure_of(block)
            text = None if item is None else dict(figure_texts(item)).get(slot)
            return None if text is None else (block, slot, text)
        block = block.next()
    return None


def slot_text(slot: str, numerals: Numerals) -> str:
    """What a slot is called where a hit in it is shown."""
    if slot.startswith(CELL):
        row, column = (format_number(int(part) + 1, numerals) for part in slot.split(":")[1:])
        return translate("Find", "Table, row {row}, column {column}").format(row=row, column=column)
    return {
        "caption": translate("Find", "Caption"),
        "alt": translate("Find", "Alternative text"),
        "credit": translate("Find", "Credit"),
        "rights": translate("Find", "Rights"),
        "card": translate("Find", "Read-also card"),
        "title": translate("Find", "Title of the embed"),
    }[slot]
