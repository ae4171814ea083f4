"""What one suggestion would change: the words or the look of a run of text, a block, a fact, or an entry of a list.

An edit is a value beside the content. `edit_split` makes edits of two texts, `edit_apply` carries them out, `edit_follow`
takes them along while the text is edited.
"""

from dataclasses import dataclass, replace

from editor_desk.domain.anchors import Anchor
from editor_desk.domain.content import BodyBlock, Direction, Mark, Span

FactValue = str | bool | int | None | tuple["FactValue", ...]
"""A fact as plain values, the same that JSON holds (see `facts_of_content`)."""

START = ""
"""Stands for the beginning of the text, or of a list, where the name of a block or an entry is asked for."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A run of characters, which may be none: `size` of them, `lead` after the beginning of `anchor`. A run that says
    nothing by itself (no character, a space, a comma) is anchored by the words around it.
    """

    anchor: Anchor
    lead: int = 0
    size: int = 0

    @property
    def place(self) -> str:
        """The name of its text (see `ProofText`)."""
        return self.anchor.place

    @property
    def start(self) -> int:
        """Where it began in the text that it was anchored in last."""
        return self.anchor.start + self.lead

    @property
    def end(self) -> int:
        """Where it ended there."""
        return self.start + self.size


@dataclass(frozen=True, slots=True)
class WordsEdit:
    """Other words in the place of `old`; either may be none. In a text without formatting they are plain spans."""

    spot: Spot
    old: tuple[Span, ...]
    new: tuple[Span, ...]

    @property
    def old_text(self) -> str:
        """The words that would go."""
        return "".join(span.text for span in self.old)

    @property
    def new_text(self) -> str:
        """The words that would come."""
        return "".join(span.text for span in self.new)


@dataclass(frozen=True, slots=True)
class Look:
    """What becomes of the look of a run: marks that come and go, a link and a forced direction (before, after) that are
    left alone where both are the same.
    """

    added: frozenset[Mark] = frozenset()
    removed: frozenset[Mark] = frozenset()
    link: tuple[str | None, str | None] = (None, None)
    direction: tuple[Direction | None, Direction | None] = (None, None)

    @classmethod
    def between(cls, was: Span, now: Span) -> "Look":
        """What leads from one look to the other."""
        return cls(
            now.marks - was.marks,
            was.marks - now.marks,
            (was.link, now.link) if was.link != now.link else (None, None),
            (was.direction, now.direction) if was.direction != now.direction else (None, None),
        )

    def put_on(self, span: Span) -> Span:
        """`span` as it looks then."""
        return replace(
            span,
            marks=(span.marks | self.added) - self.removed,
            link=self.link[1] if self.link[0] != self.link[1] else span.link,
            direction=self.direction[1] if self.direction[0] != self.direction[1] else span.direction,
        )


@dataclass(frozen=True, slots=True)
class LookEdit:
    """Words that stay and would look otherwise; `text` is what they were when that was proposed."""

    spot: Spot
    text: str
    look: Look


@dataclass(frozen=True, slots=True)
class Seat:
    """Where a block or an entry would stand: behind the first of `after` that is there, which end with one that the text
    had before (or START); else before `before` (empty: the end). `below` is where it would stand without what others suggest,
    beside which it was put.
    """

    after: tuple[str, ...]
    before: str = ""
    below: "Seat | None" = None


@dataclass(frozen=True, slots=True)
class BlockInsertion:
    """A new block."""

    block: BodyBlock
    seat: Seat


@dataclass(frozen=True, slots=True)
class BlockDeletion:
    """A block that would go, as it was."""

    block: BodyBlock


@dataclass(frozen=True, slots=True)
class BlockMove:
    """A block that would stand elsewhere, as it was; `up` says whether further up."""

    block: BodyBlock
    seat: Seat
    up: bool = False


@dataclass(frozen=True, slots=True)
class FactEdit:
    """Another value of a fact: of the block `key`, or of the article where that is empty."""

    key: str
    name: str
    old: FactValue
    new: FactValue


@dataclass(frozen=True, slots=True)
class EntryEdit:
    """An entry of "tags", "read_also" or "similar" that would come (`seat` says where), or go (None)."""

    list: str
    entry: tuple[str | None, ...]
    seat: Seat | None = None


Edit = WordsEdit | LookEdit | BlockInsertion | BlockDeletion | BlockMove | FactEdit | EntryEdit
TextEdit = WordsEdit | LookEdit


def identity(edit: Edit) -> tuple[object, ...]:
    """What two edits of one text share that lead to another outcome in the same place."""
    match edit:
        case WordsEdit(spot) | LookEdit(spot):
            return type(edit).__name__, spot.place, spot.start, spot.end
        case BlockInsertion(block) | BlockDeletion(block) | BlockMove(block):
            return type(edit).__name__, block.key
        case FactEdit():
            return type(edit).__name__, edit.key, edit.name
        case _:
            return type(edit).__name__, edit.list, edit.entry, edit.seat is None


def outcome(edit: Edit) -> tuple[object, ...]:
    """What two edits of one text share that say just the same."""
    match edit:
        case WordsEdit():
            return *identity(edit), edit.old_text, edit.new
        case LookEdit():
            return *identity(edit), edit.look
        case FactEdit():
            return *identity(edit), edit.new
        case BlockInsertion():
            return *identity(edit), edit.block
        case BlockMove():
            return *identity(edit), edit.seat
        case _:
            return identity(edit)
