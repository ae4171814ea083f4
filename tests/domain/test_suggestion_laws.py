"""What holds of every difference that is split into suggestions, whatever the two texts are."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from editor_desk.domain.anchors import Found
from editor_desk.domain.content import Content
from editor_desk.domain.edit_apply import merge
from editor_desk.domain.edit_split import split
from editor_desk.domain.edits_json import edit_from_json, edit_to_json
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.domain.suggestion_layers import Layers
from editor_desk.domain.suggestion_merge import accept, follow, place
from editor_desk.domain.suggestions import Suggestion
from tests.domain.strategies import contents
from tests.domain.test_diff_applied import edited

DRAW = st.DrawFn
few = settings(max_examples=40)
"""Each of them carries out many edits; all were held to several hundred examples when they were written."""
START = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


def suggested(base: Content, proposal: Content, author: str = "هدى", before: int = 0) -> list[Suggestion]:
    """Everything in which the two differ, as `author` suggested it."""
    return [
        Suggestion(
            f"{author}{number:03}", "a", "r", author, author, START + timedelta(seconds=before + number), edit
        )
        for number, edit in enumerate(split(base, proposal))
    ]


def names(some: Sequence[Suggestion]) -> list[str]:
    return [one.id for one in some]


@st.composite
def pairs(draw: DRAW) -> tuple[Content, Content]:
    """Two texts, the second mostly made of the first."""
    base = draw(contents)
    return base, draw(st.one_of(edited(base), contents))


def renamed(content: Content, prefix: str) -> Content:
    """`content`, in which no new block is called like one of another new text."""
    return replace(
        content,
        blocks=tuple(
            replace(item, key=f"{prefix}{item.key}") if item.key.startswith(("new", "added")) else item
            for item in content.blocks
        ),
    )


def is_valid(content: Content) -> bool:
    return content_from_json(content_to_json(content)) == content


@few
@given(pairs())
def test_all_of_them_accepted_give_the_proposal_and_none_the_base(texts: tuple[Content, Content]) -> None:
    base, proposal = texts
    some = suggested(base, proposal)
    outcome = accept(base, some, set(names(some)))
    assert outcome.content == proposal
    assert sorted(outcome.accepted) == sorted(names(some))
    assert accept(base, some, set()).content == base
    assert all(isinstance(one.where, Found) for one in place(base, some))


@few
@given(st.data(), pairs())
def test_any_of_them_in_any_order_give_one_valid_text(
    data: st.DataObject, texts: tuple[Content, Content]
) -> None:
    base, proposal = texts
    edits = {str(number): edit for number, edit in enumerate(split(base, proposal))}
    chosen = data.draw(st.permutations([name for name in edits if data.draw(st.booleans())]))
    content, left = base, edits
    for name in chosen:
        merged = merge(content, left, {name})
        assert merged.done == (name,)
        content, left = merged.content, merged.left
        assert is_valid(content)
    assert content == merge(base, edits, set(chosen)).content


@few
@given(st.data(), contents)
def test_two_people_over_each_other_break_nothing(data: st.DataObject, base: Content) -> None:
    some = suggested(base, data.draw(edited(base)), "هدى") + suggested(
        base, data.draw(edited(base)), "كريم", 500
    )
    content, left = base, some
    for name in data.draw(st.permutations(names(some))):
        outcome = accept(content, left, {name})
        changed = {one.id: one for one in outcome.changed}
        gone = {*outcome.accepted, *outcome.emptied}
        left = [changed.get(one.id, one) for one in left if one.id not in gone]
        content = outcome.content
        assert is_valid(content)
        assert len(place(content, left)) == len(left)


@few
@given(st.data(), contents)
def test_what_is_suggested_over_suggestions_gives_the_text_once_all_are_accepted(
    data: st.DataObject, base: Content
) -> None:
    first = suggested(base, renamed(data.draw(edited(base)), "h-"))
    layers = Layers(base, first)
    proposal = renamed(data.draw(edited(layers.text)), "k-")
    second = [
        Suggestion(
            f"كريم{number}",
            "a",
            "r",
            "كريم",
            "كريم",
            START + timedelta(seconds=500 + number),
            led.edit,
            parent=led.parent,
        )
        for number, led in enumerate(layers.split(proposal))
    ]
    outcome = accept(base, [*first, *second], {*names(first), *names(second)})
    assert outcome.content == proposal
    # One after the other, the first suggestions before or after those that lead into them.
    content, left = base, [*first, *second]
    for name in data.draw(st.permutations(names(left))):
        outcome = accept(content, left, {name})
        changed = {one.id: one for one in outcome.changed}
        gone = {*outcome.accepted, *outcome.emptied}
        left = [changed.get(one.id, one) for one in left if one.id not in gone]
        content = outcome.content
        assert is_valid(content)


@few
@given(st.data(), contents)
def test_they_follow_every_edit_and_are_never_lost_for_good(data: st.DataObject, base: Content) -> None:
    some = suggested(base, data.draw(edited(base)))
    after = data.draw(edited(base))
    moved = {one.id: one for one in follow(some, base, after)}
    kept = [moved.get(one.id, one) for one in some]
    assert len(place(after, kept)) == len(some)
    assert is_valid(accept(after, kept, set(names(kept))).content)
    back = {one.id: one for one in follow(kept, after, base)}
    again = [back.get(one.id, one) for one in kept]
    assert is_valid(accept(base, again, set(names(again))).content)


@few
@given(pairs())
def test_json_loses_nothing(texts: tuple[Content, Content]) -> None:
    for edit in split(*texts):
        assert edit_from_json(edit_to_json(edit)) == edit
