"""The proof: a tagged PDF in which every text of the article is found, and whose markup no text gets into."""

import re
import shutil
import subprocess
import zlib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_desk.domain.content import Block, BlockKind, Content, Direction, Span, clean_text
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.proof import proof
from tests.exchange.drawn_samples import drawn_job, photo, photograph
from tests.exchange.format_samples import data, hostile, job, only
from tests.exchange.package_samples import by_two, sealed

needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")


def streams(pdf: bytes) -> bytes:
    """The file with its packed parts unpacked."""
    parts = [pdf]
    for found in re.finditer(rb"stream\r?\n(.*?)endstream", pdf, re.DOTALL):
        try:
            parts.append(zlib.decompress(found[1]))
        except zlib.error:
            continue
    return b"\n".join(parts)


def read(pdf: bytes, folder: Path) -> str:
    path = folder / "proof.pdf"
    path.write_bytes(pdf)
    run = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    return re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", run.stdout.decode())


def test_it_is_tagged_keeps_pdf_ua_and_embeds_its_fonts() -> None:
    [file] = only("proof").article_files(drawn_job())
    assert (file.path, file.role, file.media_type) == ("proof.pdf", "proof", "application/pdf")
    text = streams(data(file))
    assert text.startswith(b"%PDF-1.7")
    assert re.search(rb"/Marked true", text)
    assert b"<pdfuaid:part>1</pdfuaid:part>" in text
    assert re.search(rb"/Lang\s*\(ar\)", text)
    tags = {name.decode() for name in re.findall(rb"/S\s*/([A-Z][A-Za-z0-9]*)", text)}
    assert {"H1", "H2", "P", "L", "LI", "Table", "TH", "TD", "Figure", "Link", "BlockQuote"} <= tags
    fonts = set(re.findall(rb"/FontName\s*/[A-Z]{6}\+(\w+)", text))
    assert fonts
    assert all(font.startswith(b"IBMPlexSansArabic") for font in fonts)
    assert text.count(b"/FontFile") >= len(fonts)
    assert photo(photograph()).alt.encode("utf-16-be").hex().upper().encode() in text


def test_the_same_bytes_each_time_and_the_time_is_that_of_the_approval() -> None:
    first, second = proof(drawn_job()), proof(drawn_job())
    assert first == second
    assert b"D:20261121140509" in streams(first)


@needs_poppler
def test_every_text_is_found(tmp_path: Path) -> None:
    found = read(proof(job()), tmp_path)
    for text in ("محليات", "سلمى درويش", "E-Boat 5", "Open Harbour 2026", "هدى منصور", "60"):
        assert text in found or text[::-1] in found, text
    assert sealed().seal.statement.content_hash in found.replace("\n", "")


@needs_poppler
def test_both_who_approved_are_named_and_the_note_is_told(tmp_path: Path) -> None:
    item = replace(by_two(), action=PackageAction.UPDATE, note="صحح الرقم", supersedes="a" * 64)
    found = read(proof(job(item)), tmp_path)
    assert "نادر قاسم" in found
    assert "هدى منصور" in found
    assert "صحح الرقم" in found


@needs_poppler
def test_no_text_becomes_markup(tmp_path: Path) -> None:
    lines = (
        "#panic()",
        "= heading",
        "*bold*",
        "$x^2$",
        "@label",
        "<tag>",
        '#import "x"',
        "`raw`",
        "\\",
        "// x",
    )
    content = Content(
        headline="#text(fill: red)[x]",
        blocks=tuple(Block(f"k{at}", BlockKind.PARAGRAPH, (Span(line),)) for at, line in enumerate(lines)),
        language="en",
    )
    found = read(proof(job(sealed(content=content))), tmp_path)
    for text in ("#text(fill: red)[x]", *lines):
        assert text in found
    proof(job(hostile()))


def test_headings_pass_over_no_level() -> None:
    blocks = tuple(
        Block(f"k{at}", kind, (Span("عنوان"),))
        for at, kind in enumerate((BlockKind.SUBHEADING, BlockKind.HEADING, BlockKind.SUBHEADING))
    )
    text = streams(proof(job(sealed(content=Content(headline="خبر", blocks=blocks)))))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in text
    assert len(re.findall(rb"/S\s*/H2\b", text)) == 2


@pytest.mark.parametrize(
    "content",
    [
        Content(),
        Content(headline="Harbour", language="en"),
        Content(headline="خبر", language="x-klingon"),
        Content(
            headline="خبر",
            blocks=(
                Block("a", BlockKind.ATTRIBUTION, (Span("قائل"),)),
                Block("b", BlockKind.QUOTE, (Span("قول"),), Direction.LTR),
                Block("c", BlockKind.QUOTE, (Span("قول آخر"),)),
                Block("d", BlockKind.BULLET, (Span("بند"),)),
                Block("e", BlockKind.NUMBER, (Span("E5", direction=Direction.LTR),)),
            ),
        ),
    ],
)  # fmt: skip
def test_unusual_articles_keep_pdf_ua(content: Content) -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in streams(proof(job(sealed(content=content))))


def test_letters_that_no_font_knows_cost_the_claim_and_not_the_proof() -> None:
    text = streams(proof(job(sealed(content=Content(headline="خبر 你好")))))
    assert b"/Marked true" in text
    assert b"<pdfuaid:part>" not in text


def test_a_picture_without_words_is_no_figure() -> None:
    bare = photo(photograph(), alt="", caption="", credit="")
    text = streams(proof(drawn_job(image=bare)))
    assert b"<pdfuaid:part>1</pdfuaid:part>" in text
    assert not re.search(rb"/S\s*/Figure\b", text)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(max_size=80).map(clean_text))
def test_any_text_makes_a_proof(text: str) -> None:
    content = Content(headline=text, section=text, blocks=(Block("k", BlockKind.PARAGRAPH, (Span(text),)),))
    assert proof(job(sealed(content=content))).startswith(b"%PDF")
