"""The rules of the checklist in words: what each asks, and what was found instead (`check_faults` says what is wrong). Needs only QtCore."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale

from editor_desk.domain.checklist import Check, CheckLevel, CheckResult, Rule, Unit
from editor_desk.domain.proofing import Severity
from editor_desk.domain.workflow import Action
from editor_desk.language.numerals import Numerals, format_number, to_numerals

translate = QCoreApplication.translate


def rule_text(rule: Rule, numerals: Numerals) -> str:
    """What the rule asks for: in the desk's own words where it has some, else in ours."""
    if rule.text is not None:
        return rule.text.of(interface_language())
    return _TEXTS[rule.check](rule, numerals)


def reason_text(result: CheckResult, numerals: Numerals) -> str:
    """What was found where a rule fails, with its figure; empty where the rule itself says it all."""
    rule = result.asked
    if rule is None or result.passed or rule.check in _WITHOUT_FIGURE:
        return ""
    if result.unread:
        return translate("Checklist", "not read yet")
    if rule.check is Check.LENGTH:
        return _length_found(rule, result.found, numerals)
    return to_numerals(_figure(rule.check, result), numerals)


def level_text(level: CheckLevel) -> str:
    """How much a rule weighs."""
    return {
        CheckLevel.REQUIRED: translate("Checklist", "Required"),
        CheckLevel.ADVISED: translate("Checklist", "Advised"),
        CheckLevel.OFF: translate("Checklist", "Off"),
    }[level]


def step_text(action: Action) -> str:
    """A transition as the head of a column."""
    return {
        Action.SUBMIT: translate("Checklist", "Sending"),
        Action.APPROVE: translate("Checklist", "Approval"),
        Action.HAND_OVER: translate("Checklist", "Hand-over"),
    }[action]


def interface_language() -> str:
    """`ar` or `en`: what the interface speaks."""
    return "ar" if QLocale().language() == QLocale.Language.Arabic else "en"


_WITHOUT_FIGURE = frozenset(
    {Check.TEXT_PRESENT, Check.SECTION_LISTED, Check.EMBARGO_AHEAD, Check.EMBARGO_SET}
)


def _figure(check: Check, result: CheckResult) -> str:
    if check is Check.TICK:
        again = translate("Checklist", "ticked for an earlier text; please look again")
        return again if result.tick is not None else ""
    if check is Check.IMAGES_WIDE:
        return translate("Checklist", "the narrowest: {number} pixels").format(number=result.found)
    if check in {Check.COUNT, Check.TAGS_KNOWN, Check.TAGS_OF_KIND}:
        return translate("Checklist", "found: {number}").format(number=result.found)
    if check is Check.COMMENTS_RESOLVED:
        return translate("Checklist", "%n comment(s) open", "", result.found)
    if check is Check.SUGGESTIONS_RESOLVED:
        return translate("Checklist", "%n suggestion(s) open", "", result.found)
    return translate("Checklist", "%n place(s)", "", result.found)


def part_text(of: str) -> str:
    """What a rule looks at, as a noun."""
    return {
        "headline": translate("Checklist", "The headline"),
        "standfirst": translate("Checklist", "The standfirst"),
        "body": translate("Checklist", "The text"),
        "byline": translate("Checklist", "The byline"),
        "dateline": translate("Checklist", "The dateline"),
        "source": translate("Checklist", "The source"),
        "section": translate("Checklist", "The section"),
        "slug": translate("Checklist", "The address of the page"),
        "description": translate("Checklist", "The description"),
        "tags": translate("Checklist", "Tags"),
        "links": translate("Checklist", "Linked articles"),
        "read_also": translate("Checklist", "Read-also articles"),
        "similar": translate("Checklist", "Similar articles"),
        "images": translate("Checklist", "Pictures"),
        "paragraphs": translate("Checklist", "Paragraphs"),
        "headings": translate("Checklist", "Subheadings"),
    }[of]


def _present(rule: Rule, _numerals: Numerals) -> str:
    return {
        "headline": translate("Checklist", "The headline is written"),
        "standfirst": translate("Checklist", "The standfirst is written"),
        "body": translate("Checklist", "The article has a text"),
        "byline": translate("Checklist", "The byline is written"),
        "dateline": translate("Checklist", "The dateline is written"),
        "source": translate("Checklist", "The source is named"),
        "section": translate("Checklist", "The section is chosen"),
        "slug": translate("Checklist", "The page has an address"),
        "description": translate("Checklist", "The description is written"),
    }[rule.of]


