"""What is broken or means harm ends no import: the file is refused, or the one item is told of, in bounded time and memory."""

import json
import tracemalloc
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from editor_desk.domain.archive import Field, ItemFault, guess_columns
from editor_desk.domain.content import MediaRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.archive import streams
from editor_desk.exchange.archive.reader import ArchiveReader
from editor_desk.exchange.archive.wordpress import as_shown
from editor_desk.exchange.archive.xml_items import Pieces
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.services.archive_drafts import Refused
from editor_desk.services.archive_items import drafts
from editor_desk.services.ports.archive import Record
from tests.exchange import archive_samples as samples
from tests.growth import MOST, growth

PAGES = PageReader()
READER = ArchiveReader(PAGES)
COLUMNS = guess_columns([field.value for field in Field])


def kept(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def _no_picture(data: bytes) -> MediaRef:
    assert not data, "no picture is here"
    raise DeskError(ErrorCode.PICTURE_EMPTY)


def outcome(record: Record) -> str:
    try:
        return drafts(record, COLUMNS, PAGES, (), _no_picture)[0].content.headline
    except Refused as refused:
        return refused.fault.value


def outcomes(path: Path) -> list[str]:
    return [outcome(record) for record in READER.records(path, READER.look(path))]


def refusal(path: Path) -> ErrorCode:
    with pytest.raises(DeskError) as caught:
        outcomes(path)
    return caught.value.code


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "هه">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
REMOTE = '<?xml version="1.0"?><!DOCTYPE rss SYSTEM "http://evil.example/x.dtd">'


@pytest.mark.parametrize("prologue", [BOMB, OUTSIDE, REMOTE, BOMB.replace("DOCTYPE", "doctype")])
@pytest.mark.parametrize(
    "whole", [samples.RSS, samples.ATOM, samples.NEWSML, samples.wxr(samples.wxr_item(1))]
)
def test_who_declares_a_document_type_is_refused(tmp_path: Path, prologue: str, whole: bytes) -> None:
    data = prologue.encode() + whole.partition(b"?>")[2]
    assert refusal(kept(tmp_path, "a.xml", data)) is ErrorCode.ARCHIVE_UNSAFE
    kept(tmp_path, "many/a.xml", data)
    kept(tmp_path, "many/b.xml", samples.NEWSML)
    assert outcomes(tmp_path / "many")[0] == "bad_xml", "in a folder it is one file of the report"


def test_an_entity_inside_an_item_is_that_item_alone(tmp_path: Path) -> None:
    good = samples.wxr_item(1)
    bad = good.replace("<title>", "<title>&x;")
    inner = good.replace("<title>", f"{OUTSIDE.partition('?>')[2]}<title>")
    unclosed = good.replace("</title>", "")
    control = samples.wxr_item(2).replace("<title><![CDATA[", "<title><![CDATA[\x08\x0b")
    numbered = samples.wxr_item(3, body="x").replace(
        "<description></description>", "<description>&#8;&nbsp;</description>"
    )
    found = outcomes(kept(tmp_path, "a.xml", samples.wxr(good, bad, inner, unclosed, control, numbered)))
    assert found[1:4] == ["bad_xml"] * 3
    assert [name[-1] for name in (found[0], *found[4:])] == ["1", "2", "3"], (
        "what exports often hold, and no XML may, is mended"
    )


def test_an_item_in_another_encoding_and_one_that_is_cut_off(tmp_path: Path) -> None:
    bad = samples.wxr_item(1).encode().replace("قافلة".encode(), "قافلة".encode("cp1256"))
    data = samples.wxr(samples.wxr_item(2), "@@", samples.wxr_item(3)).replace(b"@@", bad)
    whole = kept(tmp_path, "a.xml", data)
    assert outcomes(whole)[1] == "bad_encoding"
    for cut in (len(data) - 60, data.rindex(b"<item") + 3, data.rindex(b"CDATA") + 2):
        found = outcomes(kept(tmp_path, "b.xml", data[:cut]))
        assert found[:2] == outcomes(whole)[:2]
        assert found[2:] in ([], ["cut_off"])
    declared = (
        data.replace(bad, b"").decode().replace("UTF-8", "windows-1256").encode("cp1256", "xmlcharrefreplace")
    )
    assert outcomes(kept(tmp_path, "c.xml", declared))[0] == outcomes(whole)[0], (
        "what it declares is believed"
    )
    assert refusal(kept(tmp_path, "d.xml", data.replace(b"UTF-8", b"EBCDIC-X"))) is ErrorCode.FILE_ENCODING
    wide = samples.wxr(samples.wxr_item(2)).decode().encode("utf-16")
    assert outcomes(kept(tmp_path, "e.xml", wide)) == outcomes(whole)[:1]


def test_ten_thousand_nested_lists_are_one_line_of_the_report(tmp_path: Path) -> None:
    deep = "<ul><li>" * 10_000 + "نص"
    tags = "<b>" * 100_000
    items = (samples.wxr_item(1, body=deep), samples.wxr_item(2, body=tags), samples.wxr_item(3))
    deep_xml = samples.wxr_item(4).replace("<description></description>", "<a>" * 10_000 + "</a>" * 10_000)
    assert outcomes(kept(tmp_path, "a.xml", samples.wxr(*items, deep_xml)))[:2] == ["too_deep"] * 2
    assert outcomes(kept(tmp_path, "a.xml", samples.wxr(*items, deep_xml)))[3] == "bad_xml"
    kept(
        tmp_path,
        "m/a.md",
        "---\ntitle: عنوان\n---\n" + "".join("  " * n + "- x\n" for n in range(400)) + "> " * 10_000,
    )
    kept(tmp_path, "m/b.md", "---\ntitle: عنوان\n---\n" + deep)
    assert outcomes(tmp_path / "m")[1] == "too_deep"
    kept(tmp_path, "n/a.json", "[" * 100_000)
    kept(tmp_path, "n/b.json", json.dumps(samples.NINJS_ONE | {"body_html": deep}))
    assert outcomes(tmp_path / "n") == ["bad_json", "too_deep"]


def test_a_text_of_any_length_is_passed_over_in_little_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streams, "LONGEST_LINE", 1_000_000)
    path = tmp_path / "long.xml"
    with path.open("wb") as file:
        file.write(samples.wxr(samples.wxr_item(1)).partition(b"</channel>")[0])
        file.write(b"<item><title><![CDATA[")
        for _ in range(40):
            file.write(b"x" * 1_000_000)
        file.write(b"]]></title></item>" + samples.wxr_item(2).encode() + b"</channel></rss>")
    facts = READER.look(path)
    list(READER.records(path, facts))
    tracemalloc.start()
    records = list(READER.records(path, facts))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [record.fault for record in records] == [None, ItemFault.TOO_LONG, None]
    assert peak < 6_000_000
    assert records[2].position == path.read_bytes().rindex(b"<item>")
    (only,) = READER.records(path, facts, records[1].after, records[1].lines)
    assert only.place == records[2].place


