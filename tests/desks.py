"""A whole desk on a temporary folder: real storage, real signatures (with a cheap key derivation), a clock that obeys."""

import atexit
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from editor_desk.domain.accounts import Role
from editor_desk.domain.content import BlockKind, Content, TagRef, block
from editor_desk.domain.incoming import Incoming, assemble
from editor_desk.exchange.archive.reader import ArchiveReader
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.destinations.secrets import MemorySecrets
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.exchange.keys import Vault
from editor_desk.exchange.media import PictureReader
from editor_desk.exchange.package.verify import verify_package
from editor_desk.exchange.package.writer import Writer
from editor_desk.exchange.spelling.engine import HunspellSpeller
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.desk import Desk, make_desk
from editor_desk.services.importing import ImportPreview
from editor_desk.services.ports.keys import Session
from editor_desk.storage.desk_folder import OpenDesk, open_desk

PASSPHRASE = "عبارة مرور طويلة"
QUICK_VAULT = Vault(time_cost=1, memory_kib=8, parallelism=1)
SPELLER = HunspellSpeller()
"""One for all tests: it loads its dictionaries when it is first asked."""

ARTICLE = Content(
    headline="افتتاح مكتبة التراث في فاس بحضور باحثين من عشر دول",
    source="بوابة المدينة",
    blocks=(
        block(BlockKind.PARAGRAPH, "افتتحت مكتبة التراث أبوابها في فاس صباح السبت بحضور باحثين ومهتمين."),
        block(BlockKind.HEADING, "عشرة آلاف مخطوط"),
        block(BlockKind.PARAGRAPH, "تضم المكتبة عشرة آلاف مخطوط رُمّمت في السنوات الأخيرة."),
    ),
    tags=(TagRef("t1", "فاس"),),
)


@dataclass
class FakeClock:
    """A clock that moves a second at each look, or as far as a test says."""

    now: datetime = field(default_factory=lambda: datetime(2026, 11, 23, 9, 0, tzinfo=UTC))

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def move(self, **by: float) -> None:
        """Let time pass."""
        self.now += timedelta(**by)


@dataclass
class Newsroom:
    """A desk and the people at it. `admin` is an editor too; the others hold one role each."""

    desk: Desk
    opened: OpenDesk
    clock: FakeClock
    admin: Session
    editor: Session
    reviewer: Session
    exporter: Session
    curator: Session

    def in_review(self, content: Content = ARTICLE) -> OpenedArticle:
        """An article by the editor, sent to review."""
        made = self.desk.articles.create(self.editor, content)
        return self.desk.review.submit(self.editor, made.article.id)

    def sealed(self, content: Content = ARTICLE) -> OpenedArticle:
        """An article by the editor, approved by the reviewer."""
        sent = self.in_review(content)
        return self.desk.review.approve(self.reviewer, sent.article.id, expected=sent.head.id)


def accepted(preview: ImportPreview) -> Incoming:
    """What a preview adds up to where nobody corrects anything."""
    incoming = assemble(preview.lines, [piece.text for piece in preview.keywords])
    return incoming.with_headline(preview.headline) if preview.headline else incoming


def desk_over(opened: OpenDesk, clock: FakeClock, options: ExportOptions | None = None) -> Desk:
    """The services over an open folder, as `app` puts them together, with the quick vault. `options` tell of the site."""
    writer = Writer(QUICK_VAULT, options=options)
    return make_desk(
        opened.unit_of_work,
        opened.index,
        QUICK_VAULT,
        PageReader(),
        writer,
        verify_package,
        clock,
        opened.journal,
        SPELLER,
        PictureReader(),
        ArchiveReader(PageReader()),
        carry_to,
        MemorySecrets(),
    )


class _Compiled(dict[tuple[Any, ...], Any]):
    """SQL that was compiled for one desk of this process serves every other: their dialects are equal, but are not the same
    object, which SQLAlchemy puts first into each key.
    """

    def get(self, key: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(key[1:], default)

    def __setitem__(self, key: tuple[Any, ...], value: Any) -> None:
        super().__setitem__(key[1:], value)


_COMPILED = _Compiled()


def without_compiling(opened: OpenDesk) -> None:
    """Take SQL from what other desks of this process had compiled, which is a tenth of what a test takes."""
    opened._engine.update_execution_options(compiled_cache=_COMPILED)


@dataclass(frozen=True)
class _Founded:
    """A desk that was founded once, closed again, and the sessions of its people."""

    folder: Path
    now: datetime
    sessions: dict[str, Session]


@cache
def _founded() -> _Founded:
    holder = TemporaryDirectory(prefix="founded-desk-")
    atexit.register(holder.cleanup)
    folder, clock = Path(holder.name) / "desk", FakeClock()
    with open_desk(folder) as opened:
        desk = desk_over(opened, clock)
        admin = desk.accounts.found("سعاد", PASSPHRASE)

        def person(name: str, role: Role) -> Session:
            account = desk.accounts.create(admin, name, frozenset({role}), PASSPHRASE)
            return desk.accounts.unlock(account.id, PASSPHRASE)

        sessions = {
            "admin": admin,
            "editor": person("كريم", Role.EDITOR),
            "reviewer": person("هدى", Role.REVIEWER),
            "exporter": person("ياسين", Role.EXPORTER),
            "curator": person("مريم", Role.CURATOR),
        }
    return _Founded(folder, clock.now, sessions)


@contextmanager
def newsroom_in(folder: Path, options: ExportOptions | None = None) -> Iterator[Newsroom]:
    """A new desk in `folder` with an account for every role: a copy of one that was founded once in this process. `options`
    tell of the site that it writes for.
    """
    founded = _founded()
    copytree(founded.folder, folder, dirs_exist_ok=True)
    clock = FakeClock(founded.now)
    with open_desk(folder) as opened:
        without_compiling(opened)
        yield Newsroom(desk_over(opened, clock, options), opened, clock, **founded.sessions)
