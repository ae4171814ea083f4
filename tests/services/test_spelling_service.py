"""Spelling at the desk: what is found, what is left alone and by whom, and what could be meant."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.proofing import Finding, FindingKind, ProofText, Severity
from editor_desk.services.ports.index import IndexDocument
from editor_desk.services.spelling import SpellingService
from tests.desks import SPELLER

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from editor_desk.services.ports.proofing import DictionaryLanguage
    from tests.desks import Newsroom


class CountingSpeller:
    """The real speller, and what it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.prepared: list[DictionaryLanguage] = []

    def prepare(self, language: DictionaryLanguage) -> None:
        self.prepared.append(language)

    def known(self, words: Collection[str], language: DictionaryLanguage) -> frozenset[str]:
        self.asked += words
        return SPELLER.known(words, language)

    def suggest(self, word: str, language: DictionaryLanguage) -> Sequence[str]:
        return SPELLER.suggest(word, language)


def flagged(room: Newsroom, text: str, article: str = "", *, latin: bool = False) -> list[str]:
    findings = room.desk.spelling.check([ProofText("p1", text)], article, latin=latin)
    assert all(text[found.start : found.end] == found.text for found in findings)
    return [found.text for found in findings]


def spelling_with(room: Newsroom, names: Callable[[], frozenset[str]]) -> SpellingService:
    return SpellingService(room.opened.unit_of_work, SPELLER, room.opened.index, room.clock, names)


def archive(room: Newsroom, *bodies: str) -> None:
    room.opened.index.update(
        [
            IndexDocument(str(number), "خبر", body, (), "", datetime(2026, 11, 23, tzinfo=UTC))
            for number, body in enumerate(bodies)
        ]
    )


def test_a_misspelt_word_is_found_where_it_stands(room: Newsroom) -> None:
    texts = [ProofText("headline", "قمة عربية"), ProofText("b1", "ذهب الوزيرُ الـى الحكوومَة.")]
    findings = room.desk.spelling.check(texts, "", latin=False)
    assert findings == (
        Finding("b1", 12, 16, "الـى", FindingKind.SPELLING, "spelling", Severity.ERROR),
        Finding("b1", 17, 26, "الحكوومَة", FindingKind.SPELLING, "spelling", Severity.ERROR),
    )


def test_right_copy_passes(room: Newsroom) -> None:
    right = (
        "قال رئيس الوزراء إن المفاوضات مستمرة، وإن 12 دولة ستشارك في القمة @wakala #قمةة https://x.test/كخخ"
    )
    assert flagged(room, right) == []
    assert flagged(room, "") == []
    assert flagged(room, "يقاتل الحوثيون وداعش في إدلب وأوكرانيا بالمسيرات، وغرد ترامب عبر تويتر") == []


def test_latin_words_are_left_alone_unless_asked_for(room: Newsroom) -> None:
    assert flagged(room, "أعلنت Microsoftt نظاما governmant جديدا") == []
    assert flagged(room, "أعلنت NATOO نظاما governmant جديدا", latin=True) == ["governmant"]
    room.desk.spelling.add_word(room.editor, "Wakala")
    assert flagged(room, "Wakala wakala", latin=True) == []


def test_a_word_torn_in_two_is_one_finding(room: Newsroom) -> None:
    assert flagged(room, "نقل إلى المست شفى أمس") == ["المست شفى"]
    assert flagged(room, "قال البيان ان القمة بدأت") == ["ان"]
    assert room.desk.spelling.suggest("المست شفى")[0] == "المستشفى"


def test_the_desk_dictionary_is_respected_with_clitics_and_at_once(room: Newsroom) -> None:
    assert flagged(room, "في شخبوطية وبالشخبوطية") == ["شخبوطية", "وبالشخبوطية"]
    assert room.desk.spelling.add_word(room.editor, " شَخبوطيّة ") == "شخبوطية"
    assert flagged(room, "في شخبوطيّة وبالشخبوطية وللشخبوطية لشخبوطية") == []
    assert room.desk.spelling.knows("الشخبوطية")
    room.desk.spelling.remove_word(room.curator, "شخبوطيّة")
    assert flagged(room, "شخبوطية") == ["شخبوطية"]


def test_who_may_change_the_dictionary(room: Newsroom) -> None:
    spelling = room.desk.spelling
    spelling.add_word(room.reviewer, "شخبوطية")
    for refused in (
        lambda: spelling.add_word(room.exporter, "كشكولية"),
        lambda: spelling.import_words(room.exporter, "كشكولية"),
        lambda: spelling.remove_word(room.editor, "شخبوطية"),
        lambda: spelling.ignore_here(room.exporter, "", "كشكولية"),
    ):
        with pytest.raises(DeskError) as caught:
            refused()
        assert caught.value.code is ErrorCode.NOT_PERMITTED
    (entry,) = spelling.dictionary()
    assert (entry.word, entry.added_by) == ("شخبوطية", room.reviewer.account.id)
    spelling.remove_word(room.admin, "شخبوطية")
    assert spelling.dictionary() == []


@pytest.mark.parametrize("text", ["", "كلمتان اثنتان", "رقم9", "؟"])
def test_only_a_word_enters_the_dictionary(room: Newsroom, text: str) -> None:
    with pytest.raises(DeskError) as caught:
        room.desk.spelling.add_word(room.editor, text)
    assert caught.value.code is ErrorCode.NOT_A_WORD


