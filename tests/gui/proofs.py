"""A speller and a house style that a test can read: which words are wrong, and which stand for which."""

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from pytestqt.qtbot import QtBot

from editor_desk.domain.proofing import Finding, FindingKind, Ignored, ProofText, Severity
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.language.house_style.model import HouseStyle, NumeralChoice, Rule, Way, Wording
from editor_desk.language.numerals import Numerals
from editor_desk.services.desk import Desk
from editor_desk.services.ports.keys import Session
from tests.windows import Window

WRONG = {"الاعلان": ("الإعلان", "الإعلام"), "مسؤلية": ("مسؤولية",), "Reutres": ("Reuters",)}
STYLE = {"إجتماع": "اجتماع", ",": "،", "إستخدام": "استخدام"}
NAMES = {"شنغهاى": "شنغهاي"}


@dataclass
class FakeSpelling:
    """Knows every word but those of `WRONG`. While `gate` is closed, no check comes to an end."""

    wrong: dict[str, tuple[str, ...]] = field(default_factory=lambda: dict(WRONG))
    gate: threading.Event = field(default_factory=threading.Event)
    added: list[str] = field(default_factory=list)
    here: set[tuple[str, str]] = field(default_factory=set)
    for_now: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    threads: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.gate.set()

    def check(self, texts: Sequence[ProofText], article_id: str, *, latin: bool) -> tuple[Finding, ...]:
        self.gate.wait(120)
        self.threads.add(threading.current_thread().name)
        self.read.extend(text.text for text in texts)
        quiet = (
            {word for article, word in self.here if article == article_id}
            | set(self.added)
            | set(self.for_now)
        )
        return tuple(
            Finding(text.place, m.start(), m.end(), m[0], FindingKind.SPELLING, "spelling", Severity.ERROR)
            for text in texts
            for m in re.finditer(r"\w+", text.text)
            if m[0] in self.wrong and m[0] not in quiet and (latin or not m[0].isascii())
        )

    def suggest(self, word: str, before: str = "", after: str = "") -> tuple[str, ...]:
        self.threads.add(threading.current_thread().name)
        self.gate.wait(120)
        return self.wrong.get(word, ())

    def add_word(self, _session: Session, word: str) -> None:
        self.added.append(word)

    def ignore_here(self, _session: Session, article_id: str, word: str) -> None:
        self.here.add((article_id, word))

    def heed_here(self, _session: Session, article_id: str, word: str) -> None:
        self.here.discard((article_id, word))

    def ignored_here(self, article_id: str) -> tuple[Ignored, ...]:
        return tuple(
            Ignored("spelling", word) for article, word in sorted(self.here) if article == article_id
        )

    def ignore(self, word: str) -> None:
        self.for_now.append(word)


@dataclass
class FakeStyle:
    """Replaces what stands in `STYLE` and `NAMES`."""

    left: list[Ignored] = field(default_factory=list)

    def check(
        self,
        texts: Sequence[ProofText],
        _article_id: str,
        _section: str,
        _numerals: Numerals | None = None,
    ) -> tuple[Finding, ...]:
        return tuple(finding for text in texts for finding in self._find(text))

    def _find(self, text: ProofText) -> Iterator[Finding]:
        for kind, rule, severity, words in (
            (FindingKind.STYLE, "hamza", Severity.WARNING, STYLE),
            (FindingKind.NAME, "name", Severity.WARNING, NAMES),
        ):
            for wrong, right in words.items():
                broken = "comma" if wrong == "," else rule
                if any((one.rule, one.text) == (broken, wrong) for one in self.left):
                    continue
                for m in re.finditer(re.escape(wrong), text.text):
                    yield Finding(text.place, m.start(), m.end(), wrong, kind, broken, severity, (right,))

    def house_style(self) -> HouseStyle:
        hamza = _rule("hamza", "همزة الوصل لا تُكتب", "تُكتب همزة الوصل ألفاً بلا همزة.")
        comma = _rule("comma", "فاصلة لاتينية", "الفاصلة العربية «،» في النص العربي.")
        name = _rule("name", "اسم على غير المتفق عليه", "لهذا الاسم صيغة متفق عليها.")
        return HouseStyle((hamza, comma), (), NumeralChoice(), name)

    def ignore(self, _session: Session, _article: str, rule: str, text: str, reason: str) -> None:
        self.left.append(Ignored(rule, text, reason))

    def ignored(self, _article: str) -> tuple[Ignored, ...]:
        return tuple(self.left)

    def unignore(self, _session: Session, _article: str, rule: str, text: str) -> None:
        self.left = [one for one in self.left if (one.rule, one.text) != (rule, text)]


def _rule(rule_id: str, title: str, message: str) -> Rule:
    way = Way("", _Nothing(), Wording(message, f"{rule_id} message"), (), ())
    return Rule(rule_id, "warning", Wording(title, f"{rule_id} title"), way, (way,))


class _Nothing:
    def may(self, _reading: object) -> bool:
        return False

    def find(self, _reading: object) -> tuple[()]:
        return ()


class ProofDesk:
    """A desk with this speller and this house style; all else is the real one."""

    def __init__(self, desk: Desk, spelling: FakeSpelling, style: FakeStyle) -> None:
        self._desk, self.spelling, self.style = desk, spelling, style

    def __getattr__(self, name: str) -> object:
        return getattr(self._desk, name)


def with_proofs(window: Window, spelling: FakeSpelling, style: FakeStyle) -> GuiContext:
    """The context of the window, over such a desk."""
    return replace(window.context, desk=cast("Desk", ProofDesk(window.context.desk, spelling, style)))


def proofing_of(panel: EditorPanel) -> Proofing:
    """Its proof-reading."""
    return panel.feature(Proofing)


def marked(panel: EditorPanel) -> list[tuple[str, str]]:
    """What is found, as (field, text)."""
    return [(spot.field, spot.finding.text) for spot in proofing_of(panel).reader.spots]


def read(panel: EditorPanel, qtbot: QtBot) -> list[tuple[str, str]]:
    """Wait until all is read, and say what was found."""
    qtbot.waitUntil(lambda: not proofing_of(panel).reader.is_reading and panel.context.jobs.is_idle)
    return marked(panel)
