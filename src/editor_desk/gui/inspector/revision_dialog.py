"""An older version of the article, to read and perhaps to bring back."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.revision import Revision
from editor_desk.gui._generated.ui_inspector_revision import Ui_RevisionForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.converter import SheetDocument
from editor_desk.gui.editor.figure_painter import FigurePainter
from editor_desk.gui.editor.formats import SheetFormats
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.inspector.short_hash import short_hash
from editor_desk.gui.widgets.times import exact
from editor_desk.language.bidi import isolated_text

translate = QCoreApplication.translate


class RevisionDialog(QDialog):
    """Read-only. The restore button asks once more before `restore_asked` is emitted."""

    restore_asked = Signal()

    def __init__(
        self,
        context: GuiContext,
        revision: Revision,
        event: str,
        who: str,
        *,
        may_restore: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_RevisionForm()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        content = revision.content
        self.setWindowTitle(translate("Inspector", "An older version"))
        headline = isolated_text(content.headline, content.direction.value)
        ui.revisionTitle.setText(headline or translate("Inspector", "Without a headline"))
        ui.revisionTitle.setWordWrap(True)
        when = exact(revision.created_at, context.preferences)
        ui.revisionNote.setText(" · ".join(part for part in (event, who, when) if part))
        ui.revisionHash.setFont(context.theme.mono_font())
        ui.revisionHash.setText(f"rev {short_hash(revision.id)}")
        ui.text.document().setDocumentMargin(24)
        self._sheet = SheetDocument(ui.text.document(), SheetFormats(context.theme))
        thumbnails = Thumbnails(context.jobs, context.desk.media.get, self)
        thumbnails.arrived.connect(lambda _sha256: ui.text.viewport().update())
        self._painter = FigurePainter(ui.text.document(), context.theme, thumbnails)
        self._sheet.fill(content.blocks, content.direction)
        ui.restore.setEnabled(may_restore)
        self._sure = False
        ui.restore.clicked.connect(self._restore)
        ui.close.clicked.connect(self.reject)
        ui.text.moveCursor(QTextCursor.MoveOperation.Start)
        ui.text.setFocus()

    def _restore(self) -> None:
        if not self._sure:
            self._sure = True
            self._ui.restore.setText(translate("Inspector", "Yes, restore it"))
            self._ui.revisionNote.setText(
                translate(
                    "Inspector",
                    "This text becomes the newest version. What was written since stays in the history.",
                )
            )
            return
        self.accept()
        self.restore_asked.emit()
