"""What comments need from storage, as a Protocol."""

from collections.abc import Sequence
from typing import Protocol

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.comments import Thread


class Comments(Protocol):
    """The threads of articles. Who is waited for in a thread is kept beside it (`Folder.MENTIONED`)."""

    def of_article(self, article_id: str) -> Sequence[Thread]:
        """Every thread, oldest first."""

    def get(self, thread_id: str) -> Thread:
        """Raises DeskError(COMMENT_UNKNOWN)."""

    def put(self, thread: Thread) -> None:
        """Insert or update a thread with its comments, none of which ever goes away."""

    def open_in(self, article_id: str) -> int:
        """How many threads of an article are open."""

    def anchors_in(self, article_id: str) -> Sequence[tuple[str, Anchor]]:
        """Every thread's id, and where it was followed to."""

    def follow(self, thread_id: str, anchor: Anchor) -> None:
        """Note where the text of a thread is now."""
