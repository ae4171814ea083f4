"""What proof-reading found, as edits that can be suggested."""

from collections.abc import Iterable, Iterator

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.content import Content, Span, clean_text
from editor_desk.domain.edit_split import spot_at
from editor_desk.domain.edit_texts import cut, spans_at
from editor_desk.domain.edits import Edit, WordsEdit
from editor_desk.domain.proofing import Finding


def fixes(content: Content, findings: Iterable[Finding]) -> Iterator[tuple[Edit, str]]:
    """The edit that puts the first fix in the place of each finding, and the rule that asks for it. What has no fix, or does
    not say in `content` what was found, is left out.
    """
    texts = AnchorTexts(content)
    for finding in findings:
        text = texts.text(finding.place)
        if not finding.fixes or text is None or text[finding.start : finding.end] != finding.text:
            continue
        old = cut(spans_at(content, finding.place), finding.start, finding.end)
        look = old[0] if old else Span("")
        new = Span(clean_text(finding.fixes[0]), look.marks, look.link, look.direction)
        spot = spot_at(texts, finding.place, finding.start, finding.end)
        yield WordsEdit(spot, old, (new,) if new.text else ()), finding.rule
