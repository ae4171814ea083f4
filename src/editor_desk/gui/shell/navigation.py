"""What stands in the rail for whom: sections, their entries, and the room and count behind each entry."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Account, Permission, Role
from editor_desk.gui.names import folder_text
from editor_desk.gui.speech import Say
from editor_desk.services.ports.articles import Folder

translate = QCoreApplication.translate


class RoomName(StrEnum):
    """The rooms of the window."""

    DESK = "desk"
    REVIEW = "review"
    HANDOVER = "handover"
    TAGS = "tags"
    STYLE = "style"
    DESK_RULES = "desk_rules"
    ACCOUNTS = "accounts"
    LOG = "log"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the rail. `page` is the folder or page that the room shows; `counted` is the folder whose count it bears."""

    id: str
    text: str
    room: RoomName
    page: str = ""
    counted: Folder | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of entries."""

    title: str
    entries: tuple[Entry, ...]


def sections_for(account: Account, translate: Say = QCoreApplication.translate) -> tuple[Section, ...]:
    """The rail of this account, by what its roles may do, in the language of the interface unless another speaks."""
    writes, reviews = account.may(Permission.WRITE), account.may(Permission.REVIEW)
    exports = account.may(Permission.EXPORT)
    sections = []
    own = (Folder.MY_DRAFTS, Folder.MY_RETURNED) if writes else ()
    mine = (*own, Folder.MENTIONED) if account.may(Permission.COMMENT) else own
    if mine:
        sections.append(Section(translate("Rail", "My work"), _folders(mine, RoomName.DESK, translate)))
    if reviews:
        review = (Folder.AWAITING_ME, Folder.IN_MY_HANDS, Folder.RETURNED_BY_ME, Folder.APPROVED_BY_ME)
        sections.append(Section(translate("Rail", "Review"), _folders(review, RoomName.REVIEW, translate)))
    shared = (Folder.IN_REVIEW, Folder.APPROVED, Folder.HANDED_OVER, Folder.ARCHIVE)
    sections.append(Section(translate("Rail", "The desk"), _folders(shared, RoomName.DESK, translate)))
    if exports:
        ready = Entry(
            Folder.READY, folder_text(Folder.READY, translate), RoomName.HANDOVER, "ready", Folder.READY
        )
        delivered = Entry(
            "delivered", translate("Rail", "Packages handed over"), RoomName.HANDOVER, "delivered"
        )
        sending = Entry("sending", translate("Rail", "Sending"), RoomName.HANDOVER, "sending")
        corrections = _folders((Folder.CORRECTIONS,), RoomName.DESK, translate)
        sections.append(Section(translate("Rail", "Hand-over"), (ready, delivered, sending, *corrections)))
    tools = (
        Entry("tags", translate("Rail", "Tags"), RoomName.TAGS),
        Entry("style", translate("Rail", "Style guide"), RoomName.STYLE),
        Entry("desk_rules", translate("Rail", "Desk rules"), RoomName.DESK_RULES),
        Entry("accounts", translate("Rail", "Accounts"), RoomName.ACCOUNTS),
        Entry("log", translate("Rail", "Record"), RoomName.LOG),
        Entry("settings", translate("Rail", "Settings"), RoomName.SETTINGS),
    )
    sections.append(Section(translate("Rail", "Tools"), tools))
    return tuple(sections)


def first_entry(account: Account) -> str:
    """Where the person begins: a reviewer with what waits, an exporter with what is ready, a commenter with
    what is in review, all others with their drafts.
    """
    if account.may(Permission.WRITE) and not _only(account, Role.REVIEWER):
        return Folder.MY_DRAFTS
    if account.may(Permission.REVIEW):
        return Folder.AWAITING_ME
    if account.may(Permission.EXPORT):
        return Folder.READY
    return Folder.IN_REVIEW if account.may(Permission.COMMENT) else Folder.ARCHIVE


def _only(account: Account, role: Role) -> bool:
    return account.roles == {role}


def _folders(folders: tuple[Folder, ...], room: RoomName, say: Say) -> tuple[Entry, ...]:
    return tuple(Entry(folder, folder_text(folder, say), room, folder, folder) for folder in folders)
