"""The site that packages go to, and what articles are filed under: agreed on, kept in the log, and written by plan and package."""

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.section_topics import SectionTopic
from editor_desk.domain.site import NO_SITE, SiteSettings
from editor_desk.domain.tag_changes import describing, merging
from editor_desk.domain.tag_facts import TagFacts
from editor_desk.services.articles import OpenedArticle
from tests.desks import ARTICLE, Newsroom, desk_over
from tests.services.tampering import change

SITE = SiteSettings(
    name="جريدة المرفأ",
    address="https://news.example",
    article_path="أخبار/{slug}/",
    media_address="https://media.example/data",
    publisher="دار المرفأ للنشر",
    time_zone="Africa/Cairo",
    twitter="@almarfa",
    formats_on=("hugo",),
    formats_off=("ghost",),
)
HERITAGE, ECONOMY, BOOKS = "medtop:20000038", "medtop:04000000", "medtop:20000013"


def package(room: Newsroom, folder: Path, *articles: str, again: bool = False) -> dict[str, bytes]:
    """The files of the package that is written now, below its own name."""
    written = room.desk.handover.hand_over(room.exporter, articles, folder, PackageForm.ZIP, again=again)
    with zipfile.ZipFile(written.path) as archive:
        return {name.partition("/")[2]: archive.read(name) for name in archive.namelist()}


def planned(room: Newsroom, article: OpenedArticle) -> set[str]:
    return set(room.desk.handover.plan([article.article.id]))


def code_of(refused: pytest.ExceptionInfo[DeskError]) -> ErrorCode:
    return refused.value.code


# The site


def test_an_admin_agrees_on_the_site_and_the_log_says_what_changed(room: Newsroom) -> None:
    assert room.desk.site.settings() == NO_SITE
    for session in (room.editor, room.reviewer, room.exporter, room.curator):
        with pytest.raises(DeskError) as refused:
            room.desk.site.save(session, SITE)
        assert code_of(refused) is ErrorCode.NOT_PERMITTED
    for _twice in range(2):
        assert room.desk.site.save(room.admin, SITE) == SITE == room.desk.site.settings()
    room.desk.site.save(room.admin, replace(SITE, name="المرفأ", free=True))
    with room.opened.unit_of_work() as work:
        newest, first = work.events.of_kind(EventKind.SITE_CHANGED, 9)
    assert newest.data["changed"].split() == ["name", "free"]
    assert "address" in first.data["changed"].split()
    assert "news.example" not in json.dumps(dict(first.data))
    # Another desk over the same folder reads the same.
    assert desk_over(room.opened, room.clock).site.settings().name == "المرفأ"


def test_a_value_that_cannot_be_is_refused_by_its_field(room: Newsroom) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.site.save(room.admin, replace(SITE, time_zone="Africa/Fas", feed_items=0))
    assert code_of(refused) is ErrorCode.SITE_REFUSED
    assert refused.value.params == {"field": "time_zone", "problem": "time_zone"}
    assert room.desk.site.settings() == NO_SITE


def test_formats_are_listed_with_those_on_request(room: Newsroom) -> None:
    formats = {one.name: one for one in room.desk.site.formats()}
    assert formats["hugo"].on_request
    assert not formats["page"].on_request


def test_without_a_site_a_package_has_no_address(room: Newsroom, tmp_path: Path) -> None:
    article = room.sealed()
    files = package(room, tmp_path, article.article.id)
    assert "data/feeds/rss.xml" not in files
    assert "data/feeds/news-sitemap.xml" not in files
    page = next(data for name, data in files.items() if name.endswith("article.html"))
    assert b"canonical" not in page


def test_with_a_site_plan_and_package_agree_and_addresses_appear(room: Newsroom, tmp_path: Path) -> None:
    room.desk.site.save(room.admin, SITE)
    article = room.sealed(replace(ARTICLE, slug="مكتبة-فاس"))
    plan = planned(room, article)
    files = package(room, tmp_path, article.article.id)
    assert set(files) == plan
    address = room.desk.site.settings().article_address("مكتبة-فاس")
    assert address.startswith("https://news.example/%D8%A3")
    for name in ("data/feeds/rss.xml", "data/feeds/news-sitemap.xml", "data/import/wordpress.wxr.xml"):
        assert address.encode() in files[name], name
    page = next(data for name, data in files.items() if name.endswith("article.html"))
    assert f'<link rel="canonical" href="{address}">'.encode() in page
    assert b"@almarfa" in page
    assert "دار المرفأ للنشر" in files["bag-info.txt"].decode()
    assert not any(name.endswith("ghost.zip") for name in files)
    assert any(name.startswith("data/import/hugo/") for name in files)


