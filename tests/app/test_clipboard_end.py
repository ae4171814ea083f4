"""What was copied stays when the desk ends, without anything of Python's in it."""

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from editor_desk.app.window import leave_clipboard


class OurData(QMimeData):
    """As the editor puts it on the clipboard."""


def test_what_was_copied_stays_as_plain_text_of_qt(qapp: QApplication) -> None:
    data = OurData()
    data.setText("نص للنسخ")
    data.setHtml("<b>نص للنسخ</b>")
    qapp.clipboard().setMimeData(data)
    assert isinstance(qapp.clipboard().mimeData(), OurData)
    leave_clipboard(qapp)
    assert qapp.clipboard().text() == "نص للنسخ"
    assert not isinstance(qapp.clipboard().mimeData(), OurData)
