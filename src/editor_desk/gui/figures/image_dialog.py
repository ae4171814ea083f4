"""The dialog of a picture: which one, what stands under it, and the point that every cut must keep."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QKeyEvent,
    QKeySequence,
    QPixmap,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from editor_desk.domain.content import CENTRE, Image, MediaRef, clean_text
from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import new_id
from editor_desk.gui._generated.ui_figure_image import Ui_ImageForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.thumbnails import decoded
from editor_desk.gui.figures.fit import fit_height
from editor_desk.gui.figures.focal_picture import FocalPicture
from editor_desk.gui.figures.picture_source import PictureSource, pictures_in
from editor_desk.gui.figures.wording import picture_notes_text
from editor_desk.gui.messages import message_for
from editor_desk.gui.widgets.dialog_task import lead
from editor_desk.gui.widgets.reading_side import begin_on_reading_side
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.services.media import TakenPicture

translate = QCoreApplication.translate


class ImageDialog(QDialog):
    """`figure` is the picture after it was accepted. Everything slow is done in the background."""

    def __init__(self, context: GuiContext, item: Image | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._item = item
        self._media: MediaRef | None = None if item is None else item.media
        self.figure: Image | None = None
        self._ui = ui = Ui_ImageForm()
        ui.setupUi(self)
        self.setAcceptDrops(True)
        self._preview = FocalPicture(context.theme)
        ui.previewLayout.addWidget(self._preview)
        tab_before(ui.chooseButton, self._preview)
        ui.captionField.setAcceptRichText(False)
        begin_on_reading_side(ui.captionField)
        for field in (ui.altField, ui.creditField, ui.rightsField):
            lead(field)
        for label in (ui.notesLabel, ui.faultLabel, ui.fileLabel):
            label.clear()
        ui.notesLabel.hide()
        ui.faultLabel.hide()
        ui.chooseButton.clicked.connect(self._choose)
        ui.pasteButton.clicked.connect(self._paste)
        ui.cancelButton.clicked.connect(self.reject)
        ui.acceptButton.clicked.connect(self._finish)
        if item is not None:
            ui.acceptButton.setText(translate("Figures", "Done"))
            ui.captionField.setPlainText(item.caption)
            ui.altField.setText(item.alt)
            ui.creditField.setText(item.credit)
            ui.rightsField.setText(item.rights)
            self._look(item.media, item.focal)
        self._enable()

    def take(self, source: PictureSource) -> None:
        """Take a picture in, in place of the one shown."""
        self._say("", "")
        self._ui.fileLabel.setText(translate("Figures", "Reading the picture…"))
        self._ui.acceptButton.setEnabled(False)
        self._context.jobs.run(source.taker(self._context.desk.media), self._taken, self._refused)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Pictures may be dropped."""
        if pictures_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Take the first one."""
        self._take_from(pictures_in(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Pasting outside the fields pastes a picture."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        title = translate("Figures", "Choose a picture")
        kinds = translate("Figures", "Pictures") + " (*.jpg *.jpeg *.png *.gif *.webp *.bmp *.tif *.tiff)"
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take(PictureSource(Path(path)))

    def _paste(self) -> None:
        found = pictures_in(QGuiApplication.clipboard().mimeData())
        if not found:
            self._say("", translate("Figures", "There is no picture on the clipboard."))
        self._take_from(found)

    def _take_from(self, found: tuple[PictureSource, ...]) -> None:
        if found:
            self.take(found[0])

    def _taken(self, taken: TakenPicture) -> None:
        self._media = taken.media
        self._say(picture_notes_text(taken.notes), "")
        self._look(taken.media, CENTRE)
        self._enable()

    def _refused(self, error: DeskError) -> None:
        message = message_for(error)
        self._ui.fileLabel.clear()
        self._say("", f"{message.title}. {message.next_step}")
        self._enable()

    def _look(self, media: MediaRef, focal: tuple[int, int]) -> None:
        size = translate("Figures", "{width} × {height} pixels").format(
            width=media.width, height=media.height
        )
        self._ui.fileLabel.setText(size)
        read = self._context.desk.media.get

        def show(image: QImage) -> None:
            if self._media == media and not image.isNull():
                self._preview.show_picture(QPixmap.fromImage(image), focal)

        self._context.jobs.run(lambda: decoded(read(media.sha256)), show, self._refused)

    def _say(self, notes: str, fault: str) -> None:
        for label, text in ((self._ui.notesLabel, notes), (self._ui.faultLabel, fault)):
            label.setText(text)
            label.setVisible(bool(text))
        fit_height(self)

    def _enable(self) -> None:
        self._ui.acceptButton.setEnabled(self._media is not None)
        self._ui.focalHint.setVisible(self._media is not None)
        fit_height(self)

    def showEvent(self, event: QShowEvent) -> None:
        """As tall as is needed."""
        super().showEvent(event)
        fit_height(self)
        # With a picture there is writing to do; without one it is to be chosen first.
        (self._ui.chooseButton if self._media is None else self._ui.captionField).setFocus()

    def _finish(self) -> None:
        if self._media is None:
            return
        ui = self._ui
        made = Image(
            new_id() if self._item is None else self._item.key,
            self._media,
            caption=clean_text(ui.captionField.toPlainText()).strip(),
            alt=_line(ui.altField.text()),
            credit=_line(ui.creditField.text()),
            rights=_line(ui.rightsField.text()),
            focal=self._preview.focal,
        )
        shown = self._item is not None and self._item.media == self._media and self._preview.frame().isEmpty()
        self.figure = replace(made, focal=self._item.focal) if shown and self._item else made
        self.accept()


def _line(text: str) -> str:
    return " ".join(clean_text(text).split())
