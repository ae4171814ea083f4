"""The keywords of an import as chips that can be taken away, joined, parted and reworded."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from editor_desk.domain.tags import Tag, Vocabulary
from editor_desk.gui.importing.draft import Keyword
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.widgets.chip import Chip
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.gui.widgets.tip import tip

translate = QCoreApplication.translate


class KeywordsEditor(QWidget):
    """Asks for changes by position; the owner shows what came of them. Known keywords are green, new ones amber."""

    removed = Signal(int)
    joined = Signal(int)
    split = Signal(int, int)
    reworded = Signal(int, str)
    added = Signal(str)

    def __init__(self, field: TagField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._keywords: tuple[Keyword, ...] = ()
        self._vocabulary = Vocabulary(())
        self.field = field
        field.setObjectName("importKeyword")
        field.setPlaceholderText(translate("ImportDialog", "Add a keyword…"))
        field.setAccessibleName(translate("ImportDialog", "Add a keyword"))
        field.tag_chosen.connect(self._add_tag)
        field.label_chosen.connect(self.added)

    def show_keywords(self, keywords: Sequence[Keyword], vocabulary: Vocabulary) -> None:
        """Show these; where nothing changed, the chips stay."""
        if (self._keywords, self._vocabulary) == (tuple(keywords), vocabulary) and self._flow.count():
            return
        focused = self._focused()
        self._keywords, self._vocabulary = tuple(keywords), vocabulary
        self.field.set_vocabulary(vocabulary)
        clear_layout(self._flow)
        for position, keyword in enumerate(keywords):
            put(self._flow, self._chip(position, keyword))
        self._focus(focused)
        self.updateGeometry()

    def menu_for(self, position: int) -> QMenu:
        """What can be done with one keyword."""
        menu = QMenu(self)
        words = self._keywords[position].text.split()
        if position + 1 < len(self._keywords):
            following = self._keywords[position + 1].text
            text = translate("ImportDialog", "Join with “{next}”").format(next=following)
            self._entry(menu, text, lambda: self.joined.emit(position))
        for at in range(1, len(words)):
            parts = f"{' '.join(words[:at])}  |  {' '.join(words[at:])}"
            text = translate("ImportDialog", "Part: {parts}").format(parts=parts)
            self._entry(menu, text, partial(self.split.emit, position, at))
        menu.addSeparator()
        self._entry(menu, translate("ImportDialog", "Reword…"), lambda: self._reword(position))
        self._entry(menu, translate("ImportDialog", "Remove"), lambda: self.removed.emit(position))
        return menu

    def _entry(self, menu: QMenu, text: str, chosen: Callable[[], None]) -> None:
        menu.addAction(text.replace("&", "&&")).triggered.connect(lambda _checked=False: chosen())

    def _chip(self, position: int, keyword: Keyword) -> Chip:
        tag = self._vocabulary.resolve(keyword.text)
        chip = Chip(keyword.text, "accent" if tag else "amber")
        if tag is None:
            said = translate("ImportDialog", "New: not in the vocabulary yet")
        elif tag.label == keyword.text:
            said = translate("ImportDialog", "In the vocabulary")
        else:
            said = translate("ImportDialog", "In the vocabulary as “{label}”").format(label=tag.label)
        chip.setToolTip(tip(said))
        chip.setAccessibleName(f"{keyword.text}. {said}")
        chip.remove_requested.connect(lambda: self.removed.emit(position))
        chip.activated.connect(lambda: self._open_menu(chip, position))
        return chip

    def _open_menu(self, chip: Chip, position: int) -> None:
        self.menu_for(position).popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _reword(self, position: int) -> None:
        item = self._flow.itemAt(position)
        chip = item.widget() if item is not None else None
        if chip is None:
            return
        line = QLineEdit(self._keywords[position].text, self)
        line.setObjectName("reword")
        line.setGeometry(chip.geometry().adjusted(0, -3, 60, 3))
        line.returnPressed.connect(lambda: self.reworded.emit(position, line.text()))
        line.editingFinished.connect(line.deleteLater)
        line.show()
        line.setFocus()
        line.selectAll()

    def _add_tag(self, tag: object) -> None:
        if isinstance(tag, Tag):
            self.added.emit(tag.label)

    def _focused(self) -> int | None:
        for position in range(self._flow.count()):
            item = self._flow.itemAt(position)
            widget = item.widget() if item is not None else None
            if widget is not None and widget.hasFocus():
                return position
        return None

    def _focus(self, position: int | None) -> None:
        if position is None:
            return
        item = self._flow.itemAt(min(position, self._flow.count() - 1))
        widget = item.widget() if item is not None else None
        (widget or self.field).setFocus()
