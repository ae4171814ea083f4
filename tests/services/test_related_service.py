"""Related articles: what the archive offers a text to link to, what each is for it, and why."""

from dataclasses import replace
from functools import partial

import pytest

from editor_desk.domain.content import BlockKind, Content, RelatedLink, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.related import RelatedKind
from editor_desk.domain.tag_changes import merging
from editor_desk.domain.workflow import DeliveryState
from editor_desk.language.house_style.names import Name
from editor_desk.services import related
from editor_desk.services.ports.likeness import LinkChoice
from tests.desks import Newsroom
from tests.services.test_link_service import HARBOUR, MUSEUM, SEASON, stored

LONG = (
    "عاد صيادو الإسكندرية إلى البحر فجر السبت بعد شهرين من المنع، وقال شيخ الصيادين إن مراكب الصيد كلها خرجت من الميناء، "
    "وإن الشباك عادت ملأى بالسردين والبوري، فيما قدّرت مديرية الثروة السمكية ما أنزل على رصيف الأنفوشي بعشرين طنا في اليوم "
    "الأول. وأضاف أن الأسعار ستنخفض مع نهاية الأسبوع، وأن المراكب الصغيرة تنتظر تراخيصها الجديدة."
)
REPORT = Content(headline=HARBOUR.headline, blocks=(block(BlockKind.PARAGRAPH, LONG),))
"""Long enough to be known again."""


def retold(headline: str, *, beginning: str = "", share: float = 1.0, end: str = "") -> Content:
    """A reprint of the report: its first words under another headline."""
    words = LONG.split()
    text = " ".join([beginning, *words[: round(len(words) * share)], end]).strip()
    return Content(headline=headline, blocks=(block(BlockKind.PARAGRAPH, text),))


def withdraw(room: Newsroom, article_id: str) -> None:
    with room.opened.unit_of_work() as work:
        article = work.articles.get(article_id)
        work.articles.put(
            replace(article, delivery=DeliveryState.WITHDRAWN), work.revisions.get(article.head)
        )
        work.commit()


def suggested(room: Newsroom, content: Content, article_id: str | None = None) -> list[str]:
    return [item.summary.id for item in room.desk.related.suggest(content, article_id)]


def test_suggestions_come_most_alike_first_with_their_reason(room: Newsroom) -> None:
    tag = room.desk.tags.ensure(room.editor, "الإسكندرية")
    season = stored(room, replace(SEASON, tags=(tag.ref,)))
    other = stored(room, replace(MUSEUM, standfirst="من قوارب الصيد في الميناء إلى الأختام"))
    suggestions = room.desk.related.suggest(replace(HARBOUR, tags=(tag.ref,)))
    assert [item.summary.id for item in suggestions] == [season, other][: len(suggestions)]
    first = suggestions[0]
    assert first.tags == ("الإسكندرية",)
    assert 0 < first.likeness <= 1
    assert 1 <= len(first.words) <= 3
    written = f"{HARBOUR.headline} {HARBOUR.body_text}"
    assert all(word in written for word in first.words), "words as the text has them"
    assert [item.summary.id for item in room.desk.related.suggest(HARBOUR, limit=1)] == [season]


def test_a_shared_tag_counts_under_the_label_that_it_has_now(room: Newsroom) -> None:
    into, other = (room.desk.tags.ensure(room.editor, label) for label in ("الإسكندرية", "ثغر الإسكندرية"))
    stored(room, replace(SEASON, tags=(other.ref,)))
    before = room.desk.related.suggest(replace(HARBOUR, tags=(into.ref,)))[0]
    room.desk.curation.apply(room.curator, partial(merging, into=into.id, others=[other.id]))
    room.desk.indexing.drain()
    after = room.desk.related.suggest(replace(HARBOUR, tags=(into.ref,)))[0]
    assert (before.tags, after.tags) == ((), ("الإسكندرية",))
    assert after.likeness > before.likeness


def test_itself_and_what_is_linked_already_are_left_out(room: Newsroom) -> None:
    itself, season = stored(room, HARBOUR), stored(room, SEASON)
    twin = stored(room, replace(HARBOUR, standfirst="نسخة ثانية"))

    def suggested(content: Content) -> set[str]:
        return {item.summary.id for item in room.desk.related.suggest(content, itself)}

    assert suggested(HARBOUR) == {season, twin}
    assert suggested(replace(HARBOUR, read_also=(RelatedLink("الموسم", season),))) == {twin}
    assert suggested(replace(HARBOUR, similar=(RelatedLink("الموسم", season),))) == {twin}


def test_what_was_withdrawn_is_not_suggested(room: Newsroom) -> None:
    season = stored(room, SEASON)
    assert [item.summary.id for item in room.desk.related.suggest(HARBOUR)] == [season]
    withdraw(room, season)
    assert room.desk.related.suggest(HARBOUR) == ()


def test_a_blank_text_is_like_nothing(room: Newsroom) -> None:
    stored(room, HARBOUR)
    stored(room, Content())
    assert room.desk.related.suggest(Content()) == ()


