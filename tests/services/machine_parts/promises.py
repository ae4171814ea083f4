"""What holds whatever is done, asked of the log, the database, and the packages themselves."""

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

from hypothesis.stateful import invariant

from editor_desk.domain.accounts import PERMISSIONS, Permission, Role
from editor_desk.domain.events import EventKind, first_broken
from editor_desk.domain.identity import from_rfc3339
from editor_desk.domain.seal import SEAL_NAMESPACE
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services.facts import valid_seal
from editor_desk.services.ports.articles import Folder
from editor_desk.services.ports.unit_of_work import UnitOfWork
from tests.desks import QUICK_VAULT
from tests.services.machine_parts.base import PEOPLE, Machine

NEEDED = {
    EventKind.CREATED: Permission.WRITE,
    EventKind.EDITED: Permission.WRITE,
    EventKind.SUBMITTED: Permission.WRITE,
    EventKind.RETURNED: Permission.REVIEW,
    EventKind.FIRST_APPROVED: Permission.REVIEW,
    EventKind.APPROVED: Permission.REVIEW,
    EventKind.APPROVAL_RULE_CHANGED: Permission.SET_RULES,
    EventKind.CORRECTION: Permission.REVIEW,
    EventKind.WITHDRAWN: Permission.REVIEW,
    EventKind.CORRECTION_DROPPED: Permission.REVIEW,
    EventKind.UPDATE_BEGUN: Permission.WRITE,
    EventKind.UPDATE_DROPPED: Permission.WRITE,
    EventKind.HANDED_OVER: Permission.EXPORT,
    EventKind.TAKEN_OVER: Permission.EXPORT,
    EventKind.RECEIVED: Permission.EXPORT,
}


