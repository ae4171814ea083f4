"""The page of one tag: what it names, how often it was used when, how else it is written, what stands beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.tags import Tag
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.tags.month_chart import MonthChart
from editor_desk.gui.tags.topic_field import line_text
from editor_desk.gui.tags.wording import kind_text, state_text
from editor_desk.gui.widgets.chip import Chip
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.gui.widgets.headline_button import HeadlineButton
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.section import Section, mute_label
from editor_desk.gui.widgets.times import language_code, number
from editor_desk.language.numerals import to_numerals
from editor_desk.services.tag_doctor import TagPage

translate = QCoreApplication.translate

_TONES = {TagState.PROPOSED: "amber", TagState.ACCEPTED: "green", TagState.RETIRED: "grey"}
_MOST_SHOWN = 60


class TagDetail(QScrollArea):
    """Says what is asked of it by signals: the room does it."""

    tag_wanted = Signal(str)
    split_wanted = Signal(object, str)
    describe_wanted = Signal(object)
    alias_wanted = Signal(object)
    state_wanted = Signal(object, object)
    many_wanted = Signal(object)

    def __init__(self, context: GuiContext, *, may_curate: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagDetail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context = context
        self._may_curate = may_curate
        self.page: TagPage | None = None
        inside = QWidget()
        inside.setProperty("role", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 10, 8, 10)
        column.setSpacing(0)
        self.setWidget(inside)
        self._head(column)
        self.chart = MonthChart(context.theme, context.preferences)
        self._over_time = self._section(column, translate("TagsRoom", "Articles over time"), self.chart)
        self._older = mute_label("")
        self._older.setObjectName("olderArticles")
        self._over_time.add(self._older)
        holder, self._aliases = _flow()
        self._also = self._section(column, translate("TagsRoom", "Also written"), holder)
        self.add_alias = self._button(translate("TagsRoom", "Add…"), "addAlias", "link")
        self.add_alias.setToolTip(translate("TagsRoom", "Let another spelling lead to this tag"))
        self.add_alias.clicked.connect(lambda: self._ask(self.alias_wanted))
        self._also.head.addWidget(self.add_alias)
        self._no_alias = mute_label(translate("TagsRoom", "No other spelling leads here yet."))
        self._also.add(self._no_alias)
        holder, self._beside = _flow()
        self._neighbours = self._section(column, translate("TagsRoom", "Stands beside"), holder)
        holder, self._below = _flow()
        self._narrower = self._section(column, translate("TagsRoom", "Parts of it"), holder)
        holder = QWidget()
        holder.setObjectName("tagHeadlines")
        self._titles = QVBoxLayout(holder)
        self._titles.setContentsMargins(0, 0, 0, 0)
        self._titles.setSpacing(2)
        self._newest = self._section(column, translate("TagsRoom", "Newest articles"), holder)
        column.addStretch()

    def show_page(self, page: TagPage) -> None:
        """Show another tag."""
        same = self.page is not None and self.page.use.tag.id == page.use.tag.id
        self.page = page
        tag, facts = page.use.tag, page.use.tag.facts
        self.label.setText(tag.label)
        self._kind.setText(kind_text(facts.kind))
        self._state.setText(state_text(facts.state))
        restyle(self._state, "tone", _TONES[facts.state])
        self._facts.setText(self._facts_text(page))
        self._topic.setText(self._topic_text(page))
        self._topic.setVisible(bool(facts.media_topic))
        self._description.setText(facts.description)
        self._description.setVisible(bool(facts.description))
        self.accept.setVisible(facts.state is not TagState.ACCEPTED)
        self.accept.setText(
            translate("TagsRoom", "Accept")
            if facts.state is TagState.PROPOSED
            else translate("TagsRoom", "Offer again")
        )
        self.retire.setVisible(facts.state is not TagState.RETIRED)
        self.chart.show_months(page.months)
        self._show_older()
        self._over_time.setVisible(bool(page.months))
        self._show_aliases(tag)
        self._fill(self._beside, [(one.tag, one.articles) for one in page.neighbours], self._neighbours)
        self._fill(self._below, [(one, None) for one in page.narrower], self._narrower)
        self._show_newest(page.newest)
        if not same:
            self.verticalScrollBar().setValue(0)

    def _head(self, column: QVBoxLayout) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 14)
        head.setSpacing(8)
        line = QHBoxLayout()
        line.setSpacing(8)
        self.label = QLabel()
        self.label.setObjectName("tagLabel")
        self.label.setProperty("role", "title")
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self._kind, self._state = QLabel(), QLabel()
        for pill in (self._kind, self._state):
            pill.setProperty("role", "pill")
        self._kind.setProperty("tone", "accent")
        line.addWidget(self.label, 1)
        line.addWidget(self._kind)
        line.addWidget(self._state)
        head.addLayout(line)
        self._facts = mute_label("")
        self._facts.setObjectName("tagFacts")
        self._topic = mute_label("")
        self._topic.setObjectName("tagTopic")
        self._description = QLabel()
        self._description.setTextFormat(Qt.TextFormat.PlainText)
        self._description.setWordWrap(True)
        head.addWidget(self._facts)
        head.addWidget(self._topic)
        head.addWidget(self._description)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        self.accept = self._button(translate("TagsRoom", "Accept"), "acceptTag", "primary")
        self.describe = self._button(translate("TagsRoom", "Describe…"), "describeTag")
        self.retire = self._button(translate("TagsRoom", "Retire…"), "retireTag")
        self.describe.setToolTip(translate("TagsRoom", "Kind, description, broader tag, IPTC Media Topic"))
        self.retire.setToolTip(
            translate("TagsRoom", "Offer it no more for new texts; those that carry it keep it")
        )
        self.many = self._button(translate("TagsRoom", "In many articles…"), "tagMany")
        self.many.setToolTip(translate("TagsRoom", "Add, take off or replace it in all articles of a search"))
        self.many.clicked.connect(lambda: self._ask(self.many_wanted))
        self.accept.clicked.connect(lambda: self._ask(self.state_wanted, TagState.ACCEPTED))
        self.describe.clicked.connect(lambda: self._ask(self.describe_wanted))
        self.retire.clicked.connect(lambda: self._ask(self.state_wanted, TagState.RETIRED))
        for button in (self.accept, self.describe, self.many, self.retire):
            deeds.addWidget(button)
        deeds.addStretch()
        head.addLayout(deeds)
        column.addLayout(head)

    def _button(self, text: str, name: str, role: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setEnabled(self._may_curate)
        if role:
            button.setProperty("role", role)
        return button

    def _section(self, column: QVBoxLayout, title: str, content: QWidget) -> Section:
        section = Section(title)
        section.add(content)
        column.addWidget(section)
        return section

    def _facts_text(self, page: TagPage) -> str:
        parts = [translate("TagsRoom", "%n article(s)", "", page.use.articles)]
        if page.broader is not None:
            parts.append(
                translate("TagsRoom", "part of “{label}”").format(label=isolated(page.broader.label))
            )
        return to_numerals(" · ".join(parts), self._context.preferences.numerals)

    def _topic_text(self, page: TagPage) -> str:
        line = line_text(page.topic, page.use.tag.facts.media_topic, language_code(self._context.preferences))
        return translate("TagsRoom", "Media Topic: {topic}").format(topic=line)

    def _show_older(self) -> None:
        """What the chart leaves out."""
        older = self.chart.older
        text = translate("TagsRoom", "The last three years; %n article(s) are older.", "", older)
        self._older.setText(to_numerals(text, self._context.preferences.numerals))
        self._older.setVisible(older > 0)

    def _show_aliases(self, tag: Tag) -> None:
        clear_layout(self._aliases)
        for alias in tag.aliases[:_MOST_SHOWN]:
            chip = Chip(alias, "grey")
            chip.set_removable(removable=False)
            if self._may_curate:
                chip.setToolTip(translate("TagsRoom", "Split it off as a tag of its own (Enter)"))
                chip.activated.connect(lambda alias=alias: self._split(alias))
            put(self._aliases, chip)
        self._no_alias.setVisible(not tag.aliases)
        self._also.aside.setText(number(len(tag.aliases), self._context.preferences) if tag.aliases else "")

    def _show_newest(self, newest: Sequence[tuple[str, str]]) -> None:
        shown = [self._titles.itemAt(place) for place in range(self._titles.count())]
        widgets = [item.widget() for item in shown if item is not None]
        if newest and [w.property("article") for w in widgets if w is not None] == [one for one, _ in newest]:
            return  # the focus stays on one
        clear_layout(self._titles)
        for article, headline in newest:
            button = HeadlineButton(headline)
            button.setProperty("article", article)
            button.clicked.connect(
                lambda _on=False, article=article: self._context.bus.open_article.emit(article)
            )
            put(self._titles, button)
        self._newest.setVisible(bool(newest))

    def _fill(self, flow: FlowLayout, tags: Sequence[tuple[Tag, int | None]], section: Section) -> None:
        clear_layout(flow)
        for tag, articles in tags:
            count = "" if articles is None else f" · {number(articles, self._context.preferences)}"
            chip = Chip(f"{tag.label}{count}")
            chip.set_removable(removable=False)
            chip.activated.connect(lambda tag_id=tag.id: self.tag_wanted.emit(tag_id))
            put(flow, chip)
        section.setVisible(bool(tags))

    def _split(self, alias: str) -> None:
        if self.page is not None:
            self.split_wanted.emit(self.page.use, alias)

    def _ask(self, signal: object, *more: object) -> None:
        if self.page is not None:
            signal.emit(self.page.use, *more)  # type: ignore[attr-defined]  # a bound signal has no public type


def _flow() -> tuple[QWidget, FlowLayout]:
    holder = QWidget()
    return holder, FlowLayout(holder)
