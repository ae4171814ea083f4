"""What happens on the tour, scene by scene. Everything is done in the windows; the only shortcut is that nobody reads."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFile, QIODevice, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QTextEdit, QWidget

from editor_desk.app.tour.archive import Archive
from editor_desk.app.tour.editing import Editing
from editor_desk.app.tour.leaving import Leaving
from editor_desk.app.tour.reviewing import Reviewing
from editor_desk.app.tour.stage import Stage, there
from editor_desk.domain.content import Content
from editor_desk.domain.incoming import assemble
from editor_desk.domain.review_plan import Priority, Terms
from editor_desk.domain.workflow import DeliveryState, ReviewState
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.accounts.first_account_dialog import FirstAccountDialog
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.articles.desk_room import DeskRoom
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.handover_room import HandoverRoom
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.inspector.link_row import LinkRow
from editor_desk.gui.inspector.suggestions_section import SuggestionsSection
from editor_desk.gui.preferences import Preferences
from editor_desk.gui.review.dialogs import ApproveDialog
from editor_desk.gui.review.review_room import ReviewRoom
from editor_desk.gui.shell.controller import DeskController
from editor_desk.gui.shell.main_window import MainWindow
from editor_desk.gui.shell.navigation import RoomName
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate

PASSPHRASE = "جولة في مكتب التحرير"
EDITOR, REVIEWER, EXPORTER = "سعاد", "هدى", "ياسين"
SIZE = (1440, 900)
SAMPLE = ":/samples/portal-page-ar.txt"
PLANS = ((2, Priority.URGENT), (26, Priority.HIGH), (50, Priority.NORMAL))
"""Hours from now, and how urgent."""
ARCHIVE = tuple(f":/samples/archive-{number}-ar.txt" for number in range(1, 6))


class Script:
    """The tour on one desk. `say` is called with a line for each step; `package` and `proof` are where those were written."""

    def __init__(
        self,
        controller: DeskController,
        preferences: Preferences,
        stage: Stage,
        out: Path,
        say: Callable[[str], None],
    ) -> None:
        self._controller = controller
        self._preferences = preferences
        self._stage = stage
        self._out = out
        self._say = say
        self._article = ""
        self._web = out / "web"
        self.package = Path()
        self.sent = Path()
        self.proof = Path()

    def close(self) -> None:
        """Close the window as a person would, and end the work behind it."""
        self._stage.settle()
        self._window.close()
        self._stage.wait("the end", lambda: not self._window.isVisible())
        self._window.deleteLater()

    def play(self) -> None:
        """All scenes. Raises StageError where one does not come to its end."""
        self._found_the_desk()
        self._invite()
        self._fill_the_archive()
        self._import()
        self._write()
        self._edit()
        self._tag_and_link()
        self._submit()
        self._return()
        self._revise()
        self._leaving().prepare()
        self._approve()
        self._hand_over()
        self._sit_down(EDITOR)
        Archive(self._stage, self._window, self._out, self._say).play()
        self._look_round()

    @property
    def _window(self) -> MainWindow:
        return there(self._controller.window, MainWindow)

    @property
    def _context(self) -> GuiContext:
        return self._window.context

    def _opened(self) -> OpenedArticle:
        return self._context.desk.articles.open(self._context.session, self._article)

    def _room(self, name: RoomName) -> QWidget:
        self._stage.settle()
        return self._window.room(name)

    def _found_the_desk(self) -> None:
        self._say(translate("Tour", "The first account is made"))
        self._controller.start()
        dialog = self._stage.dialog(FirstAccountDialog)
        self._stage.picture(dialog, "first-account")
        self._stage.type(self._stage.find(dialog, QLineEdit, "name"), EDITOR)
        for field in ("passphrase", "again"):
            self._stage.type(self._stage.find(dialog, QLineEdit, field), PASSPHRASE)
        self._stage.click(dialog, "openButton")
        self._stage.wait("the window", lambda: self._controller.window is not None)
        self._window.resize(*SIZE)
        self._stage.picture(self._window, "empty-desk")

    def _invite(self) -> None:
        self._say(translate("Tour", "Colleagues get accounts: a reviewer, an exporter"))
        self._window.go("accounts")
        for name, role in ((REVIEWER, "reviewer"), (EXPORTER, "exporter")):
            room = self._room(RoomName.ACCOUNTS)
            self._stage.click(room, "newButton")
            dialog = self._stage.dialog(AccountDialog)
            self._stage.type(self._stage.find(dialog, QLineEdit, "name"), name)
            self._stage.type(self._stage.find(dialog, QLineEdit, "passphrase"), PASSPHRASE)
            self._stage.tick(dialog, "editorRole")
            self._stage.tick(dialog, f"{role}Role")
            self._stage.picture(dialog, f"new-{role}")
            self._stage.click(dialog, "saveButton")
            self._stage.wait("the account", lambda: not self._is_open(AccountDialog))
        self._stage.picture(self._window, "accounts")

    def _fill_the_archive(self) -> None:
        self._say(translate("Tour", "Earlier articles are in the archive"))
        importing, session = self._context.desk.importing, self._context.session
        for name in ARCHIVE:
            preview = importing.preview_text(read_resource(name))
            importing.commit(session, assemble(preview.lines, [piece.text for piece in preview.keywords]))
        self._context.bus.changed.emit()
        self._stage.settle()

    def _import(self) -> None:
        self._say(translate("Tour", "A portal page is pasted and recognised"))
        self._window.go(Folder.MY_DRAFTS)
        self._stage.click(self._window, "importButton")
        dialog = self._stage.dialog(ImportDialog)
        dialog.paste_area.insertPlainText(read_resource(SAMPLE))
        self._stage.picture(dialog, "import-paste")
        self._stage.click(dialog, "read")
        self._stage.find(dialog, QWidget, "checkStep")
        self._stage.picture(dialog, "import")
        self._stage.click(dialog, "commit")
        self._stage.wait("the import", lambda: not self._is_open(ImportDialog))
        self._say(
            translate(
                "Tour", "The article, its read-also article and the titles still to be found are stored"
            )
        )
        desk = self._desk_room()
        self._stage.wait("the article", lambda: desk.working.article is not None)
        self._article = there(desk.working.article, OpenedArticle).article.id
        self._stage.picture(self._window, "imported")

    def _write(self) -> None:
        self._say(translate("Tour", "A standfirst is typed; the text saves itself"))
        desk = self._desk_room()
        field = self._stage.find(desk, QTextEdit, "standfirstField")
        self._stage.type(field, "1200 مخطوط صُوّرت رقميا خلال فترة الإغلاق، وورشة تستقبل متدربين كل سنة")
        self._stage.wait("the autosave", lambda: not desk.working.has_unsaved)
        self._stage.settle()

    def _edit(self) -> None:
        self.proof = Editing(self._stage, self._window, self._desk_room(), self._say).play(self._out)

    def _tag_and_link(self) -> None:
        self._say(translate("Tour", "A tag of the vocabulary is added, a suggested article is linked"))
        desk = self._desk_room()
        before = desk.working.content()
        self._stage.click(desk.inspector, "linksTab")
        field = self._stage.find(desk, QLineEdit, "tagField")
        self._stage.type(field, "مكتبات")
        self._stage.press(field, Qt.Key.Key_Return)
        self._stage.wait("the tag", lambda: len(desk.working.content().tags) > len(before.tags))
        section = self._stage.find(desk, SuggestionsSection)
        self._stage.press(self._stage.find(section, LinkRow, "suggestionRow"), Qt.Key.Key_S)
        self._stage.wait("the link", lambda: len(desk.working.content().similar) > len(before.similar))
        self._stage.wait("the autosave", lambda: not desk.working.has_unsaved)
        self._stage.picture(self._window, "desk")

    def _submit(self) -> None:
        self._say(translate("Tour", "The article is sent to review"))
        self._stage.click(self._desk_room().editor, "primaryButton")
        self._stage.expect("the submission", lambda: self._opened().article.review is ReviewState.IN_REVIEW)
        self._stage.picture(self._window, "submitted")
        self._fill_the_queue()

    def _fill_the_queue(self) -> None:
        """Colleagues send theirs too."""
        desk, session = self._context.desk, self._context.session
        drafts = desk.articles.list(session, Folder.MY_DRAFTS, limit=len(PLANS))
        now = datetime.now(UTC).replace(minute=0, second=0, microsecond=0)
        for draft, (hours, priority) in zip(drafts, PLANS, strict=True):
            desk.review.submit(session, draft.id, Terms(priority, now + timedelta(hours=hours)))
        self._context.bus.changed.emit()
        self._stage.settle()

    def _return(self) -> None:
        self._sit_down(REVIEWER, picture=True)
        Reviewing(self._stage, self._window, self._say).read(self._review_room(), self._article)
        self._stage.expect(
            "the return", lambda: self._opened().article.review is ReviewState.CHANGES_REQUESTED
        )

    def _revise(self) -> None:
        self._say(translate("Tour", "The author mends it and sends it again"))
        self._sit_down(EDITOR)
        self._window.open_article(self._article)
        desk = self._desk_room()
        self._stage.wait("the article", lambda: self._shows(desk, self._article))
        Reviewing(self._stage, self._window, self._say).answer(desk)
        field = self._stage.find(desk, QTextEdit, "standfirstField")
        field.selectAll()
        self._stage.type(field, "نحو 1200 مخطوط صُوّرت رقميا، وورشة تستقبل عشرة متدربين كل سنة")
        self._stage.wait("the autosave", lambda: not desk.working.has_unsaved)
        self._stage.click(desk.editor, "primaryButton")
        self._stage.expect("the submission", lambda: self._opened().article.review is ReviewState.IN_REVIEW)

    def _approve(self) -> None:
        self._say(translate("Tour", "The reviewer sees just what changed, and approves this exact text"))
        self._sit_down(REVIEWER)
        room = self._review_room()
        self._window.review_article(self._article)
        self._stage.find(room, QWidget, "approveButton")
        QTest.keyClick(room, Qt.Key.Key_J)
        self._stage.picture(self._window, "review")
        self._stage.click(room, "approveButton")
        dialog = self._stage.dialog(ApproveDialog)
        self._stage.picture(dialog, "approve")
        self._stage.click(dialog, "approveButton")
        self._stage.expect("the seal", lambda: self._opened().seal is not None)

    def _hand_over(self) -> None:
        self._say(translate("Tour", "The sealed article is handed over"))
        self._preferences.last_folder = str(self._out)
        self._sit_down(EXPORTER)
        self._window.go(Folder.READY)
        room = self._handover_room()
        leaving = self._leaving()
        leaving.look(room)
        self._stage.picture(self._window, "handover")
        self._stage.click(room, "createButton")
        self._stage.expect(
            "the package", lambda: self._opened().article.delivery is DeliveryState.HANDED_OVER
        )
        self._stage.picture(self._window, "handed-over")
        self.package = Path(self._context.desk.handover.deliveries(1)[0].path)
        self._window.go("delivered")
        self._stage.picture(self._window, "delivered")
        self.sent = leaving.sent(self.package.name)

    def _look_round(self) -> None:
        self._say(translate("Tour", "The same desk in English, and in the dark"))
        self._window.go("style")
        self._room(RoomName.STYLE)
        self._stage.picture(self._window, "style-guide")
        self._window.go("settings")
        self._stage.picture(self._window, "settings")
        for room in ("desk_rules", "log"):
            self._window.go(room)
            self._stage.settle()
            self._stage.picture(self._window, room.replace("_", "-"))
        self._window.open_article(self._article)
        desk = self._desk_room()
        self._stage.wait("the article", lambda: self._shows(desk, self._article))
        self._stage.click(desk.inspector, "historyTab")
        self._stage.picture(self._window, "history")
        Editing(self._stage, self._window, desk, self._say).compare()
        self._wish("enChoice")
        self._stage.settle()
        self._wish("darkChoice")
        desk = self._desk_room()
        self._stage.wait("the article", lambda: self._shows(desk, self._article))
        self._stage.picture(self._window, "desk-english-dark")
        self._wish("arChoice")
        self._stage.settle()
        self._stage.picture(self._window, "desk-dark")

    def _sit_down(self, name: str, *, picture: bool = False) -> None:
        self._stage.settle()
        self._wish("switch_accountAction")
        dialog = self._stage.dialog(UnlockDialog)
        accounts = self._stage.find(dialog, QComboBox, "account")
        accounts.setCurrentIndex(accounts.findText(name))
        self._stage.type(self._stage.find(dialog, QLineEdit, "passphrase"), PASSPHRASE)
        if picture:
            self._stage.picture(dialog, "unlock")
        self._stage.click(dialog, "openButton")
        self._stage.wait(f"the desk of {name}", lambda: self._context.session.account.name == name)
        self._stage.heed(self._context.bus.problem)
        self._stage.settle()

    def _wish(self, name: str) -> None:
        there(self._window.findChild(QAction, name), QAction).trigger()

    def _desk_room(self) -> DeskRoom:
        return there(self._room(RoomName.DESK), DeskRoom)

    def _review_room(self) -> ReviewRoom:
        self._window.go(Folder.AWAITING_ME)
        return there(self._room(RoomName.REVIEW), ReviewRoom)

    def _leaving(self) -> Leaving:
        return Leaving(self._stage, self._window, self._web, self._say)

    def _handover_room(self) -> HandoverRoom:
        return there(self._room(RoomName.HANDOVER), HandoverRoom)

    def _is_open(self, kind: type[QWidget]) -> bool:
        return any(isinstance(w, kind) and w.isVisible() for w in self._window.findChildren(kind))

    def _shows(self, desk: DeskRoom, article_id: str) -> bool:
        opened = desk.working.article
        return opened is not None and opened.article.id == article_id and desk.working.content() != Content()


def read_resource(name: str) -> str:
    """The text of a shipped resource. Raises FileNotFoundError where it was not built in."""
    file = QFile(name)
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    return bytes(file.readAll().data()).decode("utf-8")
