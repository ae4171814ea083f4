"""Asks for the address of a link; only web and mail addresses are taken."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.content import safe_href
from editor_desk.gui.widgets.button_row import button_row

translate = QCoreApplication.translate


class LinkDialog(QDialog):
    """`href` is the address after it was accepted; None to take the link away."""

    def __init__(self, href: str | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.href = href
        self.setWindowTitle(translate("LinkDialog", "Link"))
        self.setObjectName("linkDialog")
        self._field = QLineEdit(href or "")
        self._field.setObjectName("linkField")
        self._field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._field.setPlaceholderText("https://")
        self._field.setMinimumWidth(380)
        self._field.setAccessibleName(translate("LinkDialog", "Address"))
        self._fault = QLabel()
        self._fault.setProperty("role", "error")
        self._fault.setObjectName("linkFault")
        label = QLabel(translate("LinkDialog", "Address of a page or a mailbox"))
        label.setBuddy(self._field)
        cancel = QPushButton(translate("LinkDialog", "Cancel"))
        cancel.clicked.connect(self.reject)
        self._accept = QPushButton(translate("LinkDialog", "Set link"))
        self._accept.setObjectName("linkAccept")
        self._accept.clicked.connect(self._check)
        remove = None
        if href is not None:
            remove = QPushButton(translate("LinkDialog", "Remove link"))
            remove.setObjectName("linkRemove")
            remove.setProperty("role", "danger")
            remove.clicked.connect(self._remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(8)
        for part in (label, self._field, self._fault):
            column.addWidget(part)
        column.addLayout(button_row(cancel, self._accept, remove))
        self._field.textChanged.connect(self._fault.clear)
        self._field.setFocus()

    def _check(self) -> None:
        typed = self._field.text().strip()
        href = safe_href(typed) or (
            safe_href(f"https://{typed}") if "." in typed and ":" not in typed else None
        )
        if href is None or href.rstrip("/").endswith(":"):
            self._fault.setText(
                translate(
                    "LinkDialog", "Only addresses that begin with https://, http:// or mailto: are linked."
                )
            )
            self._field.setFocus()
            return
        self.href = href
        self.accept()

    def _remove(self) -> None:
        self.href = None
        self.accept()
