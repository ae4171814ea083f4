"""The import dialog: paste or open a page, check what was recognised beside what it adds up to, store it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QMenu, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.domain.incoming import Incoming, LineRole
from editor_desk.domain.tags import Vocabulary
from editor_desk.gui._generated.ui_import_dialog import Ui_ImportForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.importing.draft import ImportDraft
from editor_desk.gui.importing.known_text import KnownText
from editor_desk.gui.importing.lines_model import LINE_ROLE, LinesDelegate, LinesModel
from editor_desk.gui.importing.paste_area import PasteArea
from editor_desk.gui.importing.recognition import Recognised, recognise, split_lines
from editor_desk.gui.importing.result_view import ResultView
from editor_desk.gui.importing.role_names import GROUPS, KEYS, role_text
from editor_desk.gui.importing.summaries import imported_text, page_notes_text, summary_text
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.language.numerals import Numerals, to_numerals
from editor_desk.services.importing import Imported, ImportPreview

translate = QCoreApplication.translate


class ImportDialog(QDialog):
    """`imported(str)` with the id of the new article. Nothing is stored before the last button."""

    imported = Signal(str)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_ImportForm()
        ui.setupUi(self)
        self.setModal(True)
        self.resize(1100, 720)
        self._context = context
        self._vocabulary = Vocabulary(())
        self._draft = ImportDraft(())
        self._past: list[ImportDraft] = []
        self._future: list[ImportDraft] = []
        self._incoming: Incoming | None = None
        self._reading = 0
        self._warned = False
        self._storing = False
        self.paste_area = PasteArea(self)
        self.lines = LinesModel(self)
        self.outcome = ResultView(context)
        self.known_text = KnownText(context, self)
        self._set_up_input()
        self._set_up_check()
        self.start_over()

    def start_over(self) -> None:
        """Wait for a page."""
        self._reading += 1
        self._past, self._future, self._incoming, self._warned = [], [], None, False
        self.paste_area.reset()
        self._ui.inputProblem.hide()
        self._show_reading(busy=False)
        self._ui.steps.setCurrentWidget(self._ui.inputStep)
        self.paste_area.setFocus()

    def read_text(self, text: str, html: str = "") -> None:
        """Recognise a page given as text, or as the markup that came with it."""
        importing = self._context.desk.importing
        self._read(lambda: importing.preview_html(html) if html else importing.preview_text(text))

    def read_path(self, path: Path) -> None:
        """Recognise a file."""
        self._read(lambda: self._context.desk.importing.preview_path(path))

    def set_role(self, role: LineRole) -> None:
        """Give the selected lines another part."""
        chosen = [index.data(LINE_ROLE) for index in self._ui.lines.selectedIndexes()]
        lines = [line for line in chosen if line.role is not role]
        if not lines:
            return
        numbers = frozenset(line.number for line in lines)
        if role is not LineRole.KEYWORDS:
            self._change(self._draft.with_role(numbers, role))
            return
        reading, split = self._reading, self._context.desk.importing.split

        def apply(pieces: dict[int, tuple[str, ...]]) -> None:
            if reading == self._reading:
                self._change(self._draft.with_role(numbers, role, pieces))

        self._context.jobs.run(lambda: split_lines(split, lines), apply, self._show_problem)

    def undo(self) -> None:
        """Take the last correction back."""
        if self._past:
            self._future.append(self._draft)
            self._show(_keeping_headline(self._past.pop(), self._draft))

    def redo(self) -> None:
        """Make it again."""
        if self._future:
            self._past.append(self._draft)
            self._show(_keeping_headline(self._future.pop(), self._draft))

    def commit(self) -> None:
        """Store the article as it is shown."""
        if self._incoming is None or not self._ui.commit.isEnabled():
            return
        incoming, session, importing = self._incoming, self._context.session, self._context.desk.importing
        self._ui.checkProblem.hide()
        self._show_storing(busy=True)
        self._context.jobs.run(lambda: importing.commit(session, incoming), self._stored, self._show_problem)

    def reject(self) -> None:
        """Close; corrections are not thrown away without asking."""
        if self._may_lose():
            self._reading += 1
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As `reject`."""
        if self._may_lose():
            self._reading += 1
            super().closeEvent(event)
        else:
            event.ignore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys on the list of lines give a part to the selection."""
        if (
            watched is self._ui.lines
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            role = KEYS.get(to_numerals(event.text(), Numerals.WESTERN)) if event.text() else None
            if role is not None:
                self.set_role(role)
                return True
        return super().eventFilter(watched, event)

    def role_menu(self) -> QMenu:
        """Every part, with its key."""
        menu = QMenu(self)
        keys = {role: key for key, role in KEYS.items()}
        for group in GROUPS:
            for role in group:
                action = menu.addAction(role_text(role))
                if role in keys:
                    # Shown, not bound: the list takes the key itself, and only while it has the focus.
                    action.setText(f"{role_text(role)}\t{keys[role]}")
                action.triggered.connect(lambda _checked=False, role=role: self.set_role(role))
            menu.addSeparator()
        return menu

    def _set_up_input(self) -> None:
        ui = self._ui
        ui.dropAreaLayout.addWidget(self.paste_area)
        tab_before(ui.openFile, self.paste_area)
        self.paste_area.setPlaceholderText(translate("ImportDialog", "Paste the page here"))
        self.paste_area.setAccessibleName(translate("ImportDialog", "The page to import"))
        self.paste_area.file_given.connect(self.read_path)
        self.paste_area.too_long.connect(self.read_text)
        self.paste_area.submitted.connect(self._read_pasted)
        self.paste_area.dragging.connect(self._light_up)
        self.paste_area.textChanged.connect(self._enable_read)
        put_icon(ui.openFile, self._context.theme, "folder")
        ui.openFile.clicked.connect(self._choose_file)
        put_icon(ui.archive, self._context.theme, "archive")
        ui.archive.clicked.connect(self._to_archive)
        ui.read.clicked.connect(self._read_pasted)
        ui.cancelInput.clicked.connect(self.reject)
        ui.read.setDefault(True)

    def _set_up_check(self) -> None:
        ui, theme = self._ui, self._context.theme
        ui.lines.setModel(self.lines)
        ui.lines.setItemDelegate(LinesDelegate(theme, ui.lines))
        ui.lines.installEventFilter(self)
        ui.lines.customContextMenuRequested.connect(
            lambda where: self.role_menu().popup(ui.lines.viewport().mapToGlobal(where))
        )
        ui.lines.activated.connect(lambda _index: self._open_role_menu())
        put_icon(ui.changeRole, theme, "edit")
        ui.changeRole.clicked.connect(self._open_role_menu)
        ui.lines.selectionModel().selectionChanged.connect(self._enable_role)
        ui.resultSideLayout.addWidget(self.outcome)
        ui.sides.setSizes([520, 580])
        ui.undo.setIcon(theme.icon("undo"))
        ui.redo.setIcon(theme.icon("redo"))
        ui.undo.clicked.connect(self.undo)
        ui.redo.clicked.connect(self.redo)
        ui.another.clicked.connect(self._another)
        ui.cancel.clicked.connect(self.reject)
        ui.commit.clicked.connect(self.commit)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), ui.checkStep).activated.connect(self.commit)
        ui.pageNotes.hide()
        ui.checkStepLayout.insertWidget(ui.checkStepLayout.indexOf(ui.sides), self.known_text.notice)
        self.known_text.open_asked.connect(self._open_instead)
        keywords = self.outcome.keywords
        keywords.removed.connect(lambda at: self._change(self._draft.without_keyword(at)))
        keywords.joined.connect(lambda at: self._change(self._draft.joined(at)))
        keywords.split.connect(lambda at, words: self._change(self._draft.split(at, words)))
        keywords.reworded.connect(lambda at, text: self._change(self._draft.reworded(at, text)))
        keywords.added.connect(lambda text: self._change(self._draft.with_keyword(text)))
        self.outcome.headline_edited.connect(self._headline)
        self.outcome.line_wanted.connect(self._find_line)

    def _read_pasted(self) -> None:
        text = self.paste_area.toPlainText()
        if text.strip() and self._ui.read.isEnabled():
            self.read_text(text, self.paste_area.html)

    def _read(self, preview: Callable[[], ImportPreview]) -> None:
        self._reading += 1
        reading, desk = self._reading, self._context.desk
        self._ui.inputProblem.hide()
        self._show_reading(busy=True)

        def done(found: Recognised) -> None:
            if reading == self._reading:
                self._recognised(found)

        def failed(error: DeskError) -> None:
            if reading == self._reading:
                self._show_reading(busy=False)
                message = message_for(error, self._context.preferences.numerals)
                self._ui.inputProblemText.setText("\n".join(filter(None, (message.what, message.next_step))))
                self._ui.inputProblem.show()

        self._context.jobs.run(lambda: recognise(desk, preview), done, failed)

    def _recognised(self, found: Recognised) -> None:
        ui = self._ui
        self._show_reading(busy=False)
        self._vocabulary = found.vocabulary
        notes = page_notes_text(found.page, self._context.preferences.numerals)
        ui.pageNotesText.setText(notes)
        ui.pageNotes.setVisible(bool(notes))
        self._past, self._future, self._warned = [], [], False
        ui.checkProblem.hide()
        self._show_storing(busy=False)
        self._show(found.draft)
        if self._incoming is not None:
            self.known_text.look(self._incoming)
        ui.steps.setCurrentWidget(ui.checkStep)
        ui.lines.setCurrentIndex(self.lines.index(0))
        ui.lines.setFocus()

    def _change(self, draft: ImportDraft) -> None:
        if draft == self._draft:
            return
        self._past.append(self._draft)
        self._future.clear()
        self._show(draft)

    def _headline(self, text: str) -> None:
        self._show(self._draft.with_headline(text))

    def _show(self, draft: ImportDraft) -> None:
        self._draft = draft
        ui, numerals = self._ui, self._context.preferences.numerals
        self.lines.show(draft.lines)
        self._incoming = self.outcome.show_draft(draft, self._vocabulary)
        ui.undo.setEnabled(bool(self._past))
        ui.redo.setEnabled(bool(self._future))
        ui.commit.setEnabled(bool(self._incoming.article.blocks or self._incoming.article.headline))
        ui.checkNote.setText(
            to_numerals(translate("ImportDialog", "%n line(s)", "", len(draft.lines)), numerals)
        )
        ui.summary.setText(summary_text(self._incoming, numerals))
        self._warned = False
        self._enable_role()

    def _find_line(self, number: int) -> None:
        row = next((i for i, line in enumerate(self.lines.lines) if line.number == number), None)
        if row is not None:
            self._ui.lines.setCurrentIndex(self.lines.index(row))
            self._ui.lines.setFocus()

    def _open_role_menu(self) -> None:
        list_view = self._ui.lines
        place = list_view.visualRect(list_view.currentIndex())
        self.role_menu().popup(list_view.viewport().mapToGlobal(QPoint(place.center().x(), place.bottom())))

    def _to_archive(self) -> None:
        self.reject()
        self._context.bus.archive_wanted.emit()

    def _enable_role(self) -> None:
        self._ui.changeRole.setEnabled(self._ui.lines.selectionModel().hasSelection())

    def _enable_read(self) -> None:
        self._ui.read.setEnabled(
            not self.paste_area.document().isEmpty() and not self._ui.inputBusy.isVisibleTo(self)
        )

    def _choose_file(self) -> None:
        pages = translate(
            "ImportDialog", "Pages and documents (*.docx *.odt *.txt *.html *.htm *.xhtml *.md)"
        )
        everything = translate("ImportDialog", "All files (*)")
        title = translate("ImportDialog", "Open a page")
        path, _filter = QFileDialog.getOpenFileName(self, title, "", f"{pages};;{everything}")
        if path:
            self.read_path(Path(path))

    def _light_up(self, active: bool) -> None:  # noqa: FBT001 - connected to a signal
        restyle(self._ui.dropArea, "active", "true" if active else "false")

    def _show_reading(self, *, busy: bool) -> None:
        self._ui.inputBusy.setVisible(busy)
        self.paste_area.setReadOnly(busy)
        self._ui.openFile.setEnabled(not busy)
        self._enable_read()

    def _show_storing(self, *, busy: bool) -> None:
        self._storing = busy
        self._ui.cancel.setEnabled(not busy)
        self._ui.busy.setVisible(busy)
        self._ui.sides.setEnabled(not busy)
        self._ui.commit.setEnabled(not busy)
        self._ui.another.setEnabled(not busy)

    def _stored(self, made: Imported) -> None:
        self._show_storing(busy=False)
        self._past.clear()
        self._context.bus.changed.emit()
        self._context.bus.notice.emit(imported_text(made, self._context.preferences.numerals))
        self.imported.emit(made.article)
        self.accept()

    def _show_problem(self, error: DeskError) -> None:
        self._show_storing(busy=False)
        message = message_for(error, self._context.preferences.numerals)
        self._ui.checkProblemText.setText("\n".join(filter(None, (message.what, message.next_step))))
        self._ui.checkProblem.show()

    def _open_instead(self, article_id: str) -> None:
        if not self._storing:
            self._reading += 1
            self._context.bus.open_article.emit(article_id)
            super().reject()

    def _another(self) -> None:
        if self._may_lose():
            self.start_over()

    def _may_lose(self) -> bool:
        if self._storing:
            return False  # the article would be made behind the back of whoever cancelled
        corrected = bool(self._past) or self._draft.typed is not None
        if self._ui.steps.currentWidget() is self._ui.inputStep or not corrected or self._warned:
            return True
        self._warned = True
        self._ui.checkProblemText.setText(
            translate(
                "ImportDialog", "Your corrections are not stored yet. Do it once more to throw them away."
            )
        )
        self._ui.checkProblem.show()
        QTimer.singleShot(0, self._ui.commit.setFocus)
        return False


def _keeping_headline(draft: ImportDraft, present: ImportDraft) -> ImportDraft:
    return draft if present.typed is None else draft.with_headline(present.typed)
