"""Keeps the Qt Linguist files in step with the sources, and finds what is not translated.

English is the language of the sources, so its file holds the plural forms alone; Arabic holds everything.
"""

from __future__ import annotations

import ast
import json
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tools import environment

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = environment.ROOT / "resources" / "translations"
CATALOGUES = {"editor_desk_ar.ts": ("ar",), "editor_desk_en.ts": ("en", "-pluralonly")}
MARKERS = {"translate", "QT_TRANSLATE_NOOP"}


class Message(NamedTuple):
    """What tells one text to translate from another in a catalogue."""

    context: str
    source: str
    comment: str
    plural: bool


def update(_arguments: list[str]) -> int:
    """Bring the committed catalogues up to date; new texts come in unfinished, vanished ones go."""
    environment.ready()
    FOLDER.mkdir(parents=True, exist_ok=True)
    _lupdate(FOLDER, "-no-obsolete")
    return 0


def check() -> list[str]:
    """Every fault of the committed catalogues, one line each."""
    faults: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        fresh = Path(scratch)
        for name in CATALOGUES:
            if (FOLDER / name).exists():
                shutil.copy(FOLDER / name, fresh)
        _lupdate(fresh, "-silent")
        for name in CATALOGUES:
            if not (FOLDER / name).exists():
                faults.append(f"{name}: is missing; run `python3 dev.py translations`")
            else:
                faults += [f"{name}: {fault}" for fault in catalogue_faults(fresh / name)]
        extracted = {message[:2] for message in messages(fresh / "editor_desk_ar.ts")}
    for file in _sources("src", "*.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        name = file.relative_to(environment.ROOT).as_posix()
        faults += [f"{name}:{fault}" for fault in call_faults(tree, extracted)]
    return faults


def catalogue_faults(catalogue: Path) -> list[str]:
    """What is wrong in a catalogue just brought up to date without dropping anything."""
    faults = []
    seen: Counter[Message] = Counter()
    for message, translation in _entries(catalogue):
        seen[message] += 1
        label = f"[{message.context}] {message.source!r}"
        kind = translation.get("type", "")
        texts = [form.text for form in translation.iter("numerusform")] or [translation.text]
        if kind in {"vanished", "obsolete"}:
            faults.append(f"{label} is no longer in the sources; run `python3 dev.py translations`")
        elif kind == "unfinished" or not all(text and text.strip() for text in texts):
            faults.append(f"{label} is not translated")
    faults += [
        f"[{message.context}] {message.source!r} is there twice" for message, n in seen.items() if n > 1
    ]
    return faults


def call_faults(tree: ast.AST, extracted: set[tuple[str, str]]) -> Iterator[str]:
    """Calls that look translated, and that lupdate does not see: "LINE: what is wrong"."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name == "tr":
            yield f'{node.lineno}: tr() loses its context in a subclass; use translate("Context", "Text")'
        elif name in MARKERS and _is_ours(node.func):
            literals = [part.value for part in node.args[:2] if isinstance(part, ast.Constant)]
            if tuple(literals) not in extracted:
                yield f'{node.lineno}: lupdate does not see it; write {name}("Context", "Text", "", n), all literal'


def _is_ours(function: ast.expr) -> bool:
    # Not str.translate().
    return isinstance(function, ast.Name) or (
        isinstance(function, ast.Attribute) and getattr(function.value, "id", "") == "QCoreApplication"
    )


def messages(catalogue: Path) -> set[Message]:
    """The messages that the sources of a catalogue hold."""
    return {
        message
        for message, translation in _entries(catalogue)
        if translation.get("type") not in {"vanished", "obsolete"}
    }


def _entries(catalogue: Path) -> Iterator[tuple[Message, ET.Element]]:
    for context in ET.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name") or ""
        for entry in context.iter("message"):
            message = Message(
                name,
                entry.findtext("source") or "",
                entry.findtext("comment") or "",
                entry.get("numerus") == "yes",
            )
            translation = entry.find("translation")
            yield (
                message,
                ET.Element("translation", type="unfinished") if translation is None else translation,
            )


def calls_for_lupdate(tree: ast.AST) -> str:
    """The translated texts of a Python file as the C++ calls that lupdate reads.

    Its own Python reader takes no plural unless the number is written out, and passes over `translate(…, len(x))`.
    """
    lines = []
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not _is_ours(node.func):
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        literals = [part.value for part in node.args[:3] if isinstance(part, ast.Constant)]
        if name not in MARKERS or not literals[1:] or not all(isinstance(text, str) for text in literals):
            continue
        texts = [json.dumps(text, ensure_ascii=False) for text in literals]
        plural = ["n"] if len(node.args) > len(texts) else []
        lines.append(f"QCoreApplication::translate({', '.join(texts + plural)});")
    return "\n".join(lines)


def _lupdate(folder: Path, *options: str) -> None:
    # lupdate finds nothing when given a folder, so each file is named.
    with tempfile.TemporaryDirectory() as scratch:
        listing, calls = Path(scratch, "sources.txt"), Path(scratch, "calls.cpp")
        trees = (ast.parse(file.read_text(encoding="utf-8")) for file in _sources("src", "*.py"))
        calls.write_text("\n".join(map(calls_for_lupdate, trees)), encoding="utf-8")
        listing.write_text("\n".join(map(str, (calls, *_sources("ui", "*.ui")))), encoding="utf-8")
        for name, (language, *only) in CATALOGUES.items():
            # Without locations a catalogue changes only when a text does.
            code = environment.python(
                *("-c", "from PySide6.scripts.pyside_tool import lupdate; lupdate()"),
                *("-locations", "none", "-sort-messages", "-source-language", "en"),
                *("-target-language", language, *only, *options, f"@{listing}"),
                *("-ts", folder / name),
            )
            if code:
                raise environment.SetUpError("lupdate failed; its message is above.")


def _sources(folder: str, pattern: str) -> list[Path]:
    files = sorted((environment.ROOT / folder).rglob(pattern))
    return [file for file in files if not any(part.startswith("_generat") for part in file.parts)]


if __name__ == "__main__":
    found = check()
    print("\n".join(found))
    sys.exit(1 if found else 0)
