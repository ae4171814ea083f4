"""The words of every fault, a row each: title, what happened, what to do. {names} are filled in by `messages`."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.account_texts import account_texts
from editor_desk.gui.destination_texts import destination_texts, secret_texts
from editor_desk.gui.house_style_texts import house_style_texts
from editor_desk.gui.package_texts import package_texts
from editor_desk.gui.search_texts import search_texts
from editor_desk.gui.site_texts import site_texts

translate = QCoreApplication.translate

Text = tuple[str, str, str]


def texts(error: DeskError) -> Text:
    """Title, what happened and next step for `error`; KeyError for a code without text, which a test rules out."""
    tables = (
        _input, _pictures, account_texts, destination_texts, _articles, _finding, _tags, search_texts, _spelling, _handover, _machine, _data
    )  # fmt: skip
    for table in tables:
        if error.code in (rows := table()):
            return rows[error.code]
    late = _damage(error.params) | package_texts(error.params) | secret_texts(error.params)
    late |= house_style_texts(error.params) | site_texts(error.params)
    return late[error.code]


def _input() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.FILE_EMPTY: (
            translate("Messages", "The file is empty"),
            translate("Messages", "There is no text in it, so nothing was imported."),
            translate("Messages", "Save the page again, or paste its text instead."),
        ),
        ErrorCode.ARCHIVE_EMPTY: (
            translate("Messages", "There is nothing here to import"),
            translate(
                "Messages",
                "It is empty, or holds no file of a kind that comes from an archive. Nothing was imported.",
            ),
            translate("Messages", "Choose the file or folder that the other system wrote when it exported."),
        ),
        ErrorCode.FILE_BINARY: (
            translate("Messages", "This is not a text file"),
            translate(
                "Messages",
                "It is a picture, an old document or a program. The desk reads Word (.docx), OpenDocument (.odt), "
                "HTML and plain text.",
            ),
            translate("Messages", "Open it in its own program, copy the text and paste it here."),
        ),
        ErrorCode.FILE_ENCRYPTED: (
            translate("Messages", "The document is locked with a password"),
            translate("Messages", "Nothing in it can be read without the password."),
            translate("Messages", "Open it in its own program, save it without a password, and try again."),
        ),
        ErrorCode.FILE_DAMAGED: (
            translate("Messages", "The document is damaged"),
            translate("Messages", "It is not built as a document of its kind, or a part of it is missing."),
            translate(
                "Messages", "Open it in its own program, save it anew, or copy the text and paste it here."
            ),
        ),
        ErrorCode.ARCHIVE_CHANGED: (
            translate("Messages", "The archive is not the one that the import began with"),
            translate("Messages", "The file was changed since, or the import was ended: {path}"),
            translate(
                "Messages",
                "Import the file anew: what is here already is skipped, and nothing comes in twice.",
            ),
        ),
        ErrorCode.ARCHIVE_UNKNOWN: (
            translate("Messages", "This is no archive that the desk knows"),
            translate(
                "Messages", "It is XML, and neither an export of WordPress, nor a feed, nor NewsML-G2: {path}"
            ),
            translate(
                "Messages", "Export it as one of these, as JSON Lines or CSV, or as a folder of pages."
            ),
        ),
        ErrorCode.ARCHIVE_UNSAFE: (
            translate("Messages", "The archive is not safe to read"),
            translate(
                "Messages",
                "It declares a document type or entities, which can make a small file swell or reach for other files: {path}",
            ),
            translate(
                "Messages", "Export it anew from the system that it comes from. Nothing of it was read."
            ),
        ),
        ErrorCode.FILE_TOO_LARGE: (
            translate("Messages", "The file is too large"),
            translate("Messages", "It has {size}, and the desk takes up to {limit} at once."),
            translate("Messages", "Import it in parts, or paste only the article."),
        ),
        ErrorCode.FILE_ENCODING: (
            translate("Messages", "The letters of this file cannot be read"),
            translate(
                "Messages", "It is written in none of UTF-8, UTF-16 and Windows-1256, or it was cut off."
            ),
            translate("Messages", "Save it again as UTF-8, or paste its text instead."),
        ),
        ErrorCode.FILE_UNREADABLE: (
            translate("Messages", "The file cannot be read"),
            translate("Messages", "The system did not let the desk read it."),
            translate("Messages", "Check that it is a file and that you may open it, then try again."),
        ),
        ErrorCode.HTML_TOO_DEEP: (
            translate("Messages", "The page is built too deep"),
            translate("Messages", "Its HTML nests more than {limit} levels, which no real article does."),
            translate("Messages", "Open it in a browser, copy the text and paste it here."),
        ),
        ErrorCode.NOTHING_TO_IMPORT: (
            translate("Messages", "There is nothing to import"),
            translate("Messages", "No text was found in what you gave."),
            translate("Messages", "Paste the text of the page, or choose another file."),
        ),
        ErrorCode.CONTENT_INVALID: (
            translate("Messages", "This text cannot be kept"),
            translate(
                "Messages",
                "Something in it breaks the desk's rules for articles. What was saved is unchanged.",
            ),
            translate("Messages", "Undo the last change, or paste it as plain text."),
        ),
    }


def _pictures() -> dict[ErrorCode, Text]:
    again = translate("Messages", "Save it again as JPEG or PNG in a picture program, then take that file.")
    return {
        ErrorCode.PICTURE_EMPTY: (
            translate("Messages", "The picture is empty"),
            translate("Messages", "There is nothing in it. The article is as it was."),
            translate("Messages", "Copy or download the picture again."),
        ),
        ErrorCode.PICTURE_HEAVY: (
            translate("Messages", "The picture file is too large"),
            translate("Messages", "It has {size}, and the desk keeps pictures of up to {limit}."),
            again,
        ),
        ErrorCode.PICTURE_HUGE: (
            translate("Messages", "The picture has too many pixels"),
            translate(
                "Messages",
                "The desk keeps pictures of up to {limit} million pixels; this one was not even opened.",
            ),
            translate("Messages", "Make it smaller in a picture program, then take it again."),
        ),
        ErrorCode.PICTURE_DRAWING: (
            translate("Messages", "Drawings of this kind are not taken"),
            translate(
                "Messages", "It is an SVG or a packed file: a program that draws, which may hold scripts."
            ),
            translate("Messages", "Export it as PNG from the program that drew it."),
        ),
        ErrorCode.PICTURE_UNKNOWN: (
            translate("Messages", "This is not a picture that the desk knows"),
            translate(
                "Messages", "It takes JPEG, PNG, GIF, WebP, BMP and TIFF, whatever the file is called."
            ),
            again,
        ),
        ErrorCode.PICTURE_BROKEN: (
            translate("Messages", "The picture is damaged"),
            translate("Messages", "It is cut off, or its inside cannot be read. The article is as it was."),
            translate("Messages", "Copy or download the picture again."),
        ),
        ErrorCode.PICTURE_MISSING: (
            translate("Messages", "A picture is not in the desk"),
            translate("Messages", "The article names a picture that the desk's data does not hold."),
            translate("Messages", "Choose the picture again in the article."),
        ),
    }


def _articles() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.ARTICLE_UNKNOWN: (
            translate("Messages", "The article was not found"),
            translate("Messages", "No single article on this desk answers to “{id}”."),
            translate("Messages", "Search for its headline in the archive."),
        ),
        ErrorCode.ACTION_REFUSED: (
            translate("Messages", "This cannot be done now"),
            translate("Messages", "The reasons:"),
            translate("Messages", "Nothing was changed. Settle what is named above, then try again."),
        ),
        ErrorCode.STALE_REVISION: (
            translate("Messages", "The article was changed elsewhere"),
            translate(
                "Messages",
                "A newer version was saved after you opened this one, so yours was not put over it.",
            ),
            translate("Messages", "Copy what you wrote, open the article again and put it in."),
        ),
        ErrorCode.COMMENT_EMPTY: (
            translate("Messages", "The comment is empty"),
            translate("Messages", "There is nothing in it that could be read."),
            translate("Messages", "Write what you want to say, then send it."),
        ),
        ErrorCode.NOTE_LONG: (
            translate("Messages", "The word to the readers is too long"),
            translate(
                "Messages", "It has {length} characters; a note holds {most} at most. Nothing was cut off."
            ),
            translate("Messages", "Say in a few sentences what readers need to know."),
        ),
        ErrorCode.COMMENT_LONG: (
            translate("Messages", "The comment is too long"),
            translate(
                "Messages",
                "It has {length} characters; a comment holds {maximum} at most. Nothing was cut off.",
            ),
            translate("Messages", "Say it in fewer words, or put a long text into the article or a file."),
        ),
        ErrorCode.COMMENT_UNKNOWN: (
            translate("Messages", "This comment was not found"),
            translate("Messages", "The desk does not hold it."),
            translate("Messages", "Open the article again and look at its comments."),
        ),
        ErrorCode.COMMENT_FIXED: (
            translate("Messages", "This comment cannot be changed any more"),
            translate("Messages", "It is not yours, it was answered, or it is resolved."),
            translate("Messages", "Answer it instead, or reopen it first."),
        ),
        ErrorCode.SUGGESTION_NOTE_LONG: (
            translate("Messages", "The note is too long"),
            translate(
                "Messages",
                "It has {length} characters; a note holds {maximum} at most. Nothing was cut off.",
            ),
            translate("Messages", "Say it in fewer words, or write a comment."),
        ),
        ErrorCode.SUGGESTION_UNKNOWN: (
            translate("Messages", "This suggestion was not found"),
            translate("Messages", "The desk does not hold it."),
            translate("Messages", "Open the article again and look at its suggestions."),
        ),
        ErrorCode.SUGGESTION_CLOSED: (
            translate("Messages", "This suggestion was decided already"),
            translate("Messages", "Somebody accepted it, rejected it or took it back meanwhile."),
            translate("Messages", "Open the article again and look at its suggestions."),
        ),
        ErrorCode.SUGGESTION_LOST: (
            translate("Messages", "This suggestion has no place in the text any more"),
            translate("Messages", "The words that it was about were changed or taken out."),
            translate("Messages", "Write what it says into the text yourself, then reject it."),
        ),
        ErrorCode.SUGGESTION_NOT_YOURS: (
            translate("Messages", "This suggestion is not yours"),
            translate("Messages", "Only the one who made it can change its note or take it back."),
            translate("Messages", "Accept it, reject it, or write a comment."),
        ),
        ErrorCode.REVISION_UNKNOWN: (
            translate("Messages", "This version was not found"),
            translate("Messages", "The history of the article does not hold it."),
            translate("Messages", "Open the article again and choose from its history."),
        ),
        ErrorCode.CANCELLED: (
            translate("Messages", "Cancelled"),
            translate("Messages", "The work was stopped at your wish, and nothing half-done is left."),
            "",
        ),
    }


def _finding() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.PATTERN_INVALID: (
            translate("Messages", "The regular expression is not right"),
            translate("Messages", "It cannot be read from character {position} on."),
            translate("Messages", "Mend it there, or switch regular expressions off."),
        ),
        ErrorCode.PATTERN_REPLACEMENT: (
            translate("Messages", "The replacement is not right"),
            translate(
                "Messages", "At character {position} it names a group that the expression does not have."
            ),
            translate("Messages", "Write a group as \\1 or \\g<name>, and a backslash as \\\\."),
        ),
        ErrorCode.PATTERN_SLOW: (
            translate("Messages", "The regular expression needs too long"),
            translate("Messages", "It tries too many ways through one paragraph and was stopped."),
            translate("Messages", "Write it simpler: avoid a repetition within a repetition."),
        ),
        ErrorCode.PATTERN_LONG: (
            translate("Messages", "This is too long to look for"),
            translate("Messages", "A search and its replacement may have {limit} characters each."),
            translate("Messages", "Shorten it to what is needed to find the place."),
        ),
    }


def _tags() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.TAG_UNKNOWN: (
            translate("Messages", "The tag was not found"),
            translate("Messages", "It was merged or removed meanwhile."),
            translate("Messages", "Look for it in the list of tags again."),
        ),
        ErrorCode.TAG_NAME_EMPTY: (
            translate("Messages", "The tag has no name"),
            translate("Messages", "A tag needs at least one letter or digit."),
            translate("Messages", "Write its name."),
        ),
        ErrorCode.TAG_NAME_TAKEN: (
            translate("Messages", "There is such a tag already"),
            translate("Messages", "The tag “{label}” bears this name."),
            translate("Messages", "Merge the two if they mean the same."),
        ),
        ErrorCode.TAG_MERGE_SELF: (
            translate("Messages", "A tag cannot be merged with itself"),
            translate("Messages", "The same tag was chosen twice."),
            translate("Messages", "Choose two different tags."),
        ),
        ErrorCode.TAG_TOPIC_INVALID: (
            translate("Messages", "This is no IPTC Media Topic"),
            translate("Messages", "A code has eight digits, such as medtop:20000123."),
            translate("Messages", "Copy it from the IPTC list, or leave the field empty."),
        ),
        ErrorCode.TAG_BROADER_CIRCLE: (
            translate("Messages", "Two tags cannot be parts of each other"),
            translate("Messages", "The broader tag is this tag itself, or a part of it."),
            translate("Messages", "Choose another broader tag."),
        ),
        ErrorCode.TAG_ALIAS_UNKNOWN: (
            translate("Messages", "Nothing was split off"),
            translate("Messages", "The tag is not written that way any more."),
            translate("Messages", "Look at its other spellings again."),
        ),
        ErrorCode.TAG_CHANGE_STANDS: (
            translate("Messages", "This cannot be undone yet"),
            translate("Messages", "The tag “{label}” was changed again afterwards."),
            translate("Messages", "Undo the later change first; the list of changes shows it."),
        ),
        ErrorCode.TAG_CHANGE_UNDONE: (
            translate("Messages", "This was undone already"),
            translate("Messages", "Somebody took the change back."),
            translate("Messages", "Nothing is left to do."),
        ),
    }


def _spelling() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.SPELLING_UNAVAILABLE: (
            translate("Messages", "Spelling is not checked"),
            translate("Messages", "The dictionary is missing or damaged, or it could not be started."),
            translate(
                "Messages", "You can keep writing. Install Editor Desk again to have the spelling checked."
            ),
        ),
        ErrorCode.NOT_A_WORD: (
            translate("Messages", "This is not a word for the dictionary"),
            translate("Messages", "The dictionary takes single words of letters, Arabic or Latin."),
            translate("Messages", "Leave out digits, signs and spaces."),
        ),
    }


def _handover() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.PACKAGE_EMPTY: (
            translate("Messages", "The package would be empty"),
            translate("Messages", "No article was chosen for it."),
            translate("Messages", "Choose at least one article that is ready."),
        ),
        ErrorCode.HANDOVER_OVERTAKEN: (
            translate("Messages", "An article changed while the package was written"),
            translate(
                "Messages", "“{article}” is not as it went into the package, so nothing was handed over."
            ),
            translate("Messages", "Hand over again."),
        ),
        ErrorCode.PACKAGE_EXISTS: (
            translate("Messages", "There is a package of this name already"),
            translate("Messages", "It holds something else, so it was left as it is."),
            translate("Messages", "Choose another folder, or move the old package away."),
        ),
        ErrorCode.PACKAGE_TOO_LARGE: (
            translate("Messages", "The package would be too large"),
            translate(
                "Messages",
                "Whoever receives it could not check it, so none was written and nothing was handed over. {file}",
            ),
            translate(
                "Messages",
                "Hand over fewer articles at once; where one article alone is too long, divide it.",
            ),
        ),
        ErrorCode.FORMAT_BROKEN: (
            translate("Messages", "A file of the package is not right"),
            translate("Messages", "“{file}” failed its check ({fault}: {detail}). No package was written."),
            translate(
                "Messages",
                "Press “Check” in the hand-over to see all that was found; leave the format out, or tell who made its exporter.",
            ),
        ),
        ErrorCode.SEAL_INVALID: (
            translate("Messages", "The seal does not fit the text"),
            translate(
                "Messages",
                "An article has no valid seal on the text that would be packed. No package was written.",
            ),
            translate("Messages", "Have the article reviewed and approved again."),
        ),
    }


def _machine() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.DISK_FULL: (
            translate("Messages", "The disk is full"),
            translate("Messages", "There was no room left to write. What was saved before is safe."),
            translate("Messages", "Free some space, then try again."),
        ),
        ErrorCode.FOLDER_READ_ONLY: (
            translate("Messages", "The folder cannot be written to"),
            translate("Messages", "The system does not let the desk write there. Nothing was changed."),
            translate("Messages", "Choose another folder, or ask for the right to write in this one."),
        ),
        ErrorCode.FOLDER_GONE: (
            translate("Messages", "The disk does not answer any more"),
            translate(
                "Messages",
                "The drive was unplugged or is damaged, or the network it is on is away. No package was written.",
            ),
            translate("Messages", "Connect it again, or choose another folder."),
        ),
        ErrorCode.FILE_MISSING: (
            translate("Messages", "The file is not there"),
            translate("Messages", "It was moved, renamed or deleted."),
            translate("Messages", "Choose it again from where it is now."),
        ),
    }


def _data() -> dict[ErrorCode, Text]:
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


def _damage(params: Mapping[str, object]) -> dict[ErrorCode, Text]:
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
