"""The hand-over room: sealed articles become a package, and packages that left are followed up."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QWidget

from editor_desk.domain.accounts import Permission
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.domain.package_report import VerifyReport
from editor_desk.domain.workflow import Refusal
from editor_desk.gui._generated.ui_handover_room import Ui_HandoverRoomForm
from editor_desk.gui.actions import make_action
from editor_desk.gui.context import GuiContext
from editor_desk.gui.handover.before import Before
from editor_desk.gui.handover.delivered_page import DeliveredPage, open_folder
from editor_desk.gui.handover.dialogs import ReportDialog
from editor_desk.gui.handover.items_delegate import ItemsDelegate
from editor_desk.gui.handover.items_model import ITEM_ROLE, ItemsModel
from editor_desk.gui.handover.plan_text import plan_lines
from editor_desk.gui.handover.presenter import PLANNED, HandoverPresenter
from editor_desk.gui.messages import isolated_path
from editor_desk.gui.names import refusal_text
from editor_desk.gui.sending.destination_choice import DestinationChoice
from editor_desk.gui.sending.sending_page import SendingPage
from editor_desk.gui.widgets.empty_state import EmptyState
from editor_desk.gui.widgets.keep_focus import enable, show
from editor_desk.gui.widgets.menu import Menu
from editor_desk.gui.widgets.restyle import restyle
from editor_desk.language.numerals import format_size, to_numerals
from editor_desk.services.handover import HandoverItem

translate = QCoreApplication.translate

_LINES_SHOWN, _LINES_LEFT = 14, 4


class HandoverRoom(QWidget):
    """Three pages, `ready`, `delivered` and `sending` (`gui.shell.room.Room`)."""

    def __init__(self, context: GuiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._last: Path | None = None
        self._paths: tuple[str, ...] = ()
        self._working = False
        self._stale = False
        self._ui = ui = Ui_HandoverRoomForm()
        ui.setupUi(self)
        self._presenter = HandoverPresenter(context, self)
        self._items = ItemsModel(context.preferences, self)
        ui.items.setModel(self._items)
        ui.items.setItemDelegate(ItemsDelegate(context.theme, context.preferences, self))
        ui.items.setMouseTracking(True)
        ui.plan.document().setDocumentMargin(0)
        ui.countLabel.cut = Qt.TextElideMode.ElideRight
        # The articles have the room first, as far as there are any, then the plan; what is over is left empty.
        ui.readyLayout.setStretchFactor(ui.itemsCard, 1000)
        ui.readyLayout.setStretchFactor(ui.planCard, 30)
        ui.readyLayout.setStretch(ui.readyLayout.count() - 1, 1)
        self._delivered = DeliveredPage(context, ui, self._presenter)
        self._sending = SendingPage(context, ui.pages)
        ui.pages.addWidget(self._sending)
        self._nothing = EmptyState(ui.emptyLabel, ui.readyLayout, context.theme, "package")
        self._destinations = DestinationChoice(context, self)
        ui.statusLayout.addSpacing(18)
        ui.statusLayout.addWidget(self._destinations)
        self.setTabOrder(ui.targetButton, self._destinations)
        self._before = Before(context, ui, self._items, lambda: self.show_page("ready"))
        self._connect()
        self._show_target()
        self._busy(working=False)
        for widget in (ui.checkLabel, ui.openButton, ui.itemsCard, ui.planCard):
            widget.hide()  # until something is known
        self.show_page("ready")

    def show_page(self, page: str) -> None:
        """Show `ready`, `delivered` or `sending`."""
        ui = self._ui
        shown, title, focus = {
            "delivered": (ui.deliveredPage, translate("Handover", "Packages handed over"), ui.packages),
            "sending": (self._sending, translate("Handover", "Packages on their way"), self._sending.rows),
        }.get(page, (ui.readyPage, translate("Handover", "New package"), ui.items))
        ready = shown is ui.readyPage
        ui.pages.setCurrentWidget(shown)
        for widget in (ui.createButton, ui.targetLabel, ui.targetButton, self._destinations):
            widget.setVisible(ready)
        self._show_forms()
        self._fit_status()
        ui.titleLabel.setText(title)
        self._show_count()
        self._refresh()
        focus.setFocus()
        if ready:
            self._before.come_back()

    def flush(self, then: Callable[[], None]) -> None:
        """Nothing is kept here: a package is written when it is asked for."""
        then()

    def _connect(self) -> None:
        ui, presenter = self._ui, self._presenter
        presenter.waiting.connect(self._show_waiting)
        presenter.planned.connect(self._show_plan)
        ui.plan.document().documentLayout().documentSizeChanged.connect(self._fit_plan)
        presenter.written.connect(self._show_written)
        presenter.checked.connect(self._show_check)
        presenter.progress.connect(self._show_progress)
        presenter.started.connect(lambda: self._busy(working=True))
        presenter.finished.connect(lambda: self._busy(working=False))
        self._context.bus.changed.connect(self._refresh)
        self._items.chosen_changed.connect(self._chosen_changed)
        self._delivered.model.modelReset.connect(self._show_count)
        self._sending.model.modelReset.connect(self._show_count)
        self._delivered.again_wanted.connect(lambda ids: self._create(ids, again=True))
        ui.createButton.clicked.connect(lambda: self._create(self._items.chosen))
        ui.cancelButton.clicked.connect(presenter.cancel)
        ui.targetButton.clicked.connect(self._choose_target)
        ui.openButton.clicked.connect(self._open_last)
        menu = Menu(ui.checkButton)
        for name, text, folder in (
            ("folder", translate("Handover", "A folder…"), True),
            ("zip", translate("Handover", "A zip file…"), False),
        ):
            choice = menu.addAction(text, partial(self._choose_package, folder=folder))
            choice.setObjectName(f"package_check_{name}Action")
        ui.checkButton.setMenu(menu)
        theme = self._context.theme
        self._all = make_action("choose_ready", theme, ui.items, lambda: self._items.choose(every=True))
        self._missing = make_action("show_missing", theme, ui.items, self._show_missing)
        self._missing.setEnabled(False)
        ui.items.activated.connect(lambda _index: self._show_missing())
        self._none = make_action("choose_none", theme, ui.items, lambda: self._items.choose(every=False))

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened while the room was not looked at."""
        super().showEvent(event)
        if self._stale:
            self._refresh()

    def _refresh(self) -> None:
        self._stale = not self.isVisible()
        if self._stale:
            return
        self._destinations.refresh()
        if self._ui.pages.currentWidget() is self._ui.deliveredPage:
            self._delivered.refresh()
        elif self._ui.pages.currentWidget() is self._sending:
            self._sending.refresh()
        else:
            self._presenter.read_waiting()

    def _show_waiting(self, items: Sequence[HandoverItem]) -> None:
        ui = self._ui
        self._items.show(items)
        self._show_count()
        ui.itemsCard.setVisible(bool(items))
        self._nothing.setVisible(not items)
        ui.itemsCard.setMaximumHeight(ui.items.sizeHintForRow(0) * len(items) + 14)

    def _chosen_changed(self) -> None:
        self._presenter.plan(self._items.chosen)
        self._show_count()
        self._enable()

    def _show_plan(self, paths: Sequence[str]) -> None:
        self._paths = tuple(paths)
        self._ui.planCard.setVisible(bool(paths))
        plan = self._ui.plan
        lines = [*plan_lines(paths)]
        more = len(self._items.chosen) - PLANNED
        if more > 0:
            told = translate("Handover", "… and the same for %n more article(s)", "", more)
            lines.append(to_numerals(told, self._context.preferences.numerals))
        plan.setPlainText("\n".join(lines))
        self._fit_plan()
        self._show_count()

    def _fit_plan(self) -> None:
        """As many lines as there are, wrapped ones too, within bounds; fewer where the articles need the room."""
        plan, card = self._ui.plan, self._ui.planCard
        plan.ensurePolished()
        lines = max(1, round(plan.document().size().height()))  # of a plain text edit in lines
        least, most = (
            plan.fontMetrics().lineSpacing() * min(lines, bound) + 12 for bound in (_LINES_LEFT, _LINES_SHOWN)
        )
        plan.setMinimumHeight(least)
        self._ui.planLayout.activate()
        around = self._ui.planLayout.totalMinimumSize().height() - least
        card.setMaximumHeight(around + most)

    def _show_count(self) -> None:
        ui, numerals = self._ui, self._context.preferences.numerals
        if ui.pages.currentWidget() is self._sending:
            model = self._sending.model
            told = []
            if model.on_their_way or not model.not_sent:
                told.append(translate("Handover", "%n package(s) on their way", "", model.on_their_way))
            if model.not_sent:
                told.append(translate("Handover", "%n not sent", "", model.not_sent))
            text = " · ".join(told)
        elif ui.pages.currentWidget() is ui.deliveredPage:
            text = translate("Handover", "%n package(s)", "", self._delivered.model.rowCount())
        else:
            text = translate("Handover", "%n article(s) to hand over", "", len(self._items.chosen))
            pictures, weight = self._items.pictures
            if pictures:
                language: Literal["ar", "en"] = (
                    "ar" if self._context.preferences.language.value == "ar" else "en"
                )
                text += " · " + translate("Handover", "%n picture(s)", "", pictures)
                text += " · " + format_size(weight, numerals, language) if weight else ""
            if self._paths and 0 < len(self._items.chosen) <= PLANNED:
                text += " · " + translate("Handover", "%n file(s)", "", len(self._paths))
            if self._items.refused:
                text += " · " + translate("Handover", "%n cannot go", "", self._items.refused)
        ui.countLabel.say(to_numerals(text, numerals))

    def _fit_status(self) -> None:
        """The line at the foot is there while it says something."""
        ui = self._ui
        ui.statusBar.setVisible(any(not one.isHidden() for one in (ui.checkLabel, ui.targetLabel)))

    def _enable(self) -> None:
        ui = self._ui
        may = self._context.session.account.may(Permission.EXPORT)
        self._all.setEnabled(self._items.can_choose)
        self._none.setEnabled(bool(self._items.chosen))
        self._missing.setEnabled(self._items.rowCount() > 0)
        enable(ui.createButton, ui.items, on=may and bool(self._items.chosen) and not self._working)
        enable(ui.checkButton, ui.items, on=not self._working)
        why = "" if may else refusal_text(Refusal.NO_PERMISSION, Permission.EXPORT)
        if may and not self._items.chosen:
            why = translate("Handover", "Choose at least one article.")
        ui.createButton.setToolTip(
            why or translate("Handover", "Write the chosen articles into one sealed package")
        )

    def _busy(self, *, working: bool) -> None:
        self._working = working
        self._ui.progress.setVisible(working)
        self._show_forms()
        show(self._ui.cancelButton, self._ui.items, on=working)
        self._ui.progress.setRange(0, 0)
        self._enable()

    def _show_forms(self) -> None:
        """Folder or zip is chosen before a package is made; meanwhile the bar needs the room."""
        ui = self._ui
        for button in (ui.folderButton, ui.zipButton):
            button.setVisible(ui.createButton.isVisibleTo(self) and not self._working)

    def _show_progress(self, done: int, total: int) -> None:
        self._ui.progress.setRange(0, total)
        self._ui.progress.setValue(done)

    def _show_target(self) -> None:
        folder = self._context.preferences.last_folder
        shown = isolated_path(folder) if folder else translate("Handover", "not chosen yet")
        self._ui.targetLabel.say(translate("Handover", "Written to: {folder}").format(folder=shown))

    def _choose_target(self) -> None:
        self._target_dialog(lambda: None)

    def _target_dialog(self, then: Callable[[], None]) -> None:
        dialog = self._file_dialog(translate("Handover", "Where packages are written"), folder=True)

        def chosen(path: str) -> None:
            self._context.preferences.last_folder = path
            self._show_target()
            self._context.bus.problem_over.emit()
            then()

        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _choose_package(self, *, folder: bool) -> None:
        dialog = self._file_dialog(translate("Handover", "The package to verify"), folder=folder)
        dialog.fileSelected.connect(lambda path: self._check(Path(path)))
        dialog.open()

    def _file_dialog(self, title: str, *, folder: bool) -> QFileDialog:
        dialog = QFileDialog(self, title, self._context.preferences.last_folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if folder:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        else:
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            dialog.setNameFilter(translate("Handover", "Zip files (*.zip)"))
        return dialog

    def _show_missing(self) -> None:
        """Go to the first place that the checklist finds in the chosen article, or open it where it finds none."""
        item = self._ui.items.currentIndex().data(ITEM_ROLE)
        if not isinstance(item, HandoverItem):
            return
        places = [place for result in (*item.failed, *item.advice) for place in result.places]
        if places:
            self._context.bus.place_wanted.emit(item.summary.id, places[0])
        else:
            self._context.bus.open_article.emit(item.summary.id)

    def _create(self, ids: Sequence[str], *, again: bool = False) -> None:
        folder = self._context.preferences.last_folder
        if not folder or not Path(folder).is_dir():
            self._target_dialog(lambda: self._create(ids, again=again))
            return
        self._context.bus.problem_over.emit()
        form = PackageForm.ZIP if self._ui.zipButton.isChecked() else PackageForm.FOLDER
        self._presenter.create(ids, Path(folder), form, again=again, destinations=self._destinations.chosen)

    def _check(self, path: Path) -> None:
        self._context.bus.problem_over.emit()
        self._presenter.check(path)

    def _show_written(self, written: WrittenPackage) -> None:
        self._last = Path(written.path)
        count = translate("Handover", "%n article(s)", "", written.articles)
        text = translate("Handover", "Package {name} is written: {count}").format(
            name=f"\u2066{written.name}\u2069", count=to_numerals(count, self._context.preferences.numerals)
        )
        self._context.bus.notice.emit(text)

    def _show_check(self, path: Path, report: VerifyReport, asked: bool) -> None:  # noqa: FBT001 - a signal's slot
        self._last = path
        label = self._ui.checkLabel
        count = translate("Handover", "Last package checked: %n fault(s)", "", len(report.faults))
        label.setText("● " + to_numerals(count, self._context.preferences.numerals))
        restyle(label, "role", "status-ok" if report.good else "status-problem")
        label.setToolTip(isolated_path(str(path)))
        label.show()
        self._ui.openButton.show()
        self._fit_status()
        if asked:
            dialog = ReportDialog(self._context, report, self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _open_last(self) -> None:
        if self._last is not None:
            open_folder(self._last)
