"""What stands in a text block of the sheet, as blocks of content."""

from PySide6.QtGui import QTextBlock

from editor_desk.domain.content import Block, BodyBlock, Span, clean_text
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.figure_formats import figure_with_key, figures_within
from editor_desk.gui.editor.forced_runs import stored_text
from editor_desk.gui.editor.formats import direction_of, kind_of, style_of
from editor_desk.gui.editor.utf16 import utf16_length, utf16_part


def blocks_in(text_block: QTextBlock, start: int = 0, end: int | None = None) -> list[BodyBlock]:
    """What stands in the text block between two positions, at least one block: text under a key that holds for now, or a
    figure.
    """
    kind, direction = kind_of(text_block), direction_of(text_block)
    found: list[BodyBlock] = []
    spans: list[Span] = []

    def close() -> None:
        if any(span.text for span in spans):
            found.append(Block(new_id(), kind, tuple(spans), direction))
        spans.clear()

    iterator = text_block.begin()
    while not iterator.atEnd():
        fragment = iterator.fragment()
        form = fragment.charFormat()
        place = fragment.position()
        for text, figure in figures_within(fragment):
            length = utf16_length(text)
            inside = place >= start and (end is None or place + length <= end)
            if figure is None:
                shown = text if inside else utf16_part(text, max(0, start - place), (end or 0) - place)
                spans.append(Span(clean_text(stored_text(shown, form)), *style_of(form)))
            elif inside:
                close()
                found.append(figure_with_key(figure, new_id()))
            place += length
        iterator += 1
    close()
    return found or [Block(new_id(), kind, (), direction)]
