"""`import-archive` and `check-index`."""

from argparse import Namespace
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.commands.sessions import session_for
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.domain.archive import Field
from editor_desk.gui.importing.archive_kinds import kind_text
from editor_desk.gui.importing.archive_names import fault_text, field_text, report_heads
from editor_desk.services.archive_import import ArchivePreview, run_to_end
from editor_desk.services.desk import Desk
from editor_desk.services.index_check import IndexFault, IndexReport
from editor_desk.services.ports.archive import ArchiveImport

translate = QCoreApplication.translate

_MOST_LINES = 20


def import_archive(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Take an archive in, from where an earlier run of the same file was ended, if one was."""
    with desk_in(paths.desk, read_only=arguments.dry_run) as desk:
        preview = desk.archive.look(arguments.file, arguments.media)
        columns = {**preview.columns, **dict(arguments.column or ())}
        if arguments.dry_run:
            console.json(_looked(preview, columns))
            for line in _preview_lines(desk, preview, columns):
                console.say(line)
            return ExitCode.DONE
        session = session_for(arguments, desk, translate("CommandLine", "Passphrase: "))
        if preview.unfinished is not None and not arguments.anew:
            record = desk.archive.resume(preview.unfinished.id, preview.path, arguments.media)
        else:
            record = desk.archive.begin(session, preview, columns)
        with console.progress(translate("CommandLine", "Importing")) as progress:
            done = run_to_end(
                desk.archive.run(session, record),
                lambda now: progress(now.position, max(now.file.size, now.position)),
            )
        with console.progress(translate("CommandLine", "Indexing")) as progress:
            desk.indexing.catch_up(progress)
        with console.progress(translate("CommandLine", "Looking for near-copies")) as progress:
            done = desk.near_copies.look(done.id, progress) or done
        if arguments.report is not None:
            desk.archive.save_report(arguments.report, done.id, report_heads(), fault_text)
    console.json(_counts(done))
    console.say(translate("CommandLine", "%n article(s) came in.", "", done.imported))
    if done.skipped:
        console.say(translate("CommandLine", "%n record(s) were here already.", "", done.skipped))
    if done.failed:
        console.say(translate("CommandLine", "%n record(s) could not be read.", "", done.failed))
    if done.near:
        console.say(translate("CommandLine", "%n article(s) are nearly copies of others.", "", done.near))
    if arguments.report is not None:
        console.say(translate("CommandLine", "The report is at {path}").format(path=arguments.report))
    return ExitCode.DONE


def _counts(record: ArchiveImport) -> dict[str, object]:
    return {
        "import": record.id,
        "imported": record.imported,
        "skipped": record.skipped,
        "failed": record.failed,
        "near": record.near,
        "state": record.state.value,
    }


def _looked(preview: ArchivePreview, columns: Mapping[Field, str]) -> dict[str, object]:
    return {
        "kind": preview.file.kind.value,
        "media": preview.file.media,
        "encoding": preview.file.encoding,
        "delimiter": preview.file.delimiter,
        "names": list(preview.file.names),
        "columns": {field.value: name for field, name in columns.items()},
        "unfinished": None if preview.unfinished is None else preview.unfinished.id,
    }


def _preview_lines(desk: Desk, preview: ArchivePreview, columns: Mapping[Field, str]) -> list[str]:
    lines = [translate("CommandLine", "Recognised: {kind}").format(kind=kind_text(preview.file.kind))]
    if preview.file.kind.has_columns:
        lines += [f"{field_text(field)}: {name}" for field, name in columns.items()]
    for shown in desk.archive.sample(preview.path, preview.file, columns):
        if shown.draft is None:
            lines.append(f"{shown.place}: {'' if shown.fault is None else fault_text(shown.fault)}")
        else:
            date = shown.draft.date.date().isoformat() if shown.draft.date else "—"
            lines.append(f"{shown.place}: {date}  {shown.draft.content.headline}")
    return lines


def check_index(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Compare the search index with the archive. Without `--mend` nothing is changed, and the window may be open."""
    with desk_in(paths.desk, read_only=not arguments.mend) as desk:
        if arguments.mend:
            with console.progress(translate("CommandLine", "Indexing")) as progress:
                desk.indexing.catch_up(progress)
        with console.progress(translate("CommandLine", "Checking the search index")) as progress:
            report = desk.index_check.check(progress, thorough=arguments.thorough)
        if arguments.mend and not report.agrees:
            before = _differing(report)
            desk.index_check.mend(report)
            with console.progress(translate("CommandLine", "Indexing")) as progress:
                desk.indexing.catch_up(progress)
            report = desk.index_check.check(thorough=arguments.thorough)
            mended = max(0, before - _differing(report))
            console.say(translate("CommandLine", "%n difference(s) mended.", "", mended))
    console.json(_as_json(report))
    for line in _lines(report):
        console.say(line)
    return ExitCode.DONE if report.agrees and not report.waiting else ExitCode.FAULTS_FOUND


def _differing(report: IndexReport) -> int:
    return report.differing + report.unknown


def _as_json(report: IndexReport) -> dict[str, object]:
    return {
        "agrees": report.agrees,
        "articles": report.articles,
        "entries": report.entries,
        "waiting": report.waiting,
        "unknown": report.unknown,
        "differing": report.differing,
        "lost": report.lost,
        "differences": [
            {"article": difference.article, "fault": difference.fault.value}
            for difference in report.differences
        ],
    }


def _lines(report: IndexReport) -> list[str]:
    if report.lost:
        return [_lost()]
    faults = {
        IndexFault.MISSING: translate("CommandLine", "is not in the index"),
        IndexFault.TWICE: translate("CommandLine", "is in the index more than once"),
        IndexFault.STALE: translate("CommandLine", "is in the index with an older text"),
        IndexFault.DAMAGED: translate(
            "CommandLine", "has a stored text that is damaged; only a backup has it as it was"
        ),
    }
    lines = [f"{item.article}  {faults[item.fault]}" for item in report.differences[:_MOST_LINES]]
    if report.differing > len(lines):
        lines.append(translate("CommandLine", "and %n more", "", report.differing - len(lines)))
    if report.unknown:
        lines.append(
            translate("CommandLine", "%n entry(s) of articles that are not there.", "", report.unknown)
        )
    if report.waiting:
        lines.append(_waiting(report.waiting))
    elif report.agrees:
        lines.append(
            translate("CommandLine", "The index agrees with the archive: %n article(s).", "", report.articles)
        )
    elif report.unknown or any(item.fault is not IndexFault.DAMAGED for item in report.differences):
        lines.append(translate("CommandLine", "--mend indexes again what differs."))
    return lines


def index_warnings(desk: Desk) -> list[str]:
    """Why a search does not find everything now; empty where it does. Ask after the search: reading shows what is damaged."""
    if desk.indexing.is_lost:
        return [_lost()]
    return [_waiting(count)] if (count := desk.indexing.pending()) else []


def _lost() -> str:
    return translate(
        "CommandLine",
        "The search index is missing or damaged: searches find little or nothing. The articles are safe. The window makes "
        "it anew by itself; without one, `editor-desk check-index --mend` does.",
    )


def _waiting(count: int) -> str:
    return translate(
        "CommandLine",
        "%n article(s) still to be indexed: searches do not find them yet. The window indexes them by itself; without "
        "one, `editor-desk check-index --mend` does.",
        "",
        count,
    )