def test_the_next_package_goes_by_what_was_changed_meanwhile(room: Newsroom, tmp_path: Path) -> None:
    first, second = room.sealed(), room.sealed(replace(ARTICLE, headline="معرض الكتاب يفتح أبوابه"))
    room.desk.site.save(room.admin, SITE)
    assert "data/feeds/rss.xml" in package(room, tmp_path, first.article.id)
    # A second window: another desk over the same folder.
    desk_over(room.opened, room.clock).site.save(room.admin, replace(SITE, formats_off=("rss",)))
    assert "data/feeds/rss.xml" not in planned(room, second)
    assert "data/feeds/rss.xml" not in package(room, tmp_path, second.article.id)


def test_a_format_that_is_asked_for_and_gone_stops_the_hand_over_in_words(
    room: Newsroom, tmp_path: Path
) -> None:
    room.desk.site.save(room.admin, replace(SITE, formats_on=("theirs",)))
    article = room.sealed()
    for act in (
        lambda: room.desk.handover.plan([article.article.id]),
        lambda: package(room, tmp_path, article.article.id),
    ):
        with pytest.raises(DeskError) as missing:
            act()
        assert code_of(missing) is ErrorCode.EXPORTER_MISSING
        assert missing.value.params == {"name": "theirs"}
    assert list(tmp_path.glob("*.zip")) == []


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE desk_document SET text = replace(text, 'news.example', 'evil.example') WHERE name = 'site'",
        "DELETE FROM desk_document WHERE name = 'site'",
        "UPDATE desk_document SET text = 'name = ' WHERE name = 'site'",
    ],
)
def test_an_address_that_another_hand_wrote_leaves_in_no_package(
    room: Newsroom, tmp_path: Path, statement: str
) -> None:
    room.desk.site.save(room.admin, SITE)
    article = room.sealed()
    change(tmp_path, statement)
    for act in (
        room.desk.site.settings,
        lambda: room.desk.handover.plan([article.article.id]),
        lambda: package(room, tmp_path, article.article.id),
    ):
        with pytest.raises(DeskError) as refused:
            act()
        assert code_of(refused) is ErrorCode.SITE_REPLACED
    assert [fault.kind.value for fault in room.desk.audit.run().faults] == ["site_replaced"]
    # Whoever may looks at it and saves: what was wrong is in front of them.
    room.desk.site.save(room.admin, replace(room.desk.site.stored().settings, address=SITE.address))
    assert package(room, tmp_path, article.article.id)
    assert room.desk.audit.run().faults == ()


def test_a_site_that_another_hand_put_in_is_no_site(room: Newsroom, tmp_path: Path) -> None:
    change(
        tmp_path,
        "INSERT INTO desk_document (name, text, changed_by, changed_at) SELECT 'site', ?, id, '2026-11-23 09:00:00.000000'"
        " FROM account LIMIT 1",
        "address = 'https://evil.example'",
    )
    with pytest.raises(DeskError) as refused:
        room.desk.site.settings()
    assert code_of(refused) is ErrorCode.SITE_REPLACED
    assert not room.desk.site.stored().sound
    assert room.desk.site.stored().settings.address == "https://evil.example"


# Topics


def filed(room: Newsroom, topic: str = HERITAGE) -> TagRef:
    """A tag of the vocabulary, mapped to that topic."""
    tag = room.desk.tags.ensure(room.curator, "المخطوطات")
    describe(room, tag.id, topic)
    return tag.ref


def describe(room: Newsroom, tag_id: str, topic: str) -> None:
    facts = TagFacts(media_topic=topic)
    room.desk.curation.apply(room.curator, lambda known: describing(known, tag_id, facts))


def topics_in(files: dict[str, bytes]) -> list[str]:
    document = json.loads(next(data for name, data in files.items() if name.endswith("article.ninjs.json")))
    return [one["literal"] for one in document.get("subjects", []) if "literal" in one]


def test_tags_and_section_are_written_as_the_topics_that_they_are_mapped_to(
    room: Newsroom, tmp_path: Path
) -> None:
    tag = filed(room)
    room.desk.sections.save(room.admin, [SectionTopic("الثقافة", BOOKS), SectionTopic("الاقتصاد", ECONOMY)])
    article = room.sealed(replace(ARTICLE, section="الثّقافة", tags=(tag,)))
    files = package(room, tmp_path, article.article.id)
    assert topics_in(files) == [BOOKS, HERITAGE]
    newsml = next(data for name, data in files.items() if name.endswith("newsml-g2.xml"))
    assert f'qcode="{HERITAGE}"'.encode() in newsml


