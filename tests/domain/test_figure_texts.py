"""Texts of figures by their slots."""

import pytest

from editor_desk.domain.content import Embed, Figure, Image, MediaRef, ReadAlsoCard, RelatedLink, Table
from editor_desk.domain.figure_texts import figure_place, figure_texts, place_in_figure, with_figure_text

FIGURES: tuple[Figure, ...] = (
    Image(
        "i",
        MediaRef("ab" * 32, "image/png", 4, 3),
        caption="تعليق",
        alt="وصف",
        credit="وكالة",
        rights="للصحف",
    ),
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


@pytest.mark.parametrize("item", FIGURES)
def test_places_lead_back_to_figure_and_slot(item: Figure) -> None:
    places = [place_in_figure(item.key, slot) for slot, _text in figure_texts(item)]
    assert [figure_place(place) for place in places] == [(item.key, slot) for slot, _ in figure_texts(item)]
    assert len(set(places)) == len(places)


def test_the_names_of_places_are_those_that_proof_reading_has() -> None:
    assert place_in_figure("k", "caption") == "caption:k"
    assert place_in_figure("k", "cell:1:0") == "cell:k:1:0"


@pytest.mark.parametrize("place", ["k", "headline", "tag:k", "read_also:0", "byline"])
def test_what_is_no_figures_place_has_no_key(place: str) -> None:
    assert figure_place(place) == ("", "")
