"""All that the style guide shows, read in one go, and the one way to change it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from editor_desk.domain.accounts import Permission
from editor_desk.domain.errors import DeskError
from editor_desk.gui.context import GuiContext
from editor_desk.language.house_style.model import HouseStyle
from editor_desk.language.house_style.names import Name
from editor_desk.services.ports.proofing import DictionaryWord


@dataclass(frozen=True, slots=True)
class Guide:
    """The house style, the register of names and the dictionary of the desk, as they are stored."""

    style: HouseStyle
    text: str
    names: tuple[Name, ...]
    names_text: str
    words: tuple[DictionaryWord, ...]


class GuideKeeper(QObject):
    """`learned(Guide)` when it was read; `kept` when something of it was stored."""

    learned = Signal(object)
    kept = Signal()

    def __init__(self, context: GuiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self.guide: Guide | None = None

    @property
    def may_curate(self) -> bool:
        """Whether who sits here keeps the guide."""
        return self._context.session.account.may(Permission.CURATE)

    @property
    def may_add_words(self) -> bool:
        """Whether who sits here may add to the dictionary."""
        return self._context.session.account.may(Permission.WRITE)

    def refresh(self) -> None:
        """Read it again."""
        desk = self._context.desk

        def work() -> Guide:
            return Guide(
                desk.style.house_style(),
                desk.style.house_style_text(),
                desk.style.names(),
                desk.style.names_text(),
                tuple(desk.spelling.dictionary()),
            )

        self._context.jobs.run(work, self._learn, key="style guide")

    def keep(
        self,
        work: Callable[[], object],
        failed: Callable[[DeskError], None] | None = None,
        done: Callable[[], None] = lambda: None,
    ) -> None:
        """Store something of it, then read it again, here and in every open text."""

        def stored(_answer: object) -> None:
            done()
            self.kept.emit()
            self._context.bus.proofing_changed.emit()
            self.refresh()

        def refused(error: DeskError) -> None:
            (failed or self._context.show_problem)(error)
            self.refresh()

        self._context.jobs.run(work, stored, refused)

    def keep_style(self, text: str, failed: Callable[[DeskError], None] | None = None) -> None:
        """Store the file of the house style."""
        session, style = self._context.session, self._context.desk.style
        self.keep(lambda: style.save_house_style(session, text), failed)

    def _learn(self, guide: Guide) -> None:
        self.guide = guide
        self.learned.emit(guide)
