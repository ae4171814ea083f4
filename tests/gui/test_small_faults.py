"""What a file or another program may say, and no person would: it does no harm."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BlockKind, block
from editor_desk.gui.editor.outline_model import _MIME, OutlineModel
from editor_desk.gui.figures.table_dialog import MOST_ROWS, CellsModel
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.theme.theme import Theme
from tests.desks import ARTICLE
from tests.gui.walks import Seat, desk_room, settle


@pytest.mark.parametrize("cursor", ["²", "--5", "", "٣x", "1e3"])
def test_a_place_that_is_no_number_is_none(cursor: str, tmp_path: Path) -> None:
    preferences = Preferences(tmp_path / "preferences.ini")
    preferences._settings.setValue("place/a", ["archive", "article", cursor])
    assert preferences.place_of("a") == ("", "", -1)


@pytest.mark.parametrize("dragged", [b"\xb2", "²".encode(), b"", b"-1", b"99", b"\xff\xfe"])
def test_a_row_that_is_none_is_dropped_nowhere(dragged: bytes, window: object, qtbot: QtBot) -> None:
    model = OutlineModel(Theme.__new__(Theme))
    dropped: list[int] = []
    model.dropped.connect(lambda row, _before: dropped.append(row))
    mime = QMimeData()
    mime.setData(_MIME, QByteArray(dragged))
    assert not model.dropMimeData(mime, Qt.DropAction.MoveAction, 0, 0, QModelIndex())
    assert dropped == []


def test_cells_pasted_into_the_last_row_go_no_further(qtbot: QtBot) -> None:
    model = CellsModel([["أ"]] * MOST_ROWS)
    model.paste(model.index(MOST_ROWS - 1, 0), "ب\nج\nد")
    assert model.rowCount() == MOST_ROWS
    assert model.rows[-1] == ("ب",)
    assert model.rows[-2] == ("أ",)


@pytest.mark.parametrize("way", ["plain", "typewriter"])
def test_the_end_of_a_long_text_stays_in_sight_while_it_is_laid_out(
    way: str, seat: Seat, qtbot: QtBot
) -> None:
    window = seat(Language.ARABIC)
    room = desk_room(window)
    text = "قالت اللجنة في بيانها إن المكتبة تستقبل الزوار كل يوم من الصباح إلى المساء. " * 6
    long = replace(ARTICLE, blocks=tuple(block(BlockKind.PARAGRAPH, text) for _ in range(120)))
    articles = window.context.desk.articles
    ids = [articles.create(window.context.session, content).article.id for content in (ARTICLE, long)]
    window.open_article(ids[0])
    settle(qtbot, window)
    if way == "typewriter":
        room.editor._actions["typewriter"].trigger()
    window.open_article(ids[1])
    qtbot.waitUntil(lambda: room.working.article is not None and room.working.article.article.id == ids[1])
    body, area = room.editor.sheet.body, room.editor.scroll_area
    body.setFocus()
    QTest.keySequence(body, "Ctrl+End")
    settle(qtbot, window)
    bar = area.verticalScrollBar()

    def caret() -> int:
        return body.mapTo(area.viewport(), body.cursorRect().center()).y()

    qtbot.waitUntil(lambda: 0 < caret() < area.viewport().height())
    qtbot.wait(50)  # whatever is laid out late has been by then
    assert 0 < caret() < area.viewport().height()
    # Who scrolls away is not pulled back when the paper grows.
    bar.triggerAction(bar.SliderAction.SliderToMinimum)
    room.editor.sheet.body.set_spare(900)
    qtbot.wait(20)
    assert bar.value() == 0
