"""What features remember of a text block for as long as it lives."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextBlock, QTextBlockUserData

if TYPE_CHECKING:
    from editor_desk.domain.content import BodyBlock
    from editor_desk.gui.proofing.marks import BlockProof


class BlockNotes(QTextBlockUserData):
    """Goes with the block when it moves down the document, and goes away with it."""

    def __init__(self) -> None:
        super().__init__()
        self.proof: BlockProof | None = None


class ReadNotes(BlockNotes):
    """What was read of a text block, until it changes. `own_key` is the key of a block whose format has none of its own:
    one typed into an empty document, or the second of two that share a key. It reads as several blocks only where some
    edit put text beside a figure; nothing of either is lost then.
    """

    def __init__(self) -> None:
        super().__init__()
        self.own_key = ""
        self.blocks: tuple[BodyBlock, ...] = ()
        self.words: int | None = None


def notes_of(block: QTextBlock) -> BlockNotes | None:
    """The notes of a block; None where nobody has made any."""
    notes = block.userData()
    return notes if isinstance(notes, BlockNotes) else None


def make_notes(block: QTextBlock) -> BlockNotes:
    """The notes of a block of a document that keeps nothing else there."""
    notes = notes_of(block)
    if notes is None:
        notes = BlockNotes()
        block.setUserData(notes)
    return notes
