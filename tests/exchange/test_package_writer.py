"""Writing a package: whole or not at all, sealed texts only, the same bytes each time, and good for standard tools."""

import errno
import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.content import Block, BlockKind, Span
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.domain.revision import canonical_bytes
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.spec import no_pictures
from editor_desk.exchange.package import limits, placing
from editor_desk.exchange.package.render import SEALED_FILES
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.format_samples import UNDRAWN
from tests.exchange.package_samples import (
    EXPORTER,
    HARBOUR,
    HARBOUR_CONTENT,
    LIGHTHOUSE,
    REVIEWER,
    REVIEWER_ID,
    STRANGER,
    VAULT,
    picture,
    sealed,
    two_articles,
    with_headline,
)

ROOT = Path(__file__).resolve().parents[2]
FORMS = list(PackageForm)
needs_ssh_keygen = pytest.mark.skipif(
    shutil.which("ssh-keygen") is None, reason="ssh-keygen is not installed"
)
needs_sha256sum = pytest.mark.skipif(shutil.which("sha256sum") is None, reason="sha256sum is not installed")


def quiet(done: int, total: int) -> None:
    assert 0 <= done <= total


def write(
    folder: Path,
    form: PackageForm = PackageForm.FOLDER,
    progress: Callable[[int, int], None] = quiet,
    name: str = "ليلى حداد",
    options: ExportOptions | None = None,
) -> WrittenPackage:
    """The two articles in a package: with all that is written of them, but for what is drawn, unless `options` ask for it."""
    writer = Writer(VAULT, "مكتب تجربة", UNDRAWN if options is None else options)
    return writer.write(two_articles(), folder, form, EXPORTER, name, progress, picture)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def unzipped(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


# What is written


def test_folder_holds_what_the_plan_says_and_verifies(tmp_path: Path) -> None:
    written = write(tmp_path)
    root = Path(written.path)
    assert root == tmp_path / written.name
    assert sorted(tree(root)) == sorted(Writer(VAULT, options=UNDRAWN).plan(two_articles()))
    assert written.articles == 2
    assert written.size == sum(map(len, tree(root).values()))
    assert verify_package(root).good
    assert names(tmp_path) == [written.name]


def test_pictures_come_from_the_desk_and_are_the_sealed_ones(tmp_path: Path) -> None:
    for media in (no_pictures, lambda _sha256: b"another"):
        with pytest.raises(DeskError) as caught:
            Writer(VAULT).write([sealed()], tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, media)
        assert caught.value.code is ErrorCode.PICTURE_MISSING
        assert not names(tmp_path)


def test_zip_holds_the_same_files_under_one_folder(tmp_path: Path) -> None:
    folder, archive = write(tmp_path), write(tmp_path, PackageForm.ZIP)
    assert archive.path == f"{folder.path}.zip"
    assert archive.sha256 == folder.sha256
    assert archive.size == Path(archive.path).stat().st_size
    assert unzipped(Path(archive.path)) == tree(Path(folder.path))
    with zipfile.ZipFile(archive.path) as opened:
        members = opened.infolist()
    assert [member.filename for member in members] == sorted(member.filename for member in members)
    assert {member.filename.partition("/")[0] for member in members} == {folder.name}
    assert {member.date_time for member in members} == {(1980, 1, 1, 0, 0, 0)}
    assert {member.external_attr >> 16 for member in members} == {0o100644}


def test_name_comes_from_the_contents(tmp_path: Path) -> None:
    first = write(tmp_path)
    assert first.name.startswith("desk-2026-11-21-mina-alsyadin-")
    assert write(tmp_path, name="شخص آخر").name != first.name


def test_content_file_is_what_the_seal_names(tmp_path: Path) -> None:
    written = write(tmp_path)
    index = json.loads((Path(written.path) / "data/package.json").read_bytes())
    article = index["articles"][0]
    data = (Path(written.path) / "data" / article["folder"] / "content.json").read_bytes()
    assert data == canonical_bytes(HARBOUR_CONTENT)
    assert article["id"] == HARBOUR
    assert article["links"][0]["folder"] == index["articles"][1]["folder"]
    files = {item["path"].removeprefix(f"{article['folder']}/"): item["role"] for item in article["files"]}
    assert {name: files[name] for name in SEALED_FILES} == {
        name: role for name, (role, _) in SEALED_FILES.items()
    }
    assert {"page", "body", "ninjs", "markdown"} <= set(files.values())


def test_names_inside_are_ascii_and_differ_whatever_the_case(tmp_path: Path) -> None:
    ids = ["019370A0-0000-7000-8000-0000aaaa0001", "119370a0-0000-7000-8000-0000aaaa0001"]
    items = [sealed(article, HARBOUR_CONTENT) for article in ids]
    paths = Writer(VAULT).plan(items)
    assert all(path.isascii() for path in paths)
    assert len({path.casefold() for path in paths}) == len(paths)
    assert len({path.split("/")[2] for path in paths if path.startswith("data/articles/")}) == 2


def test_override_is_printed_in_the_package(tmp_path: Path) -> None:
    item = sealed(override_reason="لا مراجع في المناوبة")
    written = Writer(VAULT).write([item], tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, picture)
    report = verify_package(Path(written.path))
    assert report.good
    assert report.articles[0].override_reason == "لا مراجع في المناوبة"


# The same bytes each time

_PROGRAM = """
import sys
from pathlib import Path
from editor_desk.domain.package import PackageForm
from tests.exchange.test_package_writer import write
print(write(Path(sys.argv[1]), PackageForm(sys.argv[2])).path)
"""


@pytest.mark.parametrize("form", FORMS)
def test_another_process_day_and_hash_seed_write_the_same_bytes(tmp_path: Path, form: PackageForm) -> None:
    results = []
    for seed, zone in (("1", "Asia/Damascus"), ("2", "America/Los_Angeles")):
        folder = tmp_path / seed
        folder.mkdir()
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(folder), form.value],
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "TZ": zone,
                "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'src'}",
            },
            capture_output=True,
            check=True,
            text=True,
            cwd=ROOT,
        )
        path = Path(done.stdout.strip())
        results.append(tree(path) if form is PackageForm.FOLDER else {path.name: path.read_bytes()})
        os.utime(path, (0, 0))
    assert results[0] == results[1]


