"""No word is lost: what is typed goes to the journal before it is stored, and what a process left there is offered again.

Writing (`note`, `clear`, `release`) touches the journal alone and belongs on a lane of its own, so that it never waits for
the database. Recovering is a use case like any other.
"""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from editor_desk.domain.accounts import Permission
from editor_desk.domain.article import Article
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.journal import Record, Stamp, Written, change_record, replay, whole_record
from editor_desk.domain.revision import Revision, content_hash
from editor_desk.domain.workflow import Action
from editor_desk.services.articles import OpenedArticle, create_article, open_article, put_on_top
from editor_desk.services.facts import present
from editor_desk.services.ports.journal import Journal, LeftJournal
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.proposal_drafts import PROPOSAL

KEPT_FOR = timedelta(days=30)
"""How long a text stays reachable that somebody chose not to bring back."""

FROM_JOURNAL = "journal"
"""What the event of a restored text says that it is from, where no revision held it."""

_SMALLEST_REWRITE = 256 * 1024
"""A file is begun anew once its changes take more bytes than this, and than its first record."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """A text that no revision holds. `head` is what is stored now: None where the desk does not know the article.

    `writer` is the account's name, empty where the desk does not know it; `moved` says that something else was stored
    after the writing had begun on its base, `overtaken` that it was stored after the last word of this text.
    """

    name: str
    article: str
    content: Content
    at: datetime
    writer: str
    mine: bool
    head: Revision | None
    head_author: str = ""
    moved: bool = False
    overtaken: bool = False
    kept: bool = False


@dataclass(slots=True)
class _Writing:
    """What this process has put into one file; `None` stands for a file that must be begun anew."""

    name: str
    content: Content | None = None
    first: int = 0
    grown: int = 0


class RecoveryService:
    """Keeps the journal of what is typed, and gives back what was left in it."""

    def __init__(
        self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, journal: Journal, clock: Clock
    ) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._journal = journal
        self._clock = clock
        self._writings: dict[str, _Writing] = {}

    # Writing: one thread at a time.

    def note(self, session: Session, writing: str, article_id: str, base: str, content: Content) -> None:
        """Have what stands in the window on disk: all of it at first, then what changed. `writing` is an id that the
        caller makes for one run of writing on one article. Raises DeskError where the disk refuses; the next call then
        writes all of it again.
        """
        stamp = Stamp(article_id, base, session.account.id, self._now())
        known = self._writings.setdefault(writing, _Writing(f"{article_id}.{writing}"))
        before, known.content = known.content, None
        if before is None or known.grown > max(_SMALLEST_REWRITE, known.first):
            known.first = self._journal.begin(known.name, _encoded(whole_record(stamp, content)))
            known.grown = 0
        else:
            change = change_record(stamp, before, content)
            if change is not None:
                known.grown += self._journal.append(known.name, _encoded(change))
        known.content = content

    def clear(self, writing: str) -> None:
        """All of it is stored in a revision. Raises DeskError."""
        known = self._writings.pop(writing, None)
        if known is not None:
            self._journal.clear(known.name)

    def release(self, writing: str) -> None:
        """The window was left without storing it: it is offered to whoever looks next."""
        known = self._writings.pop(writing, None)
        if known is not None:
            self._journal.release(known.name)

    # Recovering: a transaction each.

    def found(self, session: Session, article_id: str = "") -> Sequence[Recovered]:
        """Texts left behind that no revision holds, of articles that the account may edit; newest first. Files whose text
        is stored are removed, and those that hold nothing readable put aside.
        """
        with suppress(DeskError):
            self._journal.forget_kept(self._now() - KEPT_FOR)
        found = []
        with self._unit_of_work(reads=True) as work:
            for left in self._journal.left(article_id):
                if left.name.startswith(PROPOSAL):
                    continue  # no unsaved text of the article, but what somebody would like it to say
                written = _read(left)
                if written is not None and not _is_stored(work, written):
                    found.append(self._recovered(work, session, left.name, written))
                    continue
                with suppress(DeskError):  # a folder that cannot be tidied hides no text
                    (self._journal.keep if written is None else self._journal.drop)(left.name)
        return _newest_first(found)

    def kept(self, session: Session) -> Sequence[Recovered]:
        """Texts that were put aside in the last `KEPT_FOR`, of articles that the account may edit; newest first."""
        with self._unit_of_work(reads=True) as work:
            found = [
                self._recovered(work, session, left.name, written, kept=True)
                for left in self._journal.kept()
                if (written := _read(left)) is not None
            ]
        return _newest_first(found)

    def restore(self, session: Session, name: str, seen: str) -> OpenedArticle:
        """Make the text of a journal the newest revision, over the head that was compared with it (`seen`, empty where the
        desk did not know the article: then it becomes a new draft). The one it replaces is kept as a milestone.

        Raises DeskError: STALE_REVISION where another was stored since, REVISION_UNKNOWN where the journal has gone,
        ACTION_REFUSED, NOT_PERMITTED.
        """
        left = self._journal.find(name)
        written = None if left is None else _read(left)
        if written is None:
            raise DeskError(ErrorCode.REVISION_UNKNOWN)
        now = self._now()
        with self._unit_of_work() as work:
            article = _article(work, written.stamp.article)
            if article is None:
                put = create_article(work, session, written.content, now, EventKind.CREATED)
            elif article.head != seen:
                raise DeskError(ErrorCode.STALE_REVISION, article=article.id)
            else:
                put = put_on_top(
                    work, self._vault, session, article, written.content, now, {"from": FROM_JOURNAL}
                )
                put = _with_writer(work, put, written.stamp.account)
            opened = open_article(work, self._vault, session, put, now)
            work.commit()
        self._journal.drop(name)
        return opened

    def keep(self, name: str) -> None:
        """Leave what is stored as it is, and put the other text aside for `KEPT_FOR`. Raises DeskError."""
        self._journal.keep(name)

    def _recovered(
        self, work: UnitOfWork, session: Session, name: str, written: Written, *, kept: bool = False
    ) -> Recovered | None:
        stamp = written.stamp
        names = {account.id: account.name for account in work.accounts.all()}
        found = Recovered(
            name,
            stamp.article,
            written.content,
            stamp.at,
            names.get(stamp.account, ""),
            stamp.account == session.account.id,
            None,
            kept=kept,
        )
        article = _article(work, stamp.article)
        if article is None:
            return found if present(work, session).may(Permission.WRITE) else None
        opened = open_article(work, self._vault, session, article, self._now())
        if not opened.may(Action.EDIT):
            return None
        head = opened.head
        return replace(
            found,
            head=head,
            head_author=names.get(head.author, ""),
            moved=head.id != stamp.base,
            overtaken=head.created_at > stamp.at,
        )

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def _encoded(record: Record) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _read(left: LeftJournal) -> Written | None:
    return replay(_decoded(left.records))


def _decoded(records: Sequence[bytes]) -> Iterator[object]:
    """The records up to the first that is no JSON: somebody may have written into the file."""
    for record in records:
        try:
            yield json.loads(record.decode("utf-8", "surrogatepass"))
        except (ValueError, RecursionError):
            return


def _article(work: UnitOfWork, article_id: str) -> Article | None:
    try:
        return work.articles.get(article_id)
    except DeskError as error:
        if error.code is not ErrorCode.ARTICLE_UNKNOWN:
            raise
        return None


def _is_stored(work: UnitOfWork, written: Written) -> bool:
    name = content_hash(written.content)
    return any(row.content_hash == name for row in work.revisions.history(written.stamp.article))


def _with_writer(work: UnitOfWork, article: Article, writer: str) -> Article:
    """Whoever wrote the text is one of its authors, and may not approve it, even where somebody else brings it back."""
    if writer in article.authors or all(account.id != writer for account in work.accounts.all()):
        return article
    changed = replace(article, authors=article.authors | {writer})
    work.articles.put(changed, work.revisions.get(changed.head))
    return changed


def _newest_first(found: Sequence[Recovered | None]) -> Sequence[Recovered]:
    return sorted((item for item in found if item is not None), key=lambda item: item.at, reverse=True)
