"""The difference of two revisions against a word diff of their plain texts by the fastest library that was found, and where
nothing changed against one repaint of the sheet that shows it.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from PySide6.QtWidgets import QApplication
from rapidfuzz.distance import Indel, LCSseq, Levenshtein

from benchmarks.corpus import WORDS_A_PARAGRAPH
from benchmarks.report import Ratio
from editor_desk.domain.content import BlockKind, Content, Direction, Span, block
from editor_desk.domain.diff import diff_revisions
from editor_desk.domain.diff_view import shown
from editor_desk.domain.revision import Revision, RevisionKind, make_revision
from editor_desk.gui.application import make_application
from editor_desk.gui.preferences import ThemeName
from editor_desk.gui.review.sheet import ReviewSheet
from editor_desk.gui.review.sheet_runs import SheetView
from editor_desk.gui.review.sheet_text import SheetSource
from editor_desk.gui.theme.theme import load_theme
from editor_desk.language.numerals import Numerals
from editor_desk.language.spelling import MODERN_WORDS

LIMIT = 3.0
EDITED = 0.05
REWRITTEN = 0.2
_LIBRARY: tuple[Callable[[list[str], list[str]], object], ...] = (
    LCSseq.opcodes,
    Indel.opcodes,
    Levenshtein.opcodes,
)


def measure(words: int, runs: int) -> list[Ratio]:
    """An edited text, one that was rewritten (only told), and one that is the same; `runs` times each."""
    chance = Random(1)  # noqa: S311 - the same words each time
    content = _article(words, chance)
    ratios = []
    for name, rate, limit in (("edited", EDITED, LIMIT), ("rewritten", REWRITTEN, None)):
        ours, bare = [], []
        for _ in range(runs):
            before, after = _revision(content), _revision(_edited(content, rate, chance))
            texts = before.content.body_text, after.content.body_text
            ours.append(_seconds(lambda pair=(before, after): diff_revisions(*pair)))  # type: ignore[misc]
            bare.append(
                min(
                    _seconds(lambda way=way, texts=texts: way(texts[0].split(), texts[1].split()))  # type: ignore[misc]
                    for way in _LIBRARY
                )
            )
        ratios.append(Ratio("difference", f"{words:,}, {name}", ours, bare, limit))
    return [*ratios, _unchanged(content, words, runs)]


def _unchanged(content: Content, words: int, runs: int) -> Ratio:
    app = make_application(["benchmarks"])
    before = _revision(content)
    after = _revision(replace(content, blocks=tuple(replace(item) for item in content.blocks)))
    sheet = ReviewSheet(load_theme(ThemeName.LIGHT), Numerals.ARABIC_INDIC)
    sheet.resize(820, 760)
    sheet.show()
    sheet.show_comparison(
        SheetSource(shown(diff_revisions(before, after)), Direction.RTL, ""), SheetView.CHANGES
    )
    while not sheet.is_whole:
        app.processEvents()
    ours = [_seconds(lambda: diff_revisions(before, after)) for _ in range(3 * runs)]
    bare = [_seconds(lambda: _repaint(app, sheet)) for _ in range(3 * runs)]
    sheet.close()
    return Ratio("no difference", f"{words:,} / repaint", ours, bare, 1.0)


def _repaint(app: QApplication, sheet: ReviewSheet) -> None:
    sheet.viewport().repaint()
    app.processEvents()


def _seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _article(words: int, chance: Random) -> Content:
    supply = sorted(MODERN_WORDS)
    lengths = [WORDS_A_PARAGRAPH] * (words // WORDS_A_PARAGRAPH) or [words]
    return Content(
        headline="خزانة المخطوطات تفتح أبوابها",
        blocks=tuple(
            block(BlockKind.PARAGRAPH, " ".join(chance.choices(supply, k=length)) + ".") for length in lengths
        ),
    )


def _edited(content: Content, rate: float, chance: Random) -> Content:
    """Of every hundred words so many dropped, changed by a clitic, or with another behind them."""
    blocks = []
    for item in content.text_blocks:
        words: list[str] = []
        for word in item.text.split():
            what = chance.random() / rate
            words += [word] if what > 1 else [[], [f"و{word}"], [word, "كذلك"]][int(3 * what) % 3]
        blocks.append(replace(item, spans=(Span(" ".join(words)),)))
    return replace(content, blocks=tuple(blocks))


def _revision(content: Content) -> Revision:
    at = datetime(2026, 1, 1, tzinfo=UTC)
    return make_revision("a", content, parents=(), author="u", created_at=at, kind=RevisionKind.MILESTONE)
