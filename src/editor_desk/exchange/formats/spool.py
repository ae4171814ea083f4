"""What grows while the articles of a package pass, and is longer than memory should hold."""

import tempfile
import weakref
from collections.abc import Iterable, Iterator

_IN_MEMORY = 1024 * 1024
_CHUNK = 1024 * 1024


class Spool:
    """Bytes in the order in which they came, on the disk once they are many. Gone with the object."""

    def __init__(self) -> None:
        self._stream = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  # closed with the object
        weakref.finalize(self, self._stream.close)
        self.size = 0

    def add(self, data: bytes) -> None:
        """Append `data`."""
        self._stream.write(data)
        self.size += len(data)

    def chunks(self) -> Iterator[bytes]:
        """All of it, in pieces; nothing is added afterwards."""
        self._stream.seek(0)
        while chunk := self._stream.read(_CHUNK):
            yield chunk

    def parts(self, sizes: Iterable[int]) -> Iterator[bytes]:
        """All of it, in pieces of just these sizes."""
        self._stream.seek(0)
        for size in sizes:
            yield self._stream.read(size)
