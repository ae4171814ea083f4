"""The dictionary of the desk: words that are right here though no dictionary may know them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui._generated.ui_style_words import Ui_WordsForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.style.guide import Guide, GuideKeeper
from editor_desk.gui.style.word_dialog import WordDialog
from editor_desk.gui.style.words_model import ADDED, WORD, WordsFilter, WordsModel
from editor_desk.gui.widgets.clear_button import draw_clear_button
from editor_desk.gui.widgets.records import RECORD_ROLE
from editor_desk.language.numerals import to_numerals
from editor_desk.services.ports.proofing import DictionaryWord
from editor_desk.services.spelling import WordsTaken

translate = QCoreApplication.translate

_ROW = 36
_MOST = 20_000_000


class WordsPage(QWidget):
    """Whoever writes may add a word, who keeps the guide removes it."""

    def __init__(self, context: GuiContext, keeper: GuideKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_WordsForm()
        ui.setupUi(self)
        self._context, self._keeper = context, keeper
        self.model = WordsModel(context.preferences, self)
        self.shown = WordsFilter(self)
        self.shown.setSourceModel(self.model)
        table = ui.words
        table.setModel(self.shown)
        table.sortByColumn(WORD, Qt.SortOrder.AscendingOrder)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(_ROW)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionResizeMode(WORD, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(ADDED, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(ADDED, 200)
        table.selectionModel().selectionChanged.connect(self._enable)
        ui.filter.addAction(
            context.theme.icon("search", "mute", 16), ui.filter.ActionPosition.LeadingPosition
        )
        draw_clear_button(ui.filter, context.theme)
        ui.filter.textChanged.connect(self._filter)
        ui.addButton.clicked.connect(self._add)
        ui.removeButton.clicked.connect(self._remove)
        ui.importButton.clicked.connect(self._import)
        ui.exportButton.clicked.connect(self._export)
        ui.addButton.setVisible(keeper.may_add_words)
        ui.importButton.setVisible(keeper.may_add_words)
        ui.removeButton.setVisible(keeper.may_curate)
        keeper.learned.connect(self._learn)
        self.setFocusProxy(ui.filter)
        self._enable()

    def _learn(self, guide: Guide) -> None:
        self.model.show(guide.words)
        self._count()
        self._enable()

    def _chosen(self) -> DictionaryWord | None:
        index = self._ui.words.currentIndex()
        word = index.data(RECORD_ROLE) if index.isValid() else None
        return word if isinstance(word, DictionaryWord) else None

    def _filter(self, typed: str) -> None:
        self.shown.look_for(typed)
        self._count()
        self._enable()

    def _count(self) -> None:
        ui, found = self._ui, self.shown.rowCount()
        ui.count.setText(
            to_numerals(translate("StyleRoom", "%n word(s)", "", found), self._context.preferences.numerals)
        )
        ui.words.setVisible(bool(found))
        ui.empty.setVisible(not found)
        ui.empty.setText(
            translate("StyleRoom", "Nothing matches. Try fewer letters.")
            if self.model.rowCount()
            else translate(
                "StyleRoom", "No words yet. Add names and terms here, or from a red underline in the text."
            )
        )

    def _enable(self) -> None:
        self._ui.removeButton.setEnabled(self._chosen() is not None)
        self._ui.exportButton.setEnabled(bool(self.model.rowCount()))

    def _add(self) -> None:
        WordDialog(self._context, self._keeper, self._ui.filter.text(), self).open()

    def _remove(self) -> None:
        word = self._chosen()
        if word is not None:
            session, spelling = self._context.session, self._context.desk.spelling
            self._keeper.keep(lambda: spelling.remove_word(session, word.word))

    def _import(self) -> None:
        title = translate("StyleRoom", "Import words")
        kinds = translate("StyleRoom", "Lists of words (*.txt *.dic)")
        path, _kind = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take_in(Path(path))

    def take_in(self, path: Path) -> None:
        """Add the words of a file, one a line."""
        session, spelling = self._context.session, self._context.desk.spelling
        told: list[WordsTaken] = []

        def work() -> None:
            told.append(spelling.import_words(session, _read(path)))

        self._keeper.keep(work, done=lambda: self._say_taken(told[0]))

    def _say_taken(self, taken: WordsTaken) -> None:
        numerals = self._context.preferences.numerals
        parts = [translate("StyleRoom", "%n word(s) added", "", taken.added)]
        if taken.known:
            parts.append(translate("StyleRoom", "%n known already", "", taken.known))
        if taken.refused:
            parts.append(translate("StyleRoom", "%n line(s) were no words", "", len(taken.refused)))
        self._context.bus.notice.emit(to_numerals(" · ".join(parts), numerals))

    def _export(self) -> None:
        title = translate("StyleRoom", "Export the words")
        path, _kind = QFileDialog.getSaveFileName(
            self, title, translate("StyleRoom", "desk words.txt"), translate("StyleRoom", "Text (*.txt)")
        )
        if path:
            self.write_to(Path(path))

    def write_to(self, path: Path) -> None:
        """Write the words to a file, one a line."""
        spelling, bus = self._context.desk.spelling, self._context.bus
        told = translate("StyleRoom", "The words are in {file}.").format(file=path.name)
        self._context.jobs.run(
            lambda: write_file(path, spelling.export_words()), lambda _nothing: bus.notice.emit(told)
        )


def write_file(path: Path, text: str) -> None:
    """Write a text file. Raises DeskError(FOLDER_READ_ONLY)."""
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise DeskError(ErrorCode.FOLDER_READ_ONLY, path=str(path.parent)) from error


def _read(path: Path) -> str:
    try:
        if path.stat().st_size > _MOST:
            raise DeskError(ErrorCode.FILE_TOO_LARGE, size=path.stat().st_size, limit=_MOST)
        return path.read_bytes().decode("utf-8", "replace")
    except OSError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error
