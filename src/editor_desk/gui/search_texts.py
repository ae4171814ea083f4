"""The words of what goes wrong with kept searches; see `message_texts`."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode

translate = QCoreApplication.translate


def search_texts() -> dict[ErrorCode, tuple[str, str, str]]:
    """A row each: title, what happened, what to do."""
    return {
        ErrorCode.SEARCH_UNKNOWN: (
            translate("Messages", "The saved search was not found"),
            translate("Messages", "It was deleted meanwhile."),
            translate("Messages", "Type the search again and save it under a name."),
        ),
        ErrorCode.SEARCH_NAME_EMPTY: (
            translate("Messages", "The search has no name"),
            translate("Messages", "A saved search needs a name to be found by."),
            translate("Messages", "Write a name."),
        ),
    }