def test_adding_twice_keeps_the_first(room: Newsroom) -> None:
    room.desk.spelling.add_word(room.editor, "شخبوطية")
    room.desk.spelling.add_word(room.reviewer, "شخبوطيّة")
    (entry,) = room.desk.spelling.dictionary()
    assert entry.added_by == room.editor.account.id


def test_a_list_goes_out_and_comes_in(room: Newsroom) -> None:
    spelling = room.desk.spelling
    taken = spelling.import_words(
        room.editor,
        "\ufeff3\n# قائمة\nشخبوطية/ab\n\nبلقطوشة\r\nشَخبوطية\nكلمتان اثنتان\nWakala\n",
    )
    assert (taken.added, taken.known, taken.refused) == (3, 0, ("كلمتان اثنتان",))
    listed = spelling.export_words()
    assert set(listed.split("\n")) == {"شخبوطية", "بلقطوشة", "Wakala", ""}
    again = spelling.import_words(room.reviewer, listed)
    assert (again.added, again.known) == (0, 3)
    assert spelling.export_words() == listed


def test_names_are_known_word_by_word_and_may_change(room: Newsroom) -> None:
    names: set[str] = set()
    spelling = spelling_with(room, lambda: frozenset(names))
    text = [ProofText("p1", "التقى شخبوطًا ولبلقطوشة")]
    assert len(spelling.check(text, "", latin=False)) == 2
    names |= {"شخبوطا بن بلقطوشة", "J. Wakalla"}
    assert spelling.check(text, "", latin=False) == ()
    assert spelling.check([ProofText("p1", "wakalla Wakalla")], "", latin=True) == ()


def test_ignored_for_now_or_in_one_article_for_good(room: Newsroom) -> None:
    first = room.desk.articles.create(room.editor, room.in_review().head.content).article.id
    spelling = room.desk.spelling
    spelling.ignore_here(room.editor, first, "الحكوومَة")
    spelling.ignore_here(room.editor, first, "المست شفى")
    text = "الحكوومة والمست شفى والمست شفى المست شفى"
    assert flagged(room, "الحكوومة المست شفى", first) == []
    assert flagged(room, "الحكوومة", "") == ["الحكوومة"]
    assert [left.text for left in spelling.ignored_here(first)] == ["الحكوومة", "المست شفى"]
    spelling.heed_here(room.editor, first, "الحكوومة")
    assert flagged(room, "الحكوومة", first) == ["الحكوومة"]
    spelling.ignore("الحكوومة")
    assert flagged(room, "الحكوومة", "") == []
    assert "الحكوومة" not in flagged(room, text, first)
    fresh = spelling_with(room, frozenset)
    assert len(fresh.check([ProofText("p1", "الحكوومة")], first, latin=False)) == 1


def test_a_word_is_looked_up_once(room: Newsroom) -> None:
    speller = CountingSpeller()
    spelling = SpellingService(room.opened.unit_of_work, speller, room.opened.index, room.clock)
    texts = [ProofText(str(number), "ذهب الوزير الى الحكوومة") for number in range(50)]
    assert len(spelling.check(texts, "", latin=False)) == 100
    asked = sorted(speller.asked)
    assert asked == sorted(set(asked))
    assert len(spelling.check(texts, "", latin=False)) == 100
    assert sorted(speller.asked) == asked


def test_suggestions_say_what_was_meant(room: Newsroom) -> None:
    spelling = room.desk.spelling
    assert spelling.suggest("الى")[0] == "إلى"
    assert spelling.suggest("عبدالله")[0] == "عبد الله"
    assert spelling.suggest("المسؤلية")[0] == "المسؤولية" or "المسؤولية" in spelling.suggest("المسؤلية")
    assert spelling.suggest("recieve")[0] == "receive"
    assert len(spelling.suggest("هاذا")) <= 5
    assert "هاذا" not in spelling.suggest("هاذا")
    assert spelling.suggest("") == ()


def test_the_desks_own_words_are_suggested(room: Newsroom) -> None:
    assert "شخبوطية" not in room.desk.spelling.suggest("شخبوضية")
    room.desk.spelling.add_word(room.editor, "شخبوطية")
    assert room.desk.spelling.suggest("شخبوضية")[0] == "شخبوطية"


def test_what_the_archive_writes_often_comes_first(room: Newsroom) -> None:
    before = room.desk.spelling.suggest("المحكة")
    assert before[0] != "المحكمة"
    archive(room, *["قضت المحكمة العليا"] * 9, *["وصل القطار إلى المحطة"] * 12)
    assert room.desk.spelling.suggest("المحكة")[0] == "المحطة"
    assert room.desk.spelling.suggest("المحكة", "قضت ", " العليا بذلك")[0] == "المحكمة"


def test_names_of_the_archive_are_suggested_but_not_its_frequent_slips(room: Newsroom) -> None:
    archive(room, *["سافر شخبوطان الى المدينة"] * 9)
    assert room.desk.spelling.suggest("شخبوظان")[0] == "شخبوطان"
    assert "الى" not in room.desk.spelling.suggest("الي")


def test_neighbours_count_only_right_beside_the_word(room: Newsroom) -> None:
    archive(room, *["قضت المحكمة العليا"] * 9, *["وصل القطار إلى المحطة"] * 12)
    assert room.desk.spelling.suggest("المحكة", "قضت. ", "، العليا")[0] == "المحطة"
