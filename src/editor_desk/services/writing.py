"""What helps to write: templates that articles begin from, and abbreviations that grow. Both belong to the desk."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.accounts import Permission
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.language.expansion import SHIPPED, parse_expansions
from editor_desk.services.facts import require
from editor_desk.services.ports import Clock, Session, UnitOfWorkFactory

TEMPLATES, EXPANSIONS = "templates", "expansions"


@dataclass(frozen=True, slots=True)
class Template:
    """What an article begins with, under a name that is unique on the desk."""

    name: str
    content: Content


class WritingService:
    """Use cases of writing aids. Every method is one transaction and blocks: call it off the GUI thread."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def templates(self) -> Sequence[Template]:
        """Every template, by name."""
        return self._read(self._document(TEMPLATES))

    def keep_template(self, session: Session, name: str, content: Content) -> None:
        """Keep `content` as a template; one of the same name is replaced. Tags and links belong to one article and are
        left out. Raises DeskError(NOT_PERMITTED).
        """
        plain = replace(content, slug="", embargo=None, tags=(), read_also=(), similar=())
        kept = {template.name: template for template in self.templates()} | {name: Template(name, plain)}
        self._write_templates(session, kept.values())

    def drop_template(self, session: Session, name: str) -> None:
        """Take a template away. Raises DeskError(NOT_PERMITTED)."""
        self._write_templates(session, [found for found in self.templates() if found.name != name])

    def expansions_text(self) -> str:
        """The abbreviations as the desk edits them: a line each."""
        text = self._document(EXPANSIONS)
        return SHIPPED if text is None else text

    def expansions(self) -> dict[str, str]:
        """Short and long forms."""
        return parse_expansions(self.expansions_text())

    def save_expansions(self, session: Session, text: str) -> dict[str, str]:
        """Keep the abbreviations; returns them as they are read now. Raises DeskError(NOT_PERMITTED)."""
        self._put(session, EXPANSIONS, text)
        return parse_expansions(text)

    def _document(self, name: str) -> str | None:
        with self._unit_of_work() as work:
            return work.documents.get(name)

    def _put(self, session: Session, name: str, text: str) -> None:
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            work.documents.put(name, text, session.account.id, to_the_millisecond(self._clock()))
            work.commit()

    def _write_templates(self, session: Session, templates: Iterable[Template]) -> None:
        rows = [{"name": found.name, "content": content_to_json(found.content)} for found in templates]
        self._put(session, TEMPLATES, json.dumps(rows, ensure_ascii=False))

    def _read(self, text: str | None) -> Sequence[Template]:
        if text is None:
            return ()
        try:
            rows = json.loads(text)
            found = [Template(str(row["name"]), content_from_json(row["content"])) for row in rows]
        except (ValueError, TypeError, KeyError) as error:
            raise DeskError(ErrorCode.CONTENT_INVALID, reason="templates") from error
        return sorted(found, key=lambda template: template.name)


def from_template(template: Template) -> Content:
    """What a new article begins with: the template's text under block keys of its own."""
    content = template.content
    return replace(content, blocks=tuple(replace(item, key=new_id()) for item in content.blocks))
