"""What the curator does from the pages of the tags room: each with a preview or a question, then a notice."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import new_id
from editor_desk.domain.tag_changes import Edit, TagChange, also_written, merging, splitting, standing
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.gui.context import GuiContext
from editor_desk.gui.jobs import Lane
from editor_desk.gui.tags.curation_dialogs import PreviewDialog, TagFactsDialog
from editor_desk.gui.tags.retag_dialog import RetagDialog, left_text
from editor_desk.gui.tags.tag_dialogs import TagLabelDialog
from editor_desk.language.numerals import to_numerals
from editor_desk.services.curation import Wish
from editor_desk.services.retagging import RetagRun
from editor_desk.services.tags import TagUse

translate = QCoreApplication.translate

Done = Callable[[str, str], None]
"""Called with the id of the tag to look at, and what to say."""


class Curator(QObject):
    """Opens its dialogs over `room`; a fault is shown in the dialog, or by the window where there is none."""

    def __init__(self, context: GuiContext, room: QWidget, done: Done) -> None:
        super().__init__(room)
        self._context = context
        self._room = room
        self._done = done

    def merge(self, survivor: TagUse, others: Sequence[TagUse]) -> None:
        """Let one tag take over others."""
        ids = [use.tag.id for use in others]
        self._preview(
            translate("TagsRoom", "Merge into “{label}”").format(label=survivor.tag.label),
            translate(
                "TagsRoom",
                "Every label of the others leads to it from then on, so that no import brings them back.",
            ),
            translate("TagsRoom", "Merge"),
            partial(merging, into=survivor.tag.id, others=ids),
            translate("TagsRoom", "Merged. It can be undone under Changes."),
        )

    def split(self, use: TagUse, alias: str) -> None:
        """Take an alias out into a tag of its own."""
        self._preview(
            translate("TagsRoom", "Split off “{label}”").format(label=alias),
            translate(
                "TagsRoom",
                "It becomes a tag of its own. Where it came with a merge, the articles that carried it go with it.",
            ),
            translate("TagsRoom", "Split off"),
            partial(splitting, tag_id=use.tag.id, labels=[alias], new_id=new_id()),
            translate("TagsRoom", "Split off. It can be undone under Changes."),
        )

    def change_state(self, use: TagUse, state: TagState) -> None:
        """Accept a tag at once; retire it after a look at what that means."""
        wish = partial(standing, tag_id=use.tag.id, state=state)
        if state is not TagState.RETIRED:
            self._apply(wish, translate("TagsRoom", "Accepted."))
            return
        self._preview(
            translate("TagsRoom", "Retire “{label}”").format(label=use.tag.label),
            translate(
                "TagsRoom",
                "It is not offered any more. Articles that carry it keep it, and its labels still lead to it.",
            ),
            translate("TagsRoom", "Retire"),
            wish,
            translate("TagsRoom", "Retired. It can be undone under Changes."),
        )

    def add_alias(self, use: TagUse) -> None:
        """Let another spelling lead to a tag."""
        session, curation = self._context.session, self._context.desk.curation

        def store(label: str) -> Tag:
            curation.apply(session, partial(also_written, tag_id=use.tag.id, label=label))
            return use.tag

        TagLabelDialog(
            self._context,
            translate("TagsRoom", "Another spelling of “{label}”").format(label=use.tag.label),
            translate("TagsRoom", "Whoever types or imports it gets this tag."),
            "",
            store,
            lambda tag: self._done(tag.id, translate("TagsRoom", "Added. It can be undone under Changes.")),
            self._room,
        ).open()

    def describe(self, use: TagUse, vocabulary: Vocabulary) -> None:
        """Say what a tag names and where it belongs."""
        notice = translate("TagsRoom", "Described. It can be undone under Changes.")
        TagFactsDialog(
            self._context, use, vocabulary, lambda _change: self._done(use.tag.id, notice), self._room
        ).open()

    def change_many(self, use: TagUse, vocabulary: Vocabulary) -> None:
        """Add, take off or replace a tag in many articles."""
        RetagDialog(
            self._context, use.tag, vocabulary, lambda notice: self._done(use.tag.id, notice), self._room
        ).open()

    def undo_run(self, run: str) -> None:
        """Give the articles of a run their tags back."""
        session, retagging = self._context.session, self._context.desk.retagging
        numerals = self._context.preferences.numerals

        def undone(back: RetagRun) -> None:
            text = translate("TagsRoom", "%n article(s) have their tags back.", "", back.changed)
            self._done("", to_numerals(" ".join([text, *left_text(back.left)]), numerals))

        jobs = self._context.jobs

        def go_on(_done: int, _total: int) -> None:
            if jobs.is_stopping:
                raise DeskError(ErrorCode.CANCELLED)

        jobs.run(
            lambda: retagging.undo(session, run, go_on), undone, self._context.show_problem, lane=Lane.LONG
        )

    def keep_apart(self, tag_ids: Sequence[str]) -> None:
        """Remember that these are no variants."""
        session, curation = self._context.session, self._context.desk.curation
        notice = translate("TagsRoom", "Kept apart: the doctor asks no more. It can be undone under Changes.")
        self._context.jobs.run(
            lambda: curation.keep_apart(session, tag_ids), lambda _change: self._done("", notice)
        )

    def undo(self, change_id: str) -> None:
        """Take a change back."""
        session, curation = self._context.session, self._context.desk.curation
        notice = translate("TagsRoom", "Undone.")

        def undone(edit: Edit) -> None:
            self._done(edit.ids[0] if edit.ids else "", notice)

        self._context.jobs.run(lambda: curation.undo(session, change_id), undone, self._context.show_problem)

    def _preview(self, title: str, hint: str, accept: str, wish: Wish, notice: str) -> None:
        def done(change: TagChange) -> None:
            self._done(change.edit.ids[0] if change.edit.ids else "", notice)

        PreviewDialog(self._context, title, hint, accept, wish, done, self._room).open()

    def _apply(self, wish: Wish, notice: str) -> None:
        session, curation = self._context.session, self._context.desk.curation

        def done(change: TagChange) -> None:
            self._done(change.edit.ids[0] if change.edit.ids else "", notice)

        self._context.jobs.run(lambda: curation.apply(session, wish), done)
