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

    def waiting_for(self, article_id: str, account_id: str) -> frozenset[str]:
        """The threads of an article (ids) in which that person is waited for."""

    def saw(self, thread_id: str, account_id: str) -> None:
        """That person is not waited for in a thread any more."""

    def open_in(self, article_id: str) -> int:
        """How many threads of an article are open."""

    def anchors_in(self, article_id: str) -> Sequence[tuple[str, Anchor]]:
        """Every thread's id, and where it was followed to."""

    def follow(self, thread_id: str, anchor: Anchor) -> None:
        """Note where the text of a thread is now."""