def test_reprints_are_one_suggestion_and_a_withdrawn_one_holds_the_others_together(room: Newsroom) -> None:
    first = stored(room, REPORT)
    cut = stored(room, retold("مراكب الصيد تخرج من الميناء", share=0.7))
    led = stored(
        room, retold("عودة الصيد", beginning="شهد ميناء الإسكندرية صباح اليوم عودة الحركة إلى رصيفه.")
    )
    season = stored(room, SEASON)
    question = replace(HARBOUR, headline="الصيادون والميناء")
    found = {item.summary.id: item for item in room.desk.related.suggest(question)}
    assert len(found) == 2
    assert season in found
    (report,) = (item for key, item in found.items() if key != season)
    assert {report.summary.id, *report.reprints} == {first, cut, led}
    withdraw(room, report.summary.id)
    again = {item.summary.id: item for item in room.desk.related.suggest(question)}
    assert len(again) == 2
    assert report.summary.id not in again
    (other,) = (item for key, item in again.items() if key != season)
    assert {other.summary.id, *other.reprints} == {first, cut, led} - {report.summary.id}


def test_what_an_article_is_for_the_text_is_told_apart(room: Newsroom) -> None:
    copy = stored(room, retold("المراكب تعود", share=0.8))
    kinds = {item.summary.id: item for item in room.desk.related.suggest(REPORT)}
    assert kinds[copy].kind is RelatedKind.NEAR_DUPLICATE
    assert kinds[copy].contained > 0.8
    story = stored(
        room,
        Content(
            headline="صيادو الإسكندرية إلى البحر بعد انتهاء المنع",
            blocks=(
                block(
                    BlockKind.PARAGRAPH,
                    "خرجت مراكب صيادي الإسكندرية من الميناء إلى البحر بعد انتهاء فترة منع الصيد.",
                ),
            ),
        ),
    )
    kinds = {item.summary.id: item for item in room.desk.related.suggest(HARBOUR)}
    assert kinds[story].kind is RelatedKind.SAME_STORY
    room.clock.move(days=30)
    kinds = {item.summary.id: item for item in room.desk.related.suggest(HARBOUR)}
    assert kinds[story].kind is RelatedKind.BACKGROUND


def test_what_is_near_to_a_chosen_one_is_not_offered(room: Newsroom) -> None:
    first, second = stored(room, REPORT), stored(room, retold("نسخة أخرى", share=0.9))
    season = stored(room, SEASON)
    linked = replace(HARBOUR, read_also=(RelatedLink("الأولى", first),))
    assert suggested(room, linked) == [season]
    assert second not in suggested(room, linked)


def test_a_dismissed_one_is_not_offered_for_that_article_again_until_it_is_taken_back(room: Newsroom) -> None:
    itself, season = stored(room, HARBOUR), stored(room, SEASON)
    room.desk.related.dismiss(room.editor, itself, season)
    assert suggested(room, HARBOUR, itself) == []
    other = stored(room, MUSEUM)
    assert season in suggested(room, HARBOUR, other)
    room.desk.related.offer_again(itself, season)
    assert suggested(room, HARBOUR, itself) == [season]


def test_what_was_often_chosen_comes_a_little_earlier(room: Newsroom) -> None:
    writers = [stored(room, replace(MUSEUM, headline=f"خبر {number}")) for number in range(4)]
    turned = " ".join(reversed(SEASON.body_text.split()))
    twins = [
        stored(room, SEASON),
        stored(room, replace(SEASON, blocks=(block(BlockKind.PARAGRAPH, turned),))),
    ]
    first, second = (item for item in suggested(room, HARBOUR) if item in twins)
    for writer in writers:
        room.desk.related.choose(room.editor, writer, second)
    assert [item for item in suggested(room, HARBOUR) if item in twins] == [second, first]
    for writer in writers:
        room.desk.related.dismiss(room.editor, writer, second)
    assert [item for item in suggested(room, HARBOUR) if item in twins] == [first, second]
    with room.opened.unit_of_work() as work:
        assert work.link_choices.of_article(writers[0]) == {second: LinkChoice.DISMISSED}
        assert work.link_choices.tallies([first, second]) == {second: (0, 4)}


def test_a_shared_name_is_a_reason_where_the_other_text_says_it(room: Newsroom) -> None:
    room.desk.style.put_name(room.curator, Name("أنور الرباطي"))
    room.desk.style.put_name(room.curator, Name("سعيد البحري"))
    said = block(BlockKind.PARAGRAPH, "وقال أنور الرباطي إن الموسم واعد، وحضر سعيد البحري وأنور المراكبي.")
    apart = block(
        BlockKind.PARAGRAPH, "تحدث أنور عن الصيد في الميناء، وزار الرباطي الإسكندرية مع سعيد البحري."
    )
    season = stored(room, replace(SEASON, blocks=(*SEASON.blocks, apart)))
    (found,) = room.desk.related.suggest(replace(HARBOUR, blocks=(*HARBOUR.blocks, said)))
    assert found.summary.id == season
    assert found.names == ("سعيد البحري",)


def test_a_small_archive_needs_no_training(room: Newsroom) -> None:
    stored(room, HARBOUR)
    assert not room.desk.related.train_if_outgrown()


def test_training_is_kept_beside_the_index_and_can_be_stopped(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(related, "FEWEST_ARTICLES", 6)
    for number in range(4):
        stored(room, replace(HARBOUR, headline=f"{HARBOUR.headline} {number}"))
        stored(room, replace(SEASON, headline=f"{SEASON.headline} {number}"))

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError):
        room.desk.related.train_if_outgrown(stop)
    kept = room.opened.folder / "likeness.measure"
    assert not kept.exists()
    assert room.desk.related.train_if_outgrown()
    assert kept.stat().st_size > 0
    assert not room.desk.related.train_if_outgrown()
    assert suggested(room, HARBOUR)
    stored(room, MUSEUM)
    stored(room, replace(MUSEUM, headline="دلمون"))
    assert room.desk.related.train_if_outgrown(), "the archive grew by a fifth"
