"""What is wrong in a file that was refused, said in the language of the interface."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import DeskError
from editor_desk.language.house_style.problems import FileRefusedError, Problem, ProblemKind

translate = QCoreApplication.translate


def lines_of(error: DeskError) -> list[tuple[int, str]]:
    """Line (0 where it is not known) and text of every problem that a refusal names; nothing where it names none."""
    refused = error.__cause__
    if not isinstance(refused, FileRefusedError):
        return []
    return [(one.line, problem_text(one)) for one in refused.problems]


def problem_text(problem: Problem) -> str:
    """One thing that is wrong, in a sentence."""
    text = {
        ProblemKind.SYNTAX: translate("StyleRoom", "This is not TOML: {detail}"),
        ProblemKind.MISSING: translate("StyleRoom", "The field “{detail}” is missing."),
        ProblemKind.UNKNOWN: translate("StyleRoom", "Nobody knows the field “{detail}” here."),
        ProblemKind.WRONG_VALUE: translate("StyleRoom", "This value cannot be: {detail}"),
        ProblemKind.TWICE: translate("StyleRoom", "“{detail}” is given twice."),
        ProblemKind.PATTERN: translate("StyleRoom", "The pattern does not work: {detail}"),
        ProblemKind.SLOW: translate("StyleRoom", "The pattern takes too long on hard texts: {detail}"),
        ProblemKind.FEW_EXAMPLES: translate("StyleRoom", "Give three examples or more in “{detail}”."),
        ProblemKind.SILENT: translate("StyleRoom", "The rule does not find this example: {detail}"),
        ProblemKind.FALSE_ALARM: translate(
            "StyleRoom", "The rule finds this, which it should leave alone: {detail}"
        ),
        ProblemKind.MENDED_OTHERWISE: translate(
            "StyleRoom", "The fix makes something else of an example: {detail}"
        ),
    }[problem.kind].format(detail=problem.detail)
    return f"{problem.rule} · {text}" if problem.rule else text
