"""Hostile pictures, files and texts pasted into the finished window: each is said in it, and the article is unharmed."""

import re
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pixels
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.exit_codes import ExitCode
from editor_desk.domain.content import Content, Image
from editor_desk.services.ports.articles import Folder
from tests.app.hands import Hands, at_the_desk
from tests.desks import ARTICLE, newsroom_in


def png() -> bytes:
    out = BytesIO()
    Pixels.new("RGB", (64, 40), "teal").save(out, "PNG")
    return out.getvalue()


def bomb() -> bytes:
    """A PNG that says it is 100,000 × 100,000."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    rows = zlib.compress(bytes(1_000_000))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def zip_bomb() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", b"<w>" + b" " * 300_000_000)
    return out.getvalue()


def part_of_a_zip() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", "<w>" + "نص " * 1000)
    return out.getvalue()[:600]


FILES = {
    "cut off.png": png()[:60],
    "empty.png": b"",
    "a drawing.png": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "a page.png": b"<html><body>text</body></html>",
    "no picture.jpg": "ليست صورة".encode(),
    "a bomb.png": bomb(),
    "bomb.docx": zip_bomb(),
    "cut off.docx": part_of_a_zip(),
    "encrypted.docx": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096),
    "cut off.odt": part_of_a_zip(),
}

TEXTS = {
    "nulls": "كلمة\0\0 أولى\x07",
    "marks": "ب" + "\u064e" * 10_000,
    "unbalanced": "نص \u202e\u2067\u2066\u202a مقلوب \u2069\u202c\u202c\u2069 ثم عاد",
    "one paragraph": "كلمة «بين قوسين» وأخرى " * 24_000,
}
"""The last is a paragraph of one megabyte."""


@pytest.fixture
def folder(desk_folder: Path) -> Path:
    with newsroom_in(desk_folder) as room:
        room.desk.articles.create(room.editor, ARTICLE)
    return desk_folder


def open_draft(hands: Hands) -> None:
    hands.sit_down("كريم")
    articles = hands.desk._context.desk.articles
    (summary,) = articles.shelf(Folder.ARCHIVE)
    hands.window.open_article(summary.id)
    hands.wait(lambda: hands.desk.working.article is not None)
    hands.settle()
    hands.desk.editor.sheet.body.setFocus()
    hands.press("Ctrl+End")


def paste(hands: Hands, mime: QMimeData) -> None:
    QApplication.clipboard().setMimeData(mime)
    hands.desk.editor.sheet.body.setFocus()
    hands.press("Ctrl+V")
    hands.settle()


def stored(folder: Path) -> Content:
    with desk_in(folder, read_only=True) as desk:
        (summary,) = desk.articles.shelf(Folder.ARCHIVE)
        history = desk.articles.history(summary.id)
        return desk.articles.revision(history.revisions[0].id).content


@pytest.mark.parametrize("kinds", [(".png", ".jpg"), (".docx", ".odt")], ids=["pictures", "documents"])
def test_every_hostile_file_is_told_and_the_article_stays(
    kinds: tuple[str, ...], folder: Path, tmp_path: Path
) -> None:
    def act(hands: Hands) -> None:
        open_draft(hands)
        said: set[str] = set()
        for name, data in FILES.items():
            if not name.endswith(kinds):
                continue
            path = tmp_path / name
            path.write_bytes(data)
            mime = QMimeData()
            mime.setUrls([QUrl.fromLocalFile(str(path))])
            paste(hands, mime)
            notice = hands.notice()
            assert notice, name
            # Formats keep their names; a sentence in English would have longer words.
            words = re.sub("[\u2066\u2068][^\u2069]*\u2069", "", notice).replace("OpenDocument", "")
            assert not re.search(r"[A-Za-z_]{6,}", words), (name, notice)
            said.add(notice)
            hands.click("noticeClose")
        assert hands.desk.working.content().blocks == ARTICLE.blocks
        # And a good one goes in.
        path = tmp_path / "صورة.png"
        path.write_bytes(png())
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path))])
        paste(hands, mime)
        assert any(isinstance(item, Image) for item in hands.desk.working.content().blocks)
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    content = stored(folder)
    assert content.text_blocks[: len(ARTICLE.blocks)] == ARTICLE.blocks
    assert len(content.images) == 1


def test_every_hostile_text_goes_in_and_out_again(folder: Path) -> None:
    def act(hands: Hands) -> None:
        open_draft(hands)
        body = hands.desk.editor.sheet.body
        before = body.toPlainText()
        for text in TEXTS.values():
            mime = QMimeData()
            mime.setText(text)
            paste(hands, mime)
            hands.wait(lambda: body.toPlainText() != before and not body.isReadOnly())
            hands.press("Ctrl+Z")
            hands.wait(lambda: body.toPlainText() == before)
            assert hands.desk.working.content().blocks == ARTICLE.blocks
        hands.press("Ctrl+Shift+Z")
        hands.wait(lambda: body.toPlainText() != before)
        hands.saved()
        hands.leave()

    assert at_the_desk(act) == ExitCode.DONE
    text = stored(folder).body_text
    assert "\0" not in text
    assert text.startswith("افتتحت مكتبة التراث")
    assert len(text) > 500_000
