"""Accounts: who may sit down at the desk, and the keys that their passphrases open."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import ceil
from typing import TypeVar
from unicodedata import normalize

from editor_desk.domain.accounts import FREE_TRIES, MINIMUM_PASSPHRASE, Account, Permission, Role, SignInTries
from editor_desk.domain.content import clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.keys import KEY_NAMESPACE, KeyPeriod, key_statement
from editor_desk.language.bidi import strip_controls
from editor_desk.language.folding import Strength, fold
from editor_desk.services.facts import require, require_clock
from editor_desk.services.log_anchors import anchor
from editor_desk.services.ports.keys import KeyVault, Session, Signer
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.queue import leave_reviews

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Handed:
    """A key that is handed out: to whom, by whom, and the key that vouches for it; `retired` is the one that it replaces."""

    account: Account
    by: str
    signer: Signer
    retired: str = ""


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

    def all_keys(self) -> Sequence[KeyPeriod]:
        """Every key that was given out, by account and age."""
        with self._unit_of_work(reads=True) as work:
            return work.keys.all()

    def found(self, name: str, passphrase: str) -> Session:
        """Make the first account of a new desk: an admin who also edits. Raises DeskError(NOT_PERMITTED) on any other."""
        with self._unit_of_work() as work:
            if work.accounts.all():
                raise DeskError(ErrorCode.NOT_PERMITTED, permission=Permission.MANAGE_ACCOUNTS.value)
            account = self._new(work, name, frozenset({Role.EDITOR, Role.ADMIN}), passphrase)
            session = Session(account, self._vault.unlock(account.key, passphrase))
            now = self._now()
            # Nobody is there yet to vouch for the first key but itself.
            self._hand_out(work, EventKind.ACCOUNT_CREATED, _Handed(account, account.id, session.signer), now)
            anchor(work, session, now)
            work.commit()
        return session

    def create(self, session: Session, name: str, roles: frozenset[Role], passphrase: str) -> Account:
        """A new account. Raises DeskError: NOT_PERMITTED, ACCOUNT_NAME_TAKEN, ACCOUNT_NAME_EMPTY, PASSPHRASE_WEAK,
        KEY_RETIRED, CLOCK_BEHIND.
        """
        with self._unit_of_work() as work:
            require(work, session, Permission.MANAGE_ACCOUNTS)
            now = self._now()
            require_clock(work, session, now)
            account = self._new(work, name, roles, passphrase)
            handed = _Handed(account, session.account.id, session.signer)
            self._hand_out(work, EventKind.ACCOUNT_CREATED, handed, now)
            anchor(work, session, now)
            work.commit()
            return account

    def unlock(self, account_id: str, passphrase: str) -> Session:
        """Sit down at the desk. Raises DeskError: PASSPHRASE_WRONG, TRY_LATER, ACCOUNT_DISABLED, ACCOUNT_UNKNOWN."""
        with self._unit_of_work(reads=True) as work:
            account = work.accounts.get(account_id)
        if account.disabled:
            raise DeskError(ErrorCode.ACCOUNT_DISABLED, name=account.name)
        signer = self._tried(account_id, lambda: self._vault.unlock(account.key, passphrase))
        session = Session(self._strengthened(account, passphrase), signer)
        with self._unit_of_work() as work:
            anchor(work, session, self._now())
            work.commit()
        return session

    def unlock_by_name(self, name: str, passphrase: str) -> Session:
        """`unlock` for the command line. Raises DeskError(ACCOUNT_UNKNOWN) too."""
        with self._unit_of_work(reads=True) as work:
            account = work.accounts.by_name(_name(name))
        if account is None:
            raise DeskError(ErrorCode.ACCOUNT_UNKNOWN, name=name)
        return self.unlock(account.id, passphrase)

    def wait_left(self, account_id: str) -> int:
        """Seconds until the account takes a passphrase again; 0 where it does."""
        with self._unit_of_work(reads=True) as work:
            tries = work.sign_ins.get(account_id)
        return 0 if tries is None else ceil(tries.wait_left(self._now()).total_seconds())

    def set_roles(self, session: Session, account_id: str, roles: frozenset[Role]) -> Account:
        """Change what a person may do. Raises DeskError: NOT_PERMITTED, LAST_ADMIN."""
        return self._change(session, account_id, roles=roles)

    def set_disabled(self, session: Session, account_id: str, *, disabled: bool) -> Account:
        """Close or reopen an account; its seals stay valid. Raises DeskError: NOT_PERMITTED, LAST_ADMIN."""
        return self._change(session, account_id, disabled=disabled)

    def change_passphrase(self, session: Session, old: str, new: str) -> Session:
        """Encrypt the own key under a new passphrase. Raises DeskError: PASSPHRASE_WRONG, TRY_LATER,
        PASSPHRASE_WEAK, ACCOUNT_DISABLED.
        """
        _require_strong(new)
        account = self._own(session)
        key = self._tried(account.id, lambda: self._vault.reencrypt(account.key, old, new))
        with self._unit_of_work() as work:
            changed = replace(work.accounts.get(account.id), key=key)
            work.accounts.put(changed)
            now = self._now()
            work.events.append(EventKind.PASSPHRASE_CHANGED, account.id, now, data={"account": account.id})
            anchor(work, session, now)
            work.commit()
        return Session(changed, session.signer)

    def rotate_key(self, session: Session, passphrase: str) -> Session:
        """Put a new key in the place of the own one, under the same passphrase; the old one vouches for it, and what it
        sealed stays sealed. Raises DeskError: PASSPHRASE_WRONG, TRY_LATER, CLOCK_BEHIND, KEY_RETIRED, ACCOUNT_DISABLED.
        """
        account = self._own(session)
        old = self._tried(account.id, lambda: self._vault.unlock(account.key, passphrase))
        public_key, key = self._vault.create(passphrase)
        changed = replace(account, public_key=public_key, key=key)
        fresh = Session(changed, self._vault.unlock(key, passphrase))
        with self._unit_of_work() as work:
            now = self._now()
            require_clock(work, session, now)
            handed = _Handed(changed, account.id, old, retired=account.public_key)
            self._hand_out(work, EventKind.KEY_ROTATED, handed, now)
            anchor(work, fresh, now)
            work.commit()
        return fresh

    def reset_passphrase(self, session: Session, account_id: str, passphrase: str) -> Account:
        """Let somebody in who lost their passphrase: with a new key, since nobody can open the old one any more; what that
        sealed stays sealed. Raises DeskError: NOT_PERMITTED, RESET_OF_ONESELF, PASSPHRASE_WEAK, KEY_RETIRED, CLOCK_BEHIND.
        """
        _require_strong(passphrase)
        if account_id == session.account.id:
            raise DeskError(ErrorCode.RESET_OF_ONESELF)
        with self._unit_of_work() as work:
            require(work, session, Permission.MANAGE_ACCOUNTS)
            now = self._now()
            require_clock(work, session, now)
            account = work.accounts.get(account_id)
            public_key, key = self._vault.create(passphrase)
            changed = replace(account, public_key=public_key, key=key)
            handed = _Handed(changed, session.account.id, session.signer, retired=account.public_key)
            self._hand_out(work, EventKind.KEY_RESET, handed, now)
            work.sign_ins.clear(account_id)
            anchor(work, session, now)
            work.commit()
            return changed

    def _own(self, session: Session) -> Account:
        """The session's account as it stands now. Raises DeskError(ACCOUNT_DISABLED)."""
        with self._unit_of_work(reads=True) as work:
            account = work.accounts.get(session.account.id)
        if account.disabled:
            raise DeskError(ErrorCode.ACCOUNT_DISABLED, name=account.name)
        return account

    def _tried(self, account_id: str, check: Callable[[], T]) -> T:
        """Do `check`, which raises DeskError(PASSPHRASE_WRONG), unless there were too many wrong passphrases before it."""
        with self._unit_of_work() as work:
            now = self._now()
            tries = (work.sign_ins.get(account_id) or SignInTries(account_id, 0, now)).seen(now)
            wait = tries.wait_left(now)
            tries = tries if wait else tries.one_more(now)
            work.sign_ins.put(tries)
            work.commit()
        if wait:
            raise DeskError(ErrorCode.TRY_LATER, seconds=ceil(wait.total_seconds()), tries=tries.failures)
        try:
            opened = check()
        except DeskError:
            if tries.failures < FREE_TRIES:
                raise
            self._record_slowed(tries)
            seconds = ceil(tries.wait_left(now).total_seconds())
            raise DeskError(ErrorCode.TRY_LATER, seconds=seconds, tries=tries.failures) from None
        with self._unit_of_work() as work:
            work.sign_ins.clear(account_id)
            work.commit()
        return opened

    def _record_slowed(self, tries: SignInTries) -> None:
        with self._unit_of_work() as work:
            facts = {"account": tries.account, "tries": str(tries.failures)}
            work.events.append(EventKind.SIGN_IN_SLOWED, "", self._now(), data=facts)
            work.commit()

    def _strengthened(self, account: Account, passphrase: str) -> Account:
        """The account with its key under today's costs, now that its passphrase is at hand."""
        if not self._vault.is_outdated(account.key):
            return account
        key = self._vault.reencrypt(account.key, passphrase, passphrase)
        with self._unit_of_work() as work:
            stronger = replace(work.accounts.get(account.id), key=key)
            work.accounts.put(stronger)
            work.commit()
        return stronger

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
            now = self._now()
            work.events.append(EventKind.ACCOUNT_CHANGED, session.account.id, now, data=_facts(changed))
            leave_reviews(work, session, changed, now)
            anchor(work, session, now)
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
        return Account(new_id(), clean, roles, public_key, key)

    def _hand_out(self, work: UnitOfWork, kind: EventKind, handed: _Handed, now: datetime) -> None:
        """Store the account with its key, and have the log say whose key it is from now on."""
        account = handed.account
        work.accounts.put(account)
        facts = _facts(account) if kind is EventKind.ACCOUNT_CREATED else {"account": account.id}
        if handed.retired:
            facts["retired"] = handed.retired
            work.keys.close(handed.retired, now)
        statement = key_statement(account.id, account.public_key, now)
        facts |= {
            "key": account.public_key,
            "signer": handed.signer.public_key,
            "signature": handed.signer.sign(statement, KEY_NAMESPACE),
        }
        event = work.events.append(kind, handed.by, now, data=facts)
        work.keys.add(KeyPeriod(account.public_key, account.id, now, event=event.id))

    def _now(self) -> datetime:
        return to_the_millisecond(self._clock())


def _facts(account: Account) -> dict[str, str]:
    roles = ",".join(sorted(role.value for role in account.roles))
    return {"account": account.id, "roles": roles, "disabled": str(account.disabled).lower()}


def _name(text: str) -> str:
    # Controls that nobody sees, or another way to compose a letter, would let two accounts bear what looks like one name.
    return " ".join(strip_controls(clean_text(normalize("NFC", text))).split())


def _require_strong(passphrase: str) -> None:
    if len(passphrase) < MINIMUM_PASSPHRASE:
        raise DeskError(ErrorCode.PASSPHRASE_WEAK, minimum=MINIMUM_PASSPHRASE)
