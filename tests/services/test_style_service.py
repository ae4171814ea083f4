"""The desk's house style and names: who may change them, what they find, and what was left as it is."""

import pytest

from editor_desk.domain.content import Content, RelatedLink, TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import FindingKind, Ignored, ProofText, Severity
from editor_desk.language.house_style.names import Name
from editor_desk.language.house_style.problems import ProblemKind
from editor_desk.services.style import HOUSE_STYLE, NAMES, TextEdit, shipped_house_style
from tests.desks import ARTICLE, Newsroom

OWN = """
[names]
title = { ar = "اسم", en = "Name" }
message = { ar = "اسم", en = "Name" }
[numerals.sections]
"رياضة" = "western"
[[rule]]
id = "numerals"
kind = "numerals"
title = { ar = "أرقام", en = "Numerals" }
message = { ar = "أرقام", en = "Numerals" }
must = ["٣ و5 و6", "5 و6 و٧", "٣ و5"]
must_not = ["٣", "5", "لا"]
"""


def refused(code: ErrorCode) -> "pytest.RaisesExc[DeskError]":
    return pytest.raises(DeskError, check=lambda error: error.code is code)


def body(text: str) -> tuple[ProofText, ...]:
    return (ProofText("p", text),)


def test_a_desk_has_the_shipped_style_until_it_agrees_on_another(room: Newsroom) -> None:
    style = room.desk.style
    assert style.house_style_text() == shipped_house_style()
    assert style.house_style().rule("missing_hamza")
    kept = style.save_house_style(room.curator, OWN)
    assert [rule.id for rule in kept.rules] == ["numerals"]
    assert style.house_style_text() == OWN
    assert style.check(body("فاز ٣"), section="رياضة")[0].fixes == ("3",)
    assert style.check(body("عاد الى البيت")) == ()
    assert style.save_house_style(room.curator, shipped_house_style()).rule("missing_hamza")
    assert style.check(body("عاد الى البيت"))


def test_only_who_curates_changes_style_and_names(room: Newsroom) -> None:
    style = room.desk.style
    for change in (
        lambda: style.save_house_style(room.editor, OWN),
        lambda: style.save_names(room.editor, ""),
        lambda: style.put_name(room.editor, Name("علي")),
        lambda: style.remove_name(room.editor, "علي"),
    ):
        with refused(ErrorCode.NOT_PERMITTED):
            change()
    assert style.house_style_text() == shipped_house_style()


def test_a_faulty_style_is_refused_as_a_whole(room: Newsroom) -> None:
    style = room.desk.style
    style.save_house_style(room.curator, OWN)
    wrong = OWN.replace('must_not = ["٣", "5"', 'must_not = ["٣ و5", "5 و٣"')
    with refused(ErrorCode.HOUSE_STYLE_REFUSED) as caught:
        style.save_house_style(room.curator, wrong)
    assert caught.value.params == {
        "line": 7,
        "rule": "numerals",
        "problem": ProblemKind.FALSE_ALARM.value,
        "detail": "٣ و5",
        "more": 1,
    }
    assert style.house_style_text() == OWN


def test_what_is_stored_and_no_style_any_more_gives_way(room: Newsroom) -> None:
    with room.opened.unit_of_work() as work:
        work.documents.put(HOUSE_STYLE, "[[rule]]\nid = 3", room.admin.account.id, room.clock())
        work.documents.put(NAMES, "[[name]]", room.admin.account.id, room.clock())
        work.commit()
    assert room.desk.style.house_style().rule("missing_hamza")
    assert room.desk.style.names() == ()


