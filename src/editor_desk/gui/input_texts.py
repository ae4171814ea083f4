"""The words of what cannot be read: pages, archives and pictures; see `message_texts`."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode

translate = QCoreApplication.translate


def input_texts() -> dict[ErrorCode, tuple[str, str, str]]:
    """Pages, documents and archives, a row each: title, what happened, what to do."""
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


def picture_texts() -> dict[ErrorCode, tuple[str, str, str]]:
    """Pictures, a row each: title, what happened, what to do."""
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
