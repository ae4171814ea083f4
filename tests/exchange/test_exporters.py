"""The exporters: those that ship are installed under their names, those of others join them, and none writes where it may not."""

import json
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.site import SiteSettings
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import SHIPPED, ExporterError, Exporters
from editor_desk.exchange.formats.spec import GROUP, ArticleJob, ExportFile, PackageJob, exporter, no_pictures
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import EXPORTER, HARBOUR, LIGHTHOUSE, VAULT, picture, sealed, two_articles
from tests.exchange.test_package_writer import quiet, tree, unzipped

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = {HARBOUR: "mina", LIGHTHOUSE: "manara"}


def job(options: ExportOptions | None = None) -> ArticleJob:
    return ArticleJob(sealed(), FOLDERS, options or ExportOptions())


def plugin(path: str = "notes/plain.txt", role: str = "plain", media_type: str = "text/plain") -> object:
    """An exporter of somebody else, which gives the headline: of each article, and of all together."""

    @exporter
    def article_files(job: ArticleJob) -> Iterator[ExportFile]:
        yield ExportFile(path, role, media_type, lambda: [job.content.headline.encode()])

    @exporter
    def package_files(job: PackageJob) -> Iterator[ExportFile]:
        lines = (f"{other.content.headline}\n".encode() for other in job.articles)
        yield ExportFile("all.txt", "headlines", "text/plain", lambda: lines)

    return SimpleNamespace(article_files=article_files, package_files=package_files)


def test_entry_points_of_the_project_name_what_ships() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"][GROUP] == SHIPPED


def test_files_come_in_the_order_of_the_table_whatever_is_installed() -> None:
    alone = [file.path for file in Exporters(ExportOptions(), ()).article_files(job())]
    others = [("z", plugin("z.txt")), ("a", plugin("a.txt"))]
    joined = [file.path for file in Exporters(ExportOptions(), others).article_files(job())]
    assert joined == [*alone, "a.txt", "z.txt"]
    assert alone[:2] == ["article.html", "body.html"]


def test_options_choose_the_exporters() -> None:
    options = ExportOptions(formats=frozenset({"body", "mine"}))
    chosen = Exporters(options, [("mine", plugin())])
    assert [file.path for file in chosen.article_files(job(options))] == ["body.html", "notes/plain.txt"]
    with pytest.raises(DeskError, match="mine") as missing:
        Exporters(options, ())
    assert missing.value.code is ErrorCode.EXPORTER_MISSING


def test_an_exporter_of_others_is_told_what_is_set_for_it() -> None:
    @exporter
    def article_files(job: ArticleJob) -> Iterator[ExportFile]:
        told = json.dumps(job.options.extra["mine"]).encode()
        yield ExportFile("mine.json", "mine", "application/json", lambda: [told])

    @exporter
    def package_files(job: PackageJob) -> Iterator[ExportFile]:
        told = json.dumps(job.options.extra["mine"]).encode()
        yield ExportFile("mine-all.json", "mine", "application/json", lambda: [told])

    mine = SimpleNamespace(article_files=article_files, package_files=package_files)
    options = ExportOptions(formats=frozenset({"mine"}), extra={"mine": {"edition": "مسائية"}})
    written = Exporters(options, [("mine", mine)])
    (of_article,) = written.article_files(job(options))
    (of_all,) = written.package_files(PackageJob((job(options),), options, no_pictures))
    for file in (of_article, of_all):
        assert json.loads(b"".join(file.chunks())) == {"edition": "مسائية"}


