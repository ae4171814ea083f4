"""Accounts, their keys and the wrong passphrases tried for them, in SQL."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select, update

from editor_desk.domain.accounts import Account, SignInTries
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.keys import KeyPeriod
from editor_desk.storage import mappers, tables
from editor_desk.storage.queries import put_row

_account = tables.account
_key = tables.account_key
_tries = tables.sign_in_tries


class AccountRepository:
    """See `services.ports.accounts.Accounts`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, account_id: str) -> Account:
        found = self._connection.execute(select(_account).where(_account.c.id == account_id))
        row = found.mappings().one_or_none()
        if row is None:
            raise DeskError(ErrorCode.ACCOUNT_UNKNOWN, id=account_id)
        return mappers.account_from_row(row)

    def by_name(self, name: str) -> Account | None:
        row = (
            self._connection.execute(select(_account).where(_account.c.name == name)).mappings().one_or_none()
        )
        return None if row is None else mappers.account_from_row(row)

    def all(self) -> Sequence[Account]:
        rows = self._connection.execute(select(_account).order_by(_account.c.id)).mappings()
        return [mappers.account_from_row(row) for row in rows]

    def put(self, account: Account) -> None:
        put_row(self._connection, _account, mappers.account_to_row(account))


class KeyRepository:
    """See `services.ports.accounts.AccountKeys`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[KeyPeriod]:
        rows = self._connection.execute(select(_key).order_by(_key.c.account, _key.c.since)).mappings()
        return [KeyPeriod(**row) for row in rows]

    def find(self, public_key: str) -> KeyPeriod | None:
        row = (
            self._connection.execute(select(_key).where(_key.c.public_key == public_key))
            .mappings()
            .one_or_none()
        )
        return None if row is None else KeyPeriod(**row)

    def add(self, period: KeyPeriod) -> None:
        self._connection.execute(insert(_key).values(**asdict(period)))

    def close(self, public_key: str, until: datetime) -> None:
        self._connection.execute(update(_key).where(_key.c.public_key == public_key).values(until=until))


class SignInRepository:
    """See `services.ports.accounts.SignIns`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, account_id: str) -> SignInTries | None:
        row = (
            self._connection.execute(select(_tries).where(_tries.c.account == account_id))
            .mappings()
            .one_or_none()
        )
        return None if row is None else SignInTries(**row)

    def put(self, tries: SignInTries) -> None:
        put_row(self._connection, _tries, asdict(tries))

    def clear(self, account_id: str) -> None:
        self._connection.execute(delete(_tries).where(_tries.c.account == account_id))
