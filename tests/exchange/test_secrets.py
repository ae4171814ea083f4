"""Secrets in a keyring, in one that refuses, in places that are not safe, and in none."""

from typing import Any

import pytest

from editor_desk.domain.destinations import DestinationKind
from editor_desk.exchange.destinations.secrets import KeyringSecrets
from tests.exchange.destination_cases import made

PASSED_OVER = ["keyring.backends.fail", "keyring.backends.null", "keyrings.alt.file", "keyring_alt.file"]


class Keyring:
    """A keyring of the system. `refuses` names what it fails at, `forgets` that it says yes and keeps nothing."""

    def __init__(self, *refuses: str, forgets: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self._refuses = refuses
        self._forgets = forgets

    def get_password(self, service: str, key: str) -> str | None:
        self._act("get")
        return self.kept.get((service, key))

    def set_password(self, service: str, key: str, secret: str) -> None:
        self._act("set")
        if not self._forgets:
            self.kept[service, key] = secret

    def delete_password(self, service: str, key: str) -> None:
        self._act("delete")
        del self.kept[service, key]

    def _act(self, what: str) -> None:
        if what in self._refuses:
            raise RuntimeError("locked")


def in_module(name: str, **members: Any) -> Any:
    """A keyring of that module."""
    backend = type("Backend", (Keyring,), {"__module__": name})()
    for member, value in members.items():
        setattr(backend, member, value)
    return backend


def test_a_secret_is_kept_found_by_another_session_and_forgotten() -> None:
    keyring = Keyring()
    secrets = KeyringSecrets(keyring)
    assert secrets.lasting
    assert secrets.put("وجهة", "سر")
    assert KeyringSecrets(keyring).get("وجهة") == "سر"
    secrets.remove("وجهة")
    assert keyring.kept == {}
    assert secrets.get("وجهة") is None
    secrets.remove("وجهة")


@pytest.mark.parametrize("keyring", [Keyring("set"), Keyring("get"), Keyring(forgets=True)])
def test_a_keyring_that_does_not_keep_leaves_it_to_the_session(keyring: Keyring) -> None:
    secrets = KeyringSecrets(keyring)
    assert not secrets.put("وجهة", "سر")
    assert secrets.get("وجهة") == "سر"
    assert KeyringSecrets(keyring).get("وجهة") is None
    secrets.remove("وجهة")
    assert secrets.get("وجهة") is None


@pytest.mark.parametrize("module", PASSED_OVER)
def test_a_place_that_is_not_safe_is_never_told(module: str) -> None:
    backend = in_module(module)
    secrets = KeyringSecrets(backend)
    assert not secrets.lasting
    assert not secrets.put("وجهة", "سر")
    assert secrets.get("وجهة") == "سر"
    assert backend.kept == {}


def test_of_several_keyrings_the_first_safe_one_is_used() -> None:
    unsafe, safe = in_module("keyrings.alt.file"), Keyring()
    chain = in_module("keyring.backends.chainer", backends=[unsafe, safe])
    assert KeyringSecrets(chain).put("وجهة", "سر")
    assert (len(unsafe.kept), len(safe.kept)) == (0, 1)
    nothing = in_module("keyring.backends.chainer", backends=[unsafe])
    assert not KeyringSecrets(nothing).lasting


@pytest.mark.parametrize(
    "other", [{"host": "other.example"}, {"port": "2222"}, {"user": "غيره"}, {"key_file": "/keys/other"}]
)
def test_a_keyring_that_does_not_forget_tells_no_other_place(other: dict[str, str]) -> None:
    settings = {"host": "web.example", "port": "22", "user": "desk"}
    before, after = (
        made(DestinationKind.SFTP, **settings),
        made(DestinationKind.SFTP, **{**settings, **other}),
    )
    secrets = KeyringSecrets(Keyring("delete"))
    secrets.put(before.secret_key, "سر")
    secrets.remove(before.secret_key)
    assert secrets.get(after.secret_key) is None


def test_what_is_no_place_changes_no_key() -> None:
    settings = {"host": "web.example", "user": "desk"}
    before = made(DestinationKind.SFTP, **settings)
    after = made(DestinationKind.SFTP, **settings, folder="/other")
    assert before.secret_key == after.secret_key
