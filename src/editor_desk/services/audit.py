"""The audit: the whole chain, every text, every seal and key, each against what its hash or signature says."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from editor_desk.domain.approvals import EVERYWHERE, NO_RULE, ApprovalRule, rule_from_text
from editor_desk.domain.audit import AuditFault, AuditFaultKind, AuditReport, LogWitness
from editor_desk.domain.events import CLOCK_TOLERANCE, FIRST_PREVIOUS, EventKind, event_json
from editor_desk.domain.keys import KEY_NAMESPACE, KeyPeriod, key_statement
from editor_desk.domain.log_anchors import ANCHOR_NAMESPACE, LogAnchor
from editor_desk.domain.seal import SEAL_NAMESPACE
from editor_desk.services.checklists import CHECKLIST
from editor_desk.services.entitled import may_sign
from editor_desk.services.facts import are_two
from editor_desk.services.ports.audit import FactRow, SealRow
from editor_desk.services.ports.keys import KeyVault
from editor_desk.services.ports.running import Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.rule_in_force import stored_rule
from editor_desk.services.section_topics import SECTIONS
from editor_desk.services.site import SITE
from editor_desk.services.vouched_destinations import vouched_destination
from editor_desk.services.vouched_documents import vouched

_VOUCHED = (
    (SITE, EventKind.SITE_CHANGED, AuditFaultKind.SITE_REPLACED),
    (SECTIONS, EventKind.SECTIONS_CHANGED, AuditFaultKind.SECTIONS_REPLACED),
)
EVENTS_AT_ONCE = 4000
TEXTS_AT_ONCE = 1000
SEALS_AT_ONCE = 100
MOST_FAULTS = 200
"""A record that was rewritten from some place on is wrong everywhere behind it: so many faults tell that."""

_KEY_EVENTS = (EventKind.ACCOUNT_CREATED, EventKind.KEY_RECORDED, EventKind.KEY_ROTATED, EventKind.KEY_RESET)


class AuditService:
    """Use case of the audit. It blocks for long, in short transactions, so that no save waits for it; `progress` may end it."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault

    def run(self, progress: Progress = unwatched, witnesses: Sequence[LogWitness] = ()) -> AuditReport:
        """Look at everything. Raises DeskError(CANCELLED) where `progress` does. `witnesses` know something of the log from
        outside of the desk.
        """
        return _Audit(self._unit_of_work, self._vault, progress, witnesses).run()


class _Full(Exception):  # noqa: N818 - no error: there is enough to tell
    """So many faults were found that more would tell nothing new."""


