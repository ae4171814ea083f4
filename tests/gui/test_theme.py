"""The looks: legible in both sets, complete, and pointing the right way."""

import json
import re
from pathlib import Path

import pytest
from PySide6.QtCore import QFile, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_desk.gui.actions import action_specs
from editor_desk.gui.application import apply_language, apply_theme, make_application
from editor_desk.gui.preferences import Language, ThemeName
from editor_desk.gui.theme.theme import DIRECTIONAL, load_theme
from editor_desk.gui.widgets.button_icon import put_icon

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
TOKENS = json.loads((RESOURCES / "theme" / "theme.json").read_text(encoding="utf-8"))
GROUNDS = ("desk", "paper", "list")
TEXT_ON_GROUND = [
    *((ink, ground) for ink in ("ink", "mute", "disabled") for ground in (*GROUNDS, "hover")),
    *((ink, ground) for ink in ("accent_ink", "amber_ink", "red_ink", "green_ink", "blue_ink") for ground in GROUNDS),
    *((f"{tone}_ink", f"{tone}_soft") for tone in ("accent", "amber", "red", "green", "blue", "grey", "yellow")),
    *((tone, "paper") for tone in ("accent", "amber", "red", "green", "blue", "grey")),
    *((ink, ground) for ink in ("rail_ink", "rail_text", "rail_mute") for ground in ("rail", "rail_raised", "rail_hover")),
    *(("on_accent", ground) for ground in ("accent", "accent_hover", "accent_pressed")),
    ("deleted_ink", "red_soft"),
    ("disabled", "grey_soft"),
    ("selection_ink", "selection"),
    ("ink", "selection"),
    ("ink", "yellow_soft"),
    ("ink", "green_soft"),
    ("tooltip_ink", "tooltip"),
]  # fmt: skip


def luminance(color: QColor) -> float:
    """Relative luminance as WCAG 2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (color.redF(), color.greenF(), color.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", ThemeName)
def test_text_is_legible_on_its_ground(name: ThemeName, qtbot: QtBot) -> None:
    make_application([])
    theme = load_theme(name)
    weak = {
        f"{ink} on {ground}": round(contrast(theme.color(ink), theme.color(ground)), 2)
        for ink, ground in TEXT_ON_GROUND
        if contrast(theme.color(ink), theme.color(ground)) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("name", ThemeName)
def test_fields_and_focus_stand_out(name: ThemeName, qtbot: QtBot) -> None:
    make_application([])
    theme = load_theme(name)
    for edge in ("line_strong", "focus"):
        assert contrast(theme.color(edge), theme.color("paper")) >= 3


def test_both_sets_name_the_same_colours() -> None:
    assert TOKENS["light"].keys() == TOKENS["dark"].keys()


def test_no_token_is_a_colour_and_a_size() -> None:
    assert not TOKENS["light"].keys() & TOKENS["sizes"].keys()


@pytest.mark.parametrize("name", ThemeName)
def test_the_style_sheet_is_filled_in(name: ThemeName, qtbot: QtBot) -> None:
    app = make_application([])
    theme = apply_theme(app, name)
    assert not re.search(r"\{[a-z_]+\}", theme.style_sheet())
    assert theme.colors["accent"] in app.styleSheet()
    for file in re.findall(r"url\((:[^)]+)\)", theme.style_sheet()):
        assert QFile.exists(file), file


def test_no_widget_stays_in_the_default_grey(qtbot: QtBot) -> None:
    make_application([])
    theme = load_theme(ThemeName.DARK)
    palette = theme.palette()
    for role in (QPalette.ColorRole.Window, QPalette.ColorRole.Base, QPalette.ColorRole.Button):
        assert palette.color(role).name() in theme.colors.values()


def test_faces_are_ours(qtbot: QtBot) -> None:
    app = make_application([])
    theme = apply_theme(app, ThemeName.LIGHT)
    assert app.font().family() == "IBM Plex Sans Arabic"
    assert app.font().pixelSize() == 13
    assert theme.reading_font().family() == "Noto Naskh Arabic"
    assert theme.mono_font().family() == "IBM Plex Mono"


def test_every_action_has_its_icon(qtbot: QtBot) -> None:
    make_application([])
    theme = load_theme(ThemeName.LIGHT)
    for spec in action_specs():
        assert not theme.icon(spec.icon).isNull()


def test_icons_that_point_are_mirrored(qtbot: QtBot) -> None:
    app = make_application([])
    theme = load_theme(ThemeName.LIGHT)
    apply_language(app, Language.ENGLISH)
    ahead = theme.icon("undo").pixmap(20, 20).toImage()
    check = theme.icon("check").pixmap(20, 20).toImage()
    apply_language(app, Language.ARABIC)
    assert theme.icon("undo").pixmap(20, 20).toImage() == ahead.flipped(Qt.Orientation.Horizontal)
    assert theme.icon("check").pixmap(20, 20).toImage() == check


def test_icons_that_point_exist() -> None:
    assert {file.stem for file in (RESOURCES / "icons").glob("*.svg")} >= DIRECTIONAL


def test_a_missing_icon_is_a_bug_and_says_so(qtbot: QtBot) -> None:
    make_application([])
    with pytest.raises(FileNotFoundError, match="no-such"):
        load_theme(ThemeName.LIGHT).icon("no-such")


@pytest.mark.parametrize(("language", "empty"), [(Language.ENGLISH, 20), (Language.ARABIC, 0)])
def test_an_icon_beside_words_keeps_off_them(language: Language, empty: int, qtbot: QtBot) -> None:
    apply_language(make_application([]), language)
    button = QPushButton()
    qtbot.addWidget(button)
    put_icon(button, load_theme(ThemeName.LIGHT), "folder", px=20)
    drawn = button.icon().pixmap(button.iconSize()).toImage()
    assert drawn.width() > drawn.height() == 20
    gap = drawn.width() - 20
    beside = [(x, y) for x in range(empty, empty + gap) for y in range(20)]
    assert not any(drawn.pixelColor(x, y).alpha() for x, y in beside)
    assert any(drawn.pixelColor(x, y).alpha() for x in range(drawn.width()) for y in range(20))
