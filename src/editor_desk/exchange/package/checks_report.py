"""`data/reports/checks.json`: which validator looked at which file of the package, and how that came out.

A line a file is noted while the package is written, on disk where there are many: the memory that it needs does not grow with
the package. Nothing in it depends on the clock, the machine or the version of a library.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from importlib import resources
from tempfile import SpooledTemporaryFile
from typing import IO, Any, Self, cast

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import FileCheck, Validator
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.exchange.checks.watching import Watch
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.check_seals import parse_json
from editor_desk.exchange.package.layout import CHECKS

SCHEMA = "editor-desk-checks/1"
ROLE = "checks"
_IN_MEMORY = 1024**2
_COMPACT = (",", ":")


class ChecksReport:
    """What was noted of one package being written. `version` is that of the validators: they are part of the desk."""

    def __init__(self, version: str) -> None:
        self._version = version
        self._lines: IO[bytes] = cast("IO[bytes]", SpooledTemporaryFile(_IN_MEMORY))  # noqa: SIM115  # closed by `__exit__`
        self._totals: dict[Validator, list[int]] = {}
        self._count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._lines.close()

    def note(self, watch: Watch, sha256: str) -> None:
        """A file went through `watch`, and its bytes have that hash.

        Raises DeskError(FORMAT_BROKEN) for a file that a package cannot go with.
        """
        checks = watch.checks()
        for one in checks:
            for finding in one.findings:
                if finding.stops:
                    raise DeskError(
                        ErrorCode.FORMAT_BROKEN,
                        file=finding.path,
                        fault=finding.fault.value,
                        detail=finding.detail,
                    )
            total = self._totals.setdefault(one.validator, [0, 0])
            total[0] += 1
            total[1] += len(one.findings)
        line = {"path": watch.path, "sha256": sha256, "results": list(map(_result, checks))}
        self._lines.write(b"" if not self._count else b",\n")
        self._lines.write(json.dumps(line, ensure_ascii=False, separators=_COMPACT).encode())
        self._count += 1

    def chunks(self) -> Iterator[bytes]:
        """The document: totals first, then a line a file."""
        totals = [
            json.dumps(
                {
                    "name": kind.value,
                    "version": self._version,
                    "files": self._totals[kind][0],
                    "findings": self._totals[kind][1],
                    "exit_code": min(1, self._totals[kind][1]),
                },
                separators=_COMPACT,
            )
            for kind in Validator
            if kind in self._totals
        ]
        validators = ",\n".join(totals)
        yield f'{{"schema":"{SCHEMA}",\n"validators":[\n{validators}\n],\n"files":[\n'.encode()
        self._lines.seek(0)
        while chunk := self._lines.read(_IN_MEMORY):
            yield chunk
        yield b"\n]}\n"


def _result(check: FileCheck) -> dict[str, object]:
    found = len(check.findings)
    return {"validator": check.validator.value, "exit_code": min(1, found), "findings": found}


def report_faults(data: bytes, listed: Mapping[str, str]) -> list[Fault]:
    """What keeps the report from being one of this package, whose index lists these files (path below `data/` → SHA-256): its
    schema, a file that it leaves out, has twice or does not know as it is, totals that do not add up.
    """
    path = bag.PAYLOAD + CHECKS
    try:
        document = parse_json(data)
    except ValueError:
        return [Fault(FaultCode.CHECKS_WRONG, path, "not JSON")]
    wrong = [f"{error.json_path}: {error.validator}" for error in _validator().iter_errors(document)]
    if not wrong:
        wrong = [*_of_files(document["files"], listed), *_of_totals(document)]
    return [Fault(FaultCode.CHECKS_WRONG, path, detail) for detail in sorted(wrong)]


def _of_files(files: Sequence[Mapping[str, Any]], listed: Mapping[str, str]) -> Iterator[str]:
    told: dict[str, str] = {}
    for item in files:
        if item["path"] in told:
            yield f"{item['path']} twice"
        told[item["path"]] = item["sha256"]
    for name in (listed.keys() | told.keys()) - {CHECKS}:
        if listed.get(name) != told.get(name):
            yield name


def _of_totals(document: Mapping[str, Any]) -> Iterator[str]:
    results = [result for item in document["files"] for result in item["results"]]
    added: dict[str, list[int]] = {}
    for result in results:
        total = added.setdefault(result["validator"], [0, 0])
        total[0] += 1
        total[1] += result["findings"]
    said = {one["name"]: [one["files"], one["findings"]] for one in document["validators"]}
    if said != added or not _codes_right([*results, *document["validators"]]):
        yield "validators"


def _codes_right(results: Iterable[Mapping[str, Any]]) -> bool:
    return all(one["exit_code"] == min(1, one["findings"]) for one in results)


@cache
def _validator() -> Any:
    # Imported late: the first window does not wait for it.
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types

    text = resources.files(__package__).joinpath("schemas/checks.schema.json").read_text("utf-8")
    return Draft202012Validator(json.loads(text))
