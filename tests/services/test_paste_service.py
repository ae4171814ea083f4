"""Foreign text on its way into an article that is being written."""

import pytest

from editor_desk.domain.content import Block, BlockKind, Mark, Span
from editor_desk.domain.errors import DeskError, ErrorCode
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
