"""Items of an XML file one after the other, whatever its size: cut at their tags, then parsed one by one.

Cut first, so that each has a place in bytes to go on from, and an item that is not well formed is one item of the report and not
the end of the file. What parses an item knows no document type, no entities and no network, and has lxml's bounds of depth and size.
"""

import html
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import BinaryIO, Final
from xml.sax.saxutils import quoteattr

from lxml import etree

from editor_desk.exchange.archive import streams

_CHUNK: Final = 256 * 1024
_OVERLAP: Final = 300
"""Bytes of the longest beginning of a tag that a chunk may cut."""
_CDATA, _COMMENT = b"<![CDATA[", b"<!--"
_CONTROLS: Final = bytes([*range(9), 11, 12, *range(14, 32)])
"""What no XML may hold, and exports hold all the same."""
_NAMED = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,30});")
_OWN: Final = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))


@dataclass(frozen=True, slots=True)
class Piece:
    """An item as bytes from `start` up to `after`, which begins on `line` and is followed by `lines` line ends from the beginning of the
    file. Without `data` it is longer than any may be, or (`cut_off`) the file ends in it.
    """

    start: int
    after: int
    line: int
    lines: int
    data: bytes | None
    cut_off: bool = False


class Pieces:
    """Cuts a stream at the tags of these names, with or without prefix. Tags in comments and CDATA are none."""

    def __init__(self, stream: BinaryIO, names: tuple[str, ...], position: int = 0, lines: int = 0) -> None:
        named = "|".join(map(re.escape, names)).encode()
        self._token = re.compile(
            rb"<!\[CDATA\[|<!--|</?(?:[A-Za-z_][\w.\-]{0,60}:)?(?:" + named + rb")(?=[\s/>])"
        )
        self._names = tuple(name.encode() for name in names)
        self._plain = re.compile(rb"\s*+<(" + named + rb")>")
        self._stream = stream
        self._buffer = bytearray()
        self._base = position  # of the buffer's first byte
        self._lines = lines  # line ends before it
        self._at = 0
        self._start = -1  # of the item that is open, in the buffer
        self._opened = (0, 0)  # its place in the stream, and its line
        self._long = False
        self._ended = False

    def __iter__(self) -> Iterator[Piece]:
        depth = 0
        while True:
            while depth == 0 and self._start < 0 and self._pass_plain():
                yield self._close()
            token = self._find(self._token)
            if token is None:
                break
            start, self._at, said = token
            if said in _ENDS:
                end = self._find(_ENDS[said])
                if end is None:
                    break
                self._at = end[1]
                continue
            closes = said.startswith(b"</")
            if depth == 0 and not closes:
                self._open(start)
            tag_end = self._find(_TAG_END)
            if tag_end is None:
                break
            self._at = tag_end[1]
            depth = max(0, depth + (-1 if closes else 0 if tag_end[2] == b"/>" else 1))
            if depth == 0 and self._start >= 0:
                yield self._close()
        if self._start >= 0:
            self._at = len(self._buffer)
            yield self._close(cut_off=True)

    def _pass_plain(self) -> bool:
        """Open the next item, and go to its end, where it begins right here, is in the buffer whole, and shows at a few looks that its first
        end tag is its own: no item is in it, and nothing that could hide a tag is still open there.
        """
        buffer = self._buffer
        begun = self._plain.match(buffer, self._at)
        if begun is None:
            return False
        name, inside = begun[1], begun.end()
        end = buffer.find(b"</" + name, inside)
        after = end + len(name) + 3
        if end < 0 or buffer[after - 1 : after] != b">":
            return False
        if any(buffer.find(mark + each, inside, end) >= 0 for mark in (b"<", b":") for each in self._names):
            return False
        for opens, closes in ((_CDATA, b"]]>"), (_COMMENT, b"-->")):
            last = buffer.rfind(opens, inside, end)
            if last >= 0 and buffer.find(closes, last + len(opens), end) < 0:
                return False
        self._open(begun.start(1) - 1)
        self._at = after
        return True

    def _open(self, place: int) -> None:
        line = self._lines + self._buffer.count(b"\n", 0, place) + 1
        self._start, self._long = place, False
        self._opened = (self._base + place, line)

    def _close(self, *, cut_off: bool = False) -> Piece:
        start, line = self._opened
        data = None if self._long or cut_off else bytes(self._buffer[self._start : self._at])
        self._start = -1
        self._drop(self._at)
        return Piece(start, self._base, line, self._lines, data, cut_off and not self._long)

    def _find(self, wanted: re.Pattern[bytes]) -> tuple[int, int, bytes] | None:
        """Where the next match begins and ends in the buffer, and what it is; reads on as far as it must."""
        while True:
            found = wanted.search(self._buffer, self._at)
            if found is not None and (self._ended or found.end() < len(self._buffer)):
                return found.start(), found.end(), found[0]
            if self._ended:
                return None
            self._at = max(self._at, len(self._buffer) - _OVERLAP)
            self._fill()

    def _fill(self) -> None:
        if self._start < 0:
            self._drop(self._at)
        elif self._at - self._start > streams.LONGEST_LINE:
            self._long = True
        if self._long and self._start >= 0:
            self._drop(self._at)
            self._start = 0
        chunk = self._stream.read(_CHUNK)
        self._ended = not chunk
        self._buffer += chunk

    def _drop(self, count: int) -> None:
        self._lines += self._buffer.count(b"\n", 0, count)
        del self._buffer[:count]
        self._base += count
        self._at -= count


