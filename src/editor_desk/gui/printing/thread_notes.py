"""Open comments as notes in the margin of a proof."""

from collections.abc import Iterator

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.comments import Thread, where_is
from editor_desk.domain.content import Content
from editor_desk.gui.comments.card import place_note
from editor_desk.gui.messages import isolated
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.printing.proof import ProofNote
from editor_desk.gui.widgets.times import exact
from editor_desk.services.comments import Discussion

_LONGEST_QUOTE = 60
_LONGEST = 500
"""A margin is narrow: what is longer is read at the desk."""


def thread_notes(discussion: Discussion, content: Content, preferences: Preferences) -> Iterator[ProofNote]:
    """A note for each open thread, in reading order."""
    texts = AnchorTexts(content)
    where = {thread.id: where_is(thread, texts) for thread in discussion.threads}
    for thread in sorted(discussion.threads, key=lambda one: (texts.reading_order(where[one.id]), one.id)):
        if thread.is_open:
            place = where[thread.id].place
            first = thread.first
            head = f"{discussion.names.get(first.author, '')} · {exact(first.at, preferences)}"
            key = place.rpartition(":")[2]
            note = place_note(where[thread.id], thread.anchor.quote)
            yield ProofNote(
                key,
                head,
                "\n".join((*_quoted(thread), *([note] if note else ()), *_said(thread, discussion))),
            )


def _quoted(thread: Thread) -> Iterator[str]:
    if thread.anchor.quote:
        yield f"«{isolated(_short(thread.anchor.quote, _LONGEST_QUOTE))}»"


def _said(thread: Thread, discussion: Discussion) -> Iterator[str]:
    for number, comment in enumerate(thread.comments):
        if not comment.deleted:
            who = f"{discussion.names.get(comment.author, '')}: " if number else ""
            yield f"{who}{_short(comment.text, _LONGEST)}"


def _short(text: str, longest: int) -> str:
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"