class Promises(Machine):
    """The invariants; and, at the end, an audit without a fault."""

    def teardown(self) -> None:
        try:
            report = self.room.desk.audit.run()
            assert report.faults == ()
            self.nothing_that_was_saved_is_lost()
        finally:
            super().teardown()

    @invariant()
    def every_event_is_chained_and_none_is_ever_changed(self) -> None:
        chain = self.chain()
        assert first_broken(chain) is None
        assert chain[: len(self.events)] == self.events
        self.events = chain

    @invariant()
    def the_log_shows_that_everybody_might_do_what_they_did(self) -> None:
        roles: dict[str, list[Role]] = {}
        closed: dict[str, bool] = {}
        for event in self.events:
            assert not closed.get(event.actor)
            if event.kind in NEEDED:
                assert any(NEEDED[event.kind] in PERMISSIONS[role] for role in roles[event.actor])
            if event.kind in {EventKind.ACCOUNT_CREATED, EventKind.ACCOUNT_CHANGED}:
                account = event.data["account"]
                roles[account] = [Role(name) for name in event.data["roles"].split(",") if name]
                closed[account] = event.data["disabled"] == "true"

    @invariant()
    def what_is_referred_to_is_there_and_names_its_own_text(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for row in self.room_rows():
                article = work.articles.get(row)
                named = {article.head, article.sealed, article.delivered}
                named |= {event.revision for event in self.events if event.article == row}
                named -= {None, ""}
                for revision_id in named:
                    revision = work.revisions.get(str(revision_id))
                    assert revision.article == row
                    named_parents = [work.revisions.get(parent).article for parent in revision.parents]
                    assert named_parents == [row] * len(named_parents)

    @invariant()
    def what_was_approved_or_handed_over_bears_a_seal_by_somebody_else(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for place, event in enumerate(self.events):
                if event.kind not in {EventKind.APPROVED, EventKind.HANDED_OVER}:
                    continue
                revision = work.revisions.get(event.revision)
                seal = valid_seal(work, QUICK_VAULT, revision)
                assert seal is not None
                statement = seal.statement
                assert statement.content_hash == revision.content_hash
                assert QUICK_VAULT.verify(
                    seal.public_key, statement.to_bytes(), seal.signature, SEAL_NAMESPACE
                )
                by_another = statement.approved_by not in self.authors_until(work, place)
                assert by_another or statement.override_reason

    @invariant()
    def every_count_is_the_length_of_its_list(self) -> None:
        session = self.people[PEOPLE[len(self.events) % len(PEOPLE)]]  # another one after each event
        counts = self.room.desk.articles.counts(session)
        for folder in Folder:
            assert len(self.room.desk.articles.list(session, folder)) == counts[folder], folder

    def room_rows(self) -> list[str]:
        """Ids of all articles, by the log."""
        return [event.article for event in self.events if event.kind is EventKind.CREATED]

    def authors_until(self, work: UnitOfWork, place: int) -> set[str]:
        """Who had written on the article when the text that the event at `place` is about was sealed."""
        article = self.events[place].article
        approved = next(
            event
            for event in reversed(self.events[: place + 1])
            if event.kind is EventKind.APPROVED and event.article == article
        )
        history = work.revisions.history(approved.article)
        return {row.author for row in history if row.created_at <= approved.at}

    @invariant()
    def a_package_holds_only_what_somebody_else_sealed(self) -> None:
        """Asked of the package as it lies on the disk, by what any receiver has: no code of the hand-over has a part in it."""
        packages, self.packages = self.packages, []
        for written in packages:
            report = verify_package(Path(written.path))
            assert report.good, report.faults
            for entry, content in packed(Path(written.path)):
                self.look_at(entry, content)

    def look_at(self, entry: dict[str, Any], content: bytes) -> None:
        """Who wrote any version of the text up to its approval did not approve it; and the note is that of its event."""
        approved, hash_ = entry["approved"], hashlib.sha256(content).hexdigest()
        at = from_rfc3339(approved["at"])
        history = self.room.desk.articles.history(entry["id"])
        assert hash_ == entry["content_sha256"]
        assert entry["revision"] in {row.id for row in history.revisions if row.content_hash == hash_}
        writers = {row.author for row in history.revisions if row.created_at <= at}
        begun = [event for event in history.events if event.kind is EventKind.UPDATE_BEGUN and event.at <= at]
        for event in begun:
            older = self.room.desk.articles.history(event.data["takes_over"])
            if (
                event.revision == history.revisions[-1].id
            ):  # begun as an update: it has the text of the older one
                writers |= {row.author for row in older.revisions if row.created_at <= event.at}
        assert approved["by"] not in writers or approved["override_reason"]
        reasons = {event.data.get("reason", "") for event in history.events} | {""}
        assert entry["note"] in reasons
        if entry["action"] == "update":
            assert entry["supersedes"] != entry["revision"]
            assert entry["supersedes"] in {row.id for row in history.revisions}
        if entry["takes_over"] is not None:
            assert entry["takes_over"]["id"] in {event.data["takes_over"] for event in begun}

    def nothing_that_was_saved_is_lost(self) -> None:
        """Asked at the end: what is lost stays lost."""
        stored: dict[tuple[str, str], str] = {}
        for row in self.room.desk.articles.shelf(Folder.ARCHIVE):
            for revision in self.room.desk.articles.history(row.id).revisions:
                stored[row.id, revision.content_hash] = revision.id
        for place, text in self.texts.items():
            assert self.room.desk.articles.revision(stored[place]).content == text

    @invariant()
    def a_place_is_taken_once(self) -> None:
        with self.room.opened.unit_of_work() as work:
            for row in self.room_rows():
                standing = [one for one in work.takeovers.successors(row) if one.delivered and one.stands]
                assert len(standing) <= 1


def packed(package: Path) -> list[tuple[dict[str, Any], bytes]]:
    """What the index says of each article of a package, and its text, read with nothing of ours."""

    def read(path: str) -> bytes:
        if package.is_dir():
            return (package / path).read_bytes()
        with zipfile.ZipFile(package) as archive:
            return archive.read(f"{package.stem}/{path}")

    index = json.loads(read("data/package.json"))
    return [(entry, read(f"data/{entry['folder']}/content.json")) for entry in index["articles"]]
