"""Archives as files: every record or what is wrong with it, from any place on, in bounded memory."""

import bz2
import csv
import gzip
import io
import json
import lzma
import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.archive import streams
from editor_desk.exchange.archive.reader import ArchiveReader
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.services.ports.archive import ArchiveKind, Record

READER = ArchiveReader(PageReader())
ITEMS = [
    {
        "العنوان": f"افتتاح مكتبة الحي رقم {number}",
        "النص": f"قال الأمين إن المكتبة {number} تفتح غدا.",
        "الرقم": number,
    }
    for number in range(1, 6)
]
LINES = "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in ITEMS).encode()


def kept(folder: Path, data: bytes, name: str = "archive.jsonl") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def read(path: Path, position: int = 0, lines: int = 0) -> list[Record]:
    return list(READER.records(path, READER.look(path), position, lines))


def titles(records: list[Record]) -> list[object]:
    return [record.fault or next(iter(record.cells.values())) for record in records]


@pytest.mark.parametrize(
    ("pack", "name"), [(bytes, "a.jsonl"), (gzip.compress, "a.jsonl.gz"), (lzma.compress, "a.jsonl.xz")]
)
def test_json_lines_are_read_from_every_place(
    tmp_path: Path, pack: Callable[[bytes], bytes], name: str
) -> None:
    path = kept(tmp_path, pack(LINES), name)
    file = READER.look(path)
    assert (file.kind, file.encoding) == (ArchiveKind.JSON_LINES, "utf-8")
    assert file.names == ("العنوان", "النص", "الرقم")
    assert file.size == (len(LINES) if pack is bytes else 0)
    whole = read(path)
    assert [record.cells for record in whole] == ITEMS
    assert [record.place for record in whole] == ["1", "2", "3", "4", "5"]
    for seen, record in enumerate(whole, start=1):
        assert read(path, record.after, record.lines) == whole[seen:]


def test_two_packed_parts_are_one_file(tmp_path: Path) -> None:
    half = len(LINES.splitlines(keepends=True)[0])
    for pack, name in ((gzip.compress, "a.gz"), (lzma.compress, "a.xz")):
        assert len(read(kept(tmp_path, pack(LINES[:half]) + pack(LINES[half:]), name))) == 5


def test_a_bad_line_is_one_line_of_the_report(tmp_path: Path) -> None:
    good = LINES.splitlines(keepends=True)
    bad = [
        b"{\n", b"[1]\n", b"null\n", b"\xff\xfe{}\n", b"\n", b"  \r\n", b'{"a": NaN}\n', b"[" * 100_000 + b"\n",
        b'{"\xd8\xa7": "\\ud800", "b": "\\u0000"}\n', b"{} trailing\n",
    ]  # fmt: skip
    path = kept(tmp_path, good[0] + b"".join(bad) + good[1].rstrip())
    records = read(path)
    assert [record.fault for record in records] == [
        None, ItemFault.BAD_JSON, ItemFault.NOT_AN_OBJECT, ItemFault.NOT_AN_OBJECT, ItemFault.BAD_ENCODING,
        None, ItemFault.BAD_JSON, None, ItemFault.BAD_JSON, None,
    ]  # fmt: skip
    assert records[-1].cells == ITEMS[1]
    assert [records[1].place, records[-1].place] == ["2", "12"]


def test_a_line_of_any_length_is_passed_over_in_little_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "LONGEST_LINE", 1_000_000)
    path = tmp_path / "long.jsonl"
    with path.open("wb") as file:
        file.write(LINES)
        file.write(b'{"text": "')
        for _ in range(30):
            file.write(b"x" * 1_000_000)
        file.write(b'"}\n' + LINES)
    file_facts = READER.look(path)
    tracemalloc.start()
    records = [(record.place, record.fault) for record in READER.records(path, file_facts)]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(records) == 11
    assert records[5] == ("6", ItemFault.TOO_LONG)
    assert peak < 4_000_000


