"""What the status line called saved is there after the process is killed, and a second process takes nothing away."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.content import Content
from editor_desk.services.ports.articles import Folder
from tests.app.hands import Hands, at_the_desk
from tests.desks import Newsroom

PERSON = Path(__file__).with_name("person.py")
ROOT = Path(__file__).parents[2]


@contextmanager
def another_process(*arguments: str, program: Path = PERSON) -> Iterator["subprocess.Popen[str]"]:
    """The window in a process of its own, with somebody who writes in it and says what the window shows."""
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "src")]),
        "PYTHONIOENCODING": "utf-8",
    }
    process = subprocess.Popen(
        [sys.executable, str(program), *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
        env=environment,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def heard(process: "subprocess.Popen[str]", word: str) -> str:
    """Wait for a line that begins with `word`, and return the rest of it."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            return line.removeprefix(word).strip()
    pytest.fail(f"the process ended without saying {word}")


def only_article(folder: Path) -> Content:
    with desk_in(folder, read_only=True) as desk:
        (summary,) = desk.articles.shelf(Folder.ARCHIVE, limit=10)
        return desk.articles.working_text(summary.id)


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_what_was_called_saved_survives_a_kill(desk_folder: Path) -> None:
    with another_process() as process:
        heard(process, "SAVED")
        process.send_signal(signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL
    content = only_article(desk_folder)
    assert content.headline == "عنوان قبل انقطاع التيار"
    assert [block.text for block in content.blocks] == ["سطر أخير كُتب قبل انقطاع التيار بلحظة."]

    def act(hands: Hands) -> None:
        hands.sit_down("سعاد")
        hands.press("Ctrl+F", "Down", "Return")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        assert hands.desk.editor.sheet.headline.text() == "عنوان قبل انقطاع التيار"
        assert hands.desk.editor.sheet.body.toPlainText() == "سطر أخير كُتب قبل انقطاع التيار بلحظة."
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE


def test_a_second_process_is_told_and_the_first_loses_nothing(
    desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.txt"
    page.write_text("خبر قصير من سطر واحد يكفي لفقرة في هذه الصفحة.", encoding="utf-8")
    said: list[str] = []

    def read_and_close(box: QMessageBox) -> None:
        said.append(f"{box.text()} {box.informativeText()}")
        box.button(QMessageBox.StandardButton.Ok).click()

    def act(hands: Hands) -> None:
        hands.meanwhile(QMessageBox, read_and_close, "problemBox")

    with another_process() as first:
        heard(first, "SAVED")
        before = only_article(desk_folder)
        assert at_the_desk(act) == ExitCode.ENVIRONMENT
        assert "المكتب مفتوح" in said[0]
        capsys.readouterr()
        code = main(["import", str(page), "--account", "سعاد", "--json"])
        assert code == ExitCode.ENVIRONMENT
        assert "desk_in_use" in capsys.readouterr().err
        assert only_article(desk_folder) == before

        assert first.stdin is not None
        first.stdin.write("go on\n")
        first.stdin.flush()
        heard(first, "SAVED")
        heard(first, "CLOSED")
        assert first.wait() == ExitCode.DONE
    assert only_article(desk_folder).blocks[-1].text == "سطر أخير كُتب قبل انقطاع التيار بلحظة. وما بعده."


def test_a_desk_closed_in_good_order_can_be_opened_by_others(closed_room: Newsroom) -> None:
    def act(hands: Hands) -> None:
        hands.sit_down("كريم")
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    assert at_the_desk(act) == ExitCode.DONE
