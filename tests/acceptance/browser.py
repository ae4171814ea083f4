"""What a reader sees: pages in Chromium, told of and pictured."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PIL import Image

from tests.acceptance.running import command, node_script


@dataclass(frozen=True, slots=True)
class Sight:
    """A page as it is shown. `direction` is that of its text; `overflow` is by how many pixels it is wider than the window;
    `pictures` have `src`, `alt` and `width` in pixels, 0 where one is not to be seen. `faults` are what axe found.
    """

    language: str
    direction: str
    title: str
    text: str
    overflow: int
    pictures: Sequence[Mapping[str, Any]]
    faults: Sequence[Mapping[str, Any]]


def seen(address: str, picture: Path, *, axe: bool = False, width: int = 1200) -> Sight:
    """Look at a page, and keep a picture of it."""
    picture.unlink(missing_ok=True)
    found = node_script(
        "browser.cjs",
        {
            "chromium": command("chromium"),
            "url": address,
            "picture": str(picture),
            "axe": axe,
            "width": width,
        },
    )
    with Image.open(picture) as shown:
        assert len(shown.convert("L").getcolors(256) or []) > 1, f"{address} is blank"
    return Sight(**found)
