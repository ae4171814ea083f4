"""The dialogs of the tags room: one label to type, and a tag to merge into, with what will happen said before it does."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QWidget

from editor_desk.domain.errors import DeskError
from editor_desk.domain.tag_changes import TagChange, merging
from editor_desk.domain.tags import Tag, Vocabulary, merge
from editor_desk.gui._generated.ui_tags_label import Ui_TagLabelForm
from editor_desk.gui._generated.ui_tags_merge import Ui_TagMergeForm
from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated, message_for
from editor_desk.gui.tags.tag_field import TagField
from editor_desk.gui.widgets.tab_order import tab_before
from editor_desk.language.numerals import to_numerals
from editor_desk.services.tags import NOT_COUNTED, TagUse

translate = QCoreApplication.translate


class TagLabelDialog(QDialog):
    """Asks for a label and does `work(label)` in a job; a refusal is said in the dialog. `done(tag)` when it is stored."""

    def __init__(
        self,
        context: GuiContext,
        title: str,
        hint: str,
        label: str,
        work: Callable[[str], Tag],
        done: Callable[[Tag], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TagLabelForm()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self._context = context
        self._work = work
        self._done = done
        ui.labelTitle.setText(title)
        ui.labelHint.setText(hint)
        ui.label.setText(label)
        ui.label.selectAll()
        ui.labelProblem.hide()
        ui.label.textChanged.connect(self._changed)
        ui.accept.setDefault(True)
        ui.accept.clicked.connect(self._store)
        ui.cancel.clicked.connect(self.reject)
        self._changed()

    def _changed(self) -> None:
        self._ui.accept.setEnabled(bool(self._ui.label.text().strip()))
        self._ui.labelProblem.hide()

    def _store(self) -> None:
        label, work = self._ui.label.text(), self._work
        self._ui.accept.setEnabled(False)
        self._context.jobs.run(lambda: work(label), self._stored, self._refused)

    def _stored(self, tag: Tag) -> None:
        self.accept()
        self._done(tag)

    def _refused(self, error: DeskError) -> None:
        self._ui.accept.setEnabled(True)
        self._ui.labelProblem.setText(problem_text(self._context, error))
        self._ui.labelProblem.show()


class TagMergeDialog(QDialog):
    """Asks which tag takes `use` over, and says what that means; `done(tag)` with the survivor when it is stored."""

    def __init__(
        self,
        context: GuiContext,
        use: TagUse,
        vocabulary: Vocabulary,
        done: Callable[[Tag], None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = ui = Ui_TagMergeForm()
        ui.setupUi(self)
        self.setModal(True)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._context = context
        self._use = use
        self._done = done
        self._into: Tag | None = None
        title = translate("TagsRoom", "Merge “{label}” into another tag").format(label=use.tag.label)
        self.setWindowTitle(title)
        ui.mergeTitle.setText(title)
        self.field = TagField(may_create=False)
        self.field.setObjectName("mergeInto")
        self.field.setPlaceholderText(translate("TagsRoom", "The tag that stays…"))
        self.field.setAccessibleName(translate("TagsRoom", "The tag that stays"))
        self.field.set_vocabulary(vocabulary)
        self.field.hide_tags(frozenset({use.tag.id}))
        self.field.tag_chosen.connect(self._choose)
        self.field.typed.connect(self._forget)
        ui.intoFieldLayout.addWidget(self.field)
        tab_before(ui.cancel, self.field)
        ui.mergeProblem.hide()
        ui.accept.setAutoDefault(False)
        ui.cancel.setAutoDefault(False)
        ui.accept.clicked.connect(self._store)
        ui.cancel.clicked.connect(self.reject)
        self._show()
        self.field.setFocus()

    def _choose(self, tag: Tag) -> None:
        if tag.id == self._use.tag.id:
            return
        self._into = tag
        self.field.setText(tag.label)
        self._show()
        self._ui.accept.setFocus()

    def _forget(self, _typed: str) -> None:
        self._into = None
        self._show()

    def _show(self) -> None:
        ui, into = self._ui, self._into
        ui.accept.setEnabled(into is not None)
        ui.mergePreview.setVisible(into is not None)
        ui.mergeProblem.hide()
        if into is None:
            return
        survivor, _ = merge(into, self._use.tag)
        comma = translate("TagsRoom", ", ", "between aliases")
        aliases = comma.join(isolated(alias) for alias in survivor.aliases)
        lines = [
            translate("TagsRoom", "“{label}” stays.").format(label=isolated(into.label)),
            translate("TagsRoom", "These lead to it: {aliases}.").format(aliases=aliases),
        ]
        if (count := self._use.articles) != NOT_COUNTED:
            said = translate(
                "TagsRoom", "%n article(s) carry “{label}” and show the one that stays.", "", count
            )
            lines.append(said.format(label=isolated(self._use.tag.label)))
        ui.previewText.setText(to_numerals("\n".join(lines), self._context.preferences.numerals))
        width = self.width()
        self.adjustSize()
        self.resize(max(width, self.width()), max(self.height(), self.heightForWidth(width)))

    def _store(self) -> None:
        into = self._into
        if into is None:
            return
        session, curation = self._context.session, self._context.desk.curation
        wish = partial(merging, into=into.id, others=[self._use.tag.id])
        self._ui.accept.setEnabled(False)
        self._context.jobs.run(lambda: curation.apply(session, wish), self._stored, self._refused)

    def _stored(self, change: TagChange) -> None:
        self.accept()
        self._done(change.edit.after[0])

    def _refused(self, error: DeskError) -> None:
        self._ui.accept.setEnabled(True)
        self._ui.mergeProblem.setText(problem_text(self._context, error))
        self._ui.mergeProblem.show()


def problem_text(context: GuiContext, error: DeskError) -> str:
    """The fault in one paragraph, for a line in a dialog."""
    message = message_for(error, context.preferences.numerals)
    return " ".join(part for part in (message.what, message.next_step) if part)
