"""What the kinds of hidden characters are called, and how a report of them reads."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from editor_desk.language.lens import LensKind
from editor_desk.language.numerals import Numerals, to_numerals

translate = QCoreApplication.translate


def kind_text(kind: LensKind) -> str:
    """The kind as its box names it."""
    return {
        LensKind.TASHKEEL: translate("Lens", "Tashkeel"),
        LensKind.TATWEEL: translate("Lens", "Tatweel"),
        LensKind.MARK: translate("Lens", "Direction marks"),
        LensKind.OVERRIDE: translate("Lens", "Embeddings and overrides"),
        LensKind.ISOLATE: translate("Lens", "Isolates"),
        LensKind.SPACE: translate("Lens", "Special spaces"),
        LensKind.JOINER: translate("Lens", "Joiners"),
        LensKind.ZERO_WIDTH: translate("Lens", "Zero-width characters"),
        LensKind.FORM: translate("Lens", "Presentation forms"),
        LensKind.PERSIAN: translate("Lens", "Persian letters"),
    }[kind]


def report_text(counts: Mapping[LensKind, int], numerals: Numerals) -> str:
    """What was taken out or replaced, as one sentence; empty where nothing was."""
    parts = [to_numerals(_counted(kind, counts[kind]), numerals) for kind in LensKind if counts.get(kind)]
    if not parts:
        return ""
    *first, last = parts
    if first:
        listed = translate("Lens", "{first} and {last}").format(
            first=translate("Lens", ", ").join(first), last=last
        )
    else:
        listed = last
    return translate("Lens", "Removed: {what}").format(what=listed)


def _counted(kind: LensKind, n: int) -> str:
    return {
        LensKind.TASHKEEL: translate("Lens", "%n vowel mark(s)", "", n),
        LensKind.TATWEEL: translate("Lens", "%n tatweel(s)", "", n),
        LensKind.MARK: translate("Lens", "%n direction mark(s)", "", n),
        LensKind.OVERRIDE: translate("Lens", "%n embedding(s)", "", n),
        LensKind.ISOLATE: translate("Lens", "%n isolate(s)", "", n),
        LensKind.SPACE: translate("Lens", "%n special space(s)", "", n),
        LensKind.JOINER: translate("Lens", "%n joiner(s)", "", n),
        LensKind.ZERO_WIDTH: translate("Lens", "%n zero-width character(s)", "", n),
        LensKind.FORM: translate("Lens", "%n presentation form(s)", "", n),
        LensKind.PERSIAN: translate("Lens", "%n Persian letter(s)", "", n),
    }[kind]