@pytest.mark.parametrize("form", FORMS)
def test_writing_again_leaves_the_package_alone(tmp_path: Path, form: PackageForm) -> None:
    first = write(tmp_path, form)
    inode = Path(first.path).stat().st_ino
    again = write(tmp_path, form)
    assert (first.fresh, again.fresh) == (True, False)
    assert replace(again, fresh=True) == first
    assert Path(first.path).stat().st_ino == inode


@pytest.mark.parametrize("form", FORMS)
def test_only_a_package_just_made_is_taken_back(tmp_path: Path, form: PackageForm) -> None:
    first = write(tmp_path, form)
    Writer(VAULT).discard(write(tmp_path, form))
    assert Path(first.path).exists()
    Writer(VAULT).discard(first)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("there", ["changed", "other", "empty"])
def test_other_contents_under_the_name_are_refused_and_kept(
    tmp_path: Path, form: PackageForm, there: str
) -> None:
    path = Path(write(tmp_path, form).path)
    if form is PackageForm.ZIP:
        path.write_bytes(b"" if there == "empty" else path.read_bytes()[:-40])
        before = path.read_bytes()
    else:
        if there == "changed":
            (path / "bagit.txt").write_text("x", "utf-8")
        elif there == "other":
            (path / "notes.txt").write_text("x", "utf-8")
        else:
            shutil.rmtree(path)
            path.mkdir()
        before = b"".join(tree(path).values())
    with pytest.raises(DeskError) as caught:
        write(tmp_path, form)
    assert caught.value.code is ErrorCode.PACKAGE_EXISTS
    assert caught.value.params == {"path": str(path)}
    assert (path.read_bytes() if form is PackageForm.ZIP else b"".join(tree(path).values())) == before
    assert names(tmp_path) == [path.name]


# Refused


