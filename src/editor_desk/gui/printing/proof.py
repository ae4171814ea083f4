"""The proof of an article: what it says, on paper, with its revision at the foot and what was said of it in the margin."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import (
    QFont,
    QImage,
    QPainter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)

from editor_desk.domain.content import BlockKind, Content, Direction
from editor_desk.domain.errors import DeskError
from editor_desk.gui.editor.block_marks import BlockMarks
from editor_desk.gui.editor.converter import SheetDocument
from editor_desk.gui.editor.figure_painter import FigurePainter
from editor_desk.gui.editor.formats import INDENT, SheetFormats, key_of, kind_of
from editor_desk.gui.editor.thumbnails import decoded
from editor_desk.gui.printing.pages import MarginNote, PrintedText
from editor_desk.gui.theme.theme import Theme
from editor_desk.language.bidi import isolated_text
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate

_HASH = 16


@dataclass(frozen=True, slots=True)
class ProofNote:
    """What somebody said of the article, or of one block of it (`place` is its key; empty for the whole)."""

    place: str
    head: str
    text: str


@dataclass(frozen=True, slots=True)
class Proof:
    """What goes on paper. `credit` is the line below the standfirst, `when` the time of printing as written."""

    content: Content
    revision: str
    content_hash: str
    credit: str
    when: str
    notes: tuple[ProofNote, ...] = ()


def printed(
    proof: Proof, theme: Theme, numerals: Numerals, read: Callable[[str], bytes] | None = None
) -> PrintedText:
    """`proof` laid out. `theme` should be the light one, and `read` gives its pictures; may be called on any thread."""
    content = proof.content
    rtl = content.direction is Direction.RTL
    document = QTextDocument()
    document.setIndentWidth(INDENT)
    formats = SheetFormats(theme)
    FigurePainter(document, theme, images={} if read is None else _images(content, read))
    SheetDocument(document, formats).fill(content.blocks, content.direction)
    _write_head(document, proof, theme)
    foot = translate("Printing", "rev {revision} · sha256 {hash} · {when} · page {page} of {pages}").format(
        revision=f"\u2066{proof.revision[:_HASH]}\u2069",
        hash=f"\u2066{proof.content_hash[:_HASH]}\u2069",
        when=proof.when,
        page="{page}",
        pages="{pages}",
    )
    way = Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    text = PrintedText(document, theme, foot, lambda n: to_numerals(str(n), numerals), way)
    text.lay_out(with_notes=bool(proof.notes))
    text.set_notes(_margin(document, proof.notes))
    text.set_marks(_marks(document, BlockMarks(theme, numerals)))
    return text


def _images(content: Content, read: Callable[[str], bytes]) -> dict[str, QImage]:
    found = {}
    for sha256 in {image.media.sha256 for image in content.images}:
        try:
            image = decoded(read(sha256))
        except DeskError:
            continue  # its frame stays empty; the proof is not held up by it
        if not image.isNull():
            found[sha256] = image
    return found


def _write_head(document: QTextDocument, proof: Proof, theme: Theme) -> None:
    content = proof.content
    cursor = QTextCursor(document)
    body, letters = cursor.blockFormat(), cursor.blockCharFormat()
    lines = (
        (content.headline, theme.reading_font(26, QFont.Weight.DemiBold.value), "ink", 40, 4),
        (content.standfirst, theme.reading_font(16), "mute", 30, 4),
        (proof.credit, theme.ui_font(11), "mute", 22, 18),
    )
    for text, font, color, height, below in lines:
        if not text:
            continue
        block = QTextBlockFormat()
        block.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        block.setBottomMargin(below)
        form = QTextCharFormat()
        form.setFont(font)
        form.setForeground(theme.color(color))
        cursor.setBlockFormat(block)
        cursor.setBlockCharFormat(form)
        shown = isolated_text(text, content.direction.value)
        cursor.insertText(shown.replace("\n", "\u2028"), form)
        cursor.insertBlock(body, letters)


def _margin(document: QTextDocument, notes: Sequence[ProofNote]) -> list[MarginNote]:
    layout = document.documentLayout()
    tops: dict[str, float] = {}
    block = document.begin()
    while block.isValid():
        if key := key_of(block):
            tops[key] = layout.blockBoundingRect(block).top()
        block = block.next()
    placed = [MarginNote(tops.get(note.place, 0.0), note.head, note.text) for note in notes]
    return sorted(placed, key=lambda note: note.top)


def _marks(document: QTextDocument, marks: BlockMarks) -> "_Marks":
    return _Marks(document, marks)


class _Marks:
    """Bars, bullets and numbers beside the blocks of a page."""

    def __init__(self, document: QTextDocument, marks: BlockMarks) -> None:
        self._document, self._marks = document, marks

    def __call__(self, painter: QPainter, top: float, bottom: float) -> None:
        layout, width = self._document.documentLayout(), int(self._document.pageSize().width())
        painter.setFont(self._document.defaultFont())
        block: QTextBlock = self._document.begin()
        while block.isValid():
            area = layout.blockBoundingRect(block)
            if area.bottom() >= top and kind_of(block) is not BlockKind.PARAGRAPH and key_of(block):
                self._marks.draw(painter, block, kind_of(block), width)
            if area.top() > bottom:
                return
            block = block.next()


def proof_name(content: Content, now: datetime) -> str:
    """What the file is called unless the person says otherwise: the headline, as file names allow, and the day."""
    plain = "".join(char if char.isalnum() else " " for char in content.headline)
    return f"{'-'.join(plain.split()[:8]) or 'proof'}-{now:%Y-%m-%d}"
