"""What the corrected lines add up to: the article, its keywords, its read-also article, the titles, and what is left over."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QVBoxLayout, QWidget

from editor_desk.domain.incoming import Incoming, IncomingArticle, IncomingBlock, LineRole
from editor_desk.domain.tags import Vocabulary
from editor_desk.gui._generated.ui_import_result import Ui_ImportResultForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.importing.draft import ImportDraft
from editor_desk.gui.importing.keywords_editor import KeywordsEditor
from editor_desk.gui.importing.lines_model import LINE_ROLE, LinesDelegate, LinesModel
from editor_desk.gui.importing.markup import blocks_markup
from editor_desk.gui.importing.role_names import role_text
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.widgets.flow_layout import clear_layout
from editor_desk.gui.widgets.reading_side import begin_on_reading_side
from editor_desk.gui.widgets.section import mute_label
from editor_desk.gui.widgets.times import number
from editor_desk.language.bidi import base_direction
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate

_LEFT_OVER_SHOWN = 3
_SHOWN = 200
"""Blocks and titles; a page may have ten thousand, and a label lays out every one."""


class ResultView(QWidget):
    """`headline_edited(str)`; `line_wanted(int)` when a left-over line is chosen, to find it among the lines."""

    headline_edited = Signal(str)
    line_wanted = Signal(int)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ImportResultForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._context = context
        self._shown: Incoming | None = None
        begin_on_reading_side(ui.headline)
        ui.headline.textChanged.connect(self._headline_edited)
        field = TagField()
        ui.keywordFieldLayout.addWidget(field)
        self.keywords = KeywordsEditor(field, ui.keywords)
        inside = QVBoxLayout(ui.keywords)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.keywords)
        self._left = LinesModel(self)
        ui.leftOverList.setModel(self._left)
        ui.leftOverList.setItemDelegate(LinesDelegate(context.theme, ui.leftOverList, text_lines=1))
        ui.leftOverList.clicked.connect(self._want)
        ui.leftOverList.activated.connect(self._want)

    def show_draft(self, draft: ImportDraft, vocabulary: Vocabulary) -> Incoming:
        """Show what `draft` adds up to, and give it back."""
        ui, incoming = self._ui, draft.incoming()
        if ui.headline.toPlainText() != draft.headline:
            ui.headline.blockSignals(True)
            ui.headline.setPlainText(draft.headline)
            ui.headline.blockSignals(False)
        ui.headlineSuggested.setVisible(draft.is_suggested)
        self.keywords.show_keywords(draft.keywords, vocabulary)
        ui.keywordsCount.setText(self._number(len(draft.keywords)))
        if self._shown is None or incoming.article != self._shown.article:
            self._show_article(incoming.article)
        if self._shown is None or incoming.read_also != self._shown.read_also:
            self._show_read_also(incoming.read_also)
        if self._shown is None or incoming.similar != self._shown.similar:
            self._show_similar(incoming.similar)
        self._show_left_over(incoming)
        self._shown = incoming
        return incoming

    def _show_article(self, article: IncomingArticle) -> None:
        facts = self._ui.factsLayout
        clear_layout(facts)
        named = (
            (LineRole.STANDFIRST, article.standfirst),
            (LineRole.BYLINE, article.byline),
            (LineRole.DATELINE, article.dateline),
            (LineRole.SOURCE, article.source),
        )
        for role, text in named:
            if text:
                facts.addWidget(self._fact(role, text))
        if not article.source:
            none = QLabel(translate("ImportDialog", "No source line was found."))
            none.setProperty("role", "mute")
            facts.addWidget(none)
        rtl = (
            base_direction(" ".join(span.text for block in article.blocks[:3] for span in block.spans))
            != "ltr"
        )
        self._ui.body.setText(
            self._markup(article.blocks, rtl=rtl)
            or translate("ImportDialog", "No line is a part of the text yet.")
        )

    def _fact(self, role: LineRole, text: str) -> QLabel:
        label = QLabel(translate("ImportDialog", "{name}: {value}").format(name=role_text(role), value=text))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setObjectName(f"fact_{role.value}")
        return label

    def _show_read_also(self, articles: tuple[IncomingArticle, ...]) -> None:
        box = self._ui.readAlsoLayout
        clear_layout(box)
        if articles:
            self._title(
                box, translate("ImportDialog", "Read also: imported as an article of its own"), len(articles)
            )
        for article in articles:
            box.addWidget(self._card(article))

    def _card(self, article: IncomingArticle) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        card.setObjectName("readAlsoCard")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 10, 14, 10)
        inside.setSpacing(6)
        headline = QLabel(article.headline or translate("ImportDialog", "Without a headline"))
        headline.setProperty("role", "strong")
        headline.setWordWrap(True)
        headline.setTextFormat(Qt.TextFormat.PlainText)
        inside.addWidget(headline)
        if article.blocks:
            rtl = base_direction(article.headline) != "ltr"
            body = QLabel(self._markup(article.blocks, rtl=rtl))
            body.setProperty("face", "reading-small")
        else:
            body = QLabel(translate("ImportDialog", "Only a title: looked for in the archive"))
            body.setProperty("role", "small")
        body.setWordWrap(True)
        inside.addWidget(body)
        return card

    def _show_similar(self, titles: tuple[str, ...]) -> None:
        box = self._ui.similarLayout
        clear_layout(box)
        if titles:
            self._title(
                box, translate("ImportDialog", "Similar titles: looked for in the archive"), len(titles)
            )
        for title in titles[:_SHOWN]:
            label = QLabel(f"•  {title}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            box.addWidget(label)
        if more := self._more(len(titles)):
            box.addWidget(mute_label(more))

    def _markup(self, blocks: tuple[IncomingBlock, ...], *, rtl: bool) -> str:
        color = self._context.theme.colors["accent_ink"]
        return blocks_markup(blocks[:_SHOWN], rtl=rtl, link_color=color) + self._more(len(blocks))

    def _more(self, count: int) -> str:
        if count <= _SHOWN:
            return ""
        more = translate("ImportDialog", "… and %n more, to be seen among the lines", "", count - _SHOWN)
        return to_numerals(more, self._context.preferences.numerals)

    def _title(self, box: QLayout, text: str, count: int) -> None:
        label = QLabel(f"{text} · {self._number(count)}")
        label.setProperty("role", "section")
        label.setContentsMargins(0, 10, 0, 0)
        box.addWidget(label)

    def _show_left_over(self, incoming: Incoming) -> None:
        left = incoming.left_over
        ui = self._ui
        ui.leftOver.setVisible(bool(left))
        title = translate("ImportDialog", "Not taken by any rule: %n line(s)", "", len(left))
        ui.leftOverTitle.setText(to_numerals(title, self._context.preferences.numerals))
        self._left.show(left)
        rows = min(len(left), _LEFT_OVER_SHOWN)
        ui.leftOverList.setFixedHeight(max(1, ui.leftOverList.sizeHintForRow(0)) * rows + 2)

    def _headline_edited(self) -> None:
        self.headline_edited.emit(self._ui.headline.toPlainText())

    def _want(self, index: QModelIndex) -> None:
        self.line_wanted.emit(index.data(LINE_ROLE).number)

    def _number(self, value: int) -> str:
        return number(value, self._context.preferences)
