"""The words of the faults of destinations and of sending, as in `message_texts`."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.errors import ErrorCode

translate = QCoreApplication.translate

Text = tuple[str, str, str]


def destination_texts() -> dict[ErrorCode, Text]:
    """A row each."""
    return _settings() | _servers() | _sending()


def _settings() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.DESTINATION_UNKNOWN: (
            translate("Messages", "There is no such destination"),
            translate("Messages", "The destination {name} is not on the desk's list, or was removed."),
            translate("Messages", "Choose another one, or add it under Desk rules › Destinations."),
        ),
        ErrorCode.DESTINATION_NAME_EMPTY: (
            translate("Messages", "The destination has no name"),
            translate("Messages", "People choose destinations by their names."),
            translate("Messages", "Give it a name."),
        ),
        ErrorCode.DESTINATION_NAME_TAKEN: (
            translate("Messages", "There is a destination of this name already"),
            translate("Messages", "Two destinations called {name} could not be told apart."),
            translate("Messages", "Give it another name."),
        ),
        ErrorCode.DESTINATION_INVALID: (
            translate("Messages", "A setting is missing or wrong"),
            translate("Messages", "This one cannot be used as it stands: {setting}."),
            translate("Messages", "Put it right and save again."),
        ),
        ErrorCode.DESTINATION_REPLACED: (
            translate("Messages", "The settings of the destination are not those that were saved"),
            translate(
                "Messages",
                "{name} is not as the record says: another hand changed it, or it is damaged. Nothing is sent there.",
            ),
            translate(
                "Messages",
                "Look through it under Desk rules › Destinations, and save it again with its password.",
            ),
        ),
        ErrorCode.DESTINATION_INSECURE: (
            translate("Messages", "The connection would not be encrypted"),
            translate("Messages", "Over http, anybody on the way to {host} could read the password."),
            translate("Messages", "Use an address with https, or allow it where the network is your own."),
        ),
        ErrorCode.KEY_FILE_UNREADABLE: (
            translate("Messages", "The key file cannot be used"),
            translate("Messages", "It is no private key, or its passphrase is another one."),
            translate("Messages", "Choose the right file, and give its passphrase."),
        ),
    }


def _servers() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.DESTINATION_UNREACHABLE: (
            translate("Messages", "The server cannot be reached"),
            translate("Messages", "There is no connection to {host}, or it broke off half-way."),
            translate("Messages", "Check the network and the address, or try again later."),
        ),
        ErrorCode.DESTINATION_SLOW: (
            translate("Messages", "The server does not answer in time"),
            translate("Messages", "{host} took too long."),
            translate("Messages", "Try again later. Ask the web team if it stays so."),
        ),
        ErrorCode.DESTINATION_BUSY: (
            translate("Messages", "The server has a problem of its own"),
            translate("Messages", "{host} could not take the package just now."),
            translate("Messages", "Try again later. Ask the web team if it stays so."),
        ),
        ErrorCode.DESTINATION_MISSING: (
            translate("Messages", "The folder of the destination is not there"),
            translate("Messages", "It was moved, or the drive is not connected."),
            translate("Messages", "Connect the drive, or choose another folder for the destination."),
        ),
        ErrorCode.DESTINATION_DENIED: (
            translate("Messages", "The destination refuses you"),
            translate(
                "Messages", "{host} does not take the password, or does not let this user write there."
            ),
            translate(
                "Messages", "Check user and password, or ask the web team for the right; then try again."
            ),
        ),
        ErrorCode.DESTINATION_READ_ONLY: (
            translate("Messages", "The folder cannot be written to"),
            translate("Messages", "This account of the computer may read the folder at most."),
            translate(
                "Messages", "Have writing allowed there, or choose another folder for the destination."
            ),
        ),
        ErrorCode.DESTINATION_FULL: (
            translate("Messages", "There is no room at the destination"),
            translate("Messages", "{host} could not store the file, mostly because its disk is full."),
            translate("Messages", "Have room made there, then try again."),
        ),
        ErrorCode.DESTINATION_TOO_LARGE: (
            translate("Messages", "The destination does not take files so large"),
            translate("Messages", "{host} refused a file for its size."),
            translate("Messages", "Have the web team raise the limit, or make smaller packages."),
        ),
        ErrorCode.DESTINATION_REFUSED: (
            translate("Messages", "The destination refuses the package"),
            translate("Messages", "{host} answered with {status} {detail}."),
            translate("Messages", "Tell the web team this answer; then try again."),
        ),
        ErrorCode.DESTINATION_STRANGE: (
            translate("Messages", "The destination answers with something else"),
            translate(
                "Messages", "What {host} answers is not what such a server says, or it leads elsewhere."
            ),
            translate("Messages", "Check the address of the destination, then test the connection."),
        ),
        ErrorCode.CERTIFICATE_INVALID: (
            translate("Messages", "The server cannot prove who it is"),
            translate("Messages", "The certificate of {host} is not valid, so nothing was told to it."),
            translate("Messages", "Ask the web team to renew the certificate. Do not send over another way."),
        ),
        ErrorCode.HOST_KEY_UNKNOWN: (
            translate("Messages", "The key of the server was not confirmed yet"),
            translate("Messages", "{host} shows the fingerprint {detail}."),
            translate("Messages", "Test the connection of the destination and compare it with the web team."),
        ),
        ErrorCode.HOST_KEY_CHANGED: (
            translate("Messages", "The server shows another key than before"),
            translate(
                "Messages",
                "{host} shows the fingerprint {detail}; somebody may be in between. Nothing was told to it.",
            ),
            translate(
                "Messages", "Ask the web team whether the key was renewed before you confirm another one."
            ),
        ),
    }


def _sending() -> dict[ErrorCode, Text]:
    return {
        ErrorCode.SENDING_UNKNOWN: (
            translate("Messages", "This sending is not there any more"),
            translate("Messages", "The queue does not know it."),
            translate("Messages", "Look at the queue again."),
        ),
        ErrorCode.SENDING_CLOSED: (
            translate("Messages", "It is too late for that"),
            translate("Messages", "The package is on its way, has arrived, or was called off before."),
            translate("Messages", "Look at the queue again."),
        ),
        ErrorCode.SENDING_BROKEN: (
            translate("Messages", "Sending broke off again and again"),
            translate("Messages", "Each time it ended without an answer of the destination."),
            translate("Messages", "Test the connection of the destination, then send again."),
        ),
        ErrorCode.SENDING_OVERTAKEN: (
            translate("Messages", "The package is out of date"),
            translate(
                "Messages",
                "Another text of {name} was handed over since, or it was withdrawn. This package is not sent.",
            ),
            translate("Messages", "Hand the article over once more, and send that package."),
        ),
        ErrorCode.PACKAGE_NOT_OURS: (
            translate("Messages", "This desk did not hand the package over"),
            translate("Messages", "The record says nothing of {name}, so it is not sent."),
            translate("Messages", "Hand the articles over, and send the package that is made."),
        ),
        ErrorCode.RECEIPT_INVALID: (
            translate("Messages", "A receipt cannot be read"),
            translate(
                "Messages",
                "The receipt beside {name} is damaged, or is of something else. It counts for nothing.",
            ),
            translate("Messages", "Ask the web team to write it again, as the package format says."),
        ),
    }


def secret_texts(params: Mapping[str, object]) -> dict[ErrorCode, tuple[str, str, str]]:
    """The lack of a password; on the command line `variable` names what it may be given in."""
    return {
        ErrorCode.SECRET_MISSING: (
            translate("Messages", "The password is not at hand"),
            translate(
                "Messages", "The password of {name} was not given in this session, and no keyring has it."
            ),
            translate("Messages", "Put it in the environment variable {variable}, then send again.")
            if params.get("variable")
            else translate("Messages", "Give the password of the destination."),
        ),
    }
