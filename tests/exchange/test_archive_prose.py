"""What takes a short way into the store is, to the byte, what the whole way makes of it; and anything else takes the whole way."""

import io
import re
from dataclasses import replace
from typing import NoReturn

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from editor_desk.domain.archive import Field, ItemFault
from editor_desk.domain.content import TagRef
from editor_desk.domain.prose import Untagged, tags_json, untagged
from editor_desk.domain.revision import canonical_bytes
from editor_desk.exchange.archive.xml_items import Piece, Pieces
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.language.glance import words_of_ordinary
from editor_desk.language.repair import repair_run
from editor_desk.language.tokens import count_words
from editor_desk.language.visual_order import backward_lines
from editor_desk.services.archive_drafts import Draft, Refused
from editor_desk.services.archive_items import drafts, ready
from editor_desk.services.ports.archive import Extra, Record

COLUMNS = {field: field.value for field in Field}
WORDS = (
    "افتتح", "الوزير", "معرضاً", "في", "المدينة", "لا", "فضلا", "إلا", "مثلا", "يف", "ةنيدملا", "ىلع", "ناك", "االحتفال", "االول", "هـ",
    "مكتبةٌ", "على", "«نعم»", "(ثالثاً)", "3.5", "1,200", "٣٫٥", "1/2/2015", "1.2.3", "٢٠١٥", "Reuters", "F-16", "x@y.example", "قال:",
    "https://a.example/x", '"اقتباس"', "مسار\\\\آخر", "–", "…", "؟", "50%", "AT&T", "5'6", "ًبداية", "د.", "_خط_", "کتاب", "ﻻ", "\u00a0", "\u200c",
    "\u202e", "\x07", "\x1c", "\u0301", "é", "😀",
)  # fmt: skip
LINE = st.lists(st.sampled_from(WORDS), max_size=9).flatmap(
    lambda words: st.sampled_from([" ", " ", " ", "  ", "\n", "", "\t"]).map(lambda space: space.join(words))
)
MARKED = st.tuples(st.sampled_from(["", "", "", "- ", "• ", "1. ", "٢) ", "-", " "]), LINE).map("".join)
BLOCK = st.tuples(st.sampled_from(["p", "p", "p", "h1", "h2", "h4", "P", "div"]), MARKED).map(
    lambda pair: f"<{pair[0]}>{pair[1]}</{pair[0]}>"
)
PIECE = st.one_of(
    BLOCK,
    BLOCK,
    BLOCK,
    st.sampled_from(
        [
            "\n", " ", "<!-- wp:paragraph -->", "<!-- /wp:paragraph -->\n\n", '<!-- wp:heading {"level":3} -->', "<!---->", "<!-->", "<!--x--",
            "<p>أول<br>ثان</p>", "<p>قال <b>نعم</b></p>", "<p>أ &amp; ب</p>", "<p></p>", "<p> </p>", "نص سائب", "<p>", "</p>", "<", "\u00a0",
            "<script>x</script>", '<p dir="ltr">abc</p>', "<p>" + "كلمة " * 1300 + "</p>",
        ]
    ),
)  # fmt: skip
BODY = st.lists(PIECE, max_size=8).map("".join)


class _NoProse(PageReader):
    """Reads everything the whole way."""

    def prose(self, html: str, longest: int) -> None:
        return None


def _record(body: str, extra: Extra | None = None, **cells: object) -> Record:
    said: dict[str, object] = {
        "headline": "معرض المخطوطات",
        "date": "2015-02-03 10:00:00Z",
        "id": "7",
        "tags": ["ثقافة"],
    }
    return Record(0, 1, 1, "1", {**said, "body": body, **cells}, extra=extra, find=lambda _address: None)


def _kept(record: Record, reader: PageReader) -> list[Draft[Untagged]] | ItemFault:
    def no_picture(_data: bytes) -> NoReturn:
        pytest.fail("there are no pictures")

    try:
        return ready(record, COLUMNS, reader, (), no_picture)
    except Refused as refused:
        return refused.fault


