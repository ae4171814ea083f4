"""Writing: articles are made, opened, saved and restored here."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from editor_desk.domain.accounts import Permission
from editor_desk.domain.article import Article
from editor_desk.domain.checklist import CheckResult
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.revision import Revision, RevisionKind, content_hash, make_revision
from editor_desk.domain.seal import Seal, SealStatement
from editor_desk.domain.workflow import Action, Refusal, ReviewState, allowed, apply, refusals
from editor_desk.services.comments import follow
from editor_desk.services.facts import Gathering, gather, present, require
from editor_desk.services.following import follow_suggestions
from editor_desk.services.live_facts import Live
from editor_desk.services.ports.articles import ArticleSummary, Folder, RevisionSummary
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

COALESCE_FOR = timedelta(minutes=10)
"""Autosaves by one person within this time of the first are one revision in the history."""


@dataclass(frozen=True, slots=True)
class ChangesRequest:
    """What a reviewer asked of the author, by their name, and when."""

    name: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class OpenedArticle:
    """All that a window shows of one article. `refusals` says for every action why it is not allowed now (empty: it is);
    reasons that are typed later (a return's) are not counted as missing. `approvals_needed` people have to approve the text as it
    stands; `first_approval` is what the first of them signed. `request` is what a reviewer asked for, until it is sent to review
    again, however much was edited since.
    """

    article: Article
    head: Revision
    summary: ArticleSummary
    seal: Seal | None
    checks: tuple[CheckResult, ...]
    refusals: dict[Action, tuple[Refusal, ...]]
    approvals_needed: int = 1
    first_approval: SealStatement | None = None
    live: Live = field(default_factory=Live)
    request: ChangesRequest | None = None

    def may(self, action: Action) -> bool:
        """Whether `action` is allowed now."""
        return not self.refusals[action]

    @property
    def seal_broken(self) -> bool:
        """Whether the text counts as approved and has no seal that holds: another hand was at the desk's data."""
        return self.article.review is ReviewState.APPROVED and self.seal is None


@dataclass(frozen=True, slots=True)
class History:
    """What happened to an article (oldest first) and the revisions it went through (newest first)."""

    events: tuple[Event, ...]
    revisions: tuple[RevisionSummary, ...]
    names: dict[str, str]


class ArticleService:
    """Use cases of writing. Every method is one transaction and blocks: call it off the GUI thread."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock

    def create(self, session: Session, content: Content | None = None) -> OpenedArticle:
        """A new draft. Raises DeskError(NOT_PERMITTED)."""
        with self._unit_of_work() as work:
            article = create_article(work, session, content or Content(), self._now(), EventKind.CREATED)
            opened = self._opened(work, session, article)
            work.commit()
            return opened

    def open(self, session: Session, article_id: str) -> OpenedArticle:
        """The article with its head and what may be done with it now. Raises DeskError(ARTICLE_UNKNOWN)."""
        with self._unit_of_work(reads=True) as work:
            return self._opened(work, session, work.articles.get(article_id))

    def save(
        self,
        session: Session,
        article_id: str,
        base: str,
        content: Content,
        kind: RevisionKind = RevisionKind.AUTOSAVE,
    ) -> OpenedArticle:
        """Save `content`, written on top of revision `base`. Unchanged content makes no revision and keeps its seal.

        Raises DeskError: STALE_REVISION where somebody saved another revision meanwhile, ACTION_REFUSED.
        """
        with self._unit_of_work() as work:
            article = work.articles.get(article_id)
            if article.head != base:
                raise DeskError(ErrorCode.STALE_REVISION, article=article_id)
            article = save_on_top(work, self._vault, session, article, content, self._now(), kind)
            opened = self._opened(work, session, article)
            work.commit()
            return opened

    def rewrite(self, session: Session, article_id: str, base: str, content: Content) -> OpenedArticle:
        """Save what a run over many articles made of revision `base`. Both stay in the history, whatever was typed just
        before. Raises DeskError: STALE_REVISION, ACTION_REFUSED.
        """
        with self._unit_of_work() as work:
            article = work.articles.get(article_id)
            if article.head != base:
                raise DeskError(ErrorCode.STALE_REVISION, article=article_id)
            keep(work, session, work.revisions.get(base), self._now())
            article = save_on_top(
                work, self._vault, session, article, content, self._now(), RevisionKind.MILESTONE
            )
            opened = self._opened(work, session, article)
            work.commit()
            return opened

    def restore(
        self, session: Session, article_id: str, revision_id: str, base: str | None = None
    ) -> OpenedArticle:
        """Make the text of an older revision the newest one; nothing in between is lost.

        Raises DeskError: REVISION_UNKNOWN (also for a revision of another article), ACTION_REFUSED, and STALE_REVISION
        where a `base` is given and is not the newest revision any more.
        """
        with self._unit_of_work() as work:
            article = work.articles.get(article_id)
            if base is not None and article.head != base:
                raise DeskError(ErrorCode.STALE_REVISION, article=article_id)
            old = work.revisions.get(revision_id)
            if old.article != article_id:
                raise DeskError(ErrorCode.REVISION_UNKNOWN)
            restored = put_on_top(
                work, self._vault, session, article, old.content, self._now(), {"from": revision_id}
            )
            opened = self._opened(work, session, restored)
            work.commit()
            return opened

    def list(
        self,
        session: Session,
        folder: Folder,
        *,
        limit: int = 500,
        offset: int = 0,
        below: ArticleSummary | None = None,
    ) -> Sequence[ArticleSummary]:
        """A page of a folder, newest change first: from the top, or what comes below that row."""
        with self._unit_of_work(reads=True) as work:
            me = session.account.id
            return work.articles.list(folder, me, limit=limit, offset=offset, below=below, now=self._now())

    def shelf(self, folder: Folder, *, limit: int = 500, offset: int = 0) -> Sequence[ArticleSummary]:
        """A page of a folder that does not depend on who asks."""
        with self._unit_of_work(reads=True) as work:
            return work.articles.list(folder, "", limit=limit, offset=offset)

    def working_text(self, article_id: str) -> Content:
        """What an article says now."""
        with self._unit_of_work(reads=True) as work:
            return work.revisions.get(work.articles.get(article_id).head).content

    def counts(self, session: Session) -> dict[Folder, int]:
        """How many articles each folder holds."""
        with self._unit_of_work(reads=True) as work:
            return work.articles.counts(session.account.id, self._now())

    def summaries(self, ids: Sequence[str]) -> Sequence[ArticleSummary]:
        """Rows for articles known by id."""
        with self._unit_of_work(reads=True) as work:
            return work.articles.summaries(ids)

    def history(self, article_id: str) -> History:
        """Events and revisions of an article, with the names of those who acted."""
        with self._unit_of_work(reads=True) as work:
            return History(
                tuple(work.events.for_article(article_id)),
                tuple(work.revisions.history(article_id)),
                {account.id: account.name for account in work.accounts.all()},
            )

    def revision(self, revision_id: str) -> Revision:
        """One revision, whole."""
        with self._unit_of_work(reads=True) as work:
            return work.revisions.get(revision_id)

    def resolve(self, prefix: str) -> str:
        """The one article id that begins with `prefix`. Raises DeskError(ARTICLE_UNKNOWN)."""
        with self._unit_of_work(reads=True) as work:
            found = work.articles.resolve_prefix(prefix)
        if len(found) != 1:
            raise DeskError(ErrorCode.ARTICLE_UNKNOWN, id=prefix, matches=len(found))
        return found[0]

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())

    def _opened(self, work: UnitOfWork, session: Session, article: Article) -> OpenedArticle:
        return open_article(work, self._vault, session, article, self._now())


def save_on_top(
    work: UnitOfWork,
    vault: KeyVault,
    session: Session,
    article: Article,
    content: Content,
    now: datetime,
    kind: RevisionKind,
) -> Article:
    """Put `content` into `work` as the newest revision, without committing; unchanged content makes none.

    Raises DeskError(ACTION_REFUSED).
    """
    head = work.revisions.get(article.head)
    facts = gather(work, vault, Action.EDIT, article, present(work, session), now, head=head)
    if content_hash(content) == head.content_hash:
        if kind is RevisionKind.MILESTONE and allowed(Action.EDIT, facts):
            keep(work, session, head, now)
        return article
    review, delivery = apply(Action.EDIT, facts)
    coalesced = (
        head.kind is RevisionKind.AUTOSAVE
        and head.author == session.account.id
        and now - head.started_at < COALESCE_FOR
    )
    revision = make_revision(
        article.id,
        content,
        parents=head.parents if coalesced else (head.id,),
        author=session.account.id,
        created_at=max(now, head.created_at),
        kind=kind,
        started_at=head.started_at if coalesced else now,
    )
    work.revisions.add(revision)
    changed = replace(
        article,
        head=revision.id,
        updated_at=now,
        review=review,
        delivery=delivery,
        authors=article.authors | {session.account.id},
        first_approver="",
    )
    work.articles.put(changed, revision)
    work.plans.touch(article.id, session.account.id, now)
    follow(work, article.id, head.content, content)
    follow_suggestions(work, article.id, head.content, content)
    if coalesced:
        work.revisions.drop_autosave(head.id)
    if kind is RevisionKind.MILESTONE:
        work.events.append(
            EventKind.MILESTONE, session.account.id, now, article=article.id, revision=revision.id
        )
    if article.review is not ReviewState.DRAFT and changed.review is ReviewState.DRAFT:
        # It names the text that was left behind, since an autosave may yet be coalesced with the next one.
        work.events.append(EventKind.EDITED, session.account.id, now, article=article.id, revision=head.id)
    return changed


def put_on_top(
    work: UnitOfWork,
    vault: KeyVault,
    session: Session,
    article: Article,
    content: Content,
    now: datetime,
    data: dict[str, str],
) -> Article:
    """Make a text from elsewhere the newest revision; what it replaces stays in the history. `data` says where it is from.

    Raises DeskError(ACTION_REFUSED).
    """
    head = work.revisions.get(article.head)
    if content_hash(content) != head.content_hash:
        # Else the new text would be coalesced with the autosave that it replaces, and that would be lost.
        keep(work, session, head, now)
    changed = save_on_top(work, vault, session, article, content, now, RevisionKind.MILESTONE)
    if changed.head != article.head:
        work.events.append(
            EventKind.RESTORED,
            session.account.id,
            now,
            article=changed.id,
            revision=changed.head,
            data=data,
        )
    return changed


def keep(work: UnitOfWork, session: Session, revision: Revision, now: datetime) -> None:
    """Make an autosave a milestone, so that no later autosave takes its place."""
    if revision.kind is RevisionKind.AUTOSAVE:
        work.revisions.keep(revision.id)
        work.events.append(
            EventKind.MILESTONE, session.account.id, now, article=revision.article, revision=revision.id
        )


def create_article(
    work: UnitOfWork,
    session: Session,
    content: Content,
    now: datetime,
    kind: EventKind,
    others: frozenset[str] = frozenset(),
) -> Article:
    """Put a new article with its first milestone into `work`, without committing. `others` wrote on the text as well.

    Raises DeskError(NOT_PERMITTED).
    """
    require(work, session, Permission.WRITE)
    article_id = new_id()
    first = make_revision(
        article_id,
        content,
        parents=(),
        author=session.account.id,
        created_at=now,
        kind=RevisionKind.MILESTONE,
    )
    article = Article(
        id=article_id,
        created_at=now,
        created_by=session.account.id,
        updated_at=now,
        head=first.id,
        authors=others | {session.account.id},
    )
    work.articles.put(article, first)
    work.revisions.add(first)
    work.events.append(kind, session.account.id, now, article=article_id, revision=first.id)
    return article


def open_article(
    work: UnitOfWork, vault: KeyVault, session: Session, article: Article, now: datetime
) -> OpenedArticle:
    """`article` as `work` has it now, for `session`."""
    head = work.revisions.get(article.head)
    known = Gathering(work, vault, article, present(work, session), now, head=head)
    refused: dict[Action, tuple[Refusal, ...]] = {}
    for action in Action:
        found = refusals(action, known.facts(action))
        refused[action] = tuple(r for r in found if r is not Refusal.REASON_MISSING)
    next_step = Action.APPROVE if article.review is ReviewState.IN_REVIEW else Action.SUBMIT
    first = known.first_approval
    return OpenedArticle(
        article,
        head,
        work.articles.summaries([article.id])[0],
        known.seal(head.id),
        known.checks(next_step, head.id),
        refused,
        known.approvals_needed,
        None if first is None else first.statement,
        known.live,
        _request(work, article),
    )


def _request(work: UnitOfWork, article: Article) -> ChangesRequest | None:
    if article.review not in {ReviewState.DRAFT, ReviewState.CHANGES_REQUESTED}:
        return None
    try:
        rounds = work.events.of_article(article.id, EventKind.SUBMITTED, EventKind.RETURNED)
    except DeskError:
        return (
            None  # LOG_ALTERED: what cannot be read asks for nothing, and the text can be opened all the same
        )
    if not rounds or rounds[0].kind is not EventKind.RETURNED:
        return None
    names = {account.id: account.name for account in work.accounts.all()}
    asked = rounds[0]
    return ChangesRequest(names.get(asked.actor, ""), asked.at, asked.data.get("reason", ""))
