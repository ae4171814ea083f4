"""Search and links: what the archive offers, and why."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import BlockKind, Content, RelatedLink, block
from tests.desks import ARTICLE, Newsroom

HARBOUR = Content(
    headline="صيادو الإسكندرية يعودون إلى البحر بعد انتهاء فترة المنع",
    blocks=(
        block(
            BlockKind.PARAGRAPH,
            "عاد صيادو الإسكندرية إلى البحر فجر السبت، وقال شيخ الصيادين إن مراكب الصيد كلها خرجت من الميناء.",
        ),
    ),
)
SEASON = Content(
    headline="وزارة الزراعة تعلن مواعيد موسم الصيد الجديد في الإسكندرية",
    blocks=(
        block(BlockKind.PARAGRAPH, "يبدأ موسم الصيد في الميناء الشهر المقبل، وتسجَّل المراكب والصيادون قبله."),
    ),
)
MUSEUM = Content(
    headline="متحف البحرين الوطني يعرض كنوز دلمون في قاعة جديدة",
    blocks=(block(BlockKind.PARAGRAPH, "تضم القاعة أختاما وأواني من قلعة البحرين ومستوطنة سار."),),
)


def stored(room: Newsroom, content: Content) -> str:
    """The id of a new article in an index that is up to date."""
    made = room.desk.articles.create(room.editor, content)
    room.desk.indexing.drain()
    return made.article.id


@pytest.mark.parametrize("typed", ["الإسكندرية", "الاسكندريه", "صيّادي الإسكندرية", "صياد"])
def test_a_search_folds_what_was_typed_and_tells_what_matched(room: Newsroom, typed: str) -> None:
    harbour = stored(room, HARBOUR)
    stored(room, MUSEUM)
    found = room.desk.links.search(typed)
    assert [item.summary.id for item in found] == [harbour]
    assert found[0].words
    assert found[0].summary.headline == HARBOUR.headline


@pytest.mark.parametrize("typed", ["", "   ", "؟!", '"', "AND OR (", "قطار"])
def test_any_text_is_a_question_and_some_have_no_answer(room: Newsroom, typed: str) -> None:
    stored(room, HARBOUR)
    assert room.desk.links.search(typed) == ()


def test_a_search_finds_the_newest_text_only(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, HARBOUR)
    room.desk.articles.save(room.editor, made.article.id, made.head.id, MUSEUM)
    room.desk.indexing.drain()
    assert room.desk.links.search("الإسكندرية") == ()
    assert [item.summary.id for item in room.desk.links.search("دلمون")] == [made.article.id]


def test_tags_that_the_text_names_are_suggested_in_its_order(room: Newsroom) -> None:
    names = ("مخطوطات", "فاس", "مكتبة التراث", "طنجة")
    tags = {label: room.desk.tags.ensure(room.editor, label) for label in names}
    plain = replace(ARTICLE, tags=())
    named = [tag.label for tag in room.desk.links.suggest_tags(plain)]
    assert named == ["مكتبة التراث", "فاس"]
    carried = replace(plain, tags=(tags["فاس"].ref,))
    assert [tag.label for tag in room.desk.links.suggest_tags(carried)] == ["مكتبة التراث"]
    room.desk.tags.merge(room.curator, tags["طنجة"].id, tags["فاس"].id)
    assert [tag.label for tag in room.desk.links.suggest_tags(carried)] == ["مكتبة التراث"]
    assert [tag.label for tag in room.desk.links.suggest_tags(plain)] == ["مكتبة التراث", "طنجة"]
    assert len(room.desk.links.suggest_tags(plain, limit=1)) == 1


def test_titles_are_tied_to_the_one_article_that_bears_them(room: Newsroom) -> None:
    harbour = stored(room, HARBOUR)
    stored(room, SEASON)
    stored(room, SEASON)
    links = (
        RelatedLink("صيادو الاسكندرية يعودون إلى البحر، بعد انتهاء فترة المنع!"),
        RelatedLink(SEASON.headline),
        RelatedLink("عنوان لا يحمله أحد"),
        RelatedLink(HARBOUR.headline, article="آخر"),
        RelatedLink(HARBOUR.headline, url="https://example.org/n/1"),
        RelatedLink(""),
    )
    assert room.desk.links.match_titles(links) == (replace(links[0], article=harbour), *links[1:])


def test_an_article_knows_what_links_to_it(room: Newsroom) -> None:
    harbour = stored(room, HARBOUR)
    made = room.desk.articles.create(room.editor, replace(SEASON, similar=(RelatedLink("ن", harbour),)))
    assert [row.id for row in room.desk.links.linked_from(harbour)] == [made.article.id]
    room.desk.articles.save(room.editor, made.article.id, made.head.id, SEASON)
    assert list(room.desk.links.linked_from(harbour)) == []
