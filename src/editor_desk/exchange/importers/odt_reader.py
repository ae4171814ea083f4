"""Documents of LibreOffice (.odt): their XML as simple markup, tracked changes taken as accepted."""

import html
import re
from collections import Counter
from collections.abc import Callable
from typing import Final

from lxml import etree

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNoteCode, RawPage
from editor_desk.exchange.importers.html_lines import MOST_PICTURES, PICTURE_SCHEME
from editor_desk.exchange.importers.html_reader import document_page
from editor_desk.exchange.importers.office_zip import OfficeZip

_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_TEXT = f"{{{_BASE}text:1.0}}"
_TABLE = f"{{{_BASE}table:1.0}}"
_DRAW = f"{{{_BASE}drawing:1.0}}"
_OFFICE = f"{{{_BASE}office:1.0}}"
_STYLE = f"{{{_BASE}style:1.0}}"
_FO = f"{{{_BASE}xsl-fo-compatible:1.0}}"
_SVG = f"{{{_BASE}svg-compatible:1.0}}"
_MANIFEST = f"{{{_BASE}manifest:1.0}}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_QUOTE: Final = re.compile(r"quotations?|quote|اقتباس|الاقتباس", re.IGNORECASE)
_TITLE: Final = re.compile(r"title|(?:ال)?عنوان", re.IGNORECASE)
_CHANGES: Final = frozenset((f"{_TEXT}insertion", f"{_TEXT}deletion"))
_Write = Callable[[etree._Element], None]  # noqa: SLF001 - lxml has no public name for it
_MOST_SPACES: Final = 100
_MOST_REPEATED: Final = 100
_SKIPPED: Final = frozenset(
    (
        *(
            f"{_TEXT}{name}"
            for name in ("tracked-changes", "sequence-decls", "variable-decls", "user-field-decls")
        ),
        *(
            f"{_TEXT}{name}"
            for name in ("alphabetical-index-mark", "soft-page-break", "bookmark", "note-citation")
        ),
        *(f"{_OFFICE}{name}" for name in ("forms", "annotation-end", "scripts")),
    )
)


def odt_page(data: bytes) -> RawPage:
    """The page in a document. Raises DeskError: FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE."""
    source = OfficeZip(data)
    manifest = source.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter(f"{_MANIFEST}encryption-data"), None) is not None:
        raise DeskError(ErrorCode.FILE_ENCRYPTED)
    root = source.xml("content.xml")
    body = root.find(f"{_OFFICE}body/{_OFFICE}text") if root is not None else None
    if root is None or body is None:
        raise DeskError(ErrorCode.FILE_DAMAGED)
    writer = _Writer(source, (root, source.xml("styles.xml")))
    writer.write(body)
    return document_page(writer.markup, writer.pictures, +writer.counts)