def test_nothing_to_pack(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        Writer(VAULT).write([], tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, picture)
    assert caught.value.code is ErrorCode.PACKAGE_EMPTY


def test_an_article_given_twice_is_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="twice"):
        Writer(VAULT).write([sealed(), sealed()], tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, picture)
    assert not names(tmp_path)


def _broken_seals() -> dict[str, object]:
    item = sealed()
    statement = item.seal.statement
    return {
        "text": with_headline(item, "عنوان آخر"),
        "hash": replace(item, revision=replace(item.revision, content_hash="0" * 64)),
        "statement": replace(
            item, seal=replace(item.seal, statement=replace(statement, approver_name="آخر"))
        ),
        "article": replace(item, revision=replace(item.revision, article=LIGHTHOUSE)),
        "key": replace(item, seal=replace(item.seal, public_key=STRANGER.public_key)),
        "namespace": replace(
            item, seal=replace(item.seal, signature=REVIEWER.sign(statement.to_bytes(), "x"))
        ),
    }


@pytest.mark.parametrize("what", list(_broken_seals()))
def test_seal_is_checked_at_the_moment_of_writing(tmp_path: Path, what: str) -> None:
    broken = _broken_seals()[what]
    good = sealed("019370a0-0000-7000-8000-0000000000ff")
    with pytest.raises(DeskError) as caught:
        Writer(VAULT).write([good, broken], tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", quiet, picture)  # type: ignore[list-item]
    assert caught.value.code is ErrorCode.SEAL_INVALID
    assert caught.value.params == {"article": LIGHTHOUSE if what == "article" else HARBOUR}
    assert not names(tmp_path)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("stop", [0, 1, 2, 3])
def test_cancelling_at_any_step_leaves_nothing(tmp_path: Path, form: PackageForm, stop: int) -> None:
    def cancel(done: int, total: int) -> None:
        assert total == 3
        if done == stop:
            raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError) as caught:
        write(tmp_path, form, cancel)
    assert caught.value.code is ErrorCode.CANCELLED
    assert not names(tmp_path)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, ErrorCode.DISK_FULL),
        (errno.EDQUOT, ErrorCode.DISK_FULL),
        (errno.EROFS, ErrorCode.FOLDER_READ_ONLY),
        (errno.EACCES, ErrorCode.FOLDER_READ_ONLY),
        (errno.ENOENT, ErrorCode.FILE_MISSING),
        (errno.EIO, ErrorCode.FOLDER_GONE),
        (errno.ESTALE, ErrorCode.FOLDER_GONE),
    ],
)
def test_a_failing_disk_is_named_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: PackageForm, number: int, code: ErrorCode
) -> None:
    calls = []

    def fsync(handle: int) -> None:
        calls.append(handle)
        if len(calls) > (10 if form is PackageForm.FOLDER else 0):
            raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(DeskError) as caught:
        write(tmp_path, form)
    assert caught.value.code is code
    assert caught.value.params == {"path": str(tmp_path)}
    assert not names(tmp_path)


@pytest.mark.parametrize("form", FORMS)
def test_a_name_that_the_disk_may_forget_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: PackageForm
) -> None:
    def gone(folder: Path) -> None:
        assert names(folder), "it has its name by now"
        raise OSError(errno.EIO, "input/output error")

    monkeypatch.setattr(placing, "sync_folder", gone)
    with pytest.raises(DeskError) as caught:
        write(tmp_path, form)
    assert caught.value.code is ErrorCode.FOLDER_GONE
    assert not names(tmp_path)


def test_a_file_system_that_takes_no_such_file_says_that_it_is_too_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(handle: int) -> None:
        raise OSError(errno.EFBIG, "file too large")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(DeskError) as caught:
        write(tmp_path)
    assert caught.value.code is ErrorCode.PACKAGE_TOO_LARGE
    assert not names(tmp_path)


