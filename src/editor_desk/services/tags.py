"""The tag vocabulary: one label for a thing, kept when tags are renamed or merged."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_desk.domain.accounts import Permission
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.tag_facts import TagFacts, TagKind, TagState
from editor_desk.domain.tags import Completion, Tag, Vocabulary, tag_label
from editor_desk.services.facts import present, require
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
        self._known: tuple[str, Vocabulary] | None = None

    def vocabulary(self) -> Vocabulary:
        """The vocabulary as it stands, for completion without further waiting. It is read again only after a change; who
        is given it leaves it as it is.
        """
        with self._unit_of_work() as work:
            stamp = work.tag_figures.stamp()
            known = self._known
            if known is not None and known[0] == stamp:
                return known[1]
            tags = work.tags.all()
        # A large one takes seconds to fold, for which no save should wait.
        self._known = stamp, Vocabulary(tags)
        return self._known[1]

    def complete(self, typed: str, limit: int = 8) -> tuple[Completion, ...]:
        """Tags for what was typed so far."""
        return self.vocabulary().complete(typed, limit)

    def in_use(self) -> Sequence[TagUse]:
        """Every live tag, most used first."""
        vocabulary = self.vocabulary()
        with self._unit_of_work() as work:
            usage = work.tags.usage()
        live = [TagUse(tag, usage.get(tag.id, 0)) for tag in vocabulary.live]
        return sorted(live, key=lambda use: (-use.articles, use.tag.label))

    def ensure(self, session: Session, label: str, kind: TagKind = TagKind.TOPIC) -> Tag:
        """The tag that `label` names, made if there is none: accepted where a curator makes it, else proposed. `kind` is
        for a new one.

        Raises DeskError: TAG_NAME_EMPTY, NOT_PERMITTED.
        """
        with self._unit_of_work() as work:
            tag = self.ensure_in(work, session, Vocabulary(work.tags.all()), label, kind)
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
