"""The list of what was found in the text, live, with what can be done about the one that is chosen."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from editor_desk.domain.proofing import Ignored
from editor_desk.gui._generated.ui_inspector_style import Ui_StyleForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.findings_delegate import FindingsDelegate
from editor_desk.gui.inspector.findings_model import FindingsModel, Group, Row, rows_of
from editor_desk.gui.jobs import Lane
from editor_desk.gui.proofing.acts import SPELLING_RULE
from editor_desk.gui.proofing.proof_menu import ProofMenu, shown_fix
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.gui.proofing.proofreader import Spot, is_spelling
from editor_desk.gui.proofing.status_note import counted
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.gui.widgets.menu import Menu
from editor_desk.gui.widgets.times import number

translate = QCoreApplication.translate


class StylePage(QWidget):
    """Follows the proof-reader. A click shows a finding in the text, Enter goes there, wherever it is."""

    counted = Signal(int)

    def __init__(self, context: GuiContext, proofing: Proofing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_StyleForm()
        ui.setupUi(self)
        self._context, self._proofing = context, proofing
        self._acts, self._reader = proofing.acts, proofing.reader
        self._menu = ProofMenu(self._acts, context.theme, context.preferences, self)
        self._ignored: tuple[Ignored, ...] = ()
        self._closed = frozenset({Group.IGNORED})
        self._shown = frozenset(Group)
        self._article = ""
        self._carded: Spot | None = None
        self.model = FindingsModel(self)
        self._delegate = FindingsDelegate(
            context.theme,
            context.preferences,
            translate("Findings", "Show again"),
            self._acts.can_fix,
            ui.findings,
        )
        ui.findings.setModel(self.model)
        ui.findings.setItemDelegate(self._delegate)
        ui.findings.clicked.connect(self._click)
        ui.findings.activated.connect(self._activate)
        ui.findings.customContextMenuRequested.connect(self._show_menu)
        ui.findings.selectionModel().currentChanged.connect(self._show_card)
        self._delegate.chip_clicked.connect(self._chip)
        self._fixes, self._deeds = FlowLayout(ui.fixes), FlowLayout(ui.deeds)
        ui.calmIcon.setPixmap(context.theme.icon("check", "green", 40).pixmap(QSize(40, 40)))
        for button, groups in self._filters():
            button.clicked.connect(lambda _checked=False, groups=groups: self._filter(groups))
        self.setFocusProxy(ui.findings)
        self._reader.published.connect(self._follow)
        proofing.book.learned.connect(self.fill)
        self._acts.ignored_changed.connect(self.fetch)
        self.fill()

    def fetch(self) -> None:
        """Read again what is ignored in this article."""
        article, desk = self._reader.article, self._context.desk
        if not article:
            return

        def work() -> tuple[str, tuple[Ignored, ...]]:
            rules = [one for one in desk.style.ignored(article) if one.rule != SPELLING_RULE]
            return article, (*rules, *desk.spelling.ignored_here(article))

        self._context.jobs.run(work, self._learn, lane=Lane.BACKGROUND, key="ignored findings")

    def fill(self) -> None:
        """Show what was found by now."""
        ui = self._ui
        rows = rows_of(self._reader.spots, self._ignored, self._shown, self._closed, self._proofing.book)
        self.model.show(rows)
        ui.reading.setVisible(self._reader.is_reading and not self._reader.spots)
        ui.pages.setCurrentWidget(ui.listPage if rows else ui.calmPage)
        if not rows:
            self._be_calm()
        self._label_filters()
        self._show_card()

    def showEvent(self, event: object) -> None:
        """What is ignored may have changed while nobody looked."""
        super().showEvent(event)  # type: ignore[arg-type]
        self.fetch()

    def _filters(self) -> tuple[tuple[QToolButton, frozenset[Group]], ...]:
        ui = self._ui
        return (
            (ui.allFilter, frozenset(Group)),
            (ui.spellingFilter, frozenset({Group.SPELLING})),
            (ui.styleFilter, frozenset({Group.STYLE, Group.TERM})),
            (ui.namesFilter, frozenset({Group.NAME})),
        )

    def _label_filters(self) -> None:
        counts = dict.fromkeys(Group, 0)
        for row in rows_of(self._reader.spots, (), frozenset(Group), frozenset(Group), self._proofing.book):
            counts[row.group] = row.count
        names = (
            translate("Findings", "All"),
            translate("Findings", "Spelling"),
            translate("Findings", "Style"),
            translate("Findings", "Names"),
        )
        for (button, groups), name in zip(self._filters(), names, strict=True):
            count = sum(counts[group] for group in groups)
            button.setText(f"{name} {number(count, self._context.preferences)}" if count else name)
            button.setAccessibleName(button.text())

    def _follow(self) -> None:
        if self._article != self._reader.article:
            self._article, self._ignored = self._reader.article, ()
            if self.isVisible():
                self.fetch()
        if self.isVisible() or not self._reader.spots:
            self.fill()

    def _learn(self, answer: tuple[str, tuple[Ignored, ...]]) -> None:
        article, ignored = answer
        if article == self._reader.article:
            self._ignored = ignored
            self.fill()

    def _be_calm(self) -> None:
        ui, preferences = self._ui, self._context.preferences
        reading = self._reader.is_reading
        ui.calmIcon.setVisible(not reading)
        if reading:
            title, hint = translate("Findings", "Checking the text…"), ""
        elif self._reader.spots:
            title, hint = translate("Findings", "Nothing of this kind"), ""
        elif not (preferences.checks_spelling or preferences.checks_style):
            ui.calmIcon.hide()
            title = translate("Findings", "Checking is switched off")
            hint = translate("Findings", "Spelling and house style can be switched on in the settings.")
        else:
            title = translate("Findings", "The text is sound")
            hint = translate("Findings", "Neither the dictionary nor the house style has a remark.")
        ui.calmTitle.setText(title)
        ui.calmHint.setText(hint)

    def _filter(self, groups: frozenset[Group]) -> None:
        self._shown = groups
        self.fill()

    def _current(self) -> Row | None:
        return self.model.row(self._ui.findings.currentIndex())

    def _click(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is None:
            return
        if row.is_heading:
            self._toggle(row)
        elif row.spot is not None:
            self._proofing.go(row.spot, focus=False)

    def _activate(self, index: QModelIndex) -> None:
        row = self.model.row(index)
        if row is None:
            return
        if row.is_heading:
            self._toggle(row)
        elif row.spot is not None:
            self._proofing.go(row.spot)

    def _toggle(self, row: Row) -> None:
        self._closed = self._closed ^ {row.group}
        self.fill()

    def _chip(self, row: Row) -> None:
        if row.ignored is not None:
            self._acts.show_again(row.ignored)
        elif row.spot is not None:
            self._acts.fix(row.spot, row.spot.finding.fixes[0])

    def _show_menu(self, where: QPoint) -> None:
        row = self.model.row(self._ui.findings.indexAt(where))
        if row is None or row.is_heading:
            return
        place = self._ui.findings.viewport().mapToGlobal(where)
        if row.spot is not None:
            self._menu.show(row.spot, place)
        elif row.ignored is not None:
            menu = Menu(self)
            menu.addAction(translate("Findings", "Show again"), lambda: self._chip(row))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def _show_card(self) -> None:
        ui, row = self._ui, self._current()
        spot = None if row is None else row.spot
        ui.card.setVisible(spot is not None)
        if spot is None:
            self._carded = None
            return
        if self._carded == spot and self._fixes.count() + self._deeds.count():
            return
        self._carded = spot
        book, finding = self._proofing.book, spot.finding
        ui.cardTitle.setText(book.title(finding))
        ui.cardMessage.setText(self._card_message(spot))
        clear_layout(self._fixes)
        clear_layout(self._deeds)
        if self._acts.can_fix(spot):
            if is_spelling(finding) and not finding.fixes:
                self._look_up(spot)
            self._offer(spot, finding.fixes)
            self._offer_all(spot)
        self._offer_to_leave(spot)
        ui.fixes.setVisible(bool(self._fixes.count()))

    def _card_message(self, spot: Spot) -> str:
        message, where = self._proofing.book.message(spot.finding), place_text(spot.finding.place)
        return f"{message} {where}".strip() if not spot.field else message

    def _offer(self, spot: Spot, fixes: tuple[str, ...]) -> None:
        for fix in fixes:
            button = self._button(shown_fix(fix), partial(self._acts.fix, spot, fix), "fix")
            button.setAccessibleName(translate("Findings", "Change to {text}").format(text=shown_fix(fix)))
            put(self._fixes, button)
        self._ui.fixes.setVisible(bool(self._fixes.count()))

    def _offer_all(self, spot: Spot) -> None:
        together = len(self._acts.like(spot))
        if together > 1 and spot.finding.fixes:
            text = translate("Proofing", "Fix all of this kind (%n)", "", together)
            shown = counted(text, together, self._context.preferences)
            fix = spot.finding.fixes[0] if is_spelling(spot.finding) else ""
            put(self._deeds, self._button(shown, lambda: self._acts.fix_all(spot, fix), "deed"))

    def _offer_to_leave(self, spot: Spot) -> None:
        word, acts = spot.finding.text, self._acts
        if acts.can_propose(spot):
            text = translate("Proofing", "Propose this fix")
            put(self._deeds, self._button(text, lambda: acts.propose(spot), "deed"))
        if is_spelling(spot.finding):
            deeds: tuple[tuple[str, Callable[[], None]], ...] = (
                (translate("Findings", "Add to the dictionary"), lambda: acts.add_word(word)),
                (translate("Findings", "Ignore here"), lambda: acts.ignore_word_here(word)),
            )
        else:
            deeds = (
                (translate("Findings", "Ignore…"), lambda: acts.ignore_rule(spot)),
                (translate("Findings", "About this rule"), lambda: acts.about(spot)),
            )
        for text, work in deeds:
            put(self._deeds, self._button(text, work, "deed"))

    def _look_up(self, spot: Spot) -> None:
        def found(fixes: tuple[str, ...]) -> None:
            if self._carded == spot:
                self._offer(spot, fixes)
                if not fixes:
                    self._ui.cardMessage.setText(translate("Proofing", "No suggestion"))

        self._acts.suggest(spot, found)

    def _button(self, text: str, work: Callable[[], object], role: str) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("role", role)
        button.setAutoDefault(False)

        def act() -> None:
            if button.hasFocus():
                self._ui.findings.setFocus()  # the button goes, and the focus would go anywhere
            work()

        button.clicked.connect(act)
        return button


def place_text(place: str) -> str:
    """Where something stands that is not in the text itself."""
    return {
        "byline": translate("Findings", "In the byline."),
        "dateline": translate("Findings", "In the dateline."),
        "source": translate("Findings", "In the source."),
        "caption": translate("Findings", "In a caption."),
        "alt": translate("Findings", "In the description of a picture."),
        "credit": translate("Findings", "In the credit of a picture."),
        "rights": translate("Findings", "In the rights of a picture."),
        "cell": translate("Findings", "In a table."),
        "title": translate("Findings", "In the title of an embed."),
        "card": translate("Findings", "In a read-also card of the text."),
        "tag": translate("Findings", "In a tag."),
        "read_also": translate("Findings", "In a read-also link."),
        "similar": translate("Findings", "In a link to a similar article."),
    }.get(place.split(":", maxsplit=1)[0], "")
