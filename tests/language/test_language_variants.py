"""Labels that may be one: by keys in falling certainty, and asked wherever meaning may keep them apart."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.variants import (
    Cluster,
    Likeness,
    VariantFinder,
    skeleton_key,
    sound_key,
    spaceless_key,
    variants,
)


@pytest.mark.parametrize(
    ("labels", "likeness", "asks"),
    [
        (("مدرسة فاس", "مدرسه فاس", "مدرَسة فاس"), Likeness.FOLDED, False),
        (("اعلام", "إعلام"), Likeness.FOLDED, False),
        (("على", "علي"), Likeness.FOLDED, True),
        (("أعلام", "إعلام"), Likeness.FOLDED, True),
        (("الغاز", "ألغاز"), Likeness.FOLDED, True),
        (("الإيسيسكو", "إيسيسكو", "ايسيسكو"), Likeness.ARTICLE, True),
        (("انتخابات", "الانتخابات"), Likeness.ARTICLE, True),
        (("سند", "السند"), Likeness.ARTICLE, True),
        (("العلم", "علم"), Likeness.ARTICLE, True),
        (("أبو ظبي", "أبوظبي"), Likeness.SPACES, False),
        (("كأس-العالم", "كأس العالم"), Likeness.SPACES, False),
        (("غوغل", "جوجل", "قوقل"), Likeness.SOUNDS, True),
        (("إنجلترا", "انكلترا"), Likeness.SOUNDS, True),
        (("نتفليكس", "نيتفليكس"), Likeness.SOUNDS, True),
    ],
)
def test_variants_are_found_and_told_how_sure_they_are(
    labels: tuple[str, ...], likeness: Likeness, *, asks: bool
) -> None:
    assert variants([*labels, "طنجة", "OR"]) == (Cluster(tuple(range(len(labels))), likeness, asks),)


@pytest.mark.parametrize(
    "labels", [("الغاز", "غزوة"), ("مدرسة", "مدارس"), ("علم", "إعلام"), ("قلب", "كلب"), ("ـ", "ّ"), ("", "")]
)
def test_what_only_shares_a_stem_or_a_sound_of_its_own_is_left_alone(labels: tuple[str, ...]) -> None:
    assert variants(labels) == ()


def test_clusters_of_a_surer_key_are_joined_by_a_weaker_one() -> None:
    labels = ["غوغل", "طنجة", "جوجل", "جوجَل", "قوقل"]
    assert variants(labels) == (Cluster((0, 2, 3, 4), Likeness.SOUNDS, asks=True),)
    assert sound_key("علم") == skeleton_key("علم") == skeleton_key("جوجل") == ""
    assert spaceless_key("أبو ظبي") == spaceless_key("ابوظبي")


def test_a_crowd_is_not_compared_each_with_each() -> None:
    marks = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
    crowd = [f"طن{one}ج{other}ة" for one in marks for other in marks]
    assert variants(crowd) == (Cluster(tuple(range(len(crowd))), Likeness.FOLDED, asks=True),)
    few = ["طنجة", "طَنجة", "طنْجه"]
    assert variants(few) == (Cluster((0, 1, 2), Likeness.FOLDED, asks=False),)


def test_tashkeel_that_contradicts_is_asked_about() -> None:
    assert variants(["عُمان", "عَمّان"]) == (Cluster((0, 1), Likeness.FOLDED, asks=True),)


LABELS = st.lists(
    st.sampled_from(
        ["فاس", "فَاس", "الفاس", "أبو ظبي", "أبوظبي", "غوغل", "جوجل", "على", "علي", "طنجه", "طنجة"]
    ),
    unique=True,
)


@given(LABELS)
def test_a_label_is_in_one_cluster_and_order_makes_no_difference(labels: list[str]) -> None:
    def groups(given: list[str]) -> set[frozenset[str]]:
        return {frozenset(given[place] for place in cluster.members) for cluster in variants(given)}

    found = groups(labels)
    assert not any(one & other for one, other in combinations(found, 2))
    assert groups(labels[::-1]) == found
    assert all(len(group) > 1 for group in found)


@given(
    st.lists(
        st.lists(
            st.sampled_from(["غوغل", "جوجل", "أبو ظبي", "أبوظبي", "فاس", "الفاس", "على", "علي"]),
            max_size=8,
            unique=True,
        ),
        max_size=4,
    )
)
def test_a_finder_that_is_asked_again_finds_what_a_new_one_finds(times: list[list[str]]) -> None:
    finder = VariantFinder()
    for labels in times:
        assert finder.find(labels) == variants(labels)