def _length(rule: Rule, numerals: Numerals) -> str:
    least, most = rule.at_least, rule.at_most
    words = rule.unit is Unit.WORDS
    if most is None:
        text = (
            translate("Checklist", "{part}: at least %n word(s)", "", least or 0)
            if words
            else translate("Checklist", "{part}: at least %n character(s)", "", least or 0)
        )
    elif least is None:
        text = (
            translate("Checklist", "{part}: at most %n word(s)", "", most)
            if words
            else translate("Checklist", "{part}: at most %n character(s)", "", most)
        )
    else:
        text = (
            translate("Checklist", "{part}: between {least} and %n word(s)", "", most)
            if words
            else translate("Checklist", "{part}: between {least} and %n character(s)", "", most)
        )
    return to_numerals(text.format(part=part_text(rule.of), least=least), numerals)


def _length_found(rule: Rule, found: int, numerals: Numerals) -> str:
    if rule.at_most is not None and found > rule.at_most:
        text = (
            translate("Checklist", "%n word(s) now; the limit is {limit}", "", found)
            if rule.unit is Unit.WORDS
            else translate("Checklist", "%n character(s) now; the limit is {limit}", "", found)
        )
        return to_numerals(text.format(limit=rule.at_most), numerals)
    text = (
        translate("Checklist", "%n word(s) now; at least {limit}", "", found)
        if rule.unit is Unit.WORDS
        else translate("Checklist", "%n character(s) now; at least {limit}", "", found)
    )
    return to_numerals(text.format(limit=rule.at_least), numerals)


def _count(rule: Rule, numerals: Numerals) -> str:
    return _bounds(part_text(rule.of), rule, numerals)


def _bounds(part: str, rule: Rule, numerals: Numerals) -> str:
    if rule.at_most is None:
        text = translate("Checklist", "{part}: at least {least}")
    elif rule.at_least is None:
        text = translate("Checklist", "{part}: at most {most}")
    else:
        text = translate("Checklist", "{part}: from {least} to {most}")
    return text.format(
        part=part,
        least=format_number(rule.at_least or 0, numerals),
        most=format_number(rule.at_most or 0, numerals),
    )


def _of_kind(rule: Rule, numerals: Numerals) -> str:
    kinds = {
        "topic": translate("Checklist", "topic"),
        "person": translate("Checklist", "person"),
        "place": translate("Checklist", "place"),
        "organisation": translate("Checklist", "organisation"),
        "event": translate("Checklist", "event"),
    }
    named = translate("Checklist", " or ").join(kinds[kind] for kind in rule.listed)
    return _bounds(translate("Checklist", "Tags of the kind {kinds}").format(kinds=named), rule, numerals)


def _sealed(rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "Linked articles are approved or published"),
        "read_also": translate("Checklist", "Read-also articles are approved or published"),
        "similar": translate("Checklist", "Similar articles are approved or published"),
    }[rule.of]


def _current(rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "No linked article was replaced by a newer one"),
        "read_also": translate("Checklist", "No read-also article was replaced by a newer one"),
        "similar": translate("Checklist", "No similar article was replaced by a newer one"),
    }[rule.of]


def _standing(rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "No linked article was withdrawn"),
        "read_also": translate("Checklist", "No read-also article was withdrawn"),
        "similar": translate("Checklist", "No similar article was withdrawn"),
    }[rule.of]


def _found(rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "Linked articles are found in the archive"),
        "read_also": translate("Checklist", "Read-also articles are found in the archive"),
        "similar": translate("Checklist", "Similar articles are found in the archive"),
    }[rule.of]


def _images_have(rule: Rule, _numerals: Numerals) -> str:
    return {
        "alt": translate("Checklist", "Every picture says what it shows (alternative text)"),
        "credit": translate("Checklist", "Every picture names whom it is from (credit)"),
        "rights": translate("Checklist", "Every picture says who holds its rights"),
        "caption": translate("Checklist", "Every picture has a caption"),
    }[rule.of]


