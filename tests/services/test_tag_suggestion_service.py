"""Tags for a text: what it names, what alike articles carry, names and phrases that are no tags yet, and why."""

from dataclasses import replace
from functools import partial

from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.domain.tag_changes import merging, standing
from editor_desk.domain.tag_facts import TagKind, TagState
from editor_desk.domain.tag_suggestion import Origin, TagSuggestion
from editor_desk.domain.tags import Tag
from editor_desk.language.house_style.names import Name
from tests.desks import ARTICLE, Newsroom

PLAIN = replace(ARTICLE, tags=())


def made(room: Newsroom, *labels: str) -> dict[str, Tag]:
    return {label: room.desk.tags.ensure(room.curator, label) for label in labels}


def known(suggestions: tuple[TagSuggestion, ...]) -> list[str]:
    return [one.label for one in suggestions if one.tag is not None]


def test_what_the_text_names_comes_with_the_reason(room: Newsroom) -> None:
    made(room, "مخطوط", "فاس", "مكتبة التراث", "طنجة", "علي")
    suggestions = room.desk.tag_suggestions.suggest(PLAIN)
    assert known(suggestions) == ["مكتبة التراث", "فاس", "مخطوط"]
    library = suggestions[0]
    assert (library.origin, library.in_headline, library.times) == (Origin.TEXT, True, 1)
    assert (suggestions[2].in_headline, suggestions[2].times) == (False, 2)
    assert known(room.desk.tag_suggestions.suggest(PLAIN, limit=1)) == ["مكتبة التراث"]


def test_what_it_carries_already_and_what_was_retired_is_left_out(room: Newsroom) -> None:
    tags = made(room, "فاس", "مكتبة التراث", "طنجة")
    carried = replace(PLAIN, tags=(tags["فاس"].ref,))
    assert known(room.desk.tag_suggestions.suggest(carried)) == ["مكتبة التراث"]
    wish = partial(merging, into=tags["طنجة"].id, others=[tags["فاس"].id])
    room.desk.curation.apply(room.curator, wish)
    assert known(room.desk.tag_suggestions.suggest(carried)) == ["مكتبة التراث"]
    assert known(room.desk.tag_suggestions.suggest(PLAIN)) == ["مكتبة التراث", "طنجة"]
    retire = partial(standing, tag_id=tags["مكتبة التراث"].id, state=TagState.RETIRED)
    room.desk.curation.apply(room.curator, retire)
    assert known(room.desk.tag_suggestions.suggest(PLAIN)) == ["طنجة"]


def test_a_tag_that_is_named_under_two_labels_is_counted_once_in_a_place(room: Newsroom) -> None:
    tags = made(room, "التراث", "مكتبة التراث")
    room.desk.curation.apply(
        room.curator, partial(merging, into=tags["التراث"].id, others=[tags["مكتبة التراث"].id])
    )
    (heritage, *_rest) = room.desk.tag_suggestions.suggest(PLAIN)
    assert (heritage.label, heritage.in_headline, heritage.times) == ("التراث", True, 1)


def test_of_proposals_that_fold_alike_one_is_suggested(room: Newsroom) -> None:
    proposed = [room.desk.tags.ensure(room.editor, label) for label in ("مخطوط", "المخطوط")]
    assert len({tag.id for tag in proposed}) == 2
    (first,) = known(room.desk.tag_suggestions.suggest(PLAIN))
    carried = next(tag for tag in proposed if tag.label != first)
    assert known(room.desk.tag_suggestions.suggest(replace(PLAIN, tags=(carried.ref,)))) == []
    accept = partial(standing, tag_id=proposed[0].id, state=TagState.ACCEPTED)
    room.desk.curation.apply(room.curator, accept)
    assert proposed[0].label in known(room.desk.tag_suggestions.suggest(PLAIN))


def test_what_alike_articles_carry_is_suggested_though_the_text_does_not_name_it(room: Newsroom) -> None:
    tags = made(room, "ترميم", "فاس")
    heritage = made(room, "التراث المادي")["التراث المادي"]
    for number in range(4):
        article = replace(PLAIN, standfirst=f"الخبر {number}", tags=(heritage.ref, tags["فاس"].ref))
        room.desk.articles.create(room.editor, article)
    room.desk.indexing.drain()
    suggestions = room.desk.tag_suggestions.suggest(PLAIN)
    assert known(suggestions) == ["فاس", "التراث المادي"]
    assert (suggestions[0].origin, suggestions[0].alike) == (Origin.TEXT, 4)
    assert (suggestions[1].origin, suggestions[1].alike) == (Origin.ALIKE, 4)
    assert known(room.desk.tag_suggestions.suggest(PLAIN, limit=1)) == ["فاس"]


def test_names_of_the_register_and_phrases_that_stand_out_are_proposed(room: Newsroom) -> None:
    room.desk.style.put_name(room.curator, Name("حسن الأندلسي", "person"))
    text = (
        "قال حسن الأندلسي إن الزليج المغربي فن، وإن الزليج المغربي يدرَّس. وشكر الأندلسي صناع الزليج المغربي."
    )
    content = Content(headline="ورشة للزليج المغربي", blocks=(block(BlockKind.PARAGRAPH, text),))
    proposals = [one for one in room.desk.tag_suggestions.suggest(content) if one.tag is None]
    assert (proposals[0].label, proposals[0].origin, proposals[0].kind) == (
        "حسن الأندلسي",
        Origin.NAME,
        TagKind.PERSON,
    )
    phrase = next(one for one in proposals if "الزليج المغربي" in one.label)
    assert (phrase.origin, phrase.in_headline, phrase.times) == (Origin.PHRASE, True, 3)
    made(room, "الزليج المغربي", "حسن الاندلسي")
    again = room.desk.tag_suggestions.suggest(content)
    assert "الزليج المغربي" in known(again)
    assert not any(one.tag is None and one.label in {"الزليج المغربي", "حسن الأندلسي"} for one in again)


def test_an_empty_text_asks_for_nothing(room: Newsroom) -> None:
    made(room, "فاس")
    assert room.desk.tag_suggestions.suggest(Content()) == ()


def test_the_longest_of_several_labels_in_one_place_counts(room: Newsroom) -> None:
    tags = made(room, "مكتبة", "مكتبة التراث", "مكتبة التراث في فاس")
    others = [tags["مكتبة التراث في فاس"].id, tags["مكتبة"].id]
    room.desk.curation.apply(room.curator, partial(merging, into=tags["مكتبة التراث"].id, others=others))
    (library, *_rest) = room.desk.tag_suggestions.suggest(PLAIN)
    # مكتبة التراث, and further down المكتبة.
    assert (library.label, library.in_headline, library.times) == ("مكتبة التراث", True, 2)
