"""The tag vocabulary: one label for a thing, kept when tags are renamed or merged."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.tags import Completion, Tag, Vocabulary, merge, rename, tag_label
from editor_desk.services.facts import require
from editor_desk.services.ports import Clock, Session, UnitOfWork, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class TagUse:
    """A live tag and how many articles carry it."""

    tag: Tag
    articles: int


class TagService:
    """Use cases of tags. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def vocabulary(self) -> Vocabulary:
        """The vocabulary as it stands, for completion without further waiting."""
        with self._unit_of_work() as work:
            return Vocabulary(work.tags.all())

    def complete(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """Tags for what was typed so far."""
        return self.vocabulary().complete(typed, limit)

    def in_use(self) -> Sequence[TagUse]:
        """Every live tag, most used first."""
        with self._unit_of_work() as work:
            usage = work.tags.usage()
            live = [TagUse(tag, usage.get(tag.id, 0)) for tag in work.tags.all() if tag.merged_into is None]
        return sorted(live, key=lambda use: (-use.articles, use.tag.label))

    def ensure(self, session: Session, label: str) -> Tag:
        """The tag that `label` names, made if there is none. Raises DeskError: TAG_NAME_EMPTY, NOT_PERMITTED."""
        with self._unit_of_work() as work:
            tag = self.ensure_in(work, session, Vocabulary(work.tags.all()), label)
            work.commit()
            return tag

    def ensure_in(self, work: UnitOfWork, session: Session, vocabulary: Vocabulary, label: str) -> Tag:
        """`ensure` within the caller's transaction, against its `vocabulary`."""
        clean = tag_label(label)
        known = vocabulary.resolve(clean)
        if known is not None:
            return known
        require(work, session, Permission.WRITE)
        tag = Tag(new_id(), clean)
        work.tags.put(tag)
        self._record(work, session, EventKind.TAG_CREATED, {"tag": tag.id})
        return tag

    def rename(self, session: Session, tag_id: str, label: str) -> Tag:
        """Give a tag another label; the old one stays as an alias. Raises DeskError: NOT_PERMITTED, TAG_NAME_TAKEN,
        TAG_NAME_EMPTY.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            vocabulary = Vocabulary(work.tags.all())
            taken = vocabulary.resolve(tag_label(label))
            if taken is not None and taken.id != tag_id:
                raise DeskError(ErrorCode.TAG_NAME_TAKEN, label=taken.label)
            tag = rename(vocabulary.get(tag_id), label)
            work.tags.put(tag)
            self._record(work, session, EventKind.TAG_RENAMED, {"tag": tag.id})
            self._requeue(work, vocabulary, tag.id)
            work.commit()
            return tag

    def merge(self, session: Session, into_id: str, other_id: str) -> Tag:
        """Let one tag take over another; every label of the other leads to it from now on.

        Sealed texts keep the label they were sealed with. Raises DeskError: NOT_PERMITTED, TAG_MERGE_SELF, TAG_UNKNOWN.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            vocabulary = Vocabulary(work.tags.all())
            survivor, merged = merge(vocabulary.get(into_id), vocabulary.get(other_id))
            work.tags.put(replace(merged, aliases=()))
            work.tags.put(survivor)
            self._record(work, session, EventKind.TAG_MERGED, {"tag": survivor.id, "merged": merged.id})
            self._requeue(work, vocabulary, merged.id)
            work.commit()
            return survivor

    def _requeue(self, work: UnitOfWork, vocabulary: Vocabulary, tag_id: str) -> None:
        """Queue what carries the tag, or one that was merged into it before: the index holds present labels."""
        carrying = {
            article
            for tag in work.tags.all()
            if tag.id == tag_id or vocabulary.get(tag.id).id == tag_id
            for article in work.tags.articles_with(tag.id)
        }
        work.outbox.enqueue(sorted(carrying))

    def _record(self, work: UnitOfWork, session: Session, kind: EventKind, data: dict[str, str]) -> None:
        work.events.append(kind, session.account.id, to_the_millisecond(self._clock()), data=data)
