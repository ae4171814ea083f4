"""The words of the faults of accounts, passphrases and keys, as in `message_texts`."""

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode

translate = QCoreApplication.translate

Text = tuple[str, str, str]


def account_texts() -> dict[ErrorCode, Text]:
    """A row each."""
    return {
        ErrorCode.PASSPHRASE_WRONG: (
            translate("Messages", "The passphrase is wrong"),
            translate("Messages", "It does not open this account."),
            translate("Messages", "Check the keyboard language and Caps Lock, then type it again."),
        ),
        ErrorCode.TRY_LATER: (
            translate("Messages", "Too many wrong passphrases"),
            translate("Messages", "{tries} wrong passphrases in a row were typed for this account."),
            translate("Messages", "It takes the next one in {wait}."),
        ),
        ErrorCode.KEY_RETIRED: (
            translate("Messages", "Your key was replaced"),
            translate("Messages", "The key that you sat down with is not yours any more, and signs nothing."),
            translate("Messages", "Lock the desk and sit down again with your passphrase."),
        ),
        ErrorCode.RESET_OF_ONESELF: (
            translate("Messages", "Your own passphrase is changed, not replaced"),
            translate("Messages", "Replacing a lost passphrase is for somebody else's account."),
            translate("Messages", "Choose “Change passphrase…” in the menu of your account."),
        ),
        ErrorCode.CLOCK_BEHIND: (
            translate("Messages", "The clock of this machine is wrong"),
            translate("Messages", "It stands before {at}, when something happened at the desk already."),
            translate("Messages", "Set the clock right. Nothing is sealed and no key is made before that."),
        ),
        ErrorCode.PASSPHRASE_WEAK: (
            translate("Messages", "The passphrase is too short"),
            translate("Messages", "It needs at least {minimum} characters."),
            translate("Messages", "Three or four words together are easy to keep in mind and hard to guess."),
        ),
        ErrorCode.ACCOUNT_NAME_TAKEN: (
            translate("Messages", "This name is taken"),
            translate("Messages", "There is an account called “{name}” already."),
            translate("Messages", "Add the family name or the section to tell them apart."),
        ),
        ErrorCode.ACCOUNT_NAME_EMPTY: (
            translate("Messages", "The name is missing"),
            translate(
                "Messages", "An account needs a name: it is shown beside everything that its owner does."
            ),
            translate("Messages", "Write the name as colleagues know it."),
        ),
        ErrorCode.ACCOUNT_UNKNOWN: (
            translate("Messages", "There is no such account"),
            translate("Messages", "The desk knows no account “{name}{id}”."),
            translate("Messages", "Choose one from the list, or ask the desk manager for one."),
        ),
        ErrorCode.ACCOUNT_DISABLED: (
            translate("Messages", "This account is closed"),
            translate("Messages", "The account “{name}” was closed by the desk manager."),
            translate("Messages", "Ask the desk manager to open it again."),
        ),
        ErrorCode.LAST_ADMIN: (
            translate("Messages", "The desk needs a manager"),
            translate("Messages", "This is the last account that can manage accounts, so it stays as it is."),
            translate("Messages", "Make somebody else desk manager first."),
        ),
        ErrorCode.NOT_PERMITTED: (
            translate("Messages", "Your role does not include this"),
            translate("Messages", "It takes a role that includes {permission}."),
            translate("Messages", "Ask the desk manager, or switch to an account with that role."),
        ),
    }
