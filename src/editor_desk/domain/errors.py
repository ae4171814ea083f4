"""Errors that a person can act on, told apart from bugs by their type."""

from enum import StrEnum


class ErrorCode(StrEnum):
    """What went wrong, as a stable name; its text in each language lives with the interface."""

    # Input
    FILE_EMPTY = "file_empty"
    FILE_BINARY = "file_binary"
    FILE_TOO_LARGE = "file_too_large"
    FILE_ENCODING = "file_encoding"
    FILE_UNREADABLE = "file_unreadable"
    FILE_ENCRYPTED = "file_encrypted"
    FILE_DAMAGED = "file_damaged"
    HTML_TOO_DEEP = "html_too_deep"
    NOTHING_TO_IMPORT = "nothing_to_import"
    CONTENT_INVALID = "content_invalid"
    ARCHIVE_EMPTY = "archive_empty"
    ARCHIVE_CHANGED = "archive_changed"
    ARCHIVE_UNSAFE = "archive_unsafe"
    ARCHIVE_UNKNOWN = "archive_unknown"
    # Pictures
    PICTURE_EMPTY = "picture_empty"
    PICTURE_HEAVY = "picture_heavy"
    PICTURE_HUGE = "picture_huge"
    PICTURE_DRAWING = "picture_drawing"
    PICTURE_UNKNOWN = "picture_unknown"
    PICTURE_BROKEN = "picture_broken"
    PICTURE_MISSING = "picture_missing"
    # Accounts
    PASSPHRASE_WRONG = "passphrase_wrong"
    PASSPHRASE_WEAK = "passphrase_weak"
    ACCOUNT_NAME_TAKEN = "account_name_taken"
    ACCOUNT_NAME_EMPTY = "account_name_empty"
    ACCOUNT_UNKNOWN = "account_unknown"
    ACCOUNT_DISABLED = "account_disabled"
    LAST_ADMIN = "last_admin"
    TRY_LATER = "try_later"
    KEY_RETIRED = "key_retired"
    RESET_OF_ONESELF = "reset_of_oneself"
    CLOCK_BEHIND = "clock_behind"
    NOT_PERMITTED = "not_permitted"
    # Articles and workflow
    ARTICLE_UNKNOWN = "article_unknown"
    ACTION_REFUSED = "action_refused"
    STALE_REVISION = "stale_revision"
    REVISION_UNKNOWN = "revision_unknown"
    NOTE_LONG = "note_long"
    # Comments
    COMMENT_EMPTY = "comment_empty"
    COMMENT_LONG = "comment_long"
    COMMENT_UNKNOWN = "comment_unknown"
    COMMENT_FIXED = "comment_fixed"
    # Suggestions
    SUGGESTION_NOTE_LONG = "suggestion_note_long"
    SUGGESTION_UNKNOWN = "suggestion_unknown"
    SUGGESTION_CLOSED = "suggestion_closed"
    SUGGESTION_LOST = "suggestion_lost"
    SUGGESTION_NOT_YOURS = "suggestion_not_yours"
    # Find and replace
    PATTERN_INVALID = "pattern_invalid"
    PATTERN_REPLACEMENT = "pattern_replacement"
    PATTERN_SLOW = "pattern_slow"
    PATTERN_LONG = "pattern_long"
    # Tags
    TAG_UNKNOWN = "tag_unknown"
    TAG_NAME_EMPTY = "tag_name_empty"
    TAG_NAME_TAKEN = "tag_name_taken"
    TAG_MERGE_SELF = "tag_merge_self"
    TAG_TOPIC_INVALID = "tag_topic_invalid"
    TAG_BROADER_CIRCLE = "tag_broader_circle"
    TAG_ALIAS_UNKNOWN = "tag_alias_unknown"
    TAG_CHANGE_STANDS = "tag_change_stands"
    TAG_CHANGE_UNDONE = "tag_change_undone"
    # Searching
    SEARCH_UNKNOWN = "search_unknown"
    SEARCH_NAME_EMPTY = "search_name_empty"
    # House style
    HOUSE_STYLE_REFUSED = "house_style_refused"
    NAMES_REFUSED = "names_refused"
    REASON_MISSING = "reason_missing"
    # Decisions
    APPROVAL_RULE_REFUSED = "approval_rule_refused"
    RETURN_REASONS_REFUSED = "return_reasons_refused"
    # Rules of the desk
    CHECKLIST_REFUSED = "checklist_refused"
    CHECK_UNKNOWN = "check_unknown"
    # Spelling
    SPELLING_UNAVAILABLE = "spelling_unavailable"
    NOT_A_WORD = "not_a_word"
    # Hand-over
    PACKAGE_EMPTY = "package_empty"
    HANDOVER_OVERTAKEN = "handover_overtaken"
    PACKAGE_EXISTS = "package_exists"
    PACKAGE_TOO_LARGE = "package_too_large"
    PACKAGE_UNKNOWN = "package_unknown"
    PACKAGE_UNSAFE = "package_unsafe"
    PACKAGE_UNREADABLE = "package_unreadable"
    PACKAGE_FAULTY = "package_faulty"
    FORMAT_BROKEN = "format_broken"
    SEAL_INVALID = "seal_invalid"
    # Sending
    DESTINATION_UNKNOWN = "destination_unknown"
    DESTINATION_NAME_EMPTY = "destination_name_empty"
    DESTINATION_NAME_TAKEN = "destination_name_taken"
    DESTINATION_INVALID = "destination_invalid"
    DESTINATION_INSECURE = "destination_insecure"
    DESTINATION_UNREACHABLE = "destination_unreachable"
    DESTINATION_SLOW = "destination_slow"
    DESTINATION_BUSY = "destination_busy"
    DESTINATION_MISSING = "destination_missing"
    DESTINATION_DENIED = "destination_denied"
    DESTINATION_READ_ONLY = "destination_read_only"
    DESTINATION_FULL = "destination_full"
    DESTINATION_TOO_LARGE = "destination_too_large"
    DESTINATION_REFUSED = "destination_refused"
    DESTINATION_STRANGE = "destination_strange"
    DESTINATION_REPLACED = "destination_replaced"
    CERTIFICATE_INVALID = "certificate_invalid"
    HOST_KEY_UNKNOWN = "host_key_unknown"
    HOST_KEY_CHANGED = "host_key_changed"
    KEY_FILE_UNREADABLE = "key_file_unreadable"
    SECRET_MISSING = "secret_missing"
    SENDING_UNKNOWN = "sending_unknown"
    SENDING_CLOSED = "sending_closed"
    SENDING_BROKEN = "sending_broken"
    SENDING_OVERTAKEN = "sending_overtaken"
    PACKAGE_NOT_OURS = "package_not_ours"
    RECEIPT_INVALID = "receipt_invalid"
    EXPORTER_FAULTY = "exporter_faulty"
    EXPORTER_BROKEN = "exporter_broken"
    EXPORTER_MISSING = "exporter_missing"
    SITE_REFUSED = "site_refused"
    SITE_REPLACED = "site_replaced"
    SECTIONS_REFUSED = "sections_refused"
    SECTIONS_REPLACED = "sections_replaced"
    # The machine
    DISK_FULL = "disk_full"
    FOLDER_READ_ONLY = "folder_read_only"
    FOLDER_GONE = "folder_gone"
    FILE_MISSING = "file_missing"
    # The desk's own data
    DESK_IN_USE = "desk_in_use"
    DATABASE_CORRUPT = "database_corrupt"
    TEXTS_DAMAGED = "texts_damaged"
    DATABASE_LOCKED = "database_locked"
    DATABASE_NEWER = "database_newer"
    DATABASE_UNREADABLE = "database_unreadable"
    LOG_ALTERED = "log_altered"
    BACKUP_INVALID = "backup_invalid"
    BACKUP_EXISTS = "backup_exists"
    DESK_NOT_EMPTY = "desk_not_empty"
    NO_DESK = "no_desk"
    CANCELLED = "cancelled"


class DeskError(Exception):
    """A fault with a cause and a next step for the person at the desk; never a bug of ours.

    `params` are the values that the message names (a path, a size, reasons); they never hold article text or secrets.
    """

    def __init__(self, code: ErrorCode, **params: object) -> None:
        super().__init__(code.value, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in sorted(self.params.items()))
        return f"{self.code.value}({details})"
