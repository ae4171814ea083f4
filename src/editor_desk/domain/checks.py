"""How each rule of the checklist looks at a text: what it finds, and where."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from editor_desk.domain.checklist import (
    Check,
    CheckFacts,
    CheckPlace,
    CheckResult,
    Rule,
    Unit,
    concerned,
)
from editor_desk.domain.content import (
    CENTRE,
    Block,
    BlockKind,
    Content,
    Embed,
    ReadAlsoCard,
    RelatedLink,
)
from editor_desk.domain.proofing import FindingKind, Severity
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.workflow import Action
from editor_desk.language.folding import fold
from editor_desk.language.tokens import count_characters, words

_EMBARGO_WORDS: Final = re.compile(
    r"embargo(?:ed)?\b|not for (?:publication|release) before|"
    + "|".join(
        fold(words)
        for words in ("محظور النشر", "حظر النشر", "ممنوع النشر قبل", "ليس للنشر قبل", "لا ينشر قبل")
    ),
    re.IGNORECASE,
)
_SEVERITIES: Final = (Severity.ERROR, Severity.WARNING, Severity.ADVICE)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """`found` is the figure that is told: by itself the number of faulty places."""

    passed: bool
    found: int = 0
    places: tuple[CheckPlace, ...] = ()
    unread: bool = False


def run_checklist(
    action: Action,
    content: Content,
    facts: CheckFacts,
    rules: Iterable[Rule],
    *,
    open_comments: int = 0,
    open_suggestions: int = 0,
) -> tuple[CheckResult, ...]:
    """The result of every rule that concerns `action`, in the order of the rules."""
    results = []
    for rule in concerned(rules, action, content):
        match rule.check:
            case Check.COMMENTS_RESOLVED:
                outcome = _none_open("comments", open_comments or facts.open_comments)
            case Check.SUGGESTIONS_RESOLVED:
                outcome = _none_open("suggestions", open_suggestions or facts.open_suggestions)
            case _:
                outcome = _CHECKS[rule.check](rule, content, facts)
        results.append(
            CheckResult(
                rule.id,
                rule.level(action),
                outcome.passed,
                rule,
                outcome.found,
                outcome.places,
                outcome.unread,
                facts.ticks.get(rule.id) if rule.check is Check.TICK else None,
            )
        )
    return tuple(results)


def says_something(text: str) -> bool:
    """Whether anything can be read there: spaces, direction marks and tashkeel without a letter are nothing."""
    return any(unicodedata.category(char)[0] not in "CMZ" for char in text)


def field_of(content: Content, name: str) -> str:
    """The text of a field that rules speak of."""
    return content.body_text if name == "body" else str(getattr(content, name))


def _faults(places: Iterable[CheckPlace]) -> _Outcome:
    found = tuple(places)
    return _Outcome(not found, len(found), found)


def _none_open(what: str, count: int) -> _Outcome:
    return _Outcome(not count, count, (CheckPlace(what),) if count else ())


def _within(rule: Rule, found: int) -> bool:
    return (rule.at_least is None or found >= rule.at_least) and (
        rule.at_most is None or found <= rule.at_most
    )


def _text_present(rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    good = says_something(field_of(content, rule.of))
    return _Outcome(good, 0, () if good else (CheckPlace(rule.of),))


def _length(rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    text = field_of(content, rule.of)
    found = count_characters(text) if rule.unit is Unit.CHARACTERS else len(list(words(text)))
    if _within(rule, found):
        return _Outcome(passed=True, found=found)
    start, end = 0, 0
    if rule.of != "body" and rule.at_most is not None and found > rule.at_most:
        start, end = _beyond(text, rule.unit, rule.at_most), len(text)
    return _Outcome(passed=False, found=found, places=(CheckPlace(rule.of, start, end),))


def _beyond(text: str, unit: Unit, most: int) -> int:
    """Where what is too much begins."""
    if unit is Unit.WORDS:
        return list(words(text))[most].start
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if count_characters(text[:middle]) <= most:
            low = middle
        else:
            high = middle - 1
    return low


def _count(rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    match rule.of:
        case "paragraphs":
            found = _blocks(content, BlockKind.PARAGRAPH)
        case "headings":
            found = _blocks(content, BlockKind.HEADING, BlockKind.SUBHEADING)
        case _:
            found = len(getattr(content, rule.of))
    place = {"links": "read_also", "images": "body", "paragraphs": "body", "headings": "body"}.get(
        rule.of, rule.of
    )
    good = _within(rule, found)
    return _Outcome(good, found, () if good else (CheckPlace(place),))


def _blocks(content: Content, *kinds: BlockKind) -> int:
    return sum(item.kind in kinds and says_something(item.text) for item in content.text_blocks)


def _tags_accepted(_rule: Rule, content: Content, facts: CheckFacts) -> _Outcome:
    return _faults(
        CheckPlace(f"tag:{tag.id}")
        for tag in content.tags
        if tag.id in facts.tags and facts.tags[tag.id].state is not TagState.ACCEPTED
    )


def _tags_known(rule: Rule, content: Content, facts: CheckFacts) -> _Outcome:
    found = sum(
        tag.id in facts.tags and facts.tags[tag.id].state is TagState.ACCEPTED for tag in content.tags
    )
    good = _within(rule, found)
    return _Outcome(good, found, () if good else (CheckPlace("tags"),))


def _tags_of_kind(rule: Rule, content: Content, facts: CheckFacts) -> _Outcome:
    found = sum(tag.id in facts.tags and facts.tags[tag.id].kind.value in rule.listed for tag in content.tags)
    good = _within(rule, found)
    return _Outcome(good, found, () if good else (CheckPlace("tags"),))


def _section_listed(rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    good = fold(content.section).strip() in {fold(name).strip() for name in rule.listed}
    return _Outcome(good, 0, () if good else (CheckPlace("section"),))


def _links(content: Content, of: str) -> Iterator[tuple[str, RelatedLink]]:
    """The links that `of` names, each with its place."""
    if of in {"links", "read_also"}:
        yield from ((f"read_also:{number}", link) for number, link in enumerate(content.read_also))
        cards = (item for item in content.blocks if isinstance(item, ReadAlsoCard))
        yield from ((f"card:{item.key}", item.link) for item in cards)
    if of in {"links", "similar"}:
        yield from ((f"similar:{number}", link) for number, link in enumerate(content.similar))


def _links_of(rule: Rule, content: Content, facts: CheckFacts) -> _Outcome:
    return _faults(
        CheckPlace(place)
        for place, link in _links(content, rule.of)
        if not _link_passes(rule.check, link, facts)
    )


def _link_passes(check: Check, link: RelatedLink, facts: CheckFacts) -> bool:
    match check:
        case Check.LINKS_STANDING:
            return link.article not in facts.withdrawn
        case Check.LINKS_SEALED:
            # The withdrawn ones have a rule of their own.
            return link.article is None or link.article in facts.approved | facts.withdrawn
        case _:
            return link.article is not None or link.url is not None


def _addresses(_rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    return _faults(_bad_addresses(content))


def _bad_addresses(content: Content) -> Iterator[CheckPlace]:
    for item in content.blocks:
        if isinstance(item, Block):
            start = 0
            for span in item.spans:
                if span.link is not None and not well_formed(span.link):
                    yield CheckPlace(item.key, start, start + len(span.text))
                start += len(span.text)
        elif isinstance(item, Embed) and not well_formed(item.url):
            yield CheckPlace(f"figure:{item.key}")
    for place, link in _links(content, "links"):
        if link.url is not None and not well_formed(link.url):
            yield CheckPlace(place)


_HOST: Final = re.compile(r"(?=.{1,253}\Z)(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]")
_AT_ITS_END: Final = "،؛؟.,;:!)»\"'"


def well_formed(address: str) -> bool:
    """Whether an address can lead anywhere: a host with a name and an ending, and no mark of the sentence at its end."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme == "mailto":
        name, at, host = parts.path.partition("@")
        return bool(name and at and _HOST.fullmatch(host))
    if parts.scheme not in {"http", "https"} or not _HOST.fullmatch(host) or re.search(r"\s", address):
        return False
    closes = address[-1] == ")" and address.count("(") >= address.count(")")
    return address[-1] not in _AT_ITS_END or closes


