"""Which action a button stands for, so that the palette presses the button where the action has no QAction of its own.

Buttons are known by their names and by that of a form around them; a kept test walks the rooms and fails at one that stands
for nothing.
"""

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

_COMMANDS: dict[str, dict[str, str]] = {
    "rail": {"newButton": "new", "importButton": "import"},
    "recoveryBar": {"recoveryLook": "recovered", "recoveryLater": "later"},
    "noticeBar": {"noticeAction": "notice_action", "noticeCopy": "notice_copy", "noticeClose": "close_bar"},
    "ArticleList": {"newButton": "new", "importButton": "import", "searchMeant": "search_meant"},
    "selectionBar": {"selectionTags": "selection_tags", "selectionEnd": "selection_end"},
    "Editor": {
        **{
            f"{name}Button": name
            for name in (
                *("paragraph", "heading", "quote", "list", "numbers", "direction"),
                *("strong", "emphasis", "link", "marks"),
            )
        },
        "readAlsoButton": "read_also",
        "primaryButton": "submit",
        "retryButton": "retry_save",
        "zoomButton": "zoom_reset",
        "proofNote": "findings",
    },
    "pasteBar": {
        "pasteDetails": "paste_details",
        "pastePlain": "paste_unchanged",
        "pasteUndo": "paste_undo",
        "pasteClose": "close_bar",
    },
    "authorWarning": {"warningSuggest": "suggest_text", "warningReview": "review_article"},
    "fixBar": {"fixUndo": "fix_undo", "fixClose": "close_bar"},
    "runNotice": {"runUndo": "undo_run", "runClose": "close_bar"},
    "findBar": {
        "find_previousButton": "find_previous",
        "find_nextButton": "find_next",
        "find_closeButton": "close_bar",
        "replaceOne": "replace_one",
        "replaceAll": "replace_all",
        "replaceDrafts": "replace_in_drafts",
        "replaceChosen": "replace_chosen",
        "replaceCancel": "replace_cancel",
    },
    "duplicateNotice": {
        "duplicateCompare": "duplicate_compare",
        "duplicateOpen": "duplicate_open",
        "duplicateLeave": "close_bar",
    },
    "lensBar": {"lensRemove": "lens_remove", "lensUndo": "lens_undo", "lensClose": "close_bar"},
    "InspectorForm": {
        "linksTab": "tags_links",
        "factsTab": "details",
        "styleTab": "findings",
        "reviewTab": "review_state",
        "commentsTab": "comments",
        "commentBegin": "comment_text",
        "suggestionsTab": "suggestions",
        "suggestBegin": "suggest_text",
        "suggestionDraftFinish": "suggest_text",
        "historyTab": "history",
    },
    "LinksForm": {
        "read_alsoAdd": "link_read_also",
        "similarAdd": "link_similar",
        "takeReadAlso": "take_read_also",
        "takeSimilar": "take_similar",
        "chipRemove": "remove_tag",
        "suggestedChip": "take_tag",
        "moveUp": "link_up",
        "moveDown": "link_down",
        "removeLink": "link_remove",
        "findLink": "link_find",
        "tieLink": "link_tie",
        "linkAnyway": "link_anyway",
        "dismiss": "dismiss",
        "offerAgain": "offer_again",
    },
    "CommentsPanel": {
        "commentReply": "comment_reply",
        "commentSettle": "comment_settle",
        "commentEdit": "comment_edit",
        "commentDelete": "comment_delete",
        "commentSend": "comment_send",
        "commentCancel": "comment_cancel",
        "commentsEarlier": "comments_earlier",
        "commentsFurther": "comments_further",
        "commentUnsent": "comment_unsent",
    },
    "SuggestionsPanel": {
        "suggestionAccept": "suggestion_take",
        "suggestionReject": "suggestion_refuse",
        "suggestionWithdraw": "suggestion_withdraw",
        "suggestionsEarlier": "suggestions_earlier",
        "suggestionsFurther": "suggestions_further",
    },
    "ProposalView": {
        "proposalFinish": "suggest_finish",
        "proposalLater": "suggest_later",
        "proposalDiscard": "suggest_discard",
    },
    "ReviewForm": {"showMe": "check_show", "checkTick": "check_tick"},
    "FactsForm": {"suggestSlug": "suggest_slug", "embargoed": "embargo"},
    "liveCard": {
        "correctButton": "correct",
        "call_offButton": "call_off",
        "updateButton": "update",
        "withdrawButton": "withdraw",
        "drop_updateButton": "drop_update",
    },
    "sealCard": {"copyHash": "copy_seal"},
    "StyleForm": {
        "allFilter": "findings_all",
        "spellingFilter": "findings_spelling",
        "styleFilter": "findings_style",
        "namesFilter": "findings_names",
    },
    "HistoryForm": {
        "view": "view_version",
        "compare": "compare_versions",
        "restore": "restore_version",
        "autosaves": "autosaves",
    },
    "planLine": {"claimButton": "claim", "planButton": "plan"},
    "queueTools": {
        f"{name}Filter": f"queue_{name}" for name in ("all", "mine", "free", "overdue", "changed")
    },
    "ReviewRoomForm": {
        "queueButton": "review_queue",
        "changesButton": "show_changes",
        "finalButton": "show_final",
        "sidesButton": "show_sides",
        "versionsButton": "compare_texts",
        "foldButton": "fold_style",
        "sideButton": "side_column",
        "overrideButton": "override",
        "returnButton": "return",
        "approveButton": "approve",
        "commentsTab": "comments",
        "commentBegin": "comment",
        "suggestionsTab": "suggestions",
        "suggestBegin": "suggest",
        "suggestionDraftFinish": "suggest",
        "suggestButton": "suggest",
        "checksTab": "checklist",
        "recordTab": "history",
    },
    "BeforeForm": {"preflightButton": "preflight", "previewButton": "preview"},
    "PreflightForm": {
        "backButton": "handover_back",
        "againButton": "preflight_again",
        "cancelButton": "preflight_cancel",
    },
    "PreviewForm": {
        "backButton": "handover_back",
        "previousButton": "preview_previous",
        "nextButton": "preview_next",
        "desktopTab": "preview_desktop",
        "phoneTab": "preview_phone",
        "cardTab": "preview_card",
        "searchTab": "preview_search",
    },
    "HandoverRoomForm": {
        "cancelButton": "package_cancel",
        "folderButton": "package_folder",
        "zipButton": "package_zip",
        "createButton": "package_make",
        "targetButton": "package_target",
        "openButton": "package_open",
        "showButton": "package_open",
        "againButton": "package_again",
        "destinationsButton": "package_destinations",
        "sendPackageButton": "package_send",
        "confirm_receiptButton": "confirm_receipt",
        "correctButton": "correct",
        "updateButton": "update",
        "withdrawButton": "withdraw",
    },
    "SendingForm": {
        "resendButton": "sending_resend",
        "callOffButton": "sending_cancel",
        "secretButton": "sending_secret",
        "addressButton": "sending_address",
        "receiptsButton": "sending_receipts",
    },
    "TagsForm": {
        "rename": "tag_rename",
        "merge": "tag_merge",
        "create": "tag_new",
        "allTab": "tags_all",
        "proposedTab": "tags_proposed",
        "doctorTab": "tags_doctor",
        "retiredTab": "tags_retired",
        "changesTab": "tags_changes",
        "tagMany": "tag_many",
        "acceptTag": "tag_accept",
        "describeTag": "tag_describe",
        "retireTag": "tag_retire",
        "addAlias": "tag_alias",
        "mergeSuspects": "tag_merge_alike",
        "keepApart": "tag_apart",
        "undoChange": "tag_undo",
    },
    "StyleRoomForm": {
        "rulesTab": "style_rules",
        "termsTab": "style_terms",
        "namesTab": "style_names",
        "wordsTab": "style_words",
        "textTab": "style_text",
    },
    "RulesForm": {"addButton": "term_new", "ruleOn": "rule_on", "editText": "rule_text"},
    "NamesForm": {"addButton": "name_new", "editButton": "name_edit", "removeButton": "name_remove"},
    "WordsForm": {
        "addButton": "word_new",
        "removeButton": "word_remove",
        "importButton": "words_import",
        "exportButton": "words_export",
    },
    "StyleTextForm": {
        "rulesFile": "text_rules",
        "namesFile": "text_names",
        "exportButton": "text_export",
        "shippedButton": "text_shipped",
        "revertButton": "text_revert",
        "saveButton": "text_save",
    },
    "DeskRulesForm": {
        "checklistTab": "rules_checklist",
        "reasonsTab": "rules_reasons",
        "approvalsTab": "rules_approvals",
        "destinationsTab": "rules_destinations",
        "siteTab": "rules_site",
        "sectionsTab": "rules_sections",
    },
    "RulesSiteForm": {
        "saveButton": "site_save",
        "revertButton": "site_revert",
        "chooseCertificate": "site_certificate",
        "chooseCertificateKey": "site_certificate_key",
    },
    "RulesSectionsForm": {"addButton": "section_new", "removeButton": "section_remove"},
    "RulesReasonsForm": {
        "upButton": "reason_up",
        "downButton": "reason_down",
        "noteButton": "reason_note",
        "retireButton": "reason_retire",
        "addButton": "reason_new",
    },
    "RulesApprovalsForm": {
        "everywhere": "approvals_all",
        "withoutSection": "approvals_unfiled",
        "saveButton": "approvals_save",
        "revertButton": "approvals_revert",
    },
    "RulesDestinationsForm": {
        "addButton": "destination_new",
        "editButton": "destination_edit",
        "removeButton": "destination_remove",
    },
    "RulesChecklistForm": {
        "trialButton": "rules_try",
        "exportButton": "rules_export",
        "importButton": "rules_import",
        "shippedButton": "rules_shipped",
        "addButton": "question_new",
        "removeButton": "question_remove",
    },
    "AccountsRoom": {
        "newButton": "account_new",
        "rolesButton": "account_roles",
        "closeButton": "account_close",
        "rotateButton": "rotate_key",
        "resetButton": "account_reset",
    },
    "LogRoomForm": {"trailTab": "log_trail", "auditTab": "log_audit", "reportsTab": "log_reports"},
    "TrailForm": {
        "clearButton": "trail_all",
        "openButton": "trail_open",
        "onlyButton": "trail_article",
        "exportButton": "trail_export",
    },
    "AuditForm": {"verifyButton": "audit_run", "stopButton": "audit_stop"},
    "ReportsForm": {"exportButton": "report_export"},
    "SettingsRoom": {
        "arSetting": "speak_arabic",
        "enSetting": "speak_english",
        "lightSetting": "colours_light",
        "darkSetting": "colours_dark",
        "arabic-indicSetting": "digits_arabic",
        "westernSetting": "digits_western",
        "logicalSetting": "caret_reading",
        "visualSetting": "caret_arrow",
        "spellingBox": "check_spelling",
        "latinBox": "check_latin",
        "styleBox": "check_style",
        "passphraseButton": "passphrase",
    },
}
"""Form, button, action."""

