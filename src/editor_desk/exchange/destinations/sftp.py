"""Destinations that speak SFTP. The server's key is confirmed by a person once, and no other is ever spoken to."""

import errno
import socket
import stat
import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import IO, cast

import paramiko

from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.keys import fingerprint
from editor_desk.exchange.destinations.parcels import CHUNK, OpenParcel, opened, same_zip, temporary_name
from editor_desk.exchange.destinations.receipt_file import RECEIPT_BYTES, read_receipt, receipt_name
from editor_desk.services.ports.destinations import Answer, Arrival, Parcel, Receipt, RemotePost, SendProgress

CONNECT_SECONDS = 15.0
ANSWER_SECONDS = 30.0
_SPOOLED = 8 * 1024 * 1024
_TRIAL = ".editor-desk-trial"
_CLOSED = "Socket is closed"
"""All that paramiko says, with no number, of a connection that ended between two of its threads."""
_DEEPEST = 16
"""Folders below each other that a package never has."""


class SftpCarrier:
    """See `services.ports.destinations.Carrier`. `secret` is a password, or the passphrase of the key file."""

    def __init__(self, destination: Destination, secret: str) -> None:
        self._destination = destination
        self._secret = secret
        self._folder = destination.get("folder").rstrip("/") or "/"
        self._zips = destination.get("form") == "zip"

    def send(
        self,
        parcel: Parcel,
        known: MutableMapping[str, RemotePost],  # noqa: ARG002 - it has no names of its own
        progress: SendProgress,
    ) -> Arrival:
        name = f"{parcel.name}.zip" if self._zips else parcel.name
        target, made = self._at(name), self._at(temporary_name(name, parcel.token))
        with opened(parcel) as source, self._connected() as sftp:
            progress(0, source.size)
            if not _exists(sftp, target):
                _remove(sftp, made)
                try:
                    if self._zips:
                        _write_zip(sftp, source, made, progress)
                    else:
                        _write_folder(sftp, source, made, progress)
                    if self._renamed(sftp, made, target):
                        return Arrival()
                except (DeskError, OSError) as error:
                    if not isinstance(error, (TimeoutError, ConnectionError)):  # there is nobody to hear it
                        with suppress(OSError, EOFError, paramiko.SSHException):
                            _remove(sftp, made)  # what lies on a full disk keeps it full
                    raise
                _remove(sftp, made)
            if not self._is_same(sftp, target, source):
                raise DeskError(ErrorCode.PACKAGE_EXISTS, path=target)
        return Arrival()

    def test(self) -> Answer:
        with self._transport() as transport:
            shown = transport.get_remote_server_key()
            line = f"{shown.get_name()} {shown.get_base64()}"
            if not self._destination.settings.get("host_key"):
                return Answer(host_key=line, fingerprint=fingerprint(line))
        with self._connected() as sftp:
            trial = self._at(_TRIAL)
            _remove(sftp, trial)  # what a test that died left; a link goes, and what it leads to stays
            with sftp.open(trial, "wxb") as stream:
                stream.write(b"")
            sftp.remove(trial)
        return Answer(who=self._destination.get("user"))

    def receipt(self, parcel_name: str) -> Receipt | None:
        with self._connected() as sftp:
            path = self._at(receipt_name(parcel_name))
            try:
                if not stat.S_ISREG(sftp.lstat(path).st_mode or 0):
                    return None
            except FileNotFoundError:
                return None
            with sftp.open(path, "rb") as stream:
                data = stream.read(RECEIPT_BYTES + 1)
        return read_receipt(data, parcel_name)

    def _at(self, name: str) -> str:
        return f"{self._folder.rstrip('/')}/{name}"

    def _renamed(self, sftp: paramiko.SFTPClient, made: str, target: str) -> bool:
        try:
            sftp.rename(made, target)  # never `posix_rename`, which writes over what is there
        except OSError:
            if _exists(sftp, target):
                return False
            raise
        return True

    def _is_same(self, sftp: paramiko.SFTPClient, target: str, source: OpenParcel) -> bool:
        try:
            if self._zips:
                if not stat.S_ISREG(sftp.lstat(target).st_mode or 0):
                    return False
                with sftp.open(target, "rb") as stream:
                    return same_zip(stream, source)
            most = len(source.sizes)
            return source.is_same(
                _sizes(sftp, target, "", most), lambda path: _binary(sftp.open(f"{target}/{path}", "rb"))
            )
        except FileNotFoundError:
            return False

    @contextmanager
    def _connected(self) -> Iterator[paramiko.SFTPClient]:
        expected = self._destination.settings.get("host_key", "")
        with self._transport() as transport:
            shown = transport.get_remote_server_key()
            line = f"{shown.get_name()} {shown.get_base64()}"
            if line != expected:  # before anything of ours is told to it
                code = ErrorCode.HOST_KEY_CHANGED if expected else ErrorCode.HOST_KEY_UNKNOWN
                raise DeskError(code, host=self._host, detail=fingerprint(line))
            key = self._key()
            if key is not None:
                transport.auth_publickey(self._destination.get("user"), key)
            else:
                transport.auth_password(self._destination.get("user"), self._secret, fallback=False)
            sftp = paramiko.SFTPClient.from_transport(transport)
            if sftp is None:
                raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host)
            channel = sftp.get_channel()
            if channel is not None:
                channel.settimeout(ANSWER_SECONDS)
            yield sftp

    @contextmanager
    def _transport(self) -> Iterator[paramiko.Transport]:
        """A connection whose server has proven its key, and which knows nothing of us yet."""
        transport: paramiko.Transport | None = None
        try:
            address = self._host, int(self._destination.get("port"))
            transport = paramiko.Transport(socket.create_connection(address, CONNECT_SECONDS))
            transport.banner_timeout = transport.handshake_timeout = CONNECT_SECONDS
            transport.auth_timeout = ANSWER_SECONDS
            transport.start_client(timeout=CONNECT_SECONDS)
            yield transport
        except DeskError:
            raise
        except paramiko.AuthenticationException as error:
            slow = "timeout" in str(error).casefold()
            code = ErrorCode.DESTINATION_SLOW if slow else ErrorCode.DESTINATION_DENIED
            raise DeskError(code, host=self._host) from error
        except (TimeoutError, socket.gaierror, ConnectionError, EOFError, paramiko.SSHException) as error:
            slow = isinstance(error, TimeoutError)
            code = ErrorCode.DESTINATION_SLOW if slow else ErrorCode.DESTINATION_UNREACHABLE
            raise DeskError(code, host=self._host) from error
        except OSError as error:
            raise self._fault(error) from error
        finally:
            if transport is not None:
                transport.close()

    @property
    def _host(self) -> str:
        return self._destination.get("host")

    def _key(self) -> paramiko.PKey | None:
        file = self._destination.settings.get("key_file")
        if not file:
            return None
        try:
            return paramiko.PKey.from_path(Path(file), self._secret.encode() or None)  # type: ignore[arg-type]  # its types say text, cryptography takes bytes
        except (OSError, ValueError, TypeError, paramiko.SSHException) as error:
            raise DeskError(ErrorCode.KEY_FILE_UNREADABLE, path=file) from error

    def _fault(self, error: OSError) -> DeskError:
        if error.errno in {errno.EACCES, errno.EPERM}:
            return DeskError(ErrorCode.DESTINATION_DENIED, host=self._host)
        if error.errno == errno.ENOENT:
            return DeskError(ErrorCode.DESTINATION_MISSING, path=self._folder)
        if error.errno is None and str(error) != _CLOSED:
            # SFTP has no word for a full disk: the server says "Failure".
            return DeskError(ErrorCode.DESTINATION_FULL, host=self._host)
        return DeskError(ErrorCode.DESTINATION_UNREACHABLE, host=self._host)


