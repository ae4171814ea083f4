"""What is said of a near-duplicate."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.related import whole_percent
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.times import day, number
from editor_desk.services.duplicates import NearDuplicate

translate = QCoreApplication.translate


def near_duplicate_text(context: GuiContext, found: NearDuplicate) -> str:
    """Such as: This is 92% the item «…» of 21 November."""
    headline = found.summary.headline or translate("Inspector", "Without a headline")
    return translate("Duplicates", "This is {percent}% the item “{headline}” of {date}.").format(
        percent=number(whole_percent(found.share), context.preferences),
        headline=isolated(headline),
        date=day(found.summary.updated_at, context.preferences),
    )