class _Writer:
    """Writes elements as markup. lxml lets nothing nest deeper than 256, which bounds the recursion."""

    def __init__(self, source: OfficeZip, styled: tuple[etree._Element | None, ...]) -> None:
        self._source = source
        self._parts: list[str] = []
        self._notes: list[str] = []
        self.pictures: list[bytes] = []
        self.counts: Counter[PageNoteCode] = Counter()
        self._marks: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self._numbered: set[str] = set()
        for root in styled:
            if root is not None:
                self._learn(root)
        self._writers: dict[str, _Write] = {
            f"{_TEXT}h": self._heading,
            f"{_TEXT}p": self._paragraph,
            f"{_TEXT}span": self._span,
            f"{_TEXT}a": self._link,
            f"{_TEXT}list": self._list,
            f"{_TEXT}list-item": lambda item: self._wrapped("li", item),
            f"{_TEXT}list-header": lambda item: self._wrapped("li", item),
            f"{_TEXT}s": lambda item: self._parts.append(" " * _times(item, f"{_TEXT}c", _MOST_SPACES)),
            f"{_TEXT}tab": lambda _item: self._parts.append(" "),
            f"{_TEXT}line-break": lambda _item: self._parts.append("<br>"),
            f"{_TEXT}note": self._note,
            f"{_TABLE}table": lambda item: self._wrapped("table", item),
            f"{_TABLE}table-row": self._row,
            f"{_TABLE}covered-table-cell": lambda _item: None,
            f"{_DRAW}frame": self._frame,
            f"{_OFFICE}annotation": self._remark,
        }

    @property
    def markup(self) -> str:
        """What was written, footnotes at the end."""
        notes = f"<ol>{''.join(self._notes)}</ol>" if self._notes else ""
        return "".join(self._parts) + notes

    def write(self, element: etree._Element) -> None:
        """The text of an element and all that is in it."""
        self._say(element.text)
        for child in element:
            self._one(child)
            self._say(child.tail)

    def _one(self, element: etree._Element) -> None:
        if element.tag == f"{_TEXT}tracked-changes":
            self.counts[PageNoteCode.CHANGES] += sum(item.tag in _CHANGES for item in element.iter())
        if not isinstance(element.tag, str) or element.tag in _SKIPPED:
            return
        self._writers.get(element.tag, self.write)(element)

    def _say(self, text: str | None) -> None:
        if text:
            self._parts.append(html.escape(text))

    def _wrapped(self, tag: str, element: etree._Element) -> None:
        self._parts.append(f"<{tag}>")
        self.write(element)
        self._parts.append(f"</{tag}>")

    def _heading(self, element: etree._Element) -> None:
        self._wrapped(f"h{min(6, _times(element, f'{_TEXT}outline-level', 6))}", element)

    def _paragraph(self, element: etree._Element) -> None:
        names = [name.replace("_20_", " ") for name in self._ancestry(element.get(f"{_TEXT}style-name", ""))]
        if any(_QUOTE.fullmatch(name) for name in names):
            self._wrapped("blockquote", element)
        else:
            self._wrapped("h1" if any(_TITLE.fullmatch(name) for name in names) else "p", element)

    def _span(self, element: etree._Element) -> None:
        style = "".join(
            self._marks.get(name, "") for name in self._ancestry(element.get(f"{_TEXT}style-name", ""))
        )
        if "hidden" in style:
            self.counts[PageNoteCode.HIDDEN] += 1
            return
        tags = [tag for tag in ("b", "i") if tag in style]
        self._parts += [f"<{tag}>" for tag in tags]
        self.write(element)
        self._parts += [f"</{tag}>" for tag in reversed(tags)]

    def _link(self, element: etree._Element) -> None:
        address = element.get(f"{_XLINK}href", "")
        if address.startswith("#"):
            self.write(element)
            return
        self._parts.append(f'<a href="{html.escape(address)}">')
        self.write(element)
        self._parts.append("</a>")

    def _list(self, element: etree._Element) -> None:
        style = element.get(f"{_TEXT}style-name")
        outer = next((item for item in element.iterancestors(f"{_TEXT}list")), None)
        while style is None and outer is not None:
            style = outer.get(f"{_TEXT}style-name")
            outer = next((item for item in outer.iterancestors(f"{_TEXT}list")), None)
        self._wrapped("ol" if style in self._numbered else "ul", element)

    def _note(self, element: etree._Element) -> None:
        body = element.find(f"{_TEXT}note-body")
        if body is None:
            return
        self.counts[PageNoteCode.FOOTNOTES] += 1
        outside, self._parts = self._parts, []
        self._wrapped("li", body)
        self._notes.append("".join(self._parts))
        self._parts = [*outside, f"[{len(self._notes)}]"]

    def _row(self, element: etree._Element) -> None:
        header = element.getparent()
        in_header = header is not None and header.tag == f"{_TABLE}table-header-rows"
        self._parts.append("<tr>")
        for cell in element.findall(f"{_TABLE}table-cell"):
            tag = "th" if in_header else "td"
            wide = _times(cell, f"{_TABLE}number-columns-spanned", _MOST_REPEATED)
            high = _times(cell, f"{_TABLE}number-rows-spanned", _MOST_REPEATED)
            spans = f' colspan="{wide}"' * (wide > 1) + f' rowspan="{high}"' * (high > 1)
            for _time in range(_times(cell, f"{_TABLE}number-columns-repeated", _MOST_REPEATED)):
                self._parts.append(f"<{tag}{spans}>")
                self.write(cell)
                self._parts.append(f"</{tag}>")
        self._parts.append("</tr>")

    def _frame(self, element: etree._Element) -> None:
        image = element.find(f"{_DRAW}image")
        if image is None:
            self.write(element)
            return
        address = image.get(f"{_XLINK}href", "").removeprefix("./")
        data = self._source.picture(address) if len(self.pictures) < MOST_PICTURES else None
        if data is None:
            self.counts[PageNoteCode.IMAGES] += 1
            return
        alt = " ".join(element.findtext(f"{_SVG}{name}", "").strip() for name in ("title", "desc")).strip()
        self._parts.append(f'<img src="{PICTURE_SCHEME}:{len(self.pictures)}" alt="{html.escape(alt)}">')
        self.pictures.append(data)

    def _remark(self, _element: etree._Element) -> None:
        self.counts[PageNoteCode.REMARKS] += 1

    def _learn(self, root: etree._Element) -> None:
        for style in root.iter(f"{_STYLE}style"):
            name = style.get(f"{_STYLE}name", "")
            self._parents[name] = style.get(f"{_STYLE}parent-style-name", "")
            text = style.find(f"{_STYLE}text-properties")
            if text is not None:
                # Arabic is in the complex face, Latin in the other.
                bold = (text.get(f"{_STYLE}font-weight-complex"), text.get(f"{_FO}font-weight"))
                slant = (text.get(f"{_STYLE}font-style-complex"), text.get(f"{_FO}font-style"))
                self._marks[name] = (
                    "b " * ("bold" in bold)
                    + "i " * ("italic" in slant)
                    + "hidden" * (text.get(f"{_TEXT}display") == "none")
                )
        for listed in root.iter(f"{_TEXT}list-style"):
            first = next(iter(listed), None)
            if first is not None and first.tag == f"{_TEXT}list-level-style-number":
                self._numbered.add(listed.get(f"{_STYLE}name", ""))

    def _ancestry(self, name: str) -> list[str]:
        found: list[str] = []
        while name and name not in found:
            found.append(name)
            name = self._parents.get(name, "")
        return found


def _times(element: etree._Element, attribute: str, most: int) -> int:
    said = element.get(attribute, "1")
    return max(1, min(most, int(said[:6]))) if said.isascii() and said.isdigit() else 1
