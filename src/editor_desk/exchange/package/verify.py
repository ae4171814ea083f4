"""Checking a package: everything that is wrong with it is named; nothing in it is run, followed or unpacked."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import from_rfc3339
from editor_desk.domain.keys import fingerprint
from editor_desk.domain.package_report import Fault, FaultCode, PackageSigner, VerifiedArticle, VerifyReport
from editor_desk.domain.seal import PACKAGE_NAMESPACE, SEAL_NAMESPACE
from editor_desk.exchange import sshsig
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.archive import DamagedFileError, PackageFiles, digest, open_package, read
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.blame import state_of
from editor_desk.exchange.package.check_article import check_article, check_files
from editor_desk.exchange.package.check_bag import check_bag
from editor_desk.exchange.package.check_formats import Listings, listings_of
from editor_desk.exchange.package.check_seals import parse_json
from editor_desk.exchange.package.checks_report import ROLE, report_faults
from editor_desk.exchange.package.index import SCHEMA, schema_faults
from editor_desk.exchange.package.layout import CHECKS, EXPORTER, INDEX, SIGNATURE, SIGNERS
from editor_desk.exchange.package.signers import AllowedSigner, parse_signers
from editor_desk.services.ports.running import Progress


def verify_package(
    path: Path, trusted: Path | None = None, progress: Progress = lambda *_: None
) -> VerifyReport:
    """Check the folder or zip at `path` whole. `trusted` is the receiver's own allowed_signers file, if they keep one.

    Without `trusted` the report says that the package is what its keys signed, not whose keys they are. `progress` counts
    files measured.

    Raises DeskError: FILE_MISSING, PACKAGE_UNREADABLE, PACKAGE_UNSAFE, PACKAGE_UNKNOWN where it is none of a desk;
    FILE_MISSING or FILE_UNREADABLE for `trusted`.
    """
    allowed = None if trusted is None else _trusted_signers(trusted)
    with open_package(path) as files:
        if not _is_of_a_desk(files):
            raise DeskError(ErrorCode.PACKAGE_UNKNOWN, path=str(path))
        return _Check(files, allowed).run(progress)


def _is_of_a_desk(files: PackageFiles) -> bool:
    """Whether it has the index of a package, or says that it had one."""
    if INDEX in files.sizes:
        return True
    try:
        return bag.MANIFEST in files.sizes and INDEX.encode() in read(files, bag.MANIFEST)
    except DamagedFileError:
        return True  # told as a fault


def _trusted_signers(path: Path) -> tuple[AllowedSigner, ...]:
    try:
        return parse_signers(path.read_text("utf-8"))
    except FileNotFoundError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=str(path)) from error
    except (OSError, ValueError) as error:
        raise DeskError(ErrorCode.FILE_UNREADABLE, path=str(path)) from error


class _Check:
    """One run over one package; files are read once and each fault is kept once."""

    def __init__(self, files: PackageFiles, trusted: Sequence[AllowedSigner] | None) -> None:
        self._files = files
        self._paths = frozenset(files.sizes)
        self._trusted = trusted
        self._faults: dict[Fault, None] = {}

    def run(self, progress: Progress) -> VerifyReport:
        index = self._index()
        fixed = index is not None and index["schema"] != SCHEMA
        listings = listings_of(index or {"articles": ()}, self._paths, older=fixed)
        entries = self._measure(listings, progress)
        self._note(check_bag(self._files, entries, self._text))
        articles = [] if index is None else index["articles"]
        for article in articles:
            self._note(check_article(article, self._paths, entries, self._bytes, fixed=fixed))
        signers: tuple[PackageSigner, ...] = ()
        if index is not None:
            self._note(check_files(index.get("files", ()), self._paths, entries))
            self._note(self._check_index(index))
            self._note(self._check_report(index))
            signers = self._check_signers(index)
        return VerifyReport(
            name=self._files.name if index is None else index["name"],
            articles=tuple(_verified(article, self._faults) for article in articles),
            signers=signers,
            faults=tuple(self._faults),
        )

    def _measure(self, listings: Listings, progress: Progress) -> dict[str, Entry]:
        """Hash each file once, and look at those in `listings` on the way."""
        entries = {}
        for number, (path, size) in enumerate(self._files.sizes.items()):
            progress(number, len(self._paths))
            look = listings.look_at(path, size)
            try:
                entries[path] = digest(self._files, path, look.through)
            except DamagedFileError:
                self._note([Fault(FaultCode.FILE_UNREADABLE, path)])
                continue
            self._note(look.faults())
        progress(len(self._paths), len(self._paths))
        return entries

    def _note(self, faults: Iterator[Fault] | list[Fault]) -> None:
        self._faults |= dict.fromkeys(faults)

    def _bytes(self, path: str) -> bytes | None:
        if path not in self._paths:
            self._note([Fault(FaultCode.FILE_MISSING, path)])
            return None
        try:
            return read(self._files, path)
        except DamagedFileError:
            self._note([Fault(FaultCode.FILE_UNREADABLE, path)])
            return None

    def _text(self, path: str) -> str | None:
        data = self._bytes(path)
        # A byte that is no UTF-8 becomes U+FFFD, which is legal nowhere in these files.
        return None if data is None else data.decode("utf-8", "replace")

    def _index(self) -> dict[str, Any] | None:
        """`package.json` if it can be relied on."""
        data = self._bytes(INDEX)
        if data is None:
            return None
        try:
            document = parse_json(data)
        except ValueError:
            self._note([Fault(FaultCode.INDEX_INVALID, INDEX, "not JSON")])
            return None
        wrong = schema_faults(document)
        self._note([Fault(FaultCode.INDEX_INVALID, INDEX, detail) for detail in wrong])
        return None if wrong else document

    def _check_index(self, index: Mapping[str, Any]) -> Iterator[Fault]:
        for name in ("id", "folder"):
            for value, times in Counter(article[name] for article in index["articles"]).items():
                if times > 1:
                    yield Fault(FaultCode.INDEX_WRONG, INDEX, f"{name} {value} twice")
        info = self._text(bag.INFO)
        if info is not None and f"External-Identifier: {index['name']}" not in info.split("\n"):
            yield Fault(FaultCode.INDEX_WRONG, INDEX, "name")
        whole = index.get("files", ())
        if len({item["path"] for item in whole}) != len(whole):
            yield Fault(FaultCode.INDEX_WRONG, INDEX, "files")
        listed = {bag.PAYLOAD + item["path"] for article in index["articles"] for item in article["files"]}
        listed |= {bag.PAYLOAD + item["path"] for item in whole}
        for path in sorted(self._paths - listed - {INDEX}):
            if path.startswith(bag.PAYLOAD):
                yield Fault(FaultCode.FILE_EXTRA, path)

    def _check_report(self, index: Mapping[str, Any]) -> Iterator[Fault]:
        """The report of checks, where the package has one: older desks wrote none."""
        role = {item["path"]: item["role"] for item in index.get("files", ())}.get(CHECKS)
        if role not in {None, ROLE}:
            yield Fault(FaultCode.INDEX_WRONG, INDEX, ROLE)
        elif role is not None and bag.PAYLOAD + CHECKS in self._paths:
            data = self._bytes(bag.PAYLOAD + CHECKS)
            files = [*(item for article in index["articles"] for item in article["files"]), *index["files"]]
            known = {item["path"]: item["sha256"] for item in files}
            yield from () if data is None else report_faults(data, known)

    def _check_signers(self, index: Mapping[str, Any]) -> tuple[PackageSigner, ...]:
        exporter = index["exporter"]
        manifest, signature = self._bytes(bag.TAG_MANIFEST), self._text(SIGNATURE)
        if (
            manifest is not None
            and signature is not None
            and not sshsig.verify(exporter["public_key"], manifest, signature, PACKAGE_NAMESPACE)
        ):
            self._note([Fault(FaultCode.SIGNATURE_WRONG, SIGNATURE, bag.TAG_MANIFEST)])
        if exporter["principal"] != EXPORTER:
            self._note([Fault(FaultCode.INDEX_WRONG, INDEX, "exporter.principal")])
        exported = (EXPORTER, exporter["name"], exporter["public_key"], PACKAGE_NAMESPACE)
        claims: dict[tuple[str, str, str, str], list[datetime | None]] = {exported: [None]}
        for article in index["articles"]:
            approved = article["approved"]
            claim = (approved["by"], approved["name"], approved["public_key"], SEAL_NAMESPACE)
            claims.setdefault(claim, []).append(from_rfc3339(approved["at"]))
            first = approved.get("first")
            if first is not None:
                claim = (first["by"], first["name"], first["public_key"], SEAL_NAMESPACE)
                claims.setdefault(claim, []).append(from_rfc3339(first["at"]))
        text = self._text(SIGNERS)
        allowed = None if text is None else parse_signers(text)
        return tuple(self._signer(*claim, times, allowed) for claim, times in claims.items())

    def _signer(
        self,
        principal: str,
        name: str,
        key: str,
        namespace: str,
        times: Sequence[datetime | None],
        allowed: Sequence[AllowedSigner] | None,
    ) -> PackageSigner:
        """`times` are those at which the key signed; of a package's own signature that is not known."""
        if allowed is not None and not all(
            any(item.principal == principal and item.allows(key, namespace, at) for item in allowed)
            for at in times
        ):
            self._note([Fault(FaultCode.SIGNER_UNLISTED, SIGNERS, principal)])
        trusted = None
        if self._trusted is not None:
            known = self._trusted
            trusted = all(
                any(item.speaks_of(principal) and item.allows(key, namespace, at) for item in known)
                for at in times
            )
            if not trusted:
                self._note([Fault(FaultCode.SIGNER_UNTRUSTED, SIGNERS, principal)])
        return PackageSigner(principal, name, fingerprint(key), namespace, trusted)


def _verified(article: Mapping[str, Any], faults: Iterable[Fault]) -> VerifiedArticle:
    approved = article["approved"]
    first = approved.get("first") or {}
    return VerifiedArticle(
        id=article["id"],
        headline=article["headline"],
        folder=article["folder"],
        approver=approved["name"],
        approved_at=approved["at"],
        override_reason=approved["override_reason"],
        approvals_needed=approved.get("needed", 1),
        first_approver=first.get("name", ""),
        first_approved_at=first.get("at", ""),
        action=article["action"],
        note=article.get("note") or "",
        takes_over=(article.get("takes_over") or {}).get("headline", ""),
        state=state_of(article, faults),
    )
