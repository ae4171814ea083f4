"""What was changed, in the vocabulary or in many articles: what it did, who made it, and taking it back."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_desk.domain.tags import Vocabulary
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.tags.curation_dialogs import preview_lines
from editor_desk.gui.tags.rows_model import Row
from editor_desk.gui.tags.wording import change_text
from editor_desk.gui.widgets.button_icon import put_icon
from editor_desk.gui.widgets.section import mute_label
from editor_desk.gui.widgets.times import exact, relative
from editor_desk.language.numerals import to_numerals
from editor_desk.services.curation import Preview, ShownChange
from editor_desk.services.ports.tags import StoredRun

translate = QCoreApplication.translate

ShownRun = tuple[StoredRun, str]
"""A run over many articles, and who made it."""


def title_of(shown: ShownChange, vocabulary: Vocabulary) -> str:
    """What was done, in one line."""
    ids = dict.fromkeys(tag_id for pair in shown.change.pairs for tag_id in pair)
    labels = [isolated(vocabulary.get(tag_id).label) for tag_id in ids if vocabulary.knows(tag_id)]
    return change_text(shown.change.edit, translate("TagsRoom", ", ", "between aliases").join(labels))


def title_of_run(context: GuiContext, run: StoredRun, vocabulary: Vocabulary) -> str:
    """What a run over many articles did, in one line."""
    add, remove = (
        translate("TagsRoom", ", ", "between aliases").join(
            isolated(vocabulary.get(tag_id).label) for tag_id in ids if vocabulary.knows(tag_id)
        )
        for ids in (run.wish.add, run.wish.remove)
    )
    if add and remove:
        said = translate("TagsRoom", "“{remove}” replaced by “{add}” in %n article(s)", "", run.articles)
    elif add:
        said = translate("TagsRoom", "“{add}” added to %n article(s)", "", run.articles)
    else:
        said = translate("TagsRoom", "“{remove}” taken off %n article(s)", "", run.articles)
    return to_numerals(said, context.preferences.numerals).format(add=add, remove=remove)


def change_rows(
    context: GuiContext, changes: Sequence[ShownChange], runs: Sequence[ShownRun], vocabulary: Vocabulary
) -> list[Row]:
    """Changes of the vocabulary and runs over many articles, newest first, those that were undone with a pale dot."""
    dated: list[tuple[datetime, str, str, datetime | None, ShownChange | ShownRun]] = [
        (shown.change.at, shown.by, title_of(shown, vocabulary), shown.change.undone_at, shown)
        for shown in changes
    ]
    dated += [
        (run.at, by, title_of_run(context, run, vocabulary), run.undone_at, (run, by)) for run, by in runs
    ]
    rows = []
    for at, by, title, undone, value in sorted(dated, key=lambda entry: entry[0], reverse=True):
        note = f"{isolated(by)} · {relative(at, datetime.now(UTC), context.preferences)}"
        if undone is not None:
            note = f"{note} · {translate('TagsRoom', 'undone')}"
        rows.append(Row(title, note, value, context.theme.color("accent" if undone is None else "line")))
    return rows


class ChangeDetail(QWidget):
    """`undo_wanted(change id)` when somebody takes it back."""

    undo_wanted = Signal(str)
    undo_run_wanted = Signal(str)

    def __init__(self, context: GuiContext, *, may_curate: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("changeDetail")
        self._context = context
        self._may_curate = may_curate
        self._shown: ShownChange | StoredRun | None = None
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._by = mute_label("")
        self.text = QLabel()
        self.text.setObjectName("changeText")
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setWordWrap(True)
        self.undo = QPushButton(translate("TagsRoom", "Undo"))
        self.undo.setObjectName("undoChange")
        put_icon(self.undo, context.theme, "undo")
        self.undo.clicked.connect(self._undo)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(10)
        for widget in (self.title, self._by, self.text):
            column.addWidget(widget)
        column.addWidget(self.undo, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch()

    def show_change(self, shown: ShownChange, vocabulary: Vocabulary) -> None:
        """Show another change."""
        self._shown = shown
        change, preferences = shown.change, self._context.preferences
        self.title.setText(title_of(shown, vocabulary))
        self._by.setText(f"{isolated(shown.by)} · {exact(change.at, preferences)}")
        # The articles were counted when it was made; the last line of a preview says how many.
        lines = preview_lines(Preview(change.edit, 0, 0))[:-1]
        if change.undone_at is not None:
            undone = translate("TagsRoom", "Undone {when}.")
            lines.append(undone.format(when=exact(change.undone_at, preferences)))
        self.text.setText(to_numerals("\n".join(lines), preferences.numerals))
        self.text.setVisible(bool(lines))
        self.undo.setVisible(change.undone_at is None)
        self.undo.setEnabled(self._may_curate)

    def show_run(self, run: StoredRun, by: str, vocabulary: Vocabulary) -> None:
        """Show a run over many articles."""
        self._shown = run
        preferences = self._context.preferences
        self.title.setText(title_of_run(self._context, run, vocabulary))
        self._by.setText(f"{isolated(by)} · {exact(run.at, preferences)}")
        lines = [
            translate(
                "TagsRoom",
                "Undoing gives each article the tags that it had, unless somebody changed them or it was sealed since.",
            )
        ]
        if run.undone_at is not None:
            lines = [translate("TagsRoom", "Undone {when}.").format(when=exact(run.undone_at, preferences))]
        self.text.setText("\n".join(lines))
        self.text.show()
        self.undo.setVisible(run.undone_at is None)
        self.undo.setEnabled(self._may_curate)

    def _undo(self) -> None:
        match self._shown:
            case ShownChange(change):
                self.undo_wanted.emit(change.id)
            case StoredRun():
                self.undo.setEnabled(False)
                self.undo_run_wanted.emit(self._shown.id)
            case _:
                pass
