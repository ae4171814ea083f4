"""The pages of the room, in the order of their tabs. A page is a widget with `refresh()`, and one line here; its tab is the
button `<name>Tab`, whose command is `rules_<name>`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.approvals_page import ApprovalsPage
from editor_desk.gui.desk_rules.checklist_page import ChecklistPage
from editor_desk.gui.desk_rules.destinations_page import DestinationsPage
from editor_desk.gui.desk_rules.reasons_page import ReasonsPage
from editor_desk.gui.desk_rules.sections_page import SectionsPage
from editor_desk.gui.desk_rules.site_page import SitePage

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page: its name, what its tab is called in the language of the interface, how it is made (a QWidget with `refresh`), and who changes what it shows."""

    name: str
    title: Callable[[], str]
    make: Callable[[GuiContext], QWidget]
    needs: Permission = Permission.SET_RULES


PAGES: Final = (
    PageSpec("checklist", lambda: translate("DeskRules", "Checklist"), ChecklistPage),
    PageSpec("reasons", lambda: translate("DeskRules", "Reasons for a return"), ReasonsPage),
    PageSpec("approvals", lambda: translate("DeskRules", "Two approvals"), ApprovalsPage),
    PageSpec(
        "destinations", lambda: translate("DeskRules", "Destinations"), DestinationsPage, Permission.EXPORT
    ),
    PageSpec("site", lambda: translate("DeskRules", "Site"), SitePage),
    PageSpec("sections", lambda: translate("DeskRules", "Sections"), SectionsPage),
)
