"""A rule of the checklist that fails, in words: what is wrong, and what to do about it. Needs only QtCore."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.checklist import Check, CheckResult, Rule
from editor_desk.gui.check_texts import part_text, reason_text, rule_text
from editor_desk.language.numerals import Numerals, format_number

translate = QCoreApplication.translate


def result_text(result: CheckResult, numerals: Numerals) -> str:
    """A line of a checklist: what was asked where that holds, what is wrong where it does not. By its id where the rule is gone."""
    rule = result.asked
    if rule is None:
        return result.rule
    asked = rule_text(rule, numerals)
    if result.passed:
        return asked
    if result.unread:
        return translate("Checklist", "Not looked at yet: {rule}").format(rule=asked)
    if rule.check is Check.TICK:
        return translate("Checklist", "Nobody has vouched for it yet: {rule}").format(rule=asked)
    if rule.text is not None:
        return translate("Checklist", "Not met: {rule}").format(rule=asked)
    return _WRONG[rule.check](result, rule, numerals)


def advice_text(result: CheckResult, numerals: Numerals) -> str:
    """What was found, with its figure, and what to do; empty where the rule holds."""
    rule = result.asked
    if rule is None or result.passed:
        return ""
    if result.unread:
        return ""
    parts = [reason_text(result, numerals), _asked(rule, numerals)]
    if rule.check in _TO_DO:
        parts.append(_TO_DO[rule.check](rule))
    return " · ".join(filter(None, parts))


def failing_text(result: CheckResult, numerals: Numerals) -> str:
    """What is wrong, with the figure that was found and the one that is asked for, in one line."""
    words, rule = result_text(result, numerals), result.asked
    if rule is None or result.passed or result.unread:
        return words
    why = " · ".join(filter(None, (reason_text(result, numerals), _asked(rule, numerals))))
    return f"{words} ({why})" if why else words


_BOUNDED = frozenset({Check.COUNT, Check.TAGS_KNOWN, Check.TAGS_OF_KIND})
_TOLD_BY_NAME = frozenset({(), ("unbalanced_brackets",), ("mixed_numerals",)})


def _asked(rule: Rule, numerals: Numerals) -> str:
    """The rule itself, where what is wrong does not say how many or which ones it asks for."""
    found = rule.check in {Check.STYLE, Check.SPELLING} and (rule.at_most or rule.listed not in _TOLD_BY_NAME)
    if rule.text is not None or not (found or rule.check in _BOUNDED):
        return ""
    return translate("Checklist", "asked for: {rule}").format(rule=rule_text(rule, numerals))


def _absent(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return {
        "headline": translate("Checklist", "The headline is missing"),
        "standfirst": translate("Checklist", "The standfirst is missing"),
        "body": translate("Checklist", "The article has no text"),
        "byline": translate("Checklist", "The byline is missing"),
        "dateline": translate("Checklist", "The dateline is missing"),
        "source": translate("Checklist", "The source is not named"),
        "section": translate("Checklist", "No section is chosen"),
        "slug": translate("Checklist", "The page has no address"),
        "description": translate("Checklist", "The description is missing"),
    }[rule.of]


def _long_or_short(result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    over = rule.at_most is not None and result.found > rule.at_most
    text = translate("Checklist", "{part}: too long") if over else translate("Checklist", "{part}: too short")
    return text.format(part=part_text(rule.of))


def _many_or_few(part: str, result: CheckResult, rule: Rule) -> str:
    over = rule.at_most is not None and result.found > rule.at_most
    text = translate("Checklist", "{part}: too many") if over else translate("Checklist", "{part}: too few")
    return text.format(part=part)


def _counted(result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return _many_or_few(part_text(rule.of), result, rule)


def _tags_known(result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return _many_or_few(translate("Checklist", "Tags of the accepted vocabulary"), result, rule)


def _tags_of_kind(result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return _many_or_few(translate("Checklist", "Tags of the kinds asked for"), result, rule)


def _unknown_links(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "A linked article is not in the archive"),
        "read_also": translate("Checklist", "A read-also article is not in the archive"),
        "similar": translate("Checklist", "A similar article is not in the archive"),
    }[rule.of]


def _unsealed_links(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "A linked article is not approved yet"),
        "read_also": translate("Checklist", "A read-also article is not approved yet"),
        "similar": translate("Checklist", "A similar article is not approved yet"),
    }[rule.of]


def _withdrawn_links(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "A linked article was withdrawn"),
        "read_also": translate("Checklist", "A read-also article was withdrawn"),
        "similar": translate("Checklist", "A similar article was withdrawn"),
    }[rule.of]


def _outdated_links(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return {
        "links": translate("Checklist", "A linked article was replaced by a newer one"),
        "read_also": translate("Checklist", "A read-also article was replaced by a newer one"),
        "similar": translate("Checklist", "A similar article was replaced by a newer one"),
    }[rule.of]


def _bare_pictures(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    return {
        "alt": translate("Checklist", "A picture does not say what it shows (no alternative text)"),
        "credit": translate("Checklist", "A picture does not name whom it is from (no credit)"),
        "rights": translate("Checklist", "A picture does not say who holds its rights"),
        "caption": translate("Checklist", "A picture has no caption"),
    }[rule.of]


def _narrow_pictures(_result: CheckResult, rule: Rule, numerals: Numerals) -> str:
    least = format_number(rule.at_least or 0, numerals)
    return translate("Checklist", "A picture is narrower than {least} pixels").format(least=least)


def _against_style(_result: CheckResult, rule: Rule, _numerals: Numerals) -> str:
    if rule.listed == ("unbalanced_brackets",):
        return translate("Checklist", "A bracket or quotation mark lacks its partner")
    if rule.listed == ("mixed_numerals",):
        return translate("Checklist", "Numbers are in two kinds of numerals")
    return {
        "error": translate("Checklist", "There are errors against the house style"),
        "warning": translate("Checklist", "There are findings of the house style"),
    }.get(rule.of, translate("Checklist", "There are remarks of the house style"))


def _plain(check: Check) -> Callable[[CheckResult, Rule, Numerals], str]:
    return lambda _result, _rule, _numerals: {
        Check.TAGS_ACCEPTED: translate("Checklist", "A tag is not accepted by a curator yet"),
        Check.SECTION_LISTED: translate("Checklist", "The section is none of the desk's"),
        Check.ADDRESSES: translate("Checklist", "A web address is not well formed"),
        Check.IMAGES_FOCAL: translate("Checklist", "A picture has no focal point"),
        Check.SPELLING: translate("Checklist", "There are misspellings"),
        Check.EMBARGO_AHEAD: translate("Checklist", "The embargo is past"),
        Check.EMBARGO_SET: translate("Checklist", "The text speaks of an embargo, and none is set"),
        Check.COMMENTS_RESOLVED: translate("Checklist", "There are comments that are not resolved"),
        Check.SUGGESTIONS_RESOLVED: translate("Checklist", "There are suggestions that are not decided"),
    }[check]


_WRONG: dict[Check, Callable[[CheckResult, Rule, Numerals], str]] = {
    Check.TEXT_PRESENT: _absent,
    Check.LENGTH: _long_or_short,
    Check.COUNT: _counted,
    Check.TAGS_ACCEPTED: _plain(Check.TAGS_ACCEPTED),
    Check.TAGS_KNOWN: _tags_known,
    Check.TAGS_OF_KIND: _tags_of_kind,
    Check.SECTION_LISTED: _plain(Check.SECTION_LISTED),
    Check.LINKS_FOUND: _unknown_links,
    Check.LINKS_SEALED: _unsealed_links,
    Check.LINKS_STANDING: _withdrawn_links,
    Check.LINKS_CURRENT: _outdated_links,
    Check.ADDRESSES: _plain(Check.ADDRESSES),
    Check.IMAGES_HAVE: _bare_pictures,
    Check.IMAGES_WIDE: _narrow_pictures,
    Check.IMAGES_FOCAL: _plain(Check.IMAGES_FOCAL),
    Check.STYLE: _against_style,
    Check.SPELLING: _plain(Check.SPELLING),
    Check.EMBARGO_AHEAD: _plain(Check.EMBARGO_AHEAD),
    Check.EMBARGO_SET: _plain(Check.EMBARGO_SET),
    Check.COMMENTS_RESOLVED: _plain(Check.COMMENTS_RESOLVED),
    Check.SUGGESTIONS_RESOLVED: _plain(Check.SUGGESTIONS_RESOLVED),
}


def _do(check: Check) -> Callable[[Rule], str]:
    return lambda _rule: {
        Check.TAGS_ACCEPTED: translate("Checklist", "have a curator accept it, or take another tag"),
        Check.SECTION_LISTED: translate("Checklist", "choose one of the desk's sections"),
        Check.LINKS_FOUND: translate("Checklist", "link it to an article of the archive, or take it out"),
        Check.LINKS_SEALED: translate("Checklist", "have it approved, or link another one"),
        Check.LINKS_STANDING: translate("Checklist", "link another one, or take it out"),
        Check.LINKS_CURRENT: translate("Checklist", "link the newer one"),
        Check.ADDRESSES: translate("Checklist", "correct the address, or take the link out"),
        Check.IMAGES_WIDE: translate("Checklist", "take a larger picture"),
        Check.IMAGES_FOCAL: translate("Checklist", "click the point of the picture that every cut must keep"),
        Check.STYLE: translate("Checklist", "correct it, or ignore it with a reason"),
        Check.SPELLING: translate("Checklist", "correct it, or add the word to the dictionary"),
        Check.EMBARGO_AHEAD: translate("Checklist", "set a later time, or take the embargo off"),
        Check.EMBARGO_SET: translate("Checklist", "set the embargo in the details of the article"),
        Check.COMMENTS_RESOLVED: translate("Checklist", "answer them and mark them as resolved"),
        Check.SUGGESTIONS_RESOLVED: translate("Checklist", "take them or turn them down"),
    }[check]


def _write(rule: Rule) -> str:
    if rule.of == "section":
        return translate("Checklist", "choose one in the details of the article")
    if rule.of in {"headline", "standfirst", "body"}:
        return translate("Checklist", "write it on the sheet")
    return translate("Checklist", "write it in the details of the article")


def _say_of_picture(_rule: Rule) -> str:
    return translate("Checklist", "open the picture and write it there")


_TO_DO: dict[Check, Callable[[Rule], str]] = {
    Check.TEXT_PRESENT: _write,
    Check.IMAGES_HAVE: _say_of_picture,
    **{
        check: _do(check)
        for check in (
            *(Check.TAGS_ACCEPTED, Check.SECTION_LISTED, Check.ADDRESSES, Check.STYLE, Check.SPELLING),
            *(Check.LINKS_FOUND, Check.LINKS_SEALED, Check.LINKS_STANDING, Check.LINKS_CURRENT),
            *(Check.IMAGES_WIDE, Check.IMAGES_FOCAL, Check.EMBARGO_AHEAD, Check.EMBARGO_SET),
            *(Check.COMMENTS_RESOLVED, Check.SUGGESTIONS_RESOLVED),
        )
    },
}
