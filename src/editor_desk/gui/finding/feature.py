"""Find and replace as a feature of the editor."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel


def find_and_replace(panel: "EditorPanel") -> QObject:
    """The find bar of `panel`, its actions and its keys."""
    # Late: what it draws on needs the sheet, which needs the list of features.
    from editor_desk.gui.finding.finder import Finder

    return Finder(panel)