def _style(rule: Rule, numerals: Numerals) -> str:
    if rule.listed == ("unbalanced_brackets",) and not rule.at_most:
        return translate("Checklist", "Every bracket is closed")
    if rule.listed == ("mixed_numerals",) and not rule.at_most:
        return translate("Checklist", "All numbers are in the same numerals")
    if rule.listed:
        named = translate("Checklist", "Findings of the house style ({rules})")
        return _at_most(
            named.format(rules=", ".join(f"\u2068{name}\u2069" for name in rule.listed)), rule, numerals
        )
    if not rule.at_most:
        return {
            Severity.ERROR: translate("Checklist", "No error against the house style"),
            Severity.WARNING: translate("Checklist", "Nothing against the house style"),
            Severity.ADVICE: translate("Checklist", "No remark of the house style"),
        }[Severity(rule.of)]
    return _at_most(
        {
            Severity.ERROR: translate("Checklist", "Errors against the house style"),
            Severity.WARNING: translate("Checklist", "Findings of the house style"),
            Severity.ADVICE: translate("Checklist", "Remarks of the house style"),
        }[Severity(rule.of)],
        rule,
        numerals,
    )


def _spelling(rule: Rule, numerals: Numerals) -> str:
    if not rule.at_most:
        return translate("Checklist", "No misspelling")
    return _at_most(translate("Checklist", "Misspellings"), rule, numerals)


def _at_most(part: str, rule: Rule, numerals: Numerals) -> str:
    return _bounds(part, rule, numerals)


def _plain(check: Check) -> Callable[[Rule, Numerals], str]:
    return lambda _rule, _numerals: {
        Check.TAGS_ACCEPTED: translate("Checklist", "Every tag is accepted by a curator"),
        Check.SECTION_LISTED: translate("Checklist", "The section is one of the desk's"),
        Check.ADDRESSES: translate("Checklist", "Every web address is well formed"),
        Check.IMAGES_FOCAL: translate("Checklist", "Every picture has its focal point set"),
        Check.EMBARGO_AHEAD: translate("Checklist", "The embargo is not past"),
        Check.EMBARGO_SET: translate("Checklist", "A text that speaks of an embargo has one"),
        Check.COMMENTS_RESOLVED: translate("Checklist", "Every comment is resolved"),
        Check.SUGGESTIONS_RESOLVED: translate("Checklist", "Every suggestion is decided"),
        Check.TICK: translate("Checklist", "A question without words"),
    }[check]


_TEXTS: dict[Check, Callable[[Rule, Numerals], str]] = {
    Check.TEXT_PRESENT: _present,
    Check.LENGTH: _length,
    Check.COUNT: _count,
    Check.TAGS_ACCEPTED: _plain(Check.TAGS_ACCEPTED),
    Check.TAGS_KNOWN: lambda rule, numerals: _bounds(
        translate("Checklist", "Tags of the accepted vocabulary"), rule, numerals
    ),
    Check.TAGS_OF_KIND: _of_kind,
    Check.SECTION_LISTED: _plain(Check.SECTION_LISTED),
    Check.LINKS_FOUND: _found,
    Check.LINKS_SEALED: _sealed,
    Check.LINKS_STANDING: _standing,
    Check.LINKS_CURRENT: _current,
    Check.ADDRESSES: _plain(Check.ADDRESSES),
    Check.IMAGES_HAVE: _images_have,
    Check.IMAGES_WIDE: lambda rule, numerals: translate(
        "Checklist", "Every picture is at least {least} pixels wide"
    ).format(least=format_number(rule.at_least or 0, numerals)),
    Check.IMAGES_FOCAL: _plain(Check.IMAGES_FOCAL),
    Check.STYLE: _style,
    Check.SPELLING: _spelling,
    Check.EMBARGO_AHEAD: _plain(Check.EMBARGO_AHEAD),
    Check.EMBARGO_SET: _plain(Check.EMBARGO_SET),
    Check.COMMENTS_RESOLVED: _plain(Check.COMMENTS_RESOLVED),
    Check.SUGGESTIONS_RESOLVED: _plain(Check.SUGGESTIONS_RESOLVED),
    Check.TICK: _plain(Check.TICK),
}
