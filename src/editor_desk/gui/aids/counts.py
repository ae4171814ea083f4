"""How long the text is: headline against what the site takes, and all counts of article and selection on request."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from editor_desk.domain.checklist import shipped_rules
from editor_desk.gui.aids.fields import field_in_use
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.places import selected_text
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import number
from editor_desk.language.counts import TextCounts, measure
from editor_desk.language.tokens import count_characters

translate = QCoreApplication.translate

HEADLINE_RULE = "headline_length"


class HeadlineLength(QObject):
    """Letters of the headline out of those that the site takes, while it is written or is too long."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        rule = next(rule for rule in shipped_rules() if rule.id == HEADLINE_RULE)
        self._least, self._most = rule.minimum, rule.maximum
        self._label = QLabel()
        self._label.setObjectName("headlineLength")
        panel.add_status(self._label)
        panel.sheet.headline.textChanged.connect(self._tell)
        panel.sheet.headline.installEventFilter(self)
        self._tell()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """It is in sight while the headline is."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._tell(focused=event.type() is QEvent.Type.FocusIn)
        return False

    def _tell(self, *, focused: bool | None = None) -> None:
        headline = self._panel.sheet.headline
        length = count_characters(headline.text().strip())
        preferences = self._panel.context.preferences
        text = translate("Aids", "Headline: {length} of {most} characters").format(
            length=number(length, preferences), most=number(self._most, preferences)
        )
        self._label.setText(text)
        fits = self._least <= length <= self._most
        restyle(self._label, "role", "mute" if fits or not length else "status-problem")
        shown = headline.hasFocus() if focused is None else focused
        self._label.setVisible(shown or length > self._most)


class Counts(QObject):
    """A card of counts over the status line, opened by its action or a click on the count."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.add_action("counts", self._show, reads=True)
        label = panel.count_label
        label.setCursor(Qt.CursorShape.PointingHandCursor)
        label.setToolTip(translate("Aids", "All counts"))
        label.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """A click on the count opens the card."""
        if event.type() is QEvent.Type.MouseButtonRelease:
            self._show()
            return True
        return False

    def _show(self) -> None:
        sheet = self._panel.sheet
        article = measure(
            [
                sheet.headline.text(),
                sheet.standfirst.text(),
                *(block.text for block in sheet.body.sheet.blocks()),
            ]
        )
        chosen = selected_text(field_in_use(sheet).textCursor()).replace("\u2029", "\n")
        card = CountsCard(self._panel, article, measure([chosen]) if chosen else None)
        corner = self._panel.count_label.mapToGlobal(QPoint(0, 0))
        card.adjustSize()
        card.move(corner.x(), corner.y() - card.height() - 6)
        card.show()


class CountsCard(QFrame):
    """Goes at the next click or key."""

    def __init__(self, panel: EditorPanel, article: TextCounts, selection: TextCounts | None) -> None:
        super().__init__(panel, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("countsCard")
        self.setProperty("role", "popup")
        self.setAccessibleName(translate("Aids", "All counts"))
        preferences = panel.context.preferences
        grid = QGridLayout(self)
        grid.setContentsMargins(18, 14, 18, 14)
        grid.setHorizontalSpacing(22)
        grid.setVerticalSpacing(7)
        grid.addWidget(_head(translate("Aids", "Article")), 0, 1)
        if selection is not None:
            grid.addWidget(_head(translate("Aids", "Selection")), 0, 2)
        for row, (name, field) in enumerate(
            (
                (translate("Aids", "Words"), "words"),
                (translate("Aids", "Characters without tashkeel"), "characters"),
                (translate("Aids", "The same without spaces"), "letters"),
                (translate("Aids", "Sentences"), "sentences"),
                (translate("Aids", "Paragraphs"), "paragraphs"),
                (translate("Aids", "Minutes to read"), "minutes"),
            ),
            start=1,
        ):
            grid.addWidget(QLabel(name), row, 0)
            for column, counts in ((1, article), (2, selection)):
                if counts is not None:
                    value = QLabel(number(getattr(counts, field), preferences))
                    value.setObjectName(f"{field}{column}")
                    value.setProperty("role", "strong")
                    grid.addWidget(value, row, column, Qt.AlignmentFlag.AlignTrailing)


def _head(text: str) -> QWidget:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
