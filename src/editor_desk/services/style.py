"""House style: the desk's own rules and names, what they find in an article, and what somebody left as it is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from editor_desk.domain.accounts import Permission
from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import to_the_millisecond
from editor_desk.domain.proofing import Finding, FindingKind, Ignored, ProofText, Severity
from editor_desk.language.house_style.checking import check_all
from editor_desk.language.house_style.edits import edits_for
from editor_desk.language.house_style.file import parse_house_style
from editor_desk.language.house_style.model import Hit, HouseStyle
from editor_desk.language.house_style.names import Name, NamesRegister, bare_words
from editor_desk.language.house_style.names_file import parse_names, write_names
from editor_desk.language.house_style.parts import style_parts
from editor_desk.language.house_style.problems import FileRefusedError
from editor_desk.language.numerals import Numerals
from editor_desk.services.desk_changes import differences, record_change
from editor_desk.services.facts import present, require
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory

HOUSE_STYLE: Final = "house-style"
NAMES: Final = "names"


@dataclass(frozen=True, slots=True)
class TextEdit:
    """The characters [start, end) of the text at `place` become `text`."""

    place: str
    start: int
    end: int
    text: str


class StyleService:
    """Use cases of house style. Each call is one transaction and blocks; a style that was read once is kept."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._clock = clock

    def house_style(self) -> HouseStyle:
        """The style of the desk, or the one that ships with the program where the desk has none of its own."""
        return _read_style(self.house_style_text())

    def prepare(self) -> None:
        """Read what the first check needs."""
        _ = self.house_style().listed
        self.names()

    def house_style_text(self) -> str:
        """Its file, to be edited or exported."""
        with self._unit_of_work(reads=True) as work:
            return _style_text(work)

    def save_house_style(self, session: Session, text: str) -> HouseStyle:
        """Agree on another file, once its patterns are sound and its examples come out right. The file that ships with
        the program is no other file: with it the desk goes back to what ships, now and in later versions.

        Raises DeskError: NOT_PERMITTED, HOUSE_STYLE_REFUSED.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            try:
                style = parse_house_style(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.HOUSE_STYLE_REFUSED, refused) from refused
            before = _style_text(work)
            if text != before:
                is_shipped = text == shipped_house_style()
                kind = EventKind.HOUSE_STYLE_RESET if is_shipped else EventKind.HOUSE_STYLE_CHANGED
                changed = differences(style_parts(before), style_parts(text))
                self._keep(work, session, HOUSE_STYLE, "" if is_shipped else text, kind, changed)
            return style

    def names(self) -> tuple[Name, ...]:
        """The names that the desk agreed on."""
        return _read_names(self.names_text()).names

    def names_text(self) -> str:
        """The names as a file, to be edited or exported."""
        with self._unit_of_work(reads=True) as work:
            return _names_text(work)

    def save_names(self, session: Session, text: str) -> tuple[Name, ...]:
        """Agree on another file of names. Raises DeskError: NOT_PERMITTED, NAMES_REFUSED."""
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            try:
                names = parse_names(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.NAMES_REFUSED, refused) from refused
            self._keep_names(work, session, names, text)
            return names

    def put_name(self, session: Session, name: Name) -> tuple[Name, ...]:
        """Add a name, or change the one that is spelled so. Raises DeskError: NOT_PERMITTED, NAMES_REFUSED."""
        return self._change_names(session, name.agreed, (name,))

    def remove_name(self, session: Session, agreed: str) -> tuple[Name, ...]:
        """Forget a name, if it is there. Raises DeskError: NOT_PERMITTED."""
        return self._change_names(session, agreed, ())

    def known_names(self) -> frozenset[str]:
        """The words of all agreed names, without marks: a speller knows them."""
        return _read_names(self.names_text()).words()

    def agreed_names(self) -> tuple[str, ...]:
        """The agreed spelling of every name."""
        return tuple(name.agreed for name in self.names())

    def check(
        self,
        texts: Sequence[ProofText],
        article_id: str | None = None,
        section: str = "",
        numerals: Numerals | None = None,
    ) -> tuple[Finding, ...]:
        """What the house style finds in these texts of one article, in order, without what was left as it is there.

        Where these are only some of its texts, `numerals` says which ones most of its numbers have, if they are mixed.
        """
        with self._unit_of_work(reads=True) as work:
            style, register = _read_style(_style_text(work)), _read_names(_names_text(work))
            left = work.ignored.of_article(article_id) if article_id is not None else ()
        known = {(item.rule, item.text) for item in left}
        found = check_all([text.text for text in texts], style, register, section, numerals=numerals)
        return tuple(
            _finding(text.place, hit)
            for text, hits in zip(texts, found, strict=True)
            for hit in hits
            if (hit.rule, hit.text) not in known
        )

    def fix_all(
        self, texts: Sequence[ProofText], rule: str, article_id: str | None = None, section: str = ""
    ) -> tuple[TextEdit, ...]:
        """The smallest edits that mend everything the rule finds and is sure of, in order, for one step to undo.

        What has several fixes, or none, what only advises and what was left as it is stays.
        """
        with self._unit_of_work(reads=True) as work:
            style, register = _read_style(_style_text(work)), _read_names(_names_text(work))
            left = work.ignored.of_article(article_id) if article_id is not None else ()
        known = {item.text for item in left if item.rule == rule}
        found = check_all([text.text for text in texts], style, register, section, only=rule)
        return tuple(
            TextEdit(text.place, edit.start, edit.end, edit.text)
            for text, hits in zip(texts, found, strict=True)
            for hit in hits
            if hit.sure and hit.text not in known
            for edit in edits_for(hit, hit.fixes[0])
        )

    def ignore(self, session: Session, article_id: str, rule: str, text: str, reason: str) -> Ignored:
        """Leave this text under this rule as it is in one article, and say why.

        Raises DeskError: NOT_PERMITTED, ARTICLE_UNKNOWN, REASON_MISSING.
        """
        why = " ".join(clean_text(reason).split())
        if not why:
            raise DeskError(ErrorCode.REASON_MISSING)
        ignored = Ignored(rule, text, why)
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            work.articles.get(article_id)
            account = present(work, session)
            work.ignored.put(article_id, ignored, account.id, to_the_millisecond(self._clock()))
            work.commit()
        return ignored

    def ignored(self, article_id: str) -> tuple[Ignored, ...]:
        """What was left as it is in an article, and why."""
        with self._unit_of_work(reads=True) as work:
            return tuple(work.ignored.of_article(article_id))

    def unignore(self, session: Session, article_id: str, rule: str, text: str) -> None:
        """Find it again. Raises DeskError: NOT_PERMITTED."""
        with self._unit_of_work() as work:
            require(work, session, Permission.WRITE)
            work.ignored.remove(article_id, rule, text)
            work.commit()

    def _change_names(self, session: Session, agreed: str, put: tuple[Name, ...]) -> tuple[Name, ...]:
        with self._unit_of_work() as work:
            require(work, session, Permission.CURATE)
            words = bare_words(agreed)
            others = [
                name for name in _read_names(_names_text(work)).names if bare_words(name.agreed) != words
            ]
            text = write_names((*others, *put))
            try:
                names = parse_names(text)
            except FileRefusedError as refused:
                raise refusal_of(ErrorCode.NAMES_REFUSED, refused) from refused
            self._keep_names(work, session, names, text)
            return names

    def _keep_names(self, work: UnitOfWork, session: Session, names: Sequence[Name], text: str) -> None:
        before = _names_text(work)
        if text != before:
            known = {name.agreed: name for name in _read_names(before).names}
            changed = differences(known, {name.agreed: name for name in names})
            self._keep(work, session, NAMES, text, EventKind.NAMES_CHANGED, changed)

    def _keep(
        self,
        work: UnitOfWork,
        session: Session,
        name: str,
        text: str,
        kind: EventKind,
        changed: Mapping[str, Sequence[str]],
    ) -> None:
        at = to_the_millisecond(self._clock())
        work.documents.put(name, text, session.account.id, at)
        record_change(work, session, kind, at, **changed)
        work.commit()


def shipped_house_style() -> str:
    """The file of the style that ships with the program."""
    return resources.files("editor_desk.language").joinpath("data", "house_style.toml").read_text("utf-8")


def _style_text(work: UnitOfWork) -> str:
    return work.documents.get(HOUSE_STYLE) or shipped_house_style()


def _names_text(work: UnitOfWork) -> str:
    return work.documents.get(NAMES) or write_names(())


@lru_cache(maxsize=2)
def _read_style(text: str) -> HouseStyle:
    """A file that was proven when it was saved; one from an older version of the program that is none any more gives way."""
    try:
        return parse_house_style(text, prove=False)
    except FileRefusedError:
        return parse_house_style(shipped_house_style(), prove=False)


@lru_cache(maxsize=2)
def _read_names(text: str) -> NamesRegister:
    try:
        return NamesRegister(parse_names(text))
    except FileRefusedError:
        return NamesRegister(())


_KINDS: Final = {"style": FindingKind.STYLE, "term": FindingKind.TERM, "name": FindingKind.NAME}


def _finding(place: str, hit: Hit) -> Finding:
    return Finding(
        place, hit.start, hit.end, hit.text, _KINDS[hit.sort], hit.rule, Severity(hit.severity), hit.fixes
    )


def refusal_of(code: ErrorCode, refused: FileRefusedError) -> DeskError:
    """The first problem, which is the one to mend first, and how many more there are."""
    first, *more = refused.problems
    return DeskError(
        code, line=first.line, rule=first.rule, problem=first.kind.value, detail=first.detail, more=len(more)
    )
