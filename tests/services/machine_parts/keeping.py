"""Accounts: closed, opened, given other roles, keys and passphrases; and time that passes."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from editor_desk.domain.accounts import Role
from tests.services.machine_parts.base import PEOPLE, Machine

ROLES = (
    frozenset({Role.EDITOR}),
    frozenset({Role.REVIEWER}),
    frozenset({Role.EDITOR, Role.REVIEWER, Role.EXPORTER}),
    frozenset({Role.ADMIN}),
    frozenset({Role.EXPORTER, Role.CURATOR}),
)
PASSPHRASES = ("عبارة مرور طويلة", "عبارة أخرى أطول منها")


class Keeping(Machine):
    """What the desk manager does, and what everybody does with the own key."""

    @rule(who=st.sampled_from(PEOPLE[1:]), by=st.sampled_from(("سعاد", "كريم")), disabled=st.booleans())
    def close_or_open_an_account(self, who: str, by: str, *, disabled: bool) -> None:
        account = self.people[who].account.id
        with self.perhaps_refused():
            self.room.desk.accounts.set_disabled(self.people[by], account, disabled=disabled)

    @rule(who=st.sampled_from(PEOPLE[1:]), roles=st.sampled_from(ROLES))
    def change_roles(self, who: str, roles: frozenset[Role]) -> None:
        self.room.desk.accounts.set_roles(self.room.admin, self.people[who].account.id, roles)

    @rule(who=st.sampled_from(PEOPLE), stays=st.booleans())
    def renew_a_key(self, who: str, *, stays: bool) -> None:
        """Some go on with the window that they had open: its key signs nothing any more."""
        with self.perhaps_refused():
            fresh = self.room.desk.accounts.rotate_key(self.people[who], self.passphrases[who])
            if not stays:
                self.people[who] = fresh

    @rule(who=st.sampled_from(PEOPLE[1:]))
    def replace_a_lost_passphrase(self, who: str) -> None:
        account = self.people[who].account.id
        with self.perhaps_refused():
            self.room.desk.accounts.reset_passphrase(self.people["سعاد"], account, PASSPHRASES[0])
            self.passphrases[who] = PASSPHRASES[0]
            self.people[who] = self.room.desk.accounts.unlock(account, PASSPHRASES[0])

    @rule(
        who=st.sampled_from(PEOPLE),
        fresh=st.sampled_from(PASSPHRASES),
        known=st.sampled_from((True, True, False)),
    )
    def change_a_passphrase(self, who: str, fresh: str, *, known: bool) -> None:
        """With another one in mind than the own, nothing changes."""
        own = self.passphrases[who]
        with self.perhaps_refused():
            old = own if known else own + "؟"
            self.room.desk.accounts.change_passphrase(self.people[who], old, fresh)
            assert known
            self.passphrases[who] = fresh

    @rule(minutes=st.sampled_from((1, 15)))
    def time_passes(self, minutes: int) -> None:
        self.room.clock.move(minutes=minutes)
