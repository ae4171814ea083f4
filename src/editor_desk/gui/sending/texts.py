"""Words for destinations, packages and the queue."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from editor_desk.domain.destinations import DestinationKind
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.sending import Sending, SendState
from editor_desk.gui.messages import Message, isolated, message_for
from editor_desk.gui.preferences import Preferences
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate


def kind_text(kind: DestinationKind) -> str:
    """How packages are taken there."""
    return {
        DestinationKind.FOLDER: translate("Sending", "A folder: the package as a folder"),
        DestinationKind.ZIP: translate("Sending", "A folder: the package as a zip file"),
        DestinationKind.SFTP: translate("Sending", "A server over SFTP"),
        DestinationKind.WORDPRESS: translate("Sending", "A WordPress site"),
        DestinationKind.S3: translate("Sending", "A storage that speaks S3"),
    }[kind]


def setting_text(name: str) -> str:
    """What a setting is called in a form and in messages."""
    return {
        "path": translate("Sending", "Folder"),
        "host": translate("Sending", "Server"),
        "port": translate("Sending", "Port"),
        "user": translate("Sending", "User name"),
        "folder": translate("Sending", "Folder on the server"),
        "form": translate("Sending", "Form of the package"),
        "key_file": translate("Sending", "Key file, in place of a password"),
        "host_key": translate("Sending", "Key of the server"),
        "url": translate("Sending", "Address"),
        "withdrawn_as": translate("Sending", "A withdrawn article becomes"),
        "authors": translate("Sending", "Authors of the site: a line each, byline = number"),
        "insecure": translate("Sending", "Allow an unencrypted connection (http)"),
        "bucket": translate("Sending", "Bucket"),
        "prefix": translate("Sending", "Folder in the bucket"),
        "region": translate("Sending", "Region"),
        "access_key": translate("Sending", "Access key"),
    }.get(name, name)


EXAMPLES = {
    (DestinationKind.SFTP, "host"): "sftp.news.example",
    (DestinationKind.WORDPRESS, "url"): "https://news.example",
    (DestinationKind.S3, "url"): "https://s3.news.example",
    (DestinationKind.S3, "bucket"): "newsroom-packages",
}
"""What is written into settings whose form is not plain from their name, the same in every language."""


def choice_text(value: str) -> str:
    """A value of a setting that is chosen from a few."""
    return {
        "zip": translate("Sending", "Zip file"),
        "folder": translate("Sending", "Folder"),
        "draft": translate("Sending", "A draft"),
        "private": translate("Sending", "Private"),
    }.get(value, value)


def secret_text(kind: DestinationKind) -> str:
    """What one proves oneself with there."""
    return {
        DestinationKind.WORDPRESS: translate("Sending", "Application password"),
        DestinationKind.S3: translate("Sending", "Secret key"),
    }.get(kind, translate("Sending", "Password, or passphrase of the key file"))


def held_text(headlines: Sequence[str], preferences: Preferences) -> str:
    """What a package holds: its first headline, and how many articles come with it; empty where there is no headline."""
    told = [" ".join(headline.split()) for headline in headlines]
    first = next(filter(None, told), "")
    if not first or len(told) == 1:
        return isolated(first) if first else ""
    more = translate("Sending", "and %n more article(s)", "", len(told) - 1)
    return f"{isolated(first)} {to_numerals(more, preferences.numerals)}"


def state_text(row: Sending) -> str:
    """Where a package stands on its way."""
    if row.state is SendState.RECEIVED and row.withdraws:
        return translate("Sending", "Withdrawn there")
    if row.is_called_off:
        return translate("Sending", "Being called off")
    return {
        SendState.WAITING: translate("Sending", "Waiting"),
        SendState.SENDING: translate("Sending", "Being sent"),
        SendState.SENT: translate("Sending", "Sent"),
        SendState.RECEIVED: translate("Sending", "Received"),
        SendState.FAILED: translate("Sending", "Not sent"),
        SendState.CANCELLED: translate("Sending", "Called off"),
    }[row.state]


STATE_COLORS = {
    SendState.WAITING: "amber",
    SendState.SENDING: "blue",
    SendState.SENT: "blue",
    SendState.RECEIVED: "green",
    SendState.FAILED: "red",
    SendState.CANCELLED: "mute",
}


def reason_of(row: Sending, numerals: Numerals) -> Message | None:
    """Why it was not sent, and what to do; None where nothing is wrong. Only here is it said what the desk does by itself: a test
    of a connection, or the command line, tries once.
    """
    if row.is_called_off:
        return None
    try:
        code = ErrorCode(row.reason)
    except ValueError:
        return None
    message = message_for(DeskError(code, **dict(row.details)), numerals)
    if row.state is SendState.WAITING:
        by_itself = translate("Sending", "It is tried again by itself.")
    elif code is ErrorCode.SECRET_MISSING:
        by_itself = translate("Sending", "Then sending goes on by itself.")
    else:
        return message
    parts = (
        [by_itself, message.next_step] if row.state is SendState.WAITING else [message.next_step, by_itself]
    )
    return replace(message, next_step=" ".join(filter(None, parts)))
