"""The verbs, through `main()`, on a real desk."""

import io
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.main import main
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageForm
from editor_desk.domain.review_plan import Priority, Terms
from tests.desks import ARTICLE, PASSPHRASE, Newsroom, newsroom_in
from tests.exchange import archive_samples

PAGE = """افتتاح جسر جديد يربط ضفتي النهر في المدينة القديمة

افتتح عمدة المدينة صباح السبت جسرا جديدا للمشاة يربط ضفتي النهر، بعد عامين من الأشغال التي شارك فيها مهندسون شباب.

وقال العمدة إن الجسر يقصر المسافة بين الحي القديم والجامعة إلى خمس دقائق، وإنه مفتوح للدراجات أيضا.

المصدر: وكالة الضفتين

كلمات دلالية: جسور، نقل حضري، جامعة
"""


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "صفحة.txt"
    file.write_text(PAGE, encoding="utf-8")
    return file


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    code = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    return code, out, err


def run_json(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    code, out, err = run(capsys, *arguments, "--json")
    assert (code, err) == (ExitCode.DONE, "")
    return json.loads(out)


def test_a_page_is_imported_listed_searched_and_shown(
    closed_room: Newsroom, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    imported = run_json(capsys, "import", page, "--account", "كريم")
    assert imported[0]["encoding"] == "utf-8"
    assert imported[0]["keywords"] == ["جسور", "نقل حضري", "جامعة"]
    article = imported[0]["article"]

    listed = run_json(capsys, "list")
    assert len(listed) == 3
    assert listed[0]["id"] == article
    assert listed[0]["review"] == "draft"

    found = run_json(capsys, "list", "--search", "الجسور الجديده")
    assert [row["id"] for row in found] == [article]

    shown = run_json(capsys, "show", article[:24])
    assert shown["content"]["source"] == "وكالة الضفتين"
    assert [tag["label"] for tag in shown["content"]["tags"]] == ["جسور", "نقل حضري", "جامعة"]


def test_what_is_in_review_is_listed_with_its_plan(
    desk_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    due = datetime(2026, 12, 1, 18, 0).astimezone()
    with newsroom_in(desk_folder) as room:
        room.clock.now = datetime.now(UTC)  # a claim lapses after some hours
        claimed, asked = room.in_review().article.id, room.in_review().article.id
        draft = room.desk.articles.create(room.editor, ARTICLE).article.id
        queue = room.desk.queue
        queue.set_terms(room.reviewer, claimed, Terms(Priority.URGENT, due.astimezone(UTC)))
        queue.claim(room.reviewer, claimed)
        queue.set_terms(room.reviewer, asked, Terms(assignee=room.reviewer.account.id))

    rows = {row["id"]: row for row in run_json(capsys, "list")}
    plan = ("priority", "due", "claimed_by", "assignee")
    assert [rows[claimed][key] for key in plan] == ["urgent", to_rfc3339(due.astimezone(UTC)), "هدى", None]
    assert [rows[asked][key] for key in plan] == ["normal", None, None, "هدى"]
    assert not set(plan) & set(rows[draft])
    _, out, _ = run(capsys, "list", "--folder", "in_review")
    lines = {line.split()[0]: line for line in out.splitlines()}
    assert "قيد المراجعة / عاجلة / الموعد ١ ديسمبر ٢٠٢٦، ١٨:٠٠ / بيد هدى" in lines[claimed]
    assert "قيد المراجعة / مُسندة إلى هدى" in lines[asked]


def test_the_list_says_whose_place_was_taken(
    desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with newsroom_in(desk_folder) as room:
        hand_over = room.desk.handover.hand_over
        old = room.sealed().article.id
        hand_over(room.exporter, [old], tmp_path, PackageForm.ZIP)
        new = room.desk.live.begin_update(room.editor, old, "أُضيفت حصيلة اليوم الأول.")
        other = replace(new.head.content, standfirst="مقدمة أخرى")
        room.desk.articles.save(room.editor, new.article.id, new.head.id, other)
        sent = room.desk.review.submit(room.editor, new.article.id)
        room.desk.review.approve(room.reviewer, new.article.id, expected=sent.head.id)
        room.clock.move(minutes=1)
        hand_over(room.exporter, [new.article.id], tmp_path, PackageForm.ZIP)
    rows = {row["id"]: row["superseded"] for row in run_json(capsys, "list")}
    assert rows == {old: True, new.article.id: False}
    _, out, _ = run(capsys, "list")
    lines = {line.split()[0]: line for line in out.splitlines()}
    assert "معتمد / حلّ محله غيره" in lines[old]
    assert "حلّ محله غيره" not in lines[new.article.id]


def test_text_is_logical_in_a_file_and_ordered_where_asked(
    closed_room: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    article = run_json(capsys, "list", "--folder", "in_review")[0]["id"]
    _, logical, _ = run(capsys, "show", article)
    assert "افتتاح مكتبة التراث" in logical
    _, visual, _ = run(capsys, "show", article, "--bidi", "on")
    assert "افتتاح" not in visual
    assert "\ufe8d" in visual or "\ufee3" in visual, "letters are joined by their presentation forms"
    code, out, _ = run(capsys, "list", "--folder", "corrections")
    assert code == ExitCode.DONE
    assert "لا مقالات" in out


def test_a_dry_run_stores_nothing(
    closed_room: Newsroom, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    recognised = run_json(capsys, "import", page, "--account", "كريم", "--dry-run")
    assert recognised[0]["article"] is None
    assert recognised[0]["lines"] == {"headline": 1, "paragraph": 2, "source": 1, "keywords": 1}
    assert len(run_json(capsys, "list")) == 2


def test_nothing_is_dropped_without_a_word(
    closed_room: Newsroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "page.html"
    lines = "".join(f"<p>{line}</p>" for line in PAGE.splitlines() if line)
    page.write_text(f"<script>x()</script>{lines}<p>شارك المقال</p><p>١٢:٠٥</p>", encoding="utf-8")
    arguments = ("import", page, "--account", "كريم", "--dry-run")
    told = run_json(capsys, *arguments)[0]
    assert told["taken_away"] == {"scripts": 1}
    assert told["left_over"]
    _, out, _ = run(capsys, *arguments, "--bidi", "off")
    assert "None" not in out
    assert "أسطر لم تدخل في أي مقال:" in out
    assert all(f"• {line}" in out for line in told["left_over"])
    assert "حُذف برنامج نصي" in out


@pytest.mark.parametrize("form", [(), ("--zip",)])
def test_a_sealed_article_is_handed_over_and_verified(
    closed_room: Newsroom, tmp_path: Path, form: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    article = run_json(capsys, "list", "--folder", "ready")[0]["id"]
    written = run_json(capsys, "package", article, "--to", tmp_path, "--account", "ياسين", *form)
    assert run_json(capsys, "verify", written["path"])["valid"] is True
    assert run_json(capsys, "list", "--folder", "handed_over")[0]["id"] == article
    code, out, _ = run(capsys, "verify", written["path"])
    assert code == ExitCode.DONE
    assert "صحيح" in out


def test_a_changed_package_is_found_out(
    closed_room: Newsroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = run_json(capsys, "list", "--folder", "ready")[0]["id"]
    written = run_json(capsys, "package", article, "--to", tmp_path, "--account", "ياسين")
    html = next(Path(written["path"]).rglob("article.html"))
    html.write_text(html.read_text(encoding="utf-8").replace("فاس", "طنجة"), encoding="utf-8")
    code, out, _ = run(capsys, "verify", written["path"], "--json")
    assert code == ExitCode.FAULTS_FOUND
    faults = json.loads(out)["faults"]
    assert any(fault["file"].endswith("article.html") for fault in faults)
    assert [one["state"] for one in json.loads(out)["articles"]] == ["changed"]
    code, out, _ = run(capsys, "verify", written["path"])
    assert code == ExitCode.FAULTS_FOUND
    assert "article.html" in out
    assert "لكن ملفاته تغيرت بعد ذلك" in out
    assert "file_changed" not in out
    next(Path(written["path"]).rglob("seal.json")).unlink()
    _, out, _ = run(capsys, "verify", written["path"])
    assert "لا ختم صالحاً عليه" in out
    assert "ختمه" not in out


def test_what_is_not_sealed_does_not_leave(
    closed_room: Newsroom, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    article = run_json(capsys, "list", "--folder", "in_review")[0]["id"]
    code, _, err = run(capsys, "package", article, "--to", tmp_path, "--account", "ياسين", "--json")
    assert code == ExitCode.REFUSED
    assert json.loads(err)["error"] == "action_refused"
    assert [file for file in tmp_path.iterdir() if file.is_dir() and file.name.startswith("desk-")] == []


def test_a_backup_brings_the_desk_back(
    closed_room: Newsroom, desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = run_json(capsys, "list")
    backup = tmp_path / "نسخة.sqlite3"
    assert run_json(capsys, "backup", backup)["backup"] == str(backup)
    code, _, err = run(capsys, "restore", backup, "--json")
    assert code == ExitCode.REFUSED
    assert json.loads(err)["error"] == "desk_not_empty"
    shutil.rmtree(desk_folder)
    assert run_json(capsys, "restore", backup)["restored"] == str(backup)
    assert run_json(capsys, "list") == before


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", "file_empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "file_binary"),
        (b"\n \n", "file_empty"),
        (b"x" * (50 * 1024 * 1024), "file_too_large"),
    ],
    ids=["empty", "binary", "blank", "50 MB"],
)
def test_bad_input_gets_one_clear_message_and_stores_nothing(
    closed_room: Newsroom,
    tmp_path: Path,
    page: Path,
    data: bytes,
    error: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    bad = tmp_path / "bad"
    bad.write_bytes(data)
    code, out, err = run(capsys, "import", page, bad, "--account", "كريم", "--json")
    assert (code, out) == (ExitCode.REFUSED, "")
    assert json.loads(err)["error"] == error
    assert len(run_json(capsys, "list")) == 2
    code, _, err = run(capsys, "import", bad, "--account", "كريم")
    assert code == ExitCode.REFUSED
    assert err.strip()


def test_passphrases_come_from_where_they_should(
    closed_room: Newsroom,
    page: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def attempt(*more: object) -> str:
        code, _, err = run(capsys, "import", page, "--dry-run", "--account", "كريم", "--json", *more)
        return "ok" if code == ExitCode.DONE else json.loads(err)["error"]

    secret = tmp_path / "secret"
    secret.write_text("عبارة مرور طويلة\n", encoding="utf-8")
    assert attempt("--passphrase-file", secret) == "ok"
    assert attempt("--passphrase-file", tmp_path / "missing") == "file_missing"
    monkeypatch.setattr(sys, "stdin", io.StringIO(secret.read_text(encoding="utf-8")))
    assert attempt("--passphrase-file", "-") == "ok"
    monkeypatch.setenv("EDITOR_DESK_PASSPHRASE", "خطأ تماما")
    assert attempt() == "passphrase_wrong"
    code, _, err = run(capsys, "import", page, "--account", "نكرة", "--json")
    assert (code, json.loads(err)["error"]) == (ExitCode.REFUSED, "account_unknown")
    monkeypatch.delenv("EDITOR_DESK_PASSPHRASE")
    assert attempt() == "passphrase_wrong", "without a terminal nobody is asked"


def test_a_desk_that_another_process_works_on_is_only_read(
    desk_folder: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with newsroom_in(desk_folder) as room:
        room.in_review()
        holder = (
            "import sys; from pathlib import Path; from editor_desk.app.main import main;"
            f"sys.exit(main(['import', {str(page)!r}, '--account', 'كريم', '--json']))"
        )
        done = subprocess.run([sys.executable, "-c", holder], capture_output=True, text=True, check=False)
        assert done.returncode == ExitCode.ENVIRONMENT
        assert json.loads(done.stderr)["error"] == "desk_in_use"
        assert len(run_json(capsys, "list")) == 1


def test_a_damaged_desk_is_named_and_left_alone(
    closed_room: Newsroom, desk_folder: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = desk_folder / "desk.sqlite3"
    data = bytearray(database.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    database.write_bytes(data)
    code, _, err = run(capsys, "import", page, "--account", "كريم", "--json")
    assert code == ExitCode.ENVIRONMENT
    assert json.loads(err)["error"].startswith("database_")
    assert database.read_bytes() == bytes(data)


def test_a_desk_from_the_future_is_refused(
    closed_room: Newsroom, desk_folder: Path, page: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with sqlite3.connect(desk_folder / "desk.sqlite3") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()
    code, _, err = run(capsys, "import", page, "--account", "كريم", "--json")
    assert (code, json.loads(err)["error"]) == (ExitCode.ENVIRONMENT, "database_newer")


def test_a_bug_is_told_apart_logged_without_values_and_reported(
    closed_room: Newsroom, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    def broken(*_arguments: object) -> None:
        raise RuntimeError("نص سري من المقال")

    monkeypatch.setattr("editor_desk.app.commands.articles.list_articles", broken)
    code, out, err = run(capsys, "list")
    assert (code, out) == (ExitCode.BUG, "")
    log = home / "desk home" / "state" / "editor-desk.log"
    assert str(log) in err
    assert "RuntimeError" in log.read_text(encoding="utf-8")
    assert "سري" not in log.read_text(encoding="utf-8")


def test_usage_and_languages(desk_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["no-such-verb"])
    assert stopped.value.code == ExitCode.USAGE
    capsys.readouterr()
    code, _, err = run(capsys, "--language", "en", "list")
    assert code == ExitCode.REFUSED
    assert "There is no desk here" in err
    code, _, err = run(capsys, "--language", "ar", "list")
    assert "مكتب" in err
    with pytest.raises(SystemExit):
        main(["--version"])
    assert "editor-desk" in capsys.readouterr().out


def test_without_a_display_the_window_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if sys.platform in {"win32", "darwin"}:
        pytest.skip("every session has a display here")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = run(capsys, "--language", "en")
    assert code == ExitCode.ENVIRONMENT
    assert "editor-desk tour" in err


def test_the_index_is_checked_and_mended(
    closed_room: Newsroom, desk_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_json(capsys, "check-index", "--mend")["agrees"] is True
    told = run_json(capsys, "check-index", "--thorough")
    assert (told["agrees"], told["articles"], told["differences"]) == (True, 2, [])
    shutil.rmtree(desk_folder / "index")
    code, out, _ = run(capsys, "check-index", "--json")
    assert (code, json.loads(out)["lost"]) == (ExitCode.FAULTS_FOUND, True)
    code, out, _ = run(capsys, "check-index", "--mend")
    assert code == ExitCode.DONE


def test_a_search_without_its_index_says_why_it_finds_nothing(
    closed_room: Newsroom, desk_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_json(capsys, "check-index", "--mend")["agrees"] is True
    assert run(capsys, "list", "--search", "المكتبة")[2] == ""
    shutil.rmtree(desk_folder / "index")
    _, _, err = run(capsys, "--language", "en", "list", "--search", "المكتبة")
    assert "missing or damaged" in err
    code, out, _ = run(capsys, "--language", "en", "check-index")
    assert code == ExitCode.FAULTS_FOUND
    assert "missing or damaged" in out
    assert len(out.splitlines()) == 1


def test_what_waits_to_be_indexed_is_no_agreement(
    closed_room: Newsroom, desk_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_json(capsys, "check-index", "--mend")["agrees"] is True
    with desk_in(desk_folder) as desk:
        session = desk.accounts.unlock_by_name("كريم", PASSPHRASE)
        desk.articles.create(session, ARTICLE)
    code, out, _ = run(capsys, "--language", "en", "check-index")
    assert code == ExitCode.FAULTS_FOUND
    assert "1 article still to be indexed" in out
    assert "agrees" not in out
    assert "still to be indexed" in run(capsys, "--language", "en", "list", "--search", "المكتبة")[2]
    assert run(capsys, "check-index", "--mend")[0] == ExitCode.DONE


def test_a_list_says_that_there_is_more(closed_room: Newsroom, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, err = run(capsys, "--language", "en", "list", "--limit", "1")
    assert len(out.splitlines()) == 1
    assert "--limit" in err
    assert run(capsys, "--language", "en", "list")[2] == ""


def test_whoever_reads_may_have_enough(closed_room: Newsroom, desk_folder: Path) -> None:
    """As `editor-desk list | head -c 0`: the pipe is closed before anything is written."""
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "wb") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "editor_desk", "--desk", str(desk_folder), "list"],
            stdout=pipe,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (141, "")


def test_an_export_of_wordpress_comes_in_with_its_pictures(
    closed_room: Newsroom, desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    body = '<p>نص.</p><img src="https://difaf.example/wp-content/uploads/a.jpg" alt="قارب">'
    export = tmp_path / "تصدير.xml"
    export.write_bytes(
        archive_samples.wxr(
            archive_samples.wxr_item(1, body=body), archive_samples.wxr_item(2, status="draft")
        )
    )
    media = tmp_path / "صور"
    media.mkdir()
    (media / "a.jpg").write_bytes(archive_samples.picture())
    looked = run_json(capsys, "import-archive", export, "--media", media, "--dry-run", "--account", "كريم")
    assert (looked["kind"], looked["media"]) == ("wxr", str(media))
    done = run_json(capsys, "import-archive", export, "--media", media, "--account", "كريم")
    assert (done["imported"], done["failed"]) == (1, 1)
    code, _, err = run(capsys, "import-archive", export, "--media", tmp_path / "لا شيء", "--account", "كريم")
    assert code != ExitCode.DONE
    assert "لا شيء" in err


def test_a_trial_of_an_import_changes_nothing_and_may_run_beside_the_window(
    closed_room: Newsroom, desk_folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = tmp_path / "أرشيف.csv"
    table.write_text("عنوان,نص\nقافلة الكتب في الطريق,وصلت القافلة مساء أمس.\n", encoding="utf-8")
    with desk_in(desk_folder):
        code, out, _ = run(capsys, "import-archive", table, "--dry-run", "--account", "كريم")
    assert code == ExitCode.DONE
    assert "قافلة الكتب" in out
