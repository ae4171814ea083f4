"""Checking the bag: every line of its manifests, and every file against them."""

from collections.abc import Callable, Iterator, Mapping

from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.archive import PackageFiles
from editor_desk.exchange.package.bag import Entry
from editor_desk.exchange.package.layout import SIGNATURE, SIGNERS

_TAG_FILES = (bag.DECLARATION, bag.INFO, bag.MANIFEST, SIGNERS)
_UNLISTED = frozenset({bag.TAG_MANIFEST, SIGNATURE})
ReadText = Callable[[str], str | None]
"""Text of a file, None if it is missing or unreadable (which is reported by whoever reads)."""


def check_bag(files: PackageFiles, entries: Mapping[str, Entry], text: ReadText) -> Iterator[Fault]:
    """Faults of the bag. `entries` holds what was measured of each readable file."""
    declaration = text(bag.DECLARATION)
    if declaration is not None and declaration.encode() != bag.DECLARATION_BYTES:
        yield Fault(FaultCode.BAG_INVALID, bag.DECLARATION, "version")
    payload = {path for path in files.sizes if path.startswith(bag.PAYLOAD)}
    yield from _check_manifest(bag.MANIFEST, payload, files, entries, text)
    yield from _check_manifest(
        bag.TAG_MANIFEST, set(files.sizes) - payload - _UNLISTED, files, entries, text, _TAG_FILES
    )
    for path in sorted(set(files.sizes) - payload - {*_TAG_FILES, *_UNLISTED}):
        yield Fault(FaultCode.FILE_EXTRA, path)  # also where it is signed: tools of bags act on some of them
    yield from _check_info(files, payload, text)


def _check_manifest(
    name: str,
    expected: set[str],
    files: PackageFiles,
    entries: Mapping[str, Entry],
    text: ReadText,
    required: tuple[str, ...] = (),
) -> Iterator[Fault]:
    content = text(name)
    if content is None:
        return
    try:
        listed = bag.parse_manifest(content)
    except ValueError as error:
        yield Fault(FaultCode.BAG_INVALID, name, str(error))
        return
    for path in required:
        if path not in listed:
            yield Fault(FaultCode.BAG_INVALID, name, path)
    for path, checksum in listed.items():
        if path not in files.sizes:
            yield Fault(FaultCode.FILE_MISSING, path)
        elif path not in expected:
            yield Fault(FaultCode.BAG_INVALID, name, path)
        elif path in entries and entries[path].sha256 != checksum:
            yield Fault(FaultCode.FILE_CHANGED, path)
    for path in sorted(expected - set(listed)):
        yield Fault(FaultCode.FILE_EXTRA, path)


def _check_info(files: PackageFiles, payload: set[str], text: ReadText) -> Iterator[Fault]:
    content = text(bag.INFO)
    if content is None:
        return
    try:
        fields = bag.parse_info(content)
    except ValueError as error:
        yield Fault(FaultCode.BAG_INVALID, bag.INFO, str(error))
        return
    oxum = f"{sum(files.sizes[path] for path in payload)}.{len(payload)}"
    if fields.get("Payload-Oxum") != oxum:
        yield Fault(FaultCode.SIZE_WRONG, bag.INFO, oxum)
