"""Which part each line of a portal page plays. Pure; every line gets exactly one role, and none is lost.

Two passes: the labels cut the page into sections, and what belongs to no labelled section is the article itself, whose
head (headline, standfirst, byline, dateline) lies before the first line of prose. A dateline that opens the first
paragraph (`القاهرة - قال …`) stays in it, as Arabic copy has it.
"""

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from itertools import zip_longest

from editor_desk.domain.content import BlockKind
from editor_desk.domain.incoming import IncomingLine, LineRole, RawLine
from editor_desk.domain.portal_labels import LabelGroup, Labels, shipped_labels
from editor_desk.domain.portal_lines import PortalLine, portal_line
from editor_desk.language.folding import fold

_HEADING_WORDS = 14
_QUESTION_HEADING_WORDS = 8
_HEADLINE_WORDS = 4
_STANDFIRST_WORDS = 8
_KEYWORD_WORDS = 3
_LONGEST_TITLE = 160
_SEPARATED = re.compile(r"[،,؛;|#/\t]")

_BLOCK_ROLES = {
    BlockKind.QUOTE: LineRole.QUOTE,
    BlockKind.BULLET: LineRole.BULLET,
    BlockKind.NUMBER: LineRole.NUMBER,
    BlockKind.HEADING: LineRole.HEADING,
}


class _Section(Enum):
    MAIN = "main"
    SOURCE = "source"
    KEYWORDS = "keywords"
    READ_ALSO = "read_also"
    SIMILAR = "similar"
    NOISE_LIST = "noise_list"


_VALUE_ROLES = {
    _Section.SOURCE: LineRole.SOURCE,
    _Section.KEYWORDS: LineRole.KEYWORDS,
    _Section.READ_ALSO: LineRole.READ_ALSO_HEADLINE,
    _Section.SIMILAR: LineRole.SIMILAR,
}


def recognise(
    lines: Sequence[RawLine], labels: Labels | None = None, title: str = ""
) -> tuple[IncomingLine, ...]:
    """Every line of `lines` with its role, in order. `title` is the HTML title, which helps to find the headline."""
    page = [portal_line(number, raw, labels or shipped_labels()) for number, raw in enumerate(lines)]
    cut = _Cut(page)
    roles = {line.number: role for line in page if (role := cut.role(line))}
    article = [line for line in page if line.number not in roles]
    roles.update(_article_roles(article, title))
    return tuple(IncomingLine(line.number, line.raw, roles[line.number], line.spans) for line in page)


