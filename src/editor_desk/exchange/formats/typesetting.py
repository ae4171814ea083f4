"""Pages and pictures set by Typst: it shapes Arabic, runs both ways and needs nothing of the machine. Fonts are those that ship with
the desk; what an article says goes in as data, never as markup.
"""

import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import typst

_FONTS = Path(__file__).resolve().parent.parent / "_generated" / "fonts"
FACE = "IBM Plex Sans Arabic"


def set_png(template: str, data: Mapping[str, object]) -> bytes:
    """The one page of `templates/<template>` as PNG, a pixel a point, made of `data` (JSON)."""
    import typst  # late: the first window does not wait for it

    made = typst.compile(
        _template(template),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        format="png",
        ppi=72,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    assert isinstance(made, bytes)  # noqa: S101  # of several pages it would be a list
    return made


def set_pdf(template: str, data: Mapping[str, object], folder: Path, when: datetime) -> bytes:
    """`templates/<template>` as a tagged PDF, made of `data` (JSON) with the pictures in `folder`; `when` is said to be the time
    of its making. It keeps PDF/UA-1 unless it has letters of a script that no font of the desk knows, which stand as boxes.
    """
    import typst

    compiler = typst.Compiler(
        root=str(folder),
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
    )
    text, moment = _template(template), int(when.timestamp())
    try:
        made = compiler.compile(text, format="pdf", pdf_standards="ua-1", timestamp=moment)
    except typst.TypstError as error:
        if "could not be displayed" not in str(error):
            raise
        made = compiler.compile(text, format="pdf", timestamp=moment)
    assert isinstance(made, bytes)  # noqa: S101
    return made


@cache
def _template(name: str) -> bytes:
    return resources.files(__package__).joinpath(f"templates/{name}").read_bytes()


@cache
def _fonts() -> "typst.Fonts":
    import typst

    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(_FONTS)])
    if FACE not in fonts.families():
        raise RuntimeError(f"{FACE} is not in {_FONTS}: run tools/hatch_build.py")
    return fonts
