"""The settings of the site: kept as they were given, each bad value named, and addresses as programs want them."""

from dataclasses import replace
from string import printable
from urllib.parse import urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor_desk.domain.section_topics import (
    SectionTopic,
    parse_sections,
    topics_by_section,
    write_sections,
)
from editor_desk.domain.site import (
    NO_SITE,
    ExportFormat,
    SiteFault,
    SiteField,
    SiteSettings,
    ascii_address,
    changed_fields,
    parse_site,
    readable_address,
    site_faults,
    tidied,
    write_site,
    writing,
)
from editor_desk.language.house_style.problems import FileRefusedError

ZONES = frozenset({"Africa/Cairo", "Asia/Riyadh"})
HARBOUR = SiteSettings(
    name='جريدة "المرفأ" \\ الساحل',
    description="أخبار الساحل كل صباح",
    address="https://news.example",
    article_path="أخبار/{slug}/",
    media_address="https://media.example/data/",
    language="ar-EG",
    time_zone="Africa/Cairo",
    publisher="دار المرفأ للنشر",
    logo="https://news.example/logo.png?v=2",
    twitter="@almarfa",
    free=False,
    feed_items=40,
    formats_on=("hugo",),
    formats_off=("epub", "ghost"),
)


@pytest.mark.parametrize("site", [NO_SITE, HARBOUR, replace(HARBOUR, free=True)])
def test_settings_come_back_from_their_file(site: SiteSettings) -> None:
    assert parse_site(write_site(site)) == site == tidied(site)
    assert site_faults(site, ZONES) == {}
    assert parse_site("") == NO_SITE


TEXT = st.text(alphabet=st.sampled_from([*printable, *'اب"\\\u200f\x7f\x00\ud800']), max_size=40)


@example(SiteSettings(article_path="//"))
@given(st.builds(SiteSettings, TEXT, TEXT, TEXT, TEXT, TEXT, free=st.sampled_from([None, True, False])))
def test_whatever_is_typed_comes_back_from_the_file(typed: SiteSettings) -> None:
    site = tidied(typed)
    assert parse_site(write_site(site)) == site
    assert tidied(site) == site
    if not site_faults(site, ZONES):
        found = urlsplit(site.article_address("ميناء"))
        assert site.address == "" or (found.scheme in {"http", "https"} and found.hostname)
        assert site.article_address("ميناء").isascii()


@pytest.mark.parametrize(
    ("field", "value", "fault"),
    [
        ("address", "news.example", SiteFault.ADDRESS),
        ("address", "ftp://news.example", SiteFault.ADDRESS),
        ("address", "mailto:a@news.example", SiteFault.ADDRESS),
        ("address", "javascript:alert(1)", SiteFault.ADDRESS),
        ("address", "https://", SiteFault.ADDRESS),
        ("address", "https://news", SiteFault.ADDRESS),
        ("address", "https://news .example", SiteFault.ADDRESS),
        ("address", "https://news.example:many", SiteFault.ADDRESS),
        ("address", "https://[news.example", SiteFault.ADDRESS),
        ("address", f"https://{'ن' * 80}.example", SiteFault.ADDRESS),
        ("address", "https://سر:كلمة@news.example", SiteFault.SECRET),
        ("media_address", "https://user@media.example", SiteFault.SECRET),
        ("media_address", "https://media.example/?folder=1", SiteFault.TAIL),
        ("address", "https://news.example/#top", SiteFault.TAIL),
        ("logo", "logo.png", SiteFault.ADDRESS),
        ("logo", f"https://news.example/{'a' * 300}", SiteFault.LONG),
        ("article_path", "", SiteFault.PATH),
        ("article_path", "أخبار/", SiteFault.PATH),
        ("article_path", "{slug}/{slug}", SiteFault.PATH),
        ("article_path", "../{slug}", SiteFault.PATH),
        ("article_path", "news//{slug}", SiteFault.PATH),
        ("article_path", "?p={slug}", SiteFault.PATH),
        ("article_path", "{id}/{slug}", SiteFault.PATH),
        ("article_path", "a b/{slug}", SiteFault.PATH),
        ("language", "", SiteFault.LANGUAGE),
        ("language", "العربية", SiteFault.LANGUAGE),
        ("language", "ar_EG", SiteFault.LANGUAGE),
        ("time_zone", "القاهرة", SiteFault.TIME_ZONE),
        ("time_zone", "", SiteFault.TIME_ZONE),
        ("time_zone", "../etc/passwd", SiteFault.TIME_ZONE),
        ("twitter", "@صحيفة", SiteFault.TWITTER),
        ("twitter", "@sixteen_letters_", SiteFault.TWITTER),
        ("feed_items", 0, SiteFault.FEED_ITEMS),
        ("feed_items", 1001, SiteFault.FEED_ITEMS),
        ("name", "ص" * 301, SiteFault.LONG),
    ],
)
def test_each_bad_value_is_named_by_its_field(field: str, value: object, fault: SiteFault) -> None:
    site = tidied(replace(HARBOUR, **{field: value}))  # type: ignore[arg-type]  # any field, any value
    assert site_faults(site, ZONES) == {SiteField(field): fault}


