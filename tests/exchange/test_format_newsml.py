"""NewsML-G2: the schema of IPTC, and what a receiver reads of it."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Mark, Span, clean_text
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.options import ExportOptions
from tests.exchange.format_samples import HOSTILE, SITE, article_file, hostile, plain
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, LIGHTHOUSE, MEDIA, sealed

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = Path(os.environ.get("EDITOR_DESK_SCHEMAS", ROOT.parent / "shared" / "schemas"))
XSD = SCHEMAS / "NewsML-G2_2.35-spec-All-Power.xsd"
NAMES = {"g": "http://iptc.org/std/nar/2006-10-01/", "h": "http://www.w3.org/1999/xhtml"}
XML = "{http://www.w3.org/XML/1998/namespace}"
needs_schema = pytest.mark.skipif(
    not XSD.exists(), reason="the IPTC schemas are not here (EDITOR_DESK_SCHEMAS)"
)


def read(item: Any = None, options: ExportOptions = SITE) -> Any:
    return etree.fromstring(article_file("newsml_g2", item, options))


def texts(root: Any, path: str) -> list[str]:
    return [element.text or "" for element in root.iterfind(path, NAMES)]


def test_a_receiver_finds_every_field() -> None:
    root = read()
    assert root.get("guid") == f"urn:uuid:{HARBOUR}"
    assert (root.get(f"{XML}lang"), root.get("dir")) == ("ar", "rtl")
    assert root.get("standardversion") == "2.35"
    assert texts(root, "g:itemMeta/g:versionCreated") == ["2026-11-20T09:30:00.120Z"]
    assert texts(root, "g:itemMeta/g:provider/g:name") == ["دار المرفأ للنشر"]
    assert root.find("g:itemMeta/g:pubStatus", NAMES).get("qcode") == "stat:usable"
    assert texts(root, "g:contentMeta/g:headline") == [HARBOUR_CONTENT.headline]
    assert texts(root, "g:contentMeta/g:by") == ["سلمى درويش"]
    assert texts(root, "g:contentMeta/g:dateline") == ["اللاذقية"]
    assert texts(root, "g:contentMeta/g:infoSource/g:name") == ["مكتب التحرير"]
    assert texts(root, "g:contentMeta/g:subject/g:name") == ["صيد الأسماك", "طاقة", "محليات"]
    assert root.find("g:contentMeta/g:language", NAMES).get("tag") == "ar"
    links = root.findall("g:itemMeta/g:link", NAMES)
    assert links[0].get("residref") == f"urn:uuid:{LIGHTHOUSE}"
    assert "https://example.org/basra" in [link.get("href") for link in links]
    assert links[-1].get("href").endswith(f"-{MEDIA.sha256[:8]}.png")
    assert links[-1].get("contenttype") == "image/png"


def test_the_body_is_xhtml_with_its_directions() -> None:
    root = read()
    html = root.find("g:contentSet/g:inlineXML/h:html", NAMES)
    assert (html.get("lang"), html.get("dir")) == ("ar", "rtl")
    assert html.findtext("h:head/h:title", namespaces=NAMES) == HARBOUR_CONTENT.headline
    runs = [(run.get("dir"), run.text) for run in html.iterfind(".//h:p/h:span", NAMES)]
    assert runs[0] == ("ltr", "E-Boat 5")
    assert [block.get("dir") for block in html.iterfind("h:body/h:p", NAMES)][-1] == "ltr"
    [first, _] = html.iterfind(".//h:img", NAMES)
    assert first.get("alt") == HARBOUR_CONTENT.images[0].alt
    assert len(html.findall(".//h:table/h:tbody/h:tr", NAMES)) == 2


def test_a_later_revision_has_a_higher_version() -> None:
    item = sealed()
    later = replace(
        item, revision=replace(item.revision, created_at=datetime(2026, 11, 20, 9, 31, tzinfo=UTC))
    )
    assert int(read(later).get("version")) > int(read(item).get("version")) > 0


def test_withdrawn_and_embargoed() -> None:
    gone = read(sealed(action=PackageAction.WITHDRAW))
    assert gone.find("g:itemMeta/g:pubStatus", NAMES).get("qcode") == "stat:canceled"
    late = replace(HARBOUR_CONTENT, embargo=datetime(2026, 12, 1, 5, tzinfo=UTC))
    assert texts(read(plain(late)), "g:itemMeta/g:embargoed") == ["2026-12-01T05:00:00.000Z"]


@cache
def schema() -> Any:
    return etree.XMLSchema(etree.parse(XSD))


@needs_schema
@pytest.mark.parametrize("options", [SITE, ExportOptions()])
def test_it_keeps_the_schema_of_iptc(options: ExportOptions) -> None:
    late = plain(replace(HARBOUR_CONTENT, embargo=datetime(2026, 12, 1, 5, tzinfo=UTC)))
    empty = plain(Content(headline="", language="en"))
    for item in (sealed(), hostile(), late, empty, sealed(action=PackageAction.WITHDRAW)):
        root = read(item, options)
        assert schema().validate(root), schema().error_log
    root.set("version", "none")
    assert not schema().validate(root)


def test_no_text_becomes_markup() -> None:
    root = read(hostile())
    assert texts(root, "g:contentMeta/g:headline") == [HOSTILE]
    assert not root.findall(".//h:script", NAMES)


SPANS = st.lists(
    st.builds(
        Span,
        st.text(alphabet="اب ت<>&\"']-x1\n", max_size=20).map(clean_text),
        st.frozensets(st.sampled_from(Mark)),
        st.sampled_from([None, "https://example.org/?a=1&b='\"<>"]),
        st.sampled_from([None, *Direction]),
    ),
    max_size=4,
)


@settings(max_examples=40)
@given(SPANS, st.sampled_from(BlockKind), st.sampled_from([None, *Direction]))
def test_any_body_is_well_formed_and_says_what_it_said(
    spans: list[Span], kind: BlockKind, direction: Direction | None
) -> None:
    block = Block("b", kind, tuple(spans), direction)
    body = read(plain(Content(headline="خبر", blocks=(block,)))).find(".//h:body", NAMES)
    said = "".join(part for part in body.itertext())
    assert "".join(said.split()) == "".join(block.text.split())
