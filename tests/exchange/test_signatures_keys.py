"""Keys at rest: only the passphrase opens them, and nothing secret shows."""

import pickle
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange import sshsig
from editor_desk.exchange.keys import Vault

if TYPE_CHECKING:
    from editor_desk.services.ports.keys import KeyVault

PASSPHRASE = "آلة كاتبة قديمة"


@pytest.fixture
def vault() -> Vault:
    return Vault(time_cost=1, memory_kib=8, parallelism=1)


def as_port(vault: Vault) -> "KeyVault":
    return vault


def test_vault_is_what_the_services_ask_for(vault: Vault) -> None:
    port = as_port(vault)
    line, key = port.create(PASSPHRASE)
    signer = port.unlock(key, PASSPHRASE)
    assert signer.public_key == line
    signature = signer.sign(b"text", "desk")
    assert port.verify(line, b"text", signature, "desk")
    assert not port.verify(line, b"other", signature, "desk")


def test_wrong_passphrase_opens_nothing(vault: Vault) -> None:
    _, key = vault.create(PASSPHRASE)
    for wrong in ("", PASSPHRASE + " ", PASSPHRASE.upper() + "x"):
        with pytest.raises(DeskError) as caught:
            vault.unlock(key, wrong)
        assert caught.value.code is ErrorCode.PASSPHRASE_WRONG
        assert caught.value.params == {}
        with pytest.raises(DeskError):
            vault.reencrypt(key, wrong, "new")


@pytest.mark.parametrize("part", ["salt", "nonce", "ciphertext"])
def test_damaged_key_is_refused(vault: Vault, part: str) -> None:
    _, key = vault.create(PASSPHRASE)
    value = getattr(key, part)
    damaged = replace(key, **{part: bytes([value[0] ^ 1]) + value[1:]})
    with pytest.raises(DeskError):
        vault.unlock(damaged, PASSPHRASE)


def test_new_passphrase_opens_the_same_key_and_the_old_one_does_not(vault: Vault) -> None:
    line, key = vault.create(PASSPHRASE)
    stronger = Vault(time_cost=2, memory_kib=16, parallelism=1)
    changed = stronger.reencrypt(key, PASSPHRASE, "عبارة جديدة")
    assert changed.salt != key.salt
    assert (changed.time_cost, changed.memory_kib) == (2, 16)
    assert vault.unlock(changed, "عبارة جديدة").public_key == line
    with pytest.raises(DeskError):
        vault.unlock(changed, PASSPHRASE)


def test_passphrase_is_the_same_however_a_keyboard_composes_it(vault: Vault) -> None:
    line, key = vault.create("\u0622\u0644\u0629 \ufefb")  # آ as one letter, lam-alef as a ligature
    assert vault.unlock(key, "\u0627\u0653\u0644\u0629 \u0644\u0627").public_key == line


def test_shipped_costs_are_the_second_recommended_option_of_rfc_9106() -> None:
    _, key = Vault().create(PASSPHRASE)
    assert (key.time_cost, key.memory_kib, key.parallelism) == (3, 64 * 1024, 4)
    assert len(key.salt) == 16


def test_secret_neither_rests_in_the_clear_nor_shows(vault: Vault) -> None:
    line, key = vault.create(PASSPHRASE)
    signer = vault.unlock(key, PASSPHRASE)
    seed = signer._key.private_bytes_raw()
    assert seed not in key.ciphertext
    assert repr(signer) == f"UnlockedKey('{line}')"
    assert not hasattr(signer, "__dict__")
    with pytest.raises(TypeError):
        pickle.dumps(signer)


def test_two_keys_differ(vault: Vault) -> None:
    first, one = vault.create(PASSPHRASE)
    second, two = vault.create(PASSPHRASE)
    assert first != second
    assert one.salt != two.salt
    assert sshsig.parse_public_line(first) is not None
