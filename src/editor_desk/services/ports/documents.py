"""What the desk agreed on and edits as a whole."""

from datetime import datetime
from typing import Protocol


class DeskDocuments(Protocol):
    """What the desk agreed on and edits as a whole, by name: "house-style", "names", "templates" and the like."""

    def get(self, name: str) -> str | None: ...

    def put(self, name: str, text: str, by: str, at: datetime) -> None:
        """The new text in place of the old one."""
