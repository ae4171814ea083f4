"""The words of what ails the desk's own data, and the machine it lies on; see `message_texts`."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode

translate = QCoreApplication.translate


def machine_texts() -> dict[ErrorCode, tuple[str, str, str]]:
    """Disk and rights, a row each: title, what happened, what to do."""
    return {
        ErrorCode.DISK_FULL: (
            translate("Messages", "The disk is full"),
            translate("Messages", "There was no room left to write. What was saved before is safe."),
            translate("Messages", "Free some space, then try again."),
        ),
        ErrorCode.FOLDER_GONE: (
            translate("Messages", "The disk does not answer any more"),
            translate(
                "Messages",
                "The drive was unplugged or is damaged, or the network it is on is away. No package was written.",
            ),
            translate("Messages", "Connect it again, or choose another folder."),
        ),
        ErrorCode.FOLDER_READ_ONLY: (
            translate("Messages", "The folder cannot be written to"),
            translate("Messages", "The system does not let the desk write there. Nothing was changed."),
            translate("Messages", "Choose another folder, or ask for the right to write in this one."),
        ),
        ErrorCode.FILE_MISSING: (
            translate("Messages", "The file is not there"),
            translate("Messages", "It was moved, renamed or deleted."),
            translate("Messages", "Choose it again from where it is now."),
        ),
    }


def data_texts() -> dict[ErrorCode, tuple[str, str, str]]:
    """What the desk keeps, a row each: title, what happened, what to do."""
    return {
        ErrorCode.DESK_IN_USE: (
            translate("Messages", "The desk is open already"),
            translate(
                "Messages", "Another window or program on this computer has it open. Nothing was lost."
            ),
            translate("Messages", "Go to that window, or close it and try again."),
        ),
        ErrorCode.DATABASE_LOCKED: (
            translate("Messages", "The desk's data is busy"),
            translate("Messages", "Another program holds it, perhaps a backup or a virus scanner."),
            translate("Messages", "Wait a moment and try again. What you typed is still in the window."),
        ),
        ErrorCode.DATABASE_NEWER: (
            translate("Messages", "The desk's data is from a newer version"),
            translate(
                "Messages",
                "It has version {version}, and this program knows up to {known}. It was not touched.",
            ),
            translate("Messages", "Install the newer Editor Desk on this computer."),
        ),
        ErrorCode.BACKUP_INVALID: (
            translate("Messages", "This is not a usable backup"),
            translate(
                "Messages", "The file is damaged, or it is not a backup of a desk. Nothing was changed."
            ),
            translate("Messages", "Choose another backup."),
        ),
        ErrorCode.BACKUP_EXISTS: (
            translate("Messages", "There is such a file already"),
            translate("Messages", "The backup was not written over it."),
            translate("Messages", "Give the backup another name or folder."),
        ),
        ErrorCode.DESK_NOT_EMPTY: (
            translate("Messages", "There is a desk in this folder already"),
            translate(
                "Messages", "A backup is restored only where it covers nothing. The desk was left as it is."
            ),
            translate(
                "Messages",
                "Choose an empty folder, or restore with --force: the present desk is then kept among the backups.",
            ),
        ),
        ErrorCode.NO_DESK: (
            translate("Messages", "There is no desk here"),
            translate("Messages", "The folder holds no desk yet."),
            translate("Messages", "Open Editor Desk once to make one, or name the right folder."),
        ),
    }


def damage_texts(params: Mapping[str, object]) -> dict[ErrorCode, tuple[str, str, str]]:
    """What hangs on what is known: the `command` that restores the newest backup, the time `at` which an event has."""
    return {
        ErrorCode.DATABASE_CORRUPT: (
            translate("Messages", "The desk's data is damaged"),
            translate("Messages", "Something in it is not as it was written."),
            translate(
                "Messages",
                "Do not write on. Close Editor Desk and restore the newest backup with this command: {command}",
            )
            if params.get("command")
            else translate(
                "Messages",
                "Do not write on. Close Editor Desk, keep a copy of the whole folder as it is, and restore the "
                "newest backup you have, or ask whoever looks after the desk.",
            ),
        ),
        ErrorCode.TEXTS_DAMAGED: (
            translate("Messages", "The stored text of an article is damaged"),
            translate(
                "Messages",
                "It is not as it was written, in the article {id}. Searches find that by its headline only. All other "
                "articles are indexed as ever.",
            ),
            translate(
                "Messages",
                "You can keep working. Tell whoever looks after the desk: the newest backup may have the text as it was.",
            ),
        ),
        ErrorCode.DATABASE_UNREADABLE: (
            translate("Messages", "The desk's data cannot be opened"),
            translate("Messages", "The file is there, but the system or the disk does not give it."),
            translate(
                "Messages",
                "Check the disk and the rights on the folder. If that does not help, restore the newest backup "
                "with this command: {command}",
            )
            if params.get("command")
            else translate(
                "Messages",
                "Check the disk and the rights on the folder. If that does not help, keep a copy of the whole "
                "folder as it is, and restore the newest backup you have, or ask whoever looks after the desk.",
            ),
        ),
        ErrorCode.LOG_ALTERED: (
            translate("Messages", "The desk's record was changed from outside"),
            translate(
                "Messages",
                "The record of who did what is no longer as Editor Desk wrote it, from the event of {at} on.",
            )
            if params.get("at")
            else translate(
                "Messages",
                "The record of who did what is no longer as Editor Desk wrote it: it holds an event that cannot be read.",
            ),
            translate(
                "Messages",
                "You can keep working. Tell whoever looks after the desk, so that it is compared with the newest backup.",
            ),
        ),
    }
