"""Whatever is pasted, the window stays alive and the text holds what content may hold, there and back."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from editor_desk.domain.content import BodyBlock, Content, Direction, Image, MediaRef, clean_text
from editor_desk.domain.errors import DeskError
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.exchange.importers.reader import PageReader
from editor_desk.gui.editor.converter import SheetDocument
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.editor.formats import SheetFormats
from editor_desk.gui.editor.pasting import Pasting
from editor_desk.gui.editor.selection import MIME
from editor_desk.services.pasting import LONGEST, pasted, plain
from tests.desks import ARTICLE
from tests.gui.sheets import opened, stored, to_end
from tests.windows import Window

UNICODE = Path("/usr/share/unicode")
READER = PageReader()


def copied(text: str, html: str = "") -> QMimeData:
    mime = QMimeData()
    mime.setText(text)
    if html:
        mime.setHtml(html)
    return mime


def said_by(blocks: tuple[BodyBlock, ...]) -> list[object]:
    return [(item.text, getattr(item, "kind", type(item))) for item in blocks]


def through_the_document(blocks: tuple[BodyBlock, ...], window: Window) -> None:
    """Content, document, content, stored form and back: the same words each time."""
    document = QTextDocument()
    sheet = SheetDocument(document, SheetFormats(window.context.theme))
    sheet.fill(blocks, Direction.RTL)
    found = sheet.blocks()
    assert said_by(found) == said_by(blocks)
    content = Content(blocks=found)
    assert content_from_json(content_to_json(content)).blocks == found


def every_way(text: str, window: Window) -> None:
    for read, given_text in ((READER.text, text), (READER.html, f"<p>{text}</p>")):
        try:
            found = pasted(read(given_text), None).blocks
        except DeskError:
            continue  # nothing to import, said so
        through_the_document(found, window)
    try:
        as_it_was = plain(text).blocks
    except DeskError:
        return
    assert "\n".join(item.text for item in as_it_was).rstrip() == clean_text(text).rstrip()
    through_the_document(as_it_was, window)


def bidi_test_points() -> Iterator[str]:
    """The texts of BidiCharacterTest.txt, each once and many to a line."""
    seen: set[str] = set()
    for line in (UNICODE / "BidiCharacterTest.txt").read_text("utf-8").splitlines():
        codes = line.partition(";")[0].strip()
        if codes and not codes.startswith("#") and codes not in seen:
            seen.add(codes)
            yield "".join(chr(int(code, 16)) for code in codes.split())


@pytest.mark.skipif(
    not (UNICODE / "BidiCharacterTest.txt").exists(), reason="BidiCharacterTest.txt is not installed"
)
def test_every_text_of_the_bidi_character_test(window: Window) -> None:
    texts = list(bidi_test_points())
    points = {char for text in texts for char in text}
    assert len(texts) > 10_000
    assert len(points) > 20
    # One in twenty (all of them takes a minute), and every code point in it.
    chosen = ["".join(sorted(points)), *texts[::20]]
    for start in range(0, len(chosen), 2_000):
        every_way("\n".join(chosen[start : start + 2_000]), window)


@pytest.mark.skipif(not (UNICODE / "BidiTest.txt").exists(), reason="BidiTest.txt is not installed")
def test_every_line_of_classes_of_the_bidi_test(window: Window) -> None:
    of_class = {"L": "a", "R": "א", "AL": "ع", "EN": "1", "ES": "-", "ET": "%", "AN": "١", "CS": ",", "NSM": "\u0651", "BN": "\u00ad", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "LRE": "\u202a", "LRO": "\u202d", "RLE": "\u202b", "RLO": "\u202e", "PDF": "\u202c", "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069"}  # fmt: skip
    texts = []
    for line in (UNICODE / "BidiTest.txt").read_text("utf-8").splitlines():
        if line and line[0] not in "#@":
            classes = line.partition(";")[0].split()
            texts.append("".join(of_class[name] for name in classes))
    assert len(texts) > 50_000
    # One in sixty, and all of up to two classes: every class still stands beside every other.
    chosen = [text for place, text in enumerate(texts) if len(text) <= 2 or place % 60 == 0]
    for start in range(0, len(chosen), 4_000):
        every_way("\n".join(chosen[start : start + 4_000]), window)


def test_every_code_point(window: Window) -> None:
    """All that Unicode has, unassigned and private ones too: a line for every 256."""
    rows = [
        "ا" + "".join(chr(code) for code in range(start, start + 256)) + "ب"
        for start in range(0, 0x30000, 256)
    ]
    every_way("\n".join(rows), window)
    every_way("".join(chr(code) for code in range(0xE0000, 0xE0200)), window)


@given(
    st.text(
        st.one_of(
            st.characters(),
            st.sampled_from("\u202a\u202e\u2066\u2069\u0651\u0640\ufefb\ufdfa\ud800\udc00\u2028\u2029\r\t"),
        ),
        max_size=60,
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_text_comes_through_or_is_refused(window: Window, text: str) -> None:
    every_way(text, window)


@pytest.mark.parametrize(
    "text",
    [
        "\u0651\u064e" * 20_000,
        "ن" + "\u0651" * 20_000,
        "\u202e" * 5_000 + "نص" + "\u2066" * 5_000,
        "نص\ud800آخر\udfff",
        "\ufeff\u200b\u00ad" * 3_000 + "نص",
        "ﷺ" * 10_000,
        "a" * 30_000,
        "👩‍👩‍👧‍👦" * 3_000,
    ],
    ids=["marks", "one letter", "controls", "surrogates", "invisible", "signs", "one word", "families"],
)
def test_hostile_texts_leave_the_article_and_the_window_well(
    text: str, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    to_end(body)
    feature = editor_panel.findChild(Pasting)
    assert feature is not None
    body.insertFromMimeData(copied(text))
    qtbot.waitUntil(lambda: bool(window.problems) or feature._last is not None or body.toPlainText() != "")
    qtbot.waitUntil(lambda: window.is_idle and (feature._pouring is None or not feature._pouring.is_running))
    blocks = body.sheet.blocks()
    assert blocks[: len(ARTICLE.blocks) - 1] == ARTICLE.blocks[:-1]
    assert all(len(item.text) <= LONGEST + 10_000 for item in blocks)
    assert stored(editor_panel, window, qtbot).blocks == blocks
    editor_panel.grab()


@pytest.mark.parametrize(
    "html", ["<p>" + "ا" * 200_000, "<b>" * 300 + "نص", "<table>" * 200 + "نص", "<td colspan=99999>أ"]
)
def test_hostile_html_leaves_the_window_well(
    html: str, editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    body.insertFromMimeData(copied("نص", html))
    qtbot.waitUntil(lambda: bool(body.sheet.blocks()) and window.is_idle and not body.isReadOnly())
    assert all(len(item.text) <= LONGEST for item in body.sheet.blocks())


def test_a_hundred_thousand_words_keep_the_window_alive(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    """Ticks of a timer go on all the while, and one undo takes everything back."""
    body = opened(editor_panel, window)
    feature = editor_panel.findChild(Pasting)
    assert feature is not None
    ticks: list[bool] = []
    timer = QTimer(body)
    timer.timeout.connect(lambda: ticks.append(body.isReadOnly()))
    timer.start(0)
    line = " ".join(["كلمات"] * 50)
    body.insertFromMimeData(copied("\n".join([line] * 2_000)))
    qtbot.waitUntil(lambda: feature._last is not None)
    timer.stop()
    assert body.sheet.word_count() == 100_000
    assert sum(ticks) > 50
    body.undo()
    assert body.sheet.blocks() == ()


def test_a_paragraph_of_a_megabyte_is_cut_and_told(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window)
    feature = editor_panel.findChild(Pasting)
    assert feature is not None
    text = "وقال المتحدث إن العمل مستمر. " * 36_000
    body.insertFromMimeData(copied(text))
    qtbot.waitUntil(lambda: feature._last is not None)
    assert feature.bar.isVisible()
    assert "".join(item.text for item in body.sheet.blocks()) == text.strip()


@pytest.mark.parametrize(
    "size", [(10**400, 1), (1, 10**400), (2**31, 2**31), (0, 1), (10**8, 1), (1, 10**8)], ids=str
)
def test_a_picture_of_any_size_in_our_own_format_leaves_the_window_well(
    editor_panel: EditorPanel, window: Window, size: tuple[int, int]
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    media = MediaRef("a" * 64, "image/png", 10, 10)
    blocks = json.dumps(content_to_json(Content(blocks=(Image("k", media, alt="صورة"),))))
    data = QMimeData()
    data.setData(
        MIME,
        blocks.replace('"width": 10', f'"width": {size[0]}')
        .replace('"height": 10', f'"height": {size[1]}')
        .encode(),
    )
    body.insertFromMimeData(data)
    body.grab()
    assert sum(isinstance(item, Image) for item in body.sheet.blocks()) == (max(size) == 10**8)


def test_a_paste_that_comes_late_stays_out_of_another_article(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    body.insertFromMimeData(copied("أول\nثان", "<p>أول</p><p>ثان</p>"))
    other = opened(editor_panel, window, Content(headline="مقال آخر"))
    qtbot.waitUntil(lambda: window.is_idle)
    assert other.sheet.blocks() == ()


def test_what_is_still_being_put_in_is_in_the_text_that_is_stored(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.gui.editor.pouring.SLICE", 300)
    body = opened(editor_panel, window)
    lines = [f"السطر {number} من نص طويل يأتي على دفعات" for number in range(300)]
    body.insertFromMimeData(copied("\n".join(lines)))
    pasting = editor_panel.findChildren(Pasting)[0]
    qtbot.waitUntil(lambda: pasting._pouring is not None and pasting._pouring.is_running)
    done: list[Content] = []

    def stored_now() -> None:
        assert editor_panel.working.article is not None
        done.append(editor_panel.working.article.head.content)

    editor_panel.working.flush(stored_now)
    assert pasting._pouring is None
    qtbot.waitUntil(lambda: bool(done))
    assert [item.text for item in done[0].blocks] == lines
    qtbot.waitUntil(lambda: window.is_idle)