def test_an_exporter_of_another_package_is_found_by_its_entry_point(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "their_module.py").write_text(
        "from editor_desk.exchange.formats.spec import ExportFile, exporter\n"
        "@exporter\n"
        "def article_files(job):\n"
        "    yield ExportFile('theirs.txt', 'theirs', 'text/plain', lambda: [b'x'])\n",
        "utf-8",
    )
    points = [
        metadata.EntryPoint(name, module, GROUP)
        for name, module in {"theirs": "their_module", "page": "no.such.module"}.items()
    ]
    monkeypatch.setattr(metadata, "entry_points", lambda *, group: points if group == GROUP else [])
    monkeypatch.syspath_prepend(str(tmp_path))
    files = Exporters(ExportOptions()).article_files(job())
    assert [file.path for file in files][-1] == "theirs.txt"
    assert files[0].role == "page"  # a name that ships is nobody else's
    sys.modules.pop("their_module")


@pytest.mark.parametrize("form", list(PackageForm))
def test_a_package_with_files_of_others_is_whole_and_verifies(tmp_path: Path, form: PackageForm) -> None:
    writer = Writer(VAULT, exporters=Exporters(ExportOptions(), [("mine", plugin())]))
    items = two_articles()
    written = writer.write(items, tmp_path, form, EXPORTER, "ليلى", quiet, picture)
    path = Path(written.path)
    files = tree(path) if form is PackageForm.FOLDER else unzipped(path)
    assert sorted(files) == sorted(writer.plan(items))
    index = json.loads(files["data/package.json"])
    for article in index["articles"]:
        mine = [item for item in article["files"] if item["role"] == "plain"]
        assert [item["path"] for item in mine] == [f"{article['folder']}/notes/plain.txt"]
        assert files[f"data/{mine[0]['path']}"].decode() == article["headline"]
    assert index["files"][-2]["path"] == "all.txt"
    assert files["data/all.txt"].decode().split("\n")[0] == items[0].revision.content.headline
    report = verify_package(path)
    assert report.good, report.faults


@pytest.mark.parametrize(
    "path",
    [
        "", "/x.txt", "../x.txt", "a//b", "a/../b", "X.txt", "مقال.txt", "a b", ".hidden", "a\\b", "content.json",
        "seal.json", "media/mina-1-999a77c8.png", "article.html", "body.html/x", "media", "x\n",
    ],
)  # fmt: skip
def test_a_name_that_a_package_cannot_hold_is_refused(path: str) -> None:
    with pytest.raises(ExporterError):
        Exporters(ExportOptions(), [("mine", plugin(path))]).article_files(job())


@pytest.mark.parametrize(
    ("role", "media_type"),
    [("picture", "text/plain"), ("seal", "text/plain"), ("Big", "text/plain"), ("", "x/y"), ("ok", "text")],
)
def test_a_role_that_is_taken_or_no_media_type_is_refused(role: str, media_type: str) -> None:
    with pytest.raises(ExporterError):
        Exporters(ExportOptions(), [("mine", plugin("x.txt", role, media_type))]).article_files(job())


@pytest.mark.parametrize("path", ["articles/mina/x.txt", "package.json", "articles"])
def test_files_of_the_whole_stay_out_of_the_articles(path: str) -> None:
    @exporter
    def package_files(job: PackageJob) -> Iterator[ExportFile]:
        yield ExportFile(path, "x", "text/plain", lambda: [b""])

    exporters = Exporters(ExportOptions(), [("mine", SimpleNamespace(package_files=package_files))])
    with pytest.raises(ExporterError):
        exporters.package_files(PackageJob([job()], ExportOptions(), no_pictures))


@pytest.mark.parametrize(
    "options",
    [
        {"base_url": "javascript:alert(1)"},
        {"base_url": "mailto:a@example.org"},
        {"media_base_url": "/media"},
        {"logo_url": "logo.png"},
        {"article_path": "news/"},
        {"feed_items": 0},
        {"time_zone": "Mars/Crater"},
    ],
)
def test_options_that_cannot_be_are_refused(options: dict[str, object]) -> None:
    with pytest.raises((ValueError, KeyError)):
        ExportOptions(**options)  # type: ignore[arg-type]


