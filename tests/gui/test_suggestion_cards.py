"""Every kind of suggestion in words, and marked on a sheet; many of them, and the lists of them."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtGui import QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Embed,
    Image,
    Mark,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
    block,
)
from editor_desk.domain.edit_split import split
from editor_desk.domain.suggestion_merge import place
from editor_desk.domain.suggestions import Placed, Suggestion, SuggestionState
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.suggesting.marks import Look, Stroke, SuggestionMarker, marks_of
from editor_desk.gui.suggesting.panel import SuggestionsPanel
from editor_desk.gui.suggesting.talk import Listing, SuggestionTalk
from editor_desk.gui.suggesting.wording import state_text, told
from tests.desks import ARTICLE, Newsroom
from tests.gui.rooms import found, press, settle
from tests.windows import Window

FIRST, HEADING, LAST = ARTICLE.text_blocks
PICTURE = MediaRef("a" * 64, "image/png", 40, 20)
FIGURES = (
    Image("i", PICTURE, "باب خشبي", "باب"),
    Table("t", (("مدينة", "سكان"), ("فاس", "مليون")), caption="السكان"),
    ReadAlsoCard("c", RelatedLink("مقال قديم")),
    Embed("e", "https://example.org/video", "مقطع"),
)
WITH_FIGURES = replace(ARTICLE, blocks=(*ARTICLE.blocks, *FIGURES))


def spans(item: Block, words: str, **looks: object) -> Block:
    start = item.text.index(words)
    before, after = item.text[:start], item.text[start + len(words) :]
    return replace(item, spans=(Span(before), Span(words, **looks), Span(after)))  # type: ignore[arg-type]  # named


def with_blocks(*blocks: object) -> Content:
    return replace(ARTICLE, blocks=blocks)  # type: ignore[arg-type]  # blocks


def changed(base: Content, other: Content, preferences: Preferences) -> list[str]:
    return [told(edit, preferences).spoken for edit in split(base, other)]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (
            with_blocks(replace(FIRST, spans=(Span(FIRST.text.replace("السبت", "الأحد")),)), HEADING, LAST),
            "يُحذف: السبت. يُضاف: الأحد",
        ),
        (
            with_blocks(replace(FIRST, spans=(Span(FIRST.text.replace(" ومهتمين", "")),)), HEADING, LAST),
            "حذف. يُحذف:  ومهتمين",
        ),
        (
            with_blocks(replace(FIRST, spans=(Span(FIRST.text.replace("فاس", "فاس  ")),)), HEADING, LAST),
            "مسافات. يُحذف: ␣. يُضاف: ␣␣",
        ),
        (with_blocks(spans(FIRST, "السبت", marks=frozenset({Mark.STRONG})), HEADING, LAST), "عريض. السبت"),
        (with_blocks(spans(FIRST, "السبت", marks=frozenset({Mark.EMPHASIS})), HEADING, LAST), "مائل. السبت"),
        (
            with_blocks(spans(FIRST, "السبت", link="https://example.org/"), HEADING, LAST),
            "رابط إلى \u2066https://example.org/\u2069. السبت",
        ),
        (
            with_blocks(spans(FIRST, "السبت", direction=Direction.LTR), HEADING, LAST),
            "الاتجاه: من اليسار إلى اليمين. السبت",
        ),
        (with_blocks(FIRST, LAST), "حذف: \u2068عنوان فرعي\u2069. يُحذف: عشرة آلاف مخطوط"),
        (
            with_blocks(FIRST, HEADING, LAST, block(BlockKind.QUOTE, "يوم عظيم")),
            "إضافة: \u2068اقتباس\u2069. يُضاف: يوم عظيم",
        ),
        (
            with_blocks(FIRST, replace(HEADING, kind=BlockKind.QUOTE), LAST),
            "نوع الفقرة. يُحذف: عنوان فرعي. يُضاف: اقتباس",
        ),
        (with_blocks(FIRST, replace(HEADING, direction=Direction.LTR), LAST), "اتجاه الفقرة"),
        (replace(ARTICLE, source="بوابة البحر"), "المصدر. يُحذف: بوابة المدينة. يُضاف: بوابة البحر"),
        (
            replace(ARTICLE, embargo=datetime(2026, 11, 30, 9, tzinfo=UTC)),
            "حظر النشر حتى. يُضاف: ٣٠ نوفمبر ٢٠٢٦",
        ),
        (replace(ARTICLE, tags=(*ARTICLE.tags, TagRef("t2", "مخطوطات"))), "وسوم. يُضاف: مخطوطات"),
        (replace(ARTICLE, tags=()), "وسوم. يُحذف: فاس"),
        (replace(ARTICLE, read_also=(RelatedLink("مقال قديم"),)), "إقرأ أيضاً. يُضاف: مقال قديم"),
        (replace(ARTICLE, similar=(RelatedLink("مقال قديم"),)), "مقالات مشابهة. يُضاف: مقال قديم"),
    ],
)
def test_each_kind_is_told_in_words(window: Window, other: Content, expected: str) -> None:
    (said,) = changed(ARTICLE, other, window.context.preferences)
    assert said.startswith(expected)


def test_looks_that_go_are_told_too(window: Window) -> None:
    strong = spans(FIRST, "السبت", marks=frozenset(Mark), link="https://example.org/")
    base = with_blocks(strong, HEADING, LAST)
    (said,) = changed(base, ARTICLE, window.context.preferences)
    assert said == "غير عريض، غير مائل، بلا رابط. السبت"


def test_figures_and_moves_are_told(window: Window) -> None:
    image, table, card, embed = FIGURES
    kept = ARTICLE.blocks
    for others, expected in (
        ((replace(image, media=replace(PICTURE, sha256="b" * 64)), table, card, embed), "الملف"),
        ((replace(image, focal=(1, 2)), table, card, embed), "نقطة"),
        (
            (image, replace(table, rows=(("مدينة", "سكان"), ("فاس", "مليونان"))), card, embed),
            "جدول، الصف ٢، العمود ٢",
        ),
        ((image, replace(table, rows=(*table.rows, ("الرباط", "نصف مليون"))), card, embed), "جدول"),
        ((image, replace(table, header=False), card, embed), "الصف الأول"),
        ((image, table, replace(card, link=RelatedLink("مقال قديم", "a1")), embed), "يؤدي إلى المقال"),
        ((image, table, card, replace(embed, url="https://example.org/other")), "الرابط"),
    ):
        said = changed(
            WITH_FIGURES, replace(WITH_FIGURES, blocks=(*kept, *others)), window.context.preferences
        )
        assert [one.startswith(expected) for one in said] == [True], said
    moved = changed(ARTICLE, with_blocks(LAST, FIRST, HEADING), window.context.preferences)
    assert moved == [f"نقل إلى أعلى: \u2068فقرة\u2069. {LAST.text}"]
    down = changed(ARTICLE, with_blocks(HEADING, LAST, FIRST), window.context.preferences)
    assert down == [f"نقل إلى أسفل: \u2068فقرة\u2069. {FIRST.text}"]


def test_what_became_of_one_is_told(window: Window) -> None:
    assert window is not None
    assert state_text(SuggestionState.OPEN, "هدى") == ""
    assert "هدى" in state_text(SuggestionState.ACCEPTED, "هدى")
    assert "هدى" in state_text(SuggestionState.REJECTED, "هدى")
    assert state_text(SuggestionState.WITHDRAWN, "هدى") == "سُحب"


def suggestions(base: Content, other: Content) -> list[Suggestion]:
    at = datetime(2026, 11, 23, tzinfo=UTC)
    return [
        Suggestion(f"s{number}", "a", "r", "p", "me", at, edit)
        for number, edit in enumerate(split(base, other))
    ]


def test_each_kind_is_marked_in_its_own_way(window: Window) -> None:
    other = with_blocks(
        replace(spans(FIRST, "فاس", marks=frozenset({Mark.STRONG})), direction=None),
        replace(HEADING, kind=BlockKind.QUOTE),
        block(BlockKind.PARAGRAPH, "وحضر وزير الثقافة."),
    )
    other = replace(other, headline=ARTICLE.headline.replace("عشر", "تسع"), source="بوابة البحر")
    placed = place(ARTICLE, suggestions(ARTICLE, other))
    marks = marks_of(placed, window.context.preferences)
    assert {mark.look for mark in marks} == set(Look)
    marker, theme = SuggestionMarker(window.context.theme), window.context.theme
    document = QTextDocument(LAST.text)
    document.setTextWidth(400)
    document.documentLayout().documentSize()
    drawn = {}
    for mark in marks:
        image = QImage(400, 120, QImage.Format.Format_ARGB32)
        image.fill(theme.color("paper"))
        blank = image.copy()
        painter = QPainter(image)
        marker.draw(painter, document.firstBlock(), [Stroke(mark, 3, 9)], mark.id, 0, 400)
        painter.end()
        drawn[mark.look] = image
        assert image != blank, mark.look
    assert len({bytes(image.constBits()) for image in drawn.values()}) == len(Look)


def test_of_many_those_around_the_current_one_are_shown(room: Newsroom, window: Window, qtbot: QtBot) -> None:
    many = replace(
        ARTICLE, blocks=tuple(block(BlockKind.PARAGRAPH, f"قال الشاهد رقم {n} كلاماً.") for n in range(60))
    )
    article = room.desk.articles.create(room.editor, many)
    other = replace(
        many,
        blocks=tuple(
            replace(item, spans=(Span(item.text.replace("كلاماً", "شيئاً")),)) for item in many.text_blocks
        ),
    )
    room.desk.suggestions.propose(room.reviewer, article.article.id, article.head.id, other)
    holder = QWidget()
    qtbot.addWidget(holder)
    talk = SuggestionTalk(window.context, holder)
    panel = SuggestionsPanel(window.context, talk, "suggest_text", holder)
    panel.resize(320, 600)
    holder.show()
    talk.show(article, many)
    settle(qtbot, window)
    assert len(panel.cards) == 40
    further = found(panel, QPushButton, "suggestionsFurther")
    assert further.text() == "٢٠ اقتراحاً آخر"
    press(further)
    assert panel.cards[-1].suggestion.id == talk.open[-1].suggestion.id
    talk.choose(talk.open[0].suggestion.id)
    assert panel.cards[0].suggestion.id == talk.open[0].suggestion.id
    talk.step(-1)
    assert talk.current == talk.open[-1].suggestion.id
    for listing, count in ((Listing.MINE, 0), (Listing.DECIDED, 0), (Listing.ALL, 40)):
        talk.list_only(listing)
        assert len(panel.cards) == count
    talk.show(None, Content())
    assert talk.all == ()
    assert talk.refused
    holder.close()


def test_one_that_stands_in_another_is_not_marked_in_the_text(window: Window) -> None:
    outer, *_rest = place(
        ARTICLE,
        suggestions(
            ARTICLE,
            with_blocks(replace(FIRST, spans=(Span(FIRST.text.replace("السبت", "الأحد")),)), HEADING, LAST),
        ),
    )
    inner = Placed(replace(outer.suggestion, id="inner", parent=outer.suggestion.id), outer.where)
    assert [mark.id for mark in marks_of((outer, inner), window.context.preferences)] == [outer.suggestion.id]


def test_old_stands_before_new_in_the_order_of_the_text_also_where_both_are_numbers(
    room: Newsroom, window: Window, qtbot: QtBot
) -> None:
    def shown(content: Content, other: Content) -> tuple[list[int], list[int]]:
        """Which columns of the card are red, and which are green."""
        article = room.desk.articles.create(room.editor, content)
        room.desk.suggestions.propose(room.reviewer, article.article.id, article.head.id, other)
        holder = QWidget()
        qtbot.addWidget(holder)
        panel = SuggestionsPanel(
            window.context, talk := SuggestionTalk(window.context, holder), "suggest_text", holder
        )
        panel.resize(320, 600)
        holder.show()
        talk.show(article, content)
        settle(qtbot, window)
        label = found(panel.cards[0], QLabel, "suggestionChange")
        image = label.grab().toImage()
        color = window.context.theme.color
        red, green = (
            [
                x
                for x in range(image.width())
                if any(image.pixelColor(x, y) == color(name) for y in range(image.height()))
            ]
            for name in ("red_soft", "green_soft")
        )
        holder.close()
        return red, green

    def told_with(sentence: str, number: str) -> Content:
        return replace(ARTICLE, blocks=(block(BlockKind.PARAGRAPH, sentence.format(number)),))

    for sentence, rightwards in (("قُتل {} شخصاً في الحادث.", False), ("The fire killed {} people.", True)):
        for old, new in (("46", "48"), ("٤٦", "٤٨"), ("(46)", "(48)"), ("2026-10-01", "2026-10-04")):
            before = told_with(sentence, old)
            after = replace(
                before,
                blocks=(replace(before.text_blocks[0], spans=(Span(sentence.format(new)),)),),
            )
            red, green = shown(before, after)
            assert red
            assert green
            assert (max(red) < min(green)) if rightwards else (min(red) > max(green)), (sentence, old)
