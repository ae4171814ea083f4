"""A zip inside a package: the same bytes from the same files. Nothing in it is compressed, as pictures are already and the
bytes of anything else would depend on the zlib at hand.
"""

import tempfile
import zipfile
from collections.abc import Iterable, Iterator

_TIME = (1980, 1, 1, 0, 0, 0)
_MODE = 0o100644 << 16
_UNIX = 3
_IN_MEMORY = 1024 * 1024
_CHUNK = 1024 * 1024


def zip_chunks(files: Iterable[tuple[str, Iterable[bytes]]]) -> Iterator[bytes]:
    """The zip of the named files, in their order; what is large lies on the disk meanwhile."""
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as stream:
        with zipfile.ZipFile(stream, "w") as archive:
            for name, chunks in files:
                member = zipfile.ZipInfo(name, _TIME)
                member.create_system = _UNIX
                member.external_attr = _MODE
                with archive.open(member, "w") as target:
                    for chunk in chunks:
                        target.write(chunk)
        stream.seek(0)
        while chunk := stream.read(_CHUNK):
            yield chunk
