"""The actions of rooms and panels that have a button of their own, most of them without keys."""

from PySide6.QtCore import QCoreApplication

from editor_desk.gui.action_spec import ActionGroup, ActionSpec
from editor_desk.gui.speech import Say


def room_action_specs(translate: Say = QCoreApplication.translate) -> tuple[ActionSpec, ...]:
    """In the order of the list of shortcuts, in the language of the interface unless another speaks."""
    return (*_of_an_article(translate), *_of_the_text(translate), *_of_the_desk(translate))


def _of_an_article(translate: Say) -> tuple[ActionSpec, ...]:
    article = ActionGroup.ARTICLE
    review = ActionGroup.REVIEW
    handover = ActionGroup.HANDOVER
    return (
        ActionSpec("review_article", article, translate("Actions", "Review the article"), "diff"),
        ActionSpec("recall", article, translate("Actions", "Call back from review"), "recall"),
        ActionSpec("retry_save", article, translate("Actions", "Try to save again"), "refresh"),
        ActionSpec("tags_links", article, translate("Actions", "Tags and links"), "tag"),
        ActionSpec("details", article, translate("Actions", "Details of the article"), "info"),
        ActionSpec(
            "review_state", article, translate("Actions", "Where the article stands in review"), "check"
        ),
        ActionSpec("history", article, translate("Actions", "History of versions"), "history"),
        ActionSpec(
            "check_next",
            article,
            translate("Actions", "Next check that fails, in the text"),
            "check",
            ("F4",),
        ),
        ActionSpec(
            "check_show", article, translate("Actions", "Show where the check in focus fails"), "forward"
        ),
        ActionSpec("check_tick", article, translate("Actions", "Tick the question in focus"), "check"),
        ActionSpec("comments", article, translate("Actions", "Comments of the article"), "comment"),
        ActionSpec(
            "comment_reply", article, translate("Actions", "Reply to the comment in focus…"), "comment"
        ),
        ActionSpec(
            "comment_settle", article, translate("Actions", "Resolve or reopen the comment in focus"), "check"
        ),
        ActionSpec("comment_edit", article, translate("Actions", "Edit the comment in focus…"), "edit"),
        ActionSpec("comment_delete", article, translate("Actions", "Delete the comment in focus"), "delete"),
        ActionSpec("comment_send", article, translate("Actions", "Send the comment"), "submit"),
        ActionSpec("comment_cancel", article, translate("Actions", "Do not send the comment"), "close"),
        ActionSpec(
            "comment_unsent", article, translate("Actions", "Go on with the comment not sent"), "comment"
        ),
        ActionSpec("comments_earlier", article, translate("Actions", "Earlier comments"), "up"),
        ActionSpec("suggestions", article, translate("Actions", "Suggestions for the article"), "edit"),
        ActionSpec(
            "suggestion_take", article, translate("Actions", "Accept the suggestion in focus"), "check"
        ),
        ActionSpec(
            "suggestion_refuse", article, translate("Actions", "Reject the suggestion in focus…"), "close"
        ),
        ActionSpec(
            "suggestion_withdraw", article, translate("Actions", "Withdraw the suggestion in focus"), "undo"
        ),
        ActionSpec("suggestions_accept", article, translate("Actions", "Accept all suggestions…"), "check"),
        ActionSpec("suggestions_reject", article, translate("Actions", "Reject all suggestions…"), "close"),
        ActionSpec("suggestions_earlier", article, translate("Actions", "Earlier suggestions"), "up"),
        ActionSpec("suggestions_further", article, translate("Actions", "Further suggestions"), "down"),
        ActionSpec("comments_further", article, translate("Actions", "Further comments"), "down"),
        ActionSpec("view_version", article, translate("Actions", "Look at the chosen version"), "preview"),
        ActionSpec("compare_versions", article, translate("Actions", "Compare two versions…"), "diff"),
        ActionSpec("restore_version", article, translate("Actions", "Restore an older version…"), "history"),
        ActionSpec("autosaves", article, translate("Actions", "Autosaves in the history"), "clock"),
        ActionSpec("link_read_also", article, translate("Actions", "Link an article to read also…"), "link"),
        ActionSpec("link_similar", article, translate("Actions", "Link a similar article…"), "link"),
        ActionSpec(
            "take_read_also", article, translate("Actions", "Read also: take the suggestion in focus"), "plus"
        ),
        ActionSpec(
            "take_similar", article, translate("Actions", "Similar: take the suggestion in focus"), "plus"
        ),
        ActionSpec("take_tag", article, translate("Actions", "Add the suggested tag in focus"), "plus"),
        ActionSpec("remove_tag", article, translate("Actions", "Take the tag away"), "close"),
        ActionSpec("link_up", article, translate("Actions", "Move the link in focus up"), "up"),
        ActionSpec("link_down", article, translate("Actions", "Move the link in focus down"), "down"),
        ActionSpec("link_remove", article, translate("Actions", "Remove the link in focus"), "delete"),
        ActionSpec(
            "link_find", article, translate("Actions", "Find the linked article in the archive"), "search"
        ),
        ActionSpec(
            "link_tie", article, translate("Actions", "Link the title in focus to its article"), "check"
        ),
        ActionSpec("link_anyway", article, translate("Actions", "Make the link in question anyway"), "link"),
        ActionSpec("dismiss", article, translate("Actions", "Dismiss the suggestion in focus"), "close"),
        ActionSpec("offer_again", article, translate("Actions", "Offer the dismissed article again"), "undo"),
        ActionSpec(
            "duplicate_compare", article, translate("Actions", "Compare with the near-duplicate"), "diff"
        ),
        ActionSpec("duplicate_open", article, translate("Actions", "Open the near-duplicate"), "open"),
        ActionSpec(
            "suggest_slug", article, translate("Actions", "Make the address from the headline"), "edit"
        ),
        ActionSpec("embargo", article, translate("Actions", "Not before a date"), "clock"),
        ActionSpec("copy_seal", article, translate("Actions", "Copy the hash of the seal"), "copy"),
        ActionSpec("later", article, translate("Actions", "Bring unsaved text back later"), "clock"),
        ActionSpec("queue_all", review, translate("Actions", "Queue: all"), "filter"),
        ActionSpec("queue_mine", review, translate("Actions", "Queue: in my hands"), "filter"),
        ActionSpec("queue_free", review, translate("Actions", "Queue: in nobody's hands"), "filter"),
        ActionSpec("queue_overdue", review, translate("Actions", "Queue: overdue"), "filter"),
        ActionSpec("queue_changed", review, translate("Actions", "Queue: changed since I saw it"), "filter"),
        ActionSpec(
            "queue_planned", review, translate("Actions", "Queue: urgent and due soonest first"), "list"
        ),
        ActionSpec("queue_longest", review, translate("Actions", "Queue: longest waiting first"), "list"),
        ActionSpec("queue_newest", review, translate("Actions", "Queue: sent last first"), "list"),
        ActionSpec("show_changes", review, translate("Actions", "Show the changes in the text"), "diff"),
        ActionSpec("show_final", review, translate("Actions", "Show the final text"), "file"),
        ActionSpec("show_sides", review, translate("Actions", "Show both texts side by side"), "columns"),
        ActionSpec("since_seen", review, translate("Actions", "Compare with what you saw last"), "diff"),
        ActionSpec("since_sealed", review, translate("Actions", "Compare with the approved text"), "seal"),
        ActionSpec("since_sent", review, translate("Actions", "Compare with the text first sent"), "diff"),
        ActionSpec("since_first", review, translate("Actions", "Compare with the first version"), "diff"),
        ActionSpec("side_column", review, translate("Actions", "Side column of the review"), "columns"),
        ActionSpec("override", review, translate("Actions", "Exceptional approval…"), "approve"),
        ActionSpec("checklist", review, translate("Actions", "Checklist"), "check"),
        ActionSpec("choose_ready", handover, translate("Actions", "Choose all approved articles"), "check"),
        ActionSpec("choose_none", handover, translate("Actions", "Choose no article"), "cross"),
        ActionSpec(
            "show_missing", handover, translate("Actions", "Show what the checklist finds here"), "check"
        ),
        ActionSpec("preflight", handover, translate("Actions", "Check what would leave"), "verify"),
        ActionSpec("preflight_again", handover, translate("Actions", "Check it again"), "refresh"),
        ActionSpec("preflight_cancel", handover, translate("Actions", "Stop checking"), "close"),
        ActionSpec(
            "preflight_show",
            handover,
            translate("Actions", "Next check that fails, in its article"),
            "check",
            ("Shift+F4",),
        ),
        ActionSpec("handover_back", handover, translate("Actions", "Back to what is ready"), "back"),
        ActionSpec("preview", handover, translate("Actions", "See the article as on the site"), "preview"),
        ActionSpec("preview_desktop", handover, translate("Actions", "Preview: desktop"), "preview", ("1",)),
        ActionSpec("preview_phone", handover, translate("Actions", "Preview: phone"), "preview", ("2",)),
        ActionSpec("preview_card", handover, translate("Actions", "Preview: social card"), "image", ("3",)),
        ActionSpec(
            "preview_search", handover, translate("Actions", "Preview: search result"), "search", ("4",)
        ),
        ActionSpec("preview_previous", handover, translate("Actions", "Preview: the article before"), "up"),
        ActionSpec("preview_next", handover, translate("Actions", "Preview: the next article"), "down"),
        ActionSpec("package_folder", handover, translate("Actions", "Package as a folder"), "folder"),
        ActionSpec("package_zip", handover, translate("Actions", "Package as a zip file"), "package"),
        ActionSpec("package_target", handover, translate("Actions", "Where packages are written…"), "folder"),
        ActionSpec("package_make", handover, translate("Actions", "Make the package"), "handover"),
        ActionSpec("package_cancel", handover, translate("Actions", "Stop making the package"), "close"),
        ActionSpec(
            "package_check_folder", handover, translate("Actions", "Verify a package in a folder…"), "verify"
        ),
        ActionSpec("package_check_zip", handover, translate("Actions", "Verify a zipped package…"), "verify"),
        ActionSpec(
            "package_open", handover, translate("Actions", "Open the folder of the package"), "folder"
        ),
        ActionSpec("package_again", handover, translate("Actions", "Verify the package again"), "verify"),
        ActionSpec(
            "package_send",
            handover,
            translate("Actions", "Send the chosen package to a destination…"),
            "export",
            ("Ctrl+Shift+S",),
        ),
        ActionSpec(
            "package_destinations", handover, translate("Actions", "Destinations of the package…"), "export"
        ),
        ActionSpec(
            "sending_resend", handover, translate("Actions", "Send the chosen package again"), "refresh"
        ),
        ActionSpec("sending_cancel", handover, translate("Actions", "Call off the chosen sending"), "close"),
        ActionSpec(
            "sending_secret", handover, translate("Actions", "Give the password of the destination…"), "key"
        ),
        ActionSpec(
            "sending_address", handover, translate("Actions", "Copy the address of the article"), "copy"
        ),
        ActionSpec("sending_receipts", handover, translate("Actions", "Look for receipts"), "search"),
        ActionSpec("confirm_receipt", handover, translate("Actions", "Confirm receipt"), "check"),
        ActionSpec("correct", handover, translate("Actions", "Correct what was handed over"), "correction"),
        ActionSpec("update", handover, translate("Actions", "Update what was handed over"), "refresh"),
        ActionSpec("call_off", handover, translate("Actions", "Call off the correction"), "undo"),
        ActionSpec("drop_update", handover, translate("Actions", "Let the update stand for itself"), "close"),
        ActionSpec(
            "delivered_hand_over_again", handover, translate("Actions", "Hand over once more"), "handover"
        ),
        ActionSpec("delivered_call_off", handover, translate("Actions", "Call off this correction"), "undo"),
        ActionSpec("withdraw", handover, translate("Actions", "Withdraw what was handed over"), "withdraw"),
    )


