"""`package` and `verify`."""

from argparse import Namespace
from dataclasses import asdict

from PySide6.QtCore import QCoreApplication

from editor_desk.app.bootstrap import desk_in
from editor_desk.app.commands.sessions import session_for
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.paths import Paths
from editor_desk.domain.package import PackageAction, PackageForm
from editor_desk.domain.package_report import ArticleState, Fault, VerifiedArticle
from editor_desk.exchange.package.verify import verify_package
from editor_desk.gui.messages import isolated, isolated_path
from editor_desk.gui.package_texts import fault_text, vouched_text

translate = QCoreApplication.translate


def hand_over(arguments: Namespace, console: Console, paths: Paths) -> ExitCode:
    """Write one package of sealed articles."""
    with desk_in(paths.desk) as desk:
        session = session_for(arguments, desk, translate("CommandLine", "Passphrase: "))
        ids = [desk.articles.resolve(prefix) for prefix in arguments.articles]
        form = PackageForm.ZIP if arguments.zip else PackageForm.FOLDER
        with console.progress(translate("CommandLine", "Writing the package")) as progress:
            written = desk.handover.hand_over(session, ids, arguments.to, form, progress)
    console.json(
        {
            "path": written.path,
            "name": written.name,
            "sha256": written.sha256,
            "articles": written.articles,
            "size": written.size,
        }
    )
    console.say(translate("CommandLine", "The package is at {path}").format(path=written.path))
    return ExitCode.DONE


def _approvals(article: VerifiedArticle) -> str:
    """Who approved an article, if that holds, and whether the rule of two persons was set aside for it."""
    text = translate("CommandLine", "{headline}: {sealed}").format(
        headline=isolated(article.headline), sealed=vouched_text(article)
    )
    if not article.override_reason or article.state is ArticleState.NO_SEAL:
        return text
    reason = translate("CommandLine", "The rule of two persons was set aside: {reason}")
    return f"{text}\n  {reason.format(reason=article.override_reason)}"


def _told(fault: Fault) -> str:
    """A fault in words, with the file and the detail that finds it."""
    file = isolated_path(fault.file)
    if fault.detail:
        file = f"{file} ({isolated(fault.detail)})"
    return translate("CommandLine", "{file}: {fault}").format(file=file, fault=fault_text(fault.code))


def _terms(article: VerifiedArticle) -> list[str]:
    """What is to be done with an article, whose place it takes, and what readers are told."""
    lines = [
        {
            PackageAction.CREATE.value: translate("CommandLine", "New"),
            PackageAction.UPDATE.value: translate("CommandLine", "Another text of an article sent before"),
            PackageAction.WITHDRAW.value: translate("CommandLine", "Withdrawal: take it down"),
        }[article.action]
    ]
    if article.takes_over:
        told = translate("CommandLine", "Takes the place of: {headline}")
        lines.append(told.format(headline=isolated(article.takes_over)))
    if article.note:
        told = translate("CommandLine", "Readers are told: {note}")
        lines.append(told.format(note=isolated(" ".join(article.note.split()))))
    return lines


def verify(arguments: Namespace, console: Console, _paths: Paths) -> ExitCode:
    """Check a package; needs no desk and no account."""
    with console.progress(translate("CommandLine", "Checking the package")) as progress:
        report = verify_package(arguments.package, arguments.trusted, progress)
    faults = [
        {"code": fault.code.value, "file": fault.file, "detail": fault.detail} for fault in report.faults
    ]
    console.json(
        {
            "package": report.name,
            "valid": report.good,
            "articles": [asdict(article) for article in report.articles],
            "signers": [asdict(signer) for signer in report.signers],
            "faults": faults,
        }
    )
    for article in report.articles:
        console.say(_approvals(article))
        for line in _terms(article):
            console.say(f"  {line}")
    for fault in report.faults:
        console.say(_told(fault))
    if faults:
        console.say(translate("CommandLine", "%n fault(s) found.", "", len(faults)))
        return ExitCode.FAULTS_FOUND
    console.say(translate("CommandLine", "The package is whole, and every seal and signature holds."))
    return ExitCode.DONE
