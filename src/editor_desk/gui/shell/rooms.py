"""Makes the rooms. Each is imported on its first visit, so that the first window does not wait for the others."""

from PySide6.QtWidgets import QWidget

from editor_desk.gui.context import GuiContext
from editor_desk.gui.shell.choices import Wishes
from editor_desk.gui.shell.navigation import RoomName

RULES_PAGES = ("checklist", "reasons", "approvals", "destinations", "site", "sections")
"""The pages of `gui.desk_rules.pages`, each with a command `rules_<page>`: named here, since the room is not imported before its
first visit.
"""


def make_room(name: RoomName, context: GuiContext, wishes: Wishes) -> QWidget:
    """The room of that name, made anew. What it must be able to do is `shell.room.Room`."""
    room: QWidget
    match name:
        case RoomName.DESK:
            from editor_desk.gui.articles.desk_room import DeskRoom

            room = DeskRoom(context)
        case RoomName.REVIEW:
            from editor_desk.gui.review.review_room import ReviewRoom

            room = ReviewRoom(context)
        case RoomName.HANDOVER:
            from editor_desk.gui.handover.handover_room import HandoverRoom

            room = HandoverRoom(context)
        case RoomName.TAGS:
            from editor_desk.gui.tags.tags_room import TagsRoom

            room = TagsRoom(context)
        case RoomName.STYLE:
            from editor_desk.gui.style.style_room import StyleRoom

            room = StyleRoom(context)
        case RoomName.DESK_RULES:
            from editor_desk.gui.desk_rules.desk_rules_room import DeskRulesRoom

            room = DeskRulesRoom(context)
        case RoomName.ACCOUNTS:
            from editor_desk.gui.accounts.accounts_room import AccountsRoom

            room = AccountsRoom(context, wishes)
        case RoomName.LOG:
            from editor_desk.gui.log.log_room import LogRoom

            room = LogRoom(context)
        case RoomName.SETTINGS:
            from editor_desk.gui.shell.settings_room import SettingsRoom

            room = SettingsRoom(context, wishes)
    return room