def test_what_was_delivered_is_filed_once_more_as_it_was(room: Newsroom, tmp_path: Path) -> None:
    tag = filed(room)
    content = replace(ARTICLE, tags=(tag,))
    article = room.sealed(content).article.id
    for name in "abcd":
        (tmp_path / name).mkdir()
    first = package(room, tmp_path / "a", article)
    describe(room, tag.id, BOOKS)
    again = package(room, tmp_path / "b", article, again=True)
    assert topics_in(again) == topics_in(first) == [HERITAGE]
    assert again == first, "the same bytes, signature and all"
    # The text that corrects it is filed as the vocabulary has it now, and so says the package made of it once more.
    room.desk.review.correct(room.reviewer, article, "تصويب في عدد المخطوطات")
    opened = room.desk.articles.open(room.editor, article)
    better = replace(content, headline="افتتاح مكتبة التراث في فاس")
    saved = room.desk.articles.save(room.editor, article, opened.head.id, better)
    room.desk.review.submit(room.editor, article)
    room.desk.review.approve(room.reviewer, article, expected=saved.head.id)
    assert topics_in(package(room, tmp_path / "c", article)) == [BOOKS]
    describe(room, tag.id, "")
    assert topics_in(package(room, tmp_path / "d", article, again=True)) == [BOOKS]


def test_a_tag_that_was_merged_is_filed_as_the_one_that_took_it_over(room: Newsroom, tmp_path: Path) -> None:
    old = filed(room)
    other = room.desk.tags.ensure(room.curator, "مخطوطات عربية")
    describe(room, other.id, BOOKS)
    article = room.sealed(replace(ARTICLE, tags=(old,)))
    room.desk.curation.apply(room.curator, lambda known: merging(known, other.id, [old.id]))
    assert topics_in(package(room, tmp_path, article.article.id)) == [BOOKS]


def test_sections_are_those_that_are_kept_and_those_that_articles_name(room: Newsroom) -> None:
    room.desk.sections.save(room.admin, [SectionTopic("الثقافة", BOOKS)])
    for section in ("ثقافة وفن", "الثّقافة", ""):
        room.desk.articles.create(room.editor, replace(ARTICLE, section=section))
    room.desk.indexing.catch_up()
    sections = room.desk.sections.all()
    assert sections.kept == (SectionTopic("الثقافة", BOOKS),)
    assert sections.others == (SectionTopic("ثقافة وفن"),)
    with room.opened.unit_of_work() as work:
        (event,) = work.events.of_kind(EventKind.SECTIONS_CHANGED, 9)
    assert event.data["added"] == "الثقافة"


@pytest.mark.parametrize("who", ["editor", "curator", "reviewer", "exporter"])
def test_only_who_sets_rules_maps_sections(room: Newsroom, who: str) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.sections.save(getattr(room, who), [SectionTopic("الثقافة", BOOKS)])
    assert code_of(refused) is ErrorCode.NOT_PERMITTED


def test_sections_that_cannot_be_are_refused(room: Newsroom) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.sections.save(room.admin, [SectionTopic("رأي"), SectionTopic("رَأْي")])
    assert code_of(refused) is ErrorCode.SECTIONS_REFUSED
    assert refused.value.params["problem"] == "twice"


def test_topics_that_another_hand_wrote_leave_in_no_package(room: Newsroom, tmp_path: Path) -> None:
    room.desk.sections.save(room.admin, [SectionTopic("الثقافة", BOOKS)])
    article = room.sealed(replace(ARTICLE, section="الثقافة"))
    change(
        tmp_path,
        "UPDATE desk_document SET text = replace(text, '20000013', '20000005') WHERE name = 'sections'",
    )
    with pytest.raises(DeskError) as refused:
        package(room, tmp_path, article.article.id)
    assert code_of(refused) is ErrorCode.SECTIONS_REPLACED
    assert [fault.kind.value for fault in room.desk.audit.run().faults] == ["sections_replaced"]


def test_files_that_sign_pictures_are_tried_before_they_are_kept(room: Newsroom, tmp_path: Path) -> None:
    key = tmp_path / "key.pem"
    key.write_text("لا مفتاح", encoding="utf-8")
    site = replace(SITE, certificate=str(tmp_path / "chain.pem"), certificate_key=str(key))
    with pytest.raises(DeskError) as refused:
        room.desk.site.save(room.admin, site)
    assert code_of(refused) is ErrorCode.SITE_REFUSED
    assert refused.value.params == {"field": "certificate", "problem": "file_missing"}
    assert room.desk.site.settings() == NO_SITE
