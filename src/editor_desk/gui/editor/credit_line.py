"""The line between standfirst and body: source, place, byline, each typed where it stands, and the day."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QSizePolicy, QWidget

from editor_desk.domain.content import Content, clean_text
from editor_desk.gui.widgets.flow_layout import FlowLayout

translate = QCoreApplication.translate


class InlineField(QLineEdit):
    """A field as wide as what stands in it."""

    def __init__(self, name: str, placeholder: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("role", "inline")
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setToolTip(placeholder)
        self.setMaxLength(10_000)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.textChanged.connect(lambda _text: self.updateGeometry())

    def sizeHint(self) -> QSize:
        """The text, or the placeholder, with room for the caret."""
        text = self.text() or self.placeholderText()
        return QSize(self.fontMetrics().horizontalAdvance(text) + 12, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """A long source gives way to its neighbours."""
        return QSize(min(60, self.sizeHint().width()), super().minimumSizeHint().height())


class CreditLine(QFrame):
    """`changed(dict)` with the field of the content that was typed into; `left` when Enter goes on behind the last one."""

    changed = Signal(dict)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, 2)
        label = QLabel(translate("Editor", "Source:"))
        label.setProperty("role", "mute")
        row.addWidget(label)
        self._fields = {
            "source": InlineField("sourceField", translate("Editor", "Name of the source")),
            "dateline": InlineField("datelineField", translate("Editor", "Place")),
            "byline": InlineField("bylineField", translate("Editor", "Byline")),
        }
        for name, field in self._fields.items():
            if name != "source":
                row.addWidget(self._dot())
            row.addWidget(field)
            field.textEdited.connect(lambda text, name=name: self.changed.emit({name: clean_text(text)}))
        fields = list(self._fields.values())
        for field, following in pairwise(fields):
            field.returnPressed.connect(following.setFocus)
        fields[-1].returnPressed.connect(self.left)
        row.addWidget(self._dot())
        self._day = QLabel()
        self._day.setProperty("role", "mute")
        row.addWidget(self._day)
        label.setBuddy(self._fields["source"])
        height = self._fields["source"].sizeHint().height()
        for text in self.findChildren(QLabel):
            text.setFixedHeight(height)

    def focus_field(self, name: str) -> None:
        """Put the caret into one of source, dateline and byline, all of it selected."""
        self._fields[name].setFocus()
        self._fields[name].selectAll()

    def show_content(self, content: Content) -> None:
        """Show the fields; one that holds the same already keeps its caret."""
        for name, field in self._fields.items():
            value = getattr(content, name)
            if field.text() != value:
                field.setText(value)
                field.setCursorPosition(0)

    def set_day(self, text: str) -> None:
        """The day at the end of the line."""
        self._day.setText(text)

    def set_read_only(self, *, read_only: bool) -> None:
        """Whether the fields may be typed into."""
        for field in self._fields.values():
            field.setReadOnly(read_only)
            field.setFocusPolicy(Qt.FocusPolicy.ClickFocus if read_only else Qt.FocusPolicy.StrongFocus)

    def _dot(self) -> QLabel:
        dot = QLabel("·")
        dot.setContentsMargins(3, 0, 3, 0)
        dot.setProperty("role", "mute")
        return dot
