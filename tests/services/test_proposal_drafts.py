"""Drafts of proposals: kept by every pause, found again by their writer alone, and no unsaved text of the article."""

from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Block, BlockKind, Content, Span
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.proposal_drafts import ProposalDraft, gone_on
from editor_desk.services.proposal_drafts import begun as begin_draft
from editor_desk.storage.desk_folder import open_desk
from editor_desk.storage.journal import JOURNAL
from tests.desks import ARTICLE, FakeClock, Newsroom, desk_over


def begun(room: Newsroom) -> ProposalDraft:
    sent = room.in_review()
    return now(room, sent.article.id)


def now(room: Newsroom, article: str) -> ProposalDraft:
    """What the reviewer would begin with now."""
    waiting = [one.suggestion for one in room.desk.suggestions.of(room.reviewer, article).open]
    return begin_draft(room.desk.suggestions.begin(room.reviewer, article), waiting, room.clock.now)


def files(folder: Path) -> list[Path]:
    return sorted((folder / JOURNAL).glob("proposal.*"))


def test_what_was_written_is_found_by_its_writer_alone_also_by_another_process(
    room: Newsroom, tmp_path: Path
) -> None:
    draft, drafts = begun(room), room.desk.proposal_drafts
    assert drafts.find(room.reviewer, draft.article) is None
    assert draft.is_empty
    first = replace(draft, text=replace(ARTICLE, headline="عنوان أقصر"))
    drafts.note(room.reviewer, first)
    longer = (*first.text.blocks, Block("new", BlockKind.PARAGRAPH, (Span("وحضر الافتتاح وزير الثقافة."),)))
    second = replace(first, text=replace(first.text, blocks=longer))
    drafts.note(room.reviewer, second)
    drafts.note(room.reviewer, second)
    third = replace(second, note="أقرب إلى ما قاله الوزير")
    drafts.note(room.reviewer, third)
    for reader in (drafts, desk_over(room.opened, FakeClock()).proposal_drafts):
        found = reader.find(room.reviewer, draft.article)
        assert found is not None
        assert replace(found, at=third.at) == third
        assert not found.is_empty
        assert found.at > draft.at
        assert reader.find(room.editor, draft.article) is None
    assert room.desk.recovery.found(room.admin) == []
    assert room.desk.recovery.kept(room.admin) == []
    assert len(files(tmp_path / "desk")) == 1
    drafts.drop(room.reviewer, draft.article)
    assert drafts.find(room.reviewer, draft.article) is None
    assert files(tmp_path / "desk") == []
    drafts.drop(room.reviewer, draft.article)


def test_only_what_changed_is_added_and_another_base_begins_anew(room: Newsroom, tmp_path: Path) -> None:
    draft, drafts = begun(room), room.desk.proposal_drafts
    drafts.note(room.reviewer, draft)
    (file,) = files(tmp_path / "desk")
    whole = file.stat().st_size
    drafts.note(room.reviewer, replace(draft, text=replace(draft.text, headline="عنوان")))
    assert whole < file.stat().st_size < whole + 500
    rebased = replace(draft, base="another")
    drafts.note(room.reviewer, rebased)
    found = drafts.find(room.reviewer, draft.article)
    assert found is not None
    assert (found.base, found.text) == ("another", draft.text)


@pytest.mark.parametrize("spoilt", [b"", b"EDJ1\n", b"\0" * 64], ids=["empty", "head", "zeros"])
def test_a_file_that_was_spoilt_is_no_draft(room: Newsroom, tmp_path: Path, spoilt: bytes) -> None:
    draft, drafts = begun(room), room.desk.proposal_drafts
    drafts.note(room.reviewer, draft)
    files(tmp_path / "desk")[0].write_bytes(spoilt)
    assert drafts.find(room.reviewer, draft.article) is None


@pytest.mark.parametrize("record", [b"{", b"[]", b'{"format": "editor-desk-journal/1"}'])
def test_records_that_make_no_sense_are_left_out(room: Newsroom, record: bytes) -> None:
    draft, drafts, journal = begun(room), room.desk.proposal_drafts, room.opened.journal
    drafts.note(room.reviewer, draft)
    name = f"proposal.{draft.article}.{room.reviewer.account.id}"
    journal.append(name, record)
    found = drafts.find(room.reviewer, draft.article)
    assert found is not None
    assert found.text == draft.text
    journal.begin(name, record)
    assert drafts.find(room.reviewer, draft.article) is None