def test_addresses_of_the_site() -> None:
    options = ExportOptions(base_url="https://news.example", media_base_url="https://cdn.example/p/")
    content = sealed().revision.content
    assert options.article_url(content, "mina").startswith(
        "https://news.example/%D9%85%D9%8A%D9%86%D8%A7%D8%A1-"
    )
    assert options.media_url("articles/mina/media/a.png") == "https://cdn.example/p/articles/mina/media/a.png"
    assert ExportOptions().article_url(content, "mina") == ""
    assert ExportOptions().media_url("x") == ""
    assert ExportOptions(publisher="دار").publisher_name == "دار"
    assert ExportOptions(site_name="موقع").publisher_name == "موقع"


def failing(where: str) -> object:
    """An exporter of somebody else that breaks: when it is asked, between two files, or while it writes."""

    def chunks() -> Iterator[bytes]:
        yield b"begun"
        raise RuntimeError("نص من المقال")

    @exporter
    def article_files(job: ArticleJob) -> Iterator[ExportFile]:
        if where == "asked":
            raise KeyError(job.content.headline)
        yield ExportFile("theirs.txt", "theirs", "text/plain", chunks if where == "writing" else list)
        if where == "between":
            raise ZeroDivisionError

    @exporter
    def package_files(job: PackageJob) -> object:
        if where == "collecting":
            return [ExportFile("all.txt", "theirs", "text/plain", list, lambda _job: [].pop())]
        return [object()] if where == "no file" else []

    return SimpleNamespace(article_files=article_files, package_files=package_files)


@pytest.mark.parametrize(
    ("where", "detail"),
    [
        ("asked", "KeyError"),
        ("between", "ZeroDivisionError"),
        ("writing", "RuntimeError"),
        ("no file", "object"),
        ("collecting", "IndexError"),
    ],
)
def test_a_plug_in_that_breaks_is_named_and_leaves_nothing_behind(
    tmp_path: Path, where: str, detail: str
) -> None:
    writer = Writer(VAULT, exporters=Exporters(ExportOptions(), [("mine", failing(where))]))
    with pytest.raises(ExporterError) as broken:
        writer.write([sealed()], tmp_path, PackageForm.FOLDER, EXPORTER, "ياسين", quiet, picture)
    assert broken.value.code is ErrorCode.EXPORTER_FAULTY
    # Never what it said, which may be text of the article.
    assert broken.value.params == {"name": "mine", "detail": detail}
    assert list(tmp_path.iterdir()) == []


def test_a_disk_that_is_full_while_a_plug_in_writes_is_not_its_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(28, "no space")

    writer = Writer(
        VAULT, exporters=Exporters(ExportOptions(formats=frozenset({"mine"})), [("mine", plugin())])
    )
    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(DeskError) as stopped:
        writer.write([sealed()], tmp_path, PackageForm.FOLDER, EXPORTER, "ياسين", quiet, picture)
    assert stopped.value.code is ErrorCode.DISK_FULL


@pytest.fixture
def installed_and_broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "their_broken_module.py").write_text("import nothing_of_this_name\n", "utf-8")
    info = tmp_path / "theirs-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: theirs\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text(f"[{GROUP}]\ntheirs = their_broken_module\n", "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))


@pytest.mark.usefixtures("installed_and_broken")
def test_a_plug_in_that_cannot_be_loaded_is_named_and_can_be_switched_off(tmp_path: Path) -> None:
    writer = Writer(VAULT)
    (theirs,) = (one for one in writer.formats() if one.source)
    assert (theirs.name, theirs.source, theirs.on_request) == ("theirs", "theirs", False)
    with pytest.raises(DeskError) as broken:
        writer.plan([sealed()], SiteSettings())
    assert broken.value.code is ErrorCode.EXPORTER_BROKEN
    assert broken.value.params == {"name": "theirs", "detail": "ModuleNotFoundError"}
    assert writer.plan([sealed()], SiteSettings(formats_off=("theirs",)))
