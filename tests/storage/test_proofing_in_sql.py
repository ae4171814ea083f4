"""The desk dictionary, findings left as they are, and the desk's documents, in a real database."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy.exc import IntegrityError

from editor_desk.domain.proofing import Ignored
from editor_desk.services.ports.proofing import DictionaryWord
from tests.storage.newsroom import START, make_account

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor_desk.storage.desk_folder import OpenDesk
    from tests.storage.newsroom import Newsroom


def test_words_come_back_in_order_and_can_be_taken_out(newsroom: Newsroom) -> None:
    dictionary = newsroom.work.dictionary
    words = [DictionaryWord(word, newsroom.account.id, START) for word in ("بوزنيقة", "الزنتان", "بوزنيقه")]
    for word in words:
        dictionary.put(word)
    newsroom.work.commit()
    assert dictionary.all() == [words[1], words[0], words[2]]
    dictionary.remove("بوزنيقة")
    dictionary.remove("لم تكن هنا")
    assert [word.word for word in dictionary.all()] == ["الزنتان", "بوزنيقه"]


def test_a_word_put_twice_is_there_once(newsroom: Newsroom) -> None:
    other = make_account("ليلى حداد")
    newsroom.work.accounts.put(other)
    newsroom.work.dictionary.put(DictionaryWord("الزنتان", newsroom.account.id, START))
    newsroom.work.dictionary.put(DictionaryWord("الزنتان", other.id, newsroom.now()))
    (word,) = newsroom.work.dictionary.all()
    assert word.added_by == other.id


def test_what_is_left_as_it_is_belongs_to_one_article_and_one_rule(newsroom: Newsroom) -> None:
    ignored = newsroom.work.ignored
    first, second = newsroom.write(), newsroom.write()
    spelling, style = Ignored("spelling", "الفيسبوكيين"), Ignored("quotes", "الفيسبوكيين", "هكذا في البيان")
    for left in (spelling, style):
        ignored.put(first.id, left, newsroom.account.id, START)
    newsroom.work.commit()
    assert ignored.of_article(first.id) == [style, spelling]
    assert ignored.of_article(second.id) == []
    ignored.put(first.id, Ignored("spelling", "الفيسبوكيين", "اسم جماعة"), newsroom.account.id, START)
    ignored.remove(first.id, "quotes", "الفيسبوكيين")
    ignored.remove(second.id, "spelling", "الفيسبوكيين")
    assert ignored.of_article(first.id) == [Ignored("spelling", "الفيسبوكيين", "اسم جماعة")]


def test_nothing_is_left_in_an_article_that_does_not_exist(newsroom: Newsroom) -> None:
    newsroom.work.ignored.put("0000", Ignored("spelling", "كلمة"), newsroom.account.id, START)
    with pytest.raises(IntegrityError):
        newsroom.work.commit()


def test_a_document_is_replaced_as_a_whole(newsroom: Newsroom) -> None:
    documents = newsroom.work.documents
    assert documents.get("names") is None
    documents.put("names", "[[name]]\n", newsroom.account.id, START)
    documents.put("names", "# لا أسماء بعد\n", newsroom.account.id, newsroom.now())
    assert documents.get("names") == "# لا أسماء بعد\n"
    assert documents.get("house-style") is None


def test_all_three_survive_reopening(open_desk: Callable[..., OpenDesk], newsroom: Newsroom) -> None:
    article = newsroom.write()
    newsroom.work.dictionary.put(DictionaryWord("الزنتان", newsroom.account.id, START))
    newsroom.work.ignored.put(article.id, Ignored("spelling", "كلمة"), newsroom.account.id, START)
    newsroom.work.documents.put("names", "نص", newsroom.account.id, START)
    newsroom.work.commit()
    with open_desk(read_only=True).unit_of_work() as work:
        assert [(word.word, word.added_at) for word in work.dictionary.all()] == [("الزنتان", START)]
        assert work.ignored.of_article(article.id) == [Ignored("spelling", "كلمة")]
        assert work.documents.get("names") == "نص"
