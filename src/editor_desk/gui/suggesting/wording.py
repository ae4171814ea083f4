"""A suggestion in words: what kind of change it is, what would go and what would come."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.anchors import Found, Loss, Lost, Where
from editor_desk.domain.content import Block, BlockKind, BodyBlock, Direction, Mark
from editor_desk.domain.edits import (
    BlockDeletion,
    BlockInsertion,
    BlockMove,
    Edit,
    EntryEdit,
    FactEdit,
    FactValue,
    Look,
    LookEdit,
    WordsEdit,
)
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import from_rfc3339
from editor_desk.domain.suggestions import Placed, SuggestionState
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.review.labels import (
    block_kind_text,
    direction_text,
    field_text,
    figure_kind_text,
    figure_part_text,
)
from editor_desk.gui.widgets.times import exact, number

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Told:
    """`label` says what is changed where the words do not; `old` would go and `new` come; `stays` is told instead of both
    where the words stay.
    """

    label: str = ""
    old: str = ""
    new: str = ""
    stays: str = ""

    @property
    def spoken(self) -> str:
        """All of it in a line, for who hears it."""
        parts = [self.label, self.stays]
        if self.old:
            parts.append(translate("Suggestions", "out: {words}").format(words=self.old))
        if self.new:
            parts.append(translate("Suggestions", "in: {words}").format(words=self.new))
        return ". ".join(part for part in parts if part)


def told(edit: Edit, preferences: Preferences) -> Told:
    """What a suggestion would change."""
    match edit:
        case WordsEdit():
            return _words(edit)
        case LookEdit():
            return Told(look_text(edit.look), stays=edit.text)
        case FactEdit():
            return _fact(edit, preferences)
        case EntryEdit():
            return _entry(edit)
    return _block(edit)


def look_text(look: Look) -> str:
    """What would become of the look of words."""
    said = []
    for mark in Mark:
        strong = mark is Mark.STRONG
        if mark in look.added:
            said.append(translate("Suggestions", "Bold") if strong else translate("Suggestions", "Italic"))
        if mark in look.removed:
            said.append(
                translate("Suggestions", "No longer bold")
                if strong
                else translate("Suggestions", "No longer italic")
            )
    was, now = look.link
    if now:
        said.append(translate("Suggestions", "Link to {address}").format(address=f"\u2066{now}\u2069"))
    elif was:
        said.append(translate("Suggestions", "No link any more"))
    if look.direction[0] != look.direction[1]:
        said.append(
            translate("Suggestions", "Direction: {way}").format(way=direction_text(look.direction[1]))
        )
    return translate("Suggestions", ", ").join(said)


def place_note(placed: Placed) -> str:
    """What is to be said of the place of an open suggestion; nothing where it stands as it was made."""
    if not isinstance(placed.where, Lost):
        return ""
    if placed.where.loss is Loss.AMBIGUOUS:
        return translate(
            "Suggestions", "It is not certain any more which words are meant; it cannot be accepted."
        )
    return translate("Suggestions", "What it changes is not in the text any more; it cannot be accepted.")


def is_lost(where: Where) -> bool:
    """Whether its place is gone."""
    return not isinstance(where, Found)


def state_text(state: SuggestionState, name: str) -> str:
    """What became of a suggestion, and by whom; nothing while it is open."""
    text = {
        SuggestionState.OPEN: "",
        SuggestionState.ACCEPTED: translate("Suggestions", "Accepted by {name}"),
        SuggestionState.REJECTED: translate("Suggestions", "Rejected by {name}"),
        SuggestionState.WITHDRAWN: translate("Suggestions", "Withdrawn"),
    }[state]
    return text.format(name=f"\u2068{name}\u2069")


def _block(edit: BlockInsertion | BlockDeletion | BlockMove) -> Told:
    if isinstance(edit, BlockInsertion):
        return Told(_named(translate("Suggestions", "New: {block}"), edit.block), new=edit.block.text)
    if isinstance(edit, BlockDeletion):
        return Told(_named(translate("Suggestions", "Remove: {block}"), edit.block), old=edit.block.text)
    up = translate("Suggestions", "Move further up: {block}")
    down = translate("Suggestions", "Move further down: {block}")
    return Told(_named(up if edit.up else down, edit.block), stays=edit.block.text)


def _words(edit: WordsEdit) -> Told:
    old, new = edit.old_text, edit.new_text
    label = ""
    if not old.strip() and not new.strip():
        label = translate("Suggestions", "Spaces")
    elif not old:
        label = translate("Suggestions", "Insert")
    elif not new:
        label = translate("Suggestions", "Delete")
    return Told(label, _seen(old), _seen(new))


def _seen(text: str) -> str:
    """Spaces by themselves are made visible."""
    return (
        text if text.strip() or not text else text.replace(" ", "␣").replace("\u00a0", "␣").replace("\n", "↵")
    )


def _named(text: str, block: BodyBlock) -> str:
    name = block_kind_text(block.kind) if isinstance(block, Block) else figure_kind_text(block)
    return text.format(block=f"\u2068{name}\u2069")


def _fact(edit: FactEdit, preferences: Preferences) -> Told:
    if edit.key:
        return _fact_of_block(edit, preferences)
    if edit.name == "embargo":
        return Told(field_text("embargo"), _moment(edit.old, preferences), _moment(edit.new, preferences))
    if edit.name in {"tags", "read_also", "similar"}:
        return Told(_list_text(edit.name))
    return Told(field_text(edit.name), _value(edit.old), _value(edit.new))


def _fact_of_block(edit: FactEdit, preferences: Preferences) -> Told:
    name = edit.name
    if name == "kind":
        kinds = (block_kind_text(BlockKind(_value(one))) for one in (edit.old, edit.new))
        return Told(translate("Suggestions", "Kind of paragraph"), *kinds)
    if name == "direction":
        return Told(translate("Suggestions", "Direction of the paragraph"), _way(edit.old), _way(edit.new))
    if name.startswith("cell:"):
        row, column = (int(part) + 1 for part in name.split(":")[1:3])
        label = translate("Suggestions", "Table, row {row}, column {column}")
        label = label.format(row=number(row, preferences), column=number(column, preferences))
        return Told(label, _value(edit.old), _value(edit.new))
    return Told(_figure_fact(name))


def _figure_fact(name: str) -> str:
    known = {
        "media": "picture",
        "focal": "focal",
        "header": "header",
        "target": "article",
        "url": "url",
    }
    if name in known:
        return figure_part_text(known[name])
    return (
        translate("Suggestions", "Table") if name == "rows" else translate("Suggestions", "The whole block")
    )


def _list_text(name: str) -> str:
    return {
        "tags": translate("Suggestions", "Tags"),
        "read_also": translate("Suggestions", "Read also"),
        "similar": translate("Suggestions", "Similar articles"),
    }[name]


def _entry(edit: EntryEdit) -> Told:
    label = _list_text(edit.list)
    text = str((edit.entry[1] if edit.list == "tags" else edit.entry[0]) or "")
    return Told(label, old=text) if edit.seat is None else Told(label, new=text)


def _way(value: FactValue) -> str:
    return direction_text(Direction(value) if isinstance(value, str) else None)


def _value(value: FactValue) -> str:
    return value if isinstance(value, str) else ""


def _moment(value: FactValue, preferences: Preferences) -> str:
    if not isinstance(value, str):
        return ""
    try:
        return exact(from_rfc3339(value), preferences)
    except DeskError:
        return value
