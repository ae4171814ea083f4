"""Merge, rename, split, retire, describe: what changes, and that undoing brings back what was."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_changes import (
    ChangeKind,
    Edit,
    TagChange,
    also_written,
    describing,
    leading_to,
    making,
    merging,
    pair_of,
    renaming,
    splitting,
    standing,
    undoing,
)
from editor_desk.domain.tag_facts import TagFacts, TagKind, TagState, broader_line
from editor_desk.domain.tags import Tag
from tests.growth import MOST, growth

NOW = datetime(2026, 11, 25, 22, 0, tzinfo=UTC)


def tags(*made: Tag) -> dict[str, Tag]:
    return {tag.id: tag for tag in made}


def done(known: Mapping[str, Tag], edit: Edit) -> dict[str, Tag]:
    assert [tag.id for tag in edit.before] == list(edit.ids)
    assert all(known.get(tag.id, tag) == tag for tag in edit.before)
    return {**known, **{tag.id: tag for tag in edit.after}}


def change(edit: Edit, number: int = 1, pairs: tuple[tuple[str, str], ...] = ()) -> TagChange:
    return TagChange(str(number), edit, "curator", NOW, pairs)


def refusal(act: object, *args: object, **kwargs: object) -> ErrorCode:
    assert callable(act)
    with pytest.raises(DeskError) as refused:
        act(*args, **kwargs)
    return refused.value.code


ISESCO = Tag("1", "الإيسيسكو", ("ISESCO",))
VARIANT = Tag("2", "إيسيسكو", ("ايسيسكو",))
OTHER = Tag("3", "منظمة الإيسيسكو")
KNOWN = tags(ISESCO, VARIANT, OTHER)


def test_a_tag_that_was_made_is_retired_when_that_is_undone() -> None:
    made = making(ISESCO)
    assert (made.kind, made.after, made.merged) == (ChangeKind.MAKE, (ISESCO,), ())
    back = undoing(tags(ISESCO), change(made), [])
    (retired,) = back.after
    assert retired.facts.state is TagState.RETIRED
    assert replace(retired, facts=ISESCO.facts) == ISESCO


def test_a_merge_names_what_it_merged() -> None:
    assert merging(KNOWN, "1", ["2", "3"]).merged == (VARIANT, OTHER)
    assert renaming(KNOWN, "1", "إيسسكو").merged == ()


def test_a_merge_takes_over_every_label() -> None:
    after = done(KNOWN, merging(KNOWN, "1", ["2", "3", "2"]))
    assert after["1"].aliases == ("ISESCO", "إيسيسكو", "ايسيسكو", "منظمة الإيسيسكو")
    assert (after["2"].merged_into, after["2"].aliases, after["3"].merged_into) == ("1", (), "1")
    assert [tag.id for tag in leading_to(after, "1")] == ["2", "3"]
    assert refusal(merging, after, "1", ["3"]) is ErrorCode.TAG_MERGE_SELF, "merged already"
    assert refusal(merging, KNOWN, "1", ["9"]) is ErrorCode.TAG_UNKNOWN
    circle = tags(Tag("1", "أ", (), "2"), Tag("2", "ب", (), "1"))
    assert refusal(merging, circle, "1", ["2"]) is ErrorCode.TAG_UNKNOWN
    assert {tag.id for tag in leading_to(circle, "1")} == {"1", "2"}


def test_what_was_part_of_a_merged_tag_is_part_of_the_survivor() -> None:
    known = tags(
        Tag("1", "المغرب", facts=TagFacts(broader="2")),
        Tag("2", "المملكة المغربية", facts=TagFacts(broader="4")),
        Tag("3", "فاس", facts=TagFacts(broader="2")),
        Tag("4", "شمال إفريقيا"),
    )
    after = done(known, merging(known, "1", ["2"]))
    assert after["3"].facts.broader == "1"
    assert after["1"].facts.broader == "4"


def test_no_merge_makes_a_circle() -> None:
    known = tags(
        Tag("1", "فاس", facts=TagFacts(broader="2")),
        Tag("2", "جهة فاس", facts=TagFacts(broader="3")),
        Tag("3", "المغرب"),
    )
    after = done(known, merging(known, "1", ["3"]))
    assert after["2"].facts.broader == "1"
    assert after["1"].facts.broader is None
    deeper = {**known, "3": replace(known["3"], facts=TagFacts(broader="4")), "4": Tag("4", "إفريقيا")}
    assert done(deeper, merging(deeper, "1", ["4"]))["1"].facts.broader is None


def test_a_new_label_or_spelling() -> None:
    after = done(KNOWN, renaming(KNOWN, "1", " إيسيسكو العالم "))
    assert (after["1"].label, after["1"].aliases) == ("إيسيسكو العالم", ("ISESCO", "الإيسيسكو"))
    assert renaming(KNOWN, "1", "الإيسيسكو").is_empty
    assert done(KNOWN, also_written(KNOWN, "1", "ICESCO"))["1"].aliases == ("ISESCO", "ICESCO")
    assert also_written(KNOWN, "1", "ISESCO").is_empty
    assert refusal(also_written, KNOWN, "1", "#") is ErrorCode.TAG_NAME_EMPTY


def test_a_split_lets_the_merged_tag_live_again_with_what_it_carried() -> None:
    merged = done(KNOWN, merging(KNOWN, "2", ["3"]))
    merged = done(merged, merging(merged, "1", ["2"]))
    after = done(merged, splitting(merged, "1", ["إيسيسكو", "ايسيسكو"], "new"))
    assert after["2"] == VARIANT
    assert after["3"].merged_into == "1", "what was merged into it stays with the others"
    assert after["1"].aliases == ("ISESCO", "منظمة الإيسيسكو")
    assert "new" not in after
    both = done(merged, splitting(merged, "1", ["منظمة الإيسيسكو", "إيسيسكو"], "new"))
    assert both["3"] == Tag("3", "منظمة الإيسيسكو", ("إيسيسكو",))
    assert both["2"].merged_into == "3"


def test_an_alias_that_no_merge_brought_becomes_a_new_tag_and_goes_back_when_undone() -> None:
    known = {**KNOWN, "1": replace(ISESCO, facts=TagFacts(TagKind.ORGANISATION))}
    edit = splitting(known, "1", ["ISESCO"], "new")
    after = done(known, edit)
    assert after["new"] == Tag("new", "ISESCO", facts=TagFacts(TagKind.ORGANISATION))
    back = done(after, undoing(after, change(edit), []))
    assert back.pop("new").merged_into == "1"
    assert back == known
    for wrong in ([], ["غيرها"], ["ISESCO", "غيرها"]):
        assert refusal(splitting, KNOWN, "1", wrong, "new") is ErrorCode.TAG_ALIAS_UNKNOWN


def test_states_and_facts() -> None:
    retired = done(KNOWN, standing(KNOWN, "1", TagState.RETIRED))
    assert retired["1"].facts.state is TagState.RETIRED
    assert standing(KNOWN, "1", TagState.ACCEPTED).is_empty
    assert standing(retired, "1", TagState.ACCEPTED).kind is ChangeKind.ACCEPT
    facts = TagFacts(TagKind.ORGANISATION, description=" منظمة ", broader="3", media_topic="20000638")
    after = done(KNOWN, describing(KNOWN, "1", facts))
    assert after["1"].facts == replace(facts, description="منظمة", media_topic="medtop:20000638")
    assert refusal(describing, after, "3", TagFacts(broader="1")) is ErrorCode.TAG_BROADER_CIRCLE
    assert refusal(describing, after, "1", TagFacts(media_topic="سياسة")) is ErrorCode.TAG_TOPIC_INVALID
    assert refusal(describing, after, "1", TagFacts(broader="9")) is ErrorCode.TAG_UNKNOWN


def test_a_later_change_stands_in_the_way_of_undoing_an_earlier_one() -> None:
    first = merging(KNOWN, "1", ["2"])
    merged = done(KNOWN, first)
    second = renaming(merged, "1", "ICESCO")
    renamed = done(merged, second)
    with pytest.raises(DeskError) as refused:
        undoing(renamed, change(first), [change(second, 2)])
    assert refused.value.code is ErrorCode.TAG_CHANGE_STANDS
    assert refused.value.params == {"kind": "rename", "label": "الإيسيسكو"}
    back = done(renamed, undoing(renamed, change(second, 2), []))
    assert back == merged
    undone = replace(change(second, 2), undone_at=NOW)
    assert done(back, undoing(back, change(first), [undone])) == KNOWN
    assert refusal(undoing, back, undone, []) is ErrorCode.TAG_CHANGE_UNDONE
    elsewhere = renaming(merged, "3", "منظمة")
    assert undoing(merged, change(first), [change(elsewhere, 3)]).after == first.before


def test_undoing_makes_no_circle() -> None:
    known = {**KNOWN, "1": replace(ISESCO, facts=TagFacts(broader="2"))}
    first = describing(known, "1", TagFacts())
    freed = done(known, first)
    turned = done(freed, describing(freed, "2", TagFacts(broader="1")))
    assert refusal(undoing, turned, change(first), []) is ErrorCode.TAG_BROADER_CIRCLE


def test_what_a_change_is_about() -> None:
    assert pair_of("2", "1") == pair_of("1", "2") == ("1", "2")
    apart = change(Edit(ChangeKind.APART, (), ()), pairs=(("1", "2"),))
    assert apart.touched == {"1", "2"}
    assert undoing(KNOWN, apart, []).is_empty


IDS = st.sampled_from("12345")


@given(st.lists(st.tuples(IDS, IDS), max_size=6), st.data())
def test_after_any_changes_each_undone_in_turn_all_is_as_it_was(
    merges: list[tuple[str, str]], data: st.DataObject
) -> None:
    known = tags(*(Tag(number, f"وسم {number}", (f"اسم {number}",)) for number in "12345"))
    known["5"] = replace(known["5"], facts=TagFacts(broader="4"))
    start, made = known, []
    for into, other in merges:
        try:
            edit = merging(known, into, [other])
        except DeskError:
            continue
        known = done(known, edit)
        made.append((edit, start))
        assert all(
            into not in broader_line(_lines(known), tag.id)[1:] or tag.id != into for tag in known.values()
        )
        start = known
    split = [tag for tag in known.values() if tag.is_live and tag.aliases]
    assume(split)
    source = data.draw(st.sampled_from(split))
    labels = data.draw(st.lists(st.sampled_from(source.aliases), min_size=1, unique=True))
    edit = splitting(known, source.id, labels, "new")
    known = done(known, edit)
    written = sorted(label for tag in known.values() if tag.is_live for label in (tag.label, *tag.aliases))
    assert written == sorted(f"{word} {number}" for word in ("وسم", "اسم") for number in "12345"), (
        "no label is lost or there twice"
    )
    made.append((edit, start))
    for edit, before in reversed(made):
        known = done(known, undoing(known, change(edit), []))
        assert {tag_id: tag for tag_id, tag in known.items() if tag_id != "new"} == before


def _lines(known: Mapping[str, Tag]) -> dict[str, str | None]:
    return {tag.id: tag.facts.broader for tag in known.values()}


def test_twenty_thousand_aliases_are_split_off_in_the_time_of_reading_them() -> None:
    def having(count: int) -> tuple[dict[str, Tag], tuple[str, ...]]:
        aliases = tuple(f"قناة {number}" for number in range(2 * count))
        return tags(Tag("a", "القناة", aliases)), aliases

    known, aliases = having(20_000)
    after = done(known, splitting(known, "a", aliases[:20_000], "b"))
    assert (after["a"].aliases, after["b"].label) == (aliases[20_000:], aliases[0])
    assert after["b"].aliases == aliases[1:20_000]

    def splitting_off(count: int) -> Callable[[], object]:
        known, aliases = having(count)
        return lambda: splitting(known, "a", aliases[:count], "b")

    assert growth(splitting_off, 5_000) <= MOST, "each was looked for among all"
