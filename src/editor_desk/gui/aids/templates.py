"""Articles that begin from something: kept as a template, and begun from one."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.editor_panel import EditorPanel
from editor_desk.gui.widgets.button_row import button_row
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.writing import Template, from_template

translate = QCoreApplication.translate


class Templates(QObject):
    """Two actions."""

    def __init__(self, panel: EditorPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        panel.add_action("template_keep", self._ask_name, reads=True)
        panel.add_action("template_new", self._choose, reads=True)

    def _ask_name(self) -> None:
        dialog = NameDialog(self._panel.working.content().headline, self._panel)
        dialog.named.connect(self._keep)
        dialog.open()

    def _keep(self, name: str) -> None:
        context, content = self._panel.context, self._panel.working.content()
        said = translate("Aids", "Kept as a template.")
        context.jobs.run(
            lambda: context.desk.writing.keep_template(context.session, name, content),
            lambda _nothing: context.bus.notice.emit(said),
        )

    def _choose(self) -> None:
        dialog = TemplatesDialog(self._panel.context, self._panel)
        dialog.chosen.connect(self._begin)
        dialog.open()

    def _begin(self, template: Template) -> None:
        context = self._panel.context

        def show(opened: OpenedArticle) -> None:
            context.bus.changed.emit()
            context.bus.open_article.emit(opened.article.id)

        self._panel.flush(
            lambda: context.jobs.run(
                lambda: context.desk.articles.create(context.session, from_template(template)), show
            )
        )


class NameDialog(QDialog):
    """`named(str)` when a name was given."""

    named = Signal(str)

    def __init__(self, suggestion: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("templateNameDialog")
        self.setWindowTitle(translate("Aids", "Keep as a template"))
        self.setMinimumWidth(420)
        label = QLabel(translate("Aids", "Name of the template. One of the same name is replaced."))
        label.setWordWrap(True)
        self._field = QLineEdit(suggestion)
        self._field.setObjectName("templateName")
        self._field.setMaxLength(120)
        self._field.setAccessibleName(translate("Aids", "Name of the template"))
        self._field.selectAll()
        label.setBuddy(self._field)
        self._keep = QPushButton(translate("Aids", "Keep"))
        self._keep.setObjectName("templateKeep")
        cancel = QPushButton(translate("Aids", "Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (label, self._field):
            column.addWidget(part)
        column.addLayout(button_row(cancel, self._keep))
        self._field.textChanged.connect(self._enable)
        self._keep.clicked.connect(self._name)
        cancel.clicked.connect(self.reject)
        self._enable()

    def _enable(self) -> None:
        self._keep.setEnabled(bool(self._field.text().strip()))

    def _name(self) -> None:
        self.named.emit(self._field.text().strip())
        self.accept()


class TemplatesDialog(QDialog):
    """`chosen(Template)` to begin from it."""

    chosen = Signal(object)

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._templates: Sequence[Template] = ()
        self.setObjectName("templatesDialog")
        self.setWindowTitle(translate("Aids", "New from a template"))
        self.resize(460, 380)
        self._model = QStringListModel(self)
        self._list = QListView()
        self._list.setObjectName("templatesList")
        self._list.setModel(self._model)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setAccessibleName(translate("Aids", "Templates"))
        self._none = QLabel(
            translate("Aids", "There are no templates yet. Open an article and keep it as a template.")
        )
        self._none.setProperty("role", "mute")
        self._none.setWordWrap(True)
        self._none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._begin = QPushButton(translate("Aids", "Begin"))
        self._begin.setObjectName("templateBegin")
        self._drop = QPushButton(translate("Aids", "Remove"))
        self._drop.setObjectName("templateDrop")
        self._drop.setProperty("role", "danger")
        cancel = QPushButton(translate("Aids", "Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        for part in (self._none, self._list):
            column.addWidget(part)
        column.addLayout(button_row(cancel, self._begin, self._drop))
        self._list.activated.connect(self._take)
        self._list.selectionModel().currentChanged.connect(self._enable)
        self._begin.clicked.connect(self._take)
        cancel.clicked.connect(self.reject)
        self._drop.clicked.connect(self._remove)
        self._read()

    def _read(self) -> None:
        self._context.jobs.run(self._context.desk.writing.templates, self._show)

    def _show(self, templates: Sequence[Template]) -> None:
        self._templates = templates
        self._model.setStringList([template.name for template in templates])
        self._none.setVisible(not templates)
        self._list.setVisible(bool(templates))
        if templates:
            self._list.setCurrentIndex(self._model.index(0))
            self._list.setFocus()
        self._enable()

    def _current(self) -> Template | None:
        row = self._list.currentIndex().row()
        return self._templates[row] if 0 <= row < len(self._templates) else None

    def _enable(self) -> None:
        for button in (self._begin, self._drop):
            button.setEnabled(self._current() is not None)

    def _take(self) -> None:
        template = self._current()
        if template is not None:
            self.accept()
            self.chosen.emit(template)

    def _remove(self) -> None:
        template, session, service = self._current(), self._context.session, self._context.desk.writing
        if template is not None:
            self._context.jobs.run(
                lambda: service.drop_template(session, template.name), lambda _nothing: self._read()
            )
