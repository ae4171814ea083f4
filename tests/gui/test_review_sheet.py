"""The sheet of the reviewer: every difference can be gone to, and nothing can be changed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Mark, RelatedLink, Span
from editor_desk.domain.diff import ContentDiff
from editor_desk.domain.diff import diff_content as exact_diff
from editor_desk.domain.diff_view import shown as shown_diff
from editor_desk.gui.preferences import Language, ThemeName
from editor_desk.gui.review.letter_spots import LetterSpots
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.sheet_runs import SheetView
from editor_desk.gui.review.sheet_text import SheetSource
from editor_desk.gui.theme.theme import load_theme
from editor_desk.language.numerals import Numerals
from tests.desks import Newsroom
from tests.growth import MOST, growth
from tests.windows import window_for


@pytest.fixture
def sheet(newsroom: Newsroom, tmp_path: Path, qtbot: QtBot) -> Iterator[ReviewSheet]:
    with window_for(newsroom, newsroom.reviewer, tmp_path, Language.ENGLISH):
        made = ReviewSheet(load_theme(ThemeName.DARK), Numerals.WESTERN)
        qtbot.addWidget(made)
        made.resize(700, 500)
        made.show()
        yield made


def diff_content(before: Content, after: Content) -> ContentDiff:
    return shown_diff(exact_diff(before, after))


RICH_BEFORE = Content(
    headline="بيان",
    byline="كريم",
    blocks=(
        Block("a", BlockKind.PARAGRAPH, (Span("وصل الوفد إلى "), Span("الرباط", frozenset({Mark.STRONG})))),
        Block("b", BlockKind.PARAGRAPH, (Span("فقرة تُحذف"),)),
        Block("q", BlockKind.QUOTE, (Span("اقتباس"),)),
        Block("n", BlockKind.NUMBER, (Span("أول"),)),
        Block("m", BlockKind.NUMBER, (Span("ثان"),)),
    ),
    similar=(RelatedLink("تقرير قديم"),),
)
RICH_AFTER = replace(
    RICH_BEFORE,
    byline="هدى",
    blocks=(
        Block("n", BlockKind.BULLET, (Span("أول"),)),
        Block("a", BlockKind.PARAGRAPH, (Span("وصل الوفد إلى الرباط"),)),
        Block("q", BlockKind.QUOTE, (Span("اقتباس ISESCO"),), Direction.LTR),
        Block("m", BlockKind.NUMBER, (Span("ثان"),)),
        Block("z", BlockKind.PARAGRAPH),
    ),
    similar=(RelatedLink("تقرير جديد"),),
)


@pytest.mark.parametrize("view", SheetView)
def test_every_difference_is_a_place_to_go_to(sheet: ReviewSheet, view: SheetView) -> None:
    diff = diff_content(RICH_BEFORE, RICH_AFTER)

    sheet.show_comparison(SheetSource(diff, Direction.RTL, "meta", "", "tomorrow"), view)

    assert sheet.differences == diff.changes
    for place in range(sheet.differences):
        sheet.go_to(place)
    sheet.grab()
    shown = sheet.toPlainText()
    assert ("فقرة تُحذف" in shown) is (view in {SheetView.CHANGES, SheetView.BEFORE})
    assert ("تقرير جديد" in shown) is (view is not SheetView.BEFORE)
    assert ("was: numbered item, now: bullet" in shown) is (view is not SheetView.FINAL)


def test_the_sheet_cannot_be_edited_and_loads_nothing(sheet: ReviewSheet) -> None:
    sheet.show_comparison(
        SheetSource(diff_content(RICH_BEFORE, RICH_AFTER), Direction.RTL, ""), SheetView.FINAL
    )
    before = sheet.toPlainText()
    QTest.keyClick(sheet, Qt.Key.Key_X)

    assert sheet.toPlainText() == before
    image = QTextDocument.ResourceType.ImageResource
    assert sheet.loadResource(image.value, QUrl("https://example.org/pixel.png")) is None


@pytest.mark.parametrize("view", SheetView)
def test_addresses_are_isolated_and_copied_bare(sheet: ReviewSheet, view: SheetView) -> None:
    before = Content(
        headline="وسم #Gaza",
        blocks=(Block("a", BlockKind.PARAGRAPH, (Span("تابعوا @desk_ar و"), Span("WHO", direction=Direction.RTL))),),
    )  # fmt: skip
    after = replace(
        before,
        blocks=(Block("a", BlockKind.PARAGRAPH, (Span("تابعوا @office_ar على https://a.example/ اليوم"),)),),
    )
    diff = diff_content(before, after)
    sheet.show_comparison(SheetSource(diff, Direction.RTL, ""), view)
    shown = sheet.toPlainText()
    assert shown.startswith("وسم \u2066#Gaza\u2069\n")
    # Where both are shown, a part of the account went and a part came.
    accounts = {SheetView.CHANGES: "@desk", SheetView.BEFORE: "@desk_ar"}
    assert f"\u2066{accounts.get(view, '@office_ar')}\u2069" in shown
    assert ("\u2066https://a.example/\u2069" in shown) is (view is not SheetView.BEFORE)
    assert ("\u2067WHO\u2069" in shown) is (view in {SheetView.CHANGES, SheetView.BEFORE})
    assert sheet.differences == diff.changes
    sheet.selectAll()
    copied = sheet.createMimeDataFromSelection()
    for text in (copied.text(), copied.html()):
        assert not {"\u2066", "\u2067", "\u2068", "\u2069"} & set(text)
        assert "#Gaza" in text


def test_the_words_of_a_comment_are_found_on_the_sheet_without_a_look_at_the_others(
    sheet: ReviewSheet,
) -> None:
    def finding(letters: int) -> Callable[[], None]:
        spots = LetterSpots(sheet)
        spots._spots["k"] = [(letter, letter + 7) for letter in range(letters)]

        def find() -> None:
            for start in range(letters):
                assert spots.within("k", start, start + 2)[0] == start + 7

        return find

    assert growth(finding, 1_000) <= MOST
