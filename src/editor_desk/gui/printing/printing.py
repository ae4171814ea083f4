"""Prints the open article, or saves its proof as a PDF, with the revision at the foot and what was said in the margin."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from editor_desk.domain.events import EventKind
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.jobs import Lane
from editor_desk.gui.preferences import ThemeName
from editor_desk.gui.printing.devices import ask_pdf_path, ask_printer, has_printer, write_pdf
from editor_desk.gui.printing.proof import Proof, ProofNote, printed, proof_name
from editor_desk.gui.printing.thread_notes import thread_notes
from editor_desk.gui.theme.theme import load_theme
from editor_desk.gui.widgets.times import exact
from editor_desk.services.articles import History, OpenedArticle
from editor_desk.services.comments import Discussion

translate = QCoreApplication.translate


class Printing(QObject):
    """Two actions. What is typed is stored first, so that the paper names the revision that it shows."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.add_action("print", self._print, reads=True)
        panel.add_action("proof_pdf", self._save, reads=True)

    def _print(self) -> None:
        if has_printer():
            self._prepare(self._to_printer)
        else:
            self._panel.context.bus.notice.emit(
                translate("Printing", "There is no printer here; the proof can be saved as a PDF.")
            )
            self._save()

    def _save(self) -> None:
        self._prepare(self._to_file)

    def _prepare(self, then: Callable[[Proof], None]) -> None:
        def read() -> None:
            opened = self._panel.working.article
            if opened is not None:
                context, article = self._panel.context, opened.article.id
                desk, session = context.desk, context.session
                context.jobs.run(
                    lambda: (desk.articles.history(article), desk.comments.read(session, article)),
                    lambda found: then(self._proof(opened, *found)),
                )

        self._panel.flush(read)

    def _proof(self, opened: OpenedArticle, history: History, discussion: Discussion) -> Proof:
        preferences, head = self._panel.context.preferences, opened.head
        content = head.content
        parts = [content.source, content.dateline, content.byline]
        credit = [exact(head.created_at, preferences), *(part for part in parts if part)]
        notes = [
            ProofNote(
                "",
                f"{history.names.get(event.actor, '')} · {exact(event.at, preferences)}",
                event.data.get("reason", ""),
            )
            for event in history.events
            if event.kind is EventKind.RETURNED
        ]
        return Proof(
            content,
            head.id,
            head.content_hash,
            " · ".join(credit),
            exact(datetime.now(UTC), preferences),
            (*(note for note in notes if note.text), *thread_notes(discussion, content, preferences)),
        )

    def _to_file(self, proof: Proof) -> None:
        context = self._panel.context
        path = ask_pdf_path(self._panel, proof_name(proof.content, datetime.now(UTC)))
        if path is None:
            return
        numerals, read = context.preferences.numerals, context.desk.media.get

        def write() -> Path:
            write_pdf(
                printed(proof, load_theme(ThemeName.LIGHT), numerals, read), path, proof.content.headline
            )
            return path

        said = translate("Printing", "The proof is saved.")
        context.jobs.run(write, lambda _path: context.bus.notice.emit(said), lane=Lane.BACKGROUND)

    def _to_printer(self, proof: Proof) -> None:
        context = self._panel.context
        printer = ask_printer(self._panel, proof.content.headline)
        if printer is None:
            return
        numerals, read = context.preferences.numerals, context.desk.media.get
        context.jobs.run(
            lambda: printed(proof, load_theme(ThemeName.LIGHT), numerals, read).paint(printer),
            lane=Lane.BACKGROUND,
        )