def _of_the_text(translate: Say) -> tuple[ActionSpec, ...]:
    text = ActionGroup.TEXT
    return (
        ActionSpec("cut", text, translate("Actions", "Cut"), "delete", ("Ctrl+X",)),
        ActionSpec("copy", text, translate("Actions", "Copy"), "copy", ("Ctrl+C",)),
        ActionSpec("paste", text, translate("Actions", "Paste"), "paste", ("Ctrl+V",)),
        ActionSpec("select_all", text, translate("Actions", "Select all"), "list", ("Ctrl+A",)),
        ActionSpec("figure_edit", text, translate("Actions", "Edit the figure…"), "edit"),
        ActionSpec("figure_remove", text, translate("Actions", "Remove the figure"), "delete"),
        ActionSpec("paste_details", text, translate("Actions", "What pasting mended"), "info"),
        ActionSpec("paste_unchanged", text, translate("Actions", "Paste again, unchanged"), "paste"),
        ActionSpec("paste_undo", text, translate("Actions", "Take the paste back"), "undo"),
        ActionSpec("replace_one", text, translate("Actions", "Replace this hit"), "switch"),
        ActionSpec("replace_all", text, translate("Actions", "Replace all…"), "switch"),
        ActionSpec("replace_chosen", text, translate("Actions", "Replace what is ticked"), "check"),
        ActionSpec(
            "replace_cancel", text, translate("Actions", "Leave the preview of replacements"), "close"
        ),
        ActionSpec("undo_run", text, translate("Actions", "Take back the replacing in all drafts"), "undo"),
        ActionSpec(
            "lens_remove", text, translate("Actions", "Remove the ticked hidden characters"), "delete"
        ),
        ActionSpec("lens_undo", text, translate("Actions", "Put removed hidden characters back"), "undo"),
        ActionSpec(
            "fix_undo", text, translate("Actions", "Take back what was fixed beside the text"), "undo"
        ),
        ActionSpec("findings_all", text, translate("Actions", "Show all findings"), "filter"),
        ActionSpec("findings_spelling", text, translate("Actions", "Show spelling only"), "filter"),
        ActionSpec("findings_style", text, translate("Actions", "Show style only"), "filter"),
        ActionSpec("findings_names", text, translate("Actions", "Show names only"), "filter"),
    )


