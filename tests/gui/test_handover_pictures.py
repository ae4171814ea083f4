"""Pictures at the hand-over: without alternative text or credit an article stays; with both it leaves with its renditions."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from editor_desk.domain.checklist import CheckLevel
from editor_desk.domain.checklist_edit import with_rule
from editor_desk.domain.checklist_file import shipped_rules
from editor_desk.domain.content import Image
from editor_desk.domain.workflow import Action, DeliveryState
from tests.desks import ARTICLE, Newsroom
from tests.exchange.drawn_samples import photograph
from tests.gui.rooms import OpenHandover, click, delivery_of, found, settle
from tests.windows import Window

CREDIT, ALT = "تصوير: ريم النجار", "قاعة القراءة وفيها مخطوطات مفتوحة"


def illustrated(newsroom: Newsroom, alt: str, credit: str) -> Image:
    media = newsroom.desk.media.add(photograph(800, 600))
    return Image("f1", media, caption="قاعة القراءة", alt=alt, credit=credit, rights="© المكتبة")


def loosen_approval(newsroom: Newsroom) -> None:
    """The desk lets pictures without words past approval, and only there."""
    for name in ("images_alt", "images_credit"):
        known = newsroom.desk.rules.checklist()
        rule = next(one for one in known.rules if one.id == name)
        loose = replace(rule, required=rule.required - {Action.APPROVE})
        newsroom.desk.rules.save(newsroom.admin, with_rule(known.text, known.rules, loose))


@pytest.mark.parametrize("rule", ["images_alt", "images_credit"])
def test_both_are_required_at_the_hand_over_unless_a_desk_says_otherwise(rule: str) -> None:
    [shipped] = [one for one in shipped_rules() if one.id == rule]
    assert shipped.level(Action.HAND_OVER) is CheckLevel.REQUIRED
    assert shipped.level(Action.APPROVE) is CheckLevel.REQUIRED


@pytest.mark.parametrize(("alt", "credit"), [("", CREDIT), (ALT, ""), (" ", " ")])
def test_a_picture_without_words_keeps_its_article_back(
    newsroom: Newsroom, open_handover: OpenHandover, target: Path, alt: str, credit: str
) -> None:
    loosen_approval(newsroom)
    image = illustrated(newsroom, alt, credit)
    article = newsroom.sealed(replace(ARTICLE, blocks=(*ARTICLE.blocks, image)))
    room = open_handover(newsroom.exporter)
    view = found(room, QListView, "items")

    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(500, 30))
    QTest.keyClick(view, Qt.Key.Key_Space)

    index = view.model().index(0, 0)
    assert room._items.chosen == ()
    assert index.data(Qt.ItemDataRole.CheckStateRole) is None
    told = index.data(Qt.ItemDataRole.ToolTipRole)
    assert "قائمة التحقق" in told
    assert not found(room, QPushButton, "createButton").isEnabled()
    assert delivery_of(newsroom, article) is DeliveryState.NONE
    assert not list(target.iterdir())


def test_with_both_it_leaves_with_its_renditions(
    newsroom: Newsroom, open_handover: OpenHandover, target: Path, qtbot: QtBot, windows: list[Window]
) -> None:
    image = illustrated(newsroom, ALT, CREDIT)
    newsroom.sealed(replace(ARTICLE, blocks=(*ARTICLE.blocks, image)))
    room = open_handover(newsroom.exporter)
    click(room, "folderButton", QRadioButton)
    found(room, QRadioButton, "folderButton").setFocus()
    QTest.keyClick(found(room, QRadioButton, "folderButton"), Qt.Key.Key_Space)
    click(room, "createButton")
    settle(qtbot, windows[0])

    [package] = [path for path in target.iterdir() if path.is_dir()]
    [article] = json.loads((package / "data/package.json").read_bytes())["articles"]
    [picture] = article["media"]
    assert {one["shape"] for one in picture["renditions"]} == {"full", "16x9", "4x3", "1x1"}
    for one in picture["renditions"]:
        assert (package / "data" / one["path"]).stat().st_size > 1000
    roles = {file["role"] for file in article["files"]}
    assert {"social_card", "proof"} <= roles