def csv_text(rows: list[list[str]], delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(rows)
    return out.getvalue()


ROWS = [
    ["العنوان", "النص", "المصدر"],
    ["سوق الجمعة، يعود", 'قال التاجر "أهلا"\nثم مضى', "وكالة السفح"],
    ["مهرجان البحر", "يبدأ غدا", "وكالة الميناء"],
]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "told"), [("utf-8", "utf-8"), ("utf-8-sig", "utf-8-sig"), ("cp1256", "cp1256")]
)
def test_csv_tells_its_encoding_and_what_parts_its_cells(
    tmp_path: Path, encoding: str, told: str, delimiter: str
) -> None:
    path = kept(tmp_path, csv_text(ROWS, delimiter).encode(encoding), "archive.csv")
    file = READER.look(path)
    assert (file.kind, file.encoding, file.delimiter) == (ArchiveKind.CSV, told, delimiter)
    assert file.names == tuple(ROWS[0])
    records = read(path)
    assert [list(record.cells.values()) for record in records] == ROWS[1:]
    assert [record.place for record in records] == ["2", "4"]
    assert read(path, records[0].after, records[0].lines) == records[1:]


def test_quotes_that_nobody_closed_cost_their_own_line_only(tmp_path: Path) -> None:
    lines = [
        "العنوان,النص", 'خبر أول,"نص لم يُغلق', "خبر ثان,نص", 'خبر ثالث,قياسه 5" فقط', "خبر رابع,نص",
        'خامس,"نص ""مقتبس"" هنا"', "سادس,نص,زائد", "سابع", ",", 'ثامن,"بلا نهاية',
    ]  # fmt: skip
    path = kept(tmp_path, "\r\n".join(lines).encode(), "a.csv")
    assert titles(read(path)) == [
        ItemFault.BROKEN_QUOTES, "خبر ثان", "خبر ثالث", "خبر رابع", "خامس", ItemFault.COLUMNS, "سابع",
        ItemFault.BROKEN_QUOTES,
    ]  # fmt: skip


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from('",;\n'), max_size=12).map(
    lambda text: text.replace("\r", "")
)


@given(rows=st.lists(st.lists(CELL, min_size=3, max_size=3), min_size=1, max_size=6))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_csv_that_a_program_wrote_comes_back(tmp_path: Path, rows: list[list[str]]) -> None:
    head = ["العنوان", "النص", "المصدر"]
    path = kept(tmp_path, csv_text([head, *rows]).encode(), "a.csv")
    file = READER.look(path)
    assert file.delimiter == ","
    expected = [row for row in rows if any(cell.strip() for cell in row)]
    assert [list(record.cells.values()) for record in READER.records(path, file)] == expected


@given(data=st.binary(max_size=400))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
def test_any_bytes_are_read_or_refused(tmp_path: Path, data: bytes) -> None:
    path = kept(tmp_path, data, "any.csv")
    try:
        records = read(path)
    except DeskError:
        return
    places = [record.position for record in records]
    assert places == sorted(set(places))
    assert not records or records[-1].after <= len(data)


def test_pages_of_a_folder_are_read_in_order_and_bad_ones_told(tmp_path: Path) -> None:
    (tmp_path / "2024").mkdir()
    page = (
        "افتتاح جسر النهر\n\nعبر أول الزوار الجسر صباح السبت بعد عامين من الأشغال.\n\nالمصدر: وكالة الضفتين\n"
    )
    kept(tmp_path / "2024", page.encode(), "a.html")
    kept(tmp_path, page.encode(), "b.txt")
    kept(tmp_path, b"\x00\x01\x02" * 50, "c.txt")
    kept(tmp_path, b"not a page", "d.png")
    (tmp_path / "e.txt").symlink_to("/etc/passwd")
    file = READER.look(tmp_path)
    assert (file.kind, file.size) == (ArchiveKind.PAGES, 3)
    records = list(READER.records(tmp_path, file))
    assert [(Path(record.place).name, record.fault) for record in records] == [
        ("a.html", None), ("b.txt", None), ("c.txt", ItemFault.UNREADABLE),
    ]  # fmt: skip
    assert list(READER.records(tmp_path, file, 2)) == records[2:]
    kept(tmp_path, page.encode() * 2, "b.txt")
    assert READER.look(tmp_path).fingerprint != file.fingerprint


def test_a_changed_file_has_another_fingerprint(tmp_path: Path) -> None:
    path = kept(tmp_path, LINES)
    first = READER.look(path).fingerprint
    assert READER.look(kept(tmp_path, LINES, "copy.jsonl")).fingerprint == first
    assert READER.look(kept(tmp_path, LINES + LINES)).fingerprint != first
    assert READER.look(kept(tmp_path, LINES.replace(b"5", b"6"))).fingerprint != first


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
def test_a_bomb_is_refused_before_it_goes_off(
    tmp_path: Path, pack: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "MOST_FREE", 1_000_000)
    path = kept(tmp_path, pack(LINES + b" " * 6_000_000 + b"\n" + LINES), "bomb")
    with pytest.raises(DeskError) as caught:
        read(path)
    assert caught.value.code is ErrorCode.FILE_TOO_LARGE


