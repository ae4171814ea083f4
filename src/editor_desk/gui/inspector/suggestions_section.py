"""Articles that the text could link to, each with the reason, found in the archive while one writes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.wording import reason
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.section import Section, mute_label
from editor_desk.gui.widgets.times import number
from editor_desk.services.ports import ArticleSummary
from editor_desk.services.related import Suggestion

translate = QCoreApplication.translate

Take = Callable[[ArticleSummary], None]


class SuggestionsSection(Section):
    """Rows with two ways to take them: R as read-also, S as similar; Enter opens the article."""

    def __init__(
        self, context: GuiContext, read_also: Take, similar: Take, parent: QWidget | None = None
    ) -> None:
        super().__init__(translate("Inspector", "Suggested articles"), parent)
        self.setObjectName("suggestionsSection")
        self._context = context
        self._read_also = read_also
        self._similar = similar
        self._shown: tuple[tuple[Suggestion, ...], bool] | None = None
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        self.add_rows(self._rows)
        self._none = mute_label(translate("Inspector", "Nothing in the archive is like this text yet."))
        self.add(self._none)

    def show_suggestions(
        self, suggestions: Sequence[Suggestion], *, articles: int, milliseconds: int, editable: bool
    ) -> None:
        """Show what was found among `articles` articles, and how long the search took."""
        among = translate("Inspector", "of {count} in {time} ms").format(
            count=number(articles, self._context.preferences),
            time=number(milliseconds, self._context.preferences),
        )
        self.aside.setText(among)
        shown = (tuple(suggestions), editable)
        if shown == self._shown:
            return
        self._shown = shown
        clear_layout(self._rows)
        for position, suggestion in enumerate(suggestions):
            if position:
                dashes = QFrame()
                dashes.setProperty("role", "dashes")
                self._rows.addWidget(dashes)
            put(self._rows, self._row(suggestion, editable=editable))
        self._none.setVisible(not suggestions)

    def _row(self, suggestion: Suggestion, *, editable: bool) -> LinkRow:
        summary = suggestion.summary
        row = LinkRow(self._context.theme, summary.headline, reason(self._context, suggestion))
        row.setObjectName("suggestionRow")
        row.activated.connect(lambda: self._context.bus.open_article.emit(summary.id))
        if editable:
            read = row.add_button("link", translate("Inspector", "Add to read-also (R)"), "takeReadAlso")
            read.clicked.connect(lambda: self._read_also(summary))
            like = row.add_button(
                "plus", translate("Inspector", "Add to similar articles (S)"), "takeSimilar"
            )
            like.clicked.connect(lambda: self._similar(summary))
            row.key_pressed.connect(lambda event: self._key(event, summary))
        return row

    def _key(self, event: QKeyEvent, summary: ArticleSummary) -> None:
        # By the key's place too: on an Arabic keyboard R is ق and S is س.
        if event.key() == Qt.Key.Key_R or event.text() == "ق":
            self._read_also(summary)
        elif event.key() == Qt.Key.Key_S or event.text() == "س":
            self._similar(summary)
        else:
            return
        event.accept()