class _Audit:
    """One run."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        vault: KeyVault,
        progress: Progress,
        witnesses: Sequence[LogWitness],
    ) -> None:
        self._witnesses = witnesses
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._progress = progress
        self._faults: list[AuditFault] = []
        self._done = 0
        self._total = 1
        self._events = self._revisions = self._seals = self._anchors = self._anchored = 0
        self._keys: dict[str, KeyPeriod] = {}
        self._rules: list[tuple[int, ApprovalRule]] = []
        self._rights: dict[str, list[tuple[int, Mapping[str, str]]]] = {}

    def run(self) -> AuditReport:
        with self._unit_of_work(reads=True) as work:
            self._total = max(1, sum(work.audit.counts()))
        try:
            self._look_at_events()
            self._look_at_keys_and_anchors()
            self._look_at_rules()
            self._look_at_checklist()
            self._look_at_documents()
            self._look_at_revisions()
            self._look_at_seals()
            self._look_at_states()
        except _Full:
            pass
        self._progress(self._total, self._total)
        return AuditReport(
            events=self._events,
            revisions=self._revisions,
            seals=self._seals,
            keys=len(self._keys),
            anchors=self._anchors,
            anchored=self._anchored,
            faults=tuple(self._faults),
        )

    def _found(self, work: UnitOfWork, fault: AuditFault) -> None:
        headline = work.audit.headline(fault.article) if fault.article else ""
        self._faults.append(replace(fault, headline=headline))
        if len(self._faults) >= MOST_FAULTS:
            raise _Full

    def _went(self, steps: int) -> None:
        self._done += steps
        self._progress(min(self._done, self._total), self._total)

    # The chain

    def _look_at_events(self) -> None:
        reached, last, newest = 0, FIRST_PREVIOUS.encode(), b""
        while True:
            seen = 0
            with self._unit_of_work(reads=True) as work:
                for number, body, previous, own, at in work.audit.events(reached, EVENTS_AT_ONCE):
                    seen += 1
                    if previous != last or body is None or sha256(body).hexdigest().encode() != own:
                        self._look_closely(work, number, reached, last.decode("utf-8", "replace"))
                    if at < newest:
                        self._look_at_clock(
                            work, number, at.decode("utf-8", "replace"), newest.decode("utf-8", "replace")
                        )
                    else:
                        newest = at
                    last, reached = own, number
            self._events += seen
            self._went(seen)
            if seen < EVENTS_AT_ONCE:
                return

    def _look_closely(self, work: UnitOfWork, number: int, number_before: int, last: str) -> None:
        row = work.audit.fact(number)
        if row is None:
            return
        if not _is_as_written(row):
            kind = (
                AuditFaultKind.EVENT_ALTERED if _facts(row) is not None else AuditFaultKind.EVENT_UNREADABLE
            )
            self._found(work, _at_event(kind, row))
        if row.previous == last:
            return
        if number > number_before + 1:
            missing = AuditFault(
                AuditFaultKind.EVENT_MISSING,
                number_before + 1,
                _moment(row.at),
                detail=_count(number - number_before - 1),
            )
            self._found(work, missing)
            return
        # It follows on another event than the one that stands before it: that one was changed together with its hash.
        changed = work.audit.fact(number_before) or row
        if not self._named(changed.number):
            self._found(work, _at_event(AuditFaultKind.EVENT_ALTERED, changed))

    def _named(self, number: int) -> bool:
        return bool(self._faults) and self._faults[-1].number == number

    def _look_at_clock(self, work: UnitOfWork, number: int, at: str, newest: str) -> None:
        earlier, later = _moment(at), _moment(newest)
        if earlier is not None and later is not None and later - earlier <= CLOCK_TOLERANCE:
            return
        row = work.audit.fact(number)
        # Once told, it is not told again of each event that was written while the clock was wrong.
        if row is None or (self._faults and self._faults[-1].kind is AuditFaultKind.CLOCK_BACK):
            return
        back = later - earlier if earlier is not None and later is not None else timedelta()
        self._found(work, _at_event(AuditFaultKind.CLOCK_BACK, row, _count(int(back.total_seconds()))))

    # Keys and anchors

    def _look_at_keys_and_anchors(self) -> None:
        with self._unit_of_work(reads=True) as work:
            self._read_keys(work)
            self._compare_keys(work)
            self._look_at_rights(work)
            anchors = [*work.anchors.all(), *work.anchors.beside()]
            self._look_at_anchors(work, anchors)
            for witness in self._witnesses:
                if work.audit.hash_at(witness.number) != witness.head:
                    self._found(
                        work, AuditFault(AuditFaultKind.LOG_REWRITTEN, witness.number, detail=witness.source)
                    )

    def _read_keys(self, work: UnitOfWork) -> None:
        for row in work.audit.facts([kind.value for kind in _KEY_EVENTS]):
            facts, at = _facts(row), _moment(row.at)
            if facts is None or at is None or not facts.get("key"):
                continue  # told already, or of a desk that recorded no keys yet
            since = _moment(facts.get("since", row.at)) or at
            retired = self._keys.get(facts.get("retired", ""))
            if retired is not None:
                self._keys[retired.public_key] = replace(retired, until=at)
            period = KeyPeriod(facts["key"], facts.get("account", ""), since, event=row.id)
            if row.kind != EventKind.KEY_RECORDED and not self._is_endorsed(row, facts, period, at):
                self._found(work, _of_key(period, row, "not endorsed"))
            self._keys[period.public_key] = period

    def _is_endorsed(self, row: FactRow, facts: Mapping[str, str], period: KeyPeriod, at: datetime) -> bool:
        signer = facts.get("signer", "")
        by = self._keys.get(signer)
        own = signer == period.public_key and row.actor == period.account and not self._keys
        theirs = (
            by is not None
            and by.account == row.actor
            and by.since <= at
            and (by.until is None or at <= by.until)
        )
        statement = key_statement(period.account, period.public_key, period.since)
        return (own or theirs) and self._vault.verify(
            signer, statement, facts.get("signature", ""), KEY_NAMESPACE
        )

    def _compare_keys(self, work: UnitOfWork) -> None:
        stored = {period.public_key: period for period in work.keys.all()}
        for key, period in stored.items():
            if self._keys.get(key) != period:
                self._found(work, _of_key(period, None, "not as recorded"))
        for key, period in self._keys.items():
            if key not in stored:
                self._found(work, _of_key(period, None, "missing"))
        for account in work.accounts.all():
            used = self._keys.get(account.public_key)
            if used is None or used.account != account.id or used.until is not None:
                fault = AuditFault(AuditFaultKind.KEY_REPLACED, account=account.id, detail="used now")
                self._found(work, fault)

    def _look_at_rights(self, work: UnitOfWork) -> None:
        for row in work.audit.facts([EventKind.ACCOUNT_CREATED.value, EventKind.ACCOUNT_CHANGED.value]):
            facts = _facts(row) or {}
            self._rights.setdefault(facts.get("account", ""), []).append((row.number, facts))
        for account in work.accounts.all():
            told = self._rights.get(account.id, [(0, {})])[-1]
            roles = ",".join(sorted(role.value for role in account.roles))
            if (roles, account.disabled) != (told[1].get("roles"), told[1].get("disabled") != "false"):
                fault = AuditFault(AuditFaultKind.RIGHTS_ALTERED, told[0], account=account.id)
                self._found(work, fault)

    def _look_at_anchors(self, work: UnitOfWork, anchors: list[LogAnchor | None]) -> None:
        if any(anchor is None for anchor in anchors):
            self._found(work, AuditFault(AuditFaultKind.ANCHOR_BROKEN, detail="unreadable"))
        known = dict.fromkeys(anchor for anchor in anchors if anchor is not None)
        for anchor in sorted(known, key=lambda one: (one.number, one.at)):
            self._anchors += 1
            period = self._keys.get(anchor.public_key)
            theirs = period is not None and period.account == anchor.by and period.holds(anchor.at)
            if not theirs or not self._vault.verify(
                anchor.public_key, anchor.to_bytes(), anchor.signature, ANCHOR_NAMESPACE
            ):
                fault = AuditFault(AuditFaultKind.ANCHOR_BROKEN, anchor.number, anchor.at, account=anchor.by)
                self._found(work, fault)
                continue
            if work.audit.hash_at(anchor.number) == anchor.head:
                self._anchored = max(self._anchored, anchor.number)
                continue
            cut = AuditFault(
                AuditFaultKind.LOG_CUT,
                anchor.number,
                anchor.at,
                account=anchor.by,
                detail=_count(self._anchored),
            )
            self._found(work, cut)
            return  # whatever was signed after it is gone as well

    # The rule on two approvals

    def _look_at_rules(self) -> None:
        with self._unit_of_work(reads=True) as work:
            rows = work.audit.facts([EventKind.APPROVAL_RULE_CHANGED.value])
            for row in rows:
                facts = _facts(row)
                rule = None if facts is None else rule_from_text(facts.get("rule", ""))
                if rule is None:
                    self._found(work, _at_event(AuditFaultKind.RULE_REPLACED, row, "unreadable"))
                self._rules.append((row.number, rule or EVERYWHERE))
            recorded = self._rules[-1][1] if self._rules else NO_RULE
            if stored_rule(work) != recorded:
                fault = AuditFault(AuditFaultKind.RULE_REPLACED, detail="not as recorded")
                self._found(work, replace(fault, number=rows[-1].number if rows else 0))

    def _look_at_checklist(self) -> None:
        """Whether the desk's checklist is the one that the newest change of it left."""
        with self._unit_of_work(reads=True) as work:
            rows = work.audit.facts([EventKind.CHECKLIST_CHANGED.value, EventKind.CHECKLIST_RESET.value])
            kept = work.documents.get(CHECKLIST) or ""
            facts = (_facts(rows[-1]) or {}) if rows else {}
            if rows and rows[-1].kind == EventKind.CHECKLIST_CHANGED.value:
                as_left = facts.get("sha256") in {None, sha256(kept.encode()).hexdigest()}
            else:
                as_left = not kept
            if not as_left:
                number = rows[-1].number if rows else 0
                self._found(work, AuditFault(AuditFaultKind.CHECKLIST_REPLACED, number))

    def _look_at_documents(self) -> None:
        """Whether what decides what leaves the desk, and where it goes, is as the newest change of each left it."""
        with self._unit_of_work(reads=True) as work:
            for name, kind, replaced in _VOUCHED:
                if not vouched(work, name, kind):
                    rows = work.audit.facts([kind.value])
                    self._found(work, AuditFault(replaced, rows[-1].number if rows else 0))
            for place in work.destinations.all():
                if not vouched_destination(work, place):
                    self._found(work, AuditFault(AuditFaultKind.DESTINATION_REPLACED, detail=place.name))

    def _rule_at(self, number: int) -> ApprovalRule:
        """The rule that held when event `number` was written."""
        return next((rule for since, rule in reversed(self._rules) if since < number), NO_RULE)

    # Texts

    def _look_at_revisions(self) -> None:
        reached = 0
        while True:
            seen = 0
            with self._unit_of_work(reads=True) as work:
                for place, own, content, text, name in work.audit.revisions(reached, TEXTS_AT_ONCE):
                    if place == reached:
                        continue  # once more, for another parent
                    seen, reached = seen + 1, place
                    if sha256(content or b"").hexdigest().encode() != text:
                        self._look_at_revision(work, place, AuditFaultKind.REVISION_ALTERED)
                    elif name is None or sha256(name).hexdigest().encode() != own:
                        self._look_at_revision(work, place, AuditFaultKind.REVISION_RENAMED)
            self._revisions += seen
            self._went(seen)
            if seen < TEXTS_AT_ONCE:
                return

    def _look_at_revision(self, work: UnitOfWork, place: int, kind: AuditFaultKind) -> None:
        id_, article, name = work.audit.revision(place)
        if name is not None and sha256(name).hexdigest() == id_:
            if kind is AuditFaultKind.REVISION_ALTERED:
                # The name of the version still holds, and with it who saved it and when.
                saved = json.loads(name)
                self._of_revision(work, kind, article, id_, _moment(saved["created"]), saved["author"])
            return
        self._of_revision(work, kind, article, id_)

    def _of_revision(
        self,
        work: UnitOfWork,
        kind: AuditFaultKind,
        article: str,
        revision: str,
        at: datetime | None = None,
        account: str = "",
    ) -> None:
        """Whoever saved the version, and when, is told; where its name says nothing, by the event that first names it."""
        row = work.audit.of_revision(article, revision)
        fault = AuditFault(kind, article=article, revision=revision, at=at, account=account)
        if row is not None:
            fault = replace(fault, number=row.number, at=at or _moment(row.at), account=account or row.actor)
        self._found(work, fault)

    # Seals

    def _look_at_seals(self) -> None:
        place = 0
        while True:
            with self._unit_of_work(reads=True) as work:
                rows = work.audit.seals(place, SEALS_AT_ONCE)
                for row in rows:
                    place = row.place
                    kinds = [*self._wrong_with(row)]
                    if not kinds and not self._was_entitled(work, row):
                        kinds = [AuditFaultKind.APPROVER_NOT_ENTITLED]
                    if not kinds and self._is_short(work, row):
                        kinds = [AuditFaultKind.APPROVALS_SHORT]
                    for kind in kinds:
                        self._of_seal(work, kind, row)
            self._seals += len(rows)
            self._went(len(rows))
            if len(rows) < SEALS_AT_ONCE:
                break
        with self._unit_of_work(reads=True) as work:
            for approval in work.audit.without_seal(MOST_FAULTS):
                self._found(work, _at_event(AuditFaultKind.SEAL_MISSING, approval))

    def _wrong_with(self, row: SealRow) -> Iterator[AuditFaultKind]:
        """The first thing that is wrong with a seal is told, and not what follows from it."""
        seal = row.seal
        if seal is None:
            yield AuditFaultKind.SEAL_ALTERED
            return
        statement, period = seal.statement, self._keys.get(seal.public_key)
        signed = self._vault.verify(seal.public_key, statement.to_bytes(), seal.signature, SEAL_NAMESPACE)
        if period is None or period.account != statement.approved_by:
            yield AuditFaultKind.KEY_REPLACED
        elif not signed:
            yield AuditFaultKind.SEAL_ALTERED
        elif not period.holds(statement.approved_at):
            yield AuditFaultKind.KEY_NOT_THEN
        elif row.revision_content is None:
            yield AuditFaultKind.REVISION_MISSING
        elif (row.revision_article, row.revision_content) != (statement.article, statement.content_hash):
            yield AuditFaultKind.SEAL_OTHER_TEXT
        elif row.approval is None:
            yield AuditFaultKind.SEAL_UNRECORDED

    def _was_entitled(self, work: UnitOfWork, row: SealRow) -> bool:
        """Whether who sealed might, as the log says, and on a text of others."""
        if row.seal is None or row.approval is None:
            return True
        statement = row.seal.statement
        rights = self._rights.get(statement.approved_by, [])
        told = next((facts for since, facts in reversed(rights) if since < row.approval), {})
        alone = not statement.override_reason and work.revisions.wrote(row.revision, statement.approved_by)
        return may_sign(told, statement) and not alone

    def _is_short(self, work: UnitOfWork, row: SealRow) -> bool:
        """Whether a seal that is right in itself has not the approvals that were needed."""
        if row.seal is None or row.approval is None:
            return False
        statement, rule = row.seal.statement, self._rule_at(row.approval)
        if rule.asks_for_two and rule.needed(*work.audit.filed(row.revision)) > max(
            statement.approvals_needed, 1
        ):
            return True
        if statement.stands_alone or statement.is_first_of_two:
            return False
        given = work.seals.over(statement.article, statement.content_hash)
        return not any(are_two(work, row.seal, first) for first in given)

    def _of_seal(self, work: UnitOfWork, kind: AuditFaultKind, row: SealRow) -> None:
        seal = row.seal
        fault = AuditFault(kind, row.approval or 0, article=row.revision_article or "", revision=row.revision)
        if seal is not None:
            statement = seal.statement
            fault = replace(
                fault, at=statement.approved_at, article=statement.article, account=statement.approved_by
            )
        self._found(work, fault)

    def _look_at_states(self) -> None:
        with self._unit_of_work(reads=True) as work:
            for row in work.audit.without_revision(MOST_FAULTS):
                self._found(work, _at_event(AuditFaultKind.REVISION_MISSING, row))
            for article, state in work.audit.forged_states(MOST_FAULTS):
                self._found(work, AuditFault(AuditFaultKind.STATE_FORGED, article=article, detail=state))


