"""`editor-desk audit`, through `main()`: what it says, prints and returns, on a sound desk and on one that was tampered with."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.package import PackageForm
from tests.desks import Newsroom, newsroom_in


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def change(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "desk.sqlite3")) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount >= 1
        connection.commit()


def test_a_sound_desk(closed_room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "audit")
    assert (code, err) == (ExitCode.DONE, "")
    assert "السجل سليم" in out
    assert "ختم واحد" in out
    code, out, _ = run(capsys, "--language", "en", "audit")
    assert "The record is whole" in out
    assert "1 seal" in out
    code, out, _ = run(capsys, "audit", "--json")
    told = json.loads(out)
    assert (code, told["sound"], told["faults"], told["seals"]) == (ExitCode.DONE, True, [], 1)
    assert told["anchored"] == told["events"]


def test_the_first_broken_link_is_named_with_number_headline_and_what_is_wrong(
    closed_room: Newsroom, desk_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    change(desk_folder, "UPDATE event SET actor = 'x' WHERE kind = 'approved'")
    code, out, _ = run(capsys, "--language", "en", "audit")
    assert code == ExitCode.FAULTS_FOUND
    line = out.splitlines()[1]
    assert "Event" in line
    assert "افتتاح مكتبة التراث" in line
    assert "The event was changed after it was written." in line
    code, out, _ = run(capsys, "audit", "--json")
    first = json.loads(out)["faults"][0]
    assert code == ExitCode.FAULTS_FOUND
    assert first["kind"] == "event_altered"
    assert first["event"] == 8
    assert first["headline"].startswith("افتتاح مكتبة التراث")
    assert first["at"].startswith("2026-11-23T09:")


def test_a_package_that_was_handed_over_holds_the_desk_to_its_record(
    desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with newsroom_in(desk_folder) as room:
        sealed = room.sealed()
        forms = (PackageForm.FOLDER, PackageForm.ZIP)
        written = [
            room.desk.handover.hand_over(room.exporter, [sealed.article.id], tmp_path, form) for form in forms
        ]
    for package in written:
        assert run(capsys, "audit", "--package", package.path)[0] == ExitCode.DONE
        assert run(capsys, "verify", package.path)[0] == ExitCode.DONE
    # Everything that the desk has on it goes, the anchors and their file too: the package remembers.
    change(
        desk_folder,
        "DELETE FROM event WHERE kind IN ('approved', 'handed_over')",
        "DELETE FROM log_anchor",
        "DELETE FROM seal",
        "UPDATE article SET sealed = NULL, delivered = NULL, review = 'in_review', delivery = 'none'",
    )
    (desk_folder / "log-anchors.jsonl").unlink()
    assert run(capsys, "audit")[0] == ExitCode.DONE
    code, out, _ = run(capsys, "--language", "en", "audit", "--package", written[0].path)
    assert code == ExitCode.FAULTS_FOUND
    assert written[0].name in out
    assert "cut off or rewritten" in out


def test_what_is_no_package_is_refused(
    closed_room: Newsroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, "audit", "--package", tmp_path / "nothing")[0] == ExitCode.REFUSED
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")
    (tmp_path / "old" / "bag-info.txt").write_text("Bag-Software-Agent: editor-desk 0.1\n")
    code, _, err = run(capsys, "audit", "--package", tmp_path / "old")
    assert code == ExitCode.REFUSED
    assert err


def test_where_there_is_no_desk(desk_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(capsys, "audit")[0] == ExitCode.REFUSED
