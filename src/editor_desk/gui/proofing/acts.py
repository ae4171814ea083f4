"""What can be done about a finding, wherever it was pointed at: fixed, learnt, or left as it is."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from editor_desk.domain.proofing import Finding, Ignored
from editor_desk.gui.actions import action_spec
from editor_desk.gui.context import GuiContext
from editor_desk.gui.editor.formats import key_of
from editor_desk.gui.editor.working import WorkingArticle
from editor_desk.gui.jobs import Lane
from editor_desk.gui.proofing.fixing import Fixed, Fixer
from editor_desk.gui.proofing.ignore_dialog import IgnoreDialog
from editor_desk.gui.proofing.proofreader import ProofReader, Spot, is_spelling
from editor_desk.gui.proofing.rule_book import RuleBook
from editor_desk.gui.proofing.status_note import counted

translate = QCoreApplication.translate

SPELLING_RULE = "spelling"
_FEW = 5


class ProofActs(QObject):
    """Acts on the working article. `ignored_changed` when something is ignored in it, or no more; `fixed_beside(str)` says
    what was fixed where Ctrl+Z does not reach; `propose_wanted(Finding)`, placed in the text, when its fix is to be suggested
    rather than made. `proposes` says whether somebody listens to that now.
    """

    ignored_changed = Signal()
    fixed_beside = Signal(str)
    propose_wanted = Signal(object)

    def __init__(
        self,
        context: GuiContext,
        working: WorkingArticle,
        reader: ProofReader,
        book: RuleBook,
        panel: QWidget,
    ) -> None:
        super().__init__(panel)
        self._context, self._working, self._panel = context, working, panel
        self.reader, self.book = reader, book
        self.fixer = Fixer(working, reader, self)
        self._told = ""
        self.proposes: Callable[[], bool] = lambda: False
        self.fixer.turned.connect(lambda: context.bus.notice_over.emit(self._told))

    @property
    def may_fix(self) -> bool:
        """Whether the text may be changed now."""
        return self._working.is_editable

    def can_fix(self, spot: Spot) -> bool:
        """Whether a fix of this can be put into the text from here."""
        return self.may_fix and self.fixer.reaches(spot)

    def can_propose(self, spot: Spot) -> bool:
        """Whether a fix of this can be suggested: what the house style asks for, in whatever text."""
        return bool(spot.finding.fixes) and not is_spelling(spot.finding) and self.proposes()

    def propose(self, spot: Spot) -> None:
        """Suggest the first fix, rather than make it."""
        place = spot.finding.place
        if spot.field:
            block = self.reader.fields[spot.field].edit.document().findBlockByNumber(spot.place.block)
            place = key_of(block) if spot.field == "body" else spot.field
        self.propose_wanted.emit(replace(spot.finding, place=place))

    def fix(self, spot: Spot, text: str) -> None:
        """Put `text` there: one step to undo. Where the place says something else by now, nothing is changed."""
        if not self.can_fix(spot):
            return
        fixed = self.fixer.fix([(spot, text)])
        if not fixed.places:
            self._say(translate("Proofing", "The text there is another by now; nothing was changed."))
        self._tell(fixed)

    def like(self, spot: Spot) -> list[Spot]:
        """All that one act would fix together with this one: the same word, or surely broken the same rule."""
        finding = spot.finding
        if is_spelling(finding):
            same = [
                one
                for one in self.reader.spots
                if is_spelling(one.finding) and one.finding.text == finding.text
            ]
        else:
            same = [
                one
                for one in self.reader.spots
                if one.finding.rule == finding.rule and one.finding.fixes and self.book.is_sure(one.finding)
            ]
        return [one for one in same if self.fixer.reaches(one)]

    def say_unsure(self) -> None:
        """Say why not all of a kind is fixed at one stroke, and where to choose instead."""
        told = translate("Proofing", "There is no single sure fix here. Choose one from the menu ({keys}).")
        self._say(told.format(keys=f"\u2066{action_spec('quick_fix').shortcut}\u2069"))

    def say_nothing_here(self) -> None:
        """Say that there is nothing to fix at the caret, and how to come to what there is."""
        told = translate("Proofing", "Nothing was found at the caret. Go to the next finding ({keys}).")
        self._say(told.format(keys=f"\u2066{action_spec('next_finding').shortcut}\u2069"))

    def fix_all(self, spot: Spot, text: str = "") -> None:
        """Fix all of this kind, each by its own fix or all by `text`: one step to undo."""
        if not self.may_fix:
            return
        fixed = self.fixer.fix([(one, text or one.finding.fixes[0]) for one in self.like(spot)])
        told = translate("Proofing", "%n place(s) fixed. One undo takes all of it back.", "", fixed.places)
        self._told = counted(told, fixed.places, self._context.preferences)
        self._say(self._told)
        self._tell(fixed)

    def undo(self) -> None:
        """Take back what was fixed last beside the text, and with it."""
        if not self.may_fix:
            return
        if self.fixer.undo():
            self._say(translate("Proofing", "It is as it was before."))
        else:
            self._say(translate("Proofing", "Taken back, except where more was written since."))

    def suggest(self, spot: Spot, done: Callable[[tuple[str, ...]], None]) -> None:
        """Ask what could be meant by a misspelt word. It takes a moment."""
        mark, spelling = spot.mark, self._context.desk.spelling
        word, before, after = mark.finding.text, mark.before.strip("…"), mark.after.strip("…")
        self._context.jobs.run(
            lambda: tuple(spelling.suggest(word, before, after))[:_FEW],
            done,
            lane=Lane.BACKGROUND,
            key="suggest spelling",
        )

    def add_word(self, word: str) -> None:
        """Put a word into the desk's dictionary: it is right in every article from now on."""
        session, spelling = self._context.session, self._context.desk.spelling

        def added(_nothing: object) -> None:
            self._say(
                translate("Proofing", "“{word}” is in the dictionary of the desk now.").format(word=word)
            )
            self._context.bus.proofing_changed.emit()

        self._forget_word(word)
        self._context.jobs.run(lambda: spelling.add_word(session, word), added, self._refused)

    def ignore_word_now(self, word: str) -> None:
        """Leave a word alone until the desk is closed."""
        spelling = self._context.desk.spelling
        self._forget_word(word)
        self._context.jobs.run(lambda: spelling.ignore(word), None, self._refused)

    def ignore_word_here(self, word: str) -> None:
        """Leave a word alone in this article."""
        article, session, spelling = self.reader.article, self._context.session, self._context.desk.spelling
        self._forget_word(word)
        self._context.jobs.run(
            lambda: spelling.ignore_here(session, article, word),
            lambda _nothing: self.ignored_changed.emit(),
            self._refused,
        )

    def ignore_rule(self, spot: Spot) -> None:
        """Ask why this text may stay as it is, and leave it alone in this article."""
        dialog = IgnoreDialog(self.book.title(spot.finding), spot.mark, self._panel)
        dialog.accepted.connect(lambda: self._ignore(spot.finding, dialog.reason))
        dialog.open()

    def show_again(self, ignored: Ignored) -> None:
        """Take back that something is ignored."""
        article, session, desk = self.reader.article, self._context.session, self._context.desk

        def heed() -> None:
            if ignored.rule == SPELLING_RULE:
                desk.spelling.heed_here(session, article, ignored.text)
            else:
                desk.style.unignore(session, article, ignored.rule, ignored.text)

        def shown(_nothing: None) -> None:
            self.ignored_changed.emit()
            self.reader.read_again()

        self._context.jobs.run(heed, shown, self._refused)

    def about(self, spot: Spot) -> None:
        """Show the rule in the style guide."""
        self._context.bus.rule_wanted.emit(spot.finding.rule)

    def _ignore(self, finding: Finding, reason: str) -> None:
        article, session, style = self.reader.article, self._context.session, self._context.desk.style
        rule, text = finding.rule, finding.text
        self.reader.drop(lambda one: (one.rule, one.text) == (rule, text))
        self._context.jobs.run(
            lambda: style.ignore(session, article, rule, text, reason),
            lambda _nothing: self.ignored_changed.emit(),
            self._refused,
        )

    def _tell(self, fixed: Fixed) -> None:
        if fixed.beside:
            told = translate("Proofing", "%n place(s) fixed beside the text.", "", fixed.beside)
            self.fixed_beside.emit(counted(told, fixed.beside, self._context.preferences))

    def _forget_word(self, word: str) -> None:
        self.reader.drop(lambda one: is_spelling(one) and one.text == word)

    def _refused(self, error: Exception) -> None:
        self._context.bus.problem.emit(error)
        self.reader.read_again()

    def _say(self, text: str) -> None:
        self._context.bus.notice.emit(text)
