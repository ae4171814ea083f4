"""Links: what the archive offers, and why."""

from dataclasses import replace
from functools import partial

from editor_desk.domain.content import BlockKind, Content, RelatedLink, block
from editor_desk.domain.tag_changes import merging
from editor_desk.domain.workflow import DeliveryState
from tests.desks import Newsroom

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


def test_suggestions_come_most_alike_first_with_their_reason(room: Newsroom) -> None:
    tag = room.desk.tags.ensure(room.editor, "الإسكندرية")
    season = stored(room, replace(SEASON, tags=(tag.ref,)))
    other = stored(room, replace(MUSEUM, standfirst="من قوارب الصيد في الميناء إلى الأختام"))
    suggestions = room.desk.links.suggest(replace(HARBOUR, tags=(tag.ref,)))
    assert [item.summary.id for item in suggestions] == [season, other][: len(suggestions)]
    first = suggestions[0]
    assert first.tags == ("الإسكندرية",)
    assert 0 < first.likeness <= 1
    assert 1 <= len(first.words) <= 3
    written = f"{SEASON.headline} {SEASON.body_text}"
    assert all(word in written for word in first.words), "words as the other text has them"
    assert room.desk.links.suggest(HARBOUR, limit=1) == room.desk.links.suggest(HARBOUR)[:1]


def test_a_shared_tag_counts_under_the_label_that_it_has_now(room: Newsroom) -> None:
    into, other = (room.desk.tags.ensure(room.editor, label) for label in ("الإسكندرية", "ثغر الإسكندرية"))
    stored(room, replace(SEASON, tags=(other.ref,)))
    before = room.desk.links.suggest(replace(HARBOUR, tags=(into.ref,)))[0]
    room.desk.curation.apply(room.curator, partial(merging, into=into.id, others=[other.id]))
    after = room.desk.links.suggest(replace(HARBOUR, tags=(into.ref,)))[0]
    assert (before.tags, after.tags) == ((), ("الإسكندرية",))
    assert after.likeness > before.likeness


def test_itself_and_what_is_linked_already_are_left_out(room: Newsroom) -> None:
    itself, season = stored(room, HARBOUR), stored(room, SEASON)
    twin = stored(room, replace(HARBOUR, standfirst="نسخة ثانية"))

    def suggested(content: Content) -> set[str]:
        return {item.summary.id for item in room.desk.links.suggest(content, itself)}

    assert suggested(HARBOUR) == {season, twin}
    assert suggested(replace(HARBOUR, read_also=(RelatedLink("الموسم", season),))) == {twin}
    assert suggested(replace(HARBOUR, similar=(RelatedLink("الموسم", season),))) == {twin}


def test_what_was_withdrawn_is_not_suggested(room: Newsroom) -> None:
    season = stored(room, SEASON)
    assert [item.summary.id for item in room.desk.links.suggest(HARBOUR)] == [season]
    with room.opened.unit_of_work() as work:
        article = work.articles.get(season)
        work.articles.put(
            replace(article, delivery=DeliveryState.WITHDRAWN), work.revisions.get(article.head)
        )
        work.commit()
    assert room.desk.links.suggest(HARBOUR) == ()


def test_a_blank_text_is_like_nothing(room: Newsroom) -> None:
    stored(room, HARBOUR)
    stored(room, Content())
    assert room.desk.links.suggest(Content()) == ()


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
