"""The dialog that takes an archive in: choose it, check what its columns hold, watch it come in; it may be closed meanwhile."""

from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QListView, QMessageBox, QPushButton, QWidget

from editor_desk.domain.archive import Field
from editor_desk.domain.errors import DeskError
from editor_desk.gui._generated.ui_archive_dialog import Ui_ArchiveForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.duplicates.dialog import DuplicateDialog
from editor_desk.gui.importing.archive_kinds import about_text
from editor_desk.gui.importing.archive_names import fault_text, field_text, report_heads
from editor_desk.gui.importing.archive_rows import (
    VALUE_ROLE,
    RowsModel,
    counts_text,
    import_row,
    report_row,
    sample_row,
)
from editor_desk.gui.importing.archive_runner import ArchiveRunner
from editor_desk.gui.importing.media_row import MediaRow
from editor_desk.gui.importing.near_looker import Pair, read_pair
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.two_line_delegate import TwoLineDelegate
from editor_desk.services.archive_import import ArchivePreview, Shown
from editor_desk.services.ports.archive import ArchiveImport, ImportState, ReportRow

translate = QCoreApplication.translate

_MOST_SHOWN = 500
_LOOKED, _SAMPLED = "archive look", "archive sample"


class ArchiveDialog(QDialog):
    """Not modal: the desk goes on while an archive comes in, and so does the import when the dialog is closed."""

    def __init__(self, context: GuiContext, runner: ArchiveRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._runner = context, runner
        self._preview: ArchivePreview | None = None
        self._record: ArchiveImport | None = None
        self._boxes: dict[Field, QComboBox] = {}
        self._ui = ui = Ui_ArchiveForm()
        ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAcceptDrops(True)
        self._earlier, self._sample, self._report = (RowsModel(context.theme) for _ in range(3))
        for view, model in (
            (ui.earlier, self._earlier),
            (ui.sample, self._sample),
            (ui.report, self._report),
        ):
            self._dress(view, model)
        put_icon(ui.chooseFile, context.theme, "file")
        put_icon(ui.chooseFolder, context.theme, "folder")
        ui.chooseFile.clicked.connect(self._choose_file)
        ui.chooseFolder.clicked.connect(self._choose_folder)
        ui.earlier.activated.connect(self._take_up)
        ui.report.activated.connect(self._compare)
        ui.accept.clicked.connect(self._accept)
        ui.anew.clicked.connect(self._begin)
        ui.close.clicked.connect(self.reject)
        ui.end.clicked.connect(self._ask_end)
        ui.save.clicked.connect(self._save)
        ui.sample.setMinimumWidth(420)
        self._media: Path | None = None
        self._pictures = MediaRow(context.theme, self)
        self._pictures.chosen.connect(self._take_pictures_from)
        ui.sampleColumn.addWidget(self._pictures)
        self._show_report(())
        self._show_earlier(())
        runner.moved.connect(self._moved)
        runner.failed.connect(self._failed)
        record = runner.record
        if record is not None and record.state is ImportState.OPEN:
            self._show_run(record)
        else:
            self._show_choice()

    def read_path(self, path: Path, media: Path | None = None) -> None:
        """Look at an archive; `media` is the folder of its pictures, where a person named one."""
        self._media = media
        self._say("")
        self._ui.about.setText(translate("ArchiveDialog", "Reading the beginning of the archive…"))
        archive = self._context.desk.archive
        self._context.jobs.run(lambda: archive.look(path, media), self._looked, self._unreadable, key=_LOOKED)

    def show_compared(self, record: ArchiveImport) -> None:
        """Near-copies of an import were looked for."""
        if self._record is not None and self._record.id == record.id:
            self._record = record
            self._read_report(record)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file or a folder may be dropped where one may be chosen."""
        if event.mimeData().hasUrls() and self._ui.steps.currentWidget() is not self._ui.runStep:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Look at what was dropped."""
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            self.read_path(Path(path))

    def _dress(self, view: QListView, model: RowsModel) -> None:
        model.setParent(view)
        view.setModel(model)
        view.setItemDelegate(TwoLineDelegate(view))

    def _show_choice(self) -> None:
        ui = self._ui
        self._preview = self._record = None
        ui.about.setText(
            translate(
                "ArchiveDialog",
                "Articles that were published elsewhere come in as they are: searchable, with their own dates, and no "
                "drafts. Exports of WordPress, feeds, ninjs, NewsML-G2, JSON Lines or CSV (also .gz or .xz); packages of a desk; "
                "folders of pages, documents or Markdown. Pictures are taken from beside them, and never fetched.",
            )
        )
        self._say("")
        ui.steps.setCurrentWidget(ui.chooseStep)
        self._offer(close=translate("ArchiveDialog", "Close"))
        ui.chooseFile.setFocus()
        archive = self._context.desk.archive
        self._context.jobs.run(archive.imports, self._show_earlier)

    def _show_earlier(self, records: Sequence[ArchiveImport]) -> None:
        numerals = self._context.preferences.numerals
        self._earlier.show([import_row(record, numerals) for record in records])
        self._ui.earlierLabel.setVisible(bool(records))
        self._ui.earlier.setVisible(bool(records))
        self._ui.chooseRest.setVisible(not records)

    def _take_up(self, index: QModelIndex) -> None:
        record = index.data(VALUE_ROLE)
        if not isinstance(record, ArchiveImport):
            return
        if record.state is not ImportState.OPEN:
            self._show_run(record)
            return
        archive = self._context.desk.archive
        self._context.jobs.run(lambda: archive.resume(record.id), self._start, self._failed)

    def _looked(self, preview: ArchivePreview) -> None:
        ui = self._ui
        self._preview = preview
        rightwards = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        numerals = self._context.preferences.numerals
        ui.about.setText(about_text(preview, numerals, rightwards=rightwards))
        while ui.columns.rowCount():
            ui.columns.removeRow(0)
        self._boxes = {}
        named = preview.file.kind.has_columns
        ui.columnsLabel.setVisible(named)
        for field in Field if named else ():
            box = QComboBox()
            box.setObjectName(f"{field.value}Box")
            box.addItem(translate("ArchiveDialog", "(none)"), "")
            for name in preview.file.names:
                box.addItem(name, name)
            box.setCurrentIndex(max(0, box.findData(preview.columns.get(field, ""))))
            box.currentIndexChanged.connect(self._sample_again)
            ui.columns.addRow(field_text(field), box)
            self._boxes[field] = box
        self._show_sample(preview.shown)
        self._pictures.show_file(preview.file)
        ui.steps.setCurrentWidget(ui.checkStep)
        unfinished = preview.unfinished is not None
        go_on = translate("ArchiveDialog", "Go on with the import")
        self._offer(
            accept=go_on if unfinished else translate("ArchiveDialog", "Import"),
            close=translate("ArchiveDialog", "Cancel"),
            anew=unfinished,
        )
        ui.accept.setFocus()

    def _take_pictures_from(self, folder: Path) -> None:
        if self._preview is not None:
            self.read_path(self._preview.path, folder)

    @property
    def _columns(self) -> dict[Field, str]:
        return {field: name for field, box in self._boxes.items() if (name := str(box.currentData()))}

    def _sample_again(self) -> None:
        preview, columns = self._preview, self._columns
        if preview is not None:
            archive = self._context.desk.archive
            self._context.jobs.run(
                lambda: archive.sample(preview.path, preview.file, columns),
                self._show_sample,
                self._unreadable,
                key=_SAMPLED,
            )

    def _show_sample(self, shown: Sequence[Shown]) -> None:
        numerals = self._context.preferences.numerals
        self._sample.show([sample_row(item, numerals) for item in shown])

    def _accept(self) -> None:
        ui = self._ui
        if ui.steps.currentWidget() is ui.runStep:
            if self._runner.is_running:
                self._runner.pause()
            else:
                self._runner.go_on()
            self._fit_run(self._runner.record)
        elif self._preview is not None and self._preview.unfinished is not None:
            archive, unfinished = self._context.desk.archive, self._preview.unfinished
            path, media = self._preview.path, self._media
            self._context.jobs.run(
                lambda: archive.resume(unfinished.id, path, media), self._start, self._failed
            )
        else:
            self._begin()

    def _begin(self) -> None:
        preview, columns = self._preview, self._columns
        if preview is None:
            return
        archive, session = self._context.desk.archive, self._context.session
        unfinished = preview.unfinished

        def begin() -> ArchiveImport:
            if unfinished is not None:
                archive.cancel(unfinished.id)
            return archive.begin(session, preview, columns)

        self._ui.accept.setEnabled(False)
        self._context.jobs.run(begin, self._start, self._failed)

    def _start(self, record: ArchiveImport) -> None:
        self._runner.start(record)
        self._show_run(record)

    def _show_run(self, record: ArchiveImport) -> None:
        ui = self._ui
        self._say("")
        ui.steps.setCurrentWidget(ui.runStep)
        ui.about.setText(Path(record.source).name)
        self._record = record
        self._fit_run(record)
        self._read_report(record)
        ui.accept.setFocus()

    def _moved(self, record: ArchiveImport) -> None:
        if self._ui.steps.currentWidget() is self._ui.runStep:
            self._record = record
            self._fit_run(record)
            if record.state is not ImportState.OPEN or not self._runner.is_running:
                self._read_report(record)

    def _fit_run(self, record: ArchiveImport | None) -> None:
        if record is None:
            return
        ui, running = self._ui, self._runner.is_running
        is_open = record.state is ImportState.OPEN
        ui.counts.setText(counts_text(record, self._context.preferences.numerals))
        ui.bar.setVisible(is_open)
        # Of a packed file nobody knows how long it is before its end.
        ui.bar.setRange(0, record.file.size)
        ui.bar.setValue(record.position)
        pause, go_on = translate("ArchiveDialog", "Pause"), translate("ArchiveDialog", "Go on")
        self._offer(
            accept=(pause if running else go_on) if is_open else "",
            close=translate("ArchiveDialog", "Go on in the background")
            if running
            else translate("ArchiveDialog", "Close"),
            end=is_open,
            save=not running
            and bool(record.skipped or record.failed or record.near or self._report.rowCount()),
        )

    def _read_report(self, record: ArchiveImport) -> None:
        archive = self._context.desk.archive

        def first() -> list[ReportRow]:
            return list(islice(archive.report(record.id), _MOST_SHOWN))

        self._context.jobs.run(first, self._show_report, key="archive report")

    def _show_report(self, rows: Sequence[ReportRow]) -> None:
        numerals = self._context.preferences.numerals
        self._report.show([report_row(row, numerals) for row in rows])
        self._ui.reportLabel.setVisible(bool(rows))
        self._ui.report.setVisible(bool(rows))
        self._ui.runRest.setVisible(not rows)
        self._fit_run(self._record)

    def _compare(self, index: QModelIndex) -> None:
        row = index.data(VALUE_ROLE)
        if isinstance(row, ReportRow):
            read_pair(self._context, row, self._show_pair)

    def _show_pair(self, pair: Pair) -> None:
        dialog = DuplicateDialog(self._context, *pair, self)
        dialog.open_asked.connect(lambda: self._context.bus.open_article.emit(pair[0].summary.id))
        dialog.open()

    def _ask_end(self) -> None:
        box = QMessageBox(self)
        box.setObjectName("endImportBox")
        box.setText(translate("ArchiveDialog", "End this import?"))
        box.setInformativeText(
            translate(
                "ArchiveDialog",
                "What came in stays. It cannot be gone on with; begun anew, it skips what is here.",
            )
        )
        keep = box.addButton(translate("ArchiveDialog", "Keep it"), QMessageBox.ButtonRole.RejectRole)
        end = box.addButton(
            translate("ArchiveDialog", "End the import"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(keep)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.buttonClicked.connect(lambda button: self._runner.cancel() if button is end else None)
        box.open()

    def _save(self) -> None:
        title = translate("ArchiveDialog", "Save the report")
        path, _filter = QFileDialog.getSaveFileName(self, title, "report.csv", "CSV (*.csv)")
        if path and self._record is not None:
            archive, import_id = self._context.desk.archive, self._record.id
            heads = report_heads()
            self._context.jobs.run(
                lambda: archive.save_report(Path(path), import_id, heads, fault_text),
                lambda _count: self._context.bus.notice.emit(
                    translate("ArchiveDialog", "The report is saved")
                ),
                self._failed,
            )

    def _choose_file(self) -> None:
        archives = translate(
            "ArchiveDialog",
            "Archives (*.xml *.rss *.atom *.zip *.jsonl *.ndjson *.json *.csv *.tsv *.gz *.xz *.txt *.md *.docx *.odt *.html *.htm)",
        )
        everything = translate("ArchiveDialog", "All files (*)")
        title = translate("ArchiveDialog", "Choose an archive")
        path, _filter = QFileDialog.getOpenFileName(self, title, "", f"{archives};;{everything}")
        if path:
            self.read_path(Path(path))

    def _choose_folder(self) -> None:
        path = QFileDialog.getExistingDirectory(
            self, translate("ArchiveDialog", "Choose a folder of an archive")
        )
        if path:
            self.read_path(Path(path))

    def _unreadable(self, error: DeskError) -> None:
        self._show_choice()
        self._failed(error)

    def _failed(self, error: DeskError) -> None:
        message = message_for(error, self._context.preferences.numerals)
        self._say(f"{message.title}. {message.what} {message.next_step}")
        self._ui.accept.setEnabled(True)

    def _say(self, text: str) -> None:
        self._ui.fault.setText(text)
        self._ui.fault.setVisible(bool(text))

    def _offer(
        self, *, close: str, accept: str = "", anew: bool = False, end: bool = False, save: bool = False
    ) -> None:
        ui = self._ui
        ui.close.setText(close)
        # A button out of sight keeps a name: a screen reader may still come by it.
        ui.accept.setText(accept or translate("ArchiveDialog", "Import"))
        ui.accept.setEnabled(True)
        shown: tuple[tuple[QPushButton, bool], ...] = (
            (ui.accept, bool(accept)),
            (ui.anew, anew),
            (ui.end, end),
            (ui.save, save),
        )
        for button, visible in shown:
            button.setVisible(visible)
