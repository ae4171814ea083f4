"""Checks of the files of a package: what ships passes, and each check fails on the fault that it is for."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from types import SimpleNamespace

import pytest

from editor_desk.domain.format_checks import (
    ADVISED,
    CheckState,
    FileCheck,
    FormatFault,
    FormatFinding,
    Validator,
    by_article,
)
from editor_desk.domain.package import PackageAction, PackageArticle
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.formats.options import ON_REQUEST, ExportOptions
from editor_desk.exchange.formats.registry import SHIPPED, Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.package.writer import Writer
from tests.exchange.format_samples import SITE, article_file, hostile, package_file
from tests.exchange.package_samples import HARBOUR, PICTURE, VAULT, picture, sealed, two_articles
from tests.exchange.test_package_writer import quiet

PAGE = "articles/mina/article.html"
HERE = {PAGE, "articles/mina/media/mina-1-999a77c8.png", "articles/manara/article.html"}
HTML, RSS = "text/html", "application/rss+xml"
ATOM, MAP = "application/atom+xml", "application/xml"


def checks(data: bytes, role: str, media_type: str, path: str = PAGE) -> list[FileCheck]:
    watch = Watch(path, role, media_type, HERE.__contains__)
    halves = [data[: len(data) // 2], data[len(data) // 2 :]]
    assert b"".join(watch.through(halves)) == data
    return watch.checks()


def found(
    data: bytes, role: str, media_type: str, path: str = PAGE
) -> list[tuple[Validator, FormatFault, str]]:
    return [
        (check.validator, one.fault, one.detail)
        for check in checks(data, role, media_type, path)
        for one in check.findings
    ]


@pytest.mark.parametrize("options", [SITE, ExportOptions()])
@pytest.mark.parametrize("items", [two_articles(), (hostile(),)])
def test_what_ships_passes_all_that_stops_a_package(
    options: ExportOptions, items: tuple[PackageArticle, ...]
) -> None:
    everything = replace(options, formats=frozenset(SHIPPED))
    made = list(Writer(VAULT, options=everything).rehearse(items, quiet, picture))
    assert [one for check in made for one in check.findings if one.stops] == []
    assert {check.validator for check in made} == set(Validator)
    assert set(SHIPPED) >= ON_REQUEST


Change = Callable[[bytes], bytes]


def instead(old: str, new: str) -> Change:
    def change(data: bytes) -> bytes:
        assert old.encode() in data, old
        return data.replace(old.encode(), new.encode())

    return change


def without(*names: str) -> Change:
    """JSON without the field that these names lead to."""

    def change(data: bytes) -> bytes:
        document = json.loads(data)
        inner = document
        for name in names[:-1]:
            inner = inner[int(name) if isinstance(inner, list) else name]
        del inner[names[-1]]
        return json.dumps(document).encode()

    return change


BODY = "<article>"
PAGE_FAULTS: list[tuple[Change, FormatFault, str]] = [
    (lambda _: b"", FormatFault.HTML_BROKEN, "empty"),
    (instead(BODY, "<article><p><b>قارب</p>"), FormatFault.HTML_BROKEN, "line "),
    (instead(BODY, "<article><script>alert(1)</script>"), FormatFault.HTML_RUNS, "<script>"),
    (instead(BODY, "<article onclick='x()'>"), FormatFault.HTML_RUNS, "onclick"),
    (instead(BODY, "<article><a href='java\tscript:x()'>x</a>"), FormatFault.HTML_RUNS, "href=javascript:"),
    (instead(BODY, "<article><iframe></iframe>"), FormatFault.HTML_RUNS, "<iframe>"),
    (instead(BODY, "<article><form></form>"), FormatFault.HTML_RUNS, "<form>"),
    (instead("<title>", "<meta http-equiv=refresh content='0;url=x'><title>"), FormatFault.HTML_RUNS, "<meta"),
    (instead("<title>", "<base href='/x'><title>"), FormatFault.HTML_RUNS, "<base>"),
    (instead(BODY, "<article><img alt='س' src='https://x.example/a.png'>"), FormatFault.HTML_LOADS, "https:"),
    (instead(BODY, "<article><img alt='س' src='//x.example/a.png'>"), FormatFault.HTML_LOADS, "//x"),
    (instead(BODY, "<article><img alt='س' src='media/mina-1-999a77c8.png' srcset='a.png 1x, https://x/b 2x'>"),
     FormatFault.HTML_LOADS, "a.png 1x"),
    (instead("<title>", "<link rel='stylesheet' href='a.css'><title>"), FormatFault.HTML_LOADS, "a.css"),
    (instead("<style>", "<style>@import 'x.css';"), FormatFault.HTML_LOADS, "style"),
    (instead(BODY, "<article style='background:url(x.png)'>"), FormatFault.HTML_LOADS, "style"),
    (instead(' lang="ar"', ""), FormatFault.DIRECTION_MISSING, "lang"),
    (instead(' dir="rtl">\n<head>', ">\n<head>"), FormatFault.DIRECTION_MISSING, "dir"),
    (instead(BODY, "<article id='a'><p id='a'>س</p>"), FormatFault.ID_TWICE, "a"),
    (instead(BODY, "<article><img src='media/mina-1-999a77c8.png' alt=' '>"), FormatFault.PICTURE_WITHOUT_ALT, "media/"),
    (instead(BODY, "<article><a href='../gone/article.html'>س</a>"), FormatFault.LINK_BROKEN, "../gone"),
    (instead(BODY, "<article><img src='media/gone.png' alt='س'>"), FormatFault.LINK_BROKEN, "media/gone"),
    (instead(BODY, "<article><a href='#gone'>س</a>"), FormatFault.LINK_BROKEN, "#gone"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "fault", "detail"), PAGE_FAULTS)
def test_a_page_is_held_to(change: Change, fault: FormatFault, detail: str) -> None:
    page = article_file("page")
    assert found(page, "page", HTML) == []
    faults = found(change(page), "page", HTML)
    assert [(one, text[: len(detail)]) for _, one, text in faults if one is fault] == [(fault, detail)]


def test_a_fragment_says_nothing_of_itself_and_a_link_may_stay_in_the_page() -> None:
    assert (
        found('<p id="a">س <a href="#a">ص</a> <a href="mailto:a@b.example">ع</a></p>'.encode(), "body", HTML)
        == []
    )


JSON_FAULTS: list[tuple[str, Change, FormatFault, str]] = [
    ("ninjs", lambda data: data[:-9], FormatFault.JSON_BROKEN, ""),
    ("ninjs", lambda data: data.replace(b'"usable"', b"NaN"), FormatFault.JSON_BROKEN, "NaN"),
    ("ninjs", lambda data: data.replace(b'"title"', b'"uri"'), FormatFault.JSON_BROKEN, "a name stands twice"),
    ("ninjs", lambda data: data.replace("قارب".encode(), b"\xff"), FormatFault.JSON_BROKEN, "'utf-8'"),
    ("ninjs", without("uri"), FormatFault.FIELD_MISSING, "uri"),
    ("ninjs", without("bodies"), FormatFault.FIELD_MISSING, "bodies"),
    ("ninjs", without("language"), FormatFault.FIELD_MISSING, "language"),
    ("ninjs", without("associations", "0", "uri"), FormatFault.FIELD_MISSING, "associations[readAlso-1].uri"),
    ("ninjs", without("associations", "4", "by"), FormatFault.PICTURE_WITHOUT_CREDIT, "urn:sha256:"),
    ("ninjs1", without("body_html"), FormatFault.FIELD_MISSING, "body_html"),
    ("ninjs1", without("headline"), FormatFault.FIELD_MISSING, "headline"),
    ("ninjs1", without("associations", "picture_1", "byline"), FormatFault.PICTURE_WITHOUT_CREDIT, "urn:sha256:"),
    ("jsonld", without("headline"), FormatFault.FIELD_MISSING, "headline"),
    ("jsonld", without("@type"), FormatFault.FIELD_MISSING, "@type"),
    ("jsonld", without("inLanguage"), FormatFault.FIELD_MISSING, "inLanguage"),
    ("jsonld", without("image"), FormatFault.FIELD_WANTED, "image"),
    ("jsonld", without("author"), FormatFault.FIELD_WANTED, "author"),
    ("jsonld", without("author", "0", "name"), FormatFault.FIELD_WANTED, "author.name"),
    ("jsonld", without("datePublished"), FormatFault.FIELD_WANTED, "datePublished"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "change", "fault", "detail"), JSON_FAULTS)
def test_json_is_held_to(name: str, change: Change, fault: FormatFault, detail: str) -> None:
    data = article_file(name)
    assert found(data, name, "application/json") == []
    faults = found(change(data), name, "application/json")
    assert (fault, detail) in [(one, text[: len(detail)]) for _, one, text in faults]


FEED_FAULTS: list[tuple[str, str, Change, FormatFault, str]] = [
    ("rss", RSS, lambda data: data[:-9], FormatFault.XML_BROKEN, ""),
    ("rss", RSS, lambda _: b"", FormatFault.XML_BROKEN, ""),
    ("rss", RSS, instead("<rss ", "<!DOCTYPE rss [<!ENTITY a 'b'>]>\n<rss "), FormatFault.XML_DECLARES, ""),
    ("rss", RSS, instead('version="2.0" xml:lang="ar"', 'version="2.0"'), FormatFault.DIRECTION_MISSING, "xml:lang"),
    ("rss", RSS, instead("guid", "gone"), FormatFault.FIELD_MISSING, "1: guid"),
    ("rss", RSS, instead(" Nov 2026", " تشرين"), FormatFault.FIELD_MISSING, "1: pubDate"),
    ("rss", RSS, instead("<description>أخبار الساحل كل صباح</description>", ""), FormatFault.FIELD_MISSING,
     "channel/description"),
    ("atom", ATOM, instead("updated", "gone"), FormatFault.FIELD_MISSING, "updated"),
    ("atom", ATOM, instead("<updated>2026", "<updated>سنة"), FormatFault.FIELD_MISSING, "1: updated"),
    ("atom", ATOM, instead("entry>", "gone>"), FormatFault.XML_BROKEN, ""),
    ("news_sitemap", MAP, instead("news:title", "news:gone"), FormatFault.FIELD_MISSING, "1: news/title"),
    ("news_sitemap", MAP, instead("news:language", "news:gone"), FormatFault.FIELD_MISSING,
     "1: news/publication/language"),
    ("wordpress", MAP, instead("wp:post_type", "wp:gone"), FormatFault.FIELD_MISSING, "1: post_type"),
    ("wordpress", MAP, instead("wp:wxr_version", "wp:gone"), FormatFault.FIELD_MISSING, "channel/wxr_version"),
    ("wordpress", MAP, instead("wp:post_date>2026", "wp:post_date>سنة"), FormatFault.FIELD_MISSING, "1: post_date"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "media_type", "change", "fault", "detail"), FEED_FAULTS)
def test_a_feed_is_held_to(
    name: str, media_type: str, change: Change, fault: FormatFault, detail: str
) -> None:
    data = package_file(name)
    assert found(data, name, media_type) == []
    faults = found(change(data), name, media_type)
    assert (fault, detail) in [(one, text[: len(detail)]) for _, one, text in faults]


@pytest.mark.parametrize(("name", "media_type"), [("rss", RSS), ("atom", ATOM), ("wordpress", MAP)])
def test_an_entry_that_stands_twice_is_found(name: str, media_type: str) -> None:
    data = package_file(name).decode()
    opened, closed = ("<entry", "</entry>") if name == "atom" else ("<item", "</item>")
    entry = data[data.index(opened) : data.index(closed) + len(closed)]
    twice = data.replace(entry, entry + entry, 1).encode()
    assert [fault for _, fault, _ in found(twice, name, media_type)] == [FormatFault.ID_TWICE]


@pytest.mark.parametrize(
    ("change", "fault", "detail"),
    [
        (without("title"), FormatFault.FIELD_MISSING, "title"),
        (without("language"), FormatFault.FIELD_MISSING, "language"),
        (without("items"), FormatFault.FIELD_MISSING, "items"),
        (without("items", "0", "id"), FormatFault.FIELD_MISSING, "items[0].id"),
        (without("items", "0", "content_html"), FormatFault.FIELD_MISSING, "items[0].content_html"),
    ],
)
def test_a_json_feed_is_held_to(change: Change, fault: FormatFault, detail: str) -> None:
    data = package_file("jsonfeed")
    assert found(data, "jsonfeed", "application/feed+json") == []
    assert (Validator.FEEDS, fault, detail) in found(change(data), "jsonfeed", "application/feed+json")


def test_the_news_item_says_how_it_is_read() -> None:
    data, media_type = article_file("newsml_g2"), "application/vnd.iptc.g2.newsitem+xml"
    assert found(data, "newsml_g2", media_type) == []
    assert found(data.replace(b' dir="rtl"', b"", 1), "newsml_g2", media_type) == [
        (Validator.XML, FormatFault.DIRECTION_MISSING, "dir")
    ]


@pytest.mark.parametrize(
    ("change", "fault", "detail"),
    [
        (instead("---\n", ""), FormatFault.FRONT_MATTER_BROKEN, "---"),
        (instead('title: "', "title: ["), FormatFault.FRONT_MATTER_BROKEN, ""),
        (instead("slug:", "gone:"), FormatFault.FRONT_MATTER_BROKEN, "slug"),
        (instead("\ndir:", "\ngone:"), FormatFault.DIRECTION_MISSING, "dir"),
        (instead("\nlang:", "\ngone:"), FormatFault.DIRECTION_MISSING, "lang"),
    ],
)
def test_front_matter_is_held_to(change: Change, fault: FormatFault, detail: str) -> None:
    data = article_file("markdown")
    assert found(data, "markdown", "text/markdown") == []
    faults = found(change(data), "markdown", "text/markdown")
    assert (fault, detail) in [(one, text[: len(detail)]) for _, one, text in faults]


def test_a_picture_is_of_its_type_and_whole() -> None:
    path = "articles/mina/media/mina-1-999a77c8.png"
    assert found(PICTURE, "picture", "image/png", path) == []
    broken = [(Validator.PICTURES, FormatFault.PICTURE_BROKEN, "image/jpeg")]
    assert found(PICTURE, "picture", "image/jpeg", path) == broken
    assert found(PICTURE[:-1], "picture", "image/png", path) != []
    assert found(b"", "picture", "image/webp", path) != []


def test_a_zip_is_whole_and_a_book_says_that_it_is_one() -> None:
    ghost, book = package_file("ghost"), package_file("epub")
    assert found(ghost, "ghost", "application/zip", "import/ghost.zip") == []
    assert found(book, "epub", "application/epub+zip", "issue.epub") == []
    broken = [FormatFault.ARCHIVE_BROKEN]
    assert [fault for _, fault, _ in found(ghost[:-3], "ghost", "application/zip", "a.zip")] == broken
    assert [fault for _, fault, _ in found(ghost, "epub", "application/epub+zip", "issue.epub")] == broken


def test_a_proof_is_whole() -> None:
    proof = b"%PDF-1.7\n" + b"x" * 5000 + b"\n%%EOF\n"
    assert found(proof, "proof", "application/pdf", "articles/mina/proof.pdf") == []
    for cut in (proof[:-3], proof[3:]):
        faults = found(cut, "proof", "application/pdf", "articles/mina/proof.pdf")
        assert [fault for _, fault, _ in faults] == [FormatFault.ARCHIVE_BROKEN]


@pytest.mark.parametrize("path", ["مقال.html", "a b/c.html", ".hidden", "a/b.", "a//b"])
def test_a_name_that_not_every_system_keeps_is_found(path: str) -> None:
    assert (Validator.NAMES, FormatFault.NAME_UNSAFE, ascii(path)) in found(b"<p>x</p>", "body", HTML, path)


def test_a_file_that_is_long_is_looked_at_piece_by_piece() -> None:
    entry = "<item><title>خبر</title><guid>{}</guid><pubDate>Fri, 20 Nov 2026 09:30:00 +0000</pubDate></item>"
    head = (
        '<rss version="2.0" xml:lang="ar"><channel><title>س</title><link>ل</link><description>و</description>'
    )

    def chunks() -> Iterator[bytes]:
        yield head.encode()
        for number in range(2000):
            yield entry.format(number % 1999).encode()
        yield b"</channel></rss>"

    watch = Watch("feeds/rss.xml", "rss", RSS, HERE.__contains__)
    for _ in watch.through(chunks()):
        assert watch._xml is not None
        last = watch._xml._last
        assert last is None or len(last.getparent()) < 8
    [wrong] = [one for check in watch.checks() for one in check.findings]
    assert (wrong.fault, wrong.detail) == (FormatFault.ID_TWICE, "0")


def test_results_are_gathered_by_article_and_the_worst_counts() -> None:
    stopping = FormatFinding(FormatFault.LINK_BROKEN, "b", "x")
    advised = FormatFinding(FormatFault.FIELD_WANTED, "a", "image")
    made = by_article(
        [
            FileCheck(Validator.LINKS, "a", (), "1"),
            FileCheck(Validator.JSONLD, "a", (advised,), "1"),
            FileCheck(Validator.LINKS, "b", (stopping,), "1"),
            FileCheck(Validator.XML, "c", ()),
        ]
    )
    links, jsonld = made["1"]
    assert (links.validator, links.files, links.findings, links.state) == (
        Validator.LINKS, 2, (stopping,), CheckState.STOPS,
    )  # fmt: skip
    assert jsonld.state is CheckState.ADVICE
    assert [one.state for one in made[""]] == [CheckState.PASSED]
    assert {fault for fault in FormatFault if not FormatFinding(fault, "x").stops} == ADVISED


def test_the_fault_of_somebody_elses_exporter_is_found_in_a_rehearsal() -> None:
    @exporter
    def article_files(job: ArticleJob) -> Iterator[ExportFile]:
        yield ExportFile("mine.html", "mine", HTML, lambda: [f"<p onclick='x'>{job.slug}</p>".encode()])

    exporters = Exporters(ExportOptions(), [("mine", SimpleNamespace(article_files=article_files))])
    made = Writer(VAULT, exporters=exporters).rehearse(two_articles(), quiet, picture)
    wrong = [
        (check.article, one.path[-10:], one.fault) for check in made for one in check.findings if one.stops
    ]
    assert wrong[0] == (HARBOUR, "/mine.html", FormatFault.HTML_RUNS)
    assert len(wrong) == 2


@pytest.mark.parametrize(
    ("name", "media_type"),
    [
        ("jsonfeed", "application/feed+json"),
        ("rss", RSS),
        ("atom", ATOM),
        ("wordpress", MAP),
        ("news_sitemap", MAP),
    ],
)
def test_a_package_of_withdrawals_has_feeds_without_news(name: str, media_type: str) -> None:
    assert found(package_file(name, [sealed(action=PackageAction.WITHDRAW)]), name, media_type) == []
