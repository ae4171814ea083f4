"""`tour`: the main job, headless, in the same windows."""

import json
import shutil
import tempfile
from argparse import Namespace
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from editor_desk.app.bootstrap import put_together
from editor_desk.app.console import Console
from editor_desk.app.exit_codes import ExitCode
from editor_desk.app.journal import log
from editor_desk.app.paths import Paths
from editor_desk.app.tour.quiet import quiet_platform
from editor_desk.app.tour.script import Script
from editor_desk.app.tour.stage import Stage, StageError, there
from editor_desk.exchange.package.verify import verify_package
from editor_desk.gui.preferences import Language, Preferences
from editor_desk.gui.shell.controller import DeskController
from editor_desk.storage.desk_folder import open_desk

translate = QCoreApplication.translate

_RECORD = "tour.json"


def take_tour(arguments: Namespace, console: Console, _paths: Paths) -> ExitCode:
    """Import, tag, link, submit, review, approve, hand over, verify; on a desk of its own that is thrown away after it."""
    app = there(QApplication.instance(), QApplication)
    out: Path = arguments.out.resolve()
    out.mkdir(parents=True, exist_ok=True)
    clear(out)
    with quiet_platform(), tempfile.TemporaryDirectory(prefix="editor-desk-tour-") as scratch:
        preferences = Preferences(Path(scratch) / "preferences.ini")
        preferences.language = Language(arguments.language or Language.ARABIC)
        with open_desk(Path(scratch) / "desk") as opened:
            controller = DeskController(app, put_together(opened), preferences)
            stage = Stage(app, controller.jobs, out)
            script = Script(controller, preferences, stage, out, lambda line: console.say(f"• {line}"))
            try:
                script.play()
                script.close()
            except StageError as error:
                log.error("the tour stopped: %s", error)
                console.say(str(error))
                return ExitCode.BUG
            finally:
                controller.stop()
    report = verify_package(script.package)
    record = {
        "package": script.package.name,
        "proof": script.proof.name,
        "sent": str(script.sent.relative_to(out)),
        "pictures": [picture.name for picture in stage.pictures],
        "faults": [fault.code.value for fault in report.faults],
    }
    (out / _RECORD).write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    console.json(record)
    console.say("• " + translate("Tour", "The package is verified: %n fault(s)", "", len(report.faults)))
    console.say(translate("Tour", "The package and the pictures are in {folder}").format(folder=out))
    return ExitCode.DONE if report.good else ExitCode.FAULTS_FOUND


def clear(out: Path) -> None:
    """Remove what an earlier tour left, and nothing else."""
    try:
        record = json.loads((out / _RECORD).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return
    for name in [*record["pictures"], record.get("proof", "")]:
        if Path(name).name:
            (out / Path(name).name).unlink(missing_ok=True)
    shutil.rmtree(out / Path(record["package"]).name, ignore_errors=True)
    sent = Path(record.get("sent", ""))
    if len(sent.parts) == 2 and ".." not in sent.parts and not sent.is_absolute():
        shutil.rmtree(out / sent, ignore_errors=True)