_CHOICES = {
    "arChoice": "speak_arabic",
    "enChoice": "speak_english",
    "lightChoice": "colours_light",
    "darkChoice": "colours_dark",
    "arabic-indicChoice": "digits_arabic",
    "westernChoice": "digits_western",
}
"""Lines of a menu that choose one of a few."""

_OF_A_ROW = frozenset(
    {
        *(
            "take_read_also",
            "take_similar",
            "take_tag",
            "remove_tag",
            "link_up",
            "link_down",
            "link_remove",
            "link_find",
        ),
        *("confirm_receipt", "correct", "update", "withdraw"),
        *("check_show", "check_tick"),
        *(
            "comment_reply",
            "comment_settle",
            "comment_edit",
            "comment_delete",
            "comment_send",
            "comment_cancel",
        ),
        *("suggestion_take", "suggestion_refuse", "suggestion_withdraw"),
    }
)
"""Actions of which every row has a button: where there are more, the row with the focus is meant."""

_ACTION = "Action"
_ENTRY = "Entry"


def command_of_action(action: QAction) -> str:
    """The id of what `action` does; empty where it is no declared action."""
    name = action.objectName()
    return name.removesuffix(_ACTION) if name.endswith(_ACTION) else _CHOICES.get(name, "")


def command_of_button(button: QAbstractButton) -> str:
    """The id of what `button` does; empty where it stands for nothing that is declared."""
    name = button.objectName()
    around: QWidget | None = button.parentWidget()
    while around is not None:
        if around.objectName() == "railList":
            return f"go.{name.removesuffix(_ENTRY)}"
        if (found := _COMMANDS.get(around.objectName(), {}).get(name)) is not None:
            return found
        around = around.parentWidget()
    return ""


def pressable(window: QWidget) -> Iterator[tuple[str, QAbstractButton]]:
    """The buttons in sight that can be pressed now, each with its action. Of rows, the one with the focus."""
    rows: dict[str, list[QAbstractButton]] = {}
    for button in window.findChildren(QAbstractButton):
        if not button.isVisibleTo(window) or not button.isEnabled():
            continue
        command = command_of_button(button)
        if command in _OF_A_ROW:
            rows.setdefault(command, []).append(button)
        elif command:
            yield command, button
    for command, buttons in rows.items():
        meant = buttons if len(buttons) == 1 else [button for button in buttons if button.hasFocus()]
        meant = meant or [button for button in buttons if _has_focus(button)]
        yield from ((command, button) for button in meant)


def _has_focus(button: QAbstractButton) -> bool:
    row, focus = button.parentWidget(), QApplication.focusWidget()
    return focus is not None and row is not None and (row is focus or row.isAncestorOf(focus))