_ENDS: Final = {_CDATA: re.compile(rb"\]\]>"), _COMMENT: re.compile(rb"-->")}
_TAG_END: Final = re.compile(rb"/?>")


LONGEST_HEAD: Final = 8 * 1024 * 1024
_START = re.compile(rb"<([A-Za-z_][\w.\-]*(?::[\w.\-]+)?)((?:\s[^<>]{0,20000})?)/?>")
_ATTRIBUTE = re.compile(rb"""([\w:.\-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')""")
_DECLARED = re.compile(rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([A-Za-z0-9._\-]{2,40})["']""")
_DOCTYPE = re.compile(rb"<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)", re.IGNORECASE)
_ENCODINGS: Final = {
    "utf-8": "utf-8", "utf8": "utf-8", "us-ascii": "utf-8", "ascii": "utf-8",
    "utf-16": "utf-8",  # which the stream has turned into UTF-8 already
    "windows-1256": "cp1256", "cp1256": "cp1256", "iso-8859-6": "iso8859-6",
    "windows-1252": "cp1252", "cp1252": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252",
}  # fmt: skip


def before_items(data: bytes, names: tuple[str, ...]) -> tuple[bytes, bytes]:
    """What stands before the first item, without remarks, and the rest from that item on; that is empty where there is none."""
    named = "|".join(map(re.escape, names)).encode()
    token = re.compile(rb"<!--|<!\[CDATA\[|<(?:[A-Za-z_][\w.\-]{0,60}:)?(?:" + named + rb")(?=[\s/>])")
    kept: list[bytes] = []
    done = place = 0
    while (found := token.search(data, place)) is not None:
        said = found[0]
        if said not in _ENDS:
            return b"".join((*kept, data[done : found.start()])), data[found.start() :]
        end = data.find(b"-->" if said == _COMMENT else b"]]>", found.end())
        if end < 0:
            break
        place = end + 3
        if said == _COMMENT:
            kept.append(data[done : found.start()])
            done = place
    return b"".join((*kept, data[done:])), b""


@dataclass(frozen=True, slots=True)
class Head:
    """What stands before the first item: the name of the root, the namespaces in force there, the encoding (Python's name)."""

    root: str
    namespaces: Mapping[str, str]
    encoding: str
    data: bytes


def head_of(data: bytes, names: tuple[str, ...]) -> Head | None:
    """The head in the beginning of a file; None where it is no XML. `encoding` is empty for one that is not read.

    Raises UnsafeError where a document type is declared.
    """
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip()
    if not data.startswith(b"<"):
        return None
    head, after = before_items(data, names)
    root = _START.search(head) or _START.search(after)
    if root is None:
        return None
    if _DOCTYPE.search(head):
        raise UnsafeError
    declared = _DECLARED.match(head)
    encoding = _ENCODINGS.get(declared[1].decode("ascii").lower(), "") if declared else "utf-8"
    spaces: dict[str, str] = {}
    for tag in list(_START.finditer(head))[:3] or [root]:  # the root, and the channel in it
        for name, double, single in _ATTRIBUTE.findall(tag[2]):
            if name == b"xmlns" or name.startswith(b"xmlns:"):
                prefix = name.partition(b":")[2].decode("ascii", "replace")
                spaces.setdefault(prefix, html.unescape((double or single).decode("utf-8", "replace")))
    return Head(root[1].decode("ascii", "replace").rpartition(":")[2], spaces, encoding, head)


class UnsafeError(Exception):
    """The file declares a document type, and perhaps entities."""


_PARSER_USES: Final = 500


class ItemParser:
    """Parses items one by one. `namespaces` are those in force round them."""

    def __init__(self, namespaces: Mapping[str, str], encoding: str = "utf-8") -> None:
        given = {
            prefix: uri
            for prefix, uri in namespaces.items()
            if uri and re.fullmatch(r"(?!xml)[A-Za-z_][\w.\-]*|", prefix)
        }
        spaces = (f" xmlns{':' if prefix else ''}{prefix}={quoteattr(uri)}" for prefix, uri in given.items())
        self._before = f"<desk{''.join(spaces)}>".encode()
        self._encoding = encoding
        self._parser: etree.XMLParser | None = None
        self._uses = 0

    def parse(self, data: bytes) -> etree._Element | None:
        """The item's element; None where it is not well formed. Raises UnicodeDecodeError for what is in another encoding."""
        if self._encoding != "utf-8":
            data = data.decode(self._encoding).encode()
        data = data.translate(None, _CONTROLS)
        try:
            return self._parsed(data)
        except etree.XMLSyntaxError:
            data.decode()
            mended = _BAD_REFERENCE.sub(b"", _NAMED.sub(_character, data))
            if mended == data:
                return None
        try:
            return self._parsed(mended)
        except etree.XMLSyntaxError:
            return None

    def _parsed(self, data: bytes) -> etree._Element | None:
        if self._parser is None or self._uses >= _PARSER_USES:
            # To make one takes as long as to parse a small item; one for good would keep what each item left in it.
            self._uses = 0
            self._parser = etree.XMLParser(
                encoding="utf-8", resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
                remove_comments=True, remove_pis=True,
            )  # fmt: skip
        self._uses += 1
        whole = etree.fromstring(b"".join((self._before, data, b"</desk>")), self._parser)
        return whole[0] if len(whole) == 1 and isinstance(whole[0].tag, str) else None


_BAD_REFERENCE = re.compile(
    rb"&#(?:0*(?:[0-8]|1[1249]|1[5-8]|2[0-9]|3[01])|x0*(?:[0-8BbCcEeFf]|1[0-9A-Fa-f]));"
)


def _character(found: re.Match[bytes]) -> bytes:
    """A named character of HTML, which XML does not know, as itself."""
    if found[1] in _OWN:
        return found[0]
    character = html.unescape(found[0].decode("ascii"))
    return found[0] if character.startswith("&") else character.encode()


def local(element: etree._Element) -> str:
    """The name without its namespace."""
    return _local(str(element.tag))


@lru_cache(1024)
def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def space(element: etree._Element) -> str:
    """The namespace."""
    return str(element.tag).rpartition("}")[0][1:]


def text_of(element: etree._Element | None) -> str:
    """All text in the element."""
    if element is None:
        return ""
    return (element.text or "" if not len(element) else "".join(element.itertext())).strip()


def elements(data: bytes, name: bytes) -> Iterator[bytes]:
    """The elements of that name one after the other, as they are written; what is not closed is none."""
    start = 0
    while (start := data.find(b"<" + name, start)) >= 0:
        close = data.find(b"</" + name + b">", start)
        if close < 0:
            return
        end = close + len(name) + 3
        if data[start + len(name) + 1 : start + len(name) + 2] in {b">", b" "}:
            yield data[start:end]
        start = end
