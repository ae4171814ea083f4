"""Names, front matter, pictures and zips: what can be told of them from their bytes."""

import json
import re

import yaml

from editor_desk.domain.format_checks import FormatFault, FormatFinding

_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?", re.ASCII)
_SIGNATURES = {
    "image/jpeg": ((0, b"\xff\xd8\xff"),),
    "image/png": ((0, b"\x89PNG\r\n\x1a\n"),),
    "image/webp": ((0, b"RIFF"), (8, b"WEBP")),
}
_ENDS = {"image/jpeg": b"\xff\xd9", "image/png": b"IEND\xaeB`\x82"}
PICTURES = frozenset(_SIGNATURES)
_FRONT = re.compile(r"---(?:json)?\n(.*?)\n---\n", re.DOTALL)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The same in C, where PyYAML was built with it: ten times as fast."""
_DEEPEST = 20
_EPUB = "application/epub+zip"
_PDF = "application/pdf"
HELD_TOGETHER = frozenset({"application/zip", _EPUB, _PDF})
"""What is worth nothing where its end is missing."""
_LOCAL, _END, _END_SIZE = b"PK\x03\x04", b"PK\x05\x06", 22
_HEAD_BYTES = 64
_TAIL_BYTES = 64


def name_findings(path: str) -> list[FormatFinding]:
    """A name that another system may not keep: not ASCII, a space, a dot before or behind."""
    if all(_NAME.fullmatch(part) for part in path.split("/")):
        return []
    return [FormatFinding(FormatFault.NAME_UNSAFE, path, ascii(path))]


def front_matter_findings(data: bytes, path: str) -> list[FormatFinding]:
    """Front matter that cannot be read, or lacks what a site generator needs to show Arabic right."""
    broken = FormatFault.FRONT_MATTER_BROKEN
    try:
        front = _FRONT.match(data.decode("utf-8"))
        fields = None if front is None else _fields(front[1])
    except (ValueError, yaml.YAMLError) as error:
        return [FormatFinding(broken, path, str(error).partition("\n")[0][:200])]
    if not isinstance(fields, dict):
        return [FormatFinding(broken, path, "---")]
    found = [FormatFinding(broken, path, name) for name in ("title", "date", "slug") if not fields.get(name)]
    found += (
        FormatFinding(FormatFault.DIRECTION_MISSING, path, name)
        for name in ("lang", "dir")
        if not fields.get(name)
    )
    return found


def _fields(front: str) -> object:
    """What front matter says. That of the desk is JSON line by line, which is read ten times as fast as YAML. Raises ValueError for
    YAML that refers to itself or is nested: it could be written in a line and fill all memory.
    """
    pairs = [line.partition(": ") for line in front.splitlines()]
    try:
        return {name: json.loads(value) for name, _, value in pairs}
    except (ValueError, RecursionError):
        depth = 0
        for event in yaml.parse(front, _LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent) or depth > _DEEPEST:
                raise ValueError("nested or referring to itself") from None
        return yaml.load(front, _LOADER)  # noqa: S506  # the safe one


class EndsCheck:
    """Keeps the first and the last bytes of a picture or a zip that passes by."""

    def __init__(self) -> None:
        self._head, self._tail = b"", b""

    def feed(self, chunk: bytes) -> None:
        """The next bytes."""
        if len(self._head) < _HEAD_BYTES:
            self._head += chunk[: _HEAD_BYTES - len(self._head)]
        self._tail = (self._tail + chunk[-_TAIL_BYTES:])[-_TAIL_BYTES:]

    def picture_findings(self, path: str, media_type: str) -> list[FormatFinding]:
        """A picture that is not of its type, or cut off."""
        begins = all(self._head.startswith(mark, at) for at, mark in _SIGNATURES[media_type])
        whole = self._tail.endswith(_ENDS.get(media_type, b""))
        return [] if begins and whole else [FormatFinding(FormatFault.PICTURE_BROKEN, path, media_type)]

    def archive_findings(self, path: str, media_type: str) -> list[FormatFinding]:
        """A zip or PDF that is cut off, or a book whose first entry does not say that it is one."""
        if media_type == _PDF:
            fits = self._head.startswith(b"%PDF-") and self._tail.rstrip().endswith(b"%%EOF")
        else:
            fits = self._is_zip(media_type)
        return [] if fits else [FormatFinding(FormatFault.ARCHIVE_BROKEN, path, media_type)]

    def _is_zip(self, media_type: str) -> bool:
        fits = self._head.startswith(_LOCAL) and self._tail[-_END_SIZE:].startswith(_END)
        if media_type == _EPUB:
            fits = fits and self._head[30:].startswith(b"mimetype" + _EPUB.encode())
        return fits
