"""Comments at the desk: who may say what, what the log keeps of it, and where it goes when the text is edited."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from editor_desk.domain.accounts import Role
from editor_desk.domain.anchors import Anchor, AnchorTexts, Found, Lost, anchor_at, locate
from editor_desk.domain.checklist import CheckLevel
from editor_desk.domain.comments import MOST_LETTERS, Comment, Thread, text_hash
from editor_desk.domain.content import Block, BlockKind, Content, Span
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import Action
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.keys import Session
from editor_desk.storage.backup import backup, restore
from editor_desk.storage.desk_folder import open_desk
from tests.desks import ARTICLE, PASSPHRASE, Newsroom


def on(opened: OpenedArticle, quote: str) -> Anchor:
    content = opened.head.content
    block = next(block for block in content.text_blocks if quote in block.text)
    start = block.text.index(quote)
    return anchor_at(AnchorTexts(content), block.key, start, start + len(quote))


def remarked(room: Newsroom, text: str = "راجع الرقم @كريم", quote: str = "عشرة آلاف مخطوط رُمّمت") -> Thread:
    opened = room.in_review()
    return room.desk.comments.add(room.reviewer, opened.article.id, on(opened, quote), text)


def refused(code: ErrorCode) -> AbstractContextManager[object]:
    return pytest.raises(DeskError, match=code.value)


def test_a_thread_is_asked_answered_settled_and_taken_up_again(room: Newsroom) -> None:
    comments = room.desk.comments
    asked = remarked(room)
    answered = comments.answer(room.editor, asked.id, "الرقم من بيان المكتبة.")
    settled = comments.resolve(room.reviewer, asked.id)
    assert settled.resolved_by == room.reviewer.account.id
    assert comments.resolve(room.editor, asked.id) == settled
    assert comments.reopen(room.editor, asked.id).is_open
    assert comments.reopen(room.editor, asked.id).is_open
    comments.resolve(room.reviewer, asked.id)
    again = comments.answer(room.editor, asked.id, "بقي سؤال.")
    assert again.is_open
    told = comments.read(room.editor, asked.article)
    assert told.threads == (again,)
    assert [one.text for one in told.threads[0].comments][:2] == [one.text for one in answered.comments]
    assert told.names[room.reviewer.account.id] == "هدى"
    assert room.editor.account.id not in told.colleagues
    assert told.may_comment


def test_every_change_is_in_the_log_and_no_word_of_it_is(room: Newsroom) -> None:
    comments = room.desk.comments
    asked = remarked(room)
    first = asked.first
    comments.edit(room.reviewer, asked.id, first.id, "راجع الرقم والسنة @كريم")
    comments.edit(room.reviewer, asked.id, first.id, " راجع الرقم والسنة @كريم")
    comments.answer(room.editor, asked.id, "راجعته.")
    comments.resolve(room.editor, asked.id)
    comments.answer(room.editor, asked.id, "لحظة.")
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
        mine = [event for event in events if "thread" in event.data]
        assert first_broken(events) is None
    assert [event.kind for event in mine] == [
        EventKind.COMMENTED,
        EventKind.COMMENT_EDITED,
        EventKind.COMMENT_ANSWERED,
        EventKind.COMMENT_RESOLVED,
        EventKind.COMMENT_REOPENED,
        EventKind.COMMENT_ANSWERED,
    ]
    assert mine[1].data["sha256"] == text_hash("راجع الرقم والسنة @كريم")
    assert not any("راجع" in value for event in mine for value in event.data.values())
    edited = comments.read(room.editor, asked.article).threads[0].first
    assert edited.edited_at is not None


def test_only_own_words_and_only_while_nobody_answered(room: Newsroom) -> None:
    comments = room.desk.comments
    asked = remarked(room)
    with refused(ErrorCode.COMMENT_FIXED):
        comments.edit(room.editor, asked.id, asked.first.id, "غير ذلك")
    with refused(ErrorCode.COMMENT_FIXED):
        comments.delete(room.editor, asked.id, asked.first.id)
    answered = comments.answer(room.editor, asked.id, "نعم")
    with refused(ErrorCode.COMMENT_FIXED):
        comments.delete(room.reviewer, asked.id, asked.first.id)
    left = comments.delete(room.editor, asked.id, answered.comments[-1].id)
    assert left.is_open
    assert left.comments[-1].text == ""
    with refused(ErrorCode.COMMENT_UNKNOWN):
        comments.edit(room.editor, asked.id, "none", "نعم")
    with refused(ErrorCode.COMMENT_UNKNOWN):
        comments.answer(room.editor, "none", "نعم")


def test_a_thread_of_which_nothing_is_left_asks_for_nothing(room: Newsroom) -> None:
    asked = remarked(room)
    gone = room.desk.comments.delete(room.reviewer, asked.id, asked.first.id)
    assert not gone.is_open
    assert not room.desk.comments.reopen(room.reviewer, asked.id).is_open


def test_a_commenter_comments_and_does_nothing_else(room: Newsroom) -> None:
    account = room.desk.accounts.create(room.admin, "نادية", frozenset({Role.COMMENTER}), PASSPHRASE)
    session = room.desk.accounts.unlock(account.id, PASSPHRASE)
    opened = room.in_review()
    room.desk.comments.add(session, opened.article.id, Anchor(), "ملاحظة عامة")
    assert not any(room.desk.articles.open(session, opened.article.id).may(action) for action in Action)
    with refused(ErrorCode.ACTION_REFUSED):
        room.desk.articles.save(
            session, opened.article.id, opened.head.id, replace(opened.head.content, headline="غيره")
        )
    with refused(ErrorCode.NOT_PERMITTED):
        room.desk.comments.add(room.exporter, opened.article.id, Anchor(), "ملاحظة")
    assert not room.desk.comments.read(room.exporter, opened.article.id).may_comment
    with refused(ErrorCode.ARTICLE_UNKNOWN):
        room.desk.comments.add(session, "none", Anchor(), "ملاحظة")


def mentioned(room: Newsroom, session: Session) -> list[str]:
    return [row.id for row in room.desk.articles.list(session, Folder.MENTIONED)]


def test_who_is_called_finds_it_in_a_list_until_the_answer(room: Newsroom) -> None:
    comments = room.desk.comments
    asked = remarked(room, "@كريم و@مريم: ما رأيكما؟")
    assert mentioned(room, room.editor) == mentioned(room, room.curator) == [asked.article]
    assert room.desk.articles.counts(room.editor)[Folder.MENTIONED] == 1
    assert mentioned(room, room.reviewer) == []
    comments.answer(room.editor, asked.id, "موافق")
    assert mentioned(room, room.editor) == []
    assert mentioned(room, room.curator) == [asked.article]
    comments.saw(room.curator, asked.id)
    assert mentioned(room, room.curator) == [asked.article], "an open one waits for an answer"


def test_a_mention_outlives_the_thread_until_it_was_seen(room: Newsroom) -> None:
    comments = room.desk.comments
    asked = remarked(room, "@كريم و@مريم: ما رأيكما؟")
    comments.resolve(room.editor, asked.id)
    assert mentioned(room, room.editor) == [], "who settles it has seen it"
    assert mentioned(room, room.curator) == [asked.article]
    assert comments.read(room.curator, asked.article).calling == {asked.id}
    comments.saw(room.reviewer, asked.id)
    assert mentioned(room, room.curator) == [asked.article]
    comments.saw(room.curator, asked.id)
    assert mentioned(room, room.curator) == []
    assert comments.read(room.curator, asked.article).calling == frozenset()
    comments.reopen(room.reviewer, asked.id)
    assert mentioned(room, room.curator) == [asked.article]
    with refused(ErrorCode.COMMENT_UNKNOWN):
        comments.saw(room.curator, "none")


def test_no_comment_touches_the_text_its_revision_or_its_seal(room: Newsroom) -> None:
    sealed = room.sealed()
    room.desk.comments.add(room.curator, sealed.article.id, on(sealed, "صباح السبت"), "أي سبت؟")
    after = room.desk.articles.open(room.editor, sealed.article.id)
    assert after.head == sealed.head
    assert after.seal == sealed.seal


def test_no_package_holds_a_comment_and_every_backup_does(room: Newsroom, tmp_path: Path) -> None:
    sealed = room.sealed()
    said = room.desk.comments.add(
        room.reviewer, sealed.article.id, on(sealed, "صباح السبت"), "سؤال لا يخرج من هنا"
    )
    out = tmp_path / "out"
    out.mkdir()
    room.desk.handover.hand_over(room.exporter, [sealed.article.id], out, PackageForm.FOLDER)
    written = [file for file in out.rglob("*") if file.is_file()]
    assert written
    for file in written:
        assert "سؤال لا يخرج".encode() not in file.read_bytes()
        assert said.id.encode() not in file.read_bytes()
    copy = backup(tmp_path / "desk", tmp_path / "copy.sqlite3")
    restore(copy, tmp_path / "other")
    with open_desk(tmp_path / "other") as other, other.unit_of_work() as work:
        assert list(work.comments.of_article(sealed.article.id)) == [said]


def test_open_comments_are_advice_in_the_checklist(room: Newsroom) -> None:
    asked = remarked(room)

    def passed() -> bool:
        checks = room.desk.articles.open(room.reviewer, asked.article).checks
        (check,) = (check for check in checks if check.rule == "comments_resolved")
        assert check.level is CheckLevel.ADVISED
        return check.passed

    assert not passed()
    room.desk.comments.resolve(room.reviewer, asked.id)
    assert passed()


def test_a_megabyte_is_refused_with_one_message_and_nothing_is_kept(room: Newsroom) -> None:
    asked = remarked(room)
    with refused(ErrorCode.COMMENT_LONG):
        room.desk.comments.answer(room.editor, asked.id, "ت" * (1 << 20))
    with refused(ErrorCode.COMMENT_LONG):
        room.desk.comments.edit(room.reviewer, asked.id, asked.first.id, "ت" * (MOST_LETTERS + 1))
    assert room.desk.comments.read(room.editor, asked.article).threads == (asked,)


def saved(room: Newsroom, opened: OpenedArticle, old: str, new: str) -> OpenedArticle:
    blocks = tuple(
        replace(block, spans=(Span(block.text.replace(old, new)),)) if isinstance(block, Block) else block
        for block in opened.head.content.blocks
    )
    content = replace(opened.head.content, blocks=blocks)
    return room.desk.articles.save(room.editor, opened.article.id, opened.head.id, content)


def test_saves_carry_a_comment_along_and_coalesced_ones_too(room: Newsroom) -> None:
    opened = room.desk.articles.create(room.editor, ARTICLE)
    thread = room.desk.comments.add(room.reviewer, opened.article.id, on(opened, "رُمّمت"), "متى؟")
    for old, new in (("رُمّمت", "رُمّم معظمها"), ("معظمها", "معظمها وصُوّر"), ("تضم", "وتضم")):
        opened = saved(room, opened, old, new)
        room.clock.move(minutes=11)
        room.desk.comments.answer(room.reviewer, thread.id, "متى؟")
    told = room.desk.comments.read(room.editor, opened.article.id).threads[0]
    assert told.anchor == thread.anchor
    where = locate(told.now, AnchorTexts(opened.head.content))
    assert isinstance(where, Found)
    gone = saved(room, opened, "عشرة آلاف مخطوط رُمّم معظمها وصُوّر في السنوات الأخيرة", "الكثير")
    kept = room.desk.comments.read(room.editor, opened.article.id).threads[0]
    assert isinstance(locate(kept.now, AnchorTexts(gone.head.content)), Lost)
    assert kept.anchor.quote == "رُمّمت"
    back = room.desk.articles.restore(room.editor, opened.article.id, opened.head.id)
    kept = room.desk.comments.read(room.editor, opened.article.id).threads[0]
    assert isinstance(locate(kept.now, AnchorTexts(back.head.content)), Found)


def test_a_thousand_overlapping_comments_on_a_long_article_stay_where_they_are(room: Newsroom) -> None:
    words = ["كلمة", "خبر", "وزير", "مدينة", "مكتبة", "باحث", "تراث"]
    long = " ".join(f"{words[number % 7]}{number}" for number in range(700))
    blocks = tuple(Block(f"k{place}", BlockKind.PARAGRAPH, (Span(long + str(place)),)) for place in range(14))
    opened = room.desk.articles.create(room.editor, Content(headline="عنوان", blocks=blocks))
    texts = AnchorTexts(opened.head.content)
    with room.opened.unit_of_work() as work:
        for number in range(1000):
            anchor = anchor_at(texts, "k3", number, number + 60)
            thread = remark(room.reviewer, opened.article.id, anchor, f"ملاحظة {number}", number)
            work.comments.put(thread)
        work.commit()
    changed = [replace(block, spans=(Span(f"جديد {block.text}"),)) for block in blocks]
    content = replace(opened.head.content, blocks=tuple(changed))
    opened = room.desk.articles.save(room.editor, opened.article.id, opened.head.id, content)
    told = room.desk.comments.read(room.editor, opened.article.id)
    texts = AnchorTexts(opened.head.content)
    found = [locate(thread.now, texts) for thread in told.threads]
    assert all(isinstance(where, Found) and where.place == "k3" for where in found)


def remark(session: Session, article: str, anchor: Anchor, text: str, number: int) -> Thread:
    comment = Comment(f"c{number:04}", session.account.id, datetime(2026, 11, 23, tzinfo=UTC), text)
    return Thread(f"t{number:04}", article, anchor, anchor, (comment,))
