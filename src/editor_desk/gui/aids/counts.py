"""How long the text is: headline against what the site takes, and all counts of article and selection on request."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from editor_desk.domain.checklist import Check, Rule, Unit
from editor_desk.domain.checklist_file import LARGEST, shipped_rules
from editor_desk.gui.aids.fields import field_in_use
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.places import selected_text
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.times import number
from editor_desk.language.counts import TextCounts, measure
from editor_desk.language.tokens import count_characters

translate = QCoreApplication.translate


class HeadlineLength(QObject):
    """Letters of the headline out of those that the site takes, while it is written or is too long."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._least, self._most = 0, 0
        self._learn(shipped_rules())
        panel.context.bus.rules_changed.connect(self._read)
        self._label = QLabel()
        self._label.setObjectName("headlineLength")
        panel.add_status(self._label)
        panel.sheet.headline.textChanged.connect(self._tell)
        panel.sheet.headline.installEventFilter(self)
        self._tell()

    def _read(self) -> None:
        rules = self._panel.context.desk.rules
        self._panel.context.jobs.run(
            rules.checklist, lambda found: self._follow(found.rules), key="headline rule"
        )

    def _follow(self, rules: Iterable[Rule]) -> None:
        self._learn(rules)
        self._tell()

    def _learn(self, rules: Iterable[Rule]) -> None:
        """The first rule of the checklist about it; without one, no headline is too long."""
        rule = next((rule for rule in rules if _is_about_headline(rule)), None)
        self._least = 0 if rule is None else rule.at_least or 0
        self._most = LARGEST if rule is None or rule.at_most is None else rule.at_most

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """It is in sight while the headline is."""
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._tell(focused=event.type() is QEvent.Type.FocusIn)
        return False

    def _tell(self, *, focused: bool | None = None) -> None:
        headline = self._panel.sheet.headline
        length = count_characters(headline.text().strip())
        preferences = self._panel.context.preferences
        text = (
            translate("Aids", "Headline: {length} of {most} characters")
            if self._most < LARGEST
            else translate("Aids", "Headline: {length} characters")
        ).format(length=number(length, preferences), most=number(self._most, preferences))
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


def _is_about_headline(rule: Rule) -> bool:
    about = rule.check is Check.LENGTH and rule.of == "headline" and rule.unit is Unit.CHARACTERS
    return about and bool(rule.required or rule.advised)


def _head(text: str) -> QWidget:
    label = QLabel(text)
    label.setProperty("role", "section")
    return label
