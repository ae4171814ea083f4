"""The looks: colours, sizes and faces from one file, turned into fonts, icons, a palette and a style sheet."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from math import ceil
from typing import Any

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QTransform
from PySide6.QtSvg import QSvgRenderer

from editor_desk.gui.preferences import ThemeName

DIRECTIONAL = frozenset(
    {"back", "forward", "list", "open", "quote", "recall", "redo", "return", "submit", "undo"}
)
"""Icons that point along the line of reading: drawn for left-to-right, mirrored for right-to-left."""
_TOKEN = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours with the sizes and faces that both sets share. Sizes are device-independent pixels."""

    name: ThemeName
    colors: Mapping[str, str]
    sizes: Mapping[str, int]
    fonts: Mapping[str, tuple[str, ...]]
    _icons: dict[tuple[str, str, int, int, Qt.LayoutDirection, tuple[int, ...]], QIcon] = field(
        default_factory=dict, repr=False, compare=False
    )

    def color(self, token: str) -> QColor:
        """The colour of `token`; KeyError for one that theme.json does not know."""
        return QColor(self.colors[token])

    def size(self, token: str) -> int:
        """The size of `token` in device-independent pixels."""
        return self.sizes[token]

    def ui_font(self, px: int = 13, weight: int = 400) -> QFont:
        """The face of the interface."""
        return self._font("ui", px, weight)

    def reading_font(self, px: int = 18, weight: int = 400) -> QFont:
        """The face of articles."""
        return self._font("reading", px, weight)

    def sheet_font(self, px: int, weight: int = 400, face: str = "reading") -> QFont:
        """A face of the sheet, of `px` pixels at the usual size. It is given in points, so that zooming, which changes the
        resolution of the layout, takes it along.
        """
        font = self._font(face, px, weight)
        font.setPointSizeF(px * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY())
        return font

    def mono_font(self, px: int = 11) -> QFont:
        """The face of hashes, paths and codes."""
        return self._font("mono", px, 400)

    def icon(self, name: str, color: str = "ink", px: int = 20, gap: int = 0) -> QIcon:
        """`:/icons/<name>.svg` in the colour of a token, for `px` pixels on the screens that there are; `gap` pixels wider, on the
        side of what is read after it.
        """
        direction = QGuiApplication.layoutDirection()
        scales = tuple(
            sorted({1, *(ceil(screen.devicePixelRatio()) for screen in QGuiApplication.screens())})
        )
        key = (name, color, px, gap, direction, scales)
        if key not in self._icons:
            mirrored = direction is Qt.LayoutDirection.RightToLeft and name in DIRECTIONAL
            icon = QIcon()
            for scale in scales:
                drawn = _drawn(name, self.color(color), px, scale, mirrored=mirrored)
                if gap:
                    drawn = _widened(drawn, gap, direction)
                icon.addPixmap(drawn, QIcon.Mode.Normal)
                icon.addPixmap(_tinted(drawn, self.color("disabled")), QIcon.Mode.Disabled)
            self._icons[key] = icon
        return self._icons[key]

    def palette(self) -> QPalette:
        """What widgets use that the style sheet does not name, so that none stays in the default grey."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("disabled"))
        return palette

    def style_sheet(self) -> str:
        """`:/theme/theme.qss` with every {token} filled in; KeyError for one that is unknown."""
        sizes = {token: f"{size}px" for token, size in self.sizes.items()}
        values = {**self.colors, **sizes, "name": self.name.value}
        return _TOKEN.sub(lambda match: values[match[1]], _read(":/theme/theme.qss").decode())

    def _font(self, face: str, px: int, weight: int) -> QFont:
        font = QFont(list(self.fonts[face]))
        font.setPixelSize(px)
        font.setWeight(QFont.Weight(weight))
        return font


_PALETTE = {
    QPalette.ColorRole.Window: "desk",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "paper",
    QPalette.ColorRole.AlternateBase: "list",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_ink",
    QPalette.ColorRole.PlaceholderText: "mute",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "paper",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "red",
    QPalette.ColorRole.Light: "paper",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "line_strong",
    QPalette.ColorRole.Shadow: "shadow",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_ink",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent_ink",
    QPalette.ColorRole.LinkVisited: "accent_ink",
}


@cache
def load_theme(name: ThemeName) -> Theme:
    """The theme of that name, from `:/theme/theme.json`, with the icons that were drawn for it. The resources must be
    registered.
    """
    tokens = _tokens()
    fonts = {face: tuple(families) for face, families in tokens["fonts"].items()}
    return Theme(name, tokens[name.value], tokens["sizes"], fonts)


@cache
def _tokens() -> Any:
    return json.loads(_read(":/theme/theme.json"))


def _read(path: str) -> bytes:
    file = QFile(path)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(path)
    return bytes(file.readAll().data())


def _drawn(name: str, color: QColor, px: int, scale: int, *, mirrored: bool) -> QPixmap:
    drawing = _read(f":/icons/{name}.svg").replace(b"currentColor", color.name().encode())
    pixmap = QPixmap(px * scale, px * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(0, 0, px * scale, px * scale))
    painter.end()
    if mirrored:
        pixmap = pixmap.transformed(QTransform.fromScale(-1, 1))
    pixmap.setDevicePixelRatio(scale)
    return pixmap


def _widened(drawn: QPixmap, gap: int, direction: Qt.LayoutDirection) -> QPixmap:
    scale = drawn.devicePixelRatio()
    wide = QPixmap(drawn.width() + round(gap * scale), drawn.height())
    wide.setDevicePixelRatio(scale)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(gap if direction is Qt.LayoutDirection.RightToLeft else 0, 0, drawn)
    painter.end()
    return wide


def _tinted(drawn: QPixmap, color: QColor) -> QPixmap:
    pixmap = QPixmap(drawn)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), color)
    painter.end()
    return pixmap
