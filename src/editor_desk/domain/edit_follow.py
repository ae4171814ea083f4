"""Edits taken along while the text that they were made for is edited by others."""

from editor_desk.domain.anchors import Found, Lost
from editor_desk.domain.edit_cuts import Cuts, Run, cuts_between
from editor_desk.domain.edit_places import TextNow, anchored_anew, run_of
from editor_desk.domain.edits import Edit, LookEdit, WordsEdit
from editor_desk.domain.word_diff import diff_words


class EditFollower:
    """Takes edits along from one state of an article to another."""

    def __init__(self, before: TextNow, after: TextNow) -> None:
        self._before, self._after = before, after
        self._cuts: dict[str, Cuts] = {}

    def carry(self, edit: Edit) -> Edit:
        """`edit` as it is to be kept after the change. What is lost is kept as it was, so that it is found again where its text
        comes back; blocks and facts are known by name.
        """
        if not isinstance(edit, WordsEdit | LookEdit):
            return edit
        texts = self._after.texts
        is_look = isinstance(edit, LookEdit)
        spot = edit.spot
        if texts.text(spot.place) is not None and texts.state(spot.place) == spot.anchor.state:
            return edit
        now = run_of(spot, self._before.texts, edited=is_look)
        run = None if isinstance(now, Lost) else self._through(now, stretches=is_look)
        if run is not None and isinstance(now, Found):
            return anchored_anew(edit, texts, now.place, *run)
        found = run_of(spot, texts, edited=is_look)
        return (
            edit
            if isinstance(found, Lost)
            else anchored_anew(edit, texts, found.place, found.start, found.end)
        )

    def _through(self, now: Found, *, stretches: bool) -> Run | None:
        """The run after what was changed in its own text; None where that is gone or was empty, or the run itself was changed."""
        old, new = (state.texts.text(now.place) for state in (self._before, self._after))
        if not old or new is None:
            return None
        if now.place not in self._cuts:
            self._cuts[now.place] = cuts_between(diff_words(old, new))
        cuts = self._cuts[now.place]
        return cuts.stretched(now.start, now.end) if stretches else cuts.run(now.start, now.end)
