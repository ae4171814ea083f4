"""What people write is shown letter by letter: a headline with a tag in it is no HTML to any label or tooltip."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment

from editor_desk.gui.articles.list_model import ArticleListModel, Row
from editor_desk.gui.widgets.tip import tip
from tests.desks import ARTICLE, newsroom_in

FORMS = sorted((Path(__file__).resolve().parents[2] / "ui").glob("*.ui"))
HOSTILE = "عنوان <img src='file:///etc/hostname'> & <b>بقية</b>"
RICH = {("import_result.ui", "body")}
"""Labels that show markup of our own making, escaped in `importing.markup`."""


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_every_label_of_a_form_says_how_it_reads_its_text(form: Path) -> None:
    for label in ET.parse(form).iter("widget"):
        if label.get("class") == "QLabel":
            name = (form.name, label.get("name"))
            kind = label.findtext("property[@name='textFormat']/enum")
            assert kind == f"Qt::TextFormat::{'RichText' if name in RICH else 'PlainText'}", name


def test_a_tooltip_shows_tags_as_letters() -> None:
    assert tip("عنوان عادي\nفي سطرين") == "عنوان عادي\nفي سطرين"
    shown = tip(HOSTILE)
    assert "<img" not in shown
    assert QTextDocumentFragment.fromHtml(shown).toPlainText() == HOSTILE


def test_the_list_shows_a_hostile_headline_as_it_is(tmp_path: Path) -> None:
    with newsroom_in(tmp_path / "desk") as room:
        made = room.desk.articles.create(room.editor, replace(ARTICLE, headline=HOSTILE))
    model = ArticleListModel()
    model.replace([Row(made.summary)], more=False)
    assert model.index(0, 0).data() == HOSTILE
    assert "<img" not in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