@pytest.mark.parametrize("pack", [gzip.compress, lzma.compress])
@pytest.mark.parametrize("harm", ["cut", "noise"])
def test_a_torn_file_gives_what_it_has_and_then_says_so(
    tmp_path: Path, pack: Callable[[bytes], bytes], harm: str
) -> None:
    many = b"".join(
        json.dumps({"title": f"خبر {number}", "id": number * 7919 % 10_007}).encode() + b"\n"
        for number in range(12_000)
    )
    packed = pack(many)
    middle = len(packed) * 3 // 4
    torn = packed[:middle] if harm == "cut" else packed[:middle] + b"\xa5" * 64 + packed[middle + 64 :]
    path = kept(tmp_path, torn, "torn")
    found: list[Record] = []
    with pytest.raises(DeskError) as caught:
        found.extend(READER.records(path, READER.look(path)))
    assert caught.value.code is ErrorCode.FILE_DAMAGED


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.ARCHIVE_EMPTY),
        (b"\xef\xbb\xbf \n", ErrorCode.ARCHIVE_EMPTY),
        (b"%PDF-1.7 " + b"x" * 100, ErrorCode.FILE_BINARY),
        (bz2.compress(LINES), ErrorCode.FILE_BINARY),
        ("العنوان,النص\nخبر,نص\n".encode("utf-16-le"), ErrorCode.FILE_ENCODING),  # without its mark
        (gzip.compress(b"", mtime=0), ErrorCode.ARCHIVE_EMPTY),
    ],
)
def test_what_is_no_archive_is_refused(tmp_path: Path, data: bytes, code: ErrorCode) -> None:
    with pytest.raises(DeskError) as caught:
        READER.look(kept(tmp_path, data))
    assert caught.value.code is code


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        READER.look(tmp_path / "none.csv")
    assert caught.value.code is ErrorCode.FILE_MISSING
    (tmp_path / "empty").mkdir()
    with pytest.raises(DeskError) as caught:
        READER.look(tmp_path / "empty")
    assert caught.value.code is ErrorCode.ARCHIVE_EMPTY


def test_a_folder_that_nobody_may_look_into_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shut").mkdir()
    kept(tmp_path, b"text", "a.txt")
    scan = os.scandir

    def scandir(folder: str) -> object:
        if Path(folder).name == "shut":
            raise PermissionError(13, "Permission denied", folder)
        return scan(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    with pytest.raises(DeskError) as caught:
        READER.look(tmp_path)
    assert caught.value.code is ErrorCode.FILE_UNREADABLE


@pytest.mark.parametrize("name", ["archive.csv", "archive.csv.gz"])
@pytest.mark.parametrize("mark", ["utf-16-le", "utf-16-be"])
def test_unicode_text_of_a_spreadsheet_is_read_from_any_place_on(
    tmp_path: Path, name: str, mark: str
) -> None:
    table = "العنوان\tالنص\r\n" + "".join(f'خبر {n}\t"سطر أول\r\nسطر {n} 🙂"\r\n' for n in range(400))
    wide = f"\ufeff{table}".encode(mark)
    path = kept(tmp_path, gzip.compress(wide) if name.endswith(".gz") else wide, name)
    file = READER.look(path)
    assert (file.kind, file.encoding, file.delimiter) == (ArchiveKind.CSV, "utf-16", "\t")
    assert file.names == ("العنوان", "النص")
    whole = read(path)
    assert titles(whole) == [f"خبر {n}" for n in range(400)]
    assert whole[7].cells["النص"] == "سطر أول\r\nسطر 7 🙂"
    for place in (0, 199, 398):
        again = read(path, whole[place].after, whole[place].lines)
        assert titles(again) == titles(whole)[place + 1 :]


def test_what_is_no_text_in_utf_16_harms_only_itself(tmp_path: Path) -> None:
    broken = (
        "\ufeffالعنوان,النص\nخبر,نص\n".encode("utf-16-le") + b"\x00\xd8" + ",x\nآخر,نص".encode("utf-16-le")
    )
    records = read(kept(tmp_path, broken + b"\x06", "archive.csv"))
    assert [record.cells["العنوان"] for record in records] == ["خبر", "\ufffd", "آخر"]
