"""Has the article read while it is written: what changed, in a pause, off the GUI thread, slice by slice."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, QTimer, Signal

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import Finding, FindingKind, ProofText, told_once
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.block_notes import make_notes
from editor_desk.gui.editor.pause import Pause
from editor_desk.gui.editor.sheet import Sheet
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.jobs import Lane
from editor_desk.gui.proofing.marks import Mark, checkable, digits_in, marks_in
from editor_desk.gui.proofing.proofed_field import Place, ProofedField
from editor_desk.language.numerals import Numerals

PAUSE_MS = 400
"""Reading begins this long after the last key."""
_LONGEST_MS = 2_000
"""It begins at the latest this long after the first key, however steadily somebody types."""
_PAINTED_MS = 30
"""What was opened or stored is painted first, and then gone through."""
_PUBLISH_MS = 120
_BETWEEN_KEYS_MS = 150
_SLICE = 6_000  # characters in a job: others in the lane get their turn
_BREATH = 1_000
"""Characters that are read before a job looks whether keys came, in which case it hands over what it has; and all that is
read at a time while they come."""
_BODY = "body"
_NAMED = {"headline", "standfirst", "byline", "dateline", "source"}

Key = tuple[str, str]
"""The kind of place (body, headline, caption …) and the text that stands there."""
Findings = tuple[Finding, ...]
Checks = Callable[[list[Key]], dict[Key, tuple[Findings, Findings]]]


@dataclass(frozen=True, slots=True)
class Spot:
    """A finding somewhere in the article. `field` names the field of the sheet that it is in, or is empty where it is in
    none: a tag, a caption, a link. Then `place` names where.
    """

    field: str
    place: Place

    @property
    def finding(self) -> Finding:
        """What was found."""
        return self.place.mark.finding

    @property
    def mark(self) -> Mark:
        """Where, and between which words."""
        return self.place.mark


class ProofReader(QObject):
    """`published` when what was found is another than before, or is being looked for.

    A text is read once: what was found is kept by the text, so that undo, and a paragraph that moves, cost nothing.
    """

    published = Signal()

    def __init__(self, context: GuiContext, working: WorkingArticle, sheet: Sheet, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._working = working
        self.fields = {
            "headline": ProofedField("headline", sheet.headline, make_notes, self),
            "standfirst": ProofedField("standfirst", sheet.standfirst, make_notes, self),
            _BODY: ProofedField(_BODY, sheet.body, sheet.body.sheet.notes, self),
        }
        self._spelling: dict[Key, Findings] = {}
        self._style: dict[Key, Findings] = {}
        self._others: tuple[ProofText, ...] = ()
        self._waiting: dict[Key, list[tuple[ProofedField, int]]] = {}
        self._busy = False
        self._run = 0
        self._article = ""
        self._section = ""
        self._numerals: Numerals | None = None
        self.spots: tuple[Spot, ...] = ()
        self._pause = Pause(PAUSE_MS, self._collect, self, longest=_LONGEST_MS)
        self._publishing = self._timer(_PUBLISH_MS, self._publish_in_a_pause)
        self._next = self._timer(_BETWEEN_KEYS_MS, lambda: self._go_on(gently=True))
        self._failed = False
        self._keys_came = False
        for field in self.fields.values():
            field.changed = self._changed
            field.released.connect(self._publish_soon)
        working.opened.connect(lambda _opened: self._open())
        working.closed.connect(self._close)
        working.updated.connect(self.look_at_others)
        working.saved.connect(lambda _opened: self.look_at_others())
        context.bus.proofing_changed.connect(self.read_again)

    @property
    def is_reading(self) -> bool:
        """Whether something is still to be read."""
        return self._busy or bool(self._waiting) or self._pause.is_active or self._next.isActive()

    @property
    def article(self) -> str:
        """Id of the article that is read; empty where none is."""
        return self._article

    def read_again(self) -> None:
        """The dictionary, the house style or a setting changed: read everything again. What is shown stays meanwhile."""
        if not self._article:
            return
        self._run += 1
        self._busy = self._failed = False
        self._spelling.clear()
        self._style.clear()
        self._waiting.clear()
        for field in self.fields.values():
            field.forget()
        self._pause.start(0)
        self.published.emit()

    def drop(self, unwanted: Callable[[Finding], bool]) -> None:
        """Show nothing more of what somebody just decided about."""
        for kept in (self._spelling, self._style):
            for key, findings in kept.items():
                kept[key] = tuple(finding for finding in findings if not unwanted(finding))
        for field in self.fields.values():
            field.drop(unwanted)
        self._publish()

    def _timer(self, milliseconds: int, work: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(work)
        return timer

    def _open(self) -> None:
        opened = self._working.article
        if opened is None:
            return
        if opened.article.id != self._article:
            self._close()
            self._article = opened.article.id
            self._section = opened.head.content.section
        self._pause.start(_PAINTED_MS)
        self.look_at_others()

    def _close(self) -> None:
        self._run += 1
        self._busy = self._failed = False
        self._article = ""
        self._numerals = None
        self._spelling.clear()
        self._style.clear()
        self._waiting.clear()
        self._others = ()
        for timer in (self._pause, self._next, self._publishing):
            timer.stop()
        for field in self.fields.values():
            field.drop(lambda _finding: True)
            field.forget()
        self.spots = ()
        self.published.emit()

    def _changed(self) -> None:
        if not self._article:
            return
        self._keys_came = True
        self._pause.put_off()

    def look_at_others(self) -> None:
        """Read what stands in no field of the sheet: it is told nothing of, as the blocks are."""
        opened = self._working.article
        if opened is None:
            return
        content = self._working.content()
        if content.section != self._section:
            self._section = content.section
            self._style.clear()
            for field in self.fields.values():
                field.forget()
        self._others = _others(content)
        if not self._pause.is_active:
            self._pause.start(_PAINTED_MS)

    def _collect(self) -> None:
        self._waiting.clear()
        shows = False
        for field in self.fields.values():
            for block, text in field.stale():
                key = (field.name, text)
                findings = self._known(key)
                if findings is not None:
                    shows = field.learn(block, text, findings) or shows
                else:
                    self._waiting.setdefault(key, []).append((field, block.blockNumber()))
        for one in self._others:
            key = (one.place.split(":")[0], one.text)
            if self._known(key) is None:
                self._waiting.setdefault(key, [])
        self._go_on()

    def _known(self, key: Key) -> Findings | None:
        if not key[1].strip():
            return ()
        spelling, style = self._spelling.get(key), self._style.get(key)
        return None if spelling is None or style is None else told_once(spelling, style)

    def _go_on(self, *, gently: bool = False) -> None:
        if self._busy or not self._article or self._failed:
            return
        if not self._waiting:
            self._publish()
            return
        if self._pause.is_active and not gently:
            self._next.start()  # somebody types: the keys come first
            return
        keys = _taken(self._waiting, _BREATH if gently else _SLICE)
        self._busy, self._keys_came = True, False
        run, checks = self._run, self._checks()

        def read(found: dict[Key, tuple[Findings, Findings]]) -> None:
            if run == self._run:
                self._read(found)

        def failed(error: DeskError) -> None:
            if run == self._run:
                self._context.show_problem(error)
                self._give_up()

        def broke() -> None:
            if run == self._run:
                self._give_up()

        self._context.jobs.run(
            lambda: self._by_breaths(checks, keys),
            read,
            failed,
            broke=broke,
            lane=Lane.BACKGROUND,
            key="proof-reading",
        )
        self._publish_soon()

    def _give_up(self) -> None:
        # It would fail at every pause: nothing is read until another article is opened or something is mended.
        self._busy, self._failed = False, True
        self._waiting.clear()
        self._publish()

    def _publish_soon(self) -> None:
        if not self._publishing.isActive():
            self._publishing.start()

    def _by_breaths(self, checks: Checks, keys: list[Key]) -> dict[Key, tuple[Findings, Findings]]:
        # On the worker. What was not read stays in what waits.
        found: dict[Key, tuple[Findings, Findings]] = {}
        rest = keys
        while rest and not (found and self._keys_came):
            part = _taken(rest, _BREATH)
            found |= checks(part)
            rest = rest[len(part) :]
        return found

    def _checks(self) -> Checks:
        desk, preferences = self._context.desk, self._context.preferences
        spells, latin, styles = (
            preferences.checks_spelling,
            preferences.checks_latin,
            preferences.checks_style,
        )
        article, section, numerals = self._article, self._section, self._numerals
        spelling_known, style_known = dict(self._spelling), dict(self._style)

        def check(keys: list[Key]) -> dict[Key, tuple[Findings, Findings]]:
            spelled = [key for key in keys if key not in spelling_known]
            styled = [key for key in keys if key not in style_known]
            spelling: dict[Key, Findings] = {}
            style: dict[Key, Findings] = {}
            if spells and spelled:
                spelling = _by_key(spelled, desk.spelling.check(_texts(spelled), article, latin=latin))
            if styles and styled:
                style = _by_key(styled, desk.style.check(_texts(styled), article, section, numerals))
            return {
                key: (
                    spelling_known.get(key, spelling.get(key, ())),
                    style_known.get(key, style.get(key, ())),
                )
                for key in keys
            }

        return check

    def _read(self, found: dict[Key, tuple[Findings, Findings]]) -> None:
        self._busy = False
        for key, (spelling, style) in found.items():
            self._spelling[key], self._style[key] = spelling, style
            for field, number in self._waiting.pop(key, []):
                block = field.known(number, key[1])
                if block is not None:
                    field.learn(block, key[1], told_once(spelling, style))
        if self._waiting:
            self._publish_soon()
            self._go_on()
        else:
            # What moved meanwhile is found by its text now.
            self._collect()

    def _publish_in_a_pause(self) -> None:
        # It walks through all of the article; what is drawn under the words does not wait for it.
        if self._pause.is_active:
            self._publishing.start()
        else:
            self._publish()

    def _publish(self) -> None:
        self._publishing.stop()
        surveys = {name: field.survey() for name, field in self.fields.items()}
        self.spots = tuple(self._spots({name: places for name, (places, _) in surveys.items()}))
        if not self._waiting and not self._busy:
            self._weigh_numerals([counts for _, counts in surveys.values()])
        self.published.emit()

    def _weigh_numerals(self, counts: list[tuple[int, int]]) -> None:
        # A text is read alone, and whether its digits are those of the article is seen only now.
        western, indic = sum(count[0] for count in counts), sum(count[1] for count in counts)
        mixed = None
        if western and indic:
            mixed = Numerals.WESTERN if western >= indic else Numerals.ARABIC_INDIC
        if mixed is self._numerals or self._failed:
            return
        self._numerals = mixed
        for key in [key for key in self._style if any(digits_in(key[1]))]:
            del self._style[key]
        for field in self.fields.values():
            field.forget()
        self._pause.start(0)

    def _spots(self, places: dict[str, list[Place]]) -> Iterator[Spot]:
        for name, found in places.items():
            for place in found:
                yield Spot(name, place)
        for one in self._others:
            key = (one.place.split(":")[0], one.text)
            for mark in marks_in(one.text, self._known(key) or ()):
                yield Spot("", Place(-1, replace(mark, finding=replace(mark.finding, place=one.place))))


def _taken(keys: Iterable[Key], most: int) -> list[Key]:
    """The first of them, of so many characters together; at least one."""
    taken: list[Key] = []
    size = 0
    for key in keys:
        if taken and size + len(key[1]) > most:
            break
        taken.append(key)
        size += len(key[1])
    return taken


def _others(content: Content) -> tuple[ProofText, ...]:
    """The texts that stand in no field of the sheet."""
    keys = {block.key for block in content.text_blocks}
    return tuple(
        replace(one, text=checkable(one.text))
        for one in proof_texts(content)
        if one.place not in keys and one.place not in {"headline", "standfirst"}
    )


def _texts(keys: list[Key]) -> tuple[ProofText, ...]:
    """The texts under places that tell them apart, in which the service still sees what kind of place it is."""
    return tuple(
        ProofText(kind if kind in _NAMED else f"{kind}:{number}", text)
        for number, (kind, text) in enumerate(keys)
    )


def _by_key(keys: list[Key], findings: Findings) -> dict[Key, Findings]:
    keyed = {text.place: key for text, key in zip(_texts(keys), keys, strict=True)}
    found: dict[Key, list[Finding]] = {}
    for finding in findings:
        if finding.place in keyed:
            found.setdefault(keyed[finding.place], []).append(finding)
    return {key: tuple(several) for key, several in found.items()}


def is_spelling(finding: Finding) -> bool:
    """Whether it is about a word, and not about the house style."""
    return finding.kind is FindingKind.SPELLING