def test_another_article_in_the_file_or_no_base_is_no_draft(room: Newsroom) -> None:
    draft, drafts, journal = begun(room), room.desk.proposal_drafts, room.opened.journal
    drafts.note(room.reviewer, draft)
    name = f"proposal.{draft.article}.{room.reviewer.account.id}"
    left = journal.find(name)
    assert left is not None
    journal.begin(name, left.records[0].replace(b'"head":', b'"hind":'))
    assert drafts.find(room.reviewer, draft.article) is None
    journal.begin(name, left.records[0].replace(draft.article.encode(), b"elsewhere"))
    assert drafts.find(room.reviewer, draft.article) is None


def test_a_desk_that_is_only_looked_at_refuses(room: Newsroom, tmp_path: Path) -> None:
    draft = begun(room)
    room.opened.close()
    with open_desk(tmp_path / "desk", read_only=True) as opened:
        drafts = desk_over(opened, FakeClock()).proposal_drafts
        with pytest.raises(DeskError) as refused:
            drafts.note(room.reviewer, replace(draft, text=Content()))
    assert refused.value.code is ErrorCode.FOLDER_READ_ONLY


def words_in(draft: ProposalDraft, old: str, new: str) -> ProposalDraft:
    blocks = []
    for item in draft.text.text_blocks:
        text = item.text.replace(old, new)
        blocks.append(item if text == item.text else replace(item, spans=(Span(text),)))
    return replace(draft, text=replace(draft.text, blocks=tuple(blocks)))


def save(room: Newsroom, draft: ProposalDraft, old: str, new: str) -> None:
    """The text of the article itself is changed by who may edit it."""
    changed = words_in(replace(draft, text=draft.head), old, new).text
    room.desk.articles.save(room.reviewer, draft.article, draft.base, changed)


def test_a_draft_goes_on_just_as_it_was_where_nothing_changed(room: Newsroom) -> None:
    draft = words_in(begun(room), "صباح السبت", "مساء الأحد")
    fresh = now(room, draft.article)
    assert gone_on(draft, fresh) == replace(draft, proposal=fresh.proposal)


def test_a_draft_is_taken_along_to_the_text_as_it_is_now(room: Newsroom) -> None:
    draft = replace(words_in(begun(room), "صباح السبت", "مساء الأحد"), note="كما في البيان")
    save(room, draft, "رُمّمت", "رُقمنت")
    fresh = now(room, draft.article)
    further = gone_on(draft, fresh)
    assert (further.base, further.note, further.head) == (fresh.base, draft.note, fresh.head)
    assert further.text == words_in(fresh, "صباح السبت", "مساء الأحد").text


def test_a_draft_of_which_something_has_no_place_stays_on_the_text_that_it_was_begun_on(
    room: Newsroom,
) -> None:
    draft = words_in(begun(room), "صباح السبت", "مساء الأحد")
    save(room, draft, "في فاس صباح السبت", "أمس")
    assert gone_on(draft, now(room, draft.article)) == draft
    made = room.desk.suggestions.propose(
        room.reviewer, draft.article, draft.base, draft.text, proposal=draft.proposal
    )
    assert len(made) == 1


def test_what_was_proposed_already_is_in_it_and_is_not_proposed_twice(room: Newsroom) -> None:
    draft = words_in(begun(room), "صباح السبت", "مساء الأحد")
    propose = room.desk.suggestions.propose
    propose(room.reviewer, draft.article, draft.base, draft.text, proposal=draft.proposal)
    again = now(room, draft.article)
    assert again.start == draft.text
    assert again.is_empty
    room.desk.proposal_drafts.note(room.reviewer, words_in(again, "رُمّمت", "رُقمنت"))
    found = room.desk.proposal_drafts.find(room.reviewer, draft.article)
    assert found is not None
    assert (found.start, found.before) == (draft.text, draft.before)
    longer = gone_on(found, now(room, draft.article))
    made = propose(room.reviewer, draft.article, longer.base, longer.text, proposal=longer.proposal)
    assert len(made) == 2
    assert len(room.desk.suggestions.of(room.reviewer, draft.article).open) == 2


def test_it_is_laid_over_what_others_suggest(room: Newsroom) -> None:
    draft = begun(room)
    theirs = words_in(draft, "صباح السبت", "مساء الأحد")
    room.desk.suggestions.propose(room.curator, draft.article, draft.base, theirs.text)
    fresh = now(room, draft.article)
    assert len(fresh.over) == 1
    assert (fresh.head, fresh.before, fresh.text) == (draft.head, theirs.text, theirs.text)
    inside = words_in(fresh, "مساء الأحد", "مساء يوم الأحد")
    room.desk.proposal_drafts.note(room.reviewer, inside)
    found = room.desk.proposal_drafts.find(room.reviewer, draft.article)
    assert found is not None
    assert replace(found, at=inside.at) == inside
    (made,) = room.desk.suggestions.propose(
        room.reviewer, draft.article, found.base, found.text, proposal=found.proposal, over=found.over
    )
    assert {made.parent} == fresh.over
