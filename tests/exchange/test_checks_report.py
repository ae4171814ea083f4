"""The report of checks in a package: it is about these very files, never changes by itself, and cannot be passed off."""

import hashlib
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import Validator
from editor_desk.domain.package import PackageForm
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, exporter
from editor_desk.exchange.package import checks_report
from editor_desk.exchange.package.layout import CHECKS, INDEX
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.forging import edit_json, rebuild
from tests.exchange.format_samples import SITE, package_job
from tests.exchange.package_samples import EXPORTER, VAULT, picture, two_articles
from tests.exchange.test_package_writer import quiet, tree, write

REPORT = f"data/{CHECKS}"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    written = Writer(VAULT, options=SITE).write(
        two_articles(), tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى", quiet, picture
    )
    return Path(written.path)


def plugin(html: str) -> Exporters:
    @exporter
    def article_files(job: ArticleJob) -> Iterator[ExportFile]:
        yield ExportFile("mine.html", "mine", "text/html", lambda: [html.encode()])

    return Exporters(ExportOptions(), [("mine", SimpleNamespace(article_files=article_files))])


def test_every_file_is_in_it_under_its_hash_with_what_looked_at_it(package: Path) -> None:
    files = {
        path.removeprefix("data/"): data for path, data in tree(package).items() if path.startswith("data/")
    }
    report = json.loads(files.pop(CHECKS))
    del files["package.json"]
    told = {item["path"]: item for item in report["files"]}
    assert {path: item["sha256"] for path, item in told.items()} == {
        path: hashlib.sha256(data).hexdigest() for path, data in files.items()
    }
    [page] = [item for path, item in told.items() if path.endswith("-000000a1/article.html")]
    assert page["results"] == [
        {"validator": name, "exit_code": 0, "findings": 0} for name in ("names", "html", "links")
    ]
    totals = {one["name"]: one for one in report["validators"]}
    assert list(totals) == [kind.value for kind in Validator if kind.value in totals] == [*Validator]
    assert totals["names"]["files"] == len(files)
    # The second article has no picture and no description: search engines would like both.
    assert (totals["jsonld"]["findings"], totals["jsonld"]["exit_code"]) == (2, 1)
    assert verify_package(package).good


def test_it_is_the_same_bytes_once_more_and_on_disk_where_it_is_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
    first = Path(write(tmp_path / "a").path) / REPORT
    monkeypatch.setattr(checks_report, "_IN_MEMORY", 100)
    second = Path(write(tmp_path / "b").path) / REPORT
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize(
    ("html", "fault", "detail"),
    [
        ("<p onclick='x()'>س</p>", "html_runs", "onclick"),
        ("<a href='gone.html'>س</a>", "link_broken", "gone.html"),
    ],
)
def test_a_file_that_no_site_can_use_stops_the_package(
    tmp_path: Path, html: str, fault: str, detail: str
) -> None:
    with pytest.raises(DeskError) as caught:
        Writer(VAULT, exporters=plugin(html)).write(
            two_articles(), tmp_path, PackageForm.ZIP, EXPORTER, "ليلى", quiet, picture
        )
    assert caught.value.code is ErrorCode.FORMAT_BROKEN
    assert caught.value.params["fault"] == fault
    assert caught.value.params["detail"] == detail
    assert str(caught.value.params["file"]).endswith("/mine.html")
    assert list(tmp_path.iterdir()) == []


def _retell(change: Callable[[Any], None]) -> Callable[[Path], None]:
    return lambda package: edit_json(package / REPORT, change)


def _drop(report: Any) -> None:
    gone = report["files"].pop()
    for one in report["validators"]:
        for result in gone["results"]:
            if result["validator"] == one["name"]:
                one["files"] -= 1


def _twice(report: Any) -> None:
    report["files"].append(report["files"][0] | {"results": []})
    report["files"][-1]["results"] = report["files"][0]["results"]


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (lambda package: (package / REPORT).write_text("{", "utf-8"), "not JSON"),
        (_retell(lambda report: report.pop("validators")), "$: required"),
        (_retell(lambda report: report.update(schema="other/9")), "$.schema: const"),
        (_retell(lambda report: report["files"][0].update(sha256="0" * 64)), "articles/"),
        (_retell(_drop), "issue.epub"),
        (_retell(_twice), "articles/"),
        (_retell(lambda report: report["validators"][0].update(findings=7)), "validators"),
        (_retell(lambda report: report["validators"][0].update(exit_code=1)), "validators"),
        (_retell(lambda report: report["files"][0]["results"][0].update(exit_code=1)), "validators"),
    ],
)
def test_a_report_about_something_else_is_found_out(
    package: Path, change: Callable[[Path], None], detail: str
) -> None:
    change(package)
    data = (package / REPORT).read_bytes()

    def relist(index: Any) -> None:
        [item] = [item for item in index["files"] if item["path"] == CHECKS]
        item["sha256"], item["size"] = hashlib.sha256(data).hexdigest(), len(data)

    edit_json(package / INDEX, relist)
    rebuild(package)
    faults = verify_package(package).faults
    assert {(fault.code, fault.file) for fault in faults} == {(FaultCode.CHECKS_WRONG, REPORT)}
    assert faults[0].detail.startswith(detail)


def test_the_index_calls_the_report_what_it_is(package: Path) -> None:
    def rename(index: Any) -> None:
        index["files"][-1]["role"] = "mine"

    edit_json(package / INDEX, rename)
    rebuild(package)
    assert Fault(FaultCode.INDEX_WRONG, INDEX, "checks") in verify_package(package).faults


def test_no_exporter_takes_its_name() -> None:
    @exporter
    def package_files(job: PackageJob) -> Iterator[ExportFile]:
        yield ExportFile(CHECKS, "mine", "application/json", lambda: [b"{}"])

    exporters = Exporters(ExportOptions(), [("mine", SimpleNamespace(package_files=package_files))])
    with pytest.raises(DeskError) as caught:
        exporters.package_files(package_job())
    assert caught.value.code is ErrorCode.EXPORTER_FAULTY
    assert caught.value.params["detail"] == CHECKS
