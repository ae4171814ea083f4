"""Foreign text on its way into an article that is being written."""

import pytest

from editor_desk.domain.content import Block, BlockKind, Image, Mark, MediaRef, Span, Table
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNote, PageNoteCode, RawLine, RawPage
from editor_desk.domain.raw_figures import Furniture, RawFigure, RawPicture, RawTable
from editor_desk.services.pasting import LONGEST, LONGEST_TEXT, Pasted, pasted, plain
from tests.desks import Newsroom


def test_html_becomes_blocks_without_scripts_and_unsafe_links(room: Newsroom) -> None:
    pasted = room.desk.importing.clean_html(
        "<h2>عنوان</h2><p>نص <b>مهم</b> <a href='javascript:x()'>هنا</a></p><ol><li>بند</li></ol><script>x()</script>"
    )
    blocks = tuple(block for block in pasted.blocks if isinstance(block, Block))
    assert [(block.kind, block.text) for block in blocks] == [
        (BlockKind.HEADING, "عنوان"),
        (BlockKind.PARAGRAPH, "نص مهم هنا"),
        (BlockKind.NUMBER, "بند"),
    ]
    assert blocks[1].spans == (Span("نص "), Span("مهم", frozenset({Mark.STRONG})), Span(" هنا"))
    assert len({block.key for block in blocks}) == 3


def test_list_marks_of_plain_text_become_list_items(room: Newsroom) -> None:
    blocks = room.desk.importing.clean_text("تمهيد\n• أول\n\n١- ثان").blocks
    assert [(block.kind, block.text) for block in blocks if isinstance(block, Block)] == [
        (BlockKind.PARAGRAPH, "تمهيد"),
        (BlockKind.BULLET, "أول"),
        (BlockKind.NUMBER, "ثان"),
    ]


def test_nothing_to_paste_is_a_known_fault(room: Newsroom) -> None:
    with pytest.raises(DeskError) as fault:
        room.desk.importing.clean_html("<script>x()</script>")
    assert fault.value.code is ErrorCode.NOTHING_TO_IMPORT


PAGE = RawPage(
    (
        RawLine((Span("قائمة"),)),
        RawLine((Span("تمهيد"),)),
        RawLine((Span("منظر"),)),
        RawLine((Span("أ"),)),
        RawLine((Span("ب"),)),
        RawLine((Span("— ", frozenset({Mark.STRONG})), Span("- الوزير")), BlockKind.ATTRIBUTION),
    ),
    notes=(PageNote(PageNoteCode.SCRIPTS, 3), PageNote(PageNoteCode.LINKS, 1)),
    figures=(
        RawFigure(0, 1, Furniture()),
        RawFigure(2, 3, RawPicture(b"one", "جسر", "منظر")),
        RawFigure(3, 5, RawTable((("أ", "ب"),), header=False)),
        RawFigure(5, 5, RawPicture(b"bad")),
    ),
)
REF = MediaRef("b" * 64, "image/png", 4, 3)


def keep(data: bytes) -> MediaRef:
    if data == b"bad":
        raise DeskError(ErrorCode.CONTENT_INVALID)
    return REF


def notes(found: Pasted) -> dict[PageNoteCode, int]:
    return {note.code: note.count for note in found.notes}


def test_figures_take_the_place_of_their_lines() -> None:
    found = pasted(PAGE, keep)
    text, image, table, name = found.blocks
    assert isinstance(image, Image)
    assert isinstance(table, Table)
    assert isinstance(name, Block)
    assert (text.text, name.text, name.kind) == ("تمهيد", "الوزير", BlockKind.ATTRIBUTION)
    assert (image.media, image.alt, image.caption) == (REF, "جسر", "منظر")
    assert table.rows == (("أ", "ب"),)
    assert notes(found) == {PageNoteCode.LINKS: 1, PageNoteCode.FURNITURE: 1, PageNoteCode.PICTURES: 1}


def test_without_a_place_for_pictures_their_captions_stay() -> None:
    found = pasted(PAGE, None)
    assert [block.text for block in found.blocks] == ["تمهيد", "منظر", "أ ب", "الوزير"]
    assert notes(found)[PageNoteCode.PICTURES] == 2


@pytest.mark.parametrize("unit", ["كلمة ثم أخرى. ", "كلمة، ", "كلمة", "\u0651", "كل مة? "])
def test_an_endless_paragraph_is_cut_and_nothing_of_it_is_lost(unit: str) -> None:
    text = (unit * (100_000 // len(unit)))[:100_000]
    strong = Span(text[:50_000], frozenset({Mark.STRONG}))
    page = RawPage((RawLine((strong, Span(text[50_000:])), BlockKind.QUOTE),))
    found = pasted(page, None)
    blocks = [block for block in found.blocks if isinstance(block, Block)]
    assert "".join(block.text for block in blocks) == text
    assert all(len(block.text) <= LONGEST and block.kind is BlockKind.QUOTE for block in blocks)
    assert notes(found) == {PageNoteCode.SPLIT: len(blocks) - 1}
    strongs = [span.text for block in blocks for span in block.spans if Mark.STRONG in span.marks]
    assert "".join(strongs) == strong.text
    if ". " in unit:
        assert all(block.text.endswith(". ") for block in blocks[:-1])


def test_plain_text_keeps_its_lines_as_they_are(room: Newsroom) -> None:
    found = room.desk.importing.plain_text("• أول  \r\n\n علی\u202b\ud800\x07\n\n")
    assert [block.text for block in found.blocks] == ["• أول  ", "", " علی\u202b"]
    assert found.notes == ()
    with pytest.raises(DeskError) as nothing:
        plain("\n \n")
    assert nothing.value.code is ErrorCode.NOTHING_TO_IMPORT
    with pytest.raises(DeskError) as endless:
        plain("ا" * (LONGEST_TEXT + 1))
    assert endless.value.code is ErrorCode.FILE_TOO_LARGE
