"""Pasting into the sheet: cleaned, refused, or flowing into the text."""

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span
from editor_desk.domain.errors import ErrorCode
from editor_desk.gui.editor.editor_panel import EditorPanel
from tests.desks import ARTICLE
from tests.gui.sheets import opened, shape, to_end
from tests.windows import Window

P, H, S, Q, A, L, N = BlockKind

HOSTILE = """<h2>عنوان</h2><p onclick="x()">نص <b>مهم</b> <a href="javascript:alert(1)">هنا</a>
<a href="https://example.org/">رابط</a></p><script>alert(1)</script><img src="http://example.org/x.png">
<ul><li>بند</li></ul><form><input></form>"""


def test_pasted_html_is_cleaned_and_never_reaches_the_document(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QTextDocument, "setHtml", lambda *_a: pytest.fail("HTML reached the document"))
    monkeypatch.setattr(QTextCursor, "insertHtml", lambda *_a: pytest.fail("HTML reached the document"))
    body = opened(editor_panel, window)
    mime = QMimeData()
    mime.setHtml(HOSTILE)

    body.insertFromMimeData(mime)

    qtbot.waitUntil(lambda: len(body.sheet.blocks()) == 3)
    assert [block.kind for block in body.sheet.text_blocks()] == [H, P, L]
    spans = body.sheet.text_blocks()[1].spans
    assert {span.link for span in spans} == {None, "https://example.org/"}
    assert Span("مهم", frozenset({Mark.STRONG})) in spans
    assert "alert" not in "".join(block.text for block in body.sheet.blocks())


def test_html_that_is_too_deep_is_refused_and_nothing_is_lost(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    mime = QMimeData()
    mime.setHtml("<div>" * 10_000 + "نص" + "</div>" * 10_000)
    body.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: bool(window.problems))
    assert window.problems[0].code is ErrorCode.HTML_TOO_DEEP
    assert body.sheet.blocks() == ARTICLE.blocks


def test_pasted_lines_become_blocks_and_a_line_flows_in(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    mime = QMimeData()
    mime.setText("أول\n\n• ثان\n")
    body.insertFromMimeData(mime)
    qtbot.waitUntil(lambda: shape(body) == [(P, "أول"), (L, "ثان")])
    line = QMimeData()
    line.setText(" وزيادة\u202e")
    body.insertFromMimeData(line)
    assert shape(body) == [(P, "أول"), (L, "ثان وزيادة")]


def test_copy_and_paste_keep_marks_and_make_new_keys(editor_panel: EditorPanel, window: Window) -> None:
    blocks = (Block("a", H, (Span("عنوان"),)), Block("b", P, (Span("نص", frozenset({Mark.STRONG})),)))
    body = opened(editor_panel, window, Content(blocks=blocks))
    QTest.keyClick(body, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(body, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    to_end(body)
    QTest.keyClick(body, Qt.Key.Key_Return)
    QTest.keyClick(body, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    found = body.sheet.text_blocks()
    assert [(b.kind, b.spans) for b in found] == [(b.kind, b.spans) for b in (*blocks, *blocks)]
    assert len({block.key for block in found}) == 4


def test_files_and_nonsense_under_our_name_are_not_pasted(editor_panel: EditorPanel, window: Window) -> None:
    body = opened(editor_panel, window, ARTICLE)
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/etc/hostname")])
    nonsense = QMimeData()
    nonsense.setData("application/x-editor-desk-content+json", b"[" * 5000)
    for mime in (files, nonsense):
        body.insertFromMimeData(mime)
    assert body.sheet.blocks() == ARTICLE.blocks


def test_a_headline_takes_pasted_lines_as_one(editor_panel: EditorPanel, window: Window) -> None:
    opened(editor_panel, window)
    mime = QMimeData()
    mime.setText("سطر\nوسطر ")
    editor_panel.sheet.headline.insertFromMimeData(mime)
    assert editor_panel.sheet.headline.text() == "سطر وسطر"
