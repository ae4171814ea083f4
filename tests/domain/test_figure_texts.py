"""Texts of figures by their slots."""

import pytest

from editor_desk.domain.content import Embed, Figure, Image, MediaRef, ReadAlsoCard, RelatedLink, Table
from editor_desk.domain.figure_texts import figure_place, figure_texts, with_figure_text

FIGURES: tuple[Figure, ...] = (
    Image("i", MediaRef("ab" * 32, "image/png", 4, 3), caption="تعليق", alt="وصف", credit="وكالة"),
    Table("t", (("أ", "ب"), ("ج", "د")), caption="جدول"),
    ReadAlsoCard("c", RelatedLink("عنوان", "article", "https://site.example/1")),
    Embed("e", "https://video.example/1", "فيلم"),
)


@pytest.mark.parametrize("item", FIGURES)
def test_each_text_is_changed_alone(item: Figure) -> None:
    texts = dict(figure_texts(item))
    assert texts
    for slot, text in texts.items():
        changed = with_figure_text(item, slot, "آخر")
        assert dict(figure_texts(changed)) == texts | {slot: "آخر"}
        assert with_figure_text(changed, slot, text) == item


def test_a_slot_that_it_has_not_is_refused() -> None:
    with pytest.raises(KeyError):
        with_figure_text(FIGURES[1], "cell:5:0", "آخر")


@pytest.mark.parametrize(
    ("place", "expected"),
    [
        ("caption:k", ("k", "caption")),
        ("alt:k", ("k", "alt")),
        ("cell:k:1:0", ("k", "cell:1:0")),
        ("k", ("k", "title")),
    ],
)
def test_places_of_proof_reading_lead_to_slots(place: str, expected: tuple[str, str]) -> None:
    assert figure_place(place) == expected
