"""The one way in for pages: pasted text, pasted HTML, files. It is the services' `PageReader`."""

from dataclasses import replace
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import RawPage
from editor_desk.domain.prose import Prose
from editor_desk.domain.raw_figures import RawEmbed, RawPicture
from editor_desk.exchange.importers.decoding import MAX_BYTES, binary_kind, decode
from editor_desk.exchange.importers.files import begins_as_html, named_html, read_bytes
from editor_desk.exchange.importers.html_plain import prose
from editor_desk.exchange.importers.html_reader import FindPicture, html_page
from editor_desk.exchange.importers.text_reader import text_page


def _docx(data: bytes) -> RawPage:
    # Made late, as the next one is: what reads documents takes memory and time at a start, and most sessions read none.
    from editor_desk.exchange.importers.docx_reader import docx_page

    return docx_page(data)


def _odt(data: bytes) -> RawPage:
    from editor_desk.exchange.importers.odt_reader import odt_page

    return odt_page(data)


_DOCUMENTS = {"docx": _docx, "odt": _odt}


class PageReader:
    """Reads pages into raw lines, for recognition to give them roles."""

    def text(self, text: str, find: FindPicture | None = None) -> RawPage:
        """A page of plain text, or one whose source was copied ("view source"), which begins with a tag.

        Raises DeskError: FILE_TOO_LARGE, NOTHING_TO_IMPORT; of a source HTML_TOO_DEEP too.
        """
        return self.html(text, find) if begins_as_html(text) else _with_words(text_page(_bounded(text)))

    def html(self, html: str, find: FindPicture | None = None) -> RawPage:
        """A page of HTML; with `find` one of an archive (see `html_page`). Raises DeskError: FILE_TOO_LARGE, HTML_TOO_DEEP, NOTHING_TO_IMPORT."""
        return _with_words(html_page(_bounded(html), find))

    def prose(self, html: str, longest: int) -> Prose | None:
        """HTML of an archive that is nothing but ordinary paragraphs and headings; None where it is anything else."""
        return prose(html, longest)

    def path(self, path: Path) -> RawPage:
        """The page in a file: text, HTML, or a document of Word or LibreOffice, told by what is in it.

        Raises DeskError: FILE_MISSING, FILE_UNREADABLE, FILE_EMPTY, FILE_BINARY, FILE_TOO_LARGE, FILE_ENCODING,
        FILE_DAMAGED, FILE_ENCRYPTED, HTML_TOO_DEEP, NOTHING_TO_IMPORT.
        """
        return self.data(read_bytes(path), path)

    def data(self, data: bytes, path: Path, find: FindPicture | None = None) -> RawPage:
        """The same of bytes that were read already; `path` is what they are called. Raises DeskError as `path` does."""
        try:
            document = _DOCUMENTS.get(binary_kind(data) or "")
            if document is not None:
                return _with_words(document(data))
            decoded = decode(data)
            page = self.html(decoded.text, find) if named_html(path) else self.text(decoded.text, find)
        except DeskError as error:
            raise DeskError(error.code, **{"path": str(path), **error.params}) from error
        return replace(page, encoding=decoded.encoding, notes=(*decoded.notes, *page.notes))


def _bounded(text: str) -> str:
    if len(text) > MAX_BYTES:
        raise DeskError(ErrorCode.FILE_TOO_LARGE, size=len(text), limit=MAX_BYTES)
    return text


def _with_words(page: RawPage) -> RawPage:
    if not any(char.isalnum() for line in page.lines for char in line.text) and not any(
        isinstance(figure.what, RawPicture | RawEmbed) for figure in page.figures
    ):
        raise DeskError(ErrorCode.NOTHING_TO_IMPORT)
    return page
