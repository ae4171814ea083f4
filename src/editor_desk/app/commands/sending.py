"""`send`."""

import getpass
import os
import sys
from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.commands.sessions import session_for
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.sending import ARRIVED
from editor_desk.exchange.destinations.parcels import parcel_at
from editor_desk.gui.messages import isolated
from editor_desk.services.desk import Desk
from editor_desk.services.ports.keys import Session

translate = QCoreApplication.translate

SECRET = "EDITOR_DESK_SECRET"


def send(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Queue a package and send it now. What may pass by itself is tried again when the desk is open next."""
    with desk_in(paths.desk) as desk:
        session = session_for(arguments, desk, translate("CommandLine", "Passphrase: "))
        destination = desk.destinations.named(arguments.to)
        parcel = parcel_at(arguments.package)
        _give_secret(desk, session, destination)
        desk.sending.resume()
        (row_id,) = desk.sending.enqueue(
            session, arguments.package.absolute(), parcel.name, parcel.sha256, [destination.id]
        )
        if not desk.sending.get(row_id).is_due(desk.sending.now()):
            desk.sending.resend(session, row_id)
        with console.progress(translate("CommandLine", "Sending the package")) as progress:
            row = desk.sending.send_next(
                session, lambda _row, done, total: progress(done, total), only=row_id
            )
        row = row or desk.sending.get(row_id)
    console.json(
        {
            "package": row.package,
            "destination": destination.name,
            "state": row.state.value,
            "reason": row.reason,
            "tries": row.tries,
            "urls": dict(row.urls),
        }
    )
    if row.state not in ARRIVED:
        if row.reason:
            hint = {"variable": SECRET} if row.reason == ErrorCode.SECRET_MISSING.value else {}
            raise DeskError(ErrorCode(row.reason), **dict(row.details), **hint)
        console.say(translate("CommandLine", "The package waits for an earlier one to the same destination."))
        return ExitCode.REFUSED
    told = translate("CommandLine", "{package} is at {destination}.")
    console.say(told.format(package=isolated(row.package), destination=isolated(destination.name)))
    for url in row.urls.values():
        console.say(url)
    return ExitCode.DONE


def _give_secret(desk: Desk, session: Session, destination: Destination) -> None:
    """Where no keyring has it: from the environment, else from whoever sits there. It stays in memory or in the keyring."""
    if destination not in desk.destinations.without_secret():
        return
    secret = os.environ.get(SECRET, "")
    if not secret and sys.stdin.isatty():
        secret = getpass.getpass(translate("CommandLine", "Password of the destination: "))
    if secret:
        desk.destinations.give_secret(session, destination.id, secret)
