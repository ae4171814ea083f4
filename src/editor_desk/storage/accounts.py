"""Accounts in SQL."""

from collections.abc import Sequence

from sqlalchemy import Connection, select

from editor_desk.domain.accounts import Account
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage import mappers, tables
from editor_desk.storage.queries import put_row

_account = tables.account


class AccountRepository:
    """See `services.ports.Accounts`."""

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
