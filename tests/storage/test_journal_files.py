"""The journal on disk: torn at any byte, ended between any two steps, refused by the disk, it gives back the last text
that was flushed.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services import recovery as service
from editor_desk.services.recovery import RecoveryService
from editor_desk.storage import journal as module
from editor_desk.storage.journal import JournalFolder
from tests.desks import QUICK_VAULT, FakeClock

WRITING = "w1"
ARTICLE = "0190aaaa"
WORDS = ["كتب", "الباحث", "UNESCO", "٢٥", "فاس،", "إنّ"]


class EndedError(BaseException):
    """The process ends here: nothing after it runs but what the system itself does."""


@dataclass
class _Someone:
    """Who sits at the desk, as far as the journal asks."""

    id: str = "p1"

    @property
    def account(self) -> "_Someone":
        return self


@contextmanager
def trouble(at: int, fault: BaseException, torn: int) -> Iterator[list[str]]:
    """`fault` at the `at`-th call to the disk; what that call would write is written up to `torn` bytes."""
    left, calls, real = [at], list[str](), dict(vars(module))

    def counted(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any) -> Any:
            calls.append(name)
            left[0] -= 1
            if left[0] == 0:
                if name == "write":
                    os.write(arguments[0], arguments[1][:torn])
                raise fault
            return function(*arguments)

        return call

    class System:
        def __getattr__(self, name: str) -> Any:
            function = getattr(os, name)
            return counted(name, function) if name in {"open", "write", "fsync"} else function

    vars(module).update(os=System(), sync=counted("sync", real["sync"]))
    try:
        yield calls
    finally:
        vars(module).update(os=real["os"], sync=real["sync"])


def no_database(*, reads: bool = False) -> Any:
    raise AssertionError("the journal must not wait for the database")


class JournalMachine(RuleBasedStateMachine):
    """`flushed` is every text that may be found now: the last one that was flushed, and one whose flushing was cut short."""

    def __init__(self) -> None:
        super().__init__()
        self.home = TemporaryDirectory()
        self.folder = Path(self.home.name)
        self.text: list[Any] = []
        self.marks: list[tuple[int, Content]] = []
        self._rewrite = service._SMALLEST_REWRITE
        vars(service)["_SMALLEST_REWRITE"] = 600

    def teardown(self) -> None:
        vars(service)["_SMALLEST_REWRITE"] = self._rewrite
        self.home.cleanup()

    @initialize()
    def open(self) -> None:
        self.started()

    def started(self) -> None:
        self.journal = JournalFolder(self.folder, read_only=False)
        self.service = RecoveryService(no_database, QUICK_VAULT, self.journal, FakeClock())
        self.possible: list[Content | None] = [None]
        self.marks = []

    @property
    def content(self) -> Content:
        return Content(headline="عنوان", blocks=tuple(self.text))

    @property
    def path(self) -> Path:
        return self.folder / "journal" / f"{ARTICLE}.{WRITING}.journal"

    def note(self) -> None:
        self.service.note(_Someone(), WRITING, ARTICLE, "r1", self.content)  # type: ignore[arg-type]

    @rule(word=st.sampled_from(WORDS), place=st.integers(0, 5))
    def type(self, word: str, place: int) -> None:
        self.text.insert(place, block(BlockKind.PARAGRAPH, word))

    @precondition(lambda self: self.text)
    @rule(place=st.integers(0, 5))
    def strike(self, place: int) -> None:
        self.text.pop(place % len(self.text))

    @rule()
    def flush(self) -> None:
        inode = self._inode()
        self.note()
        self._flushed(inode)

    def _inode(self) -> int:
        return self.path.stat().st_ino if self.path.exists() else 0

    def _flushed(self, inode: int) -> None:
        self.possible = [self.content]
        if self.path.stat().st_ino != inode:
            self.marks = []  # begun anew
        size = self.path.stat().st_size
        if not self.marks or self.marks[-1][0] != size:  # else nothing had changed
            self.marks.append((size, self.content))

    @rule()
    def store(self) -> None:
        self.service.clear(WRITING)
        self.possible, self.marks = [None], []

    @rule(
        at=st.integers(1, 6),
        torn=st.integers(0, 200),
        code=st.sampled_from([errno.ENOSPC, errno.EIO, errno.EROFS]),
    )
    def flush_refused(self, at: int, torn: int, code: int) -> None:
        inode = self._inode()
        try:
            with trouble(at, OSError(code, "no"), torn):
                self.note()
        except DeskError:
            # Where only the syncing was refused, the bytes may be there all the same.
            self.possible = [*self.possible, self.content]
            self.marks = []
        else:
            self._flushed(inode)  # it took fewer steps

    @rule(at=st.integers(1, 6), torn=st.integers(0, 200))
    def flush_cut_short(self, at: int, torn: int) -> None:
        with trouble(at, EndedError(), torn), suppress(EndedError):
            self.note()
        found = self.found(self.folder)
        assert found in [*self.possible, self.content]
        shutil.rmtree(
            self.folder / "journal", ignore_errors=True
        )  # told to the editor; the next process begins
        self.started()

    @invariant()
    def the_last_text_is_found(self) -> None:
        if hasattr(self, "possible"):
            assert self.found(self.folder) in self.possible

    @precondition(lambda self: self.marks)
    @rule()
    def tear_at_every_byte(self) -> None:
        data = self.path.read_bytes()
        whole = list(module._records(data))
        assert len(whole) == len(self.marks)
        for length in range(len(data)):
            kept = sum(size <= length for size, _ in self.marks)
            assert list(module._records(data[:length])) == whole[:kept]
        assert list(module._records(data + bytes(64))) == whole

    @staticmethod
    def found(folder: Path) -> Content | None:
        """What another process finds."""
        left = JournalFolder(folder, read_only=True).left()
        assert len(left) <= 1
        written = service._read(left[0]) if left else None
        return None if written is None else written.content


TestJournalMachine = JournalMachine.TestCase
TestJournalMachine.settings = settings(max_examples=40, stateful_step_count=20, deadline=None)


@pytest.fixture
def journal(tmp_path: Path) -> JournalFolder:
    return JournalFolder(tmp_path, read_only=False)


def test_the_files_are_for_their_owner_alone(journal: JournalFolder, tmp_path: Path) -> None:
    journal.begin("a.w", b"one")
    journal.append("a.w", b"two")
    (path,) = (tmp_path / "journal").iterdir()
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o077 == 0


def test_what_is_being_written_is_not_left_behind(journal: JournalFolder, tmp_path: Path) -> None:
    journal.begin("a.w", b"one")
    assert journal.left() == []
    assert [left.records for left in JournalFolder(tmp_path, read_only=False).left()] == [(b"one",)]
    journal.release("a.w")
    assert [left.name for left in journal.left("a")] == ["a.w"]
    assert journal.left("b") == []


def test_put_aside_it_is_found_until_it_is_forgotten(journal: JournalFolder) -> None:
    journal.begin("a.w", b"one")
    journal.release("a.w")
    journal.keep("a.w")
    assert journal.left() == []
    assert [kept.name for kept in journal.kept()] == ["a.w"]
    found = journal.find("a.w")
    assert found is not None
    now = datetime.now(UTC)
    journal.forget_kept(now - timedelta(days=30))
    assert len(journal.kept()) == 1
    journal.forget_kept(now + timedelta(days=1))
    assert journal.kept() == []
    assert journal.find("a.w") is None
    journal.drop("a.w")


def test_whoever_only_looks_changes_nothing(journal: JournalFolder, tmp_path: Path) -> None:
    journal.begin("a.w", b"one")
    (tmp_path / "journal" / ".b.w.tmp").write_bytes(b"half")
    looking = JournalFolder(tmp_path, read_only=True)
    before = sorted(path.name for path in (tmp_path / "journal").rglob("*"))
    for change in (
        lambda: looking.begin("b.w", b"x"),
        lambda: looking.append("a.w", b"x"),
        lambda: looking.clear("a.w"),
        lambda: looking.keep("a.w"),
        lambda: looking.drop("a.w"),
        lambda: looking.forget_kept(datetime.now(UTC)),
    ):
        with pytest.raises(DeskError) as refused:
            change()
        assert refused.value.code is ErrorCode.FOLDER_READ_ONLY
    assert sorted(path.name for path in (tmp_path / "journal").rglob("*")) == before
    assert len(looking.left()) == 1


def test_half_a_beginning_goes_with_the_next_process(journal: JournalFolder, tmp_path: Path) -> None:
    journal.begin("a.w", b"one")
    half = tmp_path / "journal" / ".b.w.tmp"
    half.write_bytes(b"half")
    assert len(JournalFolder(tmp_path, read_only=False).left()) == 1
    assert not half.exists()


def test_a_name_leads_nowhere_else(journal: JournalFolder) -> None:
    with pytest.raises(ValueError, match="name"):
        journal.begin("../a", b"one")


def test_a_disk_that_refuses_in_a_way_of_its_own_is_a_fault_to_tell(journal: JournalFolder) -> None:
    journal.begin("a.w", b"one")
    with trouble(1, OSError(errno.ENXIO, "no"), 0), pytest.raises(DeskError) as refused:
        journal.append("a.w", b"two")
    assert refused.value.code is ErrorCode.FOLDER_READ_ONLY
    with pytest.raises(DeskError):
        journal.append("gone.w", b"two")


def test_every_record_is_synced_and_a_new_file_with_its_folder(journal: JournalFolder) -> None:
    nothing = OSError(errno.EIO, "never raised")
    with trouble(0, nothing, 0) as calls:
        journal.begin("a.w", b"one")
    assert calls == ["open", "fsync", "sync"]
    with trouble(0, nothing, 0) as calls:
        journal.append("a.w", b"two")
    assert calls == ["open", "write", "fsync"]


def test_a_record_that_was_torn_does_not_hide_the_next(journal: JournalFolder, tmp_path: Path) -> None:
    journal.begin("a.w", b"one")
    with trouble(2, OSError(errno.ENOSPC, "full"), 5), pytest.raises(DeskError):
        journal.append("a.w", b"two")
    journal.append("a.w", b"three")
    (left,) = JournalFolder(tmp_path, read_only=False).left()
    assert left.records == (b"one", b"three")


def test_after_a_fault_the_whole_text_is_written_again(journal: JournalFolder, tmp_path: Path) -> None:
    recovery = RecoveryService(no_database, QUICK_VAULT, journal, FakeClock())
    texts = [Content(headline=headline) for headline in ("أول", "ثان", "ثالث")]

    def note(content: Content) -> None:
        recovery.note(_Someone(), WRITING, ARTICLE, "r1", content)  # type: ignore[arg-type]

    note(texts[0])
    with trouble(3, OSError(errno.EIO, "sync"), 0), pytest.raises(DeskError):
        note(texts[1])
    note(texts[2])
    (left,) = JournalFolder(tmp_path, read_only=False).left()
    assert len(left.records) == 1  # what came before may be torn, whatever the disk says of it
    written = service._read(left)
    assert written is not None
    assert written.content == texts[2]
