"""Deciding on several suggestions at once: on all, or on all of one person, once that is meant."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox, QToolButton, QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.names import refusal_text
from editor_desk.gui.suggesting.talk import SuggestionTalk
from editor_desk.gui.widgets.menu import Menu
from editor_desk.language.numerals import to_numerals

translate = QCoreApplication.translate


class ManyButton(QToolButton):
    """A menu. `style_wanted` to propose what the house style mends."""

    style_wanted = Signal()

    def __init__(self, context: GuiContext, talk: SuggestionTalk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._talk = context, talk
        self.setObjectName("suggestionsMany")
        self.setIcon(context.theme.icon("more", "mute", 18))
        self.setToolTip(translate("Suggestions", "Decide on several"))
        self.setAccessibleName(self.toolTip())
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = Menu(self)
        self._menu.setObjectName("suggestionsMenu")
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setMenu(self._menu)

    def ask_all(self, *, accept: bool, author: str = "") -> None:
        """Decide on all that are open, or on all of one person, once that is meant."""
        ids = self._talk.acceptable(author) if accept else self._talk.rejectable(author)
        if not ids:
            return
        box = QMessageBox(self)
        box.setObjectName("decideMany")
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(
            translate("Suggestions", "Accept") if accept else translate("Suggestions", "Reject")
        )
        numerals, count = self._context.preferences.numerals, len(ids)
        if accept:
            text = translate("Suggestions", "Accept %n suggestion(s)?", "", count)
            note = translate(
                "Suggestions",
                "They go into the text as one new version; the history brings the one before back.",
            )
            yes_text = translate("Suggestions", "Accept them")
        else:
            text = translate("Suggestions", "Reject %n suggestion(s)?", "", count)
            note = translate(
                "Suggestions",
                "The text stays as it is. Who made them finds them among those that were decided on.",
            )
            yes_text = translate("Suggestions", "Reject them")
        box.setText(to_numerals(text, numerals))
        left = len(self._talk.rejectable(author)) - count
        if left:
            lost = translate("Suggestions", "%n of them cannot be accepted and stay(s) open.", "", left)
            note = f"{note} {to_numerals(lost, numerals)}"
        box.setInformativeText(note)
        cancel = box.addButton(translate("Suggestions", "Cancel"), QMessageBox.ButtonRole.RejectRole)
        yes = box.addButton(yes_text, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(yes)
        box.setEscapeButton(cancel)
        decide = self._talk.accept if accept else self._talk.reject
        yes.clicked.connect(lambda: decide(ids))
        box.finished.connect(box.deleteLater)
        box.open()

    def _fill_menu(self) -> None:
        talk, menu, numerals = self._talk, self._menu, self._context.preferences.numerals
        menu.clear()
        why = "\n".join(refusal_text(refusal) for refusal in talk.refused)

        def add(name: str, text: str, deed: Callable[[], None], *, can: bool) -> None:
            action = QAction(text, menu)
            action.setObjectName(f"{name}Action")
            action.setEnabled(can)
            action.setToolTip(why if not can else "")
            action.triggered.connect(lambda _checked=False: deed())
            menu.addAction(action)

        accepted, rejected = len(talk.acceptable()), len(talk.rejectable())
        text = translate("Suggestions", "Accept all (%n)", "", accepted)
        add(
            "suggestions_accept",
            to_numerals(text, numerals),
            lambda: self.ask_all(accept=True),
            can=accepted > 0,
        )
        text = translate("Suggestions", "Reject all (%n)", "", rejected)
        add(
            "suggestions_reject",
            to_numerals(text, numerals),
            lambda: self.ask_all(accept=False),
            can=rejected > 0,
        )
        authors = talk.authors()
        if len(authors) > 1:
            menu.addSeparator()
            for author in authors:
                self._add_person(author, add)
        if why and talk.open:
            menu.addSeparator()
            add("", why, lambda: None, can=False)
        if talk.may_suggest:
            menu.addSeparator()
            add(
                "suggest_style",
                translate("Suggestions", "Propose all style fixes…"),
                self.style_wanted.emit,
                can=True,
            )

    def _add_person(self, author: str, add: Callable[..., None]) -> None:
        talk, numerals, name = (
            self._talk,
            self._context.preferences.numerals,
            isolated(self._talk.name_of(author)),
        )
        accepted, rejected = len(talk.acceptable(author)), len(talk.rejectable(author))
        text = translate("Suggestions", "Accept all by {name} (%n)", "", accepted).format(name=name)
        add(
            "suggestions_accept_of",
            to_numerals(text, numerals),
            lambda: self.ask_all(accept=True, author=author),
            can=accepted > 0,
        )
        text = translate("Suggestions", "Reject all by {name} (%n)", "", rejected).format(name=name)
        add(
            "suggestions_reject_of",
            to_numerals(text, numerals),
            lambda: self.ask_all(accept=False, author=author),
            can=rejected > 0,
        )
