"""The tag vocabulary: one label for a thing, kept when tags are renamed or merged."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.tag_changes import TagChange, making
from editor_desk.domain.tag_facts import TagFacts, TagKind, TagState
from editor_desk.domain.tags import Completion, Tag, Vocabulary, tag_label
from editor_desk.services.facts import present, require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

NOT_COUNTED: Final = -1


@dataclass(frozen=True, slots=True)
class Known:
    """The vocabulary as it was read, with what tells whether it is still so."""

    stamp: str
    vocabulary: Vocabulary

    def now(self, work: UnitOfWork) -> Vocabulary:
        """The vocabulary within a transaction: folded already, where nobody changed it meanwhile."""
        return self.vocabulary if work.tag_figures.stamp() == self.stamp else Vocabulary(work.tags.all())


@dataclass(frozen=True, slots=True)
class TagUse:
    """A live tag and how many articles carry it, or `NOT_COUNTED`."""

    tag: Tag
    articles: int


class TagService:
    """Use cases of tags. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock
        self._known: Known | None = None
        self._usage: Mapping[str, int] | None = None

    def vocabulary(self) -> Vocabulary:
        """The vocabulary as it stands, for completion without further waiting. It is read again only after a change; who
        is given it leaves it as it is.
        """
        return self.known().vocabulary

    def known(self) -> Known:
        """`vocabulary`, for who is about to change it: `Known.now` tells within the transaction whether it is still so."""
        with self._unit_of_work(reads=True) as work:
            stamp = work.tag_figures.stamp()
            known = self._known
            if known is not None and known.stamp == stamp:
                return known
            tags = work.tags.all()
        # A large one takes seconds to fold, for which no save should wait.
        self._known = known = Known(stamp, Vocabulary(tags))
        return known

    def complete(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """Tags for what was typed so far."""
        return self.vocabulary().complete(typed, limit)

    def in_use(self) -> Sequence[TagUse]:
        """Every live tag, most used first. Counting takes a second or so in an archive of a million."""
        with self._unit_of_work(reads=True) as work:
            self._usage = work.tags.usage()
        return self.listed()

    def listed(self) -> Sequence[TagUse]:
        """Every live tag with what `in_use` counted last, at once."""
        live = self.vocabulary().live
        usage = self._usage
        missing = NOT_COUNTED if usage is None else 0
        uses = [TagUse(tag, (usage or {}).get(tag.id, missing)) for tag in live]
        return sorted(uses, key=lambda use: (-use.articles, use.tag.label))

    def ensure(self, session: Session, label: str, kind: TagKind = TagKind.TOPIC) -> Tag:
        """The tag that `label` names, made if there is none: accepted where a curator makes it, else proposed. `kind` is
        for a new one.

        Raises DeskError: TAG_NAME_EMPTY, NOT_PERMITTED.
        """
        known = self.known()
        with self._unit_of_work() as work:
            vocabulary = known.now(work)
            tag = self.ensure_in(work, session, vocabulary, label, kind)
            if not vocabulary.knows(tag.id):
                # Made by hand, and so among the changes; what an import brings would bury those.
                now = to_the_millisecond(self._clock())
                work.tag_changes.add(TagChange(new_id(), making(tag), session.account.id, now))
            work.commit()
            return tag

    def ensure_in(
        self,
        work: UnitOfWork,
        session: Session,
        vocabulary: Vocabulary,
        label: str,
        kind: TagKind = TagKind.TOPIC,
        *,
        imported: bool = False,
    ) -> Tag:
        """`ensure` within the caller's transaction, against its `vocabulary`. What is `imported` is proposed, whoever imports
        it: nobody chose it.
        """
        clean = tag_label(label)
        known = vocabulary.resolve(clean)
        if known is not None:
            return known
        require(work, session, Permission.WRITE)
        accepted = not imported and present(work, session).may(Permission.CURATE)
        state = TagState.ACCEPTED if accepted else TagState.PROPOSED
        tag = Tag(new_id(), clean, facts=TagFacts(kind, state))
        work.tags.put(tag)
        self._record(work, session, EventKind.TAG_CREATED, {"tag": tag.id})
        return tag

    def _record(self, work: UnitOfWork, session: Session, kind: EventKind, data: dict[str, str]) -> None:
        work.events.append(kind, session.account.id, to_the_millisecond(self._clock()), data=data)