def _write_zip(sftp: paramiko.SFTPClient, source: OpenParcel, made: str, progress: SendProgress) -> None:
    with tempfile.SpooledTemporaryFile(_SPOOLED) as spool:
        source.zip_into(spool, lambda _done, _total: progress(0, source.size))
        size = spool.tell()
        spool.seek(0)
        _put(sftp, spool, made, size, progress, 0, size)


def _write_folder(sftp: paramiko.SFTPClient, source: OpenParcel, made: str, progress: SendProgress) -> None:
    sftp.mkdir(made)
    folders = {made}
    done = 0
    for path, size in source.sizes.items():
        parts = path.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            folder = "/".join((made, *parts[:depth]))
            if folder not in folders:
                sftp.mkdir(folder)
                folders.add(folder)
        with tempfile.SpooledTemporaryFile(_SPOOLED) as spool:
            for chunk in source.chunks(path):
                spool.write(chunk)
            spool.seek(0)
            _put(sftp, spool, f"{made}/{path}", size, progress, done, source.size)
        done += size


def _put(
    sftp: paramiko.SFTPClient,
    stream: IO[bytes],
    path: str,
    size: int,
    progress: SendProgress,
    done: int,
    total: int,
) -> None:
    with sftp.open(path, "wb") as target:
        target.set_pipelined(True)
        while chunk := stream.read(CHUNK):
            target.write(chunk)
            done += len(chunk)
            progress(done, total)
    if sftp.stat(path).st_size != size:
        raise OSError("Failure")


def _exists(sftp: paramiko.SFTPClient, path: str) -> bool:
    try:
        sftp.lstat(path)
    except FileNotFoundError:
        return False
    return True


def _sizes(sftp: paramiko.SFTPClient, folder: str, below: str, most: int) -> dict[str, int]:
    """Bytes by path of what lies there; a few more than `most` at the longest. What is no plain file counts as no size at all."""
    found: dict[str, int] = {}
    # As a whole before anything else is asked: the library mixes up the answers otherwise.
    for entry in list(islice(sftp.listdir_iter(folder), most + 1)):
        path, mode = f"{below}{entry.filename}", entry.st_mode or 0
        if stat.S_ISDIR(mode):
            found |= _sizes(sftp, f"{folder}/{entry.filename}", f"{path}/", most - len(found))
        else:
            found[path] = (entry.st_size or 0) if stat.S_ISREG(mode) else -1
        if len(found) > most or below.count("/") > _DEEPEST:
            break
    return found


def _binary(stream: paramiko.SFTPFile) -> IO[bytes]:
    return cast("IO[bytes]", stream)  # it reads and closes as a file does


def _remove(sftp: paramiko.SFTPClient, path: str) -> None:
    """Take away a file or a folder of ours, whatever is in it."""
    try:
        mode = sftp.lstat(path).st_mode or 0
    except FileNotFoundError:
        return
    if not stat.S_ISDIR(mode):
        sftp.remove(path)
        return
    for entry in sftp.listdir_attr(path):
        _remove(sftp, f"{path}/{entry.filename}")
    sftp.rmdir(path)