@settings(max_examples=500, deadline=None)
@given(
    BODY,
    st.sampled_from(["", "ar", "ar-EG", "en-US", "fr", "؟"]),
    st.sampled_from(["", "مقدمة في سطر، 5.5 مرات"]),
)
@example("<p>- بند أول</p><h4>1) فرع</h4><p>3. قال: «نعم»</p>", "en-US", "")
@example("<p>فضلا عن ذلك إلا أن مثلا كلا</p>" * 3, "ar", "")
@example("<p>ةنيدملا يف ناك ىلع</p>" * 4, "ar", "")
@example(
    "<!-- wp:paragraph -->\n<p>قال الوزير (7/3) في 1.2.3 و5.5.</p>\n<!-- /wp:paragraph -->", "ar", "تمهيد"
)
def test_prose_is_kept_as_the_whole_way_keeps_it(body: str, language: str, standfirst: str) -> None:
    record = _record(body, Extra(identity="guid\0x", language=language, slug="m-7"), standfirst=standfirst)
    assert _kept(record, PageReader()) == _kept(record, _NoProse())


def test_most_articles_take_the_short_way() -> None:
    body = "<!-- wp:paragraph -->\n<p>افتتح وزير الثقافة المعرضَ صباحاً، فضلاً عن «ندوة» (3/5).</p>\n<!-- /wp:paragraph -->\n<h2>بعد</h2>"
    assert PageReader().prose(body, 6000) is not None
    (draft,) = drafts(_record(body), COLUMNS, PageReader(), ())
    assert _kept(_record(body), PageReader()) == [
        Draft(
            untagged(draft.content, count_words(draft.content.body_text)),
            draft.tags,
            draft.identity,
            draft.url,
            draft.date,
        )
    ]


def test_tags_end_the_bytes_of_a_text() -> None:
    (draft,) = drafts(_record("<p>نص</p>"), COLUMNS, PageReader(), ())
    tags = (TagRef("t1", "ثقافة"), TagRef("t2", 'ما "هو"'))
    whole = replace(draft.content, tags=tags)
    assert untagged(whole, 1).with_tags(tags_json(tags)) == canonical_bytes(whole)
    assert untagged(whole, 1).front == untagged(draft.content, 1).front


@settings(max_examples=500, deadline=None)
@given(st.lists(LINE, max_size=6))
def test_a_glance_says_what_a_closer_look_says(lines: list[str]) -> None:
    text = "\n".join(lines)
    words = words_of_ordinary(text)
    if words is not None:
        assert words == count_words(text)
        assert not any(backward_lines(text.split("\n")))
        assert repair_run(text).text == text


@given(
    st.lists(st.sampled_from(["1", "2", "٣", ".", "/", ",", "ب", "ً", " ", "-", "'", "_"]), max_size=24).map(
        "".join
    )
)
def test_figures_and_their_signs_are_counted_alike(text: str) -> None:
    assert words_of_ordinary(text) in {None, count_words(text)}


XML = st.lists(
    st.sampled_from(
        [
            "<item>", "</item>", "<item >", "</item >", "<item/>", "<wp:item>", "</wp:item>", "<title>عنوان</title>", "<![CDATA[", "]]>", "<!--",
            "-->", "<items>", "</items>", "\n", "  ", "نص", "<item><title>أ</title></item>", "<item><![CDATA[<p>item</p></item>]]></item>\n",
            "<!-- <item> -->", "<item><!-- </item> --></item>",
        ]
    ),
    max_size=14,
).map("".join)  # fmt: skip


@settings(max_examples=500, deadline=None)
@given(XML)
@example("<item><![CDATA[<!--]]><!-- x --></item><item></item>")
@example("<item><!-- <![CDATA[ --></item>]]></item>")
def test_plain_items_are_cut_as_careful_ones(text: str) -> None:
    assert _cut(text) == _cut_carefully(text)


def _cut(text: str) -> list[Piece]:
    return list(Pieces(io.BytesIO(text.encode()), ("item",)))


def _cut_carefully(text: str) -> list[Piece]:
    class Careful(Pieces):
        def _pass_plain(self) -> bool:
            return False

    return list(Careful(io.BytesIO(text.encode()), ("item",)))


def test_what_an_address_may_not_hold_is_left_out_of_a_slug() -> None:
    extra = Extra(slug="a\x7fb", description="c\x01d")
    for record in (_record("<p>نص</p>", extra), _record("<p>نص <b>عريض</b></p>", extra)):
        kept = _kept(record, PageReader())
        assert not isinstance(kept, ItemFault)
        assert re.search(rb'"description":"cd".*"slug":"ab"', kept[0].content.front)
