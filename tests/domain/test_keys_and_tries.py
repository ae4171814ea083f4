"""Keys have their time, wrong passphrases are waited for, and no set of the clock shortens that."""

import base64
import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.accounts import (
    FREE_TRIES,
    PERMISSIONS,
    Account,
    EncryptedKey,
    Permission,
    Role,
    SignInTries,
)
from editor_desk.domain.keys import KeyPeriod, fingerprint, key_statement
from editor_desk.domain.log_anchors import LogAnchor, anchor_from_fields

START = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
MOMENTS = st.integers(-(10**7), 10**7).map(lambda seconds: START + timedelta(seconds=seconds))


def test_a_key_holds_from_its_beginning_up_to_its_end() -> None:
    period = KeyPeriod("k", "a", START, START + timedelta(hours=1))
    assert [period.holds(START + timedelta(minutes=minutes)) for minutes in (-1, 0, 59, 60)] == [
        False,
        True,
        True,
        False,
    ]
    assert KeyPeriod("k", "a", START).holds(START + timedelta(days=9999))


def test_what_vouches_for_a_key_names_whose_and_since_when() -> None:
    assert key_statement("a", "k", START) == (
        b'{"account":"a","public_key":"k","schema":"editor-desk-key/1","since":"2026-11-23T09:00:00.000Z"}'
    )


def test_the_fingerprint_is_that_of_openssh() -> None:
    blob = b"key"
    expected = base64.b64encode(hashlib.sha256(blob).digest()).decode().rstrip("=")
    assert fingerprint(f"ssh-ed25519 {base64.b64encode(blob).decode()}") == f"SHA256:{expected}"
    assert fingerprint("no key") == fingerprint("nothing") == ""


@pytest.mark.parametrize(
    ("failures", "seconds"), [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (10, 900), (999, 900)]
)
def test_the_wait_doubles_up_to_a_quarter_of_an_hour(failures: int, seconds: int) -> None:
    tries = SignInTries("a", failures, START)
    assert tries.wait_left(START) == timedelta(seconds=seconds)
    assert tries.wait_left(START + timedelta(seconds=seconds)) == timedelta()


@given(failures=st.integers(0, 40), tried=MOMENTS, clocks=st.lists(MOMENTS, min_size=1, max_size=6))
def test_no_clock_set_back_shortens_the_wait_or_makes_it_endless(
    failures: int, tried: datetime, clocks: list[datetime]
) -> None:
    tries = SignInTries("a", failures, tried)
    whole = tries.wait_left(tried)
    for now in clocks:
        left = tries.wait_left(now)
        assert timedelta() <= left <= whole
        if now <= tries.tried_at:
            assert left == whole
        tries = tries.seen(now)
        assert tries.tried_at <= now
        assert tries.wait_left(tries.tried_at + whole) == timedelta()


def test_each_try_is_counted_from_when_it_came() -> None:
    later = START + timedelta(minutes=3)
    assert SignInTries("a", 1, START).one_more(later) == SignInTries("a", 2, later)
    assert FREE_TRIES == 5


def test_the_table_of_roles() -> None:
    def may(role: Role) -> set[Permission]:
        return set(PERMISSIONS[role])

    assert may(Role.COMMENTER) == {Permission.COMMENT}
    assert may(Role.ADMIN) == set(Permission)
    assert all(Permission.COMMENT in PERMISSIONS[role] for role in Role if role is not Role.EXPORTER)
    key = EncryptedKey(b"", b"", b"", 1, 8, 1)
    both = Account("a", "ليلى", frozenset({Role.COMMENTER, Role.EXPORTER}), "k", key)
    assert both.may(Permission.EXPORT)
    assert not both.may(Permission.WRITE)


ANCHORS = st.builds(
    LogAnchor,
    number=st.integers(1, 10**9),
    head=st.text("0123456789abcdef", min_size=64, max_size=64),
    at=MOMENTS,
    by=st.text(max_size=5),
    public_key=st.text(max_size=5),
    signature=st.text(max_size=5),
)


@given(ANCHORS)
def test_an_anchor_comes_back_from_its_line(anchor: LogAnchor) -> None:
    assert anchor_from_fields(anchor.to_fields()) == anchor
    assert str(anchor.number).encode() in anchor.to_bytes()


@pytest.mark.parametrize("change", [{"number": "1"}, {"at": "yesterday"}, {"head": None}, {"by": 1}])
def test_a_line_that_is_no_anchor_is_none(change: dict[str, object]) -> None:
    fields = LogAnchor(1, "h", START, "a", "k", "s").to_fields() | change
    assert anchor_from_fields(fields) is None
    assert anchor_from_fields([]) is None
