"""A server on this machine that hands out what lies in a folder."""

from collections.abc import Callable
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Self
from urllib.request import urlopen


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002  # named by the base class
        """Say nothing."""


class Shelf:
    """Files over HTTP. `show` puts another folder there."""

    def __init__(self, root: Path | None = None) -> None:
        self._root = root
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), self._handler())
        self._server.daemon_threads = True

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.server_port

    @property
    def address(self) -> str:
        """Of its top folder, with a slash."""
        return f"http://127.0.0.1:{self.port}/"

    def show(self, root: Path) -> None:
        """Hand out what lies there from now on."""
        self._root = root

    def __enter__(self) -> Self:
        Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _handler(self) -> Callable[..., _Quiet]:
        def handle(*args: Any) -> _Quiet:
            return partial(_Quiet, directory=str(self._root))(*args)

        return handle


def fetched(url: str) -> bytes:
    """What an address of this machine answers."""
    with urlopen(url, timeout=30) as answer:
        return bytes(answer.read())
