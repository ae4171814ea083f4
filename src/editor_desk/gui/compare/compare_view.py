"""What differs between two texts, as a reviewer sees it: words struck out and words added, or both texts side by side."""

from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from editor_desk.domain.content import Content
from editor_desk.domain.diff import ContentDiff
from editor_desk.domain.diff_view import shown
from editor_desk.gui._generated.ui_compare import Ui_CompareForm
from editor_desk.gui.actions import action_spec, make_action
from editor_desk.gui.compare.fold_switches import FoldSwitches
from editor_desk.gui.compare.sheet_pair import SheetPair
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.thumbnails import Thumbnails
from editor_desk.gui.review.sheet_runs import SheetView
from editor_desk.gui.review.sheet_text import SheetSource
from editor_desk.gui.widgets.times import exact
from editor_desk.language.bidi import isolated_text

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Compared:
    """Two texts and what is shown of what differs; slight changes can be folded away where the `exact` difference is given. `before` and `after` are what they are called in the legend, `note` says whose they are."""

    diff: ContentDiff
    content: Content
    before: str
    after: str
    note: str
    exact: ContentDiff | None = None


class CompareView(QWidget):
    """Head, legend and sheets; `add_button` fills the foot."""

    def __init__(self, context: GuiContext, names: tuple[str, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._compared: Compared | None = None
        self._ui = ui = Ui_CompareForm()
        ui.setupUi(self)
        theme = context.theme
        thumbnails = Thumbnails(context.jobs, context.desk.media.get, self)
        self.pair = SheetPair(theme, context.preferences, ui.sheets, names, self, thumbnails)
        self.pair.moved.connect(lambda: ui.placeLabel.setText(self.pair.place_text()))
        self._folds = FoldSwitches(theme, context.preferences, ui.foldButton, self)
        self._folds.changed.connect(self._fold)
        ui.changesButton.setChecked(True)
        ui.changesButton.clicked.connect(self._show)
        ui.sidesButton.clicked.connect(self._show)
        for button, name, way in (
            (ui.nextButton, "next_change", 1),
            (ui.previousButton, "previous_change", -1),
        ):
            action = make_action(name, theme, self, partial(self.pair.step, way))
            action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)  # also from a list beside it
            button.setIcon(theme.icon(action_spec(name).icon))
            button.setIconSize(QSize(16, 16))
            button.setToolTip(action_spec(name).tooltip)
            button.setAccessibleName(action_spec(name).text)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _checked=False, way=way: self.pair.step(way))
        ui.restyledLabel.setText(translate("Compare", "other style or place"))

    def show_compared(self, compared: Compared) -> None:
        """Show another comparison from its beginning."""
        self._compared = compared
        ui = self._ui
        content = compared.content
        headline = isolated_text(content.headline, content.direction.value)
        ui.foldButton.setVisible(compared.exact is not None)
        self._folds.set_enabled(enabled=compared.exact is not None)
        ui.title.setText(headline or translate("Inspector", "Without a headline"))
        # On the reading side of the interface, whatever it begins with.
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
        ui.title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        ui.note.setText(compared.note)
        ui.removedLabel.setText(compared.before)
        ui.addedLabel.setText(compared.after)
        font = ui.removedLabel.font()
        font.setStrikeOut(True)
        ui.removedLabel.setFont(font)
        self._show()

    def add_button(self, name: str, text: str, role: str = "") -> QPushButton:
        """A button in the foot, behind those that are there."""
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if role:
            button.setProperty("role", role)
        self._ui.foot.addWidget(button)
        return button

    def add_stretch(self) -> None:
        """What is added from now on stands at the far end of the foot."""
        self._ui.foot.addStretch(1)

    def _fold(self) -> None:
        compared = self._compared
        if compared is None or compared.exact is None:
            return
        exact, slight = compared.exact, self._folds.slight
        self._context.jobs.run(
            lambda: shown(exact, slight), lambda diff: self._folded(compared, diff), key="fold changes"
        )

    def _folded(self, compared: Compared, diff: ContentDiff) -> None:
        if compared is self._compared:
            self._compared = replace(compared, diff=diff)
            self._show()

    def _show(self) -> None:
        compared = self._compared
        if compared is None:
            return
        embargo = ("" if at is None else exact(at, self._context.preferences) for at in compared.diff.embargo)
        source = SheetSource(compared.diff, compared.content.direction, "", *embargo)
        view = SheetView.AFTER if self._ui.sidesButton.isChecked() else SheetView.CHANGES
        self.pair.show_comparison(source, view)
