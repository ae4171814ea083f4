"""Curating over a real database: previews that tell the truth, changes that are undone exactly, facts that are stored."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor_desk.domain.content import TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.identity import new_id
from editor_desk.domain.tag_changes import (
    ChangeKind,
    also_written,
    describing,
    merging,
    renaming,
    splitting,
    standing,
)
from editor_desk.domain.tag_facts import TagFacts, TagKind, TagState
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import ReviewState
from editor_desk.services.curation import Wish
from tests.desks import ARTICLE, Newsroom, newsroom_in

LABELS = ("الإيسيسكو", "إيسيسكو العالم", "منظمة الإيسيسكو", "الرباط", "رباط الفتح")


def made(room: Newsroom, *labels: str) -> list[Tag]:
    return [room.desk.tags.ensure(room.curator, label) for label in labels]


def carrying(room: Newsroom, *tags: Tag) -> str:
    content = replace(ARTICLE, tags=tuple(tag.ref for tag in tags))
    return room.desk.articles.create(room.editor, content).article.id


def now(room: Newsroom, tag: Tag) -> Tag:
    return room.desk.tags.vocabulary().get(tag.id)


def test_an_editors_tag_is_proposed_and_a_curators_accepted(room: Newsroom) -> None:
    proposed = room.desk.tags.ensure(room.editor, "فاس", TagKind.PLACE)
    assert proposed.facts == TagFacts(TagKind.PLACE, TagState.PROPOSED)
    assert made(room, "طنجة")[0].facts.state is TagState.ACCEPTED
    room.desk.curation.apply(room.curator, partial(standing, tag_id=proposed.id, state=TagState.ACCEPTED))
    assert now(room, proposed).facts == TagFacts(TagKind.PLACE)
    assert room.desk.tags.ensure(room.editor, "فاس") == now(room, proposed)


def test_a_preview_counts_what_shows_another_label_and_what_is_sealed(room: Newsroom) -> None:
    into, other, third = made(room, *LABELS[:3])
    sealed = room.sealed(replace(ARTICLE, tags=(other.ref,)))
    carrying(room, other, third)
    carrying(room, into)
    wish = partial(merging, into=into.id, others=[other.id, third.id])
    preview = room.desk.curation.preview(wish)
    assert (preview.articles, preview.sealed) == (2, 1)
    assert set(preview.edit.ids) == {into.id, other.id, third.id}
    assert now(room, other).id == other.id, "nothing was done"
    room.desk.curation.apply(room.curator, wish)
    assert room.desk.articles.open(room.editor, sealed.article.id).head == sealed.head
    retire = room.desk.curation.preview(partial(standing, tag_id=into.id, state=TagState.RETIRED))
    assert retire.articles == 0


def test_what_came_from_an_archive_is_not_sealed(room: Newsroom) -> None:
    into, other = made(room, *LABELS[:2])
    article = carrying(room, other)
    with room.opened.unit_of_work() as work:
        stored = work.articles.get(article)
        head = work.revisions.get(stored.head)
        work.articles.put(replace(stored, review=ReviewState.PUBLISHED), head)
        work.commit()
    preview = room.desk.curation.preview(partial(merging, into=into.id, others=[other.id]))
    assert (preview.articles, preview.sealed) == (1, 0)


def test_facts_are_stored_and_undone(room: Newsroom) -> None:
    fez, morocco = made(room, "فاس", "المغرب")
    facts = TagFacts(TagKind.PLACE, TagState.ACCEPTED, "مدينة", morocco.id, "medtop:20000123")
    change = room.desk.curation.apply(room.curator, partial(describing, tag_id=fez.id, facts=facts))
    assert now(room, fez).facts == facts
    assert change.edit.kind is ChangeKind.DESCRIBE
    again = room.desk.curation.apply(room.curator, partial(describing, tag_id=fez.id, facts=facts))
    assert again.edit.is_empty
    described, *earlier = room.desk.curation.changes()
    assert described.change.id == change.id, "nothing is not noted"
    assert {one.change.edit.kind for one in earlier} == {ChangeKind.MAKE}
    room.desk.curation.undo(room.curator, change.id)
    assert now(room, fez) == fez
    shown = room.desk.curation.changes()[0]
    assert shown.by == "مريم"
    assert shown.change.undone_at is not None
    with pytest.raises(DeskError) as refused:
        room.desk.curation.undo(room.curator, change.id)
    assert refused.value.code is ErrorCode.TAG_CHANGE_UNDONE
    with pytest.raises(DeskError) as refused:
        room.desk.curation.undo(room.curator, "لا وجود له")
    assert refused.value.code is ErrorCode.TAG_UNKNOWN


def test_a_spelling_that_leads_elsewhere_is_refused(room: Newsroom) -> None:
    one, other = made(room, "الإيسيسكو", "الرباط")
    with pytest.raises(DeskError) as refused:
        room.desk.curation.apply(room.curator, partial(also_written, tag_id=other.id, label="الايسيسكو"))
    assert refused.value.code is ErrorCode.TAG_NAME_TAKEN
    assert refused.value.params["label"] == one.label
    change = room.desk.curation.apply(room.curator, partial(also_written, tag_id=one.id, label="ICESCO"))
    assert room.desk.tags.ensure(room.editor, "icesco") == now(room, one)
    room.desk.curation.undo(room.curator, change.id)
    assert room.desk.tags.vocabulary().resolve("ICESCO") is None


def test_a_split_tag_has_its_articles_again_and_they_are_indexed(room: Newsroom) -> None:
    into, other = made(room, *LABELS[:2])
    article = carrying(room, other)
    room.desk.curation.apply(room.curator, partial(merging, into=into.id, others=[other.id]))
    room.desk.indexing.drain()
    change = room.desk.curation.apply(
        room.curator, partial(splitting, tag_id=into.id, labels=[other.label], new_id=new_id())
    )
    assert now(room, other) == other
    room.desk.indexing.drain()
    assert [found.summary.id for found in room.desk.searching.search(other.label).rows] == [article]
    assert {use.tag.id: use.articles for use in room.desk.tags.in_use()} == {into.id: 0, other.id: 1}
    room.desk.curation.undo(room.curator, change.id)
    assert now(room, other).id == into.id


def test_tags_that_are_kept_apart_are_remembered(room: Newsroom) -> None:
    one, other, third = made(room, "سند", "علم", "طنجة")
    change = room.desk.curation.keep_apart(room.curator, [other.id, one.id, third.id])
    assert len(change.pairs) == 3
    with room.opened.unit_of_work() as work:
        assert work.tag_changes.apart() == set(change.pairs)
    assert room.desk.curation.keep_apart(room.curator, [one.id, other.id]).pairs == ()
    room.desk.curation.undo(room.curator, change.id)
    with room.opened.unit_of_work() as work:
        assert work.tag_changes.apart() == frozenset()


def test_what_was_done_is_in_the_log(room: Newsroom) -> None:
    one, other = made(room, *LABELS[:2])
    change = room.desk.curation.apply(room.curator, partial(merging, into=one.id, others=[other.id]))
    room.desk.curation.undo(room.curator, change.id)
    room.desk.curation.keep_apart(room.curator, [one.id, other.id])
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
    assert first_broken(events) is None
    assert [event.kind for event in events[-3:]] == [
        EventKind.TAG_MERGED,
        EventKind.TAG_CHANGE_UNDONE,
        EventKind.TAGS_KEPT_APART,
    ]
    assert events[-3].data == {"tag": one.id, "merged": other.id, "change": change.id}


def test_fifty_thousand_aliases_on_one_tag_are_merged_and_given_back(room: Newsroom) -> None:
    into, other = made(room, "القناة", "OR")
    with room.opened.unit_of_work() as work:
        work.tags.put(replace(other, aliases=tuple(f"قناة {number}" for number in range(50_000))))
        work.commit()
    change = room.desk.curation.apply(room.curator, partial(merging, into=into.id, others=[other.id]))
    with room.opened.unit_of_work() as work:
        assert len(work.tags.get(into.id).aliases) == 50_001
    room.desk.curation.undo(room.curator, change.id)
    with room.opened.unit_of_work() as work:
        assert (work.tags.get(into.id), len(work.tags.get(other.id).aliases)) == (into, 50_000)


class MergeAndUndo(RuleBasedStateMachine):
    """A curator who changes things and takes them back, in any order that is allowed."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = ExitStack()
        folder = self.stack.enter_context(tempfile.TemporaryDirectory())
        self.room = self.stack.enter_context(newsroom_in(Path(folder) / "desk"))
        self.tags: list[Tag] = []
        self.made: list[tuple[str, dict[str, Tag]]] = []

    @initialize()
    def begin(self) -> None:
        self.tags = made(self.room, *LABELS)
        for tag in self.tags:
            carrying(self.room, tag)

    def live(self) -> dict[str, Tag]:
        return {tag.id: tag for tag in self.room.desk.tags.vocabulary().live}

    def do(self, act: Callable[[], str]) -> None:
        before = self.live()
        try:
            change = act()
        except DeskError:
            assert self.live() == before, "a refusal changes nothing"
            return
        if self.live() != before:
            self.made.append((change, before))

    def wish(self, wish: Wish) -> None:
        self.do(lambda: self.room.desk.curation.apply(self.room.curator, wish).id)

    @rule(one=st.integers(0, 4), other=st.integers(0, 4))
    def merge(self, one: int, other: int) -> None:
        self.wish(partial(merging, into=self.tags[one].id, others=[self.tags[other].id]))

    @rule(which=st.integers(0, 4), number=st.integers(0, 2))
    def rename(self, which: int, number: int) -> None:
        self.wish(partial(renaming, tag_id=self.tags[which].id, label=f"اسم جديد {number}"))

    @rule(which=st.integers(0, 4), data=st.data())
    def split(self, which: int, data: st.DataObject) -> None:
        tag = self.room.desk.tags.vocabulary().get(self.tags[which].id)
        labels = data.draw(
            st.lists(st.sampled_from(tag.aliases), unique=True) if tag.aliases else st.just([])
        )
        self.wish(partial(splitting, tag_id=tag.id, labels=labels, new_id=new_id()))

    @rule(which=st.integers(0, 4), state=st.sampled_from(TagState))
    def judge(self, which: int, state: TagState) -> None:
        self.wish(partial(standing, tag_id=self.tags[which].id, state=state))

    @rule(which=st.integers(0, 4), above=st.integers(0, 4))
    def place(self, which: int, above: int) -> None:
        self.wish(
            partial(describing, tag_id=self.tags[which].id, facts=TagFacts(broader=self.tags[above].id))
        )

    def refused(self, error: DeskError, before: dict[str, Tag]) -> None:
        assert error.code in {ErrorCode.TAG_CHANGE_STANDS, ErrorCode.TAG_BROADER_CIRCLE}
        assert self.live() == before

    @precondition(lambda self: self.made)
    @rule()
    def undo_the_last(self) -> None:
        change, before = self.made.pop()
        self.room.desk.curation.undo(self.room.curator, change)
        assert self.live() == before, "exactly as it was"

    @precondition(lambda self: len(self.made) > 1)
    @rule(data=st.data())
    def undo_an_earlier_one(self, data: st.DataObject) -> None:
        position = data.draw(st.integers(0, len(self.made) - 2))
        change, _ = self.made[position]
        before = self.live()
        try:
            edit = self.room.desk.curation.undo(self.room.curator, change)
        except DeskError as error:
            self.refused(error, before)
            return
        self.made.clear()  # what was noted before is no longer what the others lead back to
        after = {**before, **{tag.id: tag for tag in edit.after}}
        assert self.live() == {tag_id: tag for tag_id, tag in after.items() if tag.is_live}

    @invariant()
    def no_label_and_no_article_is_lost(self) -> None:
        if not self.tags:
            return
        vocabulary = self.room.desk.tags.vocabulary()
        assert set(LABELS) <= set(vocabulary.labels)
        assert all(vocabulary.get(tag.id).is_live for tag in self.tags)
        assert sum(use.articles for use in self.room.desk.tags.in_use()) == len(LABELS)

    def teardown(self) -> None:
        self.stack.close()


TestMergeAndUndo = MergeAndUndo.TestCase
TestMergeAndUndo.settings = settings(
    max_examples=6, stateful_step_count=10, deadline=None, suppress_health_check=list(HealthCheck)
)


def test_an_unknown_tag_in_a_text_keeps_its_label(room: Newsroom) -> None:
    assert room.desk.tags.vocabulary().current_label(TagRef("لا", "كما كتب")) == "كما كتب"
