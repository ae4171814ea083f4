"""Puts what is right in the place of what was found, wherever it stands: in the text, in a figure, in a field beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor

from editor_desk.domain.content import Content
from editor_desk.domain.figure_texts import figure_place
from editor_desk.domain.proof_texts import changed_fields, field_text, is_beside, mended
from editor_desk.gui.editor.figure_changes import change_figure_text, figure_text
from editor_desk.gui.editor.joint_undo import JointUndo
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.proofing.proofreader import ProofReader, Spot

_BODY = "body"
Fix = tuple[Spot, str]
"""Something that was found, and what is to stand there."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """How many places were fixed, and how many of them in fields beside the sheet, where Ctrl+Z does not reach."""

    places: int
    beside: int


class Fixer(QObject):
    """Whatever is fixed together is undone together: from any text of the sheet that it changed, or by `undo`.

    `offers_changed(bool)`: whether something beside the sheet is fixed that can be taken back. `turned()` when a run was
    undone, or done again.
    """

    offers_changed = Signal(bool)
    turned = Signal()

    def __init__(self, working: WorkingArticle, reader: ProofReader, parent: QObject) -> None:
        super().__init__(parent)
        self._working, self._reader = working, reader
        self._beside = _Beside(working)
        self._undo = JointUndo((field.edit.document() for field in reader.fields.values()), self)
        self._undo.turned.connect(self._look_again)
        self._undo.turned.connect(self.turned)
        working.updated.connect(self._offer)
        working.opened.connect(lambda _opened: self._forget())
        working.closed.connect(self._forget)

    def reaches(self, spot: Spot) -> bool:
        """Whether there is a way to change the text at that place. The label of a tag belongs to the whole desk."""
        place = spot.finding.place
        return bool(spot.field or figure_place(place)[0] or is_beside(place))

    def fix(self, fixes: Sequence[Fix]) -> Fixed:
        """One step to undo. Places that say something else by now are left out."""
        made = beside = 0

        def act() -> "_Beside | None":
            nonlocal made, beside
            beside, aside = self._fix_beside(fixes)
            made = beside + sum(self._fix_in(name, fixes) for name in self._reader.fields)
            return aside

        self._undo.run(act)
        self._look_again()
        self._offer()
        return Fixed(made, beside)

    def undo(self) -> bool:
        """Take back what was fixed last beside the sheet, and with it; False where some of that stays, since more was
        written behind it.
        """
        return self._undo.undo(self._beside)

    def _fix_in(self, name: str, fixes: Sequence[Fix]) -> int:
        field = self._reader.fields[name]
        mine = [(spot.place, text) for spot, text in fixes if spot.field == name]
        in_figures = _by_place(fixes) if name == _BODY else {}
        if not (mine or in_figures):
            return 0
        cursor = QTextCursor(field.edit.document())
        cursor.beginEditBlock()
        made = field.replace(mine) if mine else 0
        made += sum(self._fix_in_figure(place, some) for place, some in in_figures.items())
        cursor.endEditBlock()
        return made

    def _fix_in_figure(self, place: str, fixes: Sequence[Fix]) -> int:
        there = figure_text(self._reader.fields[_BODY].edit.document(), place)
        if there is None:
            return 0
        block, slot, text = there
        after, made = _mended(text, fixes)
        return made if made and change_figure_text(block, slot, text, after) else 0

    def _fix_beside(self, fixes: Sequence[Fix]) -> "tuple[int, _Beside | None]":
        content, made = self._working.content(), 0
        texts: dict[str, str] = {}
        for place, some in _by_place(fixes, beside=True).items():
            text = field_text(content, place)
            if text is not None:
                texts[place], count = _mended(text, some)
                made += count
        fields = changed_fields(content, texts)
        if not fields:
            return 0, None
        self._beside = _Beside(self._working, content, fields)
        self._beside.do_again()
        return made, self._beside

    def _look_again(self) -> None:
        # The undo of a figure, too, is a change that no text block tells of.
        self._reader.look_at_others()

    def _offer(self) -> None:
        self.offers_changed.emit(self._beside.is_there)

    def _forget(self) -> None:
        self._beside = _Beside(self._working)
        self._undo.forget()
        self._offer()


class _Beside:
    """Fields beside the sheet that one run changed."""

    def __init__(
        self, working: WorkingArticle, before: Content | None = None, after: dict[str, object] | None = None
    ) -> None:
        self._working = working
        self._after = after or {}
        self._before = {name: getattr(before, name) for name in self._after}

    @property
    def is_there(self) -> bool:
        """Whether something of it is as it was made."""
        content = self._working.content() if self._after else None
        return any(getattr(content, name) == value for name, value in self._after.items())

    def take_back(self) -> None:
        """Put back what was there, where nobody changed it since."""
        self._change(self._after, self._before)

    def do_again(self) -> None:
        """Fix it, where it is what it was."""
        self._change(self._before, self._after)

    def _change(self, now: dict[str, object], then: dict[str, object]) -> None:
        content = self._working.content()
        fields = {name: value for name, value in then.items() if getattr(content, name) == now[name]}
        if fields:
            self._working.update(**fields)


def _by_place(fixes: Sequence[Fix], *, beside: bool = False) -> dict[str, list[Fix]]:
    """Those in figures, or those in fields beside the sheet, by the text that they are in."""
    found: dict[str, list[Fix]] = {}
    for spot, text in fixes:
        if not spot.field and beside is not bool(figure_place(spot.finding.place)[0]):
            found.setdefault(spot.finding.place, []).append((spot, text))
    return found


def _mended(text: str, fixes: Sequence[Fix]) -> tuple[str, int]:
    return mended(text, ((spot.finding, new) for spot, new in fixes))
