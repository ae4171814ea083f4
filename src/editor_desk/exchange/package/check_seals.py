"""Checking the seals of an article: each against its key, and where two people had to approve, each against the other."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from editor_desk.domain.errors import DeskError
from editor_desk.domain.identity import from_rfc3339, to_rfc3339
from editor_desk.domain.package_report import Fault, FaultCode
from editor_desk.domain.seal import SEAL_NAMESPACE, SealStatement, completes_pair
from editor_desk.exchange import sshsig
from editor_desk.exchange.package.render import FIRST, PUBLIC_KEY, SEAL, SEAL_SIGNATURE

ReadBytes = Callable[[str], bytes | None]
"""Bytes of a file, None if it is missing or unreadable (which is reported by whoever reads)."""


def parse_json(data: bytes) -> Any:
    """The JSON value in `data`. Raises ValueError, also for nesting too deep to read, for text that is not Unicode, and for what one
    program reads in another way than the next: a name twice, `NaN`.
    """
    try:
        value = json.loads(data, object_pairs_hook=_once, parse_constant=_no_number)
        json.dumps(value, ensure_ascii=False).encode()  # an escaped lone surrogate cannot be shown or hashed
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    return value


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name twice")
    return found


def _no_number(text: str) -> Any:
    raise ValueError(f"{text} is no number")


def check_seals(
    article: Mapping[str, Any], folder: str, read: ReadBytes
) -> tuple[SealStatement | None, list[Fault]]:
    """What was signed last of an article as `package.json` lists it, where that can be read, and the faults of its seals."""
    approved, faults = article["approved"], list[Fault]()
    first_of = approved.get("first")
    statement = _check(approved, folder, "", read, faults)
    first = None if first_of is None else _check(first_of, folder, FIRST, read, faults)
    for prefix, found in (("", statement), (FIRST, first)):
        if found is not None:
            faults += _compare(article, f"{folder}{prefix}{SEAL}", found)
    if statement is None:
        return None, faults
    faults += _compare_index(approved, folder + SEAL, statement)
    if first_of is None:
        if not statement.stands_alone:
            faults.append(Fault(FaultCode.APPROVAL_MISSING, folder + SEAL, "second person"))
    elif first is not None:
        faults += _compare_pair(approved, folder, statement, first)
    return statement, faults


def parse_statement(data: bytes) -> SealStatement | None:
    """The statement whose one byte form is `data`, or None."""
    try:
        fields = parse_json(data)
        needed = fields.pop("approvals_needed", 0)
        if type(needed) is not int or not all(isinstance(value, str) for value in fields.values()):
            return None
        statement = SealStatement(
            article=fields["article"],
            revision=fields["revision"],
            content_hash=fields["content_sha256"],
            approved_by=fields["approved_by"],
            approver_name=fields["approver_name"],
            approved_at=from_rfc3339(fields["approved_at"]),
            override_reason=fields["override_reason"],
            approvals_needed=needed,
            rule_hash=fields.get("rule_sha256", ""),
            countersigns=fields.get("countersigns", ""),
        )
        return statement if statement.to_bytes() == data else None
    except (ValueError, AttributeError, KeyError, TypeError, DeskError):
        return None


def _check(
    claim: Mapping[str, Any], folder: str, prefix: str, read: ReadBytes, faults: list[Fault]
) -> SealStatement | None:
    path = f"{folder}{prefix}{SEAL}"
    data = read(path)
    if data is None:
        return None
    statement = parse_statement(data)
    if statement is None:
        faults.append(Fault(FaultCode.SEAL_INVALID, path))
    else:
        pairs = {
            "at": to_rfc3339(statement.approved_at),
            "by": statement.approved_by,
            "name": statement.approver_name,
        }
        faults += [
            Fault(FaultCode.SEAL_WRONG, path, f"approved.{name}")
            for name, sealed in pairs.items()
            if claim[name] != sealed
        ]
    faults += _check_signature(claim["public_key"], folder, prefix, data, read)
    return statement


def _check_signature(key: str, folder: str, prefix: str, seal: bytes, read: ReadBytes) -> Iterator[Fault]:
    line = read(f"{folder}{prefix}{PUBLIC_KEY}")
    if line is not None and not line.decode("utf-8", "replace").startswith((f"{key} ", f"{key}\n")):
        yield Fault(FaultCode.SEAL_WRONG, f"{folder}{prefix}{PUBLIC_KEY}", "approved.public_key")
    signature = read(f"{folder}{prefix}{SEAL_SIGNATURE}")
    if signature is not None:
        text = signature.decode("utf-8", "replace")
        if not sshsig.verify(key, seal, text, SEAL_NAMESPACE):
            yield Fault(
                FaultCode.SIGNATURE_WRONG, f"{folder}{prefix}{SEAL_SIGNATURE}", f"{folder}{prefix}{SEAL}"
            )


def _compare(article: Mapping[str, Any], path: str, statement: SealStatement) -> Iterator[Fault]:
    pairs = {
        "id": (article["id"], statement.article),
        "content_sha256": (article["content_sha256"], statement.content_hash),
    }
    for name, (indexed, sealed) in pairs.items():
        if indexed != sealed:
            yield Fault(FaultCode.SEAL_WRONG, path, name)


def _compare_index(approved: Mapping[str, Any], path: str, statement: SealStatement) -> Iterator[Fault]:
    """What the index says of the approval as a whole. Indexes of older formats do not say how many were needed."""
    needed = max(1, statement.approvals_needed)
    pairs = {
        "approved.override_reason": (approved["override_reason"], statement.override_reason),
        "approved.needed": (approved.get("needed", needed), needed),
    }
    for name, (indexed, sealed) in pairs.items():
        if indexed != sealed:
            yield Fault(FaultCode.SEAL_WRONG, path, name)


def _compare_pair(
    approved: Mapping[str, Any], folder: str, statement: SealStatement, first: SealStatement
) -> Iterator[Fault]:
    """Two people, two keys, one text, the second in sight of the first: whatever else lies there is no second approval."""
    if not completes_pair(statement, first):
        yield Fault(
            FaultCode.APPROVAL_MISSING, f"{folder}{FIRST}{SEAL}", "not the approval that was countersigned"
        )
    elif approved["public_key"] == approved["first"]["public_key"]:
        yield Fault(FaultCode.APPROVAL_MISSING, f"{folder}{FIRST}{SEAL}", "one key for both")
