"""From an article being opened to everything in it being read by spelling and house style, in the background.

It is told against a second, not against a bare program, which reads nothing: the ratio is the seconds that it takes.
"""

import tempfile
import time
from itertools import cycle
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks import corpus
from benchmarks.desk_room import open_article, seated_desk, wait_for
from benchmarks.report import Ratio
from editor_desk.domain.content import BlockKind, Content, block
from editor_desk.gui.application import make_application
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.language.spelling import MODERN_WORDS

LIMIT = 2.0
_REST_SECONDS = 1.5  # somebody looks at the list before an article is chosen
_BEFORE = ("", "و", "ب", "ال", "لل", "وال")


def measure(words: int, runs: int) -> list[Ratio]:
    """The first article of a session, and one after it; no two paragraphs alike, and several thousand different words."""
    app = make_application(["benchmarks"])
    first: list[float] = []
    later: list[float] = []
    for _ in range(runs):
        with tempfile.TemporaryDirectory() as folder, seated_desk(app, Path(folder), 10) as (room, _short):
            context = room.editor.context
            ids = [
                context.desk.articles.create(context.session, _article(words, number)).article.id
                for number in range(2)
            ]
            began = time.monotonic()
            wait_for(app, lambda began=began: time.monotonic() - began > _REST_SECONDS)  # type: ignore[misc]
            first.append(_read(app, room, ids[0]))
            later.append(_read(app, room, ids[1]))
    return [
        Ratio("proofing", f"{words:,}, first", first, [1.0], LIMIT),
        Ratio("proofing", f"{words:,}, next", later, [1.0], LIMIT),
    ]


def _article(words: int, number: int) -> Content:
    """An article in which every third word is one of a long list, with one thing or another before it."""
    plain = corpus.article(words, number)
    listed = sorted(MODERN_WORDS)
    others = cycle(f"{before}{word}" for before in _BEFORE for word in listed)
    blocks = []
    for place, item in enumerate(plain.text_blocks):
        mixed = [next(others) if at % 3 == 2 else word for at, word in enumerate(item.text.split())]
        blocks.append(block(BlockKind.PARAGRAPH, f"{' '.join(mixed)} {number}{place}."))
    return Content(headline=plain.headline, blocks=tuple(blocks))


def _read(app: QApplication, room: DeskRoom, article: str) -> float:
    reader = room.editor.feature(Proofing).reader
    began = time.perf_counter()
    open_article(room, article)
    wait_for(app, lambda: reader.article == article and not reader.is_reading)
    return time.perf_counter() - began
