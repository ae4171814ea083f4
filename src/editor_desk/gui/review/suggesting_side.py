"""What the review room has of suggestions: the sheet to write them on, their tab, their count, and the keys of both."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_desk.gui._generated.ui_review_room import Ui_ReviewRoomForm
from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.suggestions import ReviewSuggestions
from editor_desk.gui.suggesting.suggesting_here import SuggestingHere
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.times import number
from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate


class SuggestingSide(QObject):
    """`asked` when the tab is to be seen; `turned` when somebody begins to suggest, and when they end."""

    asked = Signal()
    turned = Signal()

    def __init__(self, context: GuiContext, ui: Ui_ReviewRoomForm, sheet: ReviewSheet, room: QWidget) -> None:
        super().__init__(room)
        self._context, self._ui = context, ui
        self._article = ""
        self._suggestions = ReviewSuggestions(context, sheet, self)
        self._here = SuggestingHere(
            context, ui.center, lambda view: ui.sheetPageLayout.insertWidget(1, view, 1), room
        )
        self.panel = self._suggestions.panel
        commands: dict[str, Callable[[], None]] = {
            "suggest": self.begin,
            "suggest_style": self._suggestions.propose_style,
            "next_suggestion": lambda: self._suggestions.step(1),
            "previous_suggestion": lambda: self._suggestions.step(-1),
            "accept_suggestion": self._suggestions.accept,
            "reject_suggestion": self._suggestions.reject,
        }
        self.actions = {name: make_action(name, context.theme, room, deed) for name, deed in commands.items()}
        put_icon(ui.suggestButton, context.theme, "edit", "accent_ink")
        ui.suggestButton.setToolTip(action_spec("suggest").tooltip)
        ui.suggestButton.setAccessibleName(action_spec("suggest").text)
        ui.suggestButton.clicked.connect(self.begin)
        self._suggestions.asked.connect(self.asked)
        self._suggestions.begin_wanted.connect(self.begin)
        self._suggestions.counted.connect(self._count)
        self._here.turned.connect(self.turned)
        self._here.turned.connect(self._suggestions.talk.read)

    @property
    def is_on(self) -> bool:
        """Whether somebody is writing a suggestion here."""
        return self._here.is_on

    def begin(self) -> None:
        """Suggest on the newest text, whatever is looked at."""
        if self._article and self._suggestions.talk.may_suggest:
            self._here.begin(self._article)

    def show(self, opened: OpenedArticle) -> None:
        """Another article is shown, or this one anew."""
        self._article = opened.article.id
        self._suggestions.show(opened)
        if self._here.is_on and self._here.article != self._article:
            self._here.leave()

    def clear(self) -> None:
        """No article is shown. What was being written is kept."""
        self._article = ""
        self._suggestions.clear()
        self._here.leave()

    def show_first(self) -> None:
        """Show the first suggestion that waits for a decision."""
        self._suggestions.show_first()

    def written_anew(self) -> None:
        """The sheet shows another text, or another view of it."""
        self._suggestions.written_anew()

    def flush(self, then: Callable[[], None]) -> None:
        """Have on disk what is being written, then call `then`."""
        self._here.flush(then)

    def _count(self) -> None:
        ui, talk = self._ui, self._suggestions.talk
        count, said = len(talk.open), self._suggestions.count_text()
        ui.suggestionsLabel.setText(f"· {said}" if said else "")
        name = translate("Review", "Suggestions")
        ui.suggestionsTab.setText(f"{name} {number(count, self._context.preferences)}" if count else name)
        ui.suggestButton.setVisible(talk.may_suggest)
