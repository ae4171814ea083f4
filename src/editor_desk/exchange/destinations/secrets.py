"""Secrets in the keyring of the system; in memory, for this session, where there is none that keeps them safe."""

import logging
import threading
from typing import Any

_log = logging.getLogger(__name__)
_SERVICE = "editor-desk"
_UNSAFE = ("keyring.backends.fail", "keyring.backends.null", "keyrings.alt", "keyring_alt")
"""Backends that keep nothing, or keep it in a file that anybody with the disk can read."""


class MemorySecrets:
    """Secrets for as long as the process lives (`services.ports.destinations.SecretStore`)."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    @property
    def lasting(self) -> bool:
        return False

    def get(self, key: str) -> str | None:
        return self._kept.get(key)

    def put(self, key: str, secret: str) -> bool:
        self._kept[key] = secret
        return False

    def remove(self, key: str) -> None:
        self._kept.pop(key, None)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"  # never what is kept


class KeyringSecrets:
    """Secrets in the keyring (`services.ports.destinations.SecretStore`). One that is locked, refuses or is no safe place is passed
    over: the secret is then kept in memory. `backend` is a keyring of the library, found when it is first needed unless given.
    """

    def __init__(self, backend: Any | None = None) -> None:
        self._memory = MemorySecrets()
        self._given = backend
        self._found: Any | None = None
        self._lock = threading.Lock()

    @property
    def lasting(self) -> bool:
        return self._backend() is not None

    def get(self, key: str) -> str | None:
        kept = self._memory.get(key)
        if kept is not None:
            return kept
        backend = self._backend()
        found = None if backend is None else self._ask(lambda: backend.get_password(_SERVICE, key))
        return found if isinstance(found, str) else None

    def put(self, key: str, secret: str) -> bool:
        backend = self._backend()
        if backend is not None:

            def keep() -> bool:
                backend.set_password(_SERVICE, key, secret)
                return bool(backend.get_password(_SERVICE, key) == secret)

            if self._ask(keep):
                self._memory.remove(key)
                return True
        return self._memory.put(key, secret)

    def remove(self, key: str) -> None:
        self._memory.remove(key)
        backend = self._backend()
        if backend is not None:
            self._ask(lambda: backend.delete_password(_SERVICE, key))

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def _backend(self) -> Any | None:
        with self._lock:
            if self._found is None:
                self._found = _safe(self._given if self._given is not None else _of_the_system())
            return self._found or None

    def _ask(self, question: Any) -> Any:
        try:
            return question()
        except Exception as error:  # noqa: BLE001 - each backend has faults of its own, and some raise what D-Bus raises
            _log.warning("the keyring refused: %s", type(error).__name__)
            return None


def _of_the_system() -> Any:
    import keyring  # late: looking for backends takes long

    return keyring.get_keyring()


def _safe(backend: Any) -> Any:
    """The backend, or of several those that are safe; False where none is."""
    module = type(backend).__module__
    if module == "keyring.backends.chainer":
        safe = [one for one in backend.backends if _safe(one)]
        return safe[0] if safe else False
    return False if module.startswith(_UNSAFE) else backend
