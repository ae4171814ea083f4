"""What accounts need from storage beside themselves: keys and their time, wrong passphrases, anchors of the log."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from editor_desk.domain.accounts import Account, SignInTries
from editor_desk.domain.keys import KeyPeriod
from editor_desk.domain.log_anchors import LogAnchor


class AccountKeys(Protocol):
    """Every key that the desk ever gave out."""

    def all(self) -> Sequence[KeyPeriod]:
        """By account, the oldest first."""

    def find(self, public_key: str) -> KeyPeriod | None:
        """When that key was whose."""

    def add(self, period: KeyPeriod) -> None: ...

    def close(self, public_key: str, until: datetime) -> None:
        """The key is nobody's from then on."""


class SignIns(Protocol):
    """Wrong passphrases in a row."""

    def get(self, account_id: str) -> SignInTries | None: ...

    def put(self, tries: SignInTries) -> None: ...

    def clear(self, account_id: str) -> None:
        """Forget them: the right passphrase came."""


class Anchors(Protocol):
    """How far the log went, by the word of people at the desk."""

    def add(self, anchor: LogAnchor) -> None:
        """Keep it, in the database and, once that is stored, in a file beside it."""

    def newest(self) -> LogAnchor | None:
        """The one with the highest number in the database."""

    def all(self) -> Sequence[LogAnchor]:
        """Those in the database, by number."""

    def beside(self) -> Sequence[LogAnchor | None]:
        """Those in the file beside it, in its order; None for a line that is none."""


class Accounts(Protocol):
    def get(self, account_id: str) -> Account:
        """Raises DeskError(ACCOUNT_UNKNOWN)."""

    def by_name(self, name: str) -> Account | None: ...

    def all(self) -> Sequence[Account]: ...

    def put(self, account: Account) -> None: ...
