"""Where packages go: a destination is a name, a kind and settings, plain data without any secret."""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from typing import Final
from urllib.parse import urlsplit

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import canonical_json

_LONGEST = 2000
_NAME_LONGEST = 80
_PLACE = ("host", "port", "url", "user", "access_key", "key_file")
_HIGHEST_PORT = 65535
_BUCKET = re.compile(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")
_HOST = re.compile(r"[A-Za-z0-9]([A-Za-z0-9.:-]*[A-Za-z0-9])?")


class DestinationKind(StrEnum):
    """How a package is taken there."""

    FOLDER = "folder"
    ZIP = "zip"
    SFTP = "sftp"
    WORDPRESS = "wordpress"
    S3 = "s3"


class FieldKind(StrEnum):
    """What a setting holds, for a form to ask for it."""

    TEXT = "text"
    FOLDER = "folder"
    FILE = "file"
    CHOICE = "choice"
    SWITCH = "switch"
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class SettingSpec:
    """One setting. `choices` are the values of a CHOICE, the first being the one that holds unless told; a SWITCH is
    `yes` or empty; what is not `asked` is found out, not typed.
    """

    name: str
    kind: FieldKind = FieldKind.TEXT
    required: bool = True
    default: str = ""
    choices: tuple[str, ...] = ()
    asked: bool = True


YES: Final = "yes"
SETTINGS: Final[Mapping[DestinationKind, tuple[SettingSpec, ...]]] = {
    DestinationKind.FOLDER: (SettingSpec("path", FieldKind.FOLDER),),
    DestinationKind.ZIP: (SettingSpec("path", FieldKind.FOLDER),),
    DestinationKind.SFTP: (
        SettingSpec("host"),
        SettingSpec("port", required=False, default="22"),
        SettingSpec("user"),
        SettingSpec("folder", required=False, default="."),
        SettingSpec("form", FieldKind.CHOICE, choices=("zip", "folder")),
        SettingSpec("key_file", FieldKind.FILE, required=False),
        SettingSpec("host_key", required=False, asked=False),
    ),
    DestinationKind.WORDPRESS: (
        SettingSpec("url"),
        SettingSpec("user"),
        SettingSpec("withdrawn_as", FieldKind.CHOICE, choices=("draft", "private")),
        SettingSpec("authors", FieldKind.LINES, required=False),
        SettingSpec("insecure", FieldKind.SWITCH, required=False),
    ),
    DestinationKind.S3: (
        SettingSpec("url"),
        SettingSpec("bucket"),
        SettingSpec("prefix", required=False),
        SettingSpec("region", required=False),
        SettingSpec("access_key"),
        SettingSpec("insecure", FieldKind.SWITCH, required=False),
    ),
}
"""What is to be known of a destination of each kind, in the order of a form."""

NEEDS_SECRET: Final = frozenset({DestinationKind.SFTP, DestinationKind.WORDPRESS, DestinationKind.S3})
"""Kinds that ask for a password, a passphrase or a key: it is kept by the system, never here."""

ANSWERS: Final = frozenset({DestinationKind.WORDPRESS})
"""Kinds that answer at once with the address of each article. Of the others a receipt may be dropped back."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A place for packages. `id` is a UUIDv7; `settings` hold what SETTINGS names for its kind, as text."""

    id: str
    name: str
    kind: DestinationKind
    settings: Mapping[str, str] = field(default_factory=dict)
    removed: bool = False

    def get(self, setting: str) -> str:
        """A setting; what holds unless told, where it is not set."""
        spec = next(spec for spec in SETTINGS[self.kind] if spec.name == setting)
        return self.settings.get(setting, "") or spec.default or (spec.choices[0] if spec.choices else "")

    @property
    def needs_secret(self) -> bool:
        """Whether there is something to prove oneself with."""
        return self.kind in NEEDS_SECRET

    @property
    def digest(self) -> str:
        """SHA-256 over all of it: what the log keeps of a change."""
        whole: dict[str, object] = {
            "kind": self.kind.value, "name": self.name, "removed": self.removed, "settings": dict(self.settings)
        }  # fmt: skip
        return sha256(canonical_json(whole)).hexdigest()

    @property
    def secret_key(self) -> str:
        """What its secret is kept under. It changes with whoever is asked, and as whom: a secret that was meant for another place is
        not found for this one, even where it could not be forgotten.
        """
        place: dict[str, object] = {
            "kind": self.kind.value,
            **{name: self.settings.get(name, "") for name in _PLACE},
        }
        return f"{self.id}:{sha256(canonical_json(place)).hexdigest()[:32]}"

    @property
    def place(self) -> str:
        """Where it is, in one line for people; no secret is in it."""
        match self.kind:
            case DestinationKind.FOLDER | DestinationKind.ZIP:
                return self.get("path")
            case DestinationKind.SFTP:
                return f"{self.get('user')}@{self.get('host')}:{self.get('folder')}"
            case DestinationKind.WORDPRESS:
                return self.get("url")
            case _:
                return f"{self.get('url').rstrip('/')}/{self.get('bucket')}/{self.get('prefix')}"


def checked(destination: Destination) -> Destination:
    """The destination with its settings tidied. Raises DeskError: DESTINATION_NAME_EMPTY, DESTINATION_INVALID (`setting` is the
    name of the first that is missing or wrong), DESTINATION_INSECURE.
    """
    name = " ".join(destination.name.split())[:_NAME_LONGEST]
    if not name:
        raise DeskError(ErrorCode.DESTINATION_NAME_EMPTY)
    settings: dict[str, str] = {}
    for spec in SETTINGS[destination.kind]:
        value = destination.settings.get(spec.name, "").strip()
        if not value and spec.required and not spec.choices:
            raise _invalid(spec.name)
        if spec.kind is not FieldKind.LINES and any(ord(letter) < ord(" ") for letter in value):
            raise _invalid(spec.name)
        if len(value) > _LONGEST or (spec.choices and value and value not in spec.choices):
            raise _invalid(spec.name)
        if value:
            settings[spec.name] = value
    tidy = replace(destination, name=name, settings=settings)
    _check_kind(tidy)
    return tidy


def author_ids(lines: str) -> dict[str, int]:
    """Byline → number of an author, from lines such as `هدى سالم = 7`. Raises ValueError for a line that says nothing else."""
    found = {}
    for line in filter(None, (line.strip() for line in lines.splitlines())):
        byline, sign, number = line.rpartition("=")
        if not sign or not byline.strip() or not number.strip().isdecimal():
            raise ValueError("a line of authors")
        found[" ".join(byline.split())] = int(number)
    return found


def is_local(host: str) -> bool:
    """Whether `host` is this machine, so that nothing on the way could listen."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _check_kind(destination: Destination) -> None:
    match destination.kind:
        case DestinationKind.SFTP:
            port = destination.get("port")
            if not _HOST.fullmatch(destination.get("host")):
                raise _invalid("host")
            if not port.isdecimal() or not 0 < int(port) <= _HIGHEST_PORT:
                raise _invalid("port")
        case DestinationKind.WORDPRESS:
            _check_url(destination)
            try:
                author_ids(destination.get("authors"))
            except ValueError:
                raise _invalid("authors") from None
        case DestinationKind.S3:
            _check_url(destination)
            if not _BUCKET.fullmatch(destination.get("bucket")):
                raise _invalid("bucket")
        case _:
            pass


def _check_url(destination: Destination) -> None:
    try:
        parts = urlsplit(destination.get("url"))
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise _invalid("url") from None
    if parts.scheme not in {"http", "https"} or not host or parts.query or parts.fragment:
        raise _invalid("url")
    if parts.username or parts.password:  # a secret has no place in an address
        raise _invalid("url")
    if parts.scheme == "http" and not is_local(host) and destination.get("insecure") != YES:
        raise DeskError(ErrorCode.DESTINATION_INSECURE, host=host)


def _invalid(setting: str) -> DeskError:
    return DeskError(ErrorCode.DESTINATION_INVALID, setting=setting)
