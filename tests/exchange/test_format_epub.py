"""The book: what the container promises is there, every page is well-formed and runs its way, and every link leads somewhere."""

import io
import posixpath
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor_desk.domain.content import Block, BlockKind, Content, Span, clean_text
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ExportOptions
from tests.exchange.format_samples import HOSTILE, SITE, hostile, only, package_file, package_job, plain
from tests.exchange.package_samples import (
    HARBOUR_CONTENT,
    LIGHTHOUSE,
    LIGHTHOUSE_CONTENT,
    PICTURE,
    sealed,
    two_articles,
)

NAMES = {
    "o": "http://www.idpf.org/2007/opf",
    "d": "http://purl.org/dc/elements/1.1/",
    "h": "http://www.w3.org/1999/xhtml",
    "c": "urn:oasis:names:tc:opendocument:xmlns:container",
}
EPUB = "{http://www.idpf.org/2007/ops}"


def opened(items: Any = None, options: ExportOptions = SITE) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(package_file("epub", items, options)))


def package(book: zipfile.ZipFile) -> Any:
    container: Any = etree.fromstring(book.read("META-INF/container.xml"))
    path = container.find(".//c:rootfile", NAMES).get("full-path")
    assert path == "EPUB/package.opf"
    return etree.fromstring(book.read(path))


def page(book: zipfile.ZipFile, name: str) -> Any:
    return etree.fromstring(book.read(f"EPUB/{name}"))


def test_the_container_begins_as_readers_look_for_it() -> None:
    data = package_file("epub")
    assert data[30:58] == b"mimetypeapplication/epub+zip"
    with opened() as book:
        assert book.namelist()[0] == "mimetype"
        assert {member.compress_type for member in book.infolist()} == {zipfile.ZIP_STORED}
        assert not book.infolist()[0].extra
        assert book.testzip() is None


def test_the_package_lists_every_file_and_reads_from_the_right() -> None:
    with opened() as book:
        root = package(book)
        items = root.findall("o:manifest/o:item", NAMES)
        listed = {f"EPUB/{item.get('href')}": item.get("media-type") for item in items}
        assert set(book.namelist()) == set(listed) | {
            "mimetype",
            "META-INF/container.xml",
            "EPUB/package.opf",
        }
        assert listed["EPUB/text/mina.xhtml"] == "application/xhtml+xml"
        [picture] = [name for name, kind in listed.items() if kind == "image/png"]
        assert book.read(picture) == PICTURE
    spine = root.find("o:spine", NAMES)
    assert spine.get("page-progression-direction") == "rtl"
    ids = {item.get("id"): item.get("href") for item in items}
    order = [ids[item.get("idref")] for item in spine]
    assert order == ["nav.xhtml", "text/mina.xhtml", "text/manara.xhtml"]
    assert root.findtext("o:metadata/d:title", namespaces=NAMES) == "جريدة المرفأ"
    assert root.findtext("o:metadata/d:language", namespaces=NAMES) == "ar"
    assert root.findtext("o:metadata/d:creator", namespaces=NAMES) == "سلمى درويش"
    meta = {item.get("property"): item.text for item in root.iterfind("o:metadata/o:meta", NAMES)}
    assert meta["dcterms:modified"] == "2026-11-21T14:05:09Z"
    assert meta["schema:accessModeSufficient"] == "textual"
    assert root.get("unique-identifier") == root.find("o:metadata/d:identifier", NAMES).get("id")


def test_pages_run_their_way_and_isolate_what_runs_against_them() -> None:
    with opened() as book:
        html = page(book, "text/mina.xhtml")
    assert (html.get("lang"), html.get("dir")) == ("ar", "rtl")
    headline = html.find("h:body/h:h1", NAMES)
    assert "".join(headline.itertext()) == HARBOUR_CONTENT.headline
    assert [run.get("dir") for run in headline.iterfind("h:bdi", NAMES)] == ["ltr"]
    [last] = [block for block in html.iterfind("h:body/h:p", NAMES) if block.get("dir") == "ltr"]
    assert last.findtext("h:bdi", namespaces=NAMES) == "شكرًا"
    [first, _] = html.iterfind(".//h:img", NAMES)
    assert first.get("alt") == HARBOUR_CONTENT.images[0].alt
    assert html.findtext(".//h:time", namespaces=NAMES) == "20 نوفمبر 2026"


