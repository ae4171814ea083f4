"""What comparing needs from storage."""

from datetime import datetime
from typing import Protocol


class LastSeen(Protocol):
    """Which texts somebody has looked at."""

    def put(self, article_id: str, account_id: str, revision_id: str, at: datetime) -> None:
        """This account looked at this text then."""

    def before(self, article_id: str, account_id: str, revision_id: str) -> str | None:
        """The text that this account looked at last, other than that one."""
