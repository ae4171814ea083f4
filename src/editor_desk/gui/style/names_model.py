"""The register of names as a table, and a filter over every spelling."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from editor_desk.gui.widgets.records import RecordsFilter, RecordsModel
from editor_desk.language.folding import fold
from editor_desk.language.house_style.names import Name

translate = QCoreApplication.translate

AGREED, KIND, VARIANTS, NOTE = range(4)


def kind_text(kind: str) -> str:
    """What a name names."""
    return {
        "person": translate("StyleRoom", "Person"),
        "place": translate("StyleRoom", "Place"),
        "organisation": translate("StyleRoom", "Organisation"),
    }.get(kind, kind)


class NamesModel(RecordsModel[Name]):
    """One row a name: agreed spelling, kind, other spellings, note. It is known by its agreed spelling."""

    columns = 4

    def headings(self) -> Sequence[str]:
        """Agreed, kind, variants, note."""
        return (
            translate("StyleRoom", "Agreed spelling"),
            translate("StyleRoom", "Names a"),
            translate("StyleRoom", "Also found written"),
            translate("StyleRoom", "Note"),
        )

    def text(self, record: Name, column: int) -> str:
        """A column of a name."""
        return column_text(record, column)


class NamesFilter(RecordsFilter[Name]):
    """Names that hold what was typed in any spelling or in the note."""

    def texts(self, record: Name) -> Iterable[str]:
        """Every spelling, and the note."""
        return record.agreed, *record.variants, record.note

    def order(self, record: Name, column: int) -> tuple[str, str]:
        """By the words of the column."""
        text = column_text(record, column)
        return fold(text), text


def column_text(name: Name, column: int) -> str:
    """What a column says of a name."""
    variants = translate("StyleRoom", ", ", "between words").join(name.variants)
    return (name.agreed, kind_text(name.kind), variants, name.note)[column]