def test_another_fault_of_the_machine_is_not_disguised(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fsync(handle: int) -> None:
        raise OSError(errno.EDEADLK, "resource deadlock avoided")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(OSError, match="deadlock"):
        write(tmp_path)
    assert not names(tmp_path)


def test_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        write(tmp_path / "gone")
    assert caught.value.code is ErrorCode.FILE_MISSING


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_full_disk_for_real(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.open

    def to_full(path: Path, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        target = Path("/dev/full") if path.name == "package.json" and "x" in mode else path
        return real(target, mode.replace("x", "w"), *arguments, **options)

    monkeypatch.setattr(Path, "open", to_full)
    with pytest.raises(DeskError) as caught:
        write(tmp_path)
    assert caught.value.code is ErrorCode.DISK_FULL
    monkeypatch.undo()
    assert not names(tmp_path)


# Standard tools, as separate programs


def test_bagit_accepts_the_bag_and_finds_a_changed_byte(tmp_path: Path) -> None:
    root = Path(write(tmp_path).path)
    command = [sys.executable, "-m", "bagit", "--validate", "--quiet", str(root)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = next(root.glob("data/articles/*/article.html"))
    page.write_bytes(page.read_bytes().replace(b"h1", b"h3", 1))
    assert subprocess.run(command, capture_output=True, check=False).returncode != 0


@needs_sha256sum
def test_sha256sum_checks_the_manifests(tmp_path: Path) -> None:
    root = Path(write(tmp_path).path)
    for manifest in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        done = subprocess.run(
            ["sha256sum", "--strict", "-c", manifest], cwd=root, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout + done.stderr


@needs_ssh_keygen
def test_ssh_keygen_checks_package_and_seals(tmp_path: Path) -> None:
    root = Path(write(tmp_path).path)
    signed = [("exporter", "editor-desk-package", root / "tagmanifest-sha256.txt", root / "signatures")]
    signed += [
        (REVIEWER_ID, "editor-desk-seal", seal, seal.parent)
        for seal in root.glob("data/articles/*/seal.json")
    ]
    assert len(signed) == 3
    for principal, namespace, file, folder in signed:
        command = [
            "ssh-keygen",
            "-Y",
            "verify",
            "-f",
            str(root / "signatures/allowed_signers"),
            "-I",
            principal,
        ]
        command += ["-n", namespace, "-s", str(folder / f"{file.name}.sig")]
        done = subprocess.run(command, input=file.read_bytes(), capture_output=True, check=False)
        assert done.returncode == 0, done.stderr
        wrong = subprocess.run(command, input=file.read_bytes() + b" ", capture_output=True, check=False)
        assert wrong.returncode != 0


@pytest.mark.parametrize("form", [*PackageForm])
@pytest.mark.parametrize(
    ("limit", "value"),
    [("MAX_FILES", 10), ("MAX_TOTAL_BYTES", 5000), ("MAX_LIST_BYTES", 500), ("MAX_DOCUMENT_BYTES", 500)],
)
def test_what_its_receiver_would_refuse_is_not_written(
    form: PackageForm, limit: str, value: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, limit, value)
    with pytest.raises(DeskError) as error:
        write(tmp_path, form)
    assert error.value.code is ErrorCode.PACKAGE_TOO_LARGE
    assert list(tmp_path.iterdir()) == []


def test_a_zip_that_its_receiver_would_take_for_a_bomb_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "MAX_FREE_BYTES", 100)
    monkeypatch.setattr(limits, "MAX_RATIO", 2)
    with pytest.raises(DeskError) as error:
        write(tmp_path, PackageForm.ZIP)
    assert error.value.code is ErrorCode.PACKAGE_TOO_LARGE
    assert verify_package(Path(write(tmp_path, PackageForm.FOLDER).path)).good


def test_a_long_text_of_one_letter_goes_into_a_zip(tmp_path: Path) -> None:
    long = Block("b1", BlockKind.PARAGRAPH, spans=(Span("م" * 250_000),))
    article = sealed(HARBOUR, replace(HARBOUR_CONTENT, blocks=(long,)))
    writer = Writer(VAULT, "مكتب تجربة", UNDRAWN)
    made = writer.write([article], tmp_path, PackageForm.ZIP, EXPORTER, "ليلى حداد", quiet, picture)
    assert verify_package(Path(made.path)).faults == ()
