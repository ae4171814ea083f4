"""What stands in raw copy besides lines of text, and what a stretch of its lines is called.

A page is always its lines, so that import can show every one; a figure says what a stretch of them adds up to, and pasting
takes the figure instead.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawTable:
    """A table as a reader found it: plain text, all rows equally long. `header` says that its first row was marked so."""

    rows: tuple[tuple[str, ...], ...]
    header: bool
    caption: str = ""


@dataclass(frozen=True, slots=True)
class RawPicture:
    """A picture whose bytes came along, not looked at yet."""

    data: bytes
    alt: str = ""
    caption: str = ""
    credit: str = ""


@dataclass(frozen=True, slots=True)
class RawEmbed:
    """Something of another site, by its address; `picture` says that it is a picture whose bytes did not come along."""

    url: str
    title: str = ""
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines that a site puts round its text: menus, share buttons."""


@dataclass(frozen=True, slots=True)
class RawFigure:
    """What the lines from `first` up to `last`, counted from 0, add up to; a picture without caption covers none."""

    first: int
    last: int
    what: RawTable | RawPicture | RawEmbed | Furniture
