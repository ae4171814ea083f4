"""What the window asks of a room."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol, runtime_checkable

from editor_desk.domain.checklist import CheckPlace
from editor_desk.services.ports.articles import Folder


class Room(Protocol):
    """A page of the window. It is a QWidget; the window shows one at a time."""

    def flush(self, then: Callable[[], None]) -> None:
        """Store what is unsaved and call `then` once all of it is stored; a room that keeps nothing calls it at once.

        Where storing fails, the room shows why and `then` is not called: the window stays where it is.
        """


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An article that is open, and where in its text the cursor stands (-1 where that means nothing)."""

    article: str
    cursor: int = -1


@runtime_checkable
class Folders(Protocol):
    """A room that shows folders of articles."""

    def show_folder(self, folder: Folder) -> None:
        """Show the articles of `folder`."""

    def open_article(self, article_id: str) -> None:
        """Show this article."""


@runtime_checkable
class Bookmarked(Protocol):
    """A room that can be left and found again as it was."""

    def bookmark(self) -> Bookmark | None:
        """Where the person is; None where no article is open."""

    def open_bookmark(self, bookmark: Bookmark) -> None:
        """Open that article again with the cursor where it was."""


@runtime_checkable
class Pages(Protocol):
    """A room with pages of its own."""

    def show_page(self, page: str) -> None:
        """Show that page."""


@runtime_checkable
class Placed(Protocol):
    """A room that shows places of articles."""

    def show_place(self, article_id: str, place: CheckPlace) -> None:
        """Show an article, and a place of it once it is there."""


@runtime_checkable
class Rules(Protocol):
    """A room that shows the rules of the house style."""

    def show_rule(self, rule_id: str) -> None:
        """Show that rule."""


@runtime_checkable
class Searched(Protocol):
    """A room with a field to search in."""

    def focus_search(self) -> None:
        """Put the cursor into the field."""


@runtime_checkable
class Writing(Protocol):
    """A room in which articles are begun."""

    def new_article(self) -> None:
        """Begin a draft and show it."""

    def start_import(self) -> None:
        """Ask for a page to take in."""
