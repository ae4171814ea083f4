"""What a run over the drafts did, with its one undo, until it is put away."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from editor_desk.domain.errors import ErrorCode
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated, message_for
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.language.numerals import to_numerals
from editor_desk.services.finding import Left, Run

translate = QCoreApplication.translate

_MOST_NAMED = 5
Flush = Callable[[Callable[[], None]], None]


class RunNotice(QFrame):
    """A bar above the sheet. `flush` stores what is unsaved before the run is undone."""

    def __init__(self, context: GuiContext, flush: Flush, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._flush = context, flush
        self._run = Run()
        self.setObjectName("runNotice")
        self.setProperty("role", "notice")
        self._label = QLabel()
        self._label.setObjectName("runText")
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._undo = QPushButton(translate("Find", "Undo"))
        self._undo.setObjectName("runUndo")
        self._undo.clicked.connect(self._begin_undo)
        close = QToolButton()
        close.setObjectName("runClose")
        close.setIcon(context.theme.icon("close", "mute", 16))
        close.setIconSize(QSize(16, 16))
        close.setToolTip(translate("Find", "Put away"))
        close.setAccessibleName(close.toolTip())
        close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def show_run(self, run: Run) -> None:
        """Say what `run` did, and offer to undo it."""
        self._run = run
        done = translate("Find", "{places} replaced in {articles}.")
        nothing = translate("Find", "Nothing was replaced.")
        text = (done if run.changed else nothing).format(
            places=self._counted(translate("Find", "%n place(s)", "", run.replacements)),
            articles=self._counted(translate("Find", "%n article(s)", "", len(run.changed))),
        )
        if run.stopped:
            text += " " + translate("Find", "It was stopped before its end.")
        self._say(text, run, undoable=bool(run.changed))

    def _begin_undo(self) -> None:
        self._undo.setEnabled(False)
        self._flush(self._send_undo)

    def _send_undo(self) -> None:
        desk, session, run = self._context.desk, self._context.session, self._run
        self._context.jobs.run(lambda: desk.finding.undo(session, run), self._undone, broke=self._not_undone)

    def _not_undone(self) -> None:
        self._undo.setEnabled(True)

    def _undone(self, undone: Run) -> None:
        articles = translate("Find", "%n article(s)", "", len(undone.changed))
        done, nothing = translate("Find", "Undone in {articles}."), translate("Find", "Nothing was undone.")
        text = (done if undone.changed else nothing).format(articles=self._counted(articles))
        self._say(text, undone, undoable=False)
        self._context.bus.changed.emit()

    def _say(self, text: str, run: Run, *, undoable: bool) -> None:
        lines = [text, *(_reason(left) for left in run.left[:_MOST_NAMED])]
        if len(run.left) > _MOST_NAMED:
            more = len(run.left) - _MOST_NAMED
            lines.append(self._counted(translate("Find", "And %n more article(s).", "", more)))
        self._label.setText("\n".join(lines))
        self.setAccessibleName(self._label.text())
        restyle(self, "tone", value="amber" if run.left or run.stopped else "green")
        restyle(self._label, "tone", value="amber" if run.left or run.stopped else "green")
        self._undo.setVisible(undoable)
        self._undo.setEnabled(undoable)
        self.show()

    def _counted(self, text: str) -> str:
        return to_numerals(text, self._context.preferences.numerals)


def _reason(left: Left) -> str:
    title = isolated(left.headline or translate("Find", "Without a headline"))
    if left.error.code is ErrorCode.STALE_REVISION:
        reason = translate("Find", "somebody changed it meanwhile")
    else:
        reason = message_for(left.error).title
    return translate("Find", "Left as it was: {article} ({reason})").format(article=title, reason=reason)
