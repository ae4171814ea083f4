"""Links: what the archive offers, and why."""

from dataclasses import replace

from editor_desk.domain.content import BlockKind, Content, RelatedLink, block
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
