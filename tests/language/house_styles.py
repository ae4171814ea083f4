"""The house style that ships, and small ones made for a test."""

from functools import cache
from importlib import resources

from editor_desk.language.house_style.file import parse_house_style
from editor_desk.language.house_style.model import HouseStyle

NAMES = """
[names]
title = { ar = "اسم", en = "Name" }
message = { ar = "اسم بغير صورته", en = "Not as agreed" }
"""

RULE = """
[[rule]]
id = "two_spaces"
kind = "pattern"
title = { ar = "مسافتان", en = "Two spaces" }
message = { ar = "مسافة واحدة تكفي", en = "One is enough" }
pattern = ' {2,}'
fix = ' '
must = [["أ  ب", "أ ب"], ["من  هنا", "من هنا"], ["في   البيت", "في البيت"]]
must_not = ["أ ب", "من هنا", "في البيت"]
"""


@cache
def shipped_text() -> str:
    """The file that ships with the program."""
    return resources.files("editor_desk.language").joinpath("data", "house_style.toml").read_text("utf-8")


@cache
def shipped() -> HouseStyle:
    """Its value."""
    return parse_house_style(shipped_text(), prove=False)


def style_of(rule: str = RULE, names: str = NAMES, rest: str = "") -> HouseStyle:
    """A style of one rule."""
    return parse_house_style(names + rest + rule)
