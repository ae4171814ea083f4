"""What the editor can do beyond writing: each feature is a module of its own and a line here."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor_desk.gui.aids.counts import Counts, HeadlineLength
from editor_desk.gui.aids.dates import Dates
from editor_desk.gui.aids.templates import Templates
from editor_desk.gui.aids.typing import TypingAids
from editor_desk.gui.aids.view import View
from editor_desk.gui.comments.editor_comments import EditorComments
from editor_desk.gui.duplicates.feature import Duplicates
from editor_desk.gui.editor.block_moving import BlockMoving
from editor_desk.gui.editor.caret import CaretFeature
from editor_desk.gui.editor.direction import DirectionFeature
from editor_desk.gui.editor.edit_commands import EditCommands
from editor_desk.gui.editor.figures import FigureTools
from editor_desk.gui.editor.journal_keeper import JournalKeeper
from editor_desk.gui.editor.more_kinds import MoreKinds
from editor_desk.gui.editor.outline import Outlining
from editor_desk.gui.editor.pasting import Pasting
from editor_desk.gui.finding.finder import Finder
from editor_desk.gui.lens.feature import LensFeature
from editor_desk.gui.printing.printing import Printing
from editor_desk.gui.proofing.proofing import Proofing
from editor_desk.gui.review.planned_sending import PlannedSending
from editor_desk.gui.review.review_here import ReviewHere
from editor_desk.gui.suggesting.editor_suggestions import EditorSuggestions

if TYPE_CHECKING:
    from editor_desk.gui.editor.editor_panel import EditorPanel

Feature = Callable[["EditorPanel"], QObject]
"""Made once for an editor; it adds its actions, bars and overlays through the panel, and is a child of it."""

FEATURES: tuple[Feature, ...] = (
    JournalKeeper,
    Duplicates,
    Pasting,
    MoreKinds,
    FigureTools,
    EditCommands,
    BlockMoving,
    Outlining,
    Templates,
    TypingAids,
    Dates,
    Counts,
    HeadlineLength,
    View,
    Printing,
    EditorComments,
    EditorSuggestions,
    Proofing,
    Finder,
    DirectionFeature,
    CaretFeature,
    LensFeature,
    PlannedSending,
    ReviewHere,
)

FEATURES_OF_A_PROPOSAL: tuple[Feature, ...] = (
    Pasting,
    MoreKinds,
    FigureTools,
    EditCommands,
    BlockMoving,
    TypingAids,
    Dates,
    HeadlineLength,
    View,
    Proofing,
    Finder,
    DirectionFeature,
    CaretFeature,
    LensFeature,
)
"""What a sheet can do on which somebody proposes another text."""
