"""What the desk agreed on is changed, and the log says who did it, when, and to what, never what an article says."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind, first_broken
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.language.expansion import SHIPPED
from editor_desk.language.house_style.names import Name
from editor_desk.services.desk_changes import LONGEST_NAME, MOST_NAMED
from editor_desk.services.style import HOUSE_STYLE, shipped_house_style
from editor_desk.services.writing import EXPANSIONS
from editor_desk.storage.desk_folder import open_desk
from tests.desks import ARTICLE, FakeClock, Newsroom, desk_over, newsroom_in

K = EventKind
CHANGES = frozenset(
    {
        K.WORDS_ADDED,
        K.WORDS_REMOVED,
        K.HOUSE_STYLE_CHANGED,
        K.HOUSE_STYLE_RESET,
        K.NAMES_CHANGED,
        K.TEMPLATE_KEPT,
        K.TEMPLATE_DROPPED,
        K.EXPANSIONS_CHANGED,
    }
)


def changes(room: Newsroom) -> list[Event]:
    """The events of the kinds that are tested here, of a chain that holds."""
    with room.opened.unit_of_work() as work:
        events = list(work.events.all())
    assert first_broken(events) is None
    return [event for event in events if event.kind in CHANGES]


def told(room: Newsroom) -> list[tuple[EventKind, dict[str, str]]]:
    return [(event.kind, dict(event.data)) for event in changes(room)]


def test_words_of_the_dictionary(room: Newsroom) -> None:
    spelling = room.desk.spelling
    spelling.add_word(room.editor, "كسكاس")
    spelling.add_word(room.editor, "كسكاس")  # known
    spelling.import_words(room.editor, "طاجين\nكسكاس\nبسطيلة\n")
    spelling.remove_word(room.curator, "طاجين")
    spelling.remove_word(room.curator, "طاجين")  # gone already
    assert told(room) == [
        (K.WORDS_ADDED, {"words": "كسكاس", "words_count": "1"}),
        (K.WORDS_ADDED, {"words": "طاجين\nبسطيلة", "words_count": "2"}),
        (K.WORDS_REMOVED, {"words": "طاجين", "words_count": "1"}),
    ]
    first, _second, last = changes(room)
    assert (first.actor, last.actor) == (room.editor.account.id, room.curator.account.id)
    assert first.at <= to_the_millisecond(room.clock())
    assert (first.article, first.revision) == ("", "")


def test_a_long_list_of_words_is_counted_and_not_told_to_its_end(room: Newsroom) -> None:
    long = "ب" * 200
    words = [long, *(f"كلمة{chr(0x628 + n % 20)}{chr(0x641 + n // 20)}" for n in range(60))]
    taken = room.desk.spelling.import_words(room.editor, "\n".join(words))
    ((_kind, data),) = told(room)
    assert data["words_count"] == str(taken.added)
    named = data["words"].split("\n")
    assert len(named) == MOST_NAMED < taken.added
    assert named[0] == long[: LONGEST_NAME - 1] + "…"


def test_rules_of_the_house_style(room: Newsroom) -> None:
    style, shipped = room.desk.style, shipped_house_style()
    other = shipped.replace('id = "tatweel"', 'id = "tatweel"\non = false')
    style.save_house_style(room.curator, other)
    style.save_house_style(room.curator, other)
    style.save_house_style(room.curator, shipped)
    tatweel = {"changed": "tatweel", "changed_count": "1"}
    assert told(room) == [(K.HOUSE_STYLE_CHANGED, tatweel), (K.HOUSE_STYLE_RESET, tatweel)]
    with room.opened.unit_of_work() as work:
        assert work.documents.get(HOUSE_STYLE) == ""  # what ships with the next version holds from then on


def test_the_shipped_style_saved_as_it_is_changes_nothing(room: Newsroom) -> None:
    room.desk.style.save_house_style(room.curator, shipped_house_style())
    assert told(room) == []


def test_names_of_the_register(room: Newsroom) -> None:
    style = room.desk.style
    style.put_name(room.curator, Name("شنغهاي", "place"))
    style.put_name(room.curator, Name("شنغهاي", "place"))
    style.put_name(room.curator, Name("شنغهاي", "place", ("شانغهاي",)))
    style.remove_name(room.curator, "شنغهاي")
    style.remove_name(room.curator, "شنغهاي")
    style.save_names(room.curator, '[[name]]\nagreed = "طنجة"\n')
    assert told(room) == [
        (K.NAMES_CHANGED, {"added": "شنغهاي", "added_count": "1"}),
        (K.NAMES_CHANGED, {"changed": "شنغهاي", "changed_count": "1"}),
        (K.NAMES_CHANGED, {"removed": "شنغهاي", "removed_count": "1"}),
        (K.NAMES_CHANGED, {"added": "طنجة", "added_count": "1"}),
    ]


def test_templates_by_their_names_alone(room: Newsroom) -> None:
    writing = room.desk.writing
    writing.keep_template(room.editor, "خبر رسمي", ARTICLE)
    writing.keep_template(room.editor, "خبر رسمي", ARTICLE)
    writing.drop_template(room.editor, "تقرير")  # there is none
    writing.drop_template(room.editor, "خبر رسمي")
    name = {"template": "خبر رسمي", "template_count": "1"}
    assert told(room) == [(K.TEMPLATE_KEPT, name), (K.TEMPLATE_DROPPED, name)]


def test_abbreviations_by_their_short_forms_alone(room: Newsroom) -> None:
    writing = room.desk.writing
    writing.save_expansions(room.editor, SHIPPED)
    writing.save_expansions(room.editor, "امم = الأمم المتحدة\nصلعم = صلى الله عليه وسلم\nشعر = بيت")
    assert told(room) == [
        (
            K.EXPANSIONS_CHANGED,
            {
                "added": "شعر",
                "added_count": "1",
                "changed": "صلعم",
                "changed_count": "1",
                "removed": "مجأ\nجعم\nجدع\nاقر",
                "removed_count": "4",
            },
        )
    ]


REFUSED: list[Callable[[Newsroom], object]] = [
    lambda room: room.desk.spelling.add_word(room.exporter, "كسكاس"),
    lambda room: room.desk.spelling.remove_word(room.editor, "كسكاس"),
    lambda room: room.desk.style.save_house_style(room.editor, shipped_house_style() + "\n"),
    lambda room: room.desk.style.put_name(room.editor, Name("طنجة")),
    lambda room: room.desk.writing.keep_template(room.exporter, "خبر", ARTICLE),
    lambda room: room.desk.writing.drop_template(room.exporter, "خبر"),
    lambda room: room.desk.writing.save_expansions(room.exporter, "ب = باء"),
]


@pytest.mark.parametrize("change", REFUSED)
def test_what_is_refused_did_not_happen(room: Newsroom, change: Callable[[Newsroom], object]) -> None:
    with pytest.raises(DeskError) as refused:
        change(room)
    assert refused.value.code is ErrorCode.NOT_PERMITTED
    assert told(room) == []


@pytest.mark.parametrize(
    "change",
    [
        lambda room: room.desk.spelling.add_word(room.editor, "كسكاس"),
        lambda room: room.desk.style.put_name(room.curator, Name("طنجة")),
        lambda room: room.desk.writing.save_expansions(room.editor, "ب = باء"),
    ],
)
def test_a_change_that_cannot_be_written_down_is_not_made(
    room: Newsroom, change: Callable[[Newsroom], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_values: object, **_more: object) -> None:
        raise OSError("no room for the log")

    monkeypatch.setattr("editor_desk.storage.log.EventRepository.append", full)
    with pytest.raises(OSError, match="no room"):
        change(room)
    monkeypatch.undo()
    assert told(room) == []
    assert list(room.desk.spelling.dictionary()) == []
    assert room.desk.style.names() == ()
    with room.opened.unit_of_work() as work:
        assert work.documents.get(EXPANSIONS) is None


def test_the_log_holds_and_is_read_after_the_desk_was_closed(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "desk") as room:
        room.desk.spelling.add_word(room.editor, "كسكاس")
        room.desk.writing.keep_template(room.editor, "خبر", ARTICLE)
        written = changes(room)
    with open_desk(tmp_path / "desk") as opened:
        desk = desk_over(opened, FakeClock())
        last = desk.log.check()
        assert last == written[-1]
        assert desk.log.check(last) is None
