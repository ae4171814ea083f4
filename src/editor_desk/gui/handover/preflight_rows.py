"""What preflight found as the lines of one list: a head for each article, what fails below it, and what passed behind one line."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Permission
from editor_desk.domain.checklist import Check, CheckPlace, CheckResult
from editor_desk.domain.format_checks import CheckState, FormatFault, FormatFinding, FormatResult
from editor_desk.gui.check_faults import advice_text, result_text
from editor_desk.gui.format_texts import format_fault_text, pictures_text, validator_text, wanted_text
from editor_desk.gui.messages import isolated, isolated_path
from editor_desk.gui.names import refusal_text
from editor_desk.language.numerals import Numerals, to_numerals
from editor_desk.services.preflight import ArticlePreflight, Preflight, result_state

translate = QCoreApplication.translate

_FINDINGS_SHOWN = 3
_OF_PICTURES = {FormatFault.PICTURE_WITHOUT_ALT: "alt", FormatFault.PICTURE_WITHOUT_CREDIT: "credit"}
"""What pictures lack in words → what a rule of the checklist calls it."""
_WORST_FIRST = (CheckState.STOPS, CheckState.ADVICE, CheckState.PASSED)


@dataclass(frozen=True, slots=True)
class Head:
    """An article, or the package as a whole (`article` is empty)."""

    article: str
    words: str
    state: CheckState


@dataclass(frozen=True, slots=True)
class Line:
    """One check. `places` are where it is mended; without one, the article itself is shown, if there is one and the check failed."""

    article: str
    words: str
    reason: str
    state: CheckState
    places: tuple[CheckPlace, ...] = ()

    @property
    def leads_somewhere(self) -> bool:
        """Whether there is something to show."""
        return self.state is not CheckState.PASSED and bool(self.article)


@dataclass(frozen=True, slots=True)
class Passed:
    """How many checks passed; their lines follow while it is `open`."""

    article: str
    words: str
    open: bool


Row = Head | Line | Passed


def rows_of(found: Preflight, opened: frozenset[str], numerals: Numerals) -> tuple[Row, ...]:
    """The list, with the passed checks shown of those articles that are `opened` (the empty id: of the package)."""
    rows: list[Row] = []
    for article in found.articles:
        lines = _lines(article, numerals)
        rows += _group(Head(article.article, article.headline, article.state), lines, opened, numerals)
    if found.package:
        lines = [_of_files("", one, numerals) for one in found.package]
        worst = min((line.state for line in lines), key=_WORST_FIRST.index)
        head = Head("", translate("Preflight", "Files of the whole package"), worst)
        rows += _group(head, lines, opened, numerals)
    return tuple(rows)


def state_text(state: CheckState) -> str:
    """How a check came out, as a chip says it."""
    return {
        CheckState.PASSED: translate("Preflight", "Passed"),
        CheckState.ADVICE: translate("Preflight", "Advice"),
        CheckState.STOPS: translate("Preflight", "Stops"),
    }[state]


def _group(head: Head, lines: Sequence[Line], opened: frozenset[str], numerals: Numerals) -> Iterator[Row]:
    yield head
    passed = [line for line in lines if line.state is CheckState.PASSED]
    for state in _WORST_FIRST[:-1]:
        yield from (line for line in lines if line.state is state)
    if passed:
        words = to_numerals(translate("Preflight", "%n check(s) passed", "", len(passed)), numerals)
        yield Passed(head.article, words, head.article in opened)
        if head.article in opened:
            yield from passed


def _lines(article: ArticlePreflight, numerals: Numerals) -> list[Line]:
    lines = [
        Line(article.article, refusal_text(one, Permission.EXPORT), "", CheckState.STOPS)
        for one in article.refusals
    ]
    lines += (_of_checklist(article.article, one, numerals) for one in article.results)
    files, lacking = _apart(article.formats)
    lines += (_of_files(article.article, one, numerals) for one in files)
    lines += _of_pictures(article, lacking, numerals)
    if article.files_unread:
        words = translate("Preflight", "Its files were not made: without a seal there is no package")
        lines.append(Line(article.article, words, "", CheckState.STOPS))
    return lines


def _of_checklist(article: str, result: CheckResult, numerals: Numerals) -> Line:
    words, reason = result_text(result, numerals), advice_text(result, numerals)
    return Line(article, words, reason, result_state(result), result.places)


def _apart(
    results: Sequence[FormatResult],
) -> tuple[list[FormatResult], Mapping[FormatFault, list[FormatFinding]]]:
    """What pictures lack in words, apart from what is wrong with files: several files say it, and none is at fault."""
    lacking: dict[FormatFault, list[FormatFinding]] = {}
    for finding in (one for result in results for one in result.findings):
        if finding.fault in _OF_PICTURES:
            lacking.setdefault(finding.fault, []).append(finding)
    files = [
        replace(result, findings=tuple(one for one in result.findings if one.fault not in _OF_PICTURES))
        for result in results
    ]
    return files, lacking


def _of_pictures(
    article: ArticlePreflight, lacking: Mapping[FormatFault, list[FormatFinding]], numerals: Numerals
) -> Iterator[Line]:
    """A line for what pictures lack, unless the checklist says it."""
    told = {
        one.asked.of
        for one in article.results
        if one.asked is not None and one.asked.check is Check.IMAGES_HAVE and not one.passed
    }
    for fault, findings in lacking.items():
        if _OF_PICTURES[fault] not in told:
            places = tuple(dict.fromkeys(one.place for one in findings if one.place is not None))
            reason = translate("Preflight", "%n picture(s) without", "", len(places) or 1)
            words = pictures_text(fault)
            yield Line(article.article, words, to_numerals(reason, numerals), CheckState.ADVICE, places)


def _of_files(article: str, result: FormatResult, numerals: Numerals) -> Line:
    checked = validator_text(result.validator)
    if not result.findings:
        read = translate("Preflight", "%n file(s) read", "", result.files)
        return Line(article, checked, to_numerals(read, numerals), result.state)
    places = tuple(dict.fromkeys(one.place for one in result.findings if one.place is not None))
    first, *others = dict.fromkeys(
        map(_finding, result.findings)
    )  # each thing once, however many files say it
    told = others[: _FINDINGS_SHOWN - 1]
    if more := len(others) - len(told):
        told.append(to_numerals(translate("Preflight", "and %n more", "", more), numerals))
    told.append(translate("Preflight", "looked at: {what}").format(what=checked))
    return Line(article, first, " · ".join(told), result.state, places)


def _finding(finding: FormatFinding) -> str:
    if finding.fault is FormatFault.FIELD_WANTED:
        return translate("Preflight", "Search engines miss: {field}").format(
            field=wanted_text(finding.detail)
        )
    name = isolated_path(finding.path.rpartition("/")[2])
    parts: Iterable[str] = (format_fault_text(finding.fault), isolated(finding.detail), name)
    return translate("Preflight", "{fault}: {detail} ({file})").format(
        **dict(zip(("fault", "detail", "file"), parts, strict=True))
    )
