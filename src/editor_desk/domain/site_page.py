"""An article as readers of the site will meet it: on its page, in a link that somebody shares, among what a search found."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from editor_desk.domain.content import Direction


@dataclass(frozen=True, slots=True)
class SitePage:
    """`html` is the page just as the package holds it; `pictures` leads from the names of pictures in it to their SHA-256.

    `address` is empty where no site is named. `picture` is the first of the article with its `focal` point (thousandths from the
    top left), empty where it has none; `card` the picture for sharing as the package holds it (JPEG), empty where it holds none.
    """

    article: str
    html: str
    site: str
    address: str
    title: str
    description: str
    section: str
    day: date
    direction: Direction
    language: str
    pictures: Mapping[str, str] = field(default_factory=dict)
    picture: str = ""
    focal: tuple[int, int] = (500, 500)
    card: bytes = b""