def _of_the_desk(translate: Say) -> tuple[ActionSpec, ...]:
    style = ActionGroup.STYLE
    desk = ActionGroup.DESK
    return (
        ActionSpec("style_rules", style, translate("Actions", "Style guide: rules"), "book"),
        ActionSpec("style_terms", style, translate("Actions", "Style guide: terms"), "book"),
        ActionSpec("style_names", style, translate("Actions", "Style guide: names"), "book"),
        ActionSpec("style_words", style, translate("Actions", "Style guide: dictionary"), "book"),
        ActionSpec("style_text", style, translate("Actions", "Style guide: as text"), "book"),
        ActionSpec("term_new", style, translate("Actions", "New term…"), "plus"),
        ActionSpec("rule_on", style, translate("Actions", "Watch for the chosen rule"), "check"),
        ActionSpec("rule_text", style, translate("Actions", "Edit the chosen rule as text…"), "edit"),
        ActionSpec("name_new", style, translate("Actions", "New name…"), "plus"),
        ActionSpec("name_edit", style, translate("Actions", "Edit the chosen name…"), "edit"),
        ActionSpec("name_remove", style, translate("Actions", "Remove the chosen name"), "delete"),
        ActionSpec("word_new", style, translate("Actions", "Add a word to the dictionary…"), "plus"),
        ActionSpec("word_remove", style, translate("Actions", "Remove the chosen word"), "delete"),
        ActionSpec("words_import", style, translate("Actions", "Import words…"), "import"),
        ActionSpec("words_export", style, translate("Actions", "Export the words…"), "export"),
        ActionSpec("text_rules", style, translate("Actions", "The file of rules and terms"), "file"),
        ActionSpec("text_names", style, translate("Actions", "The file of names"), "file"),
        ActionSpec("text_export", style, translate("Actions", "Export the file…"), "export"),
        ActionSpec("text_shipped", style, translate("Actions", "Back to the shipped file…"), "refresh"),
        ActionSpec("text_revert", style, translate("Actions", "Undo the changes in the file"), "undo"),
        ActionSpec("text_save", style, translate("Actions", "Check and save the file"), "save"),
        ActionSpec("rules_checklist", desk, translate("Actions", "Desk rules: checklist"), "check"),
        ActionSpec("rules_reasons", desk, translate("Actions", "Desk rules: reasons for a return"), "return"),
        ActionSpec("rules_approvals", desk, translate("Actions", "Desk rules: two approvals"), "approve"),
        ActionSpec("rules_destinations", desk, translate("Actions", "Desk rules: destinations"), "export"),
        ActionSpec("destination_new", desk, translate("Actions", "New destination…"), "plus"),
        ActionSpec("destination_edit", desk, translate("Actions", "Edit the chosen destination…"), "edit"),
        ActionSpec(
            "destination_remove", desk, translate("Actions", "Remove the chosen destination…"), "delete"
        ),
        ActionSpec("rules_site", desk, translate("Actions", "Desk rules: the site"), "link"),
        ActionSpec("rules_sections", desk, translate("Actions", "Desk rules: sections"), "tag"),
        ActionSpec("site_save", desk, translate("Actions", "Save the site's details"), "save"),
        ActionSpec(
            "site_revert", desk, translate("Actions", "Undo the changes in the site's details"), "undo"
        ),
        ActionSpec(
            "site_certificate",
            desk,
            translate("Actions", "Choose the certificate that signs pictures…"),
            "open",
        ),
        ActionSpec(
            "site_certificate_key", desk, translate("Actions", "Choose the key of the certificate…"), "open"
        ),
        ActionSpec("section_new", desk, translate("Actions", "Add the section that was named"), "plus"),
        ActionSpec("section_remove", desk, translate("Actions", "Remove the chosen section"), "delete"),
        ActionSpec("reason_new", desk, translate("Actions", "New reason for a return"), "plus"),
        ActionSpec("reason_up", desk, translate("Actions", "Move the chosen reason up"), "up"),
        ActionSpec("reason_down", desk, translate("Actions", "Move the chosen reason down"), "down"),
        ActionSpec(
            "reason_note", desk, translate("Actions", "The chosen reason needs a note, or none"), "edit"
        ),
        ActionSpec(
            "reason_retire", desk, translate("Actions", "Retire the chosen reason, or offer it"), "archive"
        ),
        ActionSpec("approvals_all", desk, translate("Actions", "Two approvals for every article"), "check"),
        ActionSpec(
            "approvals_unfiled",
            desk,
            translate("Actions", "Two approvals where no section is named"),
            "check",
        ),
        ActionSpec("approvals_save", desk, translate("Actions", "Save the rule on two approvals"), "save"),
        ActionSpec("approvals_revert", desk, translate("Actions", "Undo the changes in the rule"), "undo"),
        ActionSpec("rules_try", desk, translate("Actions", "Try the rules on the last articles"), "verify"),
        ActionSpec("rules_export", desk, translate("Actions", "Export the desk's rules…"), "export"),
        ActionSpec("rules_import", desk, translate("Actions", "Import the desk's rules…"), "import"),
        ActionSpec("rules_shipped", desk, translate("Actions", "Back to the shipped checklist…"), "refresh"),
        ActionSpec("question_new", desk, translate("Actions", "New question of the checklist…"), "plus"),
        ActionSpec("question_remove", desk, translate("Actions", "Remove the chosen question"), "delete"),
        ActionSpec("close_bar", desk, translate("Actions", "Close the bar"), "close"),
        ActionSpec("notice_action", desk, translate("Actions", "Do what the notice offers"), "forward"),
        ActionSpec("notice_copy", desk, translate("Actions", "Copy the details of the notice"), "copy"),
        ActionSpec("tag_rename", desk, translate("Actions", "Rename the chosen tag…"), "edit", ("F2",)),
        ActionSpec("tag_merge", desk, translate("Actions", "Merge the chosen tag…"), "merge", ("Ctrl+M",)),
        ActionSpec("tag_new", desk, translate("Actions", "New tag…"), "tag", ("Ctrl+T",)),
        ActionSpec("tags_all", desk, translate("Actions", "Tags: all"), "tag"),
        ActionSpec("tags_proposed", desk, translate("Actions", "Tags: proposed"), "tag"),
        ActionSpec("tags_doctor", desk, translate("Actions", "Tags: those that look alike"), "search"),
        ActionSpec("tags_retired", desk, translate("Actions", "Tags: retired"), "tag"),
        ActionSpec("tags_changes", desk, translate("Actions", "Tags: changes"), "history"),
        ActionSpec("tag_many", desk, translate("Actions", "Tags of many articles…"), "tag"),
        ActionSpec("tag_accept", desk, translate("Actions", "Accept the chosen tag"), "check"),
        ActionSpec("tag_describe", desk, translate("Actions", "Describe the chosen tag…"), "edit"),
        ActionSpec("tag_retire", desk, translate("Actions", "Retire the chosen tag…"), "archive"),
        ActionSpec("tag_alias", desk, translate("Actions", "Another spelling of the chosen tag…"), "plus"),
        ActionSpec("tag_merge_alike", desk, translate("Actions", "Merge the tags that look alike…"), "merge"),
        ActionSpec("tag_apart", desk, translate("Actions", "Keep the tags apart"), "columns"),
        ActionSpec("tag_undo", desk, translate("Actions", "Undo the chosen change of tags"), "undo"),
        ActionSpec("search_meant", desk, translate("Actions", "Search for what was perhaps meant"), "search"),
        ActionSpec("order_relevance", desk, translate("Actions", "Best matches first"), "search"),
        ActionSpec("order_newest", desk, translate("Actions", "Newest matches first"), "clock"),
        ActionSpec("order_oldest", desk, translate("Actions", "Oldest matches first"), "clock"),
        ActionSpec("order_changed", desk, translate("Actions", "Latest changed matches first"), "clock"),
        ActionSpec("selection_tags", desk, translate("Actions", "Tags of the chosen articles…"), "tag"),
        ActionSpec("selection_end", desk, translate("Actions", "Choose none of the articles"), "close"),
        ActionSpec("account_new", desk, translate("Actions", "New account…"), "account"),
        ActionSpec(
            "account_roles", desk, translate("Actions", "Change the roles of an account…"), "accounts"
        ),
        ActionSpec("account_close", desk, translate("Actions", "Close or reopen an account"), "lock"),
        ActionSpec("account_reset", desk, translate("Actions", "Replace a lost passphrase…"), "key"),
        ActionSpec("log_trail", desk, translate("Actions", "Record: events"), "history"),
        ActionSpec("log_audit", desk, translate("Actions", "Record: verification"), "verify"),
        ActionSpec("log_reports", desk, translate("Actions", "Record: reports"), "numerals"),
        ActionSpec("trail_all", desk, translate("Actions", "Show all events"), "filter"),
        ActionSpec("trail_open", desk, translate("Actions", "Open the article of the chosen event"), "open"),
        ActionSpec(
            "trail_article", desk, translate("Actions", "Show only the events of this article"), "filter"
        ),
        ActionSpec("trail_export", desk, translate("Actions", "Export the events as CSV…"), "export"),
        ActionSpec("audit_run", desk, translate("Actions", "Verify the record"), "verify"),
        ActionSpec("audit_stop", desk, translate("Actions", "Stop verifying the record"), "close"),
        ActionSpec("report_export", desk, translate("Actions", "Export the report as CSV…"), "export"),
        ActionSpec("speak_arabic", desk, translate("Actions", "The interface in Arabic"), "language"),
        ActionSpec("speak_english", desk, translate("Actions", "The interface in English"), "language"),
        ActionSpec("colours_light", desk, translate("Actions", "Light colours"), "sun"),
        ActionSpec("colours_dark", desk, translate("Actions", "Dark colours"), "moon"),
        ActionSpec("digits_arabic", desk, translate("Actions", "Arabic-Indic numerals"), "numerals"),
        ActionSpec("digits_western", desk, translate("Actions", "Western numerals"), "numerals"),
        ActionSpec("caret_reading", desk, translate("Actions", "Arrow keys in reading order"), "keyboard"),
        ActionSpec(
            "caret_arrow", desk, translate("Actions", "Arrow keys to the side they point to"), "keyboard"
        ),
        ActionSpec("check_spelling", desk, translate("Actions", "Check spelling while writing"), "check"),
        ActionSpec("check_latin", desk, translate("Actions", "Check Latin words too"), "check"),
        ActionSpec("check_style", desk, translate("Actions", "Check house style while writing"), "check"),
    )
