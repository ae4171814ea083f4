"""Short ways to fill a desk with Arabic."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from editor_desk.domain.accounts import Account, EncryptedKey, Role
from editor_desk.domain.article import Article
from editor_desk.domain.content import BlockKind, Content, RelatedLink, TagRef, block
from editor_desk.domain.identity import new_id
from editor_desk.domain.revision import Revision, RevisionKind, make_revision
from editor_desk.domain.seal import Seal, SealStatement

if TYPE_CHECKING:
    from editor_desk.services.ports.unit_of_work import UnitOfWork

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def make_account(name: str = "سارة العلي", *roles: Role) -> Account:
    """An account whose key is no key."""
    key = EncryptedKey(b"salt", b"nonce", b"\x00\xff", time_cost=1, memory_kib=8, parallelism=1)
    return Account(new_id(), name, frozenset(roles or {Role.EDITOR}), "ssh-ed25519 AAAA", key)


def make_content(
    headline: str = "قمة عربية في القاهرة تبحث إعادة الإعمار", body: str = "بدأت القمة أعمالها صباح اليوم."
) -> Content:
    """A short article."""
    return Content(headline=headline, source="وكالة الأنباء", blocks=(block(BlockKind.PARAGRAPH, body),))


@dataclass
class Newsroom:
    """Writes articles straight into a unit of work, each a minute after the one before."""

    work: UnitOfWork
    account: Account

    def __post_init__(self) -> None:
        self._minutes = itertools.count()

    def now(self) -> datetime:
        """A minute later than last time."""
        return START + timedelta(minutes=next(self._minutes))

    def write(self, content: Content | None = None, by: Account | None = None, **facts: object) -> Article:
        """A new article with one milestone; `facts` are fields of the article."""
        author = by or self.account
        now = self.now()
        article_id = new_id()
        head = self.revise(article_id, content or make_content(), by=author, at=now)
        article = Article(article_id, now, author.id, now, head.id, authors=frozenset({author.id}))
        article = replace(article, **facts)  # type: ignore[arg-type]  # the test names the fields
        self.work.articles.put(article, head)
        return article

    def revise(
        self,
        article: str,
        content: Content,
        *,
        parents: tuple[str, ...] = (),
        by: Account | None = None,
        at: datetime | None = None,
        kind: RevisionKind = RevisionKind.MILESTONE,
    ) -> Revision:
        """A stored revision."""
        revision = make_revision(
            article,
            content,
            parents=parents,
            author=(by or self.account).id,
            created_at=at or self.now(),
            kind=kind,
        )
        self.work.revisions.add(revision)
        return revision

    def seal(self, revision: Revision, by: Account) -> Seal:
        """A stored seal, signed by nobody."""
        statement = SealStatement(
            revision.article, revision.id, revision.content_hash, by.id, by.name, self.now(), "سبب الاستثناء"
        )
        seal = Seal(statement, "-----BEGIN SSH SIGNATURE-----", by.public_key)
        self.work.seals.add(seal)
        return seal


def tagged(content: Content, *tags: TagRef) -> Content:
    """`content` with these tags."""
    return replace(content, tags=tags)


def linked(content: Content, *articles: str) -> Content:
    """`content` with these articles as read-also."""
    return replace(content, read_also=tuple(RelatedLink("عنوان ذو صلة", article) for article in articles))
