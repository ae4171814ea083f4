"""Tables of frozen records: sound models, found folded, sorted as a dictionary is, and by value where they are numbers."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from editor_desk.domain.tags import Tag
from editor_desk.gui.style.names_model import AGREED, VARIANTS, NamesFilter, NamesModel
from editor_desk.gui.style.rules_model import RulesFilter, RulesModel
from editor_desk.gui.style.words_model import ADDED, WORD, WordsFilter, WordsModel
from editor_desk.gui.tags.tags_model import ALIASES, ARTICLES, LABEL, TagsFilter, TagsModel
from editor_desk.gui.widgets.records import RECORD_ROLE, RecordsFilter, RecordsModel
from editor_desk.gui.widgets.two_line_delegate import DOT_ROLE, NOTE_ROLE
from editor_desk.language.house_style.names import Name
from editor_desk.services.ports.proofing import DictionaryWord
from editor_desk.services.tags import TagUse
from tests.gui.proofs import FakeStyle
from tests.windows import Window

DISPLAY = Qt.ItemDataRole.DisplayRole
NAMES = (
    Name("شنغهاي", "place", ("شانغهاي",)),
    Name("أبو ظبي", "place"),
    Name("علي الأمين", "person", (), "وزير"),
)
WORDS = (
    DictionaryWord("طاجين", "x", datetime(2026, 3, 1, tzinfo=UTC)),
    DictionaryWord("بسطيلة", "x", datetime(2026, 5, 1, tzinfo=UTC)),
)
TAGS = (
    TagUse(Tag("1", "المغرب"), 2),
    TagUse(Tag("2", "اقتصاد", ("إقتصاد",)), 11),
    TagUse(Tag("3", "بيئة", ("البيئة",)), 3),
)


@pytest.fixture
def holder(window: Window) -> Iterator[QObject]:
    """What owns the models, as a page does: they go together."""
    made = QObject()
    yield made
    made.deleteLater()
    QCoreApplication.sendPostedEvents(made, QEvent.Type.DeferredDelete)
    assert window.problems == []


def filtered(kind: type[RecordsFilter[Any]], model: RecordsModel[Any]) -> RecordsFilter[Any]:
    shown = kind(model.parent())
    shown.setSourceModel(model)
    for one in (model, shown):
        QAbstractItemModelTester(one, QAbstractItemModelTester.FailureReportingMode.Warning, model.parent())
    return shown


def column(shown: RecordsFilter[Any], number: int) -> list[object]:
    return [shown.index(row, number).data() for row in range(shown.rowCount())]


def headings(model: RecordsModel[Any]) -> list[object]:
    return [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]


def test_names(holder: QObject) -> None:
    model = NamesModel(holder)
    model.show(NAMES)
    shown = filtered(NamesFilter, model)
    assert all(headings(model))
    shown.sort(AGREED)
    assert column(shown, AGREED) == ["أبو ظبي", "شنغهاي", "علي الأمين"]
    shown.sort(VARIANTS, Qt.SortOrder.DescendingOrder)
    assert column(shown, AGREED)[0] == "شنغهاي"
    for typed, found in (("شانغهاى", ["شنغهاي"]), ("ابوظبي", []), ("وزير", ["علي الأمين"]), ("  ", None)):
        shown.look_for(typed)
        assert column(shown, AGREED) == (found if found is not None else column(shown, AGREED))
    assert shown.rowCount() == len(NAMES)
    assert model.row_of("علي الأمين") == 2
    assert model.row_of("علي") is None


def test_words(window: Window, holder: QObject) -> None:
    model = WordsModel(window.context.preferences, holder)
    model.show(WORDS)
    shown = filtered(WordsFilter, model)
    shown.sort(WORD)
    assert column(shown, WORD) == ["بسطيلة", "طاجين"]
    shown.sort(ADDED)
    assert column(shown, WORD) == ["طاجين", "بسطيلة"]
    shown.look_for("بسطيله")
    assert [shown.index(0, 1).data(RECORD_ROLE)] == [WORDS[1]]
    assert all(headings(model))


def test_tags(window: Window, holder: QObject) -> None:
    model = TagsModel(window.context.preferences, holder)
    model.show(TAGS)
    shown = filtered(TagsFilter, model)
    shown.sort(ARTICLES)
    assert column(shown, LABEL) == ["المغرب", "بيئة", "اقتصاد"]
    assert column(shown, ARTICLES) == ["٢", "٣", "١١"]
    shown.sort(LABEL)
    assert column(shown, LABEL) == ["اقتصاد", "بيئة", "المغرب"]
    shown.sort(ALIASES)
    assert column(shown, LABEL)[-1] == "المغرب"
    for typed, found in (
        ("مغرب", ["المغرب"]),
        ("إقتصاد", ["اقتصاد"]),
        ("بيئه", ["بيئة"]),
        ("الاقتصاد", ["اقتصاد"]),
    ):
        shown.look_for(typed)
        assert column(shown, LABEL) == found
    assert model.row_of("3") == 2


@pytest.mark.parametrize("typed", ["hamza", "همزه الوصل", "comma title"])
def test_rules(window: Window, holder: QObject, typed: str) -> None:
    rules = FakeStyle().house_style().rules
    model = RulesModel(window.context.theme, window.context.preferences.language, holder)
    model.show(rules)
    shown = filtered(RulesFilter, model)
    shown.look_for(typed)
    (found,) = [shown.index(row, 0).data(RECORD_ROLE) for row in range(shown.rowCount())]
    assert found is rules["comma" in typed]
    index = model.index(0, 0)
    assert index.data() == "همزة الوصل لا تُكتب"
    assert index.data(NOTE_ROLE) == index.data(Qt.ItemDataRole.ToolTipRole) != ""
    assert index.data(DOT_ROLE) == window.context.theme.color("amber")
    assert headings(model) == [""]
    assert model.row_of("comma") == 1


def test_what_is_asked_beside_the_table_has_no_answer(holder: QObject) -> None:
    model = NamesModel(holder)
    model.show(NAMES)
    assert model.data(QModelIndex()) is None
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole) is None
    assert model.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert model.index(0, 0).data(DISPLAY) == "شنغهاي"
