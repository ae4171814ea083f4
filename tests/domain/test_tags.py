"""The vocabulary: what counts as the same tag, and what must stay a question."""

import pytest

from editor_desk.domain.content import TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_facts import TagFacts, TagState
from editor_desk.domain.tags import Tag, Vocabulary, merge, rename, tag_label

ISESCO = Tag("1", "الإيسيسكو", ("منظمة العالم الإسلامي للتربية",))
RABAT = Tag("2", "الرباط")
GONE = Tag("3", "ايسيسكو القديمة", merged_into="1")
ALI = Tag("4", "علي")
SCHOOL = Tag("5", "مدرسة فاس")
ALL = Vocabulary([ISESCO, RABAT, GONE, ALI, SCHOOL])


@pytest.mark.parametrize("typed", ["الإيسيسكو", "الايسيسكو", "الإيسيسْكو", "الايســيسكو"])
def test_hamza_tashkeel_and_tatweel_make_no_difference(typed: str) -> None:
    assert ALL.resolve(typed) == ISESCO


def test_an_alias_leads_to_its_tag() -> None:
    assert ALL.resolve("منظمة العالم الاسلامي للتربيه") == ISESCO


def test_what_fold_makes_equal_and_meaning_keeps_apart_stays_a_question() -> None:
    assert ALL.resolve("على") is None
    assert ALL.confusable("على") == (ALI,)
    assert ALL.resolve("علي") == ALI
    assert ALL.confusable("علي") == ()
    assert ALL.resolve("طنجة") is None
    assert ALL.confusable("طنجة") == ()


def test_the_article_alone_is_a_question_too_since_it_may_change_what_is_meant() -> None:
    assert ALL.resolve("إيسيسكو") is None
    assert ALL.confusable("إيسيسكو") == (ISESCO,)


@pytest.mark.parametrize(
    ("typed", "labels"),
    [
        ("ايس", ["الإيسيسكو"]),
        ("رب", ["الرباط"]),
        ("الاسلامي", ["الإيسيسكو"]),
        ("مدرسه", ["مدرسة فاس"]),
        ("", []),
        ("ـ", []),
        ("طنجة", []),
    ],
)
def test_completion_folds_too(typed: str, labels: list[str]) -> None:
    assert [completion.tag.label for completion in ALL.complete(typed)] == labels


def test_completion_prefers_beginnings_and_keeps_to_its_limit() -> None:
    tags = [Tag(str(n), label) for n, label in enumerate(["ميناء طنجة", "طنجة", "طنجة المتوسط"])]
    found = Vocabulary(tags).complete("طنج", limit=2)
    assert [completion.matched for completion in found] == ["طنجة", "طنجة المتوسط"]
    double = Vocabulary([Tag("1", "طنجة الكبرى", ("طنجة",))]).complete("طنجة")
    assert [completion.matched for completion in double] == ["طنجة"]
    other_way = Vocabulary([Tag("1", "طنجة", ("طنجة الكبرى",))]).complete("طنجة")
    assert [completion.matched for completion in other_way] == ["طنجة"]


def test_a_merged_tag_leads_to_the_one_that_took_over() -> None:
    assert ALL.get("3") == ISESCO
    assert ALL.knows("3")
    assert ALL.current_label(GONE.ref) == "الإيسيسكو"
    assert ALL.current_label(Tag("9", "مجهول").ref) == "مجهول"
    assert "ايسيسكو القديمة" not in ALL.labels
    with pytest.raises(DeskError):
        ALL.get("9")
    with pytest.raises(DeskError):
        Vocabulary([Tag("1", "أ", merged_into="2"), Tag("2", "ب", merged_into="1")]).get("1")


