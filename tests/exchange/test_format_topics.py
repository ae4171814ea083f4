"""Media Topics in the formats that have a place for them: address, code and names, each once; and the schemas of IPTC."""

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # ships no types
    Draft7Validator,
    Draft202012Validator,
    FormatChecker,
)
from lxml import etree
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from editor_desk.domain.media_topics import media_topics
from editor_desk.domain.package import NO_TOPICS, PackageArticle, Topics, topics_from_text
from tests.exchange.format_samples import article_file, plain
from tests.exchange.package_samples import HARBOUR_CONTENT, sealed

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = Path(os.environ.get("EDITOR_DESK_SCHEMAS", ROOT.parent / "shared" / "schemas"))
NAMES = {"g": "http://iptc.org/std/nar/2006-10-01/"}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
ECONOMY, FISHING, UNHEARD_OF = "medtop:04000000", "medtop:20000561", "medtop:29999999"
ADDRESS = "http://cv.iptc.org/newscodes/mediatopic/"
TAGS = [tag.id for tag in HARBOUR_CONTENT.tags]
FILED = Topics(ECONOMY, ((TAGS[0], FISHING), (TAGS[-1], ECONOMY)))
needs_schemas = pytest.mark.skipif(
    not SCHEMAS.exists(), reason="the IPTC schemas are not here (EDITOR_DESK_SCHEMAS)"
)


def filed(topics: Topics = FILED, **changes: Any) -> PackageArticle:
    item = plain(replace(HARBOUR_CONTENT, **changes)) if changes else sealed()
    return replace(item, topics=topics)


def names(code: str) -> tuple[str, str]:
    topic = media_topics().get(code)
    assert topic is not None
    return topic.arabic, topic.english


def test_each_topic_is_named_once_the_sections_first() -> None:
    assert FILED.codes == (ECONOMY, FISHING)
    assert topics_from_text(FILED.to_text()) == FILED
    assert NO_TOPICS.to_text() == ""
    for other in ("", "[", "{}", "[1, {}]", '["", []]', '["", {"a": 1}]'):
        assert topics_from_text(other) == NO_TOPICS


def test_ninjs() -> None:
    document = json.loads(article_file("ninjs", filed()))
    own = [one for one in document["subjects"] if one["uri"].startswith("urn:")]
    assert [one["name"] for one in own] == [tag.label for tag in HARBOUR_CONTENT.tags]
    assert document["subjects"][len(own) :] == [
        {
            "name": names(code)[0],
            "rel": "about",
            "uri": f"{ADDRESS}{code.removeprefix('medtop:')}",
            "literal": code,
        }
        for code in (ECONOMY, FISHING)
    ]


def test_ninjs_of_the_older_form() -> None:
    document = json.loads(article_file("ninjs1", filed()))
    assert document["subject"][-2:] == [
        {
            "name": names(code)[0],
            "rel": "about",
            "scheme": ADDRESS,
            "code": code.removeprefix("medtop:"),
        }
        for code in (ECONOMY, FISHING)
    ]


@pytest.mark.parametrize(("language", "order"), [("ar", ("ar", "en")), ("en-GB", ("en", "ar"))])
def test_newsml_has_both_names_that_of_the_article_first(language: str, order: tuple[str, str]) -> None:
    root = etree.fromstring(article_file("newsml_g2", filed(language=language)))
    found = root.findall("g:contentMeta/g:subject[@qcode]", NAMES)
    assert [(one.get("type"), one.get("qcode")) for one in found] == [
        ("cpnat:abstract", ECONOMY),
        ("cpnat:abstract", FISHING),
    ]
    told = [[(name.get(LANG), name.text) for name in one] for one in found]
    both = [dict(zip(("ar", "en"), names(code), strict=True)) for code in (ECONOMY, FISHING)]
    assert told == [[(one, known[one]) for one in order] for known in both]


def test_json_ld_says_what_it_is_about() -> None:
    document = json.loads(article_file("jsonld", filed()))
    assert document["about"][1] == {
        "@type": "DefinedTerm",
        "@id": f"{ADDRESS}20000561",
        "name": names(FISHING)[0],
        "alternateName": names(FISHING)[1],
        "identifier": FISHING,
        "termCode": "20000561",
        "inDefinedTermSet": ADDRESS,
        "sameAs": f"{ADDRESS}20000561",
    }
    assert json.loads(article_file("jsonld", filed(language="en")))["about"][0]["name"] == names(ECONOMY)[1]


def test_a_code_that_the_list_does_not_know_has_its_address_and_no_name() -> None:
    item = filed(Topics("", ((TAGS[0], UNHEARD_OF),)))
    subject = json.loads(article_file("ninjs", item))["subjects"][-1]
    assert subject == {"rel": "about", "uri": f"{ADDRESS}29999999", "literal": UNHEARD_OF}
    root = etree.fromstring(article_file("newsml_g2", item))
    (found,) = root.findall("g:contentMeta/g:subject[@qcode]", NAMES)
    assert list(found) == []
    assert "name" not in json.loads(article_file("jsonld", item))["about"][0]


def test_without_a_topic_nothing_speaks_of_one() -> None:
    for name in ("ninjs", "ninjs1", "newsml_g2", "jsonld"):
        text = article_file(name, sealed()).decode()
        assert "mediatopic" not in text
        assert "medtop" not in text


@needs_schemas
@pytest.mark.parametrize("topics", [FILED, Topics("", ((TAGS[0], UNHEARD_OF),))])
def test_the_schemas_of_iptc_are_kept(topics: Topics) -> None:
    item = filed(topics)
    xsd = etree.XMLSchema(etree.parse(SCHEMAS / "NewsML-G2_2.35-spec-All-Power.xsd"))
    root = etree.fromstring(article_file("newsml_g2", item))
    assert xsd.validate(root), xsd.error_log
    stub = DRAFT202012.create_resource(json.loads((SCHEMAS / "geojson-stub.json").read_bytes()))
    places = Registry[Any]().with_resource("https://geojson.org/schema/GeoJSON.json", stub)
    for name, file, validator in (
        ("ninjs", "ninjs-schema_3.1.json", Draft202012Validator),
        ("ninjs1", "ninjs-schema_1.6.json", Draft7Validator),
    ):
        schema = json.loads((SCHEMAS / file).read_bytes())
        document = json.loads(article_file(name, item))
        faults = validator(schema, registry=places, format_checker=FormatChecker()).iter_errors(document)
        assert [fault.message for fault in faults] == [], name
