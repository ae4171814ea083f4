"""Word documents: vetted with lxml, made plain, then turned into markup by mammoth, which sees nothing that was not vetted."""

import io
import posixpath
import re
import zipfile
from collections import Counter
from typing import IO, Final, Protocol

import mammoth
from lxml import etree

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.incoming import PageNoteCode, RawPage
from editor_desk.exchange.importers.html_lines import MOST_PICTURES, PICTURE_SCHEME
from editor_desk.exchange.importers.html_reader import document_page
from editor_desk.exchange.importers.office_zip import OfficeZip

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_V = "urn:schemas-microsoft-com:vml"
_MAIN: Final = "word/document.xml"
_PARTS: Final = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/_rels/footnotes.xml.rels",
    "word/_rels/endnotes.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
    "word/footnotes.xml",
    "word/endnotes.xml",
)
_TEXTS: Final = frozenset((_MAIN, "word/footnotes.xml", "word/endnotes.xml"))
_HEADING: Final = re.compile(r"(?:heading|(?:ال)?عنوان|titre|überschrift)\s*([1-9١-٩])", re.IGNORECASE)
_TITLE: Final = re.compile(r"title|(?:ال)?عنوان", re.IGNORECASE)
_SUBTITLE: Final = re.compile(r"subtitle|عنوان فرعي|العنوان الفرعي", re.IGNORECASE)
_QUOTE: Final = re.compile(
    r"(?:intense )?quote|quotations|block text|اقتباس(?: مكثف)?|الاقتباس", re.IGNORECASE
)
_MARKUP_LINK: Final = re.compile(r"""<a (?:id="[^"]*" )?href="#[^"]*"[^>]*>(.*?)</a>""", re.DOTALL)
_BACK: Final = re.compile(r"\s*<a href=\"#[^\"]*\"[^>]*>↑</a>")
_NAMED: Final = re.compile(r"<a id=\"[^\"]*\"></a>")
_LEVEL: Final = re.compile(r"^[0-5]$")


class _Image(Protocol):
    """A picture of mammoth's, which has no types."""

    def open(self) -> IO[bytes]:
        """Its bytes."""


class _Pictures:
    """The pictures in their order; mammoth asks for each where it stands."""

    def __init__(self) -> None:
        self.found: list[bytes] = []

    def name(self, image: _Image) -> dict[str, str]:
        """The name under which the reader of the markup finds the picture."""
        with image.open() as part:
            self.found.append(part.read())
        return {"src": f"{PICTURE_SCHEME}:{len(self.found) - 1}"}


def docx_page(data: bytes) -> RawPage:
    """The page in a Word document; tracked changes are taken as accepted.

    Raises DeskError: FILE_DAMAGED, FILE_ENCRYPTED, FILE_TOO_LARGE.
    """
    counts: Counter[PageNoteCode] = Counter()
    source = OfficeZip(data)
    roots = {name: root for name in (_MAIN, *_PARTS) if (root := source.xml(name)) is not None}
    if _MAIN not in roots:
        raise DeskError(ErrorCode.FILE_DAMAGED)
    if roots[_MAIN].tag != f"{{{_W}}}document":
        raise DeskError(ErrorCode.FILE_DAMAGED)  # or the strict form, which no program writes unasked
    for name in _TEXTS & roots.keys():
        _make_plain(roots[name], counts)
    counts[PageNoteCode.REMARKS] = len(list(roots[_MAIN].iter(f"{{{_W}}}commentReference")))
    kept = _settled(roots, source, counts)
    counts[PageNoteCode.FOOTNOTES] = sum(
        len(list(roots[_MAIN].iter(f"{{{_W}}}{kind}Reference"))) for kind in ("footnote", "endnote")
    )
    pictures = _Pictures()
    try:
        markup = mammoth.convert_to_html(
            _packed(roots, kept),
            style_map=_style_map(roots.get("word/styles.xml")),
            convert_image=mammoth.images.img_element(pictures.name),
            include_embedded_style_map=False,
        ).value
    except (
        Exception
    ) as error:  # mammoth does not say what it raises: KeyError, IndexError, RecursionError and others
        raise DeskError(ErrorCode.FILE_DAMAGED) from error
    return document_page(_tidied(markup), pictures.found, +counts)


def _make_plain(root: etree._Element, counts: Counter[PageNoteCode]) -> None:
    """Count what is changed, drop what is hidden, and say in Western terms what is said of complex script."""
    changes = [f"{{{_W}}}{name}" for name in ("ins", "del", "moveTo")]
    counts[PageNoteCode.CHANGES] += len(list(root.iter(*changes)))
    hidden = [run for run in root.iter(f"{{{_W}}}r") if _is_on(run, "vanish")]
    counts[PageNoteCode.HIDDEN] += len(hidden)
    for run in hidden:
        run.clear()
    for run in root.iter(f"{{{_W}}}r"):
        _say_plainly(run)
    for choice in list(root.iter(f"{{{_MC}}}AlternateContent")):
        _fall_back(choice)


def _is_on(run: etree._Element, name: str) -> bool:
    found = run.find(f"{{{_W}}}rPr/{{{_W}}}{name}")
    return found is not None and found.get(f"{{{_W}}}val") not in {"0", "false", "off"}


def _say_plainly(run: etree._Element) -> None:
    """Arabic runs are bold and italic by properties of their own (bCs, iCs), which mammoth does not read."""
    properties = run.find(f"{{{_W}}}rPr")
    if properties is None or not _is_on(run, "rtl"):
        return
    for plain, complex_script in (("b", "bCs"), ("i", "iCs")):
        said = _is_on(run, complex_script)
        for old in properties.findall(f"{{{_W}}}{plain}"):
            properties.remove(old)
        if said:
            etree.SubElement(properties, f"{{{_W}}}{plain}")


