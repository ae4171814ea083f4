"""Tags that the text asks for and does not carry: a click takes one, and the reason is told for each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from editor_desk.domain.tag_suggestion import Origin, TagSuggestion
from editor_desk.gui.context import GuiContext
from editor_desk.gui.inspector.tags_section import TagsSection
from editor_desk.gui.messages import isolated
from editor_desk.gui.widgets.chip import SuggestedChip
from editor_desk.gui.widgets.flow_layout import FlowLayout, clear_layout, put
from editor_desk.gui.widgets.section import Section, mute_label
from editor_desk.gui.widgets.tab_order import controls_of, tab_through
from editor_desk.gui.widgets.tip import tip
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate

_LOOKED_AT = frozenset({QEvent.Type.Enter, QEvent.Type.FocusIn})


def reason(suggestion: TagSuggestion, numerals: Numerals) -> str:
    """Why this tag is suggested, in one line."""
    parts: list[str] = []
    match suggestion.origin:
        case Origin.NAME:
            parts.append(translate("Inspector", "a name of the register that is no tag yet"))
        case Origin.PHRASE:
            parts.append(translate("Inspector", "stands out in the text and is no tag yet"))
        case _:
            pass
    if suggestion.in_headline:
        parts.append(translate("Inspector", "in the headline"))
    if suggestion.times:
        parts.append(translate("Inspector", "%n time(s) in the text", "", suggestion.times))
    if suggestion.alike:
        parts.append(translate("Inspector", "%n similar article(s) carry it", "", suggestion.alike))
    return to_numerals(translate("Inspector", ", ", "between reasons").join(parts), numerals)


class SuggestedTagsSection(Section):
    """Dashed chips. The line below them says why the one under the pointer, or with the focus, is suggested; without
    either, why the first one is.
    """

    def __init__(self, context: GuiContext, tags: TagsSection, parent: QWidget | None = None) -> None:
        super().__init__(translate("Inspector", "Suggested"), parent)
        self.setObjectName("suggestedTagsSection")
        self._context = context
        self._tags = tags
        self._suggested: list[TagSuggestion] = []
        holder = QWidget()
        self._chips = FlowLayout(holder)
        self._none = mute_label(translate("Inspector", "The text names no other tag of the vocabulary."))
        self.why = mute_label("")
        self.why.setObjectName("suggestedWhy")
        self.why.setWordWrap(True)
        self.why.hide()
        self.add(holder)
        self.add(self.why)
        self.add(self._none)

    def show_suggestions(self, suggested: Sequence[TagSuggestion]) -> None:
        """Show other suggestions; those that are the same stay where they are, under the pointer."""
        carried = self._tags.carried
        wanted = [one for one in suggested if one.tag is None or one.tag.id not in carried]
        if wanted == self._suggested and self._chips.count():
            return
        self._suggested = wanted
        clear_layout(self._chips)
        for suggestion in wanted:
            put(self._chips, self._chip(suggestion))
        tab_through(self._tags.field, *controls_of(self._chips))
        self._none.setVisible(not wanted)
        self.why.setVisible(bool(wanted))
        if wanted:
            self._tell(wanted[0])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell of the chip that is looked at."""
        if event.type() in _LOOKED_AT:
            for index, suggestion in enumerate(self._suggested):
                item = self._chips.itemAt(index)
                if item is not None and item.widget() is watched:
                    self._tell(suggestion)
        return super().eventFilter(watched, event)

    def _chip(self, suggestion: TagSuggestion) -> SuggestedChip:
        chip = SuggestedChip(suggestion.label)
        why = reason(suggestion, self._context.preferences.numerals)
        chip.setAccessibleDescription(why)
        chip.setToolTip(tip(f"{chip.accessibleName()}\n{why}"))
        chip.setProperty("new", suggestion.tag is None)
        chip.installEventFilter(self)
        chip.clicked.connect(lambda _checked=False, one=suggestion: self._take(one))
        return chip

    def _tell(self, suggestion: TagSuggestion) -> None:
        why = reason(suggestion, self._context.preferences.numerals)
        self.why.setText(
            translate("Inspector", "“{label}”: {why}").format(label=isolated(suggestion.label), why=why)
        )

    def _take(self, suggestion: TagSuggestion) -> None:
        position = self._suggested.index(suggestion)
        rest = [other for other in self._suggested if other != suggestion]
        self.show_suggestions(rest)
        if suggestion.tag is None:
            self._tags.propose(suggestion.label, suggestion.kind)
        else:
            self._tags.add_tag(suggestion.tag)
        item = self._chips.itemAt(min(position, len(rest) - 1)) if rest else None
        widget = item.widget() if item is not None else None
        (widget or self._tags.field).setFocus()
