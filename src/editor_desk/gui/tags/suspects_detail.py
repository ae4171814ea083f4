"""What the doctor asks: tags that may be variants of one, each with its articles; which stays, and which goes into it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from editor_desk.gui.context import GuiContext
from editor_desk.gui.messages import isolated
from editor_desk.gui.tags.rows_model import Row
from editor_desk.gui.tags.wording import likeness_text
from editor_desk.gui.widgets.flow_layout import clear_layout, put
from editor_desk.gui.widgets.reading_side import align_to_reading_side
from editor_desk.gui.widgets.section import Section, mute_label
from editor_desk.language.numerals import to_numerals
from editor_desk.services.tag_doctor import Suspects
from editor_desk.services.tags import TagUse

translate = QCoreApplication.translate

_MOST_SHOWN = 40
_MOST_NAMED = 6


def suspect_rows(context: GuiContext, suspects: Sequence[Suspects]) -> list[Row]:
    """The doctor's questions as rows, amber where meaning may keep the tags apart."""
    rows = []
    for one in suspects:
        total = sum(use.articles for use in one.uses)
        articles = to_numerals(
            translate("TagsRoom", "%n article(s)", "", total), context.preferences.numerals
        )
        title = " · ".join(use.tag.label for use in one.uses[:_MOST_NAMED])
        dot = context.theme.color("amber" if one.asks else "green")
        rows.append(Row(title, f"{likeness_text(one.likeness)} · {articles}", one, dot))
    return rows


@dataclass(frozen=True, slots=True)
class _Choice:
    use: TagUse
    stays: QRadioButton
    goes: QCheckBox
    headlines: QLabel


class SuspectsDetail(QScrollArea):
    """`merge_wanted(survivor, others)` and `apart_wanted(ids)` say what a person decided."""

    merge_wanted = Signal(object, object)
    apart_wanted = Signal(object)

    def __init__(self, context: GuiContext, *, may_curate: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("suspectsDetail")
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._context = context
        self._may_curate = may_curate
        self.suspects: Suspects | None = None
        self._choices: list[_Choice] = []
        self._group = QButtonGroup(self)
        inside = QWidget()
        inside.setProperty("role", "paper")
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 10, 8, 16)
        column.setSpacing(0)
        self.setWidget(inside)
        head = QVBoxLayout()
        head.setContentsMargins(16, 8, 16, 4)
        head.setSpacing(6)
        self.title = QLabel(translate("TagsRoom", "Are these one tag?"))
        self.title.setProperty("role", "title")
        self._why = mute_label("")
        self._warning = QLabel(
            translate("TagsRoom", "Meaning may keep them apart. Look at the headlines before you decide.")
        )
        self._warning.setObjectName("suspectsWarning")
        self._warning.setWordWrap(True)
        self._warning.setProperty("role", "pill")
        self._warning.setProperty("tone", "amber")
        for label in (self.title, self._why, self._warning):
            head.addWidget(label)
        column.addLayout(head)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        column.addLayout(self._list)
        deeds = QHBoxLayout()
        deeds.setContentsMargins(16, 14, 16, 0)
        deeds.setSpacing(8)
        self.merge = QPushButton(translate("TagsRoom", "Merge…"))
        self.merge.setObjectName("mergeSuspects")
        self.merge.setProperty("role", "primary")
        self.apart = QPushButton(translate("TagsRoom", "Keep apart"))
        self.apart.setObjectName("keepApart")
        self.apart.setToolTip(translate("TagsRoom", "They mean different things: the doctor asks no more"))
        self.merge.clicked.connect(self._merge)
        self.apart.clicked.connect(self._keep_apart)
        deeds.addWidget(self.merge)
        deeds.addWidget(self.apart)
        deeds.addStretch()
        column.addLayout(deeds)
        column.addStretch()

    def show_suspects(self, suspects: Suspects) -> None:
        """Ask about another group. The most used stays unless somebody chooses another."""
        self.suspects = suspects
        self._why.setText(likeness_text(suspects.likeness))
        self._warning.setVisible(suspects.asks)
        for choice in self._choices:
            self._group.removeButton(choice.stays)
        clear_layout(self._list)
        self._choices = []
        for use in suspects.uses[:_MOST_SHOWN]:
            self._add(use)
        self._choices[0].stays.setChecked(True)
        self._follow()
        self.verticalScrollBar().setValue(0)

    def show_examples(self, headlines: Mapping[str, Sequence[str]]) -> None:
        """Show what articles each tag stands on."""
        for choice in self._choices:
            shown = headlines.get(choice.use.tag.id, ())
            choice.headlines.setText("\n".join(shown) or translate("TagsRoom", "No article carries it."))

    def _add(self, use: TagUse) -> None:
        section = Section("")
        section.title.hide()
        articles = translate("TagsRoom", "%n article(s)", "", use.articles)
        section.aside.setText(to_numerals(articles, self._context.preferences.numerals))
        stays = QRadioButton(isolated(use.tag.label))
        stays.setObjectName("stays")
        stays.setToolTip(translate("TagsRoom", "This one stays"))
        goes = QCheckBox(translate("TagsRoom", "goes into the one that stays"))
        goes.setObjectName("goes")
        goes.setChecked(True)
        goes.setAccessibleName(
            translate("TagsRoom", "“{label}” goes into the one that stays").format(label=use.tag.label)
        )
        headlines = mute_label("")
        align_to_reading_side(headlines, self.layoutDirection())
        section.head.insertWidget(0, stays)
        section.add(goes)
        section.add(headlines)
        self._group.addButton(stays)
        stays.toggled.connect(self._follow)
        goes.toggled.connect(self._follow)
        self._choices.append(_Choice(use, stays, goes, headlines))
        put(self._list, section)

    def _follow(self) -> None:
        for choice in self._choices:
            choice.goes.setVisible(not choice.stays.isChecked())
        self.merge.setEnabled(self._may_curate and bool(self._others()))
        self.apart.setEnabled(self._may_curate)

    def _others(self) -> list[TagUse]:
        return [
            choice.use for choice in self._choices if not choice.stays.isChecked() and choice.goes.isChecked()
        ]

    def _merge(self) -> None:
        survivor = next(choice.use for choice in self._choices if choice.stays.isChecked())
        self.merge_wanted.emit(survivor, self._others())

    def _keep_apart(self) -> None:
        if self.suspects is not None:
            self.apart_wanted.emit(self.suspects.ids)
