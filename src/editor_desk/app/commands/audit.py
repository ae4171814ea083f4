"""`audit`."""

from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.domain.audit import AuditFault, AuditReport, LogWitness
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.package.log_event import log_witness
from editor_desk.gui.audit_texts import audit_fault_text, audit_reach, audit_summary
from editor_desk.gui.messages import default_numerals

translate = QCoreApplication.translate


def audit(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Verify the whole record: chain, texts, seals and keys. Needs no account, changes nothing; the window may be open."""
    witnesses = [_witness(path) for path in arguments.package or ()]
    with desk_in(paths.desk, read_only=True) as desk:
        names = {account.id: account.name for account in desk.accounts.all()}
        with console.progress(translate("CommandLine", "Verifying the record")) as progress:
            report = desk.audit.run(progress, witnesses)
    console.json(_as_json(report, names))
    numerals = default_numerals()
    console.say(audit_summary(report, numerals))
    for fault in report.faults:
        console.say(audit_fault_text(fault, names, numerals))
    if not report.sound:
        console.say(translate("CommandLine", "%n fault(s) found.", "", len(report.faults)))
        return ExitCode.FAULTS_FOUND
    console.say(
        translate("CommandLine", "The record is whole: every event, text, seal and key is as it was written.")
    )
    console.say(audit_reach(report, numerals))
    return ExitCode.DONE


def _witness(path: Path) -> LogWitness:
    found = log_witness(path)
    if found is None:
        raise DeskError(ErrorCode.PACKAGE_UNREADABLE, path=str(path), reason="no Log-Event in bag-info.txt")
    return found


def _as_json(report: AuditReport, names: dict[str, str]) -> dict[str, object]:
    return {
        "sound": report.sound,
        "events": report.events,
        "revisions": report.revisions,
        "seals": report.seals,
        "keys": report.keys,
        "anchors": report.anchors,
        "anchored": report.anchored,
        "faults": [_fault(fault, names) for fault in report.faults],
    }


def _fault(fault: AuditFault, names: dict[str, str]) -> dict[str, object]:
    return {
        "kind": fault.kind.value,
        "event": fault.number or None,
        "at": None if fault.at is None else to_rfc3339(fault.at),
        "article": fault.article or None,
        "headline": fault.headline or None,
        "revision": fault.revision or None,
        "account": fault.account or None,
        "name": names.get(fault.account),
        "detail": fault.detail or None,
    }
