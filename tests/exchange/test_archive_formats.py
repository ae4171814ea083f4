"""Archives of other systems come in with all that they say: exports of WordPress, feeds, ninjs, NewsML-G2, Markdown, pages."""

import json
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_desk.domain.archive import Field, ItemFault, guess_columns
from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Direction,
    Embed,
    Image,
    Mark,
    Table,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import Topics
from editor_desk.exchange.archive.reader import ArchiveReader
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.exchange.media import PictureReader
from editor_desk.services.archive_drafts import Draft, Refused
from editor_desk.services.archive_items import drafts
from editor_desk.services.ports.archive import ArchiveKind, Record
from tests.exchange import archive_samples as samples
from tests.exchange.documents import docx_parts, drawing, paragraph, png, relation, run, zipped
from tests.exchange.format_samples import article_file
from tests.exchange.package_samples import HARBOUR_CONTENT, sealed

PAGES = PageReader()
READER = ArchiveReader(PAGES)
PICTURES = PictureReader()


def kept(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def made(record: Record) -> Draft[Content] | ItemFault:
    try:
        return drafts(record, COLUMNS, PAGES, (), lambda data: PICTURES.read(data).media)[0]
    except Refused as refused:
        return refused.fault


COLUMNS = guess_columns([field.value for field in Field])


def taken(path: Path, media: Path | None = None) -> tuple[ArchiveKind, list[Draft[Content] | ItemFault]]:
    """The kind of the archive, and what becomes of each of its items; read again from each place, it goes on there."""
    file = READER.look(path, media)
    # Each is made while its archive is still open, as an import does it.
    pairs = [(record, made(record)) for record in READER.records(path, file)]
    records = [record for record, _ in pairs]
    for seen, record in enumerate(records, start=1):
        rest = list(READER.records(path, file, record.after, record.lines))
        assert [(item.position, item.place) for item in rest] == [
            (item.position, item.place) for item in records[seen:]
        ]
    assert len({record.position for record in records}) == len(records)
    return file.kind, [found for _, found in pairs]


def draft(found: Draft[Content] | ItemFault) -> Draft[Content]:
    assert isinstance(found, Draft), found
    return found


def told(blocks: Sequence[BodyBlock]) -> list[tuple[str, str]]:
    return [
        (item.kind.value if isinstance(item, Block) else type(item).__name__, item.text) for item in blocks
    ]


def test_a_post_of_wordpress_comes_in_with_all_that_it_says(tmp_path: Path) -> None:
    path = kept(tmp_path, "export.xml", samples.wxr(samples.wxr_item(1), samples.wxr_item(2, kind="page")))
    kind, (found, page) = taken(path)
    assert kind is ArchiveKind.WXR
    post = draft(found)
    content = post.content
    assert content.headline == "قافلة طبية تصل إلى قرى الجبل 1"
    assert (content.byline, content.section, content.source) == ("منى السالم", "محليات", "صحيفة الضفاف")
    assert (content.slug, content.description, content.language) == ("سوق-1", "موجز الخبر 1", "ar")
    assert post.tags == ("صحة", "الجبل")
    assert post.date == datetime(2020, 3, 2, 9, 30, tzinfo=UTC)
    assert post.updated == datetime(2020, 4, 2, 10, 0, tzinfo=UTC)
    assert (post.url, post.note) == ("https://difaf.example/?p=1", None)
    assert post.identity.endswith("https://difaf.example/guid/1")
    assert told(content.blocks) == [
        ("paragraph", "قال الأمين إن السوق رقم 1 يفتح غدا، وفي النص رابط."),
        ("heading", "ما بعد الترميم"),
        ("bullet", "دكاكين"),
        ("bullet", "مقاه"),
        ("quote", "عاد السوق إلى أهله"),
        ("attribution", "أمين السوق"),
        ("paragraph", "Published with permission."),
        ("Table", "الحي العدد\nالمرفأ 12"),
    ]
    first, *_, latin, table = content.blocks
    assert isinstance(first, Block)
    assert [span.link for span in first.spans if span.link] == ["https://difaf.example/x"]
    assert [span.text for span in first.spans if Mark.STRONG in span.marks] == ["السوق"]
    assert isinstance(latin, Block)
    assert latin.direction is Direction.LTR
    assert isinstance(table, Table)
    assert table.header
    assert draft(page).content.headline.endswith("2"), "pages are articles too"


def test_titles_and_excerpts_of_wordpress_are_html(tmp_path: Path) -> None:
    item = samples.wxr_item(1).replace("قافلة طبية", "صيد &amp; بحر &lt;ميناء&gt; <em>اليوم</em>")
    _, (found,) = taken(
        kept(tmp_path, "export.xml", samples.wxr(item.replace("موجز", "سعر &#8220;الخبز&#8221; &amp;")))
    )
    content = draft(found).content
    assert content.headline == "صيد & بحر <ميناء> اليوم تصل إلى قرى الجبل 1"
    assert content.description == "سعر “الخبز” & الخبر 1"


def test_the_machinery_of_a_site_is_no_article_and_what_it_did_not_publish_is_told(tmp_path: Path) -> None:
    kinds = ("nav_menu_item", "revision", "custom_css", "wp_block", "attachment")
    items = [samples.wxr_item(number, kind=kind) for number, kind in enumerate(kinds)]
    states = ("draft", "pending", "private", "trash", "future")
    items += [samples.wxr_item(10 + number, status=status) for number, status in enumerate(states)]
    items.append(samples.wxr_item(20, extra="<wp:post_password>سر</wp:post_password>"))
    _, found = taken(kept(tmp_path, "export.xml", samples.wxr(*items, samples.wxr_item(21))))
    assert found[:-1] == [ItemFault.UNPUBLISHED] * 6
    assert draft(found[-1]).content.headline.endswith("21")


CLASSIC = """فقرة أولى من النص.
وسطر تحتها.

<h2>عنوان داخلي</h2>
نص تحته مباشرة.

https://video.example/watch?v=1

[caption id="a" width="300"]<a href="https://x.example"><img src="https://difaf.example/wp-content/uploads/2020/05/s-300x200.jpg" alt="السوق" /></a> دكان في السوق[/caption]

[embed]https://posts.example/7[/embed] [gallery ids="1,2"]
[video src="https://films.example/a.mp4"][/video]"""


def test_a_classic_post_has_its_paragraphs_captions_and_players(tmp_path: Path) -> None:
    kept(tmp_path, "uploads/2020/05/s.jpg", samples.picture())
    _, (found,) = taken(kept(tmp_path, "export.xml", samples.wxr(samples.wxr_item(1, body=CLASSIC))))
    blocks = draft(found).content.blocks
    assert told(blocks) == [
        ("paragraph", "فقرة أولى من النص."),
        ("paragraph", "وسطر تحتها."),
        ("heading", "عنوان داخلي"),
        ("paragraph", "نص تحته مباشرة."),
        ("Embed", ""),
        ("Image", "دكان في السوق"),
        ("Embed", ""),
        ("Embed", ""),
    ]
    assert [item.url for item in blocks if isinstance(item, Embed)] == [
        "https://video.example/watch?v=1",
        "https://posts.example/7",
        "https://films.example/a.mp4",
    ]
    (image,) = draft(found).content.images
    assert image.alt == "السوق"
    assert image.media.mime == "image/jpeg"


def test_a_featured_image_is_found_wherever_it_stands_in_the_export(tmp_path: Path) -> None:
    url = "https://difaf.example/wp-content/uploads/2020/قارب.jpg"
    post = samples.wxr_item(1, body="<p>نص.</p>", extra=samples.thumbnail(9))
    lost = samples.wxr_item(2, body="<p>نص آخر.</p>", extra=samples.thumbnail(99))
    data = samples.wxr(post, lost, samples.attachment(9, url, "قارب عند الفجر", "الصيادون قبل الإبحار"))
    path = kept(tmp_path / "site", "export.xml", data)
    _, (without, other) = taken(path)
    card, _text = draft(without).content.blocks
    assert isinstance(card, Embed), "its address is kept, and nothing is fetched"
    assert (card.title, draft(without).note) == ("الصيادون قبل الإبحار", ItemFault.PICTURES)
    assert told(draft(other).content.blocks) == [("paragraph", "نص آخر.")]
    kept(tmp_path, "elsewhere/2020/قارب.jpg", samples.picture())
    _, (found, _other) = taken(path, tmp_path / "elsewhere")
    image, _text = draft(found).content.blocks
    assert isinstance(image, Image)
    assert (image.alt, image.caption, draft(found).note) == ("قارب عند الفجر", "الصيادون قبل الإبحار", None)
    with pytest.raises(DeskError) as caught:
        READER.look(path, tmp_path / "nowhere")
    assert caught.value.code is ErrorCode.FILE_MISSING


def test_a_media_folder_is_never_left(tmp_path: Path) -> None:
    secret = kept(tmp_path, "secret.jpg", samples.picture())
    media = tmp_path / "media"
    media.mkdir()
    (media / "link.jpg").symlink_to(secret)
    sources = ("../secret.jpg", "/../secret.jpg", "..%2fsecret.jpg", str(secret), "file://" + str(secret), "link.jpg",
               "https://x.example/a/../../secret.jpg", "https://x.example/link.jpg", "\\..\\secret.jpg", "%00.jpg", "http://[")  # fmt: skip
    body = "<p>نص.</p>" + "".join(f'<img src="{source}">' for source in sources)
    _, (found,) = taken(
        kept(tmp_path / "x", "export.xml", samples.wxr(samples.wxr_item(1, body=body))), media
    )
    assert not draft(found).content.images
    assert draft(found).note is ItemFault.PICTURES


def test_rss_comes_in_with_its_creators_categories_and_enclosures(tmp_path: Path) -> None:
    kept(tmp_path, "media/pics/boat.jpg", samples.picture())
    kind, (full, short) = taken(kept(tmp_path, "feed.rss", samples.RSS))
    assert kind is ArchiveKind.FEED
    first = draft(full)
    assert first.content.headline == "الصيادون يعودون إلى البحر & السوق"
    assert (first.content.byline, first.content.section, first.tags) == ("ليلى حداد", "محليات", ("صيد",))
    assert first.content.description == "موجز عن عودة الصيادين اليوم", "an entity of HTML is a character here"
    assert first.date == datetime(2020, 5, 4, 5, 0, tzinfo=UTC)
    assert (first.identity, first.url) == ("guid\0sahel-1", "https://sahel.example/1")
    assert told(first.content.blocks) == [
        ("Image", ""), ("paragraph", "عاد الصيادون إلى البحر فجر اليوم."), ("Embed", "مقطع"),
    ]  # fmt: skip
    second = draft(short)
    assert told(second.content.blocks) == [("paragraph", "نص النشرة في الوصف.")]
    assert (second.content.byline, second.note) == ("سالم عيد", ItemFault.NO_DATE)


def test_atom_comes_in_with_its_three_kinds_of_text(tmp_path: Path) -> None:
    kind, (xhtml, plain) = taken(kept(tmp_path, "feed.atom", samples.ATOM))
    assert kind is ArchiveKind.FEED
    first = draft(xhtml)
    assert (first.content.headline, first.content.byline, first.content.source) == (
        "سد الوادي يمتلئ",
        "هدى ناصر",
        "مدونة الوادي",
    )
    assert [text for _, text in told(first.content.blocks)] == ["امتلأ السد", "أمس.", "وفرح الأهالي."]
    assert first.origin == "019370a0-0000-7000-8000-0000000000a1"
    assert first.content.section == "مياه"
    assert told(draft(plain).content.blocks) == [("paragraph", "سطر فيه <علامة> بلا وسوم")]


def test_ninjs_of_both_generations_comes_in(tmp_path: Path) -> None:
    folder = tmp_path / "agency"
    kept(folder, "a/one.json", json.dumps(samples.NINJS_ONE))
    kept(folder, "a/media/beach.jpg", samples.picture())
    kept(folder, "b/three.json", json.dumps(samples.NINJS_THREE))
    kept(folder, "c.json", json.dumps({"settings": 1}))
    kept(folder, "d.json", "{")
    kept(
        folder,
        "e.json",
        json.dumps([samples.NINJS_ONE | {"uri": "urn:e", "pubstatus": "canceled"}, {"uri": 1}]),
    )
    kept(folder, "f.json", json.dumps(samples.NINJS_ONE | {"uri": "urn:f", "type": "picture"}))
    kind, (one, three, *rest) = taken(folder)
    assert kind is ArchiveKind.NINJS
    assert rest == [
        ItemFault.NOT_AN_ARTICLE, ItemFault.BAD_JSON, ItemFault.UNPUBLISHED, ItemFault.NOT_AN_ARTICLE, ItemFault.NOT_AN_ARTICLE,
    ]  # fmt: skip
    first = draft(one)
    assert told(first.content.blocks)[1:] == [
        ("paragraph", "انطلقت الحملة صباح السبت."), ("paragraph", "وشارك فيها مئة متطوع."),
    ]  # fmt: skip
    (image,) = first.content.images
    assert (image.caption, image.alt, image.credit) == (
        "متطوعون على الشاطئ",
        "متطوعون يجمعون النفايات",
        "عدسة سامر",
    )
    assert (first.content.byline, first.content.description, first.content.slug) == (
        "سامر بدر",
        "موجز الحملة",
        "حملة-الشاطئ",
    )
    assert first.tags == ("شاطئ", "بيئة", "الساحل")
    assert first.date == datetime(2020, 5, 5, 10, 0, tzinfo=UTC)
    second = draft(three)
    content = second.content
    assert (content.headline, content.standfirst, content.description) == (
        "ميناء جديد للصيادين",
        "مقدمة الخبر",
        "موجز الخبر",
    )
    assert (content.byline, content.dateline, content.section, content.source) == (
        "نورة علي",
        "الساحل",
        "محليات",
        "إذاعة الساحل",
    )
    assert told(content.blocks) == [("Embed", "الرصيف"), ("paragraph", "بدأ العمل في الميناء.")]
    assert second.origin == "019370a0-0000-7000-8000-0000000000c3"


@pytest.mark.parametrize("name", ["ninjs", "ninjs1", "newsml_g2"])
def test_topics_of_our_own_files_come_in_as_no_tags(name: str, tmp_path: Path) -> None:
    code = "medtop:04000000"
    item = replace(sealed(), topics=Topics(code, ((HARBOUR_CONTENT.tags[0].id, code),)))
    path = kept(tmp_path, "ours.xml" if name == "newsml_g2" else "ours.json", article_file(name, item))
    _kind, [found] = taken(path)
    labels = [tag.label for tag in HARBOUR_CONTENT.tags]
    section = HARBOUR_CONTENT.section
    if name == "newsml_g2":  # its subjects do not say which of them is the section
        labels.append(section)
        section = ""
    assert (list(draft(found).tags), draft(found).content.section) == (labels, section)
    assert draft(found).date == item.published.replace(microsecond=0)


def test_ninjs_comes_as_a_file_as_lines_and_as_a_zip_too(tmp_path: Path) -> None:
    whole = kept(tmp_path, "one.json", json.dumps(samples.NINJS_ONE, indent=2))
    listed = kept(tmp_path, "list.json", json.dumps([samples.NINJS_ONE, samples.NINJS_THREE]))
    lines = kept(
        tmp_path, "many.jsonl", "\n".join(map(json.dumps, [samples.NINJS_ONE, samples.NINJS_THREE, {"a": 1}]))
    )
    packed = tmp_path / "many.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("x/one.json", json.dumps(samples.NINJS_ONE))
        archive.writestr("x/media/beach.jpg", samples.picture())
    for path, count in ((whole, 1), (listed, 2), (lines, 3), (packed, 1)):
        kind, found = taken(path)
        assert kind is ArchiveKind.NINJS, path
        assert len(found) == count
        assert draft(found[0]).content.headline == "حملة لتنظيف الشاطئ"
    assert taken(lines)[1][2] is ItemFault.NOT_AN_ARTICLE
    assert draft(taken(packed)[1][0]).content.images, "pictures are read where they lie in the zip"


def test_newsml_g2_comes_in_one_by_one_and_in_messages(tmp_path: Path) -> None:
    kind, (full, cancelled, plain) = taken(kept(tmp_path, "message.xml", samples.NEWSML))
    assert kind is ArchiveKind.NEWSML
    first = draft(full)
    content = first.content
    assert (content.headline, content.byline, content.dateline, content.slug) == (
        "السد يمتلئ لأول مرة",
        "هدى ناصر",
        "الوادي",
        "سد-الوادي",
    )
    assert (content.section, content.source, content.description) == ("محليات", "وكالة الوادي", "موجز السد")
    assert first.tags == ("مياه", "سدود")
    assert first.date == datetime(2020, 6, 1, 10, 0, tzinfo=UTC)
    assert [text for _, text in told(content.blocks)] == ["امتلأ السد أمس.", "Level: 12 m"]
    assert isinstance(content.blocks[1], Block)
    assert content.blocks[1].direction is Direction.LTR
    assert cancelled is ItemFault.UNPUBLISHED
    assert [text for _, text in told(draft(plain).content.blocks)] == ["سطر أول", "سطر <ثان>"]
    item = samples.NEWSML.split(b"<itemSet>")[1].split(b"</newsItem>")[0].strip() + b"</newsItem>"
    alone = item.replace(b"<newsItem", b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"', 1)
    for number in (1, 2):
        kept(tmp_path, f"items/{number}.xml", alone)
    kept(tmp_path, "items/3.xml", samples.NEWSML)
    kept(tmp_path, "items/4.xml", "<sitemap/>")
    kind, found = taken(tmp_path / "items")
    assert kind is ArchiveKind.NEWSML
    assert [draft(found[place]).content for place in (0, 1, 2)] == [content] * 3
    assert found[-1] is ItemFault.NOT_AN_ARTICLE
    assert taken(tmp_path / "items" / "1.xml")[0] is ArchiveKind.NEWSML


def test_markdown_comes_in_with_front_matter_of_every_kind(tmp_path: Path) -> None:
    folder = tmp_path / "site"
    kept(folder, "content/posts/boats/index.md", samples.HUGO)
    kept(folder, "content/posts/boats/images/old.jpg", samples.picture())
    kept(folder, "static/images/boat.jpg", samples.picture(colour=(1, 2, 3)))
    kept(folder, "content/posts/t.md", samples.TOML)
    kept(folder, "content/posts/u.md", samples.JSON_PAGE)
    kept(folder, "content/posts/v.md", samples.PELICAN)
    kept(folder, "content/posts/w.md", samples.NIKOLA)
    kept(folder, "content/posts/x.md", samples.HUGO.replace("draft: false", "draft: true"))
    kept(folder, "content/posts/y.md", "---\ntitle: [\n---\nنص\n")
    kept(folder, "content/posts/z.md", "# عنوان من النص\n\nفقرة.\n")
    kept(folder, "themes/a.html", "<p>x</p>")
    kind, (hugo, toml, as_json, pelican, nikola, unpublished, damaged, bare) = taken(folder)
    assert kind is ArchiveKind.MARKDOWN
    first = draft(hugo)
    content = first.content
    assert (content.headline, content.byline, content.section) == ("صناعة القوارب تعود", "ليلى حداد", "حرف")
    assert (content.slug, content.description) == ("صناعة-القوارب", "موجز القوارب")
    assert first.tags == ("قوارب", "صيد")
    assert first.date == datetime(2022, 3, 4, 5, 0, tzinfo=UTC)
    assert told(content.blocks) == [
        ("Image", ""),
        ("paragraph", "عادت الورش إلى العمل."),
        ("heading", "في الورشة"),
        ("bullet", "خشب"),
        ("bullet", "حبال"),
        ("Image", ""),
        ("Embed", ""),
        ("Table", "المادة الكمية\nخشب 12"),
    ]
    assert content.images[1].alt == "قارب قديم"
    assert (draft(toml).content.headline, draft(toml).tags) == ("نص بصيغة توم", ("تجربة",))
    assert (draft(as_json).content.headline, draft(as_json).tags) == ("نص بصيغة جيسون", ("أ", "ب"))
    assert (draft(pelican).content.headline, draft(pelican).tags) == ("نص من بليكان", ("أول", "ثان"))
    assert (draft(nikola).content.slug, draft(nikola).tags) == ("nikola", ("ورق",))
    assert all(draft(item).content.body_text == "فقرة من النص." for item in (as_json, pelican, nikola))
    assert (unpublished, damaged) == (ItemFault.UNPUBLISHED, ItemFault.NOT_AN_ARTICLE)
    assert (draft(bare).content.headline, draft(bare).content.body_text) == ("عنوان من النص", "فقرة.")
    assert taken(folder / "content/posts/t.md")[0] is ArchiveKind.MARKDOWN


PAGE = """<!doctype html><html><head><title>مدرسة في الواحة</title></head><body><h1>مدرسة في الواحة تستقبل تلاميذها</h1>
<img src="icon.png" alt=""><p>استقبلت المدرسة تلاميذها صباح الأحد بعد ترميم دام عاما كاملا شارك فيه الأهالي.</p>
<figure><img src="صفحة_files/class.jpg" alt="فصل"><figcaption>تلاميذ في الفصل</figcaption></figure>
<p>وقال المدير إن عدد التلاميذ بلغ مئة وعشرين تلميذا في ثمانية فصول جديدة.</p>
<table><tr><th>الصف</th><th>العدد</th></tr><tr><td>الأول</td><td>20</td></tr></table></body></html>"""


def test_saved_pages_and_documents_bring_their_pictures_and_tables(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    kept(folder, "صفحة.html", PAGE)
    kept(folder, "صفحة_files/class.jpg", samples.picture())
    kept(folder, "صفحة_files/saved_resource.html", "<p>إعلان</p>")
    kept(folder, "icon.png", samples.picture(16, 16))
    kind, found = taken(folder)
    assert kind is ArchiveKind.PAGES
    (page,) = found
    content = draft(page).content
    assert content.headline == "مدرسة في الواحة تستقبل تلاميذها"
    assert [name for name, _ in told(content.blocks)] == ["paragraph", "Image", "paragraph", "Table"]
    assert (content.images[0].caption, content.images[0].alt) == ("تلاميذ في الفصل", "فصل")
    single = taken(kept(tmp_path, "alone.html", PAGE))
    assert (single[0], draft(single[1][0]).content.headline) == (ArchiveKind.PAGES, content.headline)


def test_a_folder_of_word_documents_comes_in_with_its_pictures(tmp_path: Path) -> None:
    body = (
        paragraph(run("بئر جديدة في قرية الجبل"), "Heading1")
        + paragraph(run("حفر الأهالي بئرا جديدة في القرية بعد شهور من العمل المتواصل بأيديهم."))
        + paragraph(drawing("rId5", "البئر"))
        + paragraph(run("وقال المختار إن الماء يكفي القرية كلها طوال الصيف بإذن الله."))
    )
    parts = docx_parts(body, relation("rId5", "image", "media/a.png"), **{"word/media/a.png": png(200, 100)})
    folder = kept(tmp_path, "docs/خبر.docx", zipped(parts)).parent
    kept(folder, "تالف.docx", b"PK\x03\x04broken")
    kind, found = taken(folder)
    assert kind is ArchiveKind.PAGES
    broken, good = found
    assert broken is ItemFault.UNREADABLE
    assert draft(good).content.headline == "بئر جديدة في قرية الجبل"
    assert [name for name, _ in told(draft(good).content.blocks)] == ["paragraph", "Image", "paragraph"]
    assert draft(good).content.images[0].alt == "البئر"
    assert taken(folder / "خبر.docx")[0] is ArchiveKind.PAGES


def test_what_is_none_of_these_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as caught:
        READER.look(kept(tmp_path, "map.xml", "<?xml version='1.0'?><urlset><url/></urlset>"))
    assert caught.value.code is ErrorCode.ARCHIVE_UNKNOWN
    with pytest.raises(DeskError) as caught:
        READER.look(kept(tmp_path, "empty/a.bin", b"x").parent)
    assert caught.value.code is ErrorCode.ARCHIVE_EMPTY


def test_lists_and_quotes_are_of_their_kinds(tmp_path: Path) -> None:
    body = "<ol><li>أولا</li><li>ثانيا</li></ol><h3>فرعي</h3><p>آخر.</p>"
    _, (found,) = taken(kept(tmp_path, "export.xml", samples.wxr(samples.wxr_item(1, body=body))))
    kinds = [item.kind for item in draft(found).content.text_blocks]
    assert kinds == [BlockKind.NUMBER, BlockKind.NUMBER, BlockKind.SUBHEADING, BlockKind.PARAGRAPH]
