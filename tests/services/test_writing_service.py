"""Templates and abbreviations: kept for the desk, and begun from without taking anything along that is one article's own."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import Content, RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.writing import TEMPLATES, from_template
from tests.desks import ARTICLE, Newsroom


def test_a_template_is_kept_replaced_and_dropped(room: Newsroom) -> None:
    writing = room.desk.writing
    assert list(writing.templates()) == []
    writing.keep_template(room.editor, "خبر رسمي", ARTICLE)
    writing.keep_template(room.curator, "تقرير", Content(headline="تقرير"))
    writing.keep_template(room.editor, "خبر رسمي", replace(ARTICLE, headline="آخر"))
    assert [(found.name, found.content.headline) for found in writing.templates()] == [
        ("تقرير", "تقرير"),
        ("خبر رسمي", "آخر"),
    ]
    writing.drop_template(room.editor, "تقرير")
    assert [found.name for found in writing.templates()] == ["خبر رسمي"]


def test_a_template_leaves_behind_what_belongs_to_one_article(room: Newsroom) -> None:
    content = replace(ARTICLE, slug="slug", read_also=(RelatedLink("آخر"),))
    room.desk.writing.keep_template(room.editor, "خبر", content)
    (kept,) = room.desk.writing.templates()
    assert (kept.content.slug, kept.content.tags, kept.content.read_also) == ("", (), ())
    begun = from_template(kept)
    assert [item.text for item in begun.blocks] == [item.text for item in ARTICLE.blocks]
    assert {item.key for item in begun.blocks}.isdisjoint(item.key for item in ARTICLE.blocks)


def test_abbreviations_ship_and_are_the_desks_from_then_on(room: Newsroom) -> None:
    writing = room.desk.writing
    assert writing.expansions()["امم"] == "الأمم المتحدة"
    assert writing.save_expansions(room.editor, "شعر = بيت") == {"شعر": "بيت"}
    assert writing.expansions() == {"شعر": "بيت"}
    assert writing.expansions_text() == "شعر = بيت"


def test_who_does_not_write_keeps_nothing(room: Newsroom) -> None:
    for act in (
        lambda: room.desk.writing.keep_template(room.exporter, "خبر", ARTICLE),
        lambda: room.desk.writing.save_expansions(room.exporter, ""),
    ):
        with pytest.raises(DeskError) as refused:
            act()
        assert refused.value.code is ErrorCode.NOT_PERMITTED


@pytest.mark.parametrize("text", ["{", "[1]", "[{}]", '[{"name": "خبر", "content": {}}]'])
def test_templates_that_were_edited_outside_are_told(room: Newsroom, text: str) -> None:
    with room.opened.unit_of_work() as work:
        work.documents.put(TEMPLATES, text, room.admin.account.id, room.clock())
        work.commit()
    with pytest.raises(DeskError) as fault:
        room.desk.writing.templates()
    assert fault.value.code is ErrorCode.CONTENT_INVALID