def _is_as_written(row: FactRow) -> bool:
    facts = _facts(row)
    if facts is None:
        return False
    body = event_json(
        {
            "id": row.id,
            "at": f"{row.at[:10]}T{row.at[11:23]}Z",
            "actor": row.actor,
            "kind": row.kind,
            "article": row.article,
            "revision": row.revision,
            "data": facts,
            "previous": row.previous,
        }
    )
    return sha256(body).hexdigest() == row.hash


def _facts(row: FactRow) -> dict[str, str] | None:
    try:
        facts = json.loads(row.data)
    except (TypeError, ValueError, RecursionError):
        return None
    good = isinstance(facts, dict) and all(isinstance(value, str) for value in facts.values())
    return facts if good else None


def _at_event(kind: AuditFaultKind, row: FactRow, detail: str = "") -> AuditFault:
    return AuditFault(kind, row.number, _moment(row.at), row.article, "", row.revision, row.actor, detail)


def _of_key(period: KeyPeriod, row: FactRow | None, detail: str) -> AuditFault:
    number = 0 if row is None else row.number
    return AuditFault(
        AuditFaultKind.KEY_REPLACED, number, period.since, account=period.account, detail=detail
    )


def _count(number: int) -> str:
    return str(number)


def _moment(stored: str) -> datetime | None:
    try:
        return datetime.fromisoformat(stored).replace(tzinfo=UTC)
    except (TypeError, ValueError):
        return None
