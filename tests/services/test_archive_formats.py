"""What other systems' archives become at the desk: articles with their pictures, never twice, whatever format brings them."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.archive import ItemFault, archive_id
from editor_desk.domain.content import Image
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageArticle, PackageForm
from editor_desk.domain.workflow import Action, ReviewState
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.writer import Writer
from editor_desk.services import archive_import
from editor_desk.services.archive_import import run_to_end
from editor_desk.services.ports.archive import ArchiveImport, ArchiveKind
from editor_desk.services.ports.articles import Folder
from tests.desks import Newsroom
from tests.exchange import archive_samples as samples
from tests.exchange.package_samples import (
    EXPORTER,
    HARBOUR,
    HARBOUR_CONTENT,
    LIGHTHOUSE,
    MEDIA,
    PICTURE,
    VAULT,
    picture,
    sealed,
    two_articles,
)


@pytest.fixture(autouse=True)
def _small_batches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_import, "RECORDS", 2)


def kept(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def taken_in(room: Newsroom, path: Path, media: Path | None = None) -> ArchiveImport:
    preview = room.desk.archive.look(path, media)
    record = room.desk.archive.begin(room.editor, preview, preview.columns)
    return run_to_end(room.desk.archive.run(room.editor, record), lambda _now: None)


def counts(done: ArchiveImport) -> tuple[int, int, int]:
    return done.imported, done.skipped, done.failed


def faults(room: Newsroom, done: ArchiveImport) -> list[ItemFault]:
    return [row.fault for row in room.desk.archive.report(done.id)]


def export(folder: Path, *, title: str = "") -> Path:
    items = [samples.wxr_item(number) for number in range(1, 8)]
    items.append(
        samples.wxr_item(
            8, body='<p>نص.</p><img src="https://difaf.example/wp-content/uploads/a.jpg" alt="قارب">'
        )
    )
    data = samples.wxr(*items)
    return kept(folder, "export.xml", data.replace("قافلة".encode(), title.encode()) if title else data)


def test_an_export_of_wordpress_comes_in_once_however_often_it_is_exported(
    room: Newsroom, tmp_path: Path
) -> None:
    kept(tmp_path, "wp-content/uploads/a.jpg", samples.picture())
    first = taken_in(room, export(tmp_path))
    assert counts(first) == (8, 0, 0)
    assert first.file.kind is ArchiveKind.WXR
    assert first.file.media.endswith("wp-content")
    assert first.position <= first.file.size
    again = taken_in(room, export(tmp_path, title="رحلة"))
    assert counts(again) == (0, 8, 0), "a changed headline makes no second article: the guid is the same"
    assert set(faults(room, again)) == {ItemFault.HERE_ID, ItemFault.HERE_TEXT}
    newest = room.desk.articles.shelf(Folder.ARCHIVE)
    pictured = next(row for row in newest if row.headline.endswith("8"))
    opened = room.desk.articles.open(room.editor, pictured.id)
    (image,) = opened.head.content.images
    assert room.desk.media.get(image.media.sha256)[:3] == b"\xff\xd8\xff"
    assert opened.article.review is ReviewState.PUBLISHED


def test_it_goes_on_from_every_place_and_gives_the_same(room: Newsroom, tmp_path: Path) -> None:
    path = export(tmp_path)
    preview = room.desk.archive.look(path)
    record = room.desk.archive.begin(room.editor, preview, preview.columns)
    steps = 0
    while record.position < preview.file.size and room.desk.archive.look(path).unfinished is not None:
        resumed = room.desk.archive.resume(record.id, path)
        record = room.desk.archive.run(room.editor, resumed).step()
        steps += 1
    assert steps == 5
    assert counts(record) == (8, 0, 0)
    assert len(room.desk.articles.shelf(Folder.ARCHIVE)) == 8


def test_a_preview_takes_no_picture_and_reads_no_media(room: Newsroom, tmp_path: Path) -> None:
    kept(tmp_path, "uploads/a.jpg", samples.picture())
    preview = room.desk.archive.look(export(tmp_path))
    assert all(shown.draft is not None and shown.draft.note is None for shown in preview.shown)
    with room.opened.unit_of_work(reads=True) as work, pytest.raises(DeskError):
        work.media.get("0" * 64)
    assert not [
        item
        for shown in preview.shown
        if shown.draft
        for item in shown.draft.content.blocks
        if isinstance(item, Image)
    ]


def test_the_same_article_in_another_format_is_the_same(room: Newsroom, tmp_path: Path) -> None:
    uri = "urn:uuid:019370a0-0000-7000-8000-0000000000d4"
    one = samples.NINJS_ONE | {"uri": uri, "associations": {}}
    assert counts(taken_in(room, kept(tmp_path, "a.json", json.dumps(one)))) == (1, 0, 0)
    post = samples.wxr_item(1).replace("https://difaf.example/guid/1", uri)
    assert counts(taken_in(room, kept(tmp_path, "b.xml", samples.wxr(post)))) == (0, 1, 0)
    atom = samples.ATOM.replace(b"urn:uuid:019370a0-0000-7000-8000-0000000000a1", uri.encode())
    assert counts(taken_in(room, kept(tmp_path, "c.xml", atom))) == (1, 1, 0)
    page = samples.HUGO.replace("slug:", f"guid: {uri}\nslug:")
    assert counts(taken_in(room, kept(tmp_path, "d.md", page))) == (0, 1, 0)


@pytest.fixture(params=list(PackageForm))
def package(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[..., Path]:
    def make(*articles: PackageArticle) -> Path:
        given = articles or two_articles()
        written = Writer(VAULT).write(
            given, tmp_path, request.param, EXPORTER, "ليلى حداد", lambda *_: None, picture
        )
        return Path(written.path)

    return make


def test_a_package_comes_in_as_it_was_sealed_and_its_seal_approves_nothing_here(
    room: Newsroom, package: Callable[..., Path]
) -> None:
    path = package()
    done = taken_in(room, path)
    assert done.file.kind is ArchiveKind.PACKAGE
    assert counts(done) == (2, 0, 0)
    assert faults(room, done) == []
    harbour, lighthouse = (archive_id(f"guid\0urn:uuid:{article}") for article in (HARBOUR, LIGHTHOUSE))
    opened = room.desk.articles.open(room.editor, harbour)
    content = opened.head.content
    assert replace(content, tags=(), read_also=(), similar=(), blocks=()) == replace(
        HARBOUR_CONTENT, tags=(), read_also=(), similar=(), blocks=()
    )
    assert content.body_text == HARBOUR_CONTENT.body_text
    assert [tag.label for tag in content.tags] == [tag.label for tag in HARBOUR_CONTENT.tags]
    assert content.images[0].caption == HARBOUR_CONTENT.images[0].caption
    assert room.desk.media.get(content.images[0].media.sha256)
    assert lighthouse in {link.article for link in content.links}, "links lead to what came along"
    assert opened.article.review is ReviewState.PUBLISHED
    assert f"urn:uuid:{HARBOUR}" in opened.article.note
    assert "هدى منصور" in opened.article.note
    assert not opened.may(Action.SUBMIT)
    assert counts(taken_in(room, path)) == (0, 2, 0)


def test_a_package_goes_on_from_its_second_article(
    room: Newsroom, package: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archive_import, "RECORDS", 1)
    path = package()
    preview = room.desk.archive.look(path)
    record = room.desk.archive.begin(room.editor, preview, preview.columns)
    room.desk.archive.run(room.editor, record).step()
    resumed = room.desk.archive.resume(record.id)
    assert (resumed.position, resumed.imported) == (1, 1)
    assert counts(run_to_end(room.desk.archive.run(room.editor, resumed), lambda _now: None)) == (2, 0, 0)


def test_an_article_of_this_very_desk_is_not_taken_in_again(
    room: Newsroom, package: Callable[..., Path]
) -> None:
    own = room.desk.articles.create(room.editor)
    item = sealed(own.article.id, replace(HARBOUR_CONTENT, read_also=(), similar=()))
    done = taken_in(room, package(item))
    assert counts(done) == (0, 1, 0)
    (row,) = room.desk.archive.report(done.id)
    assert (row.fault, row.article) == (ItemFault.HERE_ID, own.article.id)


def test_a_package_that_is_not_what_was_signed_is_refused_whole(room: Newsroom, tmp_path: Path) -> None:
    written = Writer(VAULT).write(
        two_articles(), tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", lambda *_: None, picture
    )
    (content,) = (
        path
        for path in Path(written.path).glob("data/articles/*/content.json")
        if MEDIA.sha256 in path.read_text("utf-8")
    )
    content.write_bytes(content.read_bytes().replace("الميناء".encode(), "المطار ".encode(), 1))
    with pytest.raises(DeskError) as caught:
        room.desk.archive.look(Path(written.path))
    assert caught.value.code is ErrorCode.PACKAGE_FAULTY
    assert caught.value.params["count"]
    assert not room.desk.archive.imports()


def test_a_package_that_changes_after_the_look_loses_that_article_alone(
    room: Newsroom, tmp_path: Path
) -> None:
    written = Writer(VAULT).write(
        two_articles(), tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", lambda *_: None, picture
    )
    preview = room.desk.archive.look(Path(written.path))
    record = room.desk.archive.begin(room.editor, preview, preview.columns)
    folder = json.loads((Path(written.path) / INDEX).read_text("utf-8"))["articles"][0]["folder"]
    (Path(written.path) / "data" / folder / "content.json").write_bytes(b"{}")
    for media in Path(written.path).glob("data/articles/*/media/*"):
        assert media.read_bytes() == PICTURE
        media.write_bytes(b"no picture")
    done = run_to_end(room.desk.archive.run(room.editor, record), lambda _now: None)
    assert counts(done)[::2] == (1, 1)
    assert ItemFault.UNREADABLE in faults(room, done)
