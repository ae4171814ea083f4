"""The keys that the line below the sheet of the review room reminds of."""

from PySide6.QtCore import QCoreApplication

from editor_desk.gui.actions import action_spec

translate = QCoreApplication.translate


def key_hints() -> list[str]:
    """Each key with what it does."""
    hints = (
        ("next_change", translate("Review", "next change")),
        ("previous_change", translate("Review", "previous")),
        ("comment", translate("Review", "comment")),
        ("suggest", translate("Review", "suggest")),
        ("approve", translate("Review", "approve")),
        ("return", translate("Review", "request changes")),
    )
    return [f"{action_spec(name).shortcut} {text}" for name, text in hints]
