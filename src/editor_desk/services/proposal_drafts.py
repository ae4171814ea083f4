"""Proposals that are still being written: on disk with every pause, so that a window that is closed or dies loses none.

A draft lies in the journal, in one file for each person and article. It holds the text that it was begun on as well: a
revision that nobody kept may be gone by the time somebody goes on. Nothing here needs the database.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editor_desk.domain.content import Content
from editor_desk.domain.edit_apply import merge
from editor_desk.domain.edit_follow import EditFollower
from editor_desk.domain.edit_places import TextNow
from editor_desk.domain.edit_split import split
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.journal import Stamp, change_record, replay, whole_record
from editor_desk.domain.json_fields import json_list, json_mapping, json_text
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.domain.suggestion_layers import Layers
from editor_desk.domain.suggestions import Suggestion
from editor_desk.services.ports.journal import Journal
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.suggestions import Draft

PROPOSAL = "proposal."
"""The name of a draft's file begins with it; whoever looks for unsaved text passes these by."""

_LARGEST_CHANGES = 256 * 1024
"""A file is begun anew once its changes take more bytes than this."""


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What somebody would like an article to say, and has not proposed yet. `base` is the revision that it was begun on, whose
    text `head` is; `before` has in it the suggestions of others that it is laid `over` (by id), and `start` those of the same
    person under the id of that `proposal` as well: what it said when it was begun. `at` is when it was last written on.
    """

    article: str
    base: str
    proposal: str
    over: frozenset[str]
    head: Content
    before: Content
    start: Content
    text: Content
    note: str
    at: datetime

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing that was not proposed before."""
        return self.start == self.text and not self.note.strip()


def begun(draft: Draft, waiting: Iterable[Suggestion], at: datetime) -> ProposalDraft:
    """A draft with nothing written yet; `waiting` are the suggestions that are open."""
    base, over = draft.base, draft.over
    before = Layers(base.content, [one for one in waiting if one.id in over]).text if over else base.content
    return ProposalDraft(
        draft.article, base.id, draft.proposal, over, base.content, before, draft.text, draft.text, "", at
    )


def gone_on(kept: ProposalDraft, now: ProposalDraft) -> ProposalDraft:
    """A draft that was kept, on the text as it would be begun `now`: what was written is taken along where all of it still has a place. Else
    it stays on the text that it was begun on, so that nothing of it is lost.
    """
    if kept.base == now.base and kept.start == now.text:
        return replace(now, text=kept.text, note=kept.note, at=kept.at)
    follower = EditFollower(TextNow(kept.start), TextNow(now.text))
    edits = {str(n): follower.carry(edit) for n, edit in enumerate(split(kept.start, kept.text))}
    merged = merge(now.text, edits, set(edits))
    if len(merged.done) < len(edits):
        return kept
    return replace(now, text=merged.content, note=kept.note, at=kept.at)


@dataclass(slots=True)
class _Writing:
    base: str
    proposal: str
    over: frozenset[str]
    text: Content
    note: str
    grown: int = 0

    def follows(self, draft: ProposalDraft) -> bool:
        """Whether it is enough to add what changed of the text."""
        same = (self.base, self.proposal, self.over, self.note) == (
            draft.base,
            draft.proposal,
            draft.over,
            draft.note,
        )
        return same and self.grown <= _LARGEST_CHANGES


class ProposalDraftService:
    """Keeps and gives back drafts. `note` belongs on the lane of the journal: one thread at a time."""

    def __init__(self, journal: Journal, clock: Clock) -> None:
        self._journal = journal
        self._clock = clock
        self._writings: dict[str, _Writing] = {}

    def note(self, session: Session, draft: ProposalDraft) -> None:
        """Have a draft on disk; its own moment is not looked at. Raises DeskError where the disk refuses; the next call
        then writes all of it again.
        """
        name = _name(session, draft.article)
        stamp = Stamp(draft.article, draft.base, session.account.id, to_the_millisecond(self._clock()))
        known = self._writings.pop(name, None)
        if known is not None and known.follows(draft):
            change = change_record(stamp, known.text, draft.text)
            if change is not None:
                known.grown += self._journal.append(name, _encoded(change))
                known.text = draft.text
            self._writings[name] = known
            return
        whole = whole_record(stamp, draft.text)
        whole |= {
            "head": content_to_json(draft.head),
            "proposal": draft.proposal,
            "over": sorted(draft.over),
            "note": draft.note,
        }
        for field, text, below in (
            ("before", draft.before, draft.head),
            ("start", draft.start, draft.before),
        ):
            if text != below:
                whole[field] = content_to_json(text)
        self._journal.begin(name, _encoded(whole))
        self._writings[name] = _Writing(draft.base, draft.proposal, draft.over, draft.text, draft.note)

    def find(self, session: Session, article_id: str) -> ProposalDraft | None:
        """What that person was writing on an article; None where there is nothing that can be read."""
        left = self._journal.find(_name(session, article_id))
        if left is None:
            return None
        records = list(_decoded(left.records))
        written = replay(records)
        if written is None or written.stamp.article != article_id:
            return None
        first = records[0]
        try:
            head = content_from_json(json_mapping(first.get("head"), "head"))
            before = content_from_json(first["before"]) if "before" in first else head
            start = content_from_json(first["start"]) if "start" in first else before
            proposal, note = json_text(first, "proposal"), json_text(first, "note")
            over = frozenset(map(str, json_list(first, "over")))
        except DeskError:
            return None
        base, at, text = written.stamp.base, written.stamp.at, written.content
        return ProposalDraft(article_id, base, proposal, over, head, before, start, text, note, at)

    def drop(self, session: Session, article_id: str) -> None:
        """It was proposed, or given up. Raises DeskError."""
        name = _name(session, article_id)
        self._writings.pop(name, None)
        self._journal.clear(name)


def _name(session: Session, article_id: str) -> str:
    return f"{PROPOSAL}{article_id}.{session.account.id}"


def _encoded(record: Mapping[str, object]) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _decoded(records: tuple[bytes, ...]) -> list[Mapping[str, object]]:
    """The records up to the first that is no JSON object: somebody may have written into the file."""
    found: list[Mapping[str, object]] = []
    for record in records:
        try:
            value = json.loads(record.decode("utf-8", "surrogatepass"))
        except (ValueError, RecursionError):
            break
        if not isinstance(value, dict):
            break
        found.append(value)
    return found
