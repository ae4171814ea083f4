"""What a target leaves of direction in HTML: the one renderer writes for each what survives there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Profile:
    """`isolate` is the element around words that run against their surroundings. `xhtml` closes what is empty. `around`
    puts the whole into an element that says language and direction, for a page that may run the other way. `before` and
    `after` stand around all of it. `fits` is a style that keeps a picture within its column, where the target has none.
    `shortcodes` says that the target runs what stands in square brackets.
    """

    name: str
    isolate: str = "span"
    xhtml: bool = False
    around: bool = False
    before: str = ""
    after: str = ""
    fits: str = ""
    shortcodes: bool = False

    @property
    def end(self) -> str:
        """How the tag of an empty element ends."""
        return "/" if self.xhtml else ""


SITE = Profile("site", isolate="bdi")
"""A page of our own: everything that HTML has."""

PASTE = Profile("paste")
"""A fragment for any CMS: `bdi` is deleted by WordPress and shown as text by Wagtail, `span dir` is kept by all that were tried."""

WORDPRESS = Profile("wordpress", fits="max-width:100%;height:auto", shortcodes=True)
"""kses deletes `bdi` and keeps `dir` on blocks and spans. Its themes shrink only pictures of its own library to the page:
those of an import would reach out of it, to the left in Arabic, where nobody can scroll.
"""

GHOST = Profile(
    "ghost",
    isolate="bdi",
    around=True,
    before="<!--kg-card-begin: html-->\n",
    after="<!--kg-card-end: html-->\n",
)
"""Ghost drops `bdi` and `dir` from its own cards, and keeps all of an HTML card."""

FEED = Profile("feed", around=True)
"""Readers run as their user's language does."""

EPUB = Profile("epub", isolate="bdi", xhtml=True)
"""XHTML; reading systems know `bdi`."""

NEWSML = Profile("newsml", xhtml=True)
"""XHTML inside NewsML-G2: readers know few elements, and `span` is among them."""
