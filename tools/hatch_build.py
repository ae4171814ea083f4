"""Builds what Qt needs at run time from `ui/` and `resources/` into `editor_desk/gui/_generated/`, and puts the fonts of pages
that are drawn without Qt into `editor_desk/exchange/_generated/fonts/`.

One place for the hatchling hook (wheel, sdist, editable install) and for `dev.py generate`, which runs this file.

* `ui/<name>.ui` becomes `ui_<name>.py`, whose class `Ui_<Form>` is used by composition.
* `resources/translations/<name>.ts` becomes `:/translations/<name>.qm`.
* Every other file of `resources/` becomes `:/<path below resources>`: adding an icon is adding a file.
* All resources end in one binary, `resources.rcc`, to be registered once at start.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape, quoteattr

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

if TYPE_CHECKING:
    from collections.abc import Iterable

OUTPUT = Path("src", "editor_desk", "gui", "_generated")
FONTS = Path("src", "editor_desk", "exchange", "_generated", "fonts")
STAMP = "inputs.sha256"


def generate(root: Path) -> bool:
    """Bring the generated files of the project at `root` up to date; False where they already were.

    Raises subprocess.CalledProcessError where a Qt tool refuses its input (its own message is on stderr).
    """
    output = root / OUTPUT
    stamp = output / STAMP
    inputs = _digest(root)
    if stamp.is_file() and stamp.read_text(encoding="ascii") == inputs and (root / FONTS).is_dir():
        return False
    _fonts(root / "resources" / "fonts", root / FONTS)
    output.mkdir(parents=True, exist_ok=True)
    # Built aside and moved in one by one: a desk that is starting never reads half a file.
    with tempfile.TemporaryDirectory(dir=output.parent, prefix="_generating-") as scratch:
        made = Path(scratch)
        _forms(root / "ui", made)
        _resources(root / "resources", made)
        (made / "__init__.py").write_text(
            '"""Written by hatch_build.py; never edited."""\n', encoding="utf-8"
        )
        (made / STAMP).write_text(inputs, encoding="ascii")
        names = {file.name for file in made.iterdir() if file.is_file()}
        for name in (*sorted(names - {STAMP}), STAMP):
            (made / name).replace(output / name)
    for stale in output.iterdir():
        if stale.is_file() and stale.name not in names:
            stale.unlink()
    return True


def _fonts(source: Path, target: Path) -> None:
    target.mkdir(parents=True, exist_ok=True)
    fonts = {font.name: font for font in sorted(source.glob("*-arabic/*.ttf"))}
    for name, font in fonts.items():
        scratch = target / f"{name}.part"
        shutil.copyfile(font, scratch)
        scratch.replace(target / name)
    for stale in target.iterdir():
        if stale.name not in fonts:
            stale.unlink()


def _forms(source: Path, made: Path) -> None:
    with ThreadPoolExecutor() as pool:
        runs = [
            pool.submit(_qt_tool, "uic", form, "-o", made / f"ui_{form.stem}.py")
            for form in sorted(source.glob("*.ui"))
        ]
    for run in runs:
        run.result()


def _resources(source: Path, made: Path) -> None:
    entries = {
        file.relative_to(source).as_posix(): file
        for file in _files(source)
        if file.suffix not in {".ts", ".qrc"}
    }
    for catalogue in sorted(source.glob("translations/*.ts")):
        name = f"translations/{catalogue.stem}.qm"
        entries[name] = made / "translations" / f"{catalogue.stem}.qm"
        entries[name].parent.mkdir(exist_ok=True)
        _qt_tool("lrelease", "-silent", catalogue, "-qm", entries[name])
    lines = [
        f"<file alias={quoteattr(alias)}>{escape(file.as_posix())}</file>"
        for alias, file in sorted(entries.items())
    ]
    listing = made / "listing.qrc"
    listing.write_text("\n".join(["<RCC><qresource>", *lines, "</qresource></RCC>", ""]), encoding="utf-8")
    _qt_tool("rcc", "--binary", listing, "-o", made / "resources.rcc")
    listing.unlink()


def _qt_tool(name: str, *arguments: str | Path) -> None:
    # Through this interpreter: in an isolated build the console scripts of PySide6 are not on PATH.
    command = [sys.executable, "-c", f"from PySide6.scripts.pyside_tool import {name}; {name}()"]
    # File times would make two builds of one source differ; rcc takes 0 for "not set".
    environment = os.environ | {"QT_RCC_SOURCE_DATE_OVERRIDE": "1"}
    subprocess.run([*command, *map(str, arguments)], check=True, env=environment)


def _digest(root: Path) -> str:
    digest = hashlib.sha256(version("PySide6-Essentials").encode())
    for file in (root / "tools" / "hatch_build.py", *_files(root / "ui"), *_files(root / "resources")):
        digest.update(file.relative_to(root).as_posix().encode() + b"\0")
        digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(file for file in folder.rglob("*") if file.is_file() and not file.name.startswith("."))


class GeneratedFilesHook(BuildHookInterface[Any]):
    """Makes the files before hatchling packs them; `artifacts` in pyproject.toml ships them."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Called by hatchling for each target."""
        generate(Path(self.root))

    def clean(self, versions: list[str]) -> None:  # noqa: ARG002
        """Called by `hatchling clean`."""
        for made in (OUTPUT, FONTS.parent):
            shutil.rmtree(Path(self.root, made), ignore_errors=True)


if __name__ == "__main__":
    generate(Path(__file__).resolve().parent.parent)
