"""HTTP connections whose answers end: in time and in bytes, from the first letter of their head on, whoever reads them."""

import io
import time
from http.client import HTTPResponse
from typing import IO, Any, cast

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool

SECONDS = 120.0
"""How long an answer may take as a whole, however lively its bytes come."""

BYTES = 8 * 1024 * 1024
"""How large it may be, with its head."""


class TooMuchError(OSError):
    """An answer is larger than any that is expected."""


class _Stream(io.RawIOBase):
    """The bytes of an answer. A pause is bounded by the time-out of the socket, all of them by `SECONDS` and `BYTES`."""

    def __init__(self, raw: io.RawIOBase, sock: Any) -> None:
        self._raw = raw
        self._sock = sock
        self._pause = sock.gettimeout()
        self._until = time.monotonic() + SECONDS
        self._left = BYTES

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = self._until - time.monotonic()
        if left <= 0:
            raise TimeoutError("answer")
        if self._left <= 0:
            raise TooMuchError("answer")
        self._sock.settimeout(left if self._pause is None else min(left, self._pause))
        got = self._raw.readinto(buffer)
        self._left -= got or 0
        return cast("int | None", got)

    def close(self) -> None:
        if not self.closed:
            self._raw.close()
        super().close()


class _Response(HTTPResponse):
    def __init__(self, sock: Any, *args: Any, **options: Any) -> None:
        super().__init__(sock, *args, **options)
        raw = self.fp.detach()
        self.fp = cast("IO[bytes]", io.BufferedReader(_Stream(raw, sock)))  # type: ignore[assignment]

    def begin(self) -> None:
        super().begin()
        # Nobody asked for a packed answer, and one might unpack to more than the memory holds.
        del self.headers["Content-Encoding"]


class _Connection(HTTPConnection):
    response_class = _Response


class _SecureConnection(HTTPSConnection):
    response_class = _Response


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Connection


class _SecurePool(HTTPSConnectionPool):
    ConnectionCls = _SecureConnection


POOLS = {"http": _Pool, "https": _SecurePool}
"""For `PoolManager.pool_classes_by_scheme`."""
