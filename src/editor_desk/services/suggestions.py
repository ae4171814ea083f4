"""Suggestions: what people would change in an article, until somebody with the right to edit it decides.

Who accepts is the one who edits: the new text is that person's revision, so that it is somebody else who may approve it. Who
suggested is no author by that, and may approve what the author took over: that is what suggesting is for, and four eyes have
seen every word.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from editor_desk.domain.accounts import Permission
from editor_desk.domain.article import Article
from editor_desk.domain.content import Content
from editor_desk.domain.edit_follow import EditFollower
from editor_desk.domain.edit_places import TextNow
from editor_desk.domain.edits import identity, outcome
from editor_desk.domain.edits_json import edit_hash
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.proofing import Finding
from editor_desk.domain.revision import Revision, RevisionKind
from editor_desk.domain.suggestion_fixes import fixes
from editor_desk.domain.suggestion_layers import Layers
from editor_desk.domain.suggestion_merge import accept, descendants, follow, in_order, place, renewed
from editor_desk.domain.suggestions import Placed, Suggestion, SuggestionState, suggestion_note
from editor_desk.domain.workflow import Action, apply
from editor_desk.services.articles import OpenedArticle, keep, open_article, save_on_top
from editor_desk.services.facts import gather, present, require
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory


@dataclass(frozen=True, slots=True)
class Draft:
    """What somebody begins to suggest on: the revision, and `text`, which has in it what the same person has suggested already
    and nobody decided, under the id of that `proposal` (else a new one), and the suggestions of others that it is laid `over`
    (ids). Both ids go back with what is proposed.
    """

    article: str
    base: Revision
    proposal: str
    text: Content
    over: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Suggested:
    """The suggestions of an article, placed in the text of revision `head`: the open ones in reading order, each before those
    that lead into it. `decided` are the others, the newest decision first. `names` tells who is who (by id).
    """

    article: str
    head: str
    open: tuple[Placed, ...]
    decided: tuple[Suggestion, ...]
    names: dict[str, str]
    may_suggest: bool


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of accepting: the article as it is then, the ids of the suggestions that are in its text, and of those that
    have no place and stay open.
    """

    opened: OpenedArticle
    accepted: tuple[str, ...]
    left: tuple[str, ...]


