"""`check-index`."""

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.services.index_check import IndexFault, IndexReport

translate = QCoreApplication.translate


def check_index(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Compare the search index with the archive. Without `--mend` nothing is changed, and the window may be open."""
    with desk_in(paths.desk, read_only=not arguments.mend) as desk:
        if arguments.mend:
            with console.progress(translate("CommandLine", "Indexing")) as progress:
                desk.indexing.prepare()
                desk.indexing.drain(progress)
        with console.progress(translate("CommandLine", "Checking the search index")) as progress:
            report = desk.index_check.check(progress, thorough=arguments.thorough)
        if arguments.mend and not report.agrees:
            desk.index_check.mend(report)
            with console.progress(translate("CommandLine", "Indexing")) as progress:
                desk.indexing.prepare()
                desk.indexing.drain(progress)
            console.say(translate("CommandLine", "%n difference(s) mended.", "", _differing(report)))
            report = desk.index_check.check(thorough=arguments.thorough)
    console.json(_as_json(report))
    for line in _lines(report):
        console.say(line)
    return ExitCode.DONE if report.agrees else ExitCode.FAULTS_FOUND


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
    faults = {
        IndexFault.MISSING: translate("CommandLine", "is not in the index"),
        IndexFault.TWICE: translate("CommandLine", "is in the index more than once"),
        IndexFault.STALE: translate("CommandLine", "is in the index with an older text"),
    }
    lines = [f"{item.article}  {faults[item.fault]}" for item in report.differences]
    if report.lost:
        lines.append(translate("CommandLine", "The index is lost; it is made anew when the desk is opened."))
    if report.unknown:
        lines.append(
            translate("CommandLine", "%n entry(s) of articles that are not there.", "", report.unknown)
        )
    if report.waiting:
        lines.append(translate("CommandLine", "%n article(s) still to be indexed.", "", report.waiting))
    if report.agrees:
        lines.append(
            translate("CommandLine", "The index agrees with the archive: %n article(s).", "", report.articles)
        )
    return lines