def test_rename_and_merge_keep_every_label_as_an_alias() -> None:
    renamed = rename(RABAT, " مدينة   الرباط ")
    assert (renamed.label, renamed.aliases) == ("مدينة الرباط", ("الرباط",))
    back = rename(renamed, "الرباط")
    assert (back.label, back.aliases) == ("الرباط", ("مدينة الرباط",))
    survivor, gone = merge(ISESCO, Tag("7", "إيسيسكو", ("isesco", "الإيسيسكو")))
    assert survivor.aliases == ("منظمة العالم الإسلامي للتربية", "إيسيسكو", "isesco")
    assert gone.merged_into == "1"
    with pytest.raises(DeskError) as refused:
        merge(ISESCO, ISESCO)
    assert refused.value.code is ErrorCode.TAG_MERGE_SELF


def test_a_label_is_one_clean_line() -> None:
    assert tag_label("  #طريق \n الحرير ") == "طريق الحرير"
    for nothing in ("", "  ", "ـــ", "#"):
        with pytest.raises(DeskError) as refused:
            tag_label(nothing)
        assert refused.value.code is ErrorCode.TAG_NAME_EMPTY


def test_a_retired_tag_is_not_offered_though_its_label_still_leads_to_it() -> None:
    retired = Tag("1", "الأسبوع الثقافي", facts=TagFacts(state=TagState.RETIRED))
    proposed = Tag("2", "الأسبوع الأخضر", facts=TagFacts(state=TagState.PROPOSED))
    vocabulary = Vocabulary([retired, proposed])
    assert [found.tag for found in vocabulary.complete("اسبوع")] == [proposed]
    assert vocabulary.resolve("الأسبوع الثقافي") == retired
    assert set(vocabulary.live) == {retired, proposed}


def test_completion_stays_quick_and_right_among_fifty_thousand_aliases() -> None:
    aliases = tuple(f"قناة {number}" for number in range(50_000))
    vocabulary = Vocabulary([Tag("1", "القناة", aliases), Tag("2", "قناطر"), Tag("3", "OR")])
    assert [found.matched for found in vocabulary.complete("قنا")] == ["القناة", "قناطر"]
    assert [found.matched for found in vocabulary.complete("قناه 4999")] == ["قناة 4999"]
    assert vocabulary.resolve("قناه 49999") == vocabulary.get("1")
    assert [found.tag.label for found in vocabulary.complete("or")] == ["OR"]


def test_completion_takes_the_article_as_typed_or_leaves_it_out() -> None:
    tags = [
        Tag(str(n), label) for n, label in enumerate(["ألمانيا", "الماني", "المغرب العربي", "شاطئ المانش"])
    ]
    vocabulary = Vocabulary(tags)

    def offered(typed: str) -> list[str]:
        return [found.matched for found in vocabulary.complete(typed)]

    assert offered("المان") == ["الماني", "ألمانيا", "شاطئ المانش"]
    assert set(offered("ال")) == {"ألمانيا", "الماني", "المغرب العربي", "شاطئ المانش"}
    assert offered("المغ") == offered("مغ") == ["المغرب العربي"]
    assert offered("المغرب ") == ["المغرب العربي"]


def test_a_tag_made_meanwhile_is_taken_in_once() -> None:
    vocabulary = Vocabulary([RABAT])
    vocabulary.add(SCHOOL)
    vocabulary.add(Tag(RABAT.id, "غيره"))
    vocabulary.add(GONE)
    assert vocabulary.labels == ("الرباط", "مدرسة فاس")
    assert vocabulary.resolve("مدرسه فاس") == SCHOOL
    assert vocabulary.get(RABAT.id) == RABAT


def test_a_reference_leads_to_the_tag_that_lives_now() -> None:
    survivor, merged = Tag("1", "غزة"), Tag("2", "قطاع غزة", merged_into="1")
    vocabulary = Vocabulary([survivor, merged])
    assert vocabulary.current_id(merged.ref) == "1"
    assert vocabulary.current_id(survivor.ref) == "1"
    assert vocabulary.current_id(TagRef("9", "رفح")) == "9"
    assert vocabulary.named("غزه") == (survivor,)
    assert vocabulary.named("رفح") == ()
