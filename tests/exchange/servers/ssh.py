"""An SSH server with SFTP over a folder, by paramiko's own server side."""

import errno
import os
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import paramiko
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from paramiko import common, sftp

USER, PASSWORD = "web", "كلمة سر طويلة"


def new_key() -> paramiko.PKey:
    """An Ed25519 key."""
    return paramiko.Ed25519Key(file_obj=_file(Ed25519PrivateKey.generate()))


def _file(key: Ed25519PrivateKey) -> Any:
    from io import StringIO

    data = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.OpenSSH, serialization.NoEncryption()
    )
    return StringIO(data.decode())


@dataclass
class Sshd:
    """What the server does, and may be told to do otherwise. `full_after` bytes the disk is full; `dies_after` bytes the
    connection breaks; `read_only` refuses what writes; `asks` takes no password but as the answer to a question, and `heard`
    tells what was answered.
    """

    root: Path
    port: int = 0
    host_key: paramiko.PKey = field(default_factory=new_key)
    allowed_key: str = ""
    full_after: int | None = None
    dies_after: int | None = None
    read_only: bool = False
    silent: bool = False
    asks: bool = False
    heard: list[str] = field(default_factory=list)
    written: int = 0
    transports: list[Any] = field(default_factory=list)

    @property
    def line(self) -> str:
        """The host key as a destination keeps it."""
        return f"{self.host_key.get_name()} {self.host_key.get_base64()}"

    def names(self) -> list[str]:
        """What lies there."""
        return sorted(path.name for path in self.root.iterdir())


class _Door(paramiko.ServerInterface):
    def __init__(self, sshd: Sshd) -> None:
        self._sshd = sshd

    def check_channel_request(self, kind: str, chanid: int) -> int:
        return int(common.OPEN_SUCCEEDED)

    def check_auth_password(self, username: str, password: str) -> int:
        good = (username, password) == (USER, PASSWORD) and not self._sshd.asks
        return int(common.AUTH_SUCCESSFUL if good else common.AUTH_FAILED)

    def check_auth_publickey(self, username: str, key: paramiko.PKey) -> int:
        good = username == USER and key.get_base64() == self._sshd.allowed_key
        return int(common.AUTH_SUCCESSFUL if good else common.AUTH_FAILED)

    def check_auth_interactive(self, username: str, submethods: str) -> Any:
        return paramiko.server.InteractiveQuery("", "", ("كلمة السر", False))

    def check_auth_interactive_response(self, responses: list[str]) -> int:
        self._sshd.heard.extend(responses)
        return int(common.AUTH_SUCCESSFUL)

    def get_allowed_auths(self, username: str) -> str:
        return "keyboard-interactive" if self._sshd.asks else "password,publickey"


class _Handle(paramiko.SFTPHandle):
    def __init__(self, sshd: Sshd, stream: Any, flags: int) -> None:
        super().__init__(flags)
        self._sshd = sshd
        self.readfile = self.writefile = stream

    def write(self, offset: int, data: Any) -> int:
        sshd = self._sshd
        sshd.written += len(data)
        if sshd.dies_after is not None and sshd.written > sshd.dies_after:
            for transport in sshd.transports:
                transport.close()
            return int(sftp.SFTP_FAILURE)
        if sshd.full_after is not None and sshd.written > sshd.full_after:
            return int(sftp.SFTP_FAILURE)
        return int(super().write(offset, data))

    def stat(self) -> Any:
        return paramiko.SFTPAttributes.from_stat(os.fstat(self.readfile.fileno()))


class _Files(paramiko.SFTPServerInterface):
    sshd: Sshd

    def __init__(self, server: Any, *rest: Any, sshd: Sshd, **named: Any) -> None:
        super().__init__(server, *rest, **named)
        self.sshd = sshd

    def _real(self, path: str) -> Path:
        return self.sshd.root / self.canonicalize(path).lstrip("/")

    def _try(self, act: Any, *, writes: bool = True) -> int:
        if writes and self.sshd.read_only:
            return int(sftp.SFTP_PERMISSION_DENIED)
        try:
            act()
        except OSError as error:
            return int(paramiko.SFTPServer.convert_errno(error.errno or errno.EIO))
        return int(sftp.SFTP_OK)

    def list_folder(self, path: str) -> Any:
        found = []
        for there in self._real(path).iterdir():
            item = paramiko.SFTPAttributes.from_stat(there.lstat())
            item.filename = there.name
            found.append(item)
        return found

    def stat(self, path: str) -> Any:
        try:
            return paramiko.SFTPAttributes.from_stat(self._real(path).stat())
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or errno.EIO)

    def lstat(self, path: str) -> Any:
        try:
            return paramiko.SFTPAttributes.from_stat(self._real(path).lstat())
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or errno.EIO)

    def open(self, path: str, flags: int, attr: Any) -> Any:
        if flags & (os.O_WRONLY | os.O_RDWR) and self.sshd.read_only:
            return sftp.SFTP_PERMISSION_DENIED
        try:
            mode = "wb" if flags & os.O_WRONLY else "rb"
            return _Handle(self.sshd, self._real(path).open(mode), flags)
        except OSError as error:
            return paramiko.SFTPServer.convert_errno(error.errno or errno.EIO)

    def remove(self, path: str) -> int:
        return self._try(self._real(path).unlink)

    def rename(self, oldpath: str, newpath: str) -> int:
        if os.path.lexists(self._real(newpath)):  # as OpenSSH does
            return int(sftp.SFTP_FAILURE)
        return self._try(lambda: self._real(oldpath).rename(self._real(newpath)))

    def mkdir(self, path: str, attr: Any) -> int:
        return self._try(self._real(path).mkdir)

    def rmdir(self, path: str) -> int:
        return self._try(self._real(path).rmdir)


@contextmanager
def sshd_over(root: Path) -> Iterator[Sshd]:
    """A server on a port of its own for the length of a block."""
    sshd = Sshd(root)
    listener = socket.create_server(("127.0.0.1", 0))
    sshd.port = listener.getsockname()[1]
    kept: list[Any] = []

    def serve() -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            if sshd.silent:
                kept.append(connection)
                continue
            transport = paramiko.Transport(connection)
            transport.add_server_key(sshd.host_key)
            transport.set_subsystem_handler("sftp", paramiko.SFTPServer, _Files, sshd=sshd)
            sshd.transports.append(transport)
            try:
                transport.start_server(server=_Door(sshd), event=threading.Event())
            except (paramiko.SSHException, EOFError):
                continue

    thread = threading.Thread(target=serve, daemon=True)
    thread.start()
    try:
        yield sshd
    finally:
        listener.shutdown(socket.SHUT_RDWR)
        listener.close()
        for item in (*sshd.transports, *kept):
            item.close()
        thread.join(5)
