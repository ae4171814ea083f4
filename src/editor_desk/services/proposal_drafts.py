"""Proposals that are still being written: on disk with every pause, so that a window that is closed or dies loses none.

A draft lies in the journal, in one file for each person and article. It holds the text that it was begun on as well: a
revision that nobody kept may be gone by the time somebody goes on. Nothing here needs the database.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from editor_desk.domain.content import Content
from editor_desk.domain.edit_apply import TextNow, merge
from editor_desk.domain.edit_follow import EditFollower
from editor_desk.domain.edit_split import split
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.journal import Stamp, change_record, replay, whole_record
from editor_desk.domain.json_fields import json_mapping, json_text
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.services.ports import Clock, Journal, Session
from editor_desk.services.suggestions import Draft

PROPOSAL = "proposal."
"""The name of a draft's file begins with it; whoever looks for unsaved text passes these by."""

_LARGEST_CHANGES = 256 * 1024
"""A file is begun anew once its changes take more bytes than this."""


@dataclass(frozen=True, slots=True)
class ProposalDraft:
    """What somebody would like an article to say, and has not proposed yet. `base` is the revision that it was begun on,
    whose text `before` is; `start` what it said when it was begun, with what the same person had suggested by then under the id
    of that `proposal`; `at` is when it was last written on.
    """

    article: str
    base: str
    proposal: str
    before: Content
    start: Content
    text: Content
    note: str
    at: datetime

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing that was not proposed before."""
        return self.start == self.text and not self.note.strip()


def begun(draft: Draft, at: datetime) -> ProposalDraft:
    """A draft with nothing written yet."""
    base = draft.base
    return ProposalDraft(draft.article, base.id, draft.proposal, base.content, draft.text, draft.text, "", at)


def gone_on(kept: ProposalDraft, now: Draft) -> ProposalDraft:
    """A draft that was kept, on the text as it is `now`: what was written is taken along where all of it still has a place. Else
    it stays on the text that it was begun on, so that nothing of it is lost.
    """
    if kept.base == now.base.id and kept.start == now.text:
        return replace(kept, proposal=now.proposal)
    follower = EditFollower(TextNow(kept.start), TextNow(now.text))
    edits = {str(n): follower.carry(edit) for n, edit in enumerate(split(kept.start, kept.text))}
    merged = merge(now.text, edits, set(edits))
    if len(merged.done) < len(edits):
        return kept
    fresh = begun(now, kept.at)
    return replace(fresh, text=merged.content, note=kept.note)


@dataclass(slots=True)
class _Writing:
    base: str
    proposal: str
    text: Content
    note: str
    grown: int = 0

    def follows(self, draft: ProposalDraft) -> bool:
        """Whether it is enough to add what changed of the text."""
        same = (self.base, self.proposal, self.note) == (draft.base, draft.proposal, draft.note)
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
        whole |= {"before": content_to_json(draft.before), "note": draft.note, "proposal": draft.proposal}
        if draft.start != draft.before:
            whole["start"] = content_to_json(draft.start)
        self._journal.begin(name, _encoded(whole))
        self._writings[name] = _Writing(draft.base, draft.proposal, draft.text, draft.note)

    def find(self, session: Session, article_id: str) -> ProposalDraft | None:
        """What that person was writing on an article; None where there is nothing that can be read."""
        left = self._journal.find(_name(session, article_id))
        if left is None:
            return None
        records = list(_decoded(left.records))
        written = replay(records)
        if written is None or written.stamp.article != article_id:
            return None
        try:
            before = content_from_json(json_mapping(records[0].get("before"), "before"))
            start = content_from_json(records[0]["start"]) if "start" in records[0] else before
            proposal = json_text(records[0], "proposal")
        except DeskError:
            return None
        note, stamp = records[0].get("note"), written.stamp
        return ProposalDraft(
            article_id,
            stamp.base,
            proposal,
            before,
            start,
            written.content,
            note if isinstance(note, str) else "",
            stamp.at,
        )

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
