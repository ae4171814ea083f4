"""The window: the rail, the notice bar and the rooms. It places rooms and does nothing of theirs itself."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QMargins, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QMainWindow, QMessageBox, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.errors import DeskError
from editor_desk.domain.workflow import Refusal
from editor_desk.gui._generated.ui_main_window import Ui_MainWindow
from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.importing.archive_desk import ArchiveDesk
from editor_desk.gui.messages import Message, details_of, message_for
from editor_desk.gui.names import refusal_text
from editor_desk.gui.shell.account_menu import AccountMenu, roles_text
from editor_desk.gui.shell.choices import Wishes
from editor_desk.gui.shell.commands import place_commands, window_commands
from editor_desk.gui.shell.navigation import Entry, RoomName, first_entry, sections_for
from editor_desk.gui.shell.palette import Palette
from editor_desk.gui.shell.rail import RailButton, RailList
from editor_desk.gui.shell.room import Bookmark, Bookmarked, Folders, Pages, Placed, Rules, Searched, Writing
from editor_desk.gui.shell.rooms import RULES_PAGES, make_room
from editor_desk.gui.shell.settings_commands import SettingsCommands
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.notice_bar import NoticeBar
from editor_desk.gui.widgets.toast import Toast
from editor_desk.gui.widgets.work_strip import WorkStrip
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate

RoomMaker = Callable[[RoomName, GuiContext, Wishes], QWidget]
GEOMETRY = "window"
FIRST_SIZE = QSize(1440, 900)
FRAME = QMargins(2, 0, 2, 40)
"""What a desktop puts around a window, where that is not known before the window is shown."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is in the window, to be found again after a change of language, colours or key, or behind the door.

    `account` is the id of that person: whoever else comes in is not put into their text.
    """

    entry: str
    bookmark: Bookmark | None = None
    account: str = ""


class MainWindow(QMainWindow):
    """Made anew for each account, language and set of colours. `left` is emitted when it has closed for good.

    `leaving` is emitted when it begins to store what is unsaved, so that work which can wait makes room.
    """

    left = Signal()
    leaving = Signal()

    def __init__(
        self,
        context: GuiContext,
        wishes: Wishes,
        place: Place | None = None,
        make: RoomMaker = make_room,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_MainWindow()
        self._ui.setupUi(self)
        self._context = context
        self._wishes = wishes
        self._make = make
        self._rooms: dict[RoomName, QWidget] = {}
        self._leaving: Callable[[], None] | None = None
        self._gone = False
        account = context.session.account
        sections = sections_for(account)
        self._entries = {entry.id: entry for section in sections for entry in section.entries}
        self._entry = self._entries[first_entry(account)]
        self._rail = RailList(sections, context.theme, context.preferences)
        self._rail.chosen.connect(self.go)
        self._notice = NoticeBar(context.theme)
        self._toast = Toast(self._ui.centralwidget)
        self._indexing = WorkStrip(context.preferences.numerals)
        self._archives = ArchiveDesk(context, self)
        self._place_widgets()
        self._make_actions()
        self._listen()
        self.refresh_counts()
        known = place if place is not None and place.entry in self._entries else Place(self._entry.id)
        self._show_entry(self._entries[known.entry])
        room = self._current_room()
        if known.bookmark is not None and isinstance(room, Bookmarked):
            room.open_bookmark(known.bookmark)
        if not self.restoreGeometry(context.preferences.state(GEOMETRY)):
            # Qt lets a window hang over the edge of the screen, and the line that says "saved" would be out of sight.
            self.resize(FIRST_SIZE.boundedTo(self.screen().availableSize().shrunkBy(FRAME)))
        # Else the first button of the rail has it, which looks pressed and would be, at a stray Enter.
        self.setFocus()

    @property
    def context(self) -> GuiContext:
        """What the rooms of this window were given."""
        return self._context

    @property
    def entry(self) -> str:
        """Id of the entry that is shown."""
        return self._entry.id

    def room(self, name: RoomName) -> QWidget:
        """The room of that name, made if it was not visited yet."""
        if name not in self._rooms:
            self._rooms[name] = self._make(name, self._context, self._wishes)
            self._ui.pages.addWidget(self._rooms[name])
        return self._rooms[name]

    def place(self) -> Place:
        """Where the person is now."""
        room: object = self._current_room()
        bookmark = room.bookmark() if isinstance(room, Bookmarked) else None
        return Place(self._entry.id, bookmark, self._context.session.account.id)

    def go(self, entry_id: str) -> None:
        """Store what is unsaved, then show that entry."""
        entry = self._entries[entry_id]
        self._rail.select(self._entry.id)
        self._flush(self._current_room(), lambda: self._show_entry(entry))

    def open_article(self, article_id: str) -> None:
        """Show an article in the desk room."""
        self._open_in(RoomName.DESK, Folder.ARCHIVE, article_id)

    def review_article(self, article_id: str) -> None:
        """Show an article in the review room, or in the desk room to those who do not review."""
        if Folder.AWAITING_ME in self._entries:
            self._open_in(RoomName.REVIEW, Folder.AWAITING_ME, article_id)
        else:
            self.open_article(article_id)

    def show_place(self, article_id: str, place: CheckPlace) -> None:
        """Show a place of an article in the desk room."""
        entry = self._entry.id if self._entry.room is RoomName.DESK else Folder.ARCHIVE
        self._visit(
            entry, lambda room: room.show_place(article_id, place) if isinstance(room, Placed) else None
        )

    def show_rule(self, rule_id: str) -> None:
        """Show a rule in the style guide."""
        self._visit("style", lambda room: room.show_rule(rule_id) if isinstance(room, Rules) else None)

    def show_style_page(self, page: str) -> None:
        """Show a page of the style guide."""
        self._visit("style", lambda room: room.show_page(page) if isinstance(room, Pages) else None)

    def show_rules_page(self, page: str) -> None:
        """Show a page of the desk's rules."""
        self._visit("desk_rules", lambda room: room.show_page(page) if isinstance(room, Pages) else None)

    def _visit(self, entry_id: str, then: Callable[[QWidget], None]) -> None:
        """Store what is unsaved, show an entry, and go on in its room."""

        def show() -> None:
            if entry_id != self._entry.id:
                self._show_entry(self._entries[entry_id])
            then(self.room(self._entry.room))

        self._flush(self._current_room(), show)

    def new_article(self) -> None:
        """Begin a draft in the desk room."""
        self._write(lambda room: room.new_article())

    def import_page(self) -> None:
        """Take in a page in the desk room."""
        self._write(lambda room: room.start_import())

    def search(self) -> None:
        """Go to the search field of the room, or of the desk room where the room has none."""
        room = self._current_room()
        if isinstance(room, Searched):
            room.focus_search()
            return
        self.go(Folder.ARCHIVE)
        archive = self.room(RoomName.DESK)
        if isinstance(archive, Searched):
            archive.focus_search()

    def show_palette(self) -> None:
        """Ask what is to be done."""
        context, language = self._context, self._context.preferences.language
        context.bus.commands_wanted.emit()
        commands = window_commands(self, language) + place_commands(
            context.session.account, language, self.go
        )
        Palette(commands, context.theme, context.preferences, self).show()

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def refresh_counts(self) -> None:
        """Read the counts of the rail again."""
        desk, session = self._context.desk, self._context.session
        self._context.jobs.run(
            lambda: desk.articles.counts(session), self._rail.set_counts, key="rail counts"
        )

    def show_indexing(self, done: int, total: int) -> None:
        """Tell at the foot of the rail how far the search index is; a `total` of 0 is the end."""
        text = translate("MainWindow", "The archive is being indexed: {percent}%")
        self._indexing.tell(text.format(percent=100 * done // max(1, total)), done, total)

    def leave(self, then: Callable[[], None]) -> None:
        """Store what is unsaved in every room, wait for what is being stored, then call `then`.

        Where storing fails, the window says so and stays.
        """
        self._leaving = then
        self._notice.clear()
        self.leaving.emit()
        self._flush_rooms()

    def dispose(self) -> None:
        """Close for good without asking: everything was stored, or is to be given up."""
        self._gone = True
        preferences, place = self._context.preferences, self.place()
        mark = place.bookmark or Bookmark("")
        preferences.keep_state(GEOMETRY, self.saveGeometry())
        preferences.keep_place(self._context.session.account.id, place.entry, mark.article, mark.cursor)
        self.close()

    def show_problem(self, error: DeskError) -> None:
        """Say what went wrong. It stops nobody from leaving: only what could not be stored does."""
        self._notice.say(message_for(error, self._context.preferences.numerals), details_of(error))

    def _problem_over(self) -> None:
        if self._leaving is None and not self._notice.offers:
            self._notice.clear()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only once everything is stored."""
        if self._gone:
            event.accept()
            self.left.emit()
        else:
            event.ignore()
            # Qt passes over a close() within a closeEvent, and leaving may be done at once.
            QTimer.singleShot(0, self, lambda: self.leave(self.dispose))

    def _place_widgets(self) -> None:
        ui, theme = self._ui, self._context.theme
        ui.rail.setFixedWidth(max(theme.size("rail_width"), self._rail.minimumSizeHint().width()))
        ui.railScroll.setWidget(self._rail)
        ui.railScroll.viewport().setAutoFillBackground(False)
        put_icon(ui.newButton, theme, "plus", "on_accent")
        put_icon(ui.importButton, theme, "import", "rail_text")
        account = self._context.session.account
        seat = RailButton(account.name, "rail-foot", theme)
        seat.setObjectName("accountButton")
        seat.set_second(roles_text(account))
        seat.setToolTip(translate("MainWindow", "Account, language and colours"))
        seat.setMenu(AccountMenu(theme, self._context.preferences, self._wishes, self))
        ui.railFoot.addWidget(self._archives.strip)
        ui.railFoot.addWidget(self._indexing)
        ui.railFoot.addWidget(seat)
        ui.column.insertWidget(0, self._notice)
        for button, name in ((ui.newButton, "new"), (ui.importButton, "import")):
            button.setToolTip(action_spec(name).tooltip)
            if not account.may(Permission.WRITE):
                button.setEnabled(False)
                button.setToolTip(refusal_text(Refusal.NO_PERMISSION, Permission.WRITE))
        ui.newButton.clicked.connect(self.new_article)
        ui.importButton.clicked.connect(self.import_page)

    def _make_actions(self) -> None:
        theme = self._context.theme
        search = make_action("search", theme, self, self.search)
        # The keys for finding find in the desk wherever there is no sheet that takes them for itself.
        search.setShortcuts([*search.shortcuts(), *map(QKeySequence, action_spec("find").shortcuts)])
        make_action("settings", theme, self, lambda: self.go("settings"))
        make_action("palette", theme, self, self.show_palette)
        make_action("full_screen", theme, self, self.toggle_full_screen)
        for page in ("rules", "terms", "names", "words", "text"):
            make_action(f"style_{page}", theme, self, partial(self.show_style_page, page))
        for page in RULES_PAGES:
            make_action(f"rules_{page}", theme, self, partial(self.show_rules_page, page))
        SettingsCommands(self._context, self)
        if self._context.session.account.may(Permission.WRITE):
            make_action("new", theme, self, self.new_article)
            make_action("import", theme, self, self.import_page)
            make_action("import_archive", theme, self, self._archives.show)

    def _listen(self) -> None:
        bus, jobs = self._context.bus, self._context.jobs
        bus.changed.connect(self.refresh_counts)
        bus.archive_wanted.connect(self._archives.show)
        self.leaving.connect(self._archives.pause)
        bus.stayed.connect(self._archives.go_on)
        self.leaving.connect(bus.leaving)
        bus.open_article.connect(self.open_article)
        bus.review_article.connect(self.review_article)
        bus.place_wanted.connect(self.show_place)
        bus.rule_wanted.connect(self.show_rule)
        bus.notice.connect(self._toast.say)
        bus.notice_over.connect(self._toast.withdraw)
        bus.focus_mode.connect(self._ui.rail.setHidden)
        bus.problem.connect(self.show_problem)
        bus.problem_over.connect(self._problem_over)
        bus.not_stored.connect(self._not_stored)
        jobs.refused.connect(bus.problem)

    def _current_room(self) -> QWidget | None:
        return self._rooms.get(self._entry.room)

    def _flush(self, room: QWidget | None, then: Callable[[], None]) -> None:
        flush = getattr(room, "flush", None)
        if flush is None:
            then()
        else:
            flush(then)

    def _show_entry(self, entry: Entry) -> None:
        if entry is not self._entry and self._leaving is None and not self._notice.offers:
            self._notice.clear()  # what it says is of the place that is left
        self._entry = entry
        self._rail.select(entry.id)
        room = self.room(entry.room)
        self._ui.pages.setCurrentWidget(room)
        if isinstance(room, Folders) and entry.page:
            room.show_folder(Folder(entry.page))
        elif isinstance(room, Pages) and entry.page:
            room.show_page(entry.page)

    def _open_in(self, name: RoomName, folder: Folder, article_id: str) -> None:
        entry = self._entry if self._entry.room is name else self._entries[folder]

        def show() -> None:
            if entry is not self._entry:
                self._show_entry(entry)
            room = self.room(name)
            if isinstance(room, Folders):
                room.open_article(article_id)

        self._flush(self._current_room(), show)

    def _write(self, begin: Callable[[Writing], None]) -> None:
        def show() -> None:
            if self._entry.room is not RoomName.DESK:
                self._show_entry(self._entries[Folder.MY_DRAFTS])
            room = self.room(RoomName.DESK)
            if isinstance(room, Writing):
                begin(room)

        self._flush(self._current_room(), show)

    def _flush_rooms(self) -> None:
        self._flush_all(list(self._rooms.values()))

    def _flush_all(self, rooms: list[QWidget]) -> None:
        if self._leaving is None:
            return
        if rooms:
            self._flush(rooms[0], lambda: self._flush_all(rooms[1:]))
        elif self._context.jobs.is_idle:
            self._left_clean()
        else:
            # Something may be typed while that is waited for.
            self._context.jobs.idle.connect(self._flush_rooms, Qt.ConnectionType.SingleShotConnection)

    def _left_clean(self) -> None:
        then, self._leaving = self._leaving, None
        if then is not None:
            then()

    def _not_stored(self, error: DeskError | None) -> None:
        """If the window was about to be left, it stays, and offers to be left all the same."""
        then, self._leaving = self._leaving, None
        if then is None:
            return
        self._context.bus.stayed.emit()
        message, details = _fault_of_ours(), ""
        if error is not None:
            message, details = message_for(error, self._context.preferences.numerals), details_of(error)
        action = translate("MainWindow", "Go on without saving…")
        self._notice.say(message, details, action, lambda: self._give_up(then))

    def _give_up(self, then: Callable[[], None]) -> None:
        box = QMessageBox(self)
        box.setObjectName("giveUpBox")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(
            translate("MainWindow", "What was typed since the last save is not stored in the article.")
        )
        box.setInformativeText(
            translate(
                "MainWindow",
                "The desk offers it again where it could be written beside the articles. Copy it to be sure. "
                "Everything saved before stays.",
            )
        )
        stay = box.addButton(translate("MainWindow", "Stay"), QMessageBox.ButtonRole.RejectRole)
        lose = box.addButton(
            translate("MainWindow", "Go on without saving"), QMessageBox.ButtonRole.DestructiveRole
        )
        box.setDefaultButton(stay)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def answer(button: QAbstractButton) -> None:
            if button is lose:
                self.leaving.emit()
                then()

        box.buttonClicked.connect(answer)
        box.open()


def _fault_of_ours() -> Message:
    return Message(
        translate("MainWindow", "What was typed is not saved"),
        translate("MainWindow", "A fault of the program kept it from being saved."),
        translate("MainWindow", "Close the report, then try again, or copy the text first."),
    )
