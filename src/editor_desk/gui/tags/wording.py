"""What kinds, states, likenesses and changes of tags are called."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.tag_changes import ChangeKind, Edit
from editor_desk.domain.tag_facts import TagKind, TagState
from editor_desk.gui.messages import isolated
from editor_desk.language.variants import Likeness

translate = QCoreApplication.translate

_NAMED = 4
"""So many merged tags are named in a line."""


def kind_text(kind: TagKind) -> str:
    """What a tag names."""
    return {
        TagKind.TOPIC: translate("TagsRoom", "Topic"),
        TagKind.PERSON: translate("TagsRoom", "Person"),
        TagKind.PLACE: translate("TagsRoom", "Place"),
        TagKind.ORGANISATION: translate("TagsRoom", "Organisation"),
        TagKind.EVENT: translate("TagsRoom", "Event"),
    }[kind]


def state_text(state: TagState) -> str:
    """How far the desk agreed on a tag."""
    return {
        TagState.PROPOSED: translate("TagsRoom", "Proposed", "state of a tag"),
        TagState.ACCEPTED: translate("TagsRoom", "Accepted", "state of a tag"),
        TagState.RETIRED: translate("TagsRoom", "Retired", "state of a tag"),
    }[state]


def likeness_text(likeness: Likeness) -> str:
    """What makes two labels alike."""
    return {
        Likeness.FOLDED: translate("TagsRoom", "They differ only in hamza, tashkeel or the like"),
        Likeness.ARTICLE: translate("TagsRoom", "They differ only in an article"),
        Likeness.SPACES: translate("TagsRoom", "They differ only in spaces"),
        Likeness.SOUNDS: translate("TagsRoom", "They may be two spellings of a foreign name"),
    }[likeness]


def change_text(edit: Edit, others: str = "") -> str:
    """What was done, in one line; `others` are the labels of tags that were kept apart."""
    label = isolated(edit.before[0].label) if edit.before else ""
    new = isolated(edit.after[0].label) if edit.after else ""
    if edit.kind is ChangeKind.MERGE:
        merged = [isolated(tag.label) for tag in edit.merged][:_NAMED]
        others = translate("TagsRoom", ", ", "between aliases").join(merged)
        others += "…" if len(edit.merged) > len(merged) else ""
        into = {tag.merged_into for tag in edit.after}
        survivor = next((tag for tag in edit.after if tag.id in into), None)
        label = isolated(survivor.label) if survivor else ""
    return {
        ChangeKind.MAKE: translate("TagsRoom", "“{label}” is new"),
        ChangeKind.MERGE: translate("TagsRoom", "{others} merged into “{label}”"),
        ChangeKind.RENAME: translate("TagsRoom", "“{label}” renamed to “{new}”"),
        ChangeKind.ALIAS: translate("TagsRoom", "Another spelling of “{label}”"),
        ChangeKind.SPLIT: translate("TagsRoom", "Split off “{label}”"),
        ChangeKind.ACCEPT: translate("TagsRoom", "“{label}” accepted"),
        ChangeKind.RETIRE: translate("TagsRoom", "“{label}” retired"),
        ChangeKind.DESCRIBE: translate("TagsRoom", "“{label}” described"),
        ChangeKind.APART: translate("TagsRoom", "Kept apart: {others}"),
    }[edit.kind].format(label=label, others=others, new=new)
