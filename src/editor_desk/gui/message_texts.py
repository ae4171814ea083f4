"""The words of every fault, a row each: title, what happened, what to do. {names} are filled in by `messages`."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.gui.account_texts import account_texts
from editor_desk.gui.data_texts import damage_texts, data_texts, machine_texts
from editor_desk.gui.destination_texts import destination_texts, secret_texts
from editor_desk.gui.house_style_texts import house_style_texts
from editor_desk.gui.input_texts import input_texts, picture_texts
from editor_desk.gui.package_texts import package_texts
from editor_desk.gui.search_texts import search_texts
from editor_desk.gui.site_texts import site_texts

translate = QCoreApplication.translate

Text = tuple[str, str, str]


def texts(error: DeskError) -> Text:
    """Title, what happened and next step for `error`; KeyError for a code without text, which a test rules out."""
    tables = (
        input_texts, picture_texts, account_texts, destination_texts, _articles, _finding, _tags, search_texts, _spelling,
        _handover, machine_texts, data_texts,
    )  # fmt: skip
    for table in tables:
        if error.code in (rows := table()):
            return rows[error.code]
    late = damage_texts(error.params) | package_texts(error.params) | secret_texts(error.params)
    late |= house_style_texts(error.params) | site_texts(error.params)
    return late[error.code]


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
