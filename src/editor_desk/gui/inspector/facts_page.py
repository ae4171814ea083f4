"""The details of the article: byline, dateline, source, section, description, address, embargo."""

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDateTime, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from editor_desk.domain.content import clean_text
from editor_desk.gui._generated.ui_inspector_facts import Ui_FactsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.inspector.calendar import dress
from editor_desk.gui.widgets.reading_side import begin_on_reading_side
from editor_desk.gui.widgets.times import number
from editor_desk.language.slugs import arabic_slug
from editor_desk.language.tokens import count_characters

translate = QCoreApplication.translate

_DESCRIPTION_SHOWN = 160
"""Search engines cut a description near this many characters."""


class FactsPage(QWidget):
    """Every field goes to the working article as it is typed."""

    def __init__(self, context: GuiContext, working: WorkingArticle, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_FactsForm()
        ui.setupUi(self)
        self._context = context
        self._working = working
        self._lines: dict[str, QLineEdit] = {
            "byline": ui.byline,
            "dateline": ui.dateline,
            "source": ui.source,
            "section": ui.section,
            "slug": ui.slug,
        }
        for name, line in self._lines.items():
            line.textEdited.connect(lambda text, name=name: self._write(name, text))
        begin_on_reading_side(ui.description)
        ui.description.textChanged.connect(self._describe)
        # In a right-to-left field Qt writes the parts of a format backwards, so that 15:00 becomes 00:15.
        ui.embargo.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        ui.embargo.setDisplayFormat("d MMMM yyyy HH:mm")
        ui.embargo.unsetLayoutDirection()
        dress(ui.embargo.calendarWidget(), context.theme)
        ui.embargoed.toggled.connect(self._embargo)
        ui.embargo.dateTimeChanged.connect(self._embargo)
        ui.suggestSlug.clicked.connect(self._suggest_slug)
        self._filling = False
        self._show_embargo()

    def fill(self) -> None:
        """Show the details of the article as they stand."""
        ui, content, editable = self._ui, self._working.content(), self._working.is_editable
        self._filling = True
        for name, line in self._lines.items():
            value = getattr(content, name)
            if line.text() != value:
                line.setText(value)
                line.setCursorPosition(0)
            line.setReadOnly(not editable)
        if _one_line(ui.description.toPlainText()) != content.description:
            ui.description.setPlainText(content.description)
        ui.description.setReadOnly(not editable)
        ui.suggestSlug.setEnabled(editable)
        ui.embargoed.setEnabled(editable)
        ui.embargoed.setChecked(content.embargo is not None)
        moment = content.embargo or _next_hour()
        if content.embargo is not None or not ui.embargo.isVisibleTo(self):
            ui.embargo.setDateTime(_local(moment))
        ui.embargo.setEnabled(editable)
        self._show_embargo()
        self._count()
        self._filling = False

    def focus_field(self, name: str) -> None:
        """Put the caret into a field: section, slug, description, or the embargo's."""
        ui = self._ui
        if name == "embargo":
            field: QWidget = ui.embargo if ui.embargoed.isChecked() else ui.embargoed
        else:
            field = self._lines.get(name, ui.description)
        ui.factsScroll.ensureWidgetVisible(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, name: str, text: str) -> None:
        self._working.update(**{name: clean_text(text)})

    def _describe(self) -> None:
        if not self._filling:
            self._write("description", _one_line(self._ui.description.toPlainText()))
        self._count()

    def _count(self) -> None:
        count = count_characters(self._ui.description.toPlainText())
        shown = translate("Inspector", "{count} of {limit} characters").format(
            count=number(count, self._context.preferences),
            limit=number(_DESCRIPTION_SHOWN, self._context.preferences),
        )
        self._ui.descriptionCount.setText(shown)
        self._ui.descriptionCount.setVisible(bool(count))

    def _suggest_slug(self) -> None:
        slug = arabic_slug(self._working.content().headline)
        self._ui.slug.setText(slug)
        self._write("slug", slug)

    def _show_embargo(self) -> None:
        chosen = self._ui.embargoed.isChecked()
        self._ui.embargo.setVisible(chosen)
        self._ui.embargoHint.setVisible(chosen)

    def _embargo(self) -> None:
        if self._filling:
            return
        self._show_embargo()
        moment = self._ui.embargo.dateTime().toSecsSinceEpoch() if self._ui.embargoed.isChecked() else None
        self._working.update(embargo=None if moment is None else datetime.fromtimestamp(moment, UTC))


def _one_line(text: str) -> str:
    return clean_text(text).replace("\n", " ")


def _next_hour() -> datetime:
    return (datetime.now(UTC) + timedelta(hours=1)).replace(minute=0, second=0, microsecond=0)


def _local(moment: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(int(moment.timestamp())).toLocalTime()
