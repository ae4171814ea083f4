"""What is under "more": the tools that have no room of their own, and everything else of the editor by what it is for."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.menu import Menu

translate = QCoreApplication.translate

_GROUPS: dict[str, tuple[str, ...]] = {
    "insert": (
        "image", "table", "embed", "read_also_card", "|",
        "insert_date", "insert_hijri", "insert_both_dates", "|", "paste_plain",
    ),
    "text": ("subheading", "attribution", "|", "move_up", "move_down", "|", "quotes", "expansions"),
    "direction": ("block_rtl", "block_ltr", "|", "span_rtl", "span_ltr", "span_auto"),
    "proofing": (
        "next_finding", "previous_finding", "|", "quick_fix", "fix_all", "add_word", "|", "findings", "counts",
    ),
    "find": ("find", "replace", "find_next", "find_previous", "|", "replace_in_drafts"),
    "view": (
        "outline", "lens", "|", "zoom_in", "zoom_out", "zoom_reset", "|", "focus_mode", "typewriter",
    ),
    "article": ("template_new", "template_keep", "|", "print", "proof_pdf"),
}  # fmt: skip
"""Submenus and the actions in them; a bar is a line between. An action of no group stands in the menu itself."""
_ICONS = {
    "insert": "plus",
    "text": "edit",
    "direction": "text_rtl",
    "proofing": "check",
    "find": "search",
    "view": "preview",
    "article": "file",
}


class MoreMenu(Menu):
    """Filled each time it is shown: what is hidden of the toolbar depends on its width."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._groups: list[Menu] = []

    def fill(self, tools: Sequence[QAction], others: Sequence[QAction]) -> None:
        """The hidden `tools` first, then `others` in their groups."""
        self.clear()
        for group in self._groups:
            group.deleteLater()
        self._groups = []
        self.addActions(list(tools))
        self.addSeparator()
        known = {_id(action): action for action in others}
        for name, members in _GROUPS.items():
            if any(member in known for member in members):
                self._add_group(name, members, known)
        placed = {member for members in _GROUPS.values() for member in members}
        self.addSeparator()
        self.addActions([action for name, action in known.items() if name not in placed])

    def _add_group(self, name: str, members: Iterable[str], known: dict[str, QAction]) -> None:
        group = Menu(_group_text(name), self)
        group.setObjectName(f"{name}Menu")
        group.setIcon(self._theme.icon(_ICONS[name]))
        for member in members:
            if member == "|":
                group.addSeparator()
            elif member in known:
                group.addAction(known[member])
        self._groups.append(group)
        self.addMenu(group)


def _id(action: QAction) -> str:
    return action.objectName().removesuffix("Action")


def _group_text(name: str) -> str:
    return {
        "insert": translate("Editor", "Insert"),
        "text": translate("Editor", "Text"),
        "direction": translate("Editor", "Direction"),
        "proofing": translate("Editor", "Spelling and counts"),
        "find": translate("Editor", "Find"),
        "view": translate("Editor", "View"),
        "article": translate("Editor", "Article"),
    }[name]
