"""What is compared with what, and what is left out: two buttons of the toolbar, their menus and keys."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.review.presenter import Reviewed
from editor_desk.gui.review.versions_dialog import VersionsDialog
from editor_desk.gui.widgets.times import number
from editor_desk.language.slight import Slight
from editor_desk.services.comparing import Since, Wanted

translate = QCoreApplication.translate

_WIDE = 1240


class ComparingBar(QObject):
    """`wanted(Wanted)` when other texts are to be compared, `folded()` when other changes are to be left out."""

    wanted = Signal(object)
    folded = Signal()

    def __init__(self, context: GuiContext, versions: QToolButton, fold: QToolButton, room: QWidget) -> None:
        super().__init__(room)
        self._context, self._room = context, room
        self._versions, self._fold = versions, fold
        self._reviewed: Reviewed | None = None
        self._brief = False
        theme = context.theme
        make = partial(make_action, theme=theme, owner=room)
        self.actions = {
            "since_approval": make("since_approval", triggered=self._since_approval),
            "compare_texts": make("compare_texts", triggered=self._choose),
            "fold_tashkeel": make("fold_tashkeel", triggered=self._fold_changed),
            "fold_style": make("fold_style", triggered=self._fold_changed),
        }
        preferences = context.preferences
        self._folds = (self.actions["fold_tashkeel"], self.actions["fold_style"])
        for action, chosen in zip(
            self._folds, (preferences.folds_tashkeel, preferences.folds_style), strict=True
        ):
            action.setCheckable(True)
            action.setChecked(chosen)
        menu = QMenu(fold)
        menu.addActions(self._folds)
        menu.setToolTipsVisible(True)
        self._folds[1].setToolTip(
            translate("Review", "Quotation marks, digits, spaces, tatweel, Latin marks, hamza on an alef")
        )
        fold.setMenu(menu)
        fold.setIconSize(QSize(18, 18))
        self._menu = QMenu(versions)
        versions.setMenu(self._menu)
        self._show_fold()

    @property
    def slight(self) -> Slight:
        """What is left out."""
        tashkeel, style = (action.isChecked() for action in self._folds)
        return (Slight.TASHKEEL if tashkeel else Slight.NOTHING) | (Slight.STYLE if style else Slight.NOTHING)

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
        for action in self._folds:
            action.setEnabled(True)
        self._menu.clear()
        for since, revision in comparison.offers.items():
            text = translate("Review", "{what} (version {number})").format(
                what=since_text(since),
                number=number(comparison.numbers.get(revision, 0), self._context.preferences),
            )
            action = QAction(text, self._menu)
            action.setCheckable(True)
            action.setChecked(since is comparison.since)
            action.triggered.connect(partial(self._want, since))
            self._menu.addAction(action)
        self._menu.addSeparator()
        self._menu.addAction(self.actions["compare_texts"])

    def disable(self) -> None:
        """Nothing is compared now."""
        for action in self.actions.values():
            action.setEnabled(False)

    def fit(self, width: int) -> None:
        """Say it in few words where the room is narrow."""
        brief = width < _WIDE
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

    def _want(self, since: Since, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt's own signal
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

    def _fold_changed(self) -> None:
        preferences = self._context.preferences
        preferences.folds_tashkeel, preferences.folds_style = (action.isChecked() for action in self._folds)
        self._show_fold()
        self.folded.emit()

    def _show_fold(self) -> None:
        at_work = bool(self.slight)
        self._fold.setIcon(self._context.theme.icon("filter", "accent_ink" if at_work else "mute", 18))
        what = " · ".join(action.text() for action in self._folds if action.isChecked())
        self._fold.setToolTip(what or translate("Review", "Every change is shown, the slight ones too"))


def since_text(since: Since) -> str:
    """What a text is compared with."""
    return {
        Since.SEEN: translate("Review", "What you saw last"),
        Since.SEALED: translate("Review", "The approved text"),
        Since.SENT: translate("Review", "The text first sent to review"),
        Since.FIRST: translate("Review", "The first version"),
        Since.CHOSEN: translate("Review", "A version that you chose"),
    }[since]
