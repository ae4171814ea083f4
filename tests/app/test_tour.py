"""The whole main job in the windows, from the first account to the verified package, through `main()`."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from editor_desk.app.commands.tour import clear
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.app.tour.editing import COMMA, MENDED, MISSPELT, NO_HAMZA, TYPED_LAST
from editor_desk.app.tour.script import Script
from editor_desk.app.tour.stage import StageError

LEAST_PICTURES = 50


@pytest.fixture
def toured(tmp_path: Path, desk_folder: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Where the tour left its package and pictures."""
    out = tmp_path / "جولة"
    assert main(["tour", "--out", str(out), "--bidi", "off"]) == ExitCode.DONE
    assert not desk_folder.exists(), "the tour works on a desk of its own"
    assert "فُحصت الحزمة: لا عيوب" in capsys.readouterr().out
    return out


def test_the_tour_leaves_a_valid_package_and_a_picture_of_every_screen(toured: Path) -> None:
    record = json.loads((toured / "tour.json").read_text(encoding="utf-8"))
    assert record["faults"] == []
    pictures = [QImage(str(toured / name)) for name in record["pictures"]]
    assert len(pictures) >= LEAST_PICTURES
    assert all(picture.width() > 300 and len(colours(picture)) > 4 for picture in pictures)

    package = toured / record["package"]
    bagit = subprocess.run(
        [sys.executable, "-m", "bagit", "--validate", str(package)], capture_output=True, check=False
    )
    assert bagit.returncode == 0, bagit.stderr
    index = json.loads((package / "data" / "package.json").read_text(encoding="utf-8"))
    assert len(index["articles"]) == 1
    content = json.loads(next(package.rglob("content.json")).read_text(encoding="utf-8"))
    assert content["headline"].startswith("خزانة المخطوطات")
    assert content["standfirst"].startswith("نحو 1200 مخطوط")
    assert len(content["tags"]) == 6
    assert any(link["article"] for link in content["readAlso"])
    texts = [
        "".join(span["text"] for span in block["children"])
        for block in content["body"]
        if "children" in block
    ]
    written = "\n".join(texts)
    assert MENDED in written
    assert not {MISSPELT, COMMA, NO_HAMZA, "ـ"} & set(written.split()) | {"ـ"} & set(written)
    assert texts[-1] == TYPED_LAST, "what a crash left was brought back"
    assert {"يفتح المعرض أبوابه كل صباح، ودخوله مجاني للطلبة."} <= set(texts)
    (picture,) = package.rglob("media/*")
    assert QImage(str(picture)).width() == 1200
    assert (toured / record["proof"]).read_bytes().startswith(b"%PDF-")


def test_a_second_tour_clears_up_after_the_first_and_touches_nothing_else(tmp_path: Path) -> None:
    for name in ("01-a.png", "mine.png"):
        (tmp_path / name).touch()
    for name in ("desk-old", "mine"):
        (tmp_path / name).mkdir()
    record = {"pictures": ["01-a.png", "../outside.png"], "package": "desk-old"}
    (tmp_path / "tour.json").write_text(json.dumps(record), encoding="utf-8")
    clear(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine", "mine.png", "tour.json"]
    (tmp_path / "tour.json").write_text("[", encoding="utf-8")
    clear(tmp_path)


def test_a_tour_that_stops_says_where(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_script: Script) -> None:
        raise StageError("the curtain did not rise")

    monkeypatch.setattr(Script, "play", stop)
    assert main(["tour", "--out", str(tmp_path)]) == ExitCode.BUG
    assert "the curtain did not rise" in capsys.readouterr().out


def colours(picture: QImage) -> set[int]:
    """Some of its colours: a blank picture has one."""
    return {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
