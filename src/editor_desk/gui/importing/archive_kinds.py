"""What an archive was recognised as, as the interface calls it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from editor_desk.gui.importing.archive_rows import counts_text
from editor_desk.gui.messages import isolated
from editor_desk.language.numerals import Numerals
from editor_desk.services.archive_import import ArchivePreview
from editor_desk.services.ports.archive import ArchiveKind

translate = QCoreApplication.translate

_ENCODINGS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8 (BOM)",
    "utf-16": "UTF-16",
    "cp1256": "Windows-1256",
    "cp1252": "Windows-1252",
    "iso8859-6": "ISO 8859-6",
}


def kind_text(kind: ArchiveKind) -> str:
    """What an archive was recognised as."""
    return {
        ArchiveKind.JSON_LINES: translate("ArchiveDialog", "JSON Lines"),
        ArchiveKind.CSV: translate("ArchiveDialog", "a table (CSV)"),
        ArchiveKind.PAGES: translate("ArchiveDialog", "pages and documents"),
        ArchiveKind.WXR: translate("ArchiveDialog", "an export of WordPress"),
        ArchiveKind.FEED: translate("ArchiveDialog", "a feed (RSS or Atom)"),
        ArchiveKind.NINJS: translate("ArchiveDialog", "news in ninjs"),
        ArchiveKind.NEWSML: translate("ArchiveDialog", "news in NewsML-G2"),
        ArchiveKind.MARKDOWN: translate("ArchiveDialog", "Markdown pages of a site"),
        ArchiveKind.PACKAGE: translate("ArchiveDialog", "a package of a desk, checked whole"),
    }[kind]


def about_text(preview: ArchivePreview, numerals: Numerals, *, rightwards: bool) -> str:
    """The line that says what an archive is, in the direction of the interface."""
    file = preview.file
    parts = [isolated(preview.path.name), isolated(kind_text(file.kind))]
    if file.encoding:
        name = _ENCODINGS.get(file.encoding, file.encoding)
        parts.append(translate("ArchiveDialog", "encoding {name}").format(name=name))
    if file.delimiter:
        shown = {"\t": "Tab"}.get(file.delimiter, file.delimiter)
        parts.append(translate("ArchiveDialog", "cells parted by {sign}").format(sign=isolated(shown)))
    if file.media:
        folder = isolated(Path(file.media).name)
        parts.append(translate("ArchiveDialog", "pictures from the folder {name}").format(name=folder))
    if preview.unfinished is not None:
        counts = counts_text(preview.unfinished, numerals)
        parts.append(translate("ArchiveDialog", "begun before: {counts}").format(counts=counts))
    # A name or a format in Latin letters at the beginning would turn the line round.
    side = "\u200e" if rightwards else "\u200f"
    return f"{side}{' · '.join(parts)}"
