"""Files that are made apart are begun before their turn, taken in it, and never more than a few at a time."""

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import SimpleNamespace

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.package import ahead
from editor_desk.exchange.package.ahead import Ahead
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import EXPORTER, VAULT, picture, two_articles

OPTIONS = ExportOptions(formats=frozenset({"drawn"}))
WITHIN = 60
"""Seconds after which something hangs."""


class Drawn:
    """An exporter of files that are made apart by `make`, `each` so many an article."""

    def __init__(self, make: Callable[[str], bytes] = str.encode, each: int = 1) -> None:
        self._make = make
        self._each = each
        self.begun: list[str] = []
        self.threads: set[int] = set()
        self.exporters = Exporters(OPTIONS, [("drawn", SimpleNamespace(article_files=self.article_files))])

    @exporter
    def article_files(self, job: ArticleJob) -> Iterator[ExportFile]:
        """`0.txt` and so on."""
        for number in range(self._each):
            name = f"{job.slug}/{number}"
            yield ExportFile(f"{number}.txt", "drawn", "text/plain", partial(self._chunks, name), apart=True)

    def _chunks(self, name: str) -> Iterator[bytes]:
        self.begun.append(name)
        self.threads.add(threading.get_ident())
        yield self._make(name)


def jobs(count: int) -> list[ArticleJob]:
    """Articles in the folders `0`, `1` and so on."""
    item = two_articles()[0]
    return [ArticleJob(item, {item.revision.article: str(number)}, OPTIONS) for number in range(count)]


def taken(made: Ahead) -> Iterator[str]:
    for _one, files in made:
        for file in files:
            yield b"".join(file.chunks()).decode()


def test_files_come_in_their_order_whichever_is_ready_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ahead, "THREADS", 2)
    second = threading.Event()

    def make(name: str) -> bytes:
        if name == "0/0":
            assert second.wait(WITHIN)  # nobody waits for the first to be done
        if name == "0/1":
            second.set()
        return name.encode()

    drawn = Drawn(make, each=2)
    with Ahead(jobs(9), drawn.exporters) as made:
        assert list(taken(made)) == [f"{article}/{file}" for article in range(9) for file in range(2)]
    assert threading.get_ident() not in drawn.threads


@pytest.mark.parametrize("each", [1, 3, 40])
def test_no_more_than_a_few_are_begun_or_read(each: int) -> None:
    read, drawn = 0, Drawn(each=each)

    def reading() -> Iterator[ArticleJob]:
        nonlocal read
        for one in jobs(20):
            read += 1
            yield one

    with Ahead(reading(), drawn.exporters) as made:
        for number, _name in enumerate(taken(made)):
            assert len(drawn.begun) - number <= ahead.AT_ONCE + 1
            assert read - number // each <= ahead.ARTICLES + 1
    assert len(drawn.begun) == 20 * each


def test_a_fault_is_met_in_its_turn_and_nothing_runs_afterwards() -> None:
    def make(name: str) -> bytes:
        if name == "1/0":
            raise DeskError(ErrorCode.PICTURE_BROKEN)
        return name.encode()

    drawn, met = Drawn(make), list[str]()

    def take() -> None:
        with Ahead(jobs(50), drawn.exporters) as made:
            met.extend(taken(made))

    with pytest.raises(DeskError) as caught:
        take()
    assert caught.value.code is ErrorCode.PICTURE_BROKEN
    assert met == ["0/0"]
    assert len(drawn.begun) < 20
    assert not [one for one in threading.enumerate() if one.name.startswith("package")]


def test_a_stranger_s_fault_in_a_thread_bears_its_name_and_leaves_nothing(tmp_path: Path) -> None:
    def make(name: str) -> bytes:
        raise ValueError(name)

    writer = Writer(VAULT, options=OPTIONS, exporters=Drawn(make).exporters)
    with pytest.raises(DeskError) as caught:
        writer.write(
            two_articles(), tmp_path, PackageForm.ZIP, EXPORTER, "ليلى حداد", lambda *_: None, picture
        )
    assert caught.value.code is ErrorCode.EXPORTER_FAULTY
    assert caught.value.params["name"] == "drawn"
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_is_given_up_leaves_no_thread_and_no_file(tmp_path: Path) -> None:
    def progress(done: int, _total: int) -> None:
        if done:
            raise DeskError(ErrorCode.CANCELLED)

    writer = Writer(VAULT, options=OPTIONS, exporters=Drawn(each=30).exporters)
    with pytest.raises(DeskError) as caught:
        writer.write(two_articles(), tmp_path, PackageForm.FOLDER, EXPORTER, "ليلى حداد", progress, picture)
    assert caught.value.code is ErrorCode.CANCELLED
    assert list(tmp_path.iterdir()) == []
    assert not [one for one in threading.enumerate() if one.name.startswith("package")]