def _images_have(rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    return _faults(
        CheckPlace(f"{rule.of}:{image.key}")
        for image in content.images
        if not says_something(getattr(image, rule.of))
    )


def _images_wide(rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    least = rule.at_least or 0
    narrow = [image for image in content.images if image.media.width < least]
    found = min((image.media.width for image in narrow), default=0)
    return _Outcome(not narrow, found, tuple(CheckPlace(f"figure:{image.key}") for image in narrow))


def _images_focal(_rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    return _faults(CheckPlace(f"figure:{image.key}") for image in content.images if image.focal == CENTRE)


def _style(rule: Rule, _content: Content, facts: CheckFacts) -> _Outcome:
    if facts.findings is None:
        return _Outcome(passed=False, unread=True)
    heavy = _SEVERITIES[: _SEVERITIES.index(Severity(rule.of)) + 1]
    return _at_most(
        rule,
        (
            CheckPlace(finding.place, finding.start, finding.end)
            for finding in facts.findings
            if finding.kind is not FindingKind.SPELLING
            and finding.severity in heavy
            and (not rule.listed or finding.rule in rule.listed)
        ),
    )


def _spelling(rule: Rule, _content: Content, facts: CheckFacts) -> _Outcome:
    if facts.findings is None:
        return _Outcome(passed=False, unread=True)
    return _at_most(
        rule,
        (
            CheckPlace(finding.place, finding.start, finding.end)
            for finding in facts.findings
            if finding.kind is FindingKind.SPELLING
        ),
    )


def _at_most(rule: Rule, places: Iterable[CheckPlace]) -> _Outcome:
    found = tuple(places)
    good = len(found) <= (rule.at_most or 0)
    return _Outcome(good, len(found), () if good else found)


def _embargo_ahead(_rule: Rule, content: Content, facts: CheckFacts) -> _Outcome:
    late = content.embargo is not None and facts.now is not None and content.embargo <= facts.now
    return _Outcome(not late, 0, (CheckPlace("embargo"),) if late else ())


def _embargo_set(_rule: Rule, content: Content, _facts: CheckFacts) -> _Outcome:
    texts = (content.headline, content.standfirst, content.body_text)
    missing = content.embargo is None and any(_EMBARGO_WORDS.search(fold(text)) for text in texts)
    return _Outcome(not missing, 0, (CheckPlace("embargo"),) if missing else ())


def _tick(rule: Rule, _content: Content, facts: CheckFacts) -> _Outcome:
    tick = facts.ticks.get(rule.id)
    return _Outcome(tick is not None and tick.current)


_CHECKS: Final[dict[Check, Callable[[Rule, Content, CheckFacts], _Outcome]]] = {
    Check.TEXT_PRESENT: _text_present,
    Check.LENGTH: _length,
    Check.COUNT: _count,
    Check.TAGS_ACCEPTED: _tags_accepted,
    Check.TAGS_KNOWN: _tags_known,
    Check.TAGS_OF_KIND: _tags_of_kind,
    Check.SECTION_LISTED: _section_listed,
    Check.LINKS_FOUND: _links_of,
    Check.LINKS_SEALED: _links_of,
    Check.LINKS_STANDING: _links_of,
    Check.ADDRESSES: _addresses,
    Check.IMAGES_HAVE: _images_have,
    Check.IMAGES_WIDE: _images_wide,
    Check.IMAGES_FOCAL: _images_focal,
    Check.STYLE: _style,
    Check.SPELLING: _spelling,
    Check.EMBARGO_AHEAD: _embargo_ahead,
    Check.EMBARGO_SET: _embargo_set,
    Check.TICK: _tick,
}