def test_memory_does_not_grow_with_the_export(tmp_path: Path) -> None:
    def peak(items: int) -> int:
        path = kept(tmp_path, "a.xml", samples.wxr(*(samples.wxr_item(number) for number in range(items))))
        facts = READER.look(path)
        tracemalloc.start()
        count = sum(1 for _ in READER.records(path, facts))
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        assert count == items
        return most

    peak(10)
    assert peak(2_000) < 1.5 * peak(200)


def test_a_zip_that_means_harm_is_not_opened(tmp_path: Path) -> None:
    def packed(name: str, entry: str, data: bytes) -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as made:
            made.writestr(entry, data)
        return tmp_path / name

    good = json.dumps(samples.NINJS_ONE).encode()
    assert outcomes(packed("good.zip", "a.json", good)) == [samples.NINJS_ONE["headline"]]
    for name, entry in (("a.zip", "../a.json"), ("b.zip", "/a.json"), ("c.zip", "a\\b.json")):
        assert refusal(packed(name, entry, good)) is ErrorCode.PACKAGE_UNSAFE
    assert refusal(packed("bomb.zip", "a.json", b" " * 30_000_000)) is ErrorCode.PACKAGE_UNSAFE
    assert refusal(packed("none.zip", "a.exe", b"x")) is ErrorCode.ARCHIVE_EMPTY
    assert (
        refusal(kept(tmp_path, "torn.zip", (tmp_path / "good.zip").read_bytes()[:-30]))
        is ErrorCode.PACKAGE_UNREADABLE
    )


def test_front_matter_that_stands_for_more_than_a_machine_holds_is_refused(tmp_path: Path) -> None:
    laughs = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    kept(tmp_path, "a.md", f"---\n{laughs}---\nنص\n")
    kept(tmp_path, "b.md", "---\ntitle: !!python/object/apply:os.system ['true']\n---\nنص\n")
    kept(tmp_path, "c.md", "---\ntitle: " + "[" * 5_000 + "\n---\nنص\n")
    kept(tmp_path, "d.md", "+++\ntitle = 1\ntitle = 2\n+++\nنص\n")
    kept(tmp_path, "e.md", "---\ntitle: عنوان\n---\nنص\n")
    assert outcomes(tmp_path) == ["not_an_article", "true", "not_an_article", "not_an_article", "عنوان"]


