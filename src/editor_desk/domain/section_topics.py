"""The sections of the desk and the IPTC Media Topic that each stands for: a document of the desk, kept as TOML."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError
from editor_desk.domain.tag_facts import media_topic
from editor_desk.language.folding import fold
from editor_desk.language.house_style.problems import (
    Fields,
    FileRefusedError,
    Problem,
    ProblemKind,
    lines_of,
    read_toml,
)

MOST_SECTIONS: Final = 200
LONGEST_NAME: Final = 80


@dataclass(frozen=True, slots=True)
class SectionTopic:
    """A section by its name, and the code of its topic (`medtop:04000000`); empty while it has none."""

    section: str
    topic: str = ""


def section_key(name: str) -> str:
    """What sections are compared by: hamza, tashkeel and spaces make no difference."""
    return " ".join(fold(name).split())


def topics_by_section(sections: Sequence[SectionTopic]) -> Mapping[str, str]:
    """Key of a section → code of its topic, of those that have one."""
    return {section_key(one.section): one.topic for one in sections if one.topic}


def parse_sections(text: str) -> tuple[SectionTopic, ...]:
    """The sections from their file. Raises FileRefusedError, naming the line."""
    problems: list[Problem] = []
    table = Fields(read_toml(text), problems)
    lines = lines_of(text, "section")
    found: dict[str, SectionTopic] = {}
    for number, item in enumerate(table.tables("section")):
        fields = Fields(item, problems, lines[number] if number < len(lines) else 0)
        name = " ".join(clean_text(fields.text("name")).split())
        code = _code(fields)
        fields.finish()
        key = section_key(name)
        if not key or len(name) > LONGEST_NAME:
            fields.note(ProblemKind.WRONG_VALUE, f"name = {name[:LONGEST_NAME]}")
        elif key in found:
            fields.note(ProblemKind.TWICE, name)
        found[key] = SectionTopic(name, code)
    table.finish()
    if len(found) > MOST_SECTIONS:
        problems.append(Problem(ProblemKind.WRONG_VALUE, f"{len(found)} > {MOST_SECTIONS}"))
    if problems:
        raise FileRefusedError(problems)
    return tuple(found.values())


def write_sections(sections: Sequence[SectionTopic]) -> str:
    """The file of the sections."""
    head = "# The sections of the desk and their IPTC Media Topics.\n"
    tables = (f"\n[[section]]\nname = {_toml(one.section)}\ntopic = {_toml(one.topic)}\n" for one in sections)
    return head + "".join(tables)


def _code(fields: Fields) -> str:
    written = fields.text("topic", "")
    try:
        return media_topic(written)
    except DeskError:
        fields.note(ProblemKind.WRONG_VALUE, f"topic = {written[:LONGEST_NAME]}")
        return ""


def _toml(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