class SuggestionService:
    """Use cases of suggestions. Each is one transaction and blocks: call them off the GUI thread."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock

    def begin(self, session: Session, article_id: str, over: Collection[str] | None = None) -> Draft:
        """Begin to suggest, or go on: the head, which stays in the history from now on. The text is laid over those open
        suggestions of others that are named and have a place (None: over all), and over those that the own ones lead into.

        Raises DeskError: NOT_PERMITTED, ARTICLE_UNKNOWN.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            head = work.revisions.get(work.articles.get(article_id).head)
            waiting = {one.id: one for one in work.suggestions.open_of(article_id)}
            mine = [one for one in waiting.values() if one.author == session.account.id and not one.rule]
            proposal = mine[-1].proposal if mine else new_id()
            own = [one for one in mine if one.proposal == proposal]
            others = waiting.keys() - {one.id for one in own}
            below = _with_parents(
                waiting, [one.parent for one in own], others if over is None else others & {*over}
            )
            layers = Layers(head.content, [one for one in waiting.values() if one.id in below or one in own])
            keep(work, session, head, self._now())
            work.commit()
            return Draft(article_id, head, proposal, layers.text, frozenset(layers.below & below))

    def propose(
        self,
        session: Session,
        article_id: str,
        base_revision: str,
        text: Content,
        note: str = "",
        *,
        proposal: str = "",
        over: Collection[str] = (),
    ) -> tuple[Suggestion, ...]:
        """Suggest everything in which `text` differs from revision `base_revision` with the suggestions in it that it is laid
        `over`, even where the article went on since. Of a `proposal` this is all there is from now on: what it says as
        before stays as it is, what it says no more is taken back, what has no place stays. `note` is for what is new. Gives
        the open suggestions of the proposal.

        Raises DeskError: NOT_PERMITTED, ARTICLE_UNKNOWN, REVISION_UNKNOWN, SUGGESTION_NOTE_LONG, SUGGESTION_NOT_YOURS.
        """
        said = suggestion_note(note)
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            article = work.articles.get(article_id)
            base = work.revisions.get(base_revision)
            if base.article != article_id:
                raise DeskError(ErrorCode.REVISION_UNKNOWN)
            now = self._now()
            keep(work, session, base, now)
            waiting = {one.id: one for one in work.suggestions.open_of(article_id)}
            own = [one for one in waiting.values() if proposal and one.proposal == proposal]
            if any(one.author != session.account.id for one in own):
                raise DeskError(ErrorCode.SUGGESTION_NOT_YOURS)
            head = base if base.id == article.head else work.revisions.get(article.head)
            then = {one.id: one for one in follow(waiting.values(), head.content, base.content)}
            below = [
                then.get(name, waiting[name]) for name in waiting.keys() & {*over} - {one.id for one in own}
            ]
            layers = Layers(base.content, below)
            follower = EditFollower(TextNow(base.content), TextNow(head.content))
            led = [
                one if one.parent else replace(one, edit=follower.carry(one.edit))
                for one in layers.split(text)
            ]
            before = Layers(base.content, [*below, *(then.get(one.id, one) for one in own)]).below
            known = {(one.parent, identity(one.edit)): one for one in own if one.id in before}
            made: list[Suggestion] = []
            changed: list[Suggestion] = []
            name = proposal or new_id()
            for one in led:
                old = known.pop((one.parent, identity(one.edit)), None)
                if old is None:
                    made.append(
                        Suggestion(
                            new_id(),
                            article_id,
                            base.id,
                            name,
                            session.account.id,
                            now,
                            one.edit,
                            note=said,
                            parent=one.parent,
                        )
                    )
                elif old.edit != one.edit:
                    kids = [kid for kid in waiting.values() if kid.parent == old.id]
                    changed += [replace(old, edit=one.edit), *renewed(kids, old.edit, one.edit)]
            gone = [self._closed(session, one, SuggestionState.WITHDRAWN, now) for one in known.values()]
            fresh = [*made, *(one for one in changed if one.proposal == name)]
            for kind, some in ((EventKind.SUGGESTION_WITHDRAWN, gone), (EventKind.SUGGESTED, fresh)):
                if some:
                    self._tell(work, session, kind, some, now)
            work.suggestions.put([*made, *changed, *gone])
            work.commit()
            return tuple(one for one in work.suggestions.open_of(article_id) if one.proposal == name)

    def propose_fixes(
        self, session: Session, article_id: str, findings: Iterable[Finding], note: str = ""
    ) -> tuple[Suggestion, ...]:
        """Suggest the first fix of each finding in the head, under the rule that found it. What does not stand in the text any
        more, has no fix, or is suggested just so already, is left out.

        Raises DeskError: NOT_PERMITTED, ARTICLE_UNKNOWN, SUGGESTION_NOTE_LONG.
        """
        said = suggestion_note(note)
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            head = work.revisions.get(work.articles.get(article_id).head)
            now, name = self._now(), new_id()
            known = {outcome(one.edit) for one in work.suggestions.open_of(article_id)}
            made = [
                Suggestion(
                    new_id(),
                    article_id,
                    head.id,
                    name,
                    session.account.id,
                    now,
                    edit,
                    note=said,
                    rule=rule,
                )
                for edit, rule in fixes(head.content, findings)
                if outcome(edit) not in known
            ]
            if made:
                keep(work, session, head, now)
                self._tell(work, session, EventKind.SUGGESTED, made, now)
                work.suggestions.put(made)
                work.commit()
            return tuple(made)

    def of(self, session: Session, article_id: str) -> Suggested:
        """The suggestions of an article, as they stand in its head. Raises DeskError(ARTICLE_UNKNOWN)."""
        with self._unit_of_work(reads=True) as work:
            head = work.revisions.get(work.articles.get(article_id).head)
            every = work.suggestions.of_article(article_id)
            decided = [one for one in every if not one.is_open]
            decided.sort(key=lambda one: (one.decided_at or one.at, one.id), reverse=True)
            return Suggested(
                article_id,
                head.id,
                place(head.content, [one for one in every if one.is_open]),
                tuple(decided),
                {account.id: account.name for account in work.accounts.all()},
                present(work, session).may(Permission.COMMENT),
            )

    def counts(self, ids: Collection[str]) -> dict[str, int]:
        """How many suggestions are open in each of these articles; those without any are left out."""
        with self._unit_of_work(reads=True) as work:
            return work.suggestions.open_counts(ids)

    def accept(self, session: Session, article_id: str, ids: Collection[str], expected: str) -> Taken:
        """Put suggestions into the text of revision `expected`, which must be the head, as one new revision by `session`. Of two
        that want the same words the older one is taken; what has no place stays open.

        Raises DeskError: STALE_REVISION, ACTION_REFUSED, SUGGESTION_UNKNOWN, SUGGESTION_CLOSED, and SUGGESTION_LOST where none
        of them has a place.
        """
        with self._unit_of_work() as work:
            article = work.articles.get(article_id)
            if article.head != expected:
                raise DeskError(ErrorCode.STALE_REVISION, article=article_id)
            now = self._now()
            head = work.revisions.get(article.head)
            self._require_edit(work, session, article, head, now)
            wanted = self._open(work, article_id, ids)
            waiting = {one.id: one for one in work.suggestions.open_of(article_id)}
            outcome = accept(head.content, waiting.values(), {one.id for one in wanted})
            if wanted and not outcome.accepted:
                raise DeskError(ErrorCode.SUGGESTION_LOST)
            taken = [
                self._closed(session, waiting[name], SuggestionState.ACCEPTED, now)
                for name in outcome.accepted
            ]
            emptied = [
                self._closed(session, waiting[name], SuggestionState.REJECTED, now)
                for name in outcome.emptied
            ]
            # Before the text is saved: they lie in the new text already, and are not to be followed to it once more.
            work.suggestions.put([*outcome.changed, *taken, *emptied])
            if taken:
                keep(work, session, head, now)
                self._tell(work, session, EventKind.SUGGESTION_ACCEPTED, taken, now)
            if emptied:
                self._tell(work, session, EventKind.SUGGESTION_REJECTED, emptied, now)
            saved = save_on_top(
                work, self._vault, session, article, outcome.content, now, RevisionKind.MILESTONE
            )
            opened = open_article(work, self._vault, session, saved, now)
            work.commit()
            left = tuple(one.id for one in wanted if one.id not in {*outcome.accepted, *outcome.emptied})
            return Taken(opened, outcome.accepted, left)

    def reject(self, session: Session, ids: Collection[str], note: str = "") -> tuple[Suggestion, ...]:
        """Decide against suggestions, which may have no place; what leads into them goes with them. `note` is told to their
        authors. Gives all that was rejected.

        Raises DeskError: SUGGESTION_UNKNOWN, SUGGESTION_CLOSED, SUGGESTION_NOTE_LONG, ACTION_REFUSED.
        """
        said = suggestion_note(note)
        with self._unit_of_work() as work:
            now = self._now()
            rejected: list[Suggestion] = []
            for article_id, some in _by_article(work.suggestions.some(ids)).items():
                article = work.articles.get(article_id)
                self._require_edit(work, session, article, work.revisions.get(article.head), now)
                wanted = self._open(work, article_id, [one.id for one in some])
                names = {one.id for one in wanted}
                with_them = descendants(work.suggestions.open_of(article_id), names)
                closed = [
                    self._closed(session, one, SuggestionState.REJECTED, now, said)
                    for one in in_order((*wanted, *with_them))
                ]
                self._tell(work, session, EventKind.SUGGESTION_REJECTED, closed, now)
                rejected += closed
            work.suggestions.put(rejected)
            work.commit()
            return tuple(rejected)

    def withdraw(self, session: Session, ids: Collection[str]) -> tuple[Suggestion, ...]:
        """Take own suggestions back. What others suggested in their text stays, without a place.

        Raises DeskError: NOT_PERMITTED, SUGGESTION_UNKNOWN, SUGGESTION_CLOSED, SUGGESTION_NOT_YOURS.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            now = self._now()
            withdrawn: list[Suggestion] = []
            for some in _by_article(work.suggestions.some(ids)).values():
                closed = [
                    self._closed(session, _own(session, one), SuggestionState.WITHDRAWN, now) for one in some
                ]
                self._tell(work, session, EventKind.SUGGESTION_WITHDRAWN, closed, now)
                withdrawn += closed
            work.suggestions.put(withdrawn)
            work.commit()
            return tuple(withdrawn)

    def amend_note(self, session: Session, suggestion_id: str, note: str) -> Suggestion:
        """Another note for an own open suggestion. The same note changes nothing.

        Raises DeskError: NOT_PERMITTED, SUGGESTION_UNKNOWN, SUGGESTION_CLOSED, SUGGESTION_NOT_YOURS, SUGGESTION_NOTE_LONG.
        """
        said = suggestion_note(note)
        with self._unit_of_work() as work:
            require(work, session, Permission.COMMENT)
            one = _own(session, work.suggestions.some([suggestion_id])[0])
            if one.note == said:
                return one
            changed = replace(one, note=said)
            work.suggestions.put([changed])
            self._tell(work, session, EventKind.SUGGESTION_NOTED, [changed], self._now())
            work.commit()
            return changed

    def _open(self, work: UnitOfWork, article_id: str, ids: Collection[str]) -> list[Suggestion]:
        found = work.suggestions.some(ids)
        if any(one.article != article_id for one in found):
            raise DeskError(ErrorCode.SUGGESTION_UNKNOWN)
        if not all(one.is_open for one in found):
            raise DeskError(ErrorCode.SUGGESTION_CLOSED)
        return in_order(found)

    def _require_edit(
        self, work: UnitOfWork, session: Session, article: Article, head: Revision, now: datetime
    ) -> None:
        facts = gather(work, self._vault, Action.EDIT, article, present(work, session), now, head=head)
        apply(Action.EDIT, facts)

    def _closed(
        self, session: Session, one: Suggestion, state: SuggestionState, now: datetime, answer: str = ""
    ) -> Suggestion:
        return replace(one, state=state, decided_by=session.account.id, decided_at=now, answer=answer)

    def _tell(
        self, work: UnitOfWork, session: Session, kind: EventKind, some: Sequence[Suggestion], now: datetime
    ) -> None:
        data = {
            "count": str(len(some)),
            "suggestions": " ".join(one.id for one in some),
            # The words are no part of the log; that they are still the same can be proved.
            "sha256": edit_hash([one.edit for one in some]),
        }
        work.events.append(kind, session.account.id, now, article=some[0].article, data=data)

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def _own(session: Session, one: Suggestion) -> Suggestion:
    if one.author != session.account.id:
        raise DeskError(ErrorCode.SUGGESTION_NOT_YOURS)
    if not one.is_open:
        raise DeskError(ErrorCode.SUGGESTION_CLOSED)
    return one


def _with_parents(
    waiting: Mapping[str, Suggestion], parents: Iterable[str], names: Collection[str]
) -> set[str]:
    """`names`, the open ones among `parents`, and what any of them leads into."""
    found: set[str] = set()
    todo = [*names, *parents]
    while todo:
        name = todo.pop()
        if name in waiting and name not in found:
            found.add(name)
            todo.append(waiting[name].parent)
    return found


def _by_article(suggestions: Iterable[Suggestion]) -> dict[str, list[Suggestion]]:
    found: dict[str, list[Suggestion]] = {}
    for one in suggestions:
        found.setdefault(one.article, []).append(one)
    return found
