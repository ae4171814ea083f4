"""The article among what a search engine found: site, address, title and description, cut where such engines cut them."""

from urllib.parse import unquote, urlsplit

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from editor_desk.domain.content import Direction
from editor_desk.domain.site_page import SitePage
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.language.numerals import Numerals, format_date

translate = QCoreApplication.translate

TITLE_LETTERS = 60
DESCRIPTION_LETTERS = 155
"""Search engines cut by pixels; so many Arabic letters fit there at their usual size."""
_WIDTH = 652


class SiteResult(QWidget):
    """One result on the page of a search engine."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preferences = preferences
        sheet = QFrame()
        sheet.setProperty("role", "site")
        sheet.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(sheet)
        column.setContentsMargins(26, 22, 26, 24)
        column.setSpacing(4)
        self.labels = {name: QLabel() for name in ("site", "address", "title", "text")}
        for name, one in self.labels.items():
            one.setObjectName(f"result_{name}")
            one.setTextFormat(Qt.TextFormat.PlainText)
            one.setProperty("role", f"site-{name}")
            one.setWordWrap(True)
            column.addWidget(one)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(sheet, 0, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        sheet.setMinimumWidth(320)
        self._sheet = sheet

    def show_page(self, page: SitePage) -> None:
        """Show this article."""
        rtl = page.direction is Direction.RTL
        direction = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
        day = format_date(page.day, Numerals.WESTERN, "ar" if rtl else "en")
        texts = {
            "site": page.site,
            "address": crumbs(page.address) or translate("Preview", "The site has no address yet"),
            "title": cut(page.title, TITLE_LETTERS),
            "text": " — ".join(filter(None, (day, cut(page.description, DESCRIPTION_LETTERS)))),
        }
        self._sheet.setLayoutDirection(direction)
        for name, text in texts.items():
            self.labels[name].setText(text)
            self.labels[name].setAccessibleName(text)
            align_to_reading_side(self.labels[name], direction)

    def resizeEvent(self, event: object) -> None:
        """As wide as such pages are, or as there is room."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._sheet.setFixedWidth(max(320, min(_WIDTH, self.width())))


def crumbs(address: str) -> str:
    """An address as search engines show it: the host, then each folder, its letters readable; empty for none."""
    if not address:
        return ""
    parts = urlsplit(address)
    folders = [unquote(part) for part in parts.path.split("/") if part]
    # Each part keeps its own direction, and all of them read from the left.
    shown = [f"{parts.scheme}://{parts.netloc}", *folders]
    return "\u2066" + " › ".join(f"\u2068{part}\u2069" for part in shown) + "\u2069"


def cut(text: str, letters: int) -> str:
    """`text`, cut at a word where it is longer."""
    if len(text) <= letters:
        return text
    return f"{text[:letters].rpartition(' ')[0] or text[:letters]}…"
