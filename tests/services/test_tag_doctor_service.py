"""The doctor's groups of tags, and the page of one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_changes import describing, merging, standing
from editor_desk.domain.tag_facts import TagFacts, TagState
from editor_desk.domain.tags import Tag
from editor_desk.language.variants import Likeness
from editor_desk.services.ports.tags import TagMonth
from editor_desk.storage.vocabulary import TagRepository
from tests.desks import ARTICLE, Newsroom


def put(room: Newsroom, *labels: str) -> list[Tag]:
    """Tags as an old archive has them: nobody asked whether there was one like it."""
    made = [Tag(f"{number:02}", label) for number, label in enumerate(labels)]
    with room.opened.unit_of_work() as work:
        for tag in made:
            work.tags.put(tag)
        work.commit()
    return made


def carrying(room: Newsroom, headline: str, *tags: Tag) -> str:
    content = replace(ARTICLE, headline=headline, tags=tuple(tag.ref for tag in tags))
    return room.desk.articles.create(room.editor, content).article.id


def test_suspects_come_with_counts_and_headlines(room: Newsroom) -> None:
    plain, bare, school, old_school = put(room, "الإيسيسكو", "إيسيسكو", "مدرسة فاس", "مدرسه فاس")
    carrying(room, "خبر أول", bare)
    carrying(room, "خبر ثان", bare, plain)
    certain, asked = room.desk.tag_doctor.examine()
    assert (certain.likeness, certain.asks, set(certain.ids)) == (
        Likeness.FOLDED,
        False,
        {school.id, old_school.id},
    )
    assert (asked.likeness, asked.asks, asked.ids) == (Likeness.ARTICLE, True, (bare.id, plain.id))
    assert [use.articles for use in asked.uses] == [2, 1]
    assert room.desk.tag_doctor.examples(asked.ids) == {
        bare.id: ("خبر ثان", "خبر أول"),
        plain.id: ("خبر ثان",),
    }


def test_what_was_read_is_kept_until_the_vocabulary_changes(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(room, "مدرسة فاس", "مدرسه فاس")
    doctor = room.desk.tag_doctor
    first = doctor.examine()
    reads: list[int] = []
    read = TagRepository.all

    def counted(self: TagRepository) -> Sequence[Tag]:
        reads.append(1)
        return read(self)

    monkeypatch.setattr(TagRepository, "all", counted)
    carrying(room, "خبر", first[0].uses[0].tag)
    (again,) = doctor.examine()
    assert not reads, "an article changes no label"
    assert [use.articles for use in again.uses] == [1, 0], "but counts are those of now"
    room.desk.tags.ensure(room.curator, "أبو ظبي")
    room.desk.tags.ensure(room.curator, "أبوظبي")
    assert len(doctor.examine()) == 2


def test_what_was_kept_apart_merged_or_retired_is_not_asked_again(room: Newsroom) -> None:
    one, other, third, school, old_school = put(room, "سند", "السند", "سَند", "مدرسة فاس", "مدرسه فاس")
    assert len(room.desk.tag_doctor.examine()) == 2
    room.desk.curation.apply(room.curator, partial(merging, into=school.id, others=[old_school.id]))
    (left,) = room.desk.tag_doctor.examine()
    assert set(left.ids) == {one.id, other.id, third.id}
    room.desk.curation.keep_apart(room.curator, [one.id, other.id])
    assert set(room.desk.tag_doctor.examine()[0].ids) == {one.id, other.id, third.id}, (
        "the third is asked yet"
    )
    apart = room.desk.curation.keep_apart(room.curator, [one.id, other.id, third.id])
    assert room.desk.tag_doctor.examine() == ()
    room.desk.curation.undo(room.curator, apart.id)
    room.desk.curation.apply(room.curator, partial(standing, tag_id=third.id, state=TagState.RETIRED))
    assert room.desk.tag_doctor.examine() == ()


def test_an_alias_of_one_tag_may_be_a_variant_of_another(room: Newsroom) -> None:
    one, other, third = put(room, "غوغل", "شركة غوغل", "جوجل")
    room.desk.curation.apply(room.curator, partial(merging, into=other.id, others=[one.id]))
    (suspects,) = room.desk.tag_doctor.examine()
    assert set(suspects.ids) == {other.id, third.id}


def test_the_page_of_a_tag(room: Newsroom) -> None:
    fez, city, morocco, school = put(room, "فاس", "مدينة فاس", "المغرب", "مدرسة فاس")
    carrying(room, "خبر أكتوبر", fez, morocco)
    room.clock.move(days=40)
    carrying(room, "خبر ديسمبر", city, morocco, school)
    carrying(room, "خبر آخر", city, fez)
    room.desk.curation.apply(room.curator, partial(merging, into=fez.id, others=[city.id]))
    facts = TagFacts(broader=morocco.id)
    for tag in (fez, school):
        above = facts if tag is fez else TagFacts(broader=fez.id)
        room.desk.curation.apply(room.curator, partial(describing, tag_id=tag.id, facts=above))
    page = room.desk.tag_doctor.page(city.id)
    assert (page.use.tag.id, page.use.articles) == (fez.id, 3)
    assert page.months == (TagMonth("2026-11", 1), TagMonth("2027-01", 2))
    assert [(one.tag.label, one.articles) for one in page.neighbours] == [("المغرب", 2), ("مدرسة فاس", 1)]
    assert [headline for _, headline in page.newest] == ["خبر آخر", "خبر ديسمبر", "خبر أكتوبر"]
    newest = room.desk.articles.open(room.editor, page.newest[0][0])
    assert newest.head.content.headline == "خبر آخر"
    assert page.broader is not None
    assert page.broader.id == morocco.id
    assert [tag.label for tag in page.narrower] == ["مدرسة فاس"]
    with pytest.raises(DeskError) as refused:
        room.desk.tag_doctor.page("لا وجود له")
    assert refused.value.code is ErrorCode.TAG_UNKNOWN
