"""Proofs and the list of shortcuts on paper, read back by another program where one is at hand."""

import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pixels
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from editor_desk.domain.anchors import Anchor, AnchorTexts, anchor_at
from editor_desk.domain.content import (
    BlockKind,
    Content,
    Embed,
    Image,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Table,
    block,
)
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.preferences import ThemeName
from editor_desk.gui.printing.devices import write_pdf
from editor_desk.gui.printing.proof import Proof, ProofNote, printed, proof_name
from editor_desk.gui.printing.thread_notes import thread_notes
from editor_desk.gui.shell.shortcuts_dialog import ShortcutsDialog
from editor_desk.gui.theme.theme import load_theme
from editor_desk.language.numerals import Numerals
from tests.desks import ARTICLE
from tests.gui.rooms import click
from tests.gui.sheets import opened
from tests.windows import Window, type_text

NOTE = "يُراجع الرقم مع أمينة المكتبة"
LONG = replace(
    ARTICLE,
    blocks=(
        *ARTICLE.blocks,
        block(BlockKind.QUOTE, "المخطوط ذاكرة."),
        block(BlockKind.BULLET, "بند أول"),
        *(block(BlockKind.PARAGRAPH, "وتضم القاعة مخطوطات في الفقه والطب والفلك. " * 12) for _ in range(20)),
    ),
)


def proof_of(content: Content) -> Proof:
    notes = (ProofNote("", "هدى", "عام"), ProofNote(content.blocks[2].key, "كريم", NOTE))
    return Proof(content, "a" * 64, "b" * 64, content.source, "٢٥ نوفمبر ٢٠٢٦، ١٢:٠٠", notes)


def pages_in(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b(?!s)", pdf))


def text_in(pdf: Path) -> str:
    """The letters of the file, presentation forms and order of the line aside."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not on this machine")
    read = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True)
    return unicodedata.normalize("NFKC", read.stdout.decode())


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the person says that the PDF is to go; without its ending, as some do."""
    path = tmp_path / "تجربة"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_k: (str(path), ""))
    return path.with_name("تجربة.pdf")


def test_a_proof_breaks_into_pages_and_keeps_its_notes_beside_the_text(
    window: Window, tmp_path: Path
) -> None:
    text = printed(proof_of(LONG), load_theme(ThemeName.LIGHT), Numerals.ARABIC_INDIC)
    assert text.pages >= 3
    write_pdf(text, tmp_path / "proof.pdf", LONG.headline)
    pdf = (tmp_path / "proof.pdf").read_bytes()
    assert pages_in(pdf) == text.pages
    assert b"/FontFile" in pdf
    assert list(tmp_path.glob(".proof-*")) == []


def test_another_program_reads_hash_page_and_note(window: Window, tmp_path: Path) -> None:
    text = printed(proof_of(ARTICLE), load_theme(ThemeName.LIGHT), Numerals.ARABIC_INDIC)
    write_pdf(text, tmp_path / "proof.pdf", ARTICLE.headline)
    read = text_in(tmp_path / "proof.pdf")
    assert "a" * 16 in read
    assert "b" * 16 in read
    assert set("المكتبة") <= set(read)


def test_a_proof_of_a_latin_text_runs_the_other_way(window: Window, tmp_path: Path) -> None:
    content = Content(headline="A library opens", language="en", blocks=(block(BlockKind.BULLET, "First"),))
    proof = Proof(content, "c" * 64, "d" * 64, "", "today", (ProofNote("gone", "", "note"),))
    write_pdf(printed(proof, load_theme(ThemeName.LIGHT), Numerals.WESTERN), tmp_path / "p.pdf", "x")
    assert pages_in((tmp_path / "p.pdf").read_bytes()) == 1


def test_a_telephone_number_in_the_head_of_a_proof_keeps_its_order(window: Window) -> None:
    content = Content(headline="هاتف 0944-123-456", standfirst="أو 011-222-3344", blocks=ARTICLE.blocks)
    proof = Proof(content, "c" * 64, "d" * 64, "وكالة +963 11 222 3344", "اليوم", ())
    document = printed(proof, load_theme(ThemeName.LIGHT), Numerals.WESTERN).document
    head = document.toPlainText().split("\n")[:3]
    assert head == [
        "هاتف \u20660944-123-456\u2069",
        "أو \u2066011-222-3344\u2069",
        "وكالة \u2066+963 11 222 3344\u2069",
    ]


def test_notes_that_do_not_fit_beside_their_lines_go_on_to_further_pages(
    window: Window, tmp_path: Path
) -> None:
    notes = tuple(ProofNote(ARTICLE.blocks[0].key, f"هدى {number}", NOTE * 12) for number in range(9))
    proof = replace(proof_of(ARTICLE), notes=notes)
    text = printed(proof, load_theme(ThemeName.LIGHT), Numerals.ARABIC_INDIC)
    assert text.pages == 1
    write_pdf(text, tmp_path / "proof.pdf", ARTICLE.headline)
    assert pages_in((tmp_path / "proof.pdf").read_bytes()) == 2
    # All the margins together hold every note.
    assert text_in(tmp_path / "proof.pdf").count("ج") >= 9 * 12


