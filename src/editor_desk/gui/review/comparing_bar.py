"""What is compared with what, and what is left out: two buttons of the toolbar, their menus and keys."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.compare.fold_switches import FoldSwitches
from editor_desk.gui.context import GuiContext
from editor_desk.gui.review.presenter import Reviewed
from editor_desk.gui.review.versions_dialog import VersionsDialog
from editor_desk.gui.widgets.times import number
from editor_desk.language.slight import Slight
from editor_desk.services.comparing import Since, Wanted

translate = QCoreApplication.translate

_WIDE = {Qt.LayoutDirection.RightToLeft: 1120, Qt.LayoutDirection.LeftToRight: 1240}
"""Of the room, so that all is said: Arabic takes less room than English."""
_OFFERED = (Since.SEEN, Since.SEALED, Since.SENT, Since.FIRST)


class ComparingBar(QObject):
    """`wanted(Wanted)` when other texts are to be compared, `folded()` when other changes are to be left out."""

    wanted = Signal(object)
    folded = Signal()

    def __init__(self, context: GuiContext, versions: QToolButton, fold: QToolButton, room: QWidget) -> None:
        super().__init__(room)
        self._context, self._room = context, room
        self._versions = versions
        self._reviewed: Reviewed | None = None
        self._brief = False
        theme = context.theme
        make = partial(make_action, theme=theme, owner=room)
        self.actions = {
            "since_approval": make("since_approval", triggered=self._since_approval),
            "compare_texts": make("compare_texts", triggered=self._choose),
        }
        self._since = {
            since: make(f"since_{since.value}", triggered=partial(self._want, since)) for since in _OFFERED
        }
        self._folds = FoldSwitches(theme, context.preferences, fold, room)
        self._folds.changed.connect(self.folded)
        self._menu = QMenu(versions)
        versions.setMenu(self._menu)

    @property
    def slight(self) -> Slight:
        """What is left out."""
        return self._folds.slight

    def show(self, reviewed: Reviewed) -> None:
        """Say what is compared, and offer what could be."""
        self._reviewed = reviewed
        comparison = reviewed.comparison
        self._versions.setText(self._told(reviewed))
        why = "" if comparison.since is None else since_text(comparison.since)
        parts = [self._told(reviewed, whole=True), why, action_spec("compare_texts").tooltip]
        self._versions.setToolTip("\n".join(part for part in parts if part))
        sealed = Since.SEALED in comparison.offers
        self.actions["since_approval"].setEnabled(sealed)
        self.actions["compare_texts"].setEnabled(len(reviewed.history.revisions) > 1)
        self._folds.set_enabled(enabled=True)
        self._menu.clear()
        for since, action in self._since.items():
            revision = comparison.offers.get(since)
            action.setEnabled(revision is not None)
            action.setCheckable(True)
            action.setIconVisibleInMenu(False)  # the tick stands there
            action.setChecked(since is comparison.since)
            if revision is not None:
                place = number(comparison.numbers.get(revision, 0), self._context.preferences)
                text = translate("Review", "{what} (version {number})")
                action.setText(text.format(what=since_text(since), number=place))
                self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.actions["compare_texts"])

    def disable(self) -> None:
        """Nothing is compared now."""
        for action in (*self.actions.values(), *self._since.values()):
            action.setEnabled(False)
        self._folds.set_enabled(enabled=False)

    def fit(self, width: int) -> None:
        """Say it in few words where the room is narrow."""
        brief = width < _WIDE[self._room.layoutDirection()]
        if brief != self._brief:
            self._brief = brief
            if self._reviewed is not None:
                self._versions.setText(self._told(self._reviewed))

    def _told(self, reviewed: Reviewed, *, whole: bool = False) -> str:
        comparison, preferences = reviewed.comparison, self._context.preferences
        after = number(comparison.after_number, preferences)
        if comparison.base is None:
            return translate("Review", "Version {head}, the first").format(head=after)
        base = number(comparison.base_number, preferences)
        if self._brief and not whole:
            return translate("Review", "{head} against {base}").format(head=after, base=base)
        return translate("Review", "Version {head} against version {base}").format(head=after, base=base)

    def _want(self, since: Since) -> None:
        self.wanted.emit(Wanted(since=since))

    def _since_approval(self) -> None:
        self._want(Since.SEALED)

    def _choose(self) -> None:
        reviewed = self._reviewed
        if reviewed is None:
            return
        dialog = VersionsDialog(self._context, reviewed, self._room)
        dialog.chosen.connect(self.wanted)
        dialog.open()


def since_text(since: Since) -> str:
    """What a text is compared with."""
    return {
        Since.SEEN: translate("Review", "What you saw last"),
        Since.SEALED: translate("Review", "The approved text"),
        Since.SENT: translate("Review", "The text first sent to review"),
        Since.FIRST: translate("Review", "The first version"),
        Since.CHOSEN: translate("Review", "A version that you chose"),
    }[since]
