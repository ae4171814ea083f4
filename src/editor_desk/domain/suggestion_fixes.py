"""What proof-reading found, as edits that can be suggested."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from editor_desk.domain.anchors import AnchorTexts
from editor_desk.domain.content import Content, Span, Table, clean_text
from editor_desk.domain.edit_facts import article_facts, cell_name
from editor_desk.domain.edit_split import spot_at
from editor_desk.domain.edit_texts import cut, spans_at
from editor_desk.domain.edits import Edit, FactEdit, WordsEdit
from editor_desk.domain.figure_texts import CELL, figure_place
from editor_desk.domain.proof_texts import changed_fields, field_text, is_beside, mended
from editor_desk.domain.proofing import Finding


def fixes(content: Content, findings: Iterable[Finding]) -> Iterator[tuple[Edit, str]]:
    """The edit that puts the first fix in the place of each finding, and the rule that asks for it. What has no fix, or does
    not say in `content` what was found, is left out; and so is what is found in a tag, whose name is the vocabulary's.

    A text that changes as a whole only (a cell, the source, the titles of links) has one edit for all that was found there.
    """
    texts = AnchorTexts(content)
    rest: list[Finding] = []
    for finding in findings:
        text = texts.text(finding.place)
        if text is None:
            rest.append(finding)
        elif finding.fixes and finding.text and text[finding.start : finding.end] == finding.text:
            old = cut(spans_at(content, finding.place), finding.start, finding.end)
            new = clean_text(finding.fixes[0])
            look = old[0]
            spot = spot_at(texts, finding.place, finding.start, finding.end)
            yield (
                WordsEdit(spot, old, (Span(new, look.marks, look.link, look.direction),) if new else ()),
                finding.rule,
            )
    yield from _cells(content, rest)
    yield from _beside(content, rest)


def _cells(content: Content, findings: Iterable[Finding]) -> Iterator[tuple[Edit, str]]:
    tables = {item.key: item for item in content.blocks if isinstance(item, Table)}
    for place, some in _by_place(findings).items():
        key, slot = figure_place(place)
        table = tables.get(key)
        if table is None or not slot.startswith(f"{CELL}:"):
            continue
        row, column = (int(part) for part in slot.split(":")[1:])
        if row < len(table.rows) and column < len(table.rows[0]):
            cell = table.rows[row][column]
            new = _mended(cell, some)
            if new != cell:
                yield FactEdit(key, cell_name(table, row, column), cell, new), some[0].rule


def _beside(content: Content, findings: Iterable[Finding]) -> Iterator[tuple[Edit, str]]:
    by_place = _by_place(findings)
    there = {place: field_text(content, place) for place in by_place if is_beside(place)}
    texts = {place: _mended(text, by_place[place]) for place, text in there.items() if text is not None}
    fields: dict[str, Any] = changed_fields(content, texts)
    old, new = article_facts(content), article_facts(replace(content, **fields))
    for name in fields:
        rule = next(some[0].rule for place, some in by_place.items() if place.partition(":")[0] == name)
        yield FactEdit("", name, old[name], new[name]), rule


def _by_place(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.fixes:
            found.setdefault(finding.place, []).append(finding)
    return found


def _mended(text: str, findings: Iterable[Finding]) -> str:
    fixed = ((finding, clean_text(finding.fixes[0]).replace("\n", " ")) for finding in findings)
    return mended(text, fixed)[0]
