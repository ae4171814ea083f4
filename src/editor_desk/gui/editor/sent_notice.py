"""What is said when an article was sent to review: that it was, and what of the checklist is still open."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.checklist import CheckResult
from editor_desk.gui.check_faults import failing_text
from editor_desk.language.numerals import Numerals

translate = QCoreApplication.translate


def sent_text(checks: tuple[CheckResult, ...], numerals: Numerals) -> str:
    """`checks` are those that the reviewer meets."""
    missing = [f"• {failing_text(check, numerals)}" for check in checks if not (check.passed or check.unread)]
    if not missing:
        return translate("Editor", "Sent to review.")
    return "\n".join([translate("Editor", "Sent to review. On the checklist this is still open:"), *missing])
