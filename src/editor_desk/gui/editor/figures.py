"""Figures in the editor: putting them in, opening them, and the keys that treat one as a whole."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt
from PySide6.QtGui import QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QDialog, QMenu

from editor_desk.domain.content import Embed, Figure, Image, ReadAlsoCard, Table
from editor_desk.domain.identity import new_id
from editor_desk.gui.editor.figure_changes import put_figure
from editor_desk.gui.editor.figure_formats import figure_of, is_figure
from editor_desk.gui.editor.figure_keys import FigureKeys, around
from editor_desk.gui.editor.figure_painter import FigurePainter
from editor_desk.gui.editor.late_answers import LateAnswers
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.services.media import TakenPicture

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel
    from editor_desk.gui.figures.picture_source import PictureSource

translate = QCoreApplication.translate

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_ERASE = {Qt.Key.Key_Backspace, Qt.Key.Key_Delete}


class FigureTools(QObject):
    """A feature of the editor (see `features`)."""

    def __init__(self, panel: "EditorPanel") -> None:
        super().__init__(panel)
        self._panel = panel
        self._body = body = panel.sheet.body
        context = panel.context
        self._late = LateAnswers(panel)
        self.thumbnails = Thumbnails(context.jobs, context.desk.media.get, self)
        self.thumbnails.arrived.connect(lambda _sha256: body.viewport().update())
        self.painter = FigurePainter(body.document(), context.theme, self.thumbnails)
        panel.working.opened.connect(lambda _opened: self.thumbnails.forget_missing())
        for name, kind in (
            ("image", Image),
            ("table", Table),
            ("embed", Embed),
            ("read_also_card", ReadAlsoCard),
        ):
            panel.add_action(name, self._maker(kind))
        self._keys = FigureKeys(body, self.open)
        body.takes_pictures = self.take_pictures
        body.menu_asked.connect(self._fill_menu)
        body.key_takers.append(self._keys.press)
        body.mouse_takers.append(self._mouse)
        body.before_composed.append(self._keys.leave)

    def open(self, block: QTextBlock) -> None:
        """Show the dialog of the figure that `block` is."""
        item = figure_of(block)
        if item is None:
            return
        self._ask(item, lambda changed: self._change(block.blockNumber(), item, changed))

    def remove(self, block: QTextBlock) -> None:
        """Take the figure that `block` is out of the text."""
        self._keys.erase(block)

    def insert(self, item: Figure) -> None:
        """Put a new figure at the caret, the caret behind it."""
        self._body.insert_blocks(self._body.textCursor(), [item])

    def take_pictures(self, source: QMimeData, cursor: QTextCursor, *, only_look: bool = False) -> bool:
        """Take in the pictures of a clipboard or a drop and put them in at `cursor`; False where there are none."""
        from editor_desk.gui.figures.picture_source import pictures_in

        found = pictures_in(source)
        if found and not only_look:
            for picture in found:
                self._take(picture, cursor)
        return bool(found)

    def _take(self, source: "PictureSource", cursor: QTextCursor) -> None:
        context, article = self._panel.context, self._late.now()

        def put_in(taken: TakenPicture) -> None:
            from editor_desk.gui.figures.wording import picture_notes_text

            self._body.insert_blocks(cursor, [Image(new_id(), taken.media)])
            context.bus.notice.emit(
                picture_notes_text(taken.notes)
                or translate("Figures", "The picture is in. Double-click it to give it a caption and credit.")
            )

        context.jobs.run(
            source.taker(context.desk.media),
            lambda taken: self._late.put_in(article, lambda: put_in(taken)),
            context.show_problem,
        )

    # Dialogs

    def _maker(self, kind: type[Figure]) -> Callable[[], None]:
        return lambda: self._ask(kind, self.insert)

    def _ask(self, item: Figure | type[Figure], then: Callable[[Figure], None]) -> None:
        dialog = self._dialog(item)
        if dialog.exec() and dialog.figure is not None:  # type: ignore[attr-defined]  # each of them has it
            then(dialog.figure)  # type: ignore[attr-defined]  # as above
            # By itself it does not: the window has not the focus back yet.
            self._body.reached.emit(self._body.cursorRect())
        dialog.deleteLater()
        self._body.setFocus()

    def _dialog(self, item: Figure | type[Figure]) -> QDialog:
        # Late: the first window does not wait for dialogs.
        from editor_desk.gui.figures.image_dialog import ImageDialog
        from editor_desk.gui.figures.link_dialogs import EmbedDialog, ReadAlsoDialog
        from editor_desk.gui.figures.table_dialog import TableDialog

        kind = item if isinstance(item, type) else type(item)
        old = None if isinstance(item, type) else item
        context, parent = self._panel.context, self._panel
        if kind is ReadAlsoCard:
            opened = self._panel.working.article
            own = "" if opened is None else opened.article.id
            return ReadAlsoDialog(context, old if isinstance(old, ReadAlsoCard) else None, parent, own=own)
        dialogs: dict[type[Figure], Callable[..., QDialog]] = {
            Image: ImageDialog,
            Table: TableDialog,
            Embed: EmbedDialog,
        }
        return dialogs[kind](context, old, parent)

    def _change(self, number: int, before: Figure, after: Figure) -> None:
        block = self._body.document().findBlockByNumber(number)
        if after == before or figure_of(block) != before:
            return
        put_figure(block, after)
        cursor = QTextCursor(block)
        self._body.setTextCursor(cursor)

    # The mouse

    def _mouse(self, event: QMouseEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonDblClick:
            return self._double_clicked(event)
        return not event.modifiers() and self._pressed(event)

    def _pressed(self, event: QMouseEvent) -> bool:
        block = self._figure_at(event)
        if block is None or event.button() is not Qt.MouseButton.LeftButton:
            return False
        self._body.setFocus(Qt.FocusReason.MouseFocusReason)
        self._body.setTextCursor(around(block))
        return True

    def _double_clicked(self, event: QMouseEvent) -> bool:
        block = self._figure_at(event)
        if block is not None:
            self.open(block)
        return block is not None

    def _figure_at(self, event: QMouseEvent) -> QTextBlock | None:
        block = self._body.cursorForPosition(event.position().toPoint()).block()
        if not is_figure(block):
            return None
        box = self._body.document().documentLayout().blockBoundingRect(block)
        return block if box.contains(event.position()) else None

    def _fill_menu(self, menu: QMenu, cursor: QTextCursor) -> None:
        block = cursor.block()
        if not is_figure(block) or self._body.isReadOnly():
            return
        first = menu.actions()[0] if menu.actions() else None
        opened = menu.addAction(translate("Figures", "Edit…"), lambda: self.open(block))
        removed = menu.addAction(translate("Figures", "Remove"), lambda: self._keys.erase(block))
        if first is not None:
            menu.insertActions(first, [opened, removed])
            menu.insertSeparator(first)
