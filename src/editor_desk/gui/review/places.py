"""The way to a place of the text under review: on the sheet where it stands there, else beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from editor_desk.domain.checklist import CheckPlace
from editor_desk.gui.review.comments import ReviewComments
from editor_desk.gui.review.sheet import ReviewSheet


def show_on_sheet(place: CheckPlace, comments: ReviewComments, sheet: ReviewSheet) -> bool:
    """Select a place on the sheet and bring it into view; False where it does not stand there."""
    found = comments.range_of(place.place, place.start, place.end)
    if found is None and place.place in {"headline", "body"}:
        found = (0, 0)
    if found is None:
        return False
    cursor = QTextCursor(sheet.document())
    cursor.setPosition(found[1])
    cursor.setPosition(found[0], QTextCursor.MoveMode.KeepAnchor)
    sheet.bring_into_view(cursor)
    sheet.setFocus(Qt.FocusReason.OtherFocusReason)
    return True
