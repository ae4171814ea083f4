"""The menu on a finding: what is wrong, what could stand instead, and how to leave it as it is."""

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget, QWidgetAction

from editor_desk.gui.preferences import Preferences
from editor_desk.gui.proofing.acts import ProofActs
from editor_desk.gui.proofing.proofreader import Spot, is_spelling
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.menu import Menu
from editor_desk.gui.widgets.times import number

translate = QCoreApplication.translate

_WIDTH = 320


class ProofMenu(QObject):
    """Fills menus, and shows one of its own where the keyboard asked for it."""

    def __init__(self, acts: ProofActs, theme: Theme, preferences: Preferences, panel: QWidget) -> None:
        super().__init__(panel)
        self._acts, self._theme, self._preferences, self._panel = acts, theme, preferences, panel

    def show(self, spot: Spot, where: QPoint) -> QMenu:
        """A menu of its own, at a point of the screen."""
        menu = Menu(self._panel)
        menu.setObjectName("findingMenu")
        self.fill(menu, spot)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(where)
        if spot.finding.fixes and self._acts.can_fix(spot):
            menu.setActiveAction(menu.actions()[1])
        return menu

    def fill(self, menu: QMenu, spot: Spot) -> None:
        """Put what can be done about `spot` at the top of `menu`."""
        others = menu.actions()
        before = others[0] if others else None
        finding = spot.finding
        self._put(menu, before, _Head(self._acts.book.title(finding), self._acts.book.message(finding), menu))
        if self._acts.can_fix(spot):
            if finding.fixes:
                self._offer(menu, before, spot, finding.fixes)
            elif is_spelling(finding):
                self._look_up(menu, before, spot)
        if self._acts.can_propose(spot):
            self._entry(menu, before, translate("Proofing", "Propose this fix"), "edit").triggered.connect(
                lambda: self._acts.propose(spot)
            )
        _separate(menu, before)
        if is_spelling(finding):
            word = finding.text
            self._entry(
                menu, before, translate("Proofing", "Add to the dictionary of the desk"), "plus"
            ).triggered.connect(lambda: self._acts.add_word(word))
            self._entry(
                menu, before, translate("Proofing", "Ignore until the desk is closed"), ""
            ).triggered.connect(lambda: self._acts.ignore_word_now(word))
            self._entry(menu, before, translate("Proofing", "Ignore in this article"), "").triggered.connect(
                lambda: self._acts.ignore_word_here(word)
            )
        else:
            self._entry(menu, before, translate("Proofing", "Ignore with a reason…"), "").triggered.connect(
                lambda: self._acts.ignore_rule(spot)
            )
            self._entry(menu, before, translate("Proofing", "About this rule"), "book").triggered.connect(
                lambda: self._acts.about(spot)
            )
        if before is not None:
            _separate(menu, before)

    def _offer(self, menu: QMenu, before: QAction | None, spot: Spot, fixes: tuple[str, ...]) -> None:
        for fix in fixes:
            entry = self._entry(menu, before, shown_fix(fix), "")
            font = entry.font()
            font.setBold(True)
            entry.setFont(font)
            entry.triggered.connect(lambda _checked=False, fix=fix: self._acts.fix(spot, fix))
        together = len(self._acts.like(spot))
        if together > 1 and fixes:
            self._offer_all(menu, before, spot, fixes[0], together)

    def _offer_all(self, menu: QMenu, before: QAction | None, spot: Spot, fix: str, together: int) -> None:
        if is_spelling(spot.finding):
            text = translate("Proofing", "Everywhere “{fix}” (%n)", "", together).format(fix=fix)
        else:
            text = translate("Proofing", "Fix all of this kind (%n)", "", together)
        entry = self._entry(
            menu, before, text.replace(str(together), number(together, self._preferences)), "check"
        )
        entry.triggered.connect(lambda: self._acts.fix_all(spot, fix if is_spelling(spot.finding) else ""))

    def _look_up(self, menu: QMenu, before: QAction | None, spot: Spot) -> None:
        waiting = self._entry(menu, before, translate("Proofing", "Looking for suggestions…"), "")
        waiting.setEnabled(False)

        def found(fixes: tuple[str, ...]) -> None:
            # `menu` and `waiting` may be gone by now: then nobody waits for the answer, and it is not delivered.
            if not fixes:
                waiting.setText(translate("Proofing", "No suggestion"))
                return
            self._offer(menu, waiting, spot, fixes)
            menu.removeAction(waiting)
            if menu.activeAction() is None and menu.isVisible():
                menu.setActiveAction(menu.actions()[1])

        self._acts.suggest(spot, found)

    def _entry(self, menu: QMenu, before: QAction | None, text: str, icon: str) -> QAction:
        action = QAction(text, menu)
        if icon:
            action.setIcon(self._theme.icon(icon, "mute", 16))
        menu.insertAction(before, action) if before is not None else menu.addAction(action)
        return action

    def _put(self, menu: QMenu, before: QAction | None, widget: QWidget) -> None:
        action = QWidgetAction(menu)
        action.setDefaultWidget(widget)
        menu.insertAction(before, action) if before is not None else menu.addAction(action)


def _separate(menu: QMenu, before: QAction | None) -> None:
    if before is None:
        menu.addSeparator()
    else:
        menu.insertSeparator(before)


class _Head(QWidget):
    """What is wrong, above what can be done about it."""

    def __init__(self, title: str, message: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.setSpacing(2)
        for text, role in ((title, "strong"), (message, "small")):
            if text:
                label = QLabel(text)
                label.setTextFormat(label.textFormat().PlainText)
                label.setProperty("role", role)
                label.setWordWrap(True)
                column.addWidget(label)


def shown_fix(fix: str) -> str:
    """A fix as a button says it: what would be taken away, or stand between words, has to be said, and a mark by itself is
    too small to be read.
    """
    if not fix:
        return translate("Proofing", "Remove it")
    mark = fix.strip()
    if not mark:
        return translate("Proofing", "A plain space")
    if any(letter.isalnum() for letter in mark):
        return fix
    name = _mark_name(mark)
    shown = f"{name} {mark}" if name else f"«{mark}»"
    return translate("Proofing", "{mark} and a space").format(mark=shown) if fix[-1].isspace() else shown


def _mark_name(mark: str) -> str:
    return {
        "،": translate("Proofing", "Comma"),
        "؛": translate("Proofing", "Semicolon"),
        "؟": translate("Proofing", "Question mark"),
        ".": translate("Proofing", "Full stop"),
        ":": translate("Proofing", "Colon"),
        "!": translate("Proofing", "Exclamation mark"),
        "…": translate("Proofing", "Ellipsis"),
    }.get(mark, "")
