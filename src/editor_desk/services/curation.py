"""Curating the vocabulary: every change is shown before it is made, made in one transaction, and can be undone."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.tag_changes import ChangeKind, Edit, TagChange, pair_of, undoing
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.services.facts import require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.tags import TagService

Wish = Callable[[Mapping[str, Tag]], Edit]
"""What is to be done, as a function of the tags by id: `partial(merging, into=…, others=…)` and its like."""

_EVENTS: Final = {
    ChangeKind.MERGE: EventKind.TAG_MERGED,
    ChangeKind.RENAME: EventKind.TAG_RENAMED,
    ChangeKind.ALIAS: EventKind.TAG_RENAMED,
    ChangeKind.SPLIT: EventKind.TAG_SPLIT,
    ChangeKind.ACCEPT: EventKind.TAG_ACCEPTED,
    ChangeKind.RETIRE: EventKind.TAG_RETIRED,
    ChangeKind.DESCRIBE: EventKind.TAG_DESCRIBED,
    ChangeKind.APART: EventKind.TAGS_KEPT_APART,
}
_SHOWN_CHANGES: Final = 200


@dataclass(frozen=True, slots=True)
class Preview:
    """What a change would do. `articles` show another label from then on; `sealed` of them keep the old one in the text
    that was approved.
    """

    edit: Edit
    articles: int
    sealed: int


@dataclass(frozen=True, slots=True)
class ShownChange:
    """A change that was made, and who made it."""

    change: TagChange
    by: str


class CurationService:
    """Use cases of the tag curator. Each is one transaction and blocks."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock, tags: TagService) -> None:
        self._unit_of_work = unit_of_work
        self._tags = tags
        self._clock = clock

    def preview(self, wish: Wish) -> Preview:
        """What `wish` would do. Raises DeskError as `apply` does, but for NOT_PERMITTED."""
        known = self._tags.known()
        with self._unit_of_work(reads=True) as work:
            edit = _edit(known.now(work), wish)
            articles = _showing_another_label(work, edit)
            return Preview(edit, len(articles), len(work.articles.sealed_among(articles)))

    def apply(self, session: Session, wish: Wish) -> TagChange:
        """Do it. Labels stay as other ways to write the tag, so that no import brings a variant back; sealed texts keep
        the label they were sealed with.

        Raises DeskError: NOT_PERMITTED, TAG_UNKNOWN, TAG_NAME_EMPTY, TAG_NAME_TAKEN, TAG_MERGE_SELF, TAG_ALIAS_UNKNOWN,
        TAG_TOPIC_INVALID, TAG_BROADER_CIRCLE.
        """
        known = self._tags.known()
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            edit = _edit(known.now(work), wish)
            change = TagChange(new_id(), edit, session.account.id, self._now())
            if not change.edit.is_empty:
                self._store(work, change.edit)
                work.tag_changes.add(change)
                self._tell(work, change)
                work.commit()
            return change

    def keep_apart(self, session: Session, tag_ids: Sequence[str]) -> TagChange:
        """Remember that these tags, which look like variants, are not: the doctor does not ask again.

        Raises DeskError: NOT_PERMITTED, TAG_UNKNOWN.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            ids = sorted({work.tags.get(tag_id).id for tag_id in tag_ids})
            known = work.tag_changes.apart()
            pairs = tuple(
                pair
                for position, one in enumerate(ids)
                for other in ids[position + 1 :]
                if (pair := pair_of(one, other)) not in known
            )
            edit = Edit(ChangeKind.APART, (), ())
            change = TagChange(new_id(), edit, session.account.id, self._now(), pairs)
            if pairs:
                work.tag_changes.keep_apart(pairs, session.account.id, change.at)
                work.tag_changes.add(change)
                self._tell(work, change)
                work.commit()
            return change

    def undo(self, session: Session, change_id: str) -> Edit:
        """Take a change back, exactly. Raises DeskError: NOT_PERMITTED, TAG_CHANGE_UNDONE, TAG_CHANGE_STANDS,
        TAG_BROADER_CIRCLE.
        """
        known = self._tags.known()
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            change = work.tag_changes.get(change_id)
            edit = undoing(known.now(work).by_id, change, work.tag_changes.after(change_id))
            self._store(work, edit)
            work.tag_changes.join_again(change.pairs)
            now = self._now()
            work.tag_changes.undone(change_id, now)
            data = {"change": change_id, **({"tag": edit.ids[0]} if edit.ids else {})}
            work.events.append(EventKind.TAG_CHANGE_UNDONE, session.account.id, now, data=data)
            work.commit()
            return edit

    def changes(self) -> tuple[ShownChange, ...]:
        """What was changed of late, newest first."""
        with self._unit_of_work(reads=True) as work:
            names = {account.id: account.name for account in work.accounts.all()}
            return tuple(
                ShownChange(change, names.get(change.by, ""))
                for change in work.tag_changes.newest(_SHOWN_CHANGES)
            )

    def _store(self, work: UnitOfWork, edit: Edit) -> None:
        # Before and after: a tag's articles show another label when it was merged and when it lives again.
        shown = _showing_another_label(work, edit)
        for tag in edit.after:
            work.tags.put(tag)
        work.outbox.enqueue(sorted({*shown, *_showing_another_label(work, edit)}))

    def _tell(self, work: UnitOfWork, change: TagChange) -> None:
        kind, ids = _EVENTS[change.edit.kind], change.edit.ids
        about = [{"tag": ids[0]}] if ids else [{"tag": one, "other": other} for one, other in change.pairs]
        if change.edit.kind is ChangeKind.MERGE:
            gone = [tag.id for tag in change.edit.after if not tag.is_live]
            about = [{"tag": ids[0], "merged": tag_id} for tag_id in gone]
        for data in about:
            work.events.append(kind, change.by, change.at, data={**data, "change": change.id})

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def _edit(vocabulary: Vocabulary, wish: Wish) -> Edit:
    edit = wish(vocabulary.by_id)
    _check_names(vocabulary, edit)
    return edit


def _check_names(vocabulary: Vocabulary, edit: Edit) -> None:
    """Raises DeskError(TAG_NAME_TAKEN) where a label that is new to `edit` names another tag already."""
    known = {label for tag in edit.before for label in (tag.label, *tag.aliases)}
    new = {label for tag in edit.after for label in (tag.label, *tag.aliases)} - known
    for label in sorted(new):
        taken = vocabulary.resolve(label)
        if taken is not None and taken.id not in edit.ids:
            raise DeskError(ErrorCode.TAG_NAME_TAKEN, label=taken.label)


def _showing_another_label(work: UnitOfWork, edit: Edit) -> tuple[str, ...]:
    """The articles that carry a tag of which `edit` changes the label, or which tag it leads to."""
    relabelled = [
        tag.id
        for old, tag in zip(edit.before, edit.after, strict=True)
        if (old.label, old.merged_into) != (tag.label, tag.merged_into)
    ]
    found = {article: None for tag_id in relabelled for article in work.tag_figures.carrying(tag_id)}
    return tuple(found)
