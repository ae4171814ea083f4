"""Near-duplicates: found by a part of the text, never by its subject."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import BlockKind, Content, block
from tests.desks import Newsroom
from tests.services.test_link_service import SEASON, stored
from tests.services.test_related_service import LONG, REPORT, retold

STORY = Content(
    headline="مراكب صيد الإسكندرية تخرج من الميناء إلى البحر",
    blocks=(
        block(
            BlockKind.PARAGRAPH,
            "خرج صيادو الإسكندرية من الميناء إلى البحر بعد المنع، وعادت مراكب الصيد قبل المغرب.",
        ),
    ),
)


@pytest.mark.parametrize(
    ("content", "least", "most"),
    [
        (REPORT, 1.0, 1.0),
        (retold("قُص من آخره", share=0.6), 0.99, 0.99),
        (
            retold("مقدمة أخرى", beginning="علم مندوبنا من مصادر في هيئة الميناء أن العمل استؤنف اليوم."),
            0.95,
            0.99,
        ),
        (
            retold(
                "زيدت عليه فقرة", end="ويُذكر أن فترة المنع السنوي تهدف إلى حماية الأسماك في موسم تكاثرها."
            ),
            0.95,
            0.99,
        ),
    ],
)
def test_a_copy_is_found_with_how_much_of_it_is_the_same(
    room: Newsroom, content: Content, least: float, most: float
) -> None:
    first = stored(room, REPORT)
    stored(room, SEASON)
    (found,) = room.desk.duplicates.find(content)
    assert found.summary.id == first
    assert least <= found.share <= most


def test_a_text_in_which_every_seventh_word_is_another_one_is_still_a_copy(room: Newsroom) -> None:
    first = stored(room, REPORT)
    words = LONG.split()
    words[3::7] = ["سواها"] * len(words[3::7])
    edited = Content(headline="حررها غيرنا", blocks=(block(BlockKind.PARAGRAPH, " ".join(words)),))
    (found,) = room.desk.duplicates.find(edited)
    assert found.summary.id == first
    assert 0.7 < found.share < 0.9, "so much of it stands there"


def test_the_same_subject_in_other_words_is_no_copy(room: Newsroom) -> None:
    stored(room, REPORT)
    assert room.desk.duplicates.find(SEASON) == ()
    assert room.desk.duplicates.find(STORY) == ()
    assert room.desk.duplicates.find(Content()) == ()


def test_itself_is_no_copy_and_the_nearest_comes_first(room: Newsroom) -> None:
    itself, cut = (
        stored(room, REPORT),
        stored(room, retold("نصف", share=0.8, end=" ".join(LONG.split()[::-1][:14]))),
    )
    twin = stored(room, replace(REPORT, headline="عنوان آخر"))
    found = room.desk.duplicates.find(REPORT, itself)
    assert [one.summary.id for one in found] == [twin, cut]
    assert found[0].share == 0.99, "the headline differs"


def test_all_of_the_nearest_are_told_of(room: Newsroom) -> None:
    itself = stored(room, REPORT)
    copies = [stored(room, replace(REPORT, headline=f"نشرة {number}")) for number in range(14)]
    assert {one.summary.id for one in room.desk.duplicates.find(REPORT, itself)} == set(copies)


def test_what_was_left_is_not_told_again(room: Newsroom) -> None:
    first, second = stored(room, REPORT), stored(room, retold("ثان", share=0.9))
    room.desk.duplicates.leave(room.editor, second, [first])
    assert room.desk.duplicates.find(retold("ثان", share=0.9), second) == ()
    assert [one.summary.id for one in room.desk.duplicates.find(REPORT, first)] == [second]