SLOW: tuple[Callable[[int], str], ...] = (
    lambda n: "[caption]" * n,
    lambda n: "[embed]" * n,
    lambda n: "[video src=" * n,
    lambda n: "[gallery " * n,
    lambda n: "https://x" * n,
    lambda n: "\n \n" * n,
    lambda n: "<!-- " * n,
    lambda n: "<iframe a" * n,
    lambda n: f"<iframe {'a' * 3_900}>" * (n // 100),
)


@pytest.mark.parametrize("hostile", range(len(SLOW)))
def test_no_markup_takes_more_than_its_length(hostile: int) -> None:
    def reading(length: int) -> Callable[[], None]:
        text = SLOW[hostile](length)

        def read() -> None:
            try:
                PAGES.html(as_shown(text), lambda _source: None)
            except DeskError as error:
                assert error.code in {ErrorCode.HTML_TOO_DEEP, ErrorCode.NOTHING_TO_IMPORT}  # noqa: PT017

        return read

    assert growth(reading, 5_000) <= MOST


@pytest.mark.parametrize(
    "head",
    [
        "<!-- ",
        "<title>",
        "<wp:author>",
        "<rss ",
        "---\n",
        "---" + " " * 40,
        "<!--" + " " * 40,
        "a: ",
        "{{< x ",
        "<![CDATA[",
    ],
)
def test_no_head_takes_more_than_its_length(tmp_path: Path, head: str) -> None:
    starts = {"a.xml": samples.WXR_HEAD, "b.md": "", "c.md": "---\n", "d.md": "Title: x\n"}

    def reading(length: int) -> Callable[[], None]:
        paths = [
            kept(tmp_path, name, start + head * length + samples.wxr_item(1))
            for name, start in starts.items()
        ]

        def read() -> None:
            for path in paths:
                with suppress(DeskError):
                    outcomes(path)

        return read

    assert growth(reading, 2_500) <= MOST


PIECES = (
    "<item>", "</item>", "<item/>", "<entry>", "</entry>", "<![CDATA[", "]]>", "<!--", "-->", "<rss>", "</rss>", "<feed>", "<title>",
    "</title>", "<newsItem guid='x'>", "</newsItem>", "&amp;", "&x;", "<", ">", '"', "نص", "\x00", "\n", "<wp:post_id>9</wp:post_id>",
    "<content:encoded>", "</content:encoded>", "<guid>1</guid>", "<link href='x'/>", "---\n", "title: x\n", "+++\n", "[a](b)", "![x](y)",
    "{", "}", "[", "]", ":", ",", '"uri"', '"headline"', '"bodies"', "<?xml version='1.0'?>", "{{< figure src=x >}}", "<table>", "<td>",
)  # fmt: skip
HEADS = (
    samples.WXR_HEAD, samples.RSS.decode()[:300], samples.ATOM.decode()[:140], samples.NEWSML.decode()[:600], "", "---\ntitle: x\n",
    '{"uri": "x", "headline": "y", "body_html": "',
)  # fmt: skip
mixed = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=30).map("".join)
anything = st.binary(max_size=300) | st.builds(
    lambda head, rest: (head + rest).encode("utf-8", "replace"), st.sampled_from(HEADS), mixed
)


@pytest.mark.parametrize(
    "name", ["a.xml", "a.rss", "a.md", "a.json", "a.jsonl", "a.html", "a.docx", "a.zip", "a.csv"]
)
@given(data=anything)
@example(data=b"")
@example(data=samples.wxr(samples.wxr_item(1))[:-200])
@example(data=b"PK\x03\x04" + b"\x00" * 40)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_bytes_give_records_or_one_of_our_errors(tmp_path: Path, name: str, data: bytes) -> None:
    path = kept(tmp_path, name, data)
    for where in (path, tmp_path):
        try:
            file = READER.look(where)
            places = [(record.position, outcome(record)) for record in READER.records(where, file)]
        except DeskError:
            continue
        assert [place for place, _ in places] == sorted({place for place, _ in places})


@given(st.lists(mixed, max_size=5), st.integers(1, 40))
@settings(max_examples=60, deadline=None)
def test_items_are_cut_the_same_however_the_bytes_come(
    tmp_path_factory: pytest.TempPathFactory, parts: list[str], size: int
) -> None:
    data = "<item>".join(parts).encode("utf-8", "replace")

    class Dripping:
        def __init__(self) -> None:
            self._at = 0

        def read(self, _most: int = -1) -> bytes:
            self._at += size
            return data[self._at - size : self._at]

    from io import BytesIO

    whole = list(Pieces(BytesIO(data), ("item",)))
    assert list(Pieces(Dripping(), ("item",))) == whole  # type: ignore[arg-type]
    for piece in whole:
        assert piece.data is None or data[piece.start : piece.after] == piece.data
