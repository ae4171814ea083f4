"""Sitting down at the desk from the command line."""

import getpass
import os
import sys
from argparse import Namespace
from pathlib import Path

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.desk import Desk
from editor_desk.services.ports.keys import Session

VARIABLE = "EDITOR_DESK_PASSPHRASE"


def session_for(arguments: Namespace, desk: Desk, prompt: str) -> Session:
    """Unlock the account that the arguments name. Raises DeskError: ACCOUNT_UNKNOWN, PASSPHRASE_WRONG, FILE_MISSING."""
    return desk.accounts.unlock_by_name(arguments.account, _passphrase(arguments.passphrase_file, prompt))


def _passphrase(file: str | None, prompt: str) -> str:
    if file == "-":
        return sys.stdin.readline().rstrip("\r\n")
    if file is not None:
        try:
            return Path(file).read_text(encoding="utf-8").splitlines()[0]
        except (OSError, UnicodeDecodeError, IndexError) as error:
            raise DeskError(ErrorCode.FILE_MISSING, path=file) from error
    if VARIABLE in os.environ:
        return os.environ[VARIABLE]
    if not sys.stdin.isatty():
        raise DeskError(ErrorCode.PASSPHRASE_WRONG)
    return getpass.getpass(prompt)
