"""The words for a file of rules or names that was refused: where the fault is, what it is, and what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode
from editor_desk.language.house_style.problems import ProblemKind

translate = QCoreApplication.translate


def house_style_texts(params: Mapping[str, object]) -> dict[ErrorCode, tuple[str, str, str]]:
    """Title, what happened and next step; `params` say the `problem`, the `line` (0 where unknown) and the `rule`."""
    what = refused_part(params)
    return {
        ErrorCode.HOUSE_STYLE_REFUSED: (
            translate("HouseStyle", "The house style was not saved"),
            what,
            translate(
                "HouseStyle",
                "Mend that place and save again. Until then the desk goes by the house style that it had.",
            ),
        ),
        ErrorCode.NAMES_REFUSED: (
            translate("HouseStyle", "The names were not saved"),
            what,
            translate(
                "HouseStyle", "Mend that place and save again. Until then the names stay as they were."
            ),
        ),
        ErrorCode.APPROVAL_RULE_REFUSED: (
            translate("HouseStyle", "The rule on two approvals was not saved"),
            what,
            translate("HouseStyle", "Mend that place and save again. Until then the rule stays as it was."),
        ),
        ErrorCode.RETURN_REASONS_REFUSED: (
            translate("HouseStyle", "The reasons for a return were not saved"),
            what,
            translate(
                "HouseStyle", "Mend that place and save again. Until then the reasons stay as they were."
            ),
        ),
        ErrorCode.CHECKLIST_REFUSED: (
            translate("HouseStyle", "The checklist was not saved"),
            what,
            translate(
                "HouseStyle", "Mend that place and save again. Until then the rules stay as they were."
            ),
        ),
        ErrorCode.CHECK_UNKNOWN: (
            translate("HouseStyle", "This is not asked any more"),
            translate("HouseStyle", "The rules of the desk were changed meanwhile."),
            translate("HouseStyle", "Look at the checklist again; it shows what is asked now."),
        ),
        ErrorCode.REASON_MISSING: (
            translate("HouseStyle", "The reason is missing"),
            translate(
                "HouseStyle", "What breaks the house style stays only with a reason that others can read."
            ),
            translate("HouseStyle", "Write in a few words why it is right here."),
        ),
    }


def refused_part(params: Mapping[str, object]) -> str:
    """Where a file that was refused is wrong, and how, in one sentence."""
    return f"{_where(params)} {_problem(params)}{_more(params)}".strip()


def _where(params: Mapping[str, object]) -> str:
    if params.get("line") and params.get("rule"):
        return translate("HouseStyle", "Line {line}, “{rule}”:")
    if params.get("line"):
        return translate("HouseStyle", "Line {line}:")
    return translate("HouseStyle", "“{rule}”:") if params.get("rule") else ""


def _more(params: Mapping[str, object]) -> str:
    more = params.get("more")
    if not isinstance(more, int) or not more:
        return ""
    return " " + translate("HouseStyle", "There are %n more faults after it.", "", more)


def _problem(params: Mapping[str, object]) -> str:
    sentences = {
        ProblemKind.SYNTAX: translate("HouseStyle", "this is not written as TOML wants it ({detail})."),
        ProblemKind.MISSING: translate("HouseStyle", "“{detail}” is missing."),
        ProblemKind.UNKNOWN: translate("HouseStyle", "nobody knows a field “{detail}”."),
        ProblemKind.WRONG_VALUE: translate("HouseStyle", "this value cannot be: {detail}."),
        ProblemKind.TWICE: translate("HouseStyle", "“{detail}” is there twice."),
        ProblemKind.PATTERN: translate("HouseStyle", "the pattern cannot be read ({detail})."),
        ProblemKind.SLOW: translate("HouseStyle", "the pattern takes too long on long texts."),
        ProblemKind.FEW_EXAMPLES: translate("HouseStyle", "“{detail}” needs three examples or more."),
        ProblemKind.SILENT: translate(
            "HouseStyle", "the rule does not find anything in its example “{detail}”."
        ),
        ProblemKind.FALSE_ALARM: translate(
            "HouseStyle", "the rule finds something in “{detail}”, where it must not."
        ),
        ProblemKind.MENDED_OTHERWISE: translate(
            "HouseStyle", "the fix does not make of its example what the file says: {detail}."
        ),
    }
    named = str(params.get("problem", ""))
    if named not in set(ProblemKind):
        return translate("HouseStyle", "Something in the file is not as it must be.")
    return sentences[ProblemKind(named)]
