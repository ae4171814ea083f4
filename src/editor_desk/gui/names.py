"""What states, folders, roles, actions, events and rules are called in the interface. Needs only QtCore."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.accounts import Permission, Role, roles_with
from editor_desk.domain.events import EventKind
from editor_desk.domain.workflow import Action, DeliveryState, Refusal, ReviewState, permission_for
from editor_desk.gui.speech import Say
from editor_desk.services.ports.articles import Folder

if TYPE_CHECKING:
    from editor_desk.services.articles import OpenedArticle

translate = QCoreApplication.translate


def review_state_text(state: ReviewState) -> str:
    """The review state as a chip says it."""
    return {
        ReviewState.DRAFT: translate("ReviewState", "Draft"),
        ReviewState.IN_REVIEW: translate("ReviewState", "In review"),
        ReviewState.CHANGES_REQUESTED: translate("ReviewState", "Changes requested"),
        ReviewState.APPROVED: translate("ReviewState", "Approved"),
        ReviewState.PUBLISHED: translate("ReviewState", "From the archive"),
    }[state]


def review_state_tone(state: ReviewState) -> str:
    """The tone of that chip."""
    return {
        ReviewState.DRAFT: "grey",
        ReviewState.IN_REVIEW: "amber",
        ReviewState.CHANGES_REQUESTED: "red",
        ReviewState.APPROVED: "green",
        ReviewState.PUBLISHED: "grey",
    }[state]


def delivery_state_text(state: DeliveryState) -> str:
    """The delivery state as a chip says it."""
    return {
        DeliveryState.NONE: translate("DeliveryState", "Not handed over"),
        DeliveryState.HANDED_OVER: translate("DeliveryState", "Handed over"),
        DeliveryState.RECEIVED: translate("DeliveryState", "On the site"),
        DeliveryState.CORRECTION: translate("DeliveryState", "Correction"),
        DeliveryState.WITHDRAWN: translate("DeliveryState", "Withdrawn"),
    }[state]


def delivery_state_tone(state: DeliveryState) -> str:
    """The tone of that chip."""
    return {
        DeliveryState.NONE: "grey",
        DeliveryState.HANDED_OVER: "blue",
        DeliveryState.RECEIVED: "green",
        DeliveryState.CORRECTION: "amber",
        DeliveryState.WITHDRAWN: "red",
    }[state]


def folder_text(folder: Folder, translate: Say = QCoreApplication.translate) -> str:
    """The folder as the navigation names it, in the language of the interface unless another speaks."""
    return {
        Folder.MY_DRAFTS: translate("Folder", "My drafts"),
        Folder.MY_RETURNED: translate("Folder", "Changes requested"),
        Folder.MENTIONED: translate("Folder", "Mentions of me"),
        Folder.IN_REVIEW: translate("Folder", "In review"),
        Folder.AWAITING_ME: translate("Folder", "Waiting for me"),
        Folder.IN_MY_HANDS: translate("Folder", "In my hands"),
        Folder.RETURNED_BY_ME: translate("Folder", "Returned by me"),
        Folder.APPROVED: translate("Folder", "Approved"),
        Folder.APPROVED_BY_ME: translate("Folder", "Approved by me"),
        Folder.READY: translate("Folder", "Ready to hand over"),
        Folder.HANDED_OVER: translate("Folder", "Handed over"),
        Folder.CORRECTIONS: translate("Folder", "Corrections"),
        Folder.ARCHIVE: translate("Folder", "Archive"),
    }[folder]


def role_text(role: Role) -> str:
    """The role as a person is called."""
    return {
        Role.EDITOR: translate("Role", "Editor"),
        Role.REVIEWER: translate("Role", "Reviewer"),
        Role.EXPORTER: translate("Role", "Publisher"),
        Role.CURATOR: translate("Role", "Tag curator"),
        Role.ADMIN: translate("Role", "Desk manager"),
        Role.COMMENTER: translate("Role", "Commenter"),
    }[role]


def role_hint(role: Role) -> str:
    """What the role may do, in one line."""
    return {
        Role.EDITOR: translate("Role", "Brings copy in, writes it and sends it to review"),
        Role.REVIEWER: translate("Role", "Reviews what others wrote, returns it or approves and seals it"),
        Role.EXPORTER: translate("Role", "Packs approved articles and hands them to the web team"),
        Role.CURATOR: translate("Role", "Keeps the tags: renames and merges them"),
        Role.ADMIN: translate("Role", "Keeps accounts, and may do everything the others do"),
        Role.COMMENTER: translate("Role", "Reads and comments, and changes no text"),
    }[role]


def permission_text(permission: Permission) -> str:
    """What the permission allows, as a noun."""
    return {
        Permission.WRITE: translate("Permission", "writing"),
        Permission.COMMENT: translate("Permission", "commenting"),
        Permission.REVIEW: translate("Permission", "reviewing"),
        Permission.EXPORT: translate("Permission", "handing over"),
        Permission.CURATE: translate("Permission", "keeping the tags"),
        Permission.OVERRIDE: translate("Permission", "overriding a rule"),
        Permission.SET_RULES: translate("Permission", "setting the desk's rules"),
        Permission.MANAGE_ACCOUNTS: translate("Permission", "managing accounts"),
    }[permission]


def action_text(action: Action) -> str:
    """The action as a button names it."""
    return {
        Action.EDIT: translate("Action", "Edit"),
        Action.SUBMIT: translate("Action", "Send to review"),
        Action.RECALL: translate("Action", "Call back"),
        Action.RETURN: translate("Action", "Request changes"),
        Action.APPROVE: translate("Action", "Approve and seal"),
        Action.HAND_OVER: translate("Action", "Hand over"),
        Action.CONFIRM_RECEIPT: translate("Action", "Confirm receipt"),
        Action.CORRECT: translate("Action", "Correct"),
        Action.WITHDRAW: translate("Action", "Withdraw"),
        Action.CALL_OFF: translate("Action", "Call off the correction"),
        Action.UPDATE: translate("Action", "Update"),
        Action.HAND_OVER_AGAIN: translate("Action", "Hand over again"),
    }[action]


def refusals_text(opened: "OpenedArticle", action: Action) -> list[str]:
    """Why `action` is not allowed on an article as it stands."""
    needed = permission_for(action, opened.article.review)
    return [refusal_text(refusal, needed) for refusal in opened.refusals[action]]


def refusal_text(refusal: Refusal, needed: Permission | None = None) -> str:
    """Why an action is not allowed now; with what it needs, also which roles may."""
    if refusal is Refusal.NO_PERMISSION and needed is not None:
        comma = translate("AccountMenu", ", ")
        roles = comma.join(role_text(role) for role in roles_with(needed))
        told = translate("Refusal", "Your role does not include this. Roles that do: {roles}.")
        return told.format(roles=roles)
    return {
        Refusal.WRONG_STATE: translate("Refusal", "The article is not at this stage."),
        Refusal.RECEIVED_ALREADY: translate("Refusal", "Its receipt is confirmed already."),
        Refusal.NO_PERMISSION: translate("Refusal", "Your role does not include this."),
        Refusal.IS_AUTHOR: translate("Refusal", "You wrote on this article; somebody else must approve it."),
        Refusal.IS_LAST_EDITOR: translate("Refusal", "You edited it last; somebody else must approve it."),
        Refusal.IS_FIRST_APPROVER: translate(
            "Refusal", "You gave the first approval; a second person must give the other."
        ),
        Refusal.NOT_AUTHOR: translate("Refusal", "Only somebody who wrote the article can call it back."),
        Refusal.REASON_MISSING: translate("Refusal", "A reason has to be written first."),
        Refusal.CHECKLIST: translate("Refusal", "The checklist is not complete."),
        Refusal.NOT_SEALED: translate(
            "Refusal", "There is no valid seal on this text; it must be approved first."
        ),
        Refusal.CLAIMED: translate("Refusal", "Somebody else has the review in hand; take it over first."),
        Refusal.NOT_CLAIMED: translate("Refusal", "The review is not in your hands."),
        Refusal.CANNOT_REVIEW: translate(
            "Refusal",
            "That person cannot review this article: they wrote on it, or their role does not include it.",
        ),
        Refusal.EMBARGOED: translate("Refusal", "It is under embargo until its time comes."),
        Refusal.NOT_CORRECTED: translate(
            "Refusal", "The correction is not approved yet: the approved text is the one that readers have."
        ),
        Refusal.CORRECTION_NEEDED: translate(
            "Refusal", "Readers have an earlier text: begin a correction, with a word to them."
        ),
        Refusal.SUPERSEDED: translate("Refusal", "Another article took its place: go on with that one."),
        Refusal.OVERTAKEN: translate(
            "Refusal",
            "Another update took that place first: let this one take over from it, or stand for itself.",
        ),
        Refusal.UPDATE_UNSEEN: translate(
            "Refusal", "What it takes over from changed after approval: it must be approved again."
        ),
    }[refusal]


def event_text(kind: EventKind) -> str:
    """What happened, as a line of the history."""
    return {
        EventKind.CREATED: translate("Event", "Created"),
        EventKind.IMPORTED: translate("Event", "Imported"),
        EventKind.MILESTONE: translate("Event", "Version kept"),
        EventKind.EDITED: translate("Event", "Edited again"),
        EventKind.SUBMITTED: translate("Event", "Sent to review"),
        EventKind.CLAIMED: translate("Event", "Review taken on"),
        EventKind.CLAIM_RELEASED: translate("Event", "Review left to others"),
        EventKind.CLAIM_TAKEN_OVER: translate("Event", "Review taken over"),
        EventKind.ASSIGNED: translate("Event", "Review given to somebody"),
        EventKind.DUE_SET: translate("Event", "Due time set"),
        EventKind.PRIORITY_SET: translate("Event", "Priority set"),
        EventKind.RECALLED: translate("Event", "Called back from review"),
        EventKind.RETURNED: translate("Event", "Changes requested"),
        EventKind.APPROVED: translate("Event", "Approved and sealed"),
        EventKind.FIRST_APPROVED: translate("Event", "First of two approvals"),
        EventKind.HANDED_OVER: translate("Event", "Handed over"),
        EventKind.SENT: translate("Event", "Package sent"),
        EventKind.RECEIVED: translate("Event", "Receipt confirmed"),
        EventKind.CORRECTION: translate("Event", "Correction begun"),
        EventKind.CORRECTION_DROPPED: translate("Event", "Correction called off"),
        EventKind.UPDATE_BEGUN: translate("Event", "Begun as an update"),
        EventKind.UPDATE_DROPPED: translate("Event", "No update any more"),
        EventKind.TAKEN_OVER: translate("Event", "Another article took its place"),
        EventKind.WITHDRAWN: translate("Event", "Withdrawn"),
        EventKind.ARCHIVE_IMPORTED: translate("Event", "Part of an archive imported"),
        EventKind.RESTORED: translate("Event", "Older version restored"),
        EventKind.COMMENTED: translate("Event", "Comment added"),
        EventKind.COMMENT_ANSWERED: translate("Event", "Comment answered"),
        EventKind.COMMENT_EDITED: translate("Event", "Comment edited"),
        EventKind.COMMENT_DELETED: translate("Event", "Comment deleted"),
        EventKind.COMMENT_RESOLVED: translate("Event", "Comment resolved"),
        EventKind.COMMENT_REOPENED: translate("Event", "Comment reopened"),
        EventKind.SUGGESTED: translate("Event", "Changes suggested"),
        EventKind.SUGGESTION_ACCEPTED: translate("Event", "Suggestions accepted"),
        EventKind.SUGGESTION_REJECTED: translate("Event", "Suggestions rejected"),
        EventKind.SUGGESTION_WITHDRAWN: translate("Event", "Suggestions taken back"),
        EventKind.SUGGESTION_NOTED: translate("Event", "Note of a suggestion changed"),
        EventKind.TAG_CREATED: translate("Event", "Tag created"),
        EventKind.TAG_RENAMED: translate("Event", "Tag renamed"),
        EventKind.TAG_MERGED: translate("Event", "Tags merged"),
        EventKind.TAG_SPLIT: translate("Event", "Tag split"),
        EventKind.TAG_ACCEPTED: translate("Event", "Tag accepted"),
        EventKind.TAG_RETIRED: translate("Event", "Tag retired"),
        EventKind.TAG_DESCRIBED: translate("Event", "Tag described"),
        EventKind.TAGS_KEPT_APART: translate("Event", "Tags kept apart"),
        EventKind.TAGS_REPLACED: translate("Event", "Tags changed in many articles"),
        EventKind.TAG_CHANGE_UNDONE: translate("Event", "Change of tags undone"),
        EventKind.ACCOUNT_CREATED: translate("Event", "Account created"),
        EventKind.ACCOUNT_CHANGED: translate("Event", "Account changed"),
        EventKind.PASSPHRASE_CHANGED: translate("Event", "Passphrase changed"),
        EventKind.KEY_RECORDED: translate("Event", "Key written into the record"),
        EventKind.KEY_ROTATED: translate("Event", "Key renewed"),
        EventKind.KEY_RESET: translate("Event", "Lost passphrase replaced, with a new key"),
        EventKind.SIGN_IN_SLOWED: translate("Event", "Wrong passphrases: the account waits"),
        EventKind.WORDS_ADDED: translate("Event", "Words added to the dictionary"),
        EventKind.WORDS_REMOVED: translate("Event", "Words taken out of the dictionary"),
        EventKind.HOUSE_STYLE_CHANGED: translate("Event", "House style changed"),
        EventKind.HOUSE_STYLE_RESET: translate("Event", "House style set back to the shipped one"),
        EventKind.NAMES_CHANGED: translate("Event", "Register of names changed"),
        EventKind.TEMPLATE_KEPT: translate("Event", "Template kept"),
        EventKind.TEMPLATE_DROPPED: translate("Event", "Template taken away"),
        EventKind.EXPANSIONS_CHANGED: translate("Event", "Abbreviations changed"),
        EventKind.APPROVAL_RULE_CHANGED: translate("Event", "Rule on two approvals changed"),
        EventKind.RETURN_REASONS_CHANGED: translate("Event", "Reasons for a return changed"),
        EventKind.CHECKLIST_CHANGED: translate("Event", "Checklist changed"),
        EventKind.CHECKLIST_RESET: translate("Event", "Checklist set back to the shipped one"),
        EventKind.SITE_CHANGED: translate("Event", "Details of the site changed"),
        EventKind.SECTIONS_CHANGED: translate("Event", "Sections and their topics changed"),
        EventKind.CHECK_TICKED: translate("Event", "Ticked on the checklist"),
        EventKind.CHECK_UNTICKED: translate("Event", "Tick taken back"),
        EventKind.DESTINATION_ADDED: translate("Event", "Destination added"),
        EventKind.DESTINATION_CHANGED: translate("Event", "Destination changed"),
        EventKind.DESTINATION_REMOVED: translate("Event", "Destination removed"),
    }[kind]
