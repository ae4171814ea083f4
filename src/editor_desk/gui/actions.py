"""The actions of the desk, declared once: menus, toolbars, tooltips and the list of shortcuts read this table."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from editor_desk.gui.action_spec import ActionGroup, ActionSpec
from editor_desk.gui.room_actions import room_action_specs
from editor_desk.gui.speech import Say
from editor_desk.gui.theme.theme import Theme
from editor_desk.gui.widgets.menu import KEYS

__all__ = ["WHY_NOT", "ActionGroup", "ActionSpec", "action_spec", "action_specs", "group_text", "make_action"]

WHY_NOT = "whyNot"
"""The property of an action that says in words why it is disabled."""

translate = QCoreApplication.translate
_say: Say = QCoreApplication.translate


def action_specs(translate: Say = QCoreApplication.translate) -> tuple[ActionSpec, ...]:
    """Every action, in the order of the list of shortcuts, in the language of the interface unless another speaks."""
    article, text, view = ActionGroup.ARTICLE, ActionGroup.TEXT, ActionGroup.VIEW
    review, desk = ActionGroup.REVIEW, ActionGroup.DESK
    return (
        ActionSpec("new", article, translate("Actions", "New article"), "new", ("Ctrl+N",)),
        ActionSpec("import", article, translate("Actions", "Import…"), "import", ("Ctrl+I",)),
        ActionSpec("import_archive", article, translate("Actions", "Import an archive…"), "archive"),
        ActionSpec("save", article, translate("Actions", "Keep this version"), "save", ("Ctrl+S",)),
        ActionSpec(
            "submit", article, translate("Actions", "Send to review"), "submit", ("Ctrl+Return", "Ctrl+Enter")
        ),
        ActionSpec(
            "submit_planned",
            article,
            translate("Actions", "Send to review with a due time…"),
            "clock",
            ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
        ),
        ActionSpec("recovered", article, translate("Actions", "Text that was not saved…"), "history"),
        ActionSpec("template_new", article, translate("Actions", "New from a template…"), "copy"),
        ActionSpec("template_keep", article, translate("Actions", "Keep as a template…"), "save"),
        ActionSpec("print", article, translate("Actions", "Print…"), "file", ("Ctrl+P",)),
        ActionSpec(
            "proof_pdf", article, translate("Actions", "Save a proof as PDF…"), "export", ("Ctrl+Shift+P",)
        ),
        ActionSpec("strong", text, translate("Actions", "Strong"), "strong", ("Ctrl+B",)),
        ActionSpec("emphasis", text, translate("Actions", "Emphasis"), "emphasis", ("Ctrl+E",)),
        ActionSpec("link", text, translate("Actions", "Link"), "link", ("Ctrl+L",)),
        ActionSpec("paragraph", text, translate("Actions", "Paragraph"), "paragraph", ("Ctrl+Alt+0",)),
        ActionSpec("heading", text, translate("Actions", "Subheading"), "heading", ("Ctrl+Alt+2",)),
        ActionSpec("subheading", text, translate("Actions", "Small subheading"), "heading", ("Ctrl+Alt+3",)),
        ActionSpec("quote", text, translate("Actions", "Quote"), "quote", ("Ctrl+Alt+Q",)),
        ActionSpec(
            "attribution", text, translate("Actions", "Attribution of a quote"), "account", ("Ctrl+Alt+W",)
        ),
        ActionSpec("list", text, translate("Actions", "List"), "list", ("Ctrl+Alt+4",)),
        ActionSpec("numbers", text, translate("Actions", "Numbered list"), "numerals", ("Ctrl+Alt+5",)),
        ActionSpec("marks", text, translate("Actions", "Show paragraph ends"), "paragraph", ("Ctrl+Alt+P",)),
        ActionSpec("direction", text, translate("Actions", "Turn the paragraph round"), "text_rtl"),
        ActionSpec(
            "block_rtl", text, translate("Actions", "Paragraph right to left"), "text_rtl", ("Ctrl+Shift+A",)
        ),
        ActionSpec(
            "block_ltr", text, translate("Actions", "Paragraph left to right"), "text_ltr", ("Ctrl+Shift+D",)
        ),
        ActionSpec("span_rtl", text, translate("Actions", "Selection right to left"), "text_rtl"),
        ActionSpec("span_ltr", text, translate("Actions", "Selection left to right"), "text_ltr"),
        ActionSpec("span_auto", text, translate("Actions", "Selection as the text around it"), "unlink"),
        ActionSpec("lens", text, translate("Actions", "Show hidden characters"), "preview", ("Ctrl+Alt+H",)),
        ActionSpec("read_also", text, translate("Actions", "Read also…"), "archive", ("Ctrl+Alt+R",)),
        ActionSpec("next_finding", text, translate("Actions", "Next finding"), "down", ("F7",)),
        ActionSpec("previous_finding", text, translate("Actions", "Previous finding"), "up", ("Shift+F7",)),
        ActionSpec(
            "quick_fix", text, translate("Actions", "Fix what was found here…"), "check", ("Ctrl+.", "Ctrl+ز")
        ),
        ActionSpec(
            "fix_all",
            text,
            translate("Actions", "Fix all of this kind"),
            "check",
            ("Ctrl+Alt+.", "Ctrl+Alt+ز"),
        ),
        ActionSpec("add_word", text, translate("Actions", "Add the word to the dictionary"), "book"),
        ActionSpec("findings", text, translate("Actions", "Spelling and style"), "warning", ("Ctrl+F7",)),
        ActionSpec(
            "paste_plain", text, translate("Actions", "Paste as plain text"), "paste", ("Ctrl+Shift+V",)
        ),
        ActionSpec("image", text, translate("Actions", "Picture…"), "image", ("Ctrl+Alt+I",)),
        ActionSpec("table", text, translate("Actions", "Table…"), "table", ("Ctrl+Alt+Shift+T",)),
        ActionSpec("embed", text, translate("Actions", "Embed by address…"), "play", ("Ctrl+Alt+E",)),
        ActionSpec(
            "read_also_card",
            text,
            translate("Actions", "Read-also card in the text…"),
            "archive",
            ("Ctrl+Alt+Shift+R",),
        ),
        ActionSpec("move_up", text, translate("Actions", "Move up"), "up", ("Alt+Shift+Up",)),
        ActionSpec("move_down", text, translate("Actions", "Move down"), "down", ("Alt+Shift+Down",)),
        ActionSpec("outline", text, translate("Actions", "Outline"), "outline", ("Ctrl+Alt+O",)),
        ActionSpec("undo", text, translate("Actions", "Undo"), "undo", ("Ctrl+Z",)),
        ActionSpec("redo", text, translate("Actions", "Redo"), "redo", ("Ctrl+Shift+Z", "Ctrl+Y")),
        ActionSpec("find", text, translate("Actions", "Find in the article"), "search", ("Ctrl+F",)),
        ActionSpec("replace", text, translate("Actions", "Find and replace"), "switch", ("Ctrl+H",)),
        ActionSpec("find_next", text, translate("Actions", "Next hit"), "down", ("F3", "Ctrl+G")),
        ActionSpec("find_previous", text, translate("Actions", "Previous hit"), "up", ("Shift+F3",)),
        ActionSpec(
            "replace_in_drafts",
            text,
            translate("Actions", "Find and replace in all drafts…"),
            "drafts",
            ("Ctrl+Shift+H",),
        ),
        ActionSpec("quotes", text, translate("Actions", "Straight quotes to « »"), "quote"),
        ActionSpec(
            "insert_date", text, translate("Actions", "Insert the date"), "calendar", ("Alt+Shift+D",)
        ),
        ActionSpec(
            "insert_hijri", text, translate("Actions", "Insert the Hijri date"), "calendar", ("Alt+Shift+H",)
        ),
        ActionSpec("insert_both_dates", text, translate("Actions", "Insert both dates"), "calendar"),
        ActionSpec("expansions", text, translate("Actions", "Abbreviations…"), "edit"),
        ActionSpec("counts", text, translate("Actions", "All counts"), "numerals", ("Ctrl+Shift+G",)),
        ActionSpec(
            "comment_text", text, translate("Actions", "Comment on the text…"), "comment", ("Ctrl+Alt+M",)
        ),
        ActionSpec("comment_next", text, translate("Actions", "To the next comment"), "down", ("F8",)),
        ActionSpec("comment_back", text, translate("Actions", "To the comment before"), "up", ("Shift+F8",)),
        ActionSpec("suggest_text", text, translate("Actions", "Suggest changes…"), "edit", ("Ctrl+Alt+G",)),
        ActionSpec("suggestion_next", text, translate("Actions", "To the next suggestion"), "down", ("F9",)),
        ActionSpec(
            "suggestion_back", text, translate("Actions", "To the suggestion before"), "up", ("Shift+F9",)
        ),
        ActionSpec(
            "suggestion_accept",
            text,
            translate("Actions", "Accept the suggestion here"),
            "check",
            ("Ctrl+Alt+A",),
        ),
        ActionSpec(
            "suggestion_reject",
            text,
            translate("Actions", "Reject the suggestion here…"),
            "close",
            ("Ctrl+Alt+X",),
        ),
        ActionSpec("zoom_in", view, translate("Actions", "Larger text"), "plus", ("Ctrl++", "Ctrl+=")),
        ActionSpec("zoom_out", view, translate("Actions", "Smaller text"), "minus", ("Ctrl+-",)),
        ActionSpec(
            "zoom_reset", view, translate("Actions", "Usual size of the text"), "refresh", ("Ctrl+0",)
        ),
        ActionSpec("focus_mode", view, translate("Actions", "Only the sheet"), "preview", ("Shift+F11",)),
        ActionSpec("full_screen", view, translate("Actions", "Full screen"), "columns", ("F11",)),
        ActionSpec(
            "typewriter",
            view,
            translate("Actions", "Keep the line in the middle"),
            "paragraph",
            ("Ctrl+Alt+T",),
        ),
        ActionSpec("next_change", review, translate("Actions", "Next change"), "down", ("J", "ت")),
        ActionSpec("previous_change", review, translate("Actions", "Previous change"), "up", ("K", "ن")),
        ActionSpec(
            "comment", review, translate("Actions", "Comment on what is selected…"), "comment", ("C", "ؤ")
        ),
        ActionSpec("next_comment", review, translate("Actions", "Next comment"), "down", ("N", "ى")),
        ActionSpec("previous_comment", review, translate("Actions", "Previous comment"), "up", ("P", "ح")),
        ActionSpec("next_check", review, translate("Actions", "Next check that fails"), "check", ("O", "خ")),
        ActionSpec("approve", review, translate("Actions", "Approve and seal"), "approve", ("A", "ش")),
        ActionSpec("return", review, translate("Actions", "Request changes"), "return", ("R", "ق")),
        ActionSpec(
            "claim", review, translate("Actions", "Take the review on, or leave it"), "check", ("L", "م")
        ),
        ActionSpec(
            "plan", review, translate("Actions", "Due time, priority and reviewer…"), "calendar", ("D", "ي")
        ),
        ActionSpec(
            "next_article", review, translate("Actions", "Next article of the queue"), "down", ("Ctrl+Down",)
        ),
        ActionSpec(
            "previous_article",
            review,
            translate("Actions", "Previous article of the queue"),
            "up",
            ("Ctrl+Up",),
        ),
        ActionSpec("review_queue", review, translate("Actions", "Back to the queue"), "back", ("Escape",)),
        ActionSpec(
            "since_approval", review, translate("Actions", "What changed since approval"), "seal", ("S", "س")
        ),
        ActionSpec(
            "compare_texts", review, translate("Actions", "Choose the texts to compare…"), "diff", ("V", "ر")
        ),
        ActionSpec(
            "fold_tashkeel",
            review,
            translate("Actions", "Leave out changes of tashkeel"),
            "filter",
            ("T", "ف"),
        ),
        ActionSpec(
            "fold_style", review, translate("Actions", "Leave out changes of style"), "quote", ("Y", "غ")
        ),
        ActionSpec("suggest", review, translate("Actions", "Suggest another text…"), "edit", ("G", "ل")),
        ActionSpec(
            "suggest_finish",
            review,
            translate("Actions", "Propose what was written"),
            "submit",
            ("Ctrl+Return", "Ctrl+Enter"),
        ),
        ActionSpec("suggest_later", review, translate("Actions", "Go on suggesting later"), "clock"),
        ActionSpec("suggest_discard", review, translate("Actions", "Discard what was suggested…"), "delete"),
        ActionSpec("suggest_style", review, translate("Actions", "Propose all style fixes…"), "book"),
        ActionSpec("next_suggestion", review, translate("Actions", "Next suggestion"), "down", ("I", "ه")),
        ActionSpec(
            "previous_suggestion", review, translate("Actions", "Previous suggestion"), "up", ("U", "ع")
        ),
        ActionSpec(
            "accept_suggestion", review, translate("Actions", "Accept the suggestion"), "check", ("E", "ث")
        ),
        ActionSpec(
            "reject_suggestion", review, translate("Actions", "Reject the suggestion…"), "close", ("X", "ء")
        ),
        ActionSpec("search", desk, translate("Actions", "Search the desk"), "search", ("Ctrl+Shift+F",)),
        ActionSpec(
            "saved_searches", desk, translate("Actions", "Saved searches…"), "bookmark", ("Ctrl+Alt+F",)
        ),
        ActionSpec("palette", desk, translate("Actions", "Find a command…"), "keyboard", ("Ctrl+K",)),
        ActionSpec("settings", desk, translate("Actions", "Settings"), "settings", ("Ctrl+,",)),
        ActionSpec(
            "switch_account", desk, translate("Actions", "Switch account…"), "switch", ("Ctrl+Shift+L",)
        ),
        ActionSpec("passphrase", desk, translate("Actions", "Change passphrase…"), "key"),
        ActionSpec("rotate_key", desk, translate("Actions", "Renew my key…"), "seal"),
        ActionSpec("lock", desk, translate("Actions", "Lock"), "lock", ("Ctrl+Alt+L",)),
        ActionSpec("shortcuts", desk, translate("Actions", "Keyboard shortcuts"), "keyboard", ("F1",)),
        ActionSpec("quit", desk, translate("Actions", "Quit"), "quit", ("Ctrl+Q",)),
        *room_action_specs(translate),
    )


def action_spec(action_id: str) -> ActionSpec:
    """The action with that id; KeyError for one that the table does not hold."""
    spec = _unspoken()[action_id]
    return replace(spec, text=_say("Actions", spec.text))


@cache
def _unspoken() -> dict[str, ActionSpec]:
    """The table as it is written: a window asks for each of its actions, and the whole table is not spoken for one."""
    return {spec.id: spec for spec in action_specs(lambda _context, text: text)}


def make_action(action_id: str, theme: Theme, owner: QWidget, triggered: Callable[[], None]) -> QAction:
    """The action for `owner`, added to it. Its shortcuts work while the focus is in `owner` or below it."""
    spec = action_spec(action_id)
    action = QAction(theme.icon(spec.icon), spec.text, owner)
    action.setObjectName(f"{spec.id}Action")
    action.setToolTip(spec.tooltip)
    action.setProperty(KEYS, spec.shortcut)
    action.setShortcuts([QKeySequence(keys) for keys in spec.shortcuts])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    action.triggered.connect(lambda _checked=False: triggered())
    owner.addAction(action)
    return action


def group_text(group: ActionGroup) -> str:
    """The heading of a group."""
    return {
        ActionGroup.ARTICLE: translate("Actions", "Article"),
        ActionGroup.TEXT: translate("Actions", "Text"),
        ActionGroup.VIEW: translate("Actions", "View"),
        ActionGroup.REVIEW: translate("Actions", "Review"),
        ActionGroup.HANDOVER: translate("Actions", "Hand-over"),
        ActionGroup.STYLE: translate("Actions", "Style guide"),
        ActionGroup.DESK: translate("Actions", "Desk"),
    }[group]