def test_names_are_agreed_one_by_one_or_as_a_file(room: Newsroom) -> None:
    style = room.desk.style
    assert style.names() == ()
    style.put_name(room.curator, Name("غوغل", "organisation", ("جوجل",)))
    style.put_name(room.curator, Name("إبراهيم السعدي", note="بهمزة"))
    style.put_name(room.curator, Name("غوغل", "organisation", ("جوجل", "قوقل")))
    assert style.names() == (
        Name("إبراهيم السعدي", note="بهمزة"),
        Name("غوغل", "organisation", ("جوجل", "قوقل")),
    )
    assert style.known_names() == {"إبراهيم", "السعدي", "غوغل"}
    assert style.remove_name(room.curator, "إبراهيم السعدي") == style.names()
    exported = style.names_text()
    assert style.save_names(room.curator, "") == ()
    assert style.save_names(room.curator, exported) == (Name("غوغل", "organisation", ("جوجل", "قوقل")),)
    with refused(ErrorCode.NAMES_REFUSED):
        style.put_name(room.curator, Name("24"))
    with refused(ErrorCode.NAMES_REFUSED):
        style.save_names(room.curator, "[[name]]\n")


def test_names_are_found_in_text_captions_tags_and_links(room: Newsroom) -> None:
    room.desk.style.put_name(room.curator, Name("غوغل", "organisation", ("جوجل",)))
    content = Content(
        headline="جوجل تعلن",
        tags=(TagRef("1", "جوجل"),),
        read_also=(RelatedLink("خدمة جوجل"),),
    )
    found = room.desk.style.check(proof_texts(content))
    assert [(item.place, item.kind, item.rule, item.fixes) for item in found] == [
        ("headline", FindingKind.NAME, "name", ("غوغل",)),
        ("tag:1", FindingKind.NAME, "name", ("غوغل",)),
        ("read_also:0", FindingKind.NAME, "name", ("غوغل",)),
    ]


def test_what_is_left_as_it_is_has_a_reason_and_is_not_found(room: Newsroom) -> None:
    style, article = room.desk.style, room.desk.articles.create(room.editor, ARTICLE).article.id
    texts = body("عاد الى البيت وعاد الى المدينة وتواجد هناك")
    assert [item.kind for item in style.check(texts, article)].count(FindingKind.STYLE) == 2
    with refused(ErrorCode.REASON_MISSING):
        style.ignore(room.editor, article, "missing_hamza", "الى", " \n ")
    with refused(ErrorCode.NOT_PERMITTED):
        style.ignore(room.exporter, article, "missing_hamza", "الى", "نص قديم")
    with refused(ErrorCode.ARTICLE_UNKNOWN):
        style.ignore(room.editor, "none", "missing_hamza", "الى", "نص قديم")
    style.ignore(room.editor, article, "missing_hamza", "الى", " نص  قديم ")
    assert style.ignored(article) == (Ignored("missing_hamza", "الى", "نص قديم"),)
    (term,) = style.check(texts, article)
    assert (term.kind, term.rule, term.severity) == (FindingKind.TERM, "term:تواجد", Severity.ADVICE)
    assert style.fix_all(texts, "missing_hamza", article) == ()
    assert len(style.check(texts)) == 3
    style.unignore(room.editor, article, "missing_hamza", "الى")
    assert len(style.check(texts, article)) == 3


def test_all_of_one_kind_are_mended_by_small_edits(room: Newsroom) -> None:
    texts = (ProofText("headline", "عاد الى البيت ، ثم"), *body('قال: "نعم" وعاد الى ان حضر'))
    style = room.desk.style
    assert style.fix_all(texts, "missing_hamza") == (
        TextEdit("headline", 4, 5, "إ"),
        TextEdit("p", 16, 17, "إ"),
        TextEdit("p", 20, 21, "أ"),
    )
    assert style.fix_all(texts, "straight_quotes") == (TextEdit("p", 5, 6, "«"), TextEdit("p", 9, 10, "»"))
    assert style.fix_all(texts, "space_before_mark") == (TextEdit("headline", 13, 14, ""),)
    assert style.fix_all(texts, "nothing") == ()


def test_nothing_doubtful_is_mended_unseen(room: Newsroom) -> None:
    style = room.desk.style
    for rule, text in (
        ("missing_hamza", "قال: «عاد الى البيت»"),
        ("missing_hamza", "بلغني ان الأمر"),
        ("ali_or_ala", "حصل علي الجائزة"),
        ("ha_for_ta_marbuta", "المملكه"),
        ("doubled_word", "حضر حضر"),
    ):
        assert [item.rule for item in style.check(body(text))] == [rule]
        assert style.fix_all(body(text), rule) == ()
