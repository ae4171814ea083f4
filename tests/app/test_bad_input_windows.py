"""Bad input and bad luck, in the windows: each is said clearly and in place, and nothing already saved is lost."""

import os
import shutil
import sqlite3
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.services.articles import ArticleService
from editor_desk.services.ports.articles import Folder
from tests.app.hands import PASSPHRASE, Hands, at_the_desk
from tests.desks import Newsroom

LINE = "افتُتح في المدينة القديمة جسر جديد للمشاة يربط ضفتي النهر بعد عامين من الأشغال."
DEEP = ("<div>" * 10_000 + LINE + "</div>" * 10_000).encode()
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8
BAD_FILES = {
    "empty": (b"", "لا نص فيه"),
    "binary": (PICTURE, "هو صورة أو مستند قديم أو برنامج"),
    "50 MB": (b"x" * (50 * 1024 * 1024), "والمكتب يقبل حتى"),
    "wrong encoding": (
        ("<meta charset=utf-8>" + LINE).encode()[:40] + b"\xff\xfe\x81" + LINE.encode(),
        "أو أنه مبتور",
    ),
    "10,000 deep": (DEEP, "تتداخل وسوم"),
}
CUT_OFF = LINE.encode("utf-16")[:-1]


def clip_file(path: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    QApplication.clipboard().setMimeData(mime)


def test_bad_pages_are_said_in_the_dialog_and_the_next_page_goes_in(
    closed_room: Newsroom, desk_folder: Path, tmp_path: Path
) -> None:
    def act(hands: Hands) -> None:
        hands.sit_down("كريم")
        hands.press("Ctrl+I")
        dialog = hands.dialog(ImportDialog)

        def give(name: str, data: bytes) -> None:
            path = tmp_path / f"{name}.html"
            path.write_bytes(data)
            clip_file(path)
            dialog.paste_area.setFocus()
            hands.press("Ctrl+V")
            hands.wait(lambda: hands.controller.jobs.is_idle)

        for name, (data, words) in BAD_FILES.items():
            give(name, data)
            assert words in hands.label("inputProblemText"), name
            assert f"{name}.html" in hands.label("inputProblemText")
            assert not dialog.paste_area.isReadOnly()
            assert not hands.is_open(QMessageBox)
        give("cut off", CUT_OFF)
        assert "الملف مبتور" in hands.label("pageNotesText")
        hands.click("another", within=dialog)
        mime = QMimeData()
        mime.setText(LINE)
        QApplication.clipboard().setMimeData(mime)
        dialog.paste_area.setFocus()
        hands.press("Ctrl+V", "Ctrl+Return")
        hands.find(QPushButton, "commit", dialog)
        assert not dialog._ui.inputProblem.isVisible()
        hands.press("Ctrl+Return")
        hands.wait(lambda: not hands.is_open(ImportDialog))
        hands.come_forward()
        assert LINE in hands.desk.editor.sheet.body.toPlainText()
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        assert len(desk.articles.shelf(Folder.ARCHIVE)) == 3


def test_a_wrong_passphrase_is_said_in_place(closed_room: Newsroom) -> None:
    def act(hands: Hands) -> None:
        dialog = hands.dialog(UnlockDialog)
        hands.wait(lambda: hands.controller._desk is not None)
        hands.settle()
        field = hands.find(QLineEdit, "passphrase", dialog)
        field.setFocus()
        hands.write("ليست هذه العبارة")
        hands.press("Return")
        hands.wait(lambda: hands.label("fault").startswith("عبارة المرور غير صحيحة"))
        assert hands.focus() is field
        assert field.hasSelectedText()
        assert not hands.is_open(QMessageBox)
        hands.write(PASSPHRASE)
        assert hands.label("fault") == ""
        hands.press("Return")
        hands.wait(lambda: hands.controller.window is not None)
        hands.come_forward()
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE


def corrupt(folder: Path) -> None:
    database = folder / "desk.sqlite3"
    data = bytearray(database.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    database.write_bytes(data)


def from_the_future(folder: Path) -> None:
    with sqlite3.connect(folder / "desk.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()


def no_database(folder: Path) -> None:
    (folder / "desk.sqlite3").write_bytes(b"this is no database at all" * 300)


def under_a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("a file lies where the desk should be", encoding="utf-8")


def everything(folder: Path) -> dict[str, bytes]:
    if folder.is_file():
        return {"": folder.read_bytes()}
    # The lock, and what SQLite puts beside a database while it reads, hold nothing of anybody's.
    passing = {"desk.lock", "desk.pid", "desk.sqlite3-shm"}
    kept = [path for path in folder.rglob("*") if path.is_file() and path.name not in passing]
    found = {str(path.relative_to(folder)): path.read_bytes() for path in kept}
    return {name: data for name, data in found.items() if data or not name.endswith("-wal")}


@pytest.mark.parametrize(
    ("harm", "words"),
    [
        (corrupt, "تالفة"),
        (no_database, "بيانات"),
        (from_the_future, "أحدث"),
        (under_a_file, "لا تمكن الكتابة"),
    ],
    ids=["corrupt", "no database", "future", "not writable"],
)
def test_a_desk_that_cannot_be_opened_gets_one_dialog(
    closed_room: Newsroom, desk_folder: Path, harm: Callable[[Path], None], words: str
) -> None:
    harm(desk_folder)
    before = everything(desk_folder)
    said: list[str] = []

    def read_and_close(box: QMessageBox) -> None:
        said.append(f"{box.text()} {box.informativeText()}")
        box.button(QMessageBox.StandardButton.Ok).click()

    def act(hands: Hands) -> None:
        hands.meanwhile(QMessageBox, read_and_close, "problemBox")

    assert at_the_desk(act) == ExitCode.ENVIRONMENT
    assert len(said) == 1
    assert words in said[0]
    assert everything(desk_folder) == before


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only to root")
def test_a_read_only_folder_gets_one_dialog(closed_room: Newsroom, desk_folder: Path) -> None:
    before = everything(desk_folder)
    desk_folder.chmod(0o500)
    try:
        test_a_desk_that_cannot_be_opened_gets_one_dialog(
            closed_room, desk_folder, lambda _folder: None, "لا تمكن الكتابة"
        )
    finally:
        desk_folder.chmod(0o700)
    assert everything(desk_folder) == before


def test_a_full_disk_is_said_and_the_text_waits_for_room(
    desk_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = [False]
    save = ArticleService.save

    def limited(self: ArticleService, *arguments: object, **named: object) -> object:
        if full[0]:
            raise_full(self)
        return save(self, *arguments, **named)  # type: ignore[arg-type]  # handed on as they came

    def raise_full(service: ArticleService) -> None:
        # SQLite itself refuses to grow the file, as it does where the disk has no room left.
        with service._unit_of_work() as work:
            connection = work._connection  # type: ignore[attr-defined]
            connection.exec_driver_sql("PRAGMA max_page_count = 1")
            try:
                connection.exec_driver_sql("CREATE TABLE too_much AS SELECT zeroblob(4000000) AS room")
            finally:
                connection.exec_driver_sql("PRAGMA max_page_count = 1073741823")

    monkeypatch.setattr(ArticleService, "save", limited)

    def act(hands: Hands) -> None:
        hands.found_desk("سعاد")
        hands.press("Ctrl+N")
        hands.wait(lambda: hands.desk.working.article is not None)
        hands.settle()
        hands.write("ما حُفظ قبل أن يمتلئ القرص")
        hands.saved()
        full[0] = True
        hands.press("Down", "Down")
        hands.write("ما كُتب بعده.")
        hands.wait(lambda: hands.label("saveLabel") == "● تعذّر الحفظ")
        assert "القرص ممتلئ" in hands.notice()
        assert hands.desk.editor.sheet.body.toPlainText() == "ما كُتب بعده."
        with desk_in(desk_folder, read_only=True) as desk:
            (summary,) = desk.articles.shelf(Folder.ARCHIVE)
            assert desk.articles.working_text(summary.id).headline == "ما حُفظ قبل أن يمتلئ القرص"
            assert desk.articles.working_text(summary.id).blocks == ()
        full[0] = False
        hands.click("retryButton")
        hands.saved()
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    with desk_in(desk_folder, read_only=True) as desk:
        (summary,) = desk.articles.shelf(Folder.ARCHIVE)
        assert [block.text for block in desk.articles.working_text(summary.id).blocks] == ["ما كُتب بعده."]


def handover(hands: Hands) -> HandoverRoom:
    room = hands.window.room(RoomName.HANDOVER)
    assert isinstance(room, HandoverRoom)
    return room


def test_a_full_disk_leaves_no_half_package(
    closed_room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "للموقع"
    target.mkdir()

    def full(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    def act(hands: Hands) -> None:
        hands.sit_down("ياسين")
        assert hands.controller.context is not None
        hands.controller.context.preferences.last_folder = str(target)
        hands.click(f"{Folder.READY.value}Entry")
        hands.settle()
        with monkeypatch.context() as patch:
            patch.setattr("editor_desk.exchange.package.writer.give_name", full)
            hands.click("createButton", within=handover(hands))
            hands.settle()
            assert "القرص ممتلئ" in hands.notice()
        assert list(target.iterdir()) == []
        hands.click("createButton", within=handover(hands))
        hands.wait(lambda: len(list(target.iterdir())) == 1)
        hands.settle()
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE


def test_an_unsafe_zip_is_named_and_nothing_lands_outside(closed_room: Newsroom, tmp_path: Path) -> None:
    inside = tmp_path / "وارد"
    inside.mkdir()
    bad = inside / "package.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("desk-x/../../outside.txt", "هذا خارج المجلد")
    said: list[str] = []

    def act(hands: Hands) -> None:
        hands.sit_down("ياسين")
        hands.click(f"{Folder.READY.value}Entry")
        hands.settle()
        menu = hands.find(QPushButton, "checkButton", handover(hands)).menu()
        menu.actions()[-1].trigger()
        dialog = hands.dialog(QFileDialog)
        field = hands.find(QLineEdit, "fileNameEdit", dialog)
        field.setText(str(bad))
        QTest.keyClick(field, Qt.Key.Key_Return)
        hands.wait(lambda: not hands.is_open(QFileDialog))
        hands.settle()
        said.append(hands.notice())
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    assert "فتح هذه الحزمة غير مأمون" in said[0]
    assert "outside.txt" in said[0]
    assert list(tmp_path.rglob("outside*")) == []