def _fall_back(choice: etree._Element) -> None:
    """Mammoth reads the fallback of alternate content; where there is none, a text box or drawing would be lost."""
    if choice.find(f"{{{_MC}}}Fallback") is not None:
        return
    fallback = etree.SubElement(choice, f"{{{_MC}}}Fallback")
    boxes = list(choice.iter(f"{{{_W}}}txbxContent"))
    if boxes:
        outer = etree.SubElement(etree.SubElement(fallback, f"{{{_W}}}pict"), f"{{{_V}}}shape")
        for box in boxes:
            etree.SubElement(outer, f"{{{_V}}}textbox").append(box)
        return
    for drawing in list(choice.iter(f"{{{_W}}}drawing")):
        fallback.append(drawing)


def _settled(
    roots: dict[str, etree._Element], source: OfficeZip, counts: Counter[PageNoteCode]
) -> dict[str, bytes]:
    """Take out every reference that leads outside the document or nowhere; gives the pictures that are left, by part."""
    pictures: dict[str, bytes] = {}
    for name in _TEXTS & roots.keys():
        relations = roots.get(f"word/_rels/{name.removeprefix('word/')}.rels")
        _settle(roots[name], relations, source, pictures, counts)
    for kind in ("footnote", "endnote"):
        notes = roots.get(f"word/{kind}s.xml")
        known = {note.get(f"{{{_W}}}id") for note in notes} if notes is not None else set()
        for reference in list(roots[_MAIN].iter(f"{{{_W}}}{kind}Reference")):
            if reference.get(f"{{{_W}}}id") not in known:
                reference.tag = f"{{{_W}}}proofErr"  # which says nothing
    return pictures


def _settle(
    root: etree._Element,
    relations: etree._Element | None,
    source: OfficeZip,
    pictures: dict[str, bytes],
    counts: Counter[PageNoteCode],
) -> None:
    targets = _relations(relations)
    for link in root.iter(f"{{{_W}}}hyperlink"):
        if link.get(f"{{{_R}}}id") not in targets:
            link.attrib.pop(f"{{{_R}}}id", None)
    for click in list(root.iter(f"{{{_A}}}hlinkClick")):
        click.attrib.clear()
    for holder, attribute in ((f"{{{_A}}}blip", "embed"), (f"{{{_V}}}imagedata", "id")):
        for picture in list(root.iter(holder)):
            part = targets.get(picture.attrib.pop(f"{{{_R}}}{attribute}", ""), "")
            picture.attrib.pop(f"{{{_R}}}link", None)
            data = pictures.get(part) or source.picture(part)
            if data is None or relations is None or len(pictures) >= MOST_PICTURES:
                counts[PageNoteCode.IMAGES] += 1
            else:
                pictures[part] = data
                picture.set(f"{{{_R}}}{attribute}", _own_relation(relations, part))


def _relations(root: etree._Element | None) -> dict[str, str]:
    """What the relations of a part lead to: a web address, or the name of a part; nothing for other things outside."""
    found: dict[str, str] = {}
    for relation in root.findall(f"{{{_RELS}}}Relationship") if root is not None else ():
        target, kind = relation.get("Target", ""), relation.get("Type", "")
        if relation.get("TargetMode", "").lower() == "external":
            found[relation.get("Id", "")] = target if kind.endswith("/hyperlink") else ""
        else:
            found[relation.get("Id", "")] = posixpath.normpath(posixpath.join("/word", target)).lstrip("/")
    return found


def _own_relation(relations: etree._Element, part: str) -> str:
    """A relation of ours to the part, whatever the document's own looked like."""
    own = f"desk{len(relations)}"
    etree.SubElement(
        relations, f"{{{_RELS}}}Relationship", Id=own, Type=f"{_R}/image", Target=posixpath.join("/", part)
    )
    return own


def _packed(roots: dict[str, etree._Element], pictures: dict[str, bytes]) -> io.BytesIO:
    """What was vetted, as a document of its own."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, root in roots.items():
            archive.writestr(name, etree.tostring(root, encoding="utf-8", xml_declaration=True))
        for name, data in pictures.items():
            archive.writestr(name, data)
    return packed


def _style_map(styles: etree._Element | None) -> str:
    """Headings and quotes by what the document's own styles are called, in Arabic too, or by their outline level."""
    rules: list[str] = []
    for style in styles.iter(f"{{{_W}}}style") if styles is not None else ():
        named = style.find(f"{{{_W}}}name")
        name = (named.get(f"{{{_W}}}val") or "" if named is not None else "").strip()
        if style.get(f"{{{_W}}}type") != "paragraph" or not name or "'" in name or "\\" in name:
            continue
        tag = _tag_of(name, style)
        if tag:
            rules.append(f"p[style-name='{name}'] => {tag}:fresh")
    return "\n".join(rules)


def _tag_of(name: str, style: etree._Element) -> str:
    heading = _HEADING.fullmatch(name)
    if heading:
        return f"h{min(6, int(heading[1]))}"
    if _TITLE.fullmatch(name):
        return "h1"
    if _SUBTITLE.fullmatch(name):
        return "h3"
    if _QUOTE.fullmatch(name):
        return "blockquote > p"
    outline = style.find(f"{{{_W}}}pPr/{{{_W}}}outlineLvl")
    level = (outline.get(f"{{{_W}}}val") or "") if outline is not None else ""
    return f"h{int(level) + 1}" if _LEVEL.match(level) else ""


def _tidied(markup: str) -> str:
    """The markup without links inside the document, which lead nowhere in an article."""
    return _NAMED.sub("", _MARKUP_LINK.sub(r"\1", _BACK.sub("", markup)))
