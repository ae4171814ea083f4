"""OpenSSH's `allowed_signers`: which key may sign what, for `ssh-keygen -Y verify` and for `verify_package`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from editor_desk.exchange.package.layout import EXPORTER

_LINE = re.compile(
    r'(?P<principals>\S+)\s+(?:(?P<options>[a-zA-Z-]+(?:="[^"]*")?(?:,[a-zA-Z-]+(?:="[^"]*")?)*)\s+)?'
    r"(?P<key>ssh-ed25519\s+[A-Za-z0-9+/=]+)(?:\s|$)"
)
_OPTION = re.compile(r'([a-zA-Z-]+)(?:="([^"]*)")?')
_KNOWN = frozenset({"namespaces", "valid-after", "valid-before"})
_ACCOUNT = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_STAMP = re.compile(r"(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z?)")


@dataclass(frozen=True, slots=True)
class AllowedSigner:
    """A line: `principal` may sign in `namespaces` (any, where empty) with `key` (an OpenSSH line without comment), from
    `since` on and before `until` where these are given. Times go to the second, as OpenSSH knows no less.
    """

    principal: str
    namespaces: tuple[str, ...]
    key: str
    comment: str = ""
    since: datetime | None = None
    until: datetime | None = None

    def speaks_of(self, principal: str) -> bool:
        """Whether the line may be about who is called `principal` in a package: it names them, or is by a name of the receiver's own.
        A key of one account does not vouch for another.
        """
        its_own = self.principal != EXPORTER and not _ACCOUNT.fullmatch(self.principal)
        return its_own or self.principal == principal

    def allows(self, key: str, namespace: str, at: datetime | None = None) -> bool:
        """Whether `key` may sign in `namespace` by this line, at that time where one is known."""
        if self.key != key or (self.namespaces and namespace not in self.namespaces):
            return False
        if at is None:
            return True
        return (self.since is None or self.since <= at) and (self.until is None or at < self.until)


def render_signers(signers: Iterable[AllowedSigner]) -> bytes:
    """The file, each distinct signer once, sorted."""
    lines = {
        f"{item.principal} {_options(item)} {item.key} {' '.join(item.comment.split())}".strip()
        for item in signers
    }
    return "".join(f"{line}\n" for line in sorted(lines)).encode()


def _options(item: AllowedSigner) -> str:
    options = [f'namespaces="{",".join(item.namespaces)}"']
    if item.since is not None:
        options.append(f'valid-after="{_stamp(item.since)}"')
    if item.until is not None:
        # The second that it ends in is still its own: else what was sealed in that second would not be.
        options.append(f'valid-before="{_stamp(item.until + timedelta(seconds=1))}"')
    return ",".join(options)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y%m%d%H%M%SZ")


def parse_signers(text: str) -> tuple[AllowedSigner, ...]:
    """The Ed25519 keys of the file. A line with an option other than `namespaces`, `valid-after` and `valid-before` (a
    certificate authority), or with one that cannot be read, is left out, never taken for more than it says.
    """
    signers = []
    for line in text.splitlines():
        match = _LINE.match(line.strip())
        if match is None or line.lstrip().startswith("#"):
            continue
        options = [(option[1].lower(), option[2]) for option in _OPTION.finditer(match["options"] or "")]
        named = dict(options)
        if len(named) != len(options) or None in named.values() or not named.keys() <= _KNOWN:
            continue
        try:
            since, until = (_moment(named.get(name)) for name in ("valid-after", "valid-before"))
        except ValueError:
            continue
        limited = named.get("namespaces")
        namespaces = () if limited is None else tuple(limited.split(","))
        key = " ".join(match["key"].split())
        signers += [
            AllowedSigner(name, namespaces, key, since=since, until=until)
            for name in match["principals"].split(",")
        ]
    return tuple(signers)


def _moment(stamp: str | None) -> datetime | None:
    """The time that OpenSSH writes so; without Z it is that of this machine. Raises ValueError for anything else."""
    if stamp is None:
        return None
    match = _STAMP.fullmatch(stamp)
    if match is None:
        raise ValueError("no time as OpenSSH writes it")
    moment = datetime(*(int(part or 0) for part in match.groups()[:6]))  # type: ignore[arg-type]  # noqa: DTZ001
    return moment.replace(tzinfo=UTC) if match[7] else moment.astimezone()
