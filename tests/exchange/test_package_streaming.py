"""A package is written article by article: what is read once is let go of, and what is remembered lies on the disk."""

import gc
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageArticle, PackageForm
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.listing import Listed, Listing
from editor_desk.exchange.package.store import FolderStore, ZipStore
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from tests.exchange.package_samples import EXPORTER, HARBOUR_CONTENT, VAULT, picture, sealed, with_headline
from tests.growth import MOST, growth

FORMS = list(PackageForm)
SITE = ExportOptions(base_url="https://news.example/", media_base_url="https://media.example/data/")
COUNT = 30
ENTRY = Entry("0" * 64, 1)
NAME = st.from_regex(r"\A[a-z0-9]{1,3}(?:-[a-z0-9]{1,2})?\Z")


class Shelf(Sequence[PackageArticle]):
    """Articles that are made anew each time that one is asked for; `spoiled` says what comes of a number at its n-th time."""

    def __init__(self, count: int = COUNT, spoiled: Any = lambda _number, _time, item: item) -> None:
        self._count = count
        self._spoiled = spoiled
        self._times = [0] * count

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, number: Any) -> Any:
        if not 0 <= number < self._count:
            raise IndexError(number)
        self._times[number] += 1
        headline, slug = f"{HARBOUR_CONTENT.headline} {number}", f"{HARBOUR_CONTENT.slug}-{number}"
        content = replace(HARBOUR_CONTENT, headline=headline, slug=slug)
        item = sealed(f"019370a0-0000-7000-8000-{number:012x}", content)
        return self._spoiled(number, self._times[number], item)


def write(
    folder: Path, articles: Sequence[PackageArticle], form: PackageForm, watch: Any = lambda: None
) -> Path:
    def progress(_done: int, _total: int) -> None:
        watch()

    written = Writer(VAULT, options=SITE).write(
        articles, folder, form, EXPORTER, "ليلى حداد", progress, picture
    )
    return Path(written.path)


@pytest.mark.parametrize("form", FORMS)
def test_no_more_than_a_few_articles_are_in_memory(tmp_path: Path, form: PackageForm) -> None:
    most = 0

    def alive() -> int:
        return sum(type(thing) is PackageArticle for thing in gc.get_objects())

    def count() -> None:
        nonlocal most
        most = max(most, alive())

    gc.collect()
    before = alive()  # what other tests hold
    path = write(tmp_path, Shelf(), form, count)
    assert 0 < most - before <= 4
    assert verify_package(path).good


@pytest.mark.parametrize("form", FORMS)
def test_a_list_gives_the_same_package(tmp_path: Path, form: PackageForm) -> None:
    (tmp_path / "one").mkdir()
    (tmp_path / "two").mkdir()
    lazy = write(tmp_path / "one", Shelf(5), form)
    listed = write(tmp_path / "two", list(Shelf(5)), form)
    assert lazy.name == listed.name
    if form is PackageForm.ZIP:
        assert lazy.read_bytes() == listed.read_bytes()


@pytest.mark.parametrize("form", FORMS)
def test_a_text_that_changes_after_it_was_checked_is_not_delivered(tmp_path: Path, form: PackageForm) -> None:
    def spoiled(number: int, time: int, item: PackageArticle) -> PackageArticle:
        return with_headline(item, "عنوان آخر") if number == 3 and time > 1 else item

    with pytest.raises(DeskError) as caught:
        write(tmp_path, Shelf(5, spoiled), form)
    assert caught.value.code is ErrorCode.SEAL_INVALID
    assert list(tmp_path.iterdir()) == []


# Ten thousand articles take ten times as long as a thousand

FEW_FORMATS = ExportOptions(formats=frozenset({"body", "ninjs", "rss"}))


def packed(folder: Path, count: int) -> Path:
    made = Path(mkdtemp(dir=folder))
    written = Writer(VAULT, options=FEW_FORMATS).write(
        Shelf(count), made, PackageForm.ZIP, EXPORTER, "ليلى حداد", lambda *_: None, picture
    )
    return Path(written.path)


def test_writing_takes_as_much_longer_as_there_are_more_articles(tmp_path: Path) -> None:
    assert growth(lambda count: lambda: packed(tmp_path, count), 10) <= MOST


def test_checking_takes_as_much_longer_as_there_are_more_articles(tmp_path: Path) -> None:
    written = cache(lambda count: packed(tmp_path, count))
    assert growth(lambda count: partial(verify_package, written(count)), 10) <= MOST


# What is remembered of the files


@given(st.dictionaries(NAME, st.sets(NAME, min_size=1, max_size=4), max_size=6), st.sets(NAME, max_size=4))
def test_files_come_back_sorted_by_path(tmp_path_factory: Any, folders: Any, loose: Any) -> None:
    listing = Listing(tmp_path_factory.getbasetemp())
    paths = []
    for folder, names in folders.items():
        for name in names:
            paths.append(f"data/articles/{folder}/{name}")
            listing.add(Listed(paths[-1], ENTRY, 1, 2, 3, 8))
        listing.close(f"data/articles/{folder}/")
    for name in loose:
        paths.append(f"data/{name}.x")
        listing.add(Listed(paths[-1], ENTRY))
    assert [file.path for file in listing] == sorted(paths)
    assert (len(listing), listing.files, listing.size) == (len(paths), len(paths), len(paths))
    for file in listing:
        assert (file.crc, file.packed, file.offset, file.method) in {(1, 2, 3, 8), (0, 0, 0, 0)}
    listing.done()


@pytest.fixture
def listing(tmp_path: Path) -> Iterator[Listing]:
    made = Listing(tmp_path)
    yield made
    made.done()


def test_a_path_given_twice_is_a_bug(tmp_path: Path, listing: Listing) -> None:
    store = ZipStore(tmp_path / "a.zip", "xxxx", listing)
    store.fill("data/a.txt", [b"1"])
    with pytest.raises(FileExistsError):
        store.fill("data/a.txt", [b"2"])
    store.close()


def test_a_zip_gets_its_name_in_the_end(tmp_path: Path, listing: Listing) -> None:
    store = ZipStore(tmp_path / "a.zip", "xxxx", listing)
    store.fill("data/b.txt", ["مرحبا\n".encode() * 100])
    store.fill("data/b.zip", [b"abc", b"def"])
    store.fill("data/a.jpg", [b"picture"])
    with pytest.raises(ValueError, match="longer"):
        store.finish("longer")
    store.finish("name")
    with zipfile.ZipFile(tmp_path / "a.zip") as made:
        assert made.testzip() is None  # which reads each header too
        assert made.namelist() == ["name/data/a.jpg", "name/data/b.txt", "name/data/b.zip"]
        assert made.read("name/data/b.zip") == b"abcdef"
        methods = {info.filename[-3:]: info.compress_type for info in made.infolist()}
    stored, deflated = zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED
    assert methods == {"jpg": stored, "txt": deflated, "zip": stored}
    assert b"xxxx" not in (tmp_path / "a.zip").read_bytes()
    store.close()


def test_every_file_and_folder_is_flushed_before_the_folder_is_done(
    tmp_path: Path, listing: Listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    import os

    flushed: set[int] = set()
    monkeypatch.setattr(os, "fsync", lambda handle: flushed.add(os.fstat(handle).st_ino))
    store = FolderStore(tmp_path / "p", listing)
    for path in ("data/articles/a/x.txt", "data/articles/a/media/y.jpg", bag.INFO):
        store.fill(path, [b"1"])
    listing.close("data/articles/a/")
    root = store.finish("name")
    assert flushed == {path.stat().st_ino for path in (root, *root.rglob("*"))}
