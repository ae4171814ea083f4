"""Tags: variants that merge and stay merged, and texts that keep what they were sealed with."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.content import TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.tag_changes import ChangeKind, TagChange, merging, renaming, standing
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.services import searching
from editor_desk.services import tags as tag_service
from editor_desk.storage.vocabulary import TagRepository
from tests.desks import ARTICLE, Newsroom, accepted

if TYPE_CHECKING:
    from editor_desk.services.ports.keys import Session

ISESCO, VARIANT = "الإيسيسكو", "منظمة الإيسيسكو"


def carrying(room: Newsroom, *tags: Tag) -> str:
    """An article by the editor that carries `tags`."""
    content = replace(ARTICLE, tags=tuple(tag.ref for tag in tags))
    return room.desk.articles.create(room.editor, content).article.id


def merged(room: Newsroom, into: Tag, *others: Tag) -> TagChange:
    wish = partial(merging, into=into.id, others=[other.id for other in others])
    return room.desk.curation.apply(room.curator, wish)


def renamed_to(room: Newsroom, tag_id: str, label: str) -> TagChange:
    return room.desk.curation.apply(room.curator, partial(renaming, tag_id=tag_id, label=label))


def live(room: Newsroom, tag_id: str) -> Tag:
    """The tag as it is now."""
    return room.desk.tags.vocabulary().get(tag_id)


def queued(room: Newsroom, act: Callable[[], object]) -> set[str]:
    """The articles that `act` queues for the index."""
    room.desk.indexing.drain()
    act()
    with room.opened.unit_of_work() as work:
        return {article for _, article in work.outbox.pending(100)}


def kinds(room: Newsroom) -> list[EventKind]:
    with room.opened.unit_of_work() as work:
        return [event.kind for event in work.events.all() if event.kind.value.startswith("tag_")]


def test_a_review_sees_which_tags_nobody_has_accepted(room: Newsroom) -> None:
    agreed, proposed = room.desk.tags.ensure(room.curator, ISESCO), room.desk.tags.ensure(room.editor, "زليج")
    article = carrying(room, agreed, proposed)

    def advised() -> bool:
        checks = room.desk.articles.open(room.editor, article).checks
        return not next(check for check in checks if check.rule == "tags_accepted").passed

    assert advised()
    merged(room, agreed, proposed)
    assert not advised(), "it leads to an accepted tag"
    change = room.desk.curation.apply(
        room.curator, partial(standing, tag_id=agreed.id, state=TagState.PROPOSED)
    )
    assert advised(), "both lead to what is proposed again"
    room.desk.curation.undo(room.curator, change.id)
    assert not advised()


def test_a_tag_is_made_once_however_it_is_spelled(room: Newsroom) -> None:
    made = room.desk.tags.ensure(room.editor, "  #الإيسيسكو ")
    assert made.label == ISESCO
    for spelling in ("الايسيسكو", "الإيسيسْكو", "الايســيسكو", ISESCO):
        assert room.desk.tags.ensure(room.curator, spelling) == made
    assert kinds(room) == [EventKind.TAG_CREATED]
    with pytest.raises(DeskError) as refused:
        room.desk.tags.ensure(room.editor, " # ")
    assert refused.value.code is ErrorCode.TAG_NAME_EMPTY


def test_a_known_tag_is_there_for_all_and_a_new_one_for_those_who_write(room: Newsroom) -> None:
    made = room.desk.tags.ensure(room.editor, ISESCO)
    assert room.desk.tags.ensure(room.exporter, ISESCO) == made
    with pytest.raises(DeskError) as refused:
        room.desk.tags.ensure(room.exporter, "فاس")
    assert refused.value.code is ErrorCode.NOT_PERMITTED
    assert len(room.desk.tags.in_use()) == 1


@pytest.mark.parametrize("who", ["editor", "reviewer", "exporter"])
def test_only_curators_rename_and_merge(room: Newsroom, who: str) -> None:
    session: Session = getattr(room, who)
    one, other = (room.desk.tags.ensure(room.editor, label) for label in (ISESCO, VARIANT))
    change = room.desk.curation.apply(room.curator, partial(standing, tag_id=one.id, state=TagState.ACCEPTED))
    one = live(room, one.id)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: room.desk.curation.apply(session, partial(renaming, tag_id=one.id, label="أخرى")),
        lambda: room.desk.curation.apply(session, partial(merging, into=one.id, others=[other.id])),
        lambda: room.desk.curation.keep_apart(session, [one.id, other.id]),
        lambda: room.desk.curation.undo(session, change.id),
    )
    for attempt in attempts:
        with pytest.raises(DeskError) as refused:
            attempt()
        assert refused.value.code is ErrorCode.NOT_PERMITTED
    assert {use.tag for use in room.desk.tags.in_use()} == {one, other}


def test_a_tag_made_by_hand_is_among_the_changes_and_undoing_it_retires_it(room: Newsroom) -> None:
    tag = room.desk.tags.ensure(room.editor, "زليج")
    assert room.desk.tags.ensure(room.editor, "زليج") == tag
    (shown,) = room.desk.curation.changes()
    assert (shown.change.edit.kind, shown.change.edit.after) == (ChangeKind.MAKE, (tag,))
    room.desk.curation.undo(room.curator, shown.change.id)
    assert live(room, tag.id).facts.state is TagState.RETIRED


def test_a_renamed_tag_still_answers_to_its_old_label(room: Newsroom) -> None:
    old = room.desk.tags.ensure(room.editor, ISESCO)
    article = carrying(room, old)
    touched = queued(room, lambda: renamed_to(room, old.id, "إيسيسكو"))
    assert touched == {article}
    renamed = room.desk.tags.ensure(room.editor, ISESCO)
    assert (renamed.id, renamed.label, renamed.aliases) == (old.id, "إيسيسكو", (ISESCO,))
    assert room.desk.articles.working_text(article).tags == (TagRef(old.id, ISESCO),), "no text is rewritten"
    room.desk.indexing.drain()
    assert [found.summary.id for found in room.desk.searching.search("إيسيسكو").rows] == [article]
    assert kinds(room)[-1] is EventKind.TAG_RENAMED


def test_a_label_that_another_tag_has_is_refused(room: Newsroom) -> None:
    one, other = (room.desk.tags.ensure(room.editor, label) for label in (ISESCO, "الرباط"))
    with pytest.raises(DeskError) as refused:
        renamed_to(room, other.id, "الايسيسكو")
    assert refused.value.code is ErrorCode.TAG_NAME_TAKEN
    assert refused.value.params["label"] == ISESCO
    renamed_to(room, one.id, "الايسيسكو")
    assert live(room, one.id).label == "الايسيسكو"
    with pytest.raises(DeskError) as refused:
        renamed_to(room, "لا وجود له", "طنجة")
    assert refused.value.code is ErrorCode.TAG_UNKNOWN


def test_a_merged_variant_stays_merged(room: Newsroom) -> None:
    into, other = (room.desk.tags.ensure(room.editor, label) for label in (ISESCO, VARIANT))
    merged(room, into, other)
    survivor = live(room, into.id)
    assert survivor.aliases == (VARIANT,)
    assert room.desk.tags.ensure(room.editor, VARIANT) == survivor
    assert [use.tag for use in room.desk.tags.in_use()] == [survivor]
    assert [found.matched for found in room.desk.tags.complete("منظمه")] == [VARIANT]
    page = f"{ARTICLE.headline}\n\n{ARTICLE.body_text}\n\nكلمات دلالية: {VARIANT}، فاس"
    preview = room.desk.importing.preview_text(page)
    assert [(piece.text, piece.known) for piece in preview.keywords] == [(VARIANT, True), ("فاس", False)]
    imported = room.desk.importing.commit(room.editor, accepted(preview))
    tags = room.desk.articles.working_text(imported.article).tags
    assert [tag.label for tag in tags] == [ISESCO, "فاس"]
    assert tags[0].id == into.id
    with pytest.raises(DeskError) as refused:
        merged(room, into, other)
    assert refused.value.code is ErrorCode.TAG_MERGE_SELF, "merged already"


def test_every_article_of_a_chain_of_merges_is_indexed_again(room: Newsroom) -> None:
    first, second, third = (room.desk.tags.ensure(room.editor, label) for label in ("أغادير", "اكدير", "سوس"))
    oldest, newer = carrying(room, first), carrying(room, second, third)
    assert queued(room, lambda: merged(room, second, first)) == {oldest}
    assert queued(room, lambda: merged(room, third, second)) == {oldest, newer}
    assert queued(room, lambda: renamed_to(room, third.id, "تارودانت")) == {oldest, newer}
    room.desk.indexing.drain()
    assert {found.summary.id for found in room.desk.searching.search("تارودانت").rows} == {oldest, newer}


def test_usage_counts_an_article_once_for_a_tag_and_what_was_merged_into_it(room: Newsroom) -> None:
    one, other, idle = (room.desk.tags.ensure(room.editor, label) for label in (ISESCO, VARIANT, "طنجة"))
    carrying(room, one, other)
    carrying(room, other)
    assert [(use.tag.label, use.articles) for use in room.desk.tags.in_use()] == [
        (VARIANT, 2),
        (ISESCO, 1),
        ("طنجة", 0),
    ]
    merged(room, one, other)
    assert [(use.tag.id, use.articles) for use in room.desk.tags.in_use()] == [(one.id, 2), (idle.id, 0)]


def test_a_sealed_text_keeps_the_label_that_it_was_sealed_with(room: Newsroom) -> None:
    into, other = (room.desk.tags.ensure(room.editor, label) for label in (ISESCO, VARIANT))
    sealed = room.sealed(replace(ARTICLE, tags=(other.ref,)))
    merged(room, into, other)
    after = room.desk.articles.open(room.editor, sealed.article.id)
    assert after.head.content.tags == (other.ref,)
    assert after.head.content_hash == sealed.head.content_hash
    assert after.seal == sealed.seal is not None


def test_a_large_vocabulary_is_folded_while_others_may_save(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = room.desk.tags.ensure(room.editor, "فاس")

    def folding(tags: Iterable[Tag]) -> Vocabulary:
        with room.opened.unit_of_work():  # refused within another one
            return Vocabulary(tags)

    for module in (tag_service, searching):
        monkeypatch.setattr(module, "Vocabulary", folding)
    assert room.desk.tags.vocabulary().get(tag.id) == tag
    assert room.desk.searching.search("وسم:فاس").total == 0


def test_suggestions_read_the_tags_of_the_text_and_not_the_whole_vocabulary(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = room.desk.tags.ensure(room.editor, "فاس")
    room.desk.articles.create(room.editor, replace(ARTICLE, tags=(tag.ref,)))
    room.desk.indexing.drain()

    def read(_tags: object) -> list[Tag]:
        raise AssertionError("the whole vocabulary")

    monkeypatch.setattr(TagRepository, "all", read)
    (found,) = room.desk.related.suggest(replace(ARTICLE, tags=(tag.ref,)))
    assert found.tags == (tag.label,)
