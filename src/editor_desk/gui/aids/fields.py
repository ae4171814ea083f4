"""The three fields of the sheet as one."""

from PySide6.QtGui import QTextCursor

from editor_desk.gui.editor.page_edit import PageEdit
from editor_desk.gui.editor.places import Places
from editor_desk.gui.editor.sheet import Sheet


def fields(sheet: Sheet) -> tuple[PageEdit, ...]:
    """Headline, standfirst and body."""
    return sheet.headline, sheet.standfirst, sheet.body


def field_in_use(sheet: Sheet) -> PageEdit:
    """The field that has the caret; the body where none has."""
    return next((field for field in fields(sheet) if field.hasFocus()), sheet.body)


def text_before(cursor: QTextCursor) -> str:
    """What stands in the paragraph before the cursor."""
    # Qt counts UTF-16 units.
    places = Places(cursor.block())
    units = places.text.encode("utf-16-le", "surrogatepass")
    return units[: 2 * places.stored(cursor.positionInBlock())].decode("utf-16-le", "replace")


def text_after(cursor: QTextCursor) -> str:
    """What stands in the paragraph behind the cursor."""
    places = Places(cursor.block())
    units = places.text.encode("utf-16-le", "surrogatepass")
    return units[2 * places.stored(cursor.positionInBlock()) :].decode("utf-16-le", "replace")
