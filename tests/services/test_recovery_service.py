"""What the journal holds and no revision does: to whom it is offered, and what becomes of it."""

import struct
import zlib
from dataclasses import replace

import pytest

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import RevisionKind
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.recovery import Recovered
from tests.desks import ARTICLE, Newsroom

LAST = block(BlockKind.PARAGRAPH, "وهذا ما كُتب بعد آخر حفظ.")
TYPED = replace(ARTICLE, blocks=(*ARTICLE.blocks, LAST))


@pytest.fixture
def made(room: Newsroom) -> OpenedArticle:
    return room.desk.articles.create(room.editor, ARTICLE)


def leave(room: Newsroom, made: OpenedArticle, content: Content = TYPED) -> None:
    room.desk.recovery.note(room.editor, "w1", made.article.id, made.head.id, content)
    room.desk.recovery.release("w1")


def only(room: Newsroom) -> Recovered:
    (found,) = room.desk.recovery.found(room.editor)
    return found


def test_a_text_that_a_revision_holds_is_not_offered_and_its_file_goes(
    room: Newsroom, made: OpenedArticle
) -> None:
    leave(room, made)
    saved = room.desk.articles.save(room.editor, made.article.id, made.head.id, TYPED, RevisionKind.MILESTONE)
    room.desk.articles.save(room.editor, made.article.id, saved.head.id, ARTICLE)
    assert list(room.desk.recovery.found(room.editor)) == []
    assert list((room.opened.folder / "journal").iterdir()) == []


def test_only_who_may_edit_the_article_is_told(room: Newsroom, made: OpenedArticle) -> None:
    leave(room, made)
    assert list(room.desk.recovery.found(room.exporter)) == []
    found = only(room)
    assert (found.content, found.mine, found.writer, found.moved, found.overtaken) == (
        TYPED, True, room.editor.account.name, False, False,
    )  # fmt: skip
    assert not next(iter(room.desk.recovery.found(room.admin))).mine
    assert only(room).head == made.head


def test_of_an_article_that_the_desk_does_not_know_who_writes_is_told(room: Newsroom) -> None:
    """As after an older backup was restored."""
    room.desk.recovery.note(room.editor, "w1", "0190-gone", "r1", TYPED)
    room.desk.recovery.release("w1")
    assert list(room.desk.recovery.found(room.exporter)) == []
    assert only(room).head is None
    room.desk.recovery.keep(only(room).name)
    assert list(room.desk.recovery.kept(room.exporter)) == []
    (kept,) = room.desk.recovery.kept(room.editor)
    assert room.desk.recovery.restore(room.editor, kept.name, "").head.content == TYPED


def test_an_autosave_that_is_replaced_stays_in_the_history(room: Newsroom, made: OpenedArticle) -> None:
    saved = room.desk.articles.save(
        room.editor, made.article.id, made.head.id, replace(ARTICLE, source="وكالة")
    )
    assert saved.head.kind is RevisionKind.AUTOSAVE
    leave(room, saved)
    restored = room.desk.recovery.restore(room.editor, only(room).name, saved.head.id)
    assert restored.head.content == TYPED
    assert restored.head.parents == (saved.head.id,)
    history = room.desk.articles.history(made.article.id)
    assert [row.kind for row in history.revisions] == ["milestone", "milestone", "milestone"]
    assert history.events[-1].data == {"from": "journal"}


def test_a_head_that_moved_since_it_was_looked_at_is_not_replaced(
    room: Newsroom, made: OpenedArticle
) -> None:
    leave(room, made)
    found = only(room)
    room.desk.articles.save(room.editor, made.article.id, made.head.id, replace(ARTICLE, source="وكالة"))
    with pytest.raises(DeskError) as refused:
        room.desk.recovery.restore(room.editor, found.name, made.head.id)
    assert refused.value.code is ErrorCode.STALE_REVISION
    again = only(room)
    assert again.moved
    assert again.overtaken


def test_who_may_not_edit_brings_nothing_back(room: Newsroom, made: OpenedArticle) -> None:
    leave(room, made)
    with pytest.raises(DeskError) as refused:
        room.desk.recovery.restore(room.exporter, only(room).name, made.head.id)
    assert refused.value.code is ErrorCode.ACTION_REFUSED
    assert only(room).content == TYPED


def test_whoever_wrote_it_may_not_approve_it(room: Newsroom, made: OpenedArticle) -> None:
    room.desk.recovery.note(room.admin, "w1", made.article.id, made.head.id, TYPED)
    room.desk.recovery.release("w1")
    restored = room.desk.recovery.restore(room.editor, only(room).name, made.head.id)
    assert room.admin.account.id in restored.article.authors


def test_put_aside_it_is_within_reach_for_thirty_days(room: Newsroom, made: OpenedArticle) -> None:
    leave(room, made)
    room.desk.recovery.keep(only(room).name)
    assert list(room.desk.recovery.found(room.editor)) == []
    (kept,) = room.desk.recovery.kept(room.editor)
    assert kept.kept
    restored = room.desk.recovery.restore(room.editor, kept.name, made.head.id)
    assert restored.head.content == TYPED
    with pytest.raises(DeskError) as gone:
        room.desk.recovery.restore(room.editor, kept.name, restored.head.id)
    assert gone.value.code is ErrorCode.REVISION_UNKNOWN


def test_a_file_that_cannot_be_read_is_put_aside_and_hides_nothing(
    room: Newsroom, made: OpenedArticle
) -> None:
    leave(room, made)
    folder = room.opened.folder / "journal"
    (folder / "0000.w9.journal").write_bytes(b"not a journal")
    assert only(room).content == TYPED
    assert [path.name for path in (folder / "kept").iterdir()] == ["0000.w9.journal"]
    assert list(room.desk.recovery.kept(room.editor)) == []


@pytest.mark.parametrize(
    "record",
    [
        b"{",
        b"[" * 100_000,
        b"\xff\xfe",
        b'{"format": "editor-desk-journal/1", "at": "0001-01-01T00:00:00+14:00"}',
    ],
    ids=["torn", "deep", "no text", "no time"],
)
def test_what_somebody_wrote_into_the_file_hides_nothing_of_what_stands_before(
    room: Newsroom, made: OpenedArticle, record: bytes
) -> None:
    leave(room, made)
    (path,) = (room.opened.folder / "journal").iterdir()
    with path.open("ab") as file:
        file.write(struct.pack(">II", len(record), zlib.crc32(record)) + record)
    assert only(room).content == TYPED


def test_much_writing_does_not_grow_the_file_without_end(
    room: Newsroom, made: OpenedArticle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.services.recovery._SMALLEST_REWRITE", 2000)
    content = TYPED
    for count in range(60):
        content = replace(content, blocks=(*TYPED.blocks, block(BlockKind.PARAGRAPH, "كلمة " * count)))
        room.desk.recovery.note(room.editor, "w1", made.article.id, made.head.id, content)
    (path,) = (room.opened.folder / "journal").iterdir()
    assert path.stat().st_size < 8000
    room.desk.recovery.release("w1")
    assert only(room).content == content
    room.desk.recovery.clear("w1")
    room.desk.recovery.release("w1")