def test_open_comments_stand_in_the_margin_beside_their_paragraphs(window: Window) -> None:
    desk, room = window.context.desk, window.newsroom
    article = room.in_review()
    content = article.head.content
    texts, last = AnchorTexts(content), content.blocks[-1]
    on_text = desk.comments.add(
        room.reviewer, article.article.id, anchor_at(texts, last.key, 0, 11), "من عدّها؟"
    )
    desk.comments.answer(room.editor, on_text.id, "المدير")
    gone = Anchor(last.key, 0, 4, "كلام", "", "", "other")
    desk.comments.add(room.reviewer, article.article.id, gone, "و" * 900)
    settled = desk.comments.add(room.reviewer, article.article.id, Anchor(), "عام")
    desk.comments.resolve(room.editor, settled.id)
    told = desk.comments.read(room.editor, article.article.id)
    notes = {note.place: note for note in thread_notes(told, content, window.context.preferences)}
    assert set(notes) == {last.key}
    both = [note.text for note in thread_notes(told, content, window.context.preferences)]
    assert both[-1].endswith("من عدّها؟\nكريم: المدير") or both[0].endswith("من عدّها؟\nكريم: المدير")
    assert any("لم تعد" in text and text.endswith("…") for text in both)


def test_where_nothing_can_be_written_that_is_said(window: Window, tmp_path: Path) -> None:
    text = printed(proof_of(ARTICLE), load_theme(ThemeName.LIGHT), Numerals.WESTERN)
    with pytest.raises(DeskError) as fault:
        write_pdf(text, tmp_path / "nowhere" / "p.pdf", "x")
    assert fault.value.code is ErrorCode.FOLDER_READ_ONLY


def test_the_file_is_called_after_the_headline() -> None:
    from datetime import datetime

    now = datetime(2026, 11, 25)  # noqa: DTZ001 - only its day is read
    assert proof_name(ARTICLE, now) == "افتتاح-مكتبة-التراث-في-فاس-بحضور-باحثين-من-2026-11-25"
    assert proof_name(Content(headline="؟/…"), now) == "proof-2026-11-25"


def test_the_open_article_is_stored_and_saved_as_a_proof(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, chosen: Path
) -> None:
    body = opened(editor_panel, window, ARTICLE)
    type_text(body, "ثم ")
    editor_panel._actions["proof_pdf"].trigger()
    qtbot.waitUntil(lambda: window.notices == ["حُفظت تجربة الطباعة."])
    assert not editor_panel._working.has_unsaved
    article = editor_panel._working.article
    assert article is not None
    # A reader of PDF files may take leading digits for a number of their own.
    assert article.head.id[:16].lstrip("0123456789") in text_in(chosen)


def test_without_a_printer_a_file_is_offered(
    editor_panel: EditorPanel, window: Window, qtbot: QtBot, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.gui.printing.printing.has_printer", lambda: False)
    opened(editor_panel, window, ARTICLE)
    editor_panel._actions["print"].trigger()
    qtbot.waitUntil(lambda: len(window.notices) == 2)
    assert window.notices[0].startswith("لا طابعة هنا")
    assert chosen.exists()


def test_the_list_of_shortcuts_prints(
    window: Window, qtbot: QtBot, chosen: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("editor_desk.gui.shell.shortcuts_dialog.has_printer", lambda: False)
    shown = ShortcutsDialog(window.context)
    shown.open()
    click(shown, "shortcutsPrint")
    qtbot.waitUntil(lambda: window.notices == ["حُفظت القائمة."])
    shown.close()
    assert "Ctrl+K" in text_in(chosen)


def test_figures_are_printed_with_their_pictures_and_a_missing_one_holds_nothing_up(
    window: Window, tmp_path: Path
) -> None:
    out = BytesIO()
    Pixels.effect_noise((300, 200), 90).convert("RGB").save(out, "PNG")
    media = window.newsroom.desk.media.add(out.getvalue())
    gone = MediaRef("ab" * 32, "image/png", 300, 200)
    figures = (
        Image("i", media, caption="القارب في الميناء"),
        Image("m", gone, caption="صورة ضائعة"),
        Table("t", (("البند", "القيمة"), ("المدى", "60 كم"))),
        ReadAlsoCard("c", RelatedLink("حارس المنارة")),
        Embed("e", "https://video.example/1", "شاهد القارب"),
    )
    content = replace(ARTICLE, blocks=(*ARTICLE.blocks, *figures))
    theme = load_theme(ThemeName.LIGHT)
    with_pictures, without = tmp_path / "a.pdf", tmp_path / "b.pdf"
    proof = Proof(content, "a" * 64, "b" * 64, "", "")
    write_pdf(printed(proof, theme, Numerals.WESTERN, window.newsroom.desk.media.get), with_pictures, "أ")
    write_pdf(printed(proof, theme, Numerals.WESTERN), without, "أ")
    assert with_pictures.stat().st_size > without.stat().st_size + 20_000, "the picture is in it"
    assert "video.example" in text_in(with_pictures)