def test_values_are_tidied_before_they_are_kept() -> None:
    site = tidied(
        replace(
            HARBOUR,
            name="  جريدة\n المرفأ ",
            twitter="almarfa",
            article_path="/{slug}/",
            formats_off=("b", "a", "b"),
        )
    )
    assert (site.name, site.twitter, site.article_path) == ("جريدة المرفأ", "@almarfa", "{slug}/")
    assert site.formats_off == ("a", "b")


def test_addresses_are_written_as_programs_want_them() -> None:
    site = tidied(replace(HARBOUR, address="HTTPS://صحيفة.example:8443/الأولى", article_path="أخبار/{slug}"))
    assert site.address == "https://xn--ogbhx3c3b.example:8443/%D8%A7%D9%84%D8%A3%D9%88%D9%84%D9%89"
    assert ascii_address(site.address) == site.address
    address = site.article_address("ميناء الصيادين")
    assert address.isascii()
    assert address.endswith(
        "/%D9%85%D9%8A%D9%86%D8%A7%D8%A1%20%D8%A7%D9%84%D8%B5%D9%8A%D8%A7%D8%AF%D9%8A%D9%86"
    )
    assert NO_SITE.article_address("ميناء") == readable_address("", "{slug}/", "ميناء") == ""
    assert readable_address("https://a.example", "أخبار/{slug}/", "ميناء") == "https://a.example/أخبار/ميناء/"


@pytest.mark.parametrize(
    "text",
    ["name = 3", "feed_items = true", "feed_items = 'ten'", "colour = 'red'", "formats_on = [1]", "name ="],
)
def test_a_file_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(FileRefusedError):
        parse_site(text)


def test_what_changed_is_told_by_name() -> None:
    assert changed_fields(HARBOUR, HARBOUR) == ()
    assert changed_fields(HARBOUR, replace(HARBOUR, address="", free=None)) == ("address", "free")


def test_formats_are_those_of_the_desk_but_for_what_was_switched() -> None:
    formats = [ExportFormat("page"), ExportFormat("epub"), ExportFormat("hugo", on_request=True)]
    assert writing(NO_SITE, formats) == {"page", "epub"}
    assert writing(HARBOUR, formats) == {"page", "hugo"}
    theirs = ExportFormat("theirs", source="a-package")
    assert writing(NO_SITE, [*formats, theirs]) == {"page", "epub", "theirs"}
    # One that is gone is asked for all the same: whoever packs says that it is missing.
    assert writing(replace(NO_SITE, formats_on=("gone",)), formats) == {"page", "epub", "gone"}


SECTIONS = (
    SectionTopic("اقتصاد", "medtop:04000000"),
    SectionTopic('ثقافة "وفن"', "medtop:01000000"),
    SectionTopic("محليات"),
)


def test_sections_come_back_from_their_file_and_are_found_folded() -> None:
    assert parse_sections(write_sections(SECTIONS)) == SECTIONS
    assert parse_sections(write_sections(())) == parse_sections("") == ()
    topics = topics_by_section(parse_sections('[[section]]\nname = "إقتصاد"\ntopic = "04000000"\n'))
    assert topics == {"اقتصاد": "medtop:04000000"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('[[section]]\nname = ""\n', 1),
        ('\n[[section]]\nname = "رأي"\ntopic = "رأي"\n', 2),
        ('[[section]]\nname = "رأي"\n[[section]]\nname = "رَأي"\n', 3),
        ('[[section]]\ntopic = "01000000"\n', 1),
        ('[[section]]\nname = "رأي"\ncolour = "red"\n', 1),
    ],
)
def test_a_section_that_cannot_be_is_refused_at_its_line(text: str, line: int) -> None:
    with pytest.raises(FileRefusedError) as refused:
        parse_sections(text)
    assert refused.value.problems[0].line == line


def test_certificate_and_key_are_paths_that_go_together() -> None:
    site = tidied(SiteSettings(certificate=" /شهادات المكتب/a  b.pem ", certificate_key="/k.pem"))
    assert site.certificate == "/شهادات المكتب/a  b.pem"
    assert parse_site(write_site(site)) == site
    assert not site_faults(site, ZONES)
    for half, missing in (
        (replace(site, certificate=""), SiteField.CERTIFICATE),
        (replace(site, certificate_key=""), SiteField.CERTIFICATE_KEY),
    ):
        assert site_faults(half, ZONES) == {missing: SiteFault.FILE_WANTED}
