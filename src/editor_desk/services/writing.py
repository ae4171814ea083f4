"""What helps to write: templates that articles begin from, and abbreviations that grow. Both belong to the desk."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.accounts import Permission
from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.portable_text import content_from_json, content_to_json
from editor_desk.language.expansion import SHIPPED, parse_expansions
from editor_desk.services.desk_changes import differences, record_change
from editor_desk.services.facts import require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

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
        with self._unit_of_work(reads=True) as work:
            return _read(work.documents.get(TEMPLATES))

    def keep_template(self, session: Session, name: str, content: Content) -> None:
        """Keep `content` as a template; one of the same name is replaced. Tags and links belong to one article and are
        left out. Raises DeskError(NOT_PERMITTED).
        """
        plain = replace(content, slug="", embargo=None, tags=(), read_also=(), similar=())
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            before = work.documents.get(TEMPLATES)
            kept = {found.name: found for found in _read(before)} | {name: Template(name, plain)}
            after = _written(kept.values())
            if after != before:
                self._put(work, session, TEMPLATES, after, EventKind.TEMPLATE_KEPT, template=[name])

    def drop_template(self, session: Session, name: str) -> None:
        """Take a template away, if it is there. Raises DeskError(NOT_PERMITTED)."""
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            found = _read(work.documents.get(TEMPLATES))
            kept = _written(template for template in found if template.name != name)
            if any(template.name == name for template in found):
                self._put(work, session, TEMPLATES, kept, EventKind.TEMPLATE_DROPPED, template=[name])

    def expansions_text(self) -> str:
        """The abbreviations as the desk edits them: a line each."""
        with self._unit_of_work(reads=True) as work:
            return _expansions_text(work)

    def expansions(self) -> dict[str, str]:
        """Short and long forms."""
        return parse_expansions(self.expansions_text())

    def save_expansions(self, session: Session, text: str) -> dict[str, str]:
        """Keep the abbreviations; returns them as they are read now. Raises DeskError(NOT_PERMITTED)."""
        now = parse_expansions(text)
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            before = _expansions_text(work)
            if text != before:
                changed = differences(parse_expansions(before), now)
                self._put(work, session, EXPANSIONS, text, EventKind.EXPANSIONS_CHANGED, **changed)
        return now

    def _put(
        self,
        work: UnitOfWork,
        session: Session,
        document: str,
        text: str,
        kind: EventKind,
        **names: Sequence[str],
    ) -> None:
        """Keep a document, and say so in the log."""
        at = to_the_millisecond(self._clock())
        work.documents.put(document, text, session.account.id, at)
        record_change(work, session, kind, at, **names)
        work.commit()


def from_template(template: Template) -> Content:
    """What a new article begins with: the template's text under block keys of its own."""
    content = template.content
    return replace(content, blocks=tuple(replace(item, key=new_id()) for item in content.blocks))


def _expansions_text(work: UnitOfWork) -> str:
    text = work.documents.get(EXPANSIONS)
    return SHIPPED if text is None else text


def _written(templates: Iterable[Template]) -> str:
    rows = [{"name": found.name, "content": content_to_json(found.content)} for found in templates]
    return json.dumps(rows, ensure_ascii=False)


def _read(text: str | None) -> Sequence[Template]:
    if text is None:
        return ()
    try:
        rows = json.loads(text)
        found = [Template(str(row["name"]), content_from_json(row["content"])) for row in rows]
    except (ValueError, TypeError, KeyError) as error:
        raise DeskError(ErrorCode.CONTENT_INVALID, reason="templates") from error
    return sorted(found, key=lambda template: template.name)
