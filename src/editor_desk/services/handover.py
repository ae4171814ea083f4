"""Hand-over: sealed articles leave the desk as one package, checked again at the moment of writing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import islice
from pathlib import Path

from editor_desk.domain.article import outgoing
from editor_desk.domain.checklist import CheckLevel, CheckResult
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.live import Sent
from editor_desk.domain.package import PackageArticle, PackageForm, WrittenPackage
from editor_desk.domain.package_report import VerifyReport
from editor_desk.domain.sending import SentArticle
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, refusals
from editor_desk.services.facts import Gathering, present
from editor_desk.services.leaving import Leaving, may_leave, record, untouched
from editor_desk.services.live_facts import gather_live
from editor_desk.services.log_anchors import anchor
from editor_desk.services.packing import Outgoing, pack, pictures_of, told_of
from editor_desk.services.ports.articles import ArticleSummary, Folder
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.packages import PackageVerifier, PackageWriter
from editor_desk.services.ports.rules import Findings, ReadTexts
from editor_desk.services.ports.running import Clock, Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.sending import put_in_queue, refuse_removed, sent_article
from editor_desk.services.site import site_of

_NEWEST, _OLDEST = 200, 25_000
"""Hand-overs of an article that are read at first, and at most, to list the packages that left."""
READ_AT_ONCE = 50
"""Articles that one transaction reads, one page of a list holds, or that are proof-read together: others come in between."""


class Readiness(StrEnum):
    """Whether an article can go."""

    READY = "ready"
    NOTICE = "notice"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class HandoverItem:
    """An article on its way out. `ahead` says that the working text changed after approval (the sealed one goes).

    Revisions are numbered from 1, as people name them; `advice` are the advised checks that fail, `failed` the required ones.
    `note` is what readers are told, `takes_over` the headline of the article whose place it is to take;
    `pictures` counts those in its text, and
    `picture_bytes` is what they weigh here.
    """

    summary: ArticleSummary
    headline: str
    revision_number: int
    head_number: int
    tags: int
    links: int
    ahead: bool
    refusals: tuple[Refusal, ...]
    advice: tuple[CheckResult, ...]
    failed: tuple[CheckResult, ...] = ()
    note: str = ""
    takes_over: str = ""
    pictures: int = 0
    picture_bytes: int = 0

    @property
    def readiness(self) -> Readiness:
        """Ready, ready with something to know, or refused."""
        if self.refusals:
            return Readiness.REFUSED
        return Readiness.NOTICE if self.ahead or self.advice else Readiness.READY


@dataclass(frozen=True, slots=True)
class Delivery:
    """A package that left: when, by whom, its name and path, the ids of the articles that it held, the SHA-256 of its tag
    manifest, and the headlines that its articles have now.
    """

    at: datetime
    by: str
    package: str
    path: str
    articles: tuple[str, ...]
    sha256: str
    headlines: tuple[str, ...] = ()


class HandoverService:
    """Use cases of hand-over. Each blocks; writing shows progress and can be cancelled."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        vault: KeyVault,
        writer: PackageWriter,
        verifier: PackageVerifier,
        clock: Clock,
        ready: ReadTexts,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._writer = writer
        self._verifier = verifier
        self._clock = clock
        self._ready = ready

    def waiting(
        self, session: Session, below: ArticleSummary | None = None, limit: int = READ_AT_ONCE
    ) -> tuple[HandoverItem, ...]:
        """Articles with a seal that was not delivered yet, and whether each can go: the newest, or those that follow `below`, at most
        `limit`.
        """
        with self._unit_of_work(reads=True) as work:
            rows = work.articles.list(Folder.READY, session.account.id, limit=limit, below=below)
            return tuple(self._told(work, session, row) for row in rows)

    def plan(self, article_ids: Sequence[str]) -> tuple[str, ...]:
        """The paths that a package of these articles would hold.

        Raises DeskError: SEAL_INVALID, SITE_REPLACED, SECTIONS_REPLACED, and whatever the writer says of its exporters.
        """
        with self._unit_of_work(reads=True) as work:
            packed = Outgoing(self._unit_of_work)
            for article_id in article_ids:
                packed.add(self._planned(work, article_id))
            site = site_of(work)
        return tuple(self._writer.plan(packed, site))

    def hand_over(
        self,
        session: Session,
        article_ids: Sequence[str],
        folder: Path,
        form: PackageForm,
        progress: Progress = unwatched,
        *,
        again: bool = False,
        destinations: Sequence[str] = (),
    ) -> WrittenPackage:
        """Write the package into `folder` and mark its articles as handed over: both, or neither. With `again`, what readers
        have goes out once more just as it did, whatever is being written on it now. It is queued for `destinations` (ids).

        Raises DeskError: ACTION_REFUSED, SEAL_INVALID, KEY_RETIRED, PICTURE_MISSING, SITE_REPLACED, SECTIONS_REPLACED,
        HANDOVER_OVERTAKEN where an article was changed meanwhile, and whatever the writer meets on the disk or in its exporters.
        """
        ids = list(dict.fromkeys(article_ids))
        findings = self._proof_read(ids)

        def may_leave_now(work: UnitOfWork, article_id: str, packed: Sent | None = None) -> Leaving:
            now = to_the_millisecond(self._clock())
            return may_leave(
                work, self._vault, session, article_id, now, findings, again=again, packed=packed
            )

        with self._unit_of_work(reads=True) as work:
            number, _hash, _at = work.events.head() or (0, "", None)
            packed = Outgoing(self._unit_of_work)
            found, told, queued = list[Leaving](), list[Mapping[str, str]](), list[SentArticle]()
            for article_id in ids:
                one = may_leave_now(work, article_id)
                item = one.packed(work, self._vault, again=again)
                packed.add(item)
                found.append(one)
                told.append(told_of(item, again=again))
                queued.append(sent_article(item))
            site = site_of(work)
        # A package may take minutes, and the desk goes on saving. What changed meanwhile is found afterwards.
        with (
            self._writer.making(
                packed,
                folder,
                form,
                session.signer,
                session.account.name,
                progress,
                pictures_of(self._unit_of_work),
                site,
            ) as named,
            self._unit_of_work() as work,
        ):
            same = untouched(work, number, found)
            left = [
                one if one.article.id in same else may_leave_now(work, one.article.id, one.sent)
                for one in found
            ]
            now = to_the_millisecond(self._clock())
            for one in left:
                one.mark(work, now)
            refuse_removed(work, destinations)
            # Not before it is sure that it may leave: whoever watches the folder takes what has its name.
            written = named()
            try:
                record(work, session.account.id, now, written, zip(left, told, strict=True))
                put_in_queue(work, session.account.id, now, written, queued, destinations)
                anchor(work, session, now)
                work.commit()
            except BaseException:
                self._writer.discard(written)
                raise
        return written

    def deliveries(self, limit: int = 200) -> tuple[Delivery, ...]:
        """The last `limit` packages that left the desk, newest first and whole, as far as the newest `_OLDEST` hand-overs of an
        article tell of them.
        """
        with self._unit_of_work(reads=True) as work:
            names = {account.id: account.name for account in work.accounts.all()}
            groups = _packages(work, limit)
            held = {event.article for events in groups.values() for event in events}
            headlines = {row.id: row.headline for row in work.articles.summaries(tuple(held))}
        return tuple(
            Delivery(
                at,
                names.get(events[0].actor, ""),
                events[0].data["package"],
                path,
                tuple(event.article for event in reversed(events)),
                events[0].data.get("sha256", ""),
                tuple(headlines.get(event.article, "") for event in reversed(events)),
            )
            for (path, at), events in groups.items()
        )

    def check(self, path: Path, progress: Progress = unwatched) -> VerifyReport:
        """Check the package at `path`, ours or another's. Raises DeskError where it cannot be read at all."""
        return self._verifier(path, progress=progress)

    def _proof_read(self, ids: Sequence[str]) -> Findings:
        found: Findings = {}
        for start in range(0, len(ids), READ_AT_ONCE):
            with self._unit_of_work(reads=True) as work:
                articles = [work.articles.get(article_id) for article_id in ids[start : start + READ_AT_ONCE]]
                texts = [work.revisions.get(outgoing(article) or article.head) for article in articles]
            found = {**found, **self._ready(Action.HAND_OVER, texts)}
        return found

    def _planned(self, work: UnitOfWork, article_id: str) -> PackageArticle:
        article = work.articles.get(article_id)
        return pack(work, self._vault, article, gather_live(work, article))

    def _told(self, work: UnitOfWork, session: Session, row: ArticleSummary) -> HandoverItem:
        try:
            return self._item(work, session, row)
        except DeskError:
            # Its text is gone, or is another than was stored: it has no seal, and the others can go all the same.
            return HandoverItem(
                row, row.headline, 0, 0, 0, 0, ahead=False, refusals=(Refusal.NOT_SEALED,), advice=()
            )

    def _item(self, work: UnitOfWork, session: Session, row: ArticleSummary) -> HandoverItem:
        article = work.articles.get(row.id)
        head = work.revisions.get(article.head)
        known = Gathering(
            work, self._vault, article, present(work, session), to_the_millisecond(self._clock()), head=head
        )
        facts = known.facts(Action.HAND_OVER)
        sealed = known.revision(outgoing(article) or article.head)
        if {sealed.article, head.article} != {row.id}:
            raise DeskError(ErrorCode.REVISION_UNKNOWN)
        numbers = [entry.id for entry in reversed(work.revisions.history(row.id))]
        live = known.live
        return HandoverItem(
            summary=row,
            headline=sealed.content.headline,
            revision_number=numbers.index(sealed.id) + 1,
            head_number=numbers.index(head.id) + 1,
            tags=len(sealed.content.tags),
            links=len(sealed.content.links),
            pictures=len(sealed.content.images),
            picture_bytes=sum(
                work.media.size(name) for name in {one.media.sha256 for one in sealed.content.images}
            ),
            ahead=sealed.content_hash != head.content_hash
            and article.delivery is not DeliveryState.WITHDRAWN,
            refusals=refusals(Action.HAND_OVER, facts),
            failed=facts.failed_results,
            note=live.record.note or row.public_note,
            takes_over=live.takes_over.headline if live.takes_over and article.delivered is None else "",
            advice=tuple(
                result
                for result in known.checks(Action.HAND_OVER, sealed.id)
                if result.level is CheckLevel.ADVISED and not result.passed and not result.unread
            ),
        )


def _packages(work: UnitOfWork, limit: int) -> dict[tuple[str, datetime], list[Event]]:
    """The events of each package by its path and time: more of them are read until there are `limit` packages and one that may have
    lost articles, which is left out.
    """
    wanted = _NEWEST
    while True:
        events = work.events.of_kind(EventKind.HANDED_OVER, wanted)
        groups: dict[tuple[str, datetime], list[Event]] = {}
        for event in events:
            groups.setdefault((event.data["path"], event.at), []).append(event)
        whole = len(events) < wanted
        if whole or len(groups) > limit or wanted >= _OLDEST:
            kept = len(groups) if whole or len(groups) == 1 else len(groups) - 1
            return dict(islice(groups.items(), min(kept, limit)))
        wanted = min(wanted * 5, _OLDEST)