class _Cut:
    """The first pass: walks down the page and knows which section it is in, and what that section holds so far."""

    def __init__(self, page: Sequence[PortalLine]) -> None:
        self._page = page
        self._body = False  # prose of the article was seen
        self._closed = False  # source or keywords came after it
        self._over = False  # a list of other articles came after it
        credited = (line.number for line in page if line.label in {LabelGroup.SOURCE, LabelGroup.KEYWORDS})
        self._last_credit = max(credited, default=-1)
        self._open(_Section.MAIN)

    def _open(self, section: _Section, *, inline: bool = False) -> None:
        self._section = section
        self._inline = inline  # the first title stood beside the label
        self._apart = inline  # the titles are links to other pages
        self._titles: list[PortalLine] = []
        self._paragraphs = 0

    def role(self, line: PortalLine) -> LineRole | None:
        """The role that a label gives `line`, its own or the one above it; None if it is the article's."""
        if line.label is not None:
            return self._labelled(line, line.label)
        if (role := self._under_label(line)) is not None:
            return role
        self._open(_Section.MAIN)
        if self._over or (self._closed and not line.prose):
            return LineRole.UNRECOGNISED
        self._body = self._body or line.prose
        return None

    def _labelled(self, line: PortalLine, group: LabelGroup) -> LineRole:
        if group is LabelGroup.NOISE:
            return LineRole.NOISE
        if (
            self._paragraphs
            and self._closed
            and group in {LabelGroup.SOURCE, LabelGroup.KEYWORDS, LabelGroup.BYLINE}
        ):
            return LineRole.READ_ALSO_PARAGRAPH  # the read-also article's own credit
        if group is LabelGroup.BYLINE:
            return LineRole.BYLINE
        section = _Section(group.value)
        self._closed = self._closed or (self._body and section in {_Section.SOURCE, _Section.KEYWORDS})
        self._over = self._over or (self._body and section in {_Section.SIMILAR, _Section.NOISE_LIST})
        self._open(section, inline=line.has_value)
        if section is _Section.NOISE_LIST:
            return LineRole.NOISE
        if not line.has_value:
            return LineRole.LABEL
        self._titles.append(line)
        return _VALUE_ROLES[section]

    def _under_label(self, line: PortalLine) -> LineRole | None:
        match self._section:
            case _Section.MAIN:
                return None
            case _Section.SOURCE:
                return self._taken(LineRole.SOURCE, line) if not self._titles and not line.prose else None
            case _Section.KEYWORDS:
                return self._taken(LineRole.KEYWORDS, line) if self._is_keywords(line) else None
            case _Section.READ_ALSO:
                return self._read_also(line)
            case _Section.SIMILAR:
                return self._taken(LineRole.SIMILAR, line) if self._is_title(line) else None
            case _:
                return self._taken(LineRole.NOISE, line) if self._is_title(line) else None

    def _taken(self, role: LineRole, line: PortalLine) -> LineRole:
        self._titles.append(line)
        self._apart = self._apart or line.in_list or line.linked
        return role

    def _is_keywords(self, line: PortalLine) -> bool:
        if not self._titles:
            return not line.stopped
        first = self._titles[0]
        if self._inline or _SEPARATED.search(first.text):
            return False
        return (first.in_list and line.in_list) or max(first.words, line.words) <= _KEYWORD_WORDS

    def _is_title(self, line: PortalLine) -> bool:
        if self._titles and self._titles[0].in_list:
            return line.in_list
        if line.prose:
            return False
        # Labels above the article: the last title before its prose is its own headline. Labels inside it: its heading.
        first = not self._body or (
            self._section is _Section.READ_ALSO and not self._closed and bool(self._titles)
        )
        return line.in_list or not first or not self._prose_follows(line)

    def _prose_follows(self, line: PortalLine) -> bool:
        following = self._page[line.number + 1 : line.number + 2]
        return any(other.prose and other.label is None for other in following)

    def _read_also(self, line: PortalLine) -> LineRole | None:
        if not self._paragraphs and (
            self._is_title(line) or (not self._titles and self._is_long_title(line))
        ):
            return self._taken(LineRole.READ_ALSO_HEADLINE, line)
        if not self._body or not (line.prose or self._paragraphs):
            return None
        if not self._closed and self._leads_elsewhere(line):
            return None
        self._paragraphs += 1
        return LineRole.READ_ALSO_PARAGRAPH

    def _leads_elsewhere(self, line: PortalLine) -> bool:
        """Whether the titles under a label in mid-article are only that, and the article goes on at `line`.

        They are when they stand beside the label, in a list, as links, and where the article's own credit is yet to come.
        """
        return self._apart or line.number < self._last_credit

    def _is_long_title(self, line: PortalLine) -> bool:
        return self._body and not line.stopped and len(line.text) <= _LONGEST_TITLE


def _article_roles(lines: Sequence[PortalLine], title: str) -> Iterator[tuple[int, LineRole]]:
    """The second pass: roles of the lines that are the article's own."""
    first = next((place for place, line in enumerate(lines) if line.prose), None)
    if first is None:
        first = 1 if len(lines) > 1 and not lines[0].in_list else 0
    yield from _head_roles(lines[:first], title)
    body = lines[first:]
    for line, following in zip_longest(body, body[1:]):
        yield line.number, _body_role(line, following)


def _head_roles(head: Sequence[PortalLine], title: str) -> Iterator[tuple[int, LineRole]]:
    headline = _headline([line for line in head if _may_head(line)], title)
    standfirst = False
    for line in head:
        role = LineRole.UNRECOGNISED
        if line is headline:
            role = LineRole.HEADLINE
        elif line.dateline:
            role = LineRole.DATELINE
        elif headline and line.number > headline.number and _may_head(line):
            if not standfirst and line.words >= _STANDFIRST_WORDS:
                role, standfirst = LineRole.STANDFIRST, True
            elif line is head[-1] and line.kind is BlockKind.HEADING:
                role = LineRole.HEADING
        yield line.number, role


def _may_head(line: PortalLine) -> bool:
    return not (line.in_list or line.wordless or line.only_when or line.dateline)


def _headline(candidates: Sequence[PortalLine], title: str) -> PortalLine | None:
    folded_title = fold(title)
    full = [line for line in candidates if line.words >= _HEADLINE_WORDS]
    titled = [line for line in full if line.folded in folded_title]
    headings = [line for line in full if line.kind is BlockKind.HEADING]
    return next(iter((*titled, *headings, *full, *candidates)), None)


def _body_role(line: PortalLine, following: PortalLine | None) -> LineRole:
    if line.wordless or line.only_when:
        return LineRole.UNRECOGNISED
    if line.kind in _BLOCK_ROLES:
        return _BLOCK_ROLES[line.kind]
    return LineRole.HEADING if following is not None and _is_heading(line) else LineRole.PARAGRAPH


def _is_heading(line: PortalLine) -> bool:
    if line.prose or line.words > _HEADING_WORDS:
        return False
    if line.question:
        return line.words <= _QUESTION_HEADING_WORDS
    return line.strong or not line.paused