def test_every_link_inside_leads_to_a_file() -> None:
    with opened() as book:
        names = set(book.namelist())
        for name in names:
            if name.endswith(".xhtml"):
                root = etree.fromstring(book.read(name))
                ends = [link.get("href", "") for link in root.iter("{*}a", "{*}link")]
                ends += [image.get("src", "") for image in root.iter("{*}img")]
                inside = [end for end in ends if "://" not in end]
                assert inside
                assert {
                    posixpath.normpath(posixpath.join(posixpath.dirname(name), end)) for end in inside
                } <= names


def test_contents_name_every_article() -> None:
    with opened() as book:
        nav = page(book, "nav.xhtml").find("h:body/h:nav", NAMES)
    assert nav.get(f"{EPUB}type") == "toc"
    links = {link.get("href"): "".join(link.itertext()) for link in nav.iterfind(".//h:a", NAMES)}
    assert links == {
        "text/mina.xhtml": HARBOUR_CONTENT.headline,
        "text/manara.xhtml": LIGHTHOUSE_CONTENT.headline,
    }


def test_one_article_is_a_book_of_its_name() -> None:
    with opened([sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)]) as book:
        assert package(book).findtext(".//d:title", namespaces=NAMES) == LIGHTHOUSE_CONTENT.headline


def test_a_picture_without_words_is_not_called_described() -> None:
    silent = replace(HARBOUR_CONTENT.images[0], alt=" ")
    with opened([plain(replace(HARBOUR_CONTENT, blocks=(silent,)))]) as book:
        meta = {item.text for item in package(book).iterfind("o:metadata/o:meta", NAMES)}
    assert "visual" in meta
    assert "alternativeText" not in meta


def test_what_is_withdrawn_is_in_no_book() -> None:
    gone = sealed(action=PackageAction.WITHDRAW)
    with opened([gone, sealed(LIGHTHOUSE, LIGHTHOUSE_CONTENT)]) as book:
        assert not [name for name in book.namelist() if "mina" in name]
        assert not list(page(book, "text/manara.xhtml").iterfind(".//h:a", NAMES))
    assert not only("epub").package_files(package_job([gone]))


def test_an_english_site_turns_its_pages_the_other_way() -> None:
    english = replace(SITE, language="en", site_name="Harbour News")
    item = plain(replace(LIGHTHOUSE_CONTENT, language="en", headline="The keeper"), LIGHTHOUSE)
    with opened([item, sealed()], english) as book:
        assert package(book).find("o:spine", NAMES).get("page-progression-direction") == "ltr"
        assert page(book, "text/manara.xhtml").get("dir") == "ltr"
        assert page(book, "text/mina.xhtml").get("dir") == "rtl"
        assert page(book, "nav.xhtml").findtext(".//h:h1", namespaces=NAMES) == "Contents"


def test_no_text_becomes_markup() -> None:
    with opened([hostile()]) as book:
        html = page(book, "text/mina.xhtml")
        assert package(book).findtext(".//d:title", namespaces=NAMES) == HOSTILE
    assert "".join(html.find("h:body/h:h1", NAMES).itertext()) == HOSTILE
    assert not list(html.iter("{*}script"))


TEXT = st.one_of(st.text(alphabet="اب ت<>&\"'-]x1{}\n", max_size=24), st.text(max_size=12)).map(clean_text)


@settings(max_examples=30)
@given(TEXT, TEXT, st.sampled_from(BlockKind))
def test_any_text_makes_well_formed_pages(headline: str, text: str, kind: BlockKind) -> None:
    content = Content(headline=headline, standfirst=text, blocks=(Block("b", kind, (Span(text),)),))
    with opened([plain(content)]) as book:
        html = page(book, "text/mina.xhtml")
    said = "".join("".join(html.find("h:body", NAMES).itertext()).split())
    assert "".join(text.split()) in said


@pytest.mark.parametrize("options", [SITE, ExportOptions()])
def test_the_same_articles_give_the_same_bytes(options: ExportOptions) -> None:
    first, again = (package_file("epub", two_articles(), options) for _ in range(2))
    assert first == again
