"""The generated files: made from `ui/` and `resources/`, made again only when those change, readable by Qt."""

from __future__ import annotations

import importlib.util
import shutil
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QFile, QIODevice, QResource, QTranslator

from tools import hatch_build

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FORM = """<ui version="4.0"><class>Sheet</class><widget class="QWidget" name="Sheet">
<layout class="QVBoxLayout"><item><widget class="QLabel" name="title"><property name="text">
<string>Sheet</string></property></widget></item></layout></widget></ui>"""

CATALOGUE = """<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="ar"><context>
<name>Sheet</name><message><source>Sheet</source><translation>صحيفة</translation></message></context></TS>"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in {
        "ui/sheet.ui": FORM,
        "resources/translations/editor_desk_ar.ts": CATALOGUE,
        "resources/icons/a & b.svg": "<svg/>",
        "resources/fonts/plain-arabic/Plain.ttf": "font",
        "resources/fonts/plain-mono/Mono.ttf": "of the window alone",
        "resources/.DS_Store": "a machine's own",
        "tools/hatch_build.py": "rules",
    }.items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def generated(project: Path) -> Path:
    assert hatch_build.generate(project)
    return project / hatch_build.OUTPUT


@pytest.fixture
def registered(generated: Path) -> Iterator[str]:
    """The resources, under a root of their own beside those of the desk."""
    file = str(generated / "resources.rcc")
    assert QResource.registerResource(file, "/made")
    yield ":/made"
    assert QResource.unregisterResource(file, "/made")


def test_form_has_what_designer_shows(generated: Path, qapp: QCoreApplication) -> None:
    from PySide6.QtWidgets import QWidget

    spec = importlib.util.spec_from_file_location("ui_sheet", generated / "ui_sheet.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    widget = QWidget()
    form = module.Ui_Sheet()
    form.setupUi(widget)
    assert form.title.text().strip() == "Sheet"


def test_every_resource_is_read_by_its_path(registered: str) -> None:
    file = QFile(f"{registered}/icons/a & b.svg")
    assert file.open(QIODevice.OpenModeFlag.ReadOnly)
    assert file.readAll().data() == b"<svg/>"
    assert not QFile.exists(f"{registered}/.DS_Store")
    assert not QFile.exists(f"{registered}/translations/editor_desk_ar.ts")


def test_translation_is_loaded(registered: str) -> None:
    translator = QTranslator()
    assert translator.load(f"{registered}/translations/editor_desk_ar.qm")
    assert translator.translate("Sheet", "Sheet") == "صحيفة"


def test_works_again_only_when_an_input_changes(project: Path, generated: Path) -> None:
    assert not hatch_build.generate(project)
    (project / "ui" / "sheet.ui").rename(project / "ui" / "page.ui")
    assert hatch_build.generate(project)
    assert (generated / "ui_page.py").exists()
    assert not (generated / "ui_sheet.py").exists()


def test_same_input_makes_the_same_bytes(project: Path, generated: Path) -> None:
    before = (generated / "resources.rcc").read_bytes()
    (generated / hatch_build.STAMP).unlink()
    (project / "resources" / "icons" / "a & b.svg").touch()
    assert hatch_build.generate(project)
    assert (generated / "resources.rcc").read_bytes() == before


def test_fonts_of_drawn_pages_are_copied_and_stale_ones_go(project: Path, generated: Path) -> None:
    fonts = project / hatch_build.FONTS
    assert [font.name for font in fonts.iterdir()] == ["Plain.ttf"]
    shutil.rmtree(fonts)
    assert hatch_build.generate(project)  # though no input changed
    (project / "resources/fonts/plain-arabic/Plain.ttf").rename(
        project / "resources/fonts/plain-arabic/Bold.ttf"
    )
    assert hatch_build.generate(project)
    assert {font.name: font.read_text("utf-8") for font in fonts.iterdir()} == {"Bold.ttf": "font"}
