"""Accounts: who may sit down at the desk, and the keys that their passphrases open."""

from collections.abc import Sequence
from dataclasses import replace
from unicodedata import normalize

from editor_desk.domain.accounts import MINIMUM_PASSPHRASE, Account, Permission, Role
from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.language.bidi import strip_controls
from editor_desk.language.folding import Strength, fold
from editor_desk.services.facts import require
from editor_desk.services.ports import Clock, KeyVault, Session, UnitOfWork, UnitOfWorkFactory


class AccountService:
    """Use cases of accounts. Methods that take a passphrase are slow on purpose (a memory-hard key derivation)."""

    def __init__(self, unit_of_work: UnitOfWorkFactory, vault: KeyVault, clock: Clock) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._clock = clock

    def all(self) -> Sequence[Account]:
        """Every account, by name."""
        with self._unit_of_work(reads=True) as work:
            return sorted(work.accounts.all(), key=lambda account: fold(account.name, Strength.FOLD))

    def found(self, name: str, passphrase: str) -> Session:
        """Make the first account of a new desk: an admin who also edits. Raises DeskError(NOT_PERMITTED) on any other."""
        with self._unit_of_work() as work:
            if work.accounts.all():
                raise DeskError(ErrorCode.NOT_PERMITTED, permission=Permission.MANAGE_ACCOUNTS.value)
            account = self._new(work, name, frozenset({Role.EDITOR, Role.ADMIN}), passphrase)
            self._record(work, EventKind.ACCOUNT_CREATED, account.id, account)
            work.commit()
        return Session(account, self._vault.unlock(account.key, passphrase))

    def create(self, session: Session, name: str, roles: frozenset[Role], passphrase: str) -> Account:
        """A new account. Raises DeskError: NOT_PERMITTED, ACCOUNT_NAME_TAKEN, ACCOUNT_NAME_EMPTY, PASSPHRASE_WEAK."""
        with self._unit_of_work() as work:
            require(work, session, Permission.MANAGE_ACCOUNTS)
            account = self._new(work, name, roles, passphrase)
            self._record(work, EventKind.ACCOUNT_CREATED, session.account.id, account)
            work.commit()
            return account

    def unlock(self, account_id: str, passphrase: str) -> Session:
        """Sit down at the desk. Raises DeskError: PASSPHRASE_WRONG, ACCOUNT_DISABLED, ACCOUNT_UNKNOWN."""
        with self._unit_of_work(reads=True) as work:
            account = work.accounts.get(account_id)
        if account.disabled:
            raise DeskError(ErrorCode.ACCOUNT_DISABLED, name=account.name)
        return Session(account, self._vault.unlock(account.key, passphrase))

    def unlock_by_name(self, name: str, passphrase: str) -> Session:
        """`unlock` for the command line. Raises DeskError(ACCOUNT_UNKNOWN) too."""
        with self._unit_of_work(reads=True) as work:
            account = work.accounts.by_name(_name(name))
        if account is None:
            raise DeskError(ErrorCode.ACCOUNT_UNKNOWN, name=name)
        return self.unlock(account.id, passphrase)

    def set_roles(self, session: Session, account_id: str, roles: frozenset[Role]) -> Account:
        """Change what a person may do. Raises DeskError: NOT_PERMITTED, LAST_ADMIN."""
        return self._change(session, account_id, roles=roles)

    def set_disabled(self, session: Session, account_id: str, *, disabled: bool) -> Account:
        """Close or reopen an account; its seals stay valid. Raises DeskError: NOT_PERMITTED, LAST_ADMIN."""
        return self._change(session, account_id, disabled=disabled)

    def change_passphrase(self, session: Session, old: str, new: str) -> Session:
        """Encrypt the own key under a new passphrase. Raises DeskError: PASSPHRASE_WRONG, PASSPHRASE_WEAK."""
        _require_strong(new)
        with self._unit_of_work() as work:
            account = work.accounts.get(session.account.id)
            changed = replace(account, key=self._vault.reencrypt(account.key, old, new))
            work.accounts.put(changed)
            self._record(work, EventKind.ACCOUNT_CHANGED, account.id, changed)
            work.commit()
        return Session(changed, session.signer)

    def _change(
        self,
        session: Session,
        account_id: str,
        *,
        roles: frozenset[Role] | None = None,
        disabled: bool | None = None,
    ) -> Account:
        with self._unit_of_work() as work:
            require(work, session, Permission.MANAGE_ACCOUNTS)
            account = work.accounts.get(account_id)
            changed = replace(
                account,
                roles=account.roles if roles is None else roles,
                disabled=account.disabled if disabled is None else disabled,
            )
            others = [other for other in work.accounts.all() if other.id != account_id]
            if not any(other.may(Permission.MANAGE_ACCOUNTS) for other in (*others, changed)):
                raise DeskError(ErrorCode.LAST_ADMIN)
            work.accounts.put(changed)
            self._record(work, EventKind.ACCOUNT_CHANGED, session.account.id, changed)
            work.commit()
            return changed

    def _new(self, work: UnitOfWork, name: str, roles: frozenset[Role], passphrase: str) -> Account:
        clean = _name(name)
        if not clean:
            raise DeskError(ErrorCode.ACCOUNT_NAME_EMPTY)
        if any(fold(other.name) == fold(clean) for other in work.accounts.all()):
            # Two names that look alike would make two signers look like one.
            raise DeskError(ErrorCode.ACCOUNT_NAME_TAKEN, name=clean)
        _require_strong(passphrase)
        public_key, key = self._vault.create(passphrase)
        account = Account(new_id(), clean, roles, public_key, key)
        work.accounts.put(account)
        return account

    def _record(self, work: UnitOfWork, kind: EventKind, actor: str, account: Account) -> None:
        roles = ",".join(sorted(role.value for role in account.roles))
        data = {"account": account.id, "roles": roles, "disabled": str(account.disabled).lower()}
        work.events.append(kind, actor, to_the_millisecond(self._clock()), data=data)


def _name(text: str) -> str:
    # Controls that nobody sees, or another way to compose a letter, would let two accounts bear what looks like one name.
    return " ".join(strip_controls(clean_text(normalize("NFC", text))).split())


def _require_strong(passphrase: str) -> None:
    if len(passphrase) < MINIMUM_PASSPHRASE:
        raise DeskError(ErrorCode.PASSPHRASE_WEAK, minimum=MINIMUM_PASSPHRASE)
