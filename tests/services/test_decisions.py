"""The words of a decision: reasons of the desk's list, a word with an approval, and what the reports make of them."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_desk.domain.comments import MOST_LETTERS
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import Event, EventKind
from editor_desk.domain.return_reasons import ReturnReason, shipped_reasons
from editor_desk.domain.workflow import ReviewState
from editor_desk.services.ports.keys import Session
from tests.desks import ARTICLE, Newsroom
from tests.services.approving import approve

EVER = (datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC))


def last(room: Newsroom, article: str) -> Event:
    return room.desk.articles.history(article).events[-1]


def returned(room: Newsroom, text: str = "", *reasons: str, language: str = "ar") -> str:
    sent = room.in_review()
    room.desk.review.send_back(room.reviewer, sent.article.id, text, reasons, language)
    return sent.article.id


def returns(room: Newsroom) -> dict[str, int]:
    report, _names = room.desk.trail.report(*EVER)
    return dict(report.returns)


def changed(**changes: ReturnReason) -> Iterator[ReturnReason]:
    """What ships, with other reasons under some ids."""
    for reason in shipped_reasons():
        yield changes.get(reason.id, reason)


def save(room: Newsroom, *reasons: ReturnReason, by: Session | None = None) -> tuple[ReturnReason, ...]:
    return room.desk.return_reasons.save(by or room.admin, reasons)


# A return


def test_a_return_keeps_ids_words_and_what_they_were_called(room: Newsroom) -> None:
    article = returned(room, "  سمِّ المتحدث ", "source", "facts", "source", "no such reason")
    event = last(room, article)
    assert event.kind is EventKind.RETURNED
    assert event.data == {
        "reasons": "source\nfacts",
        "text": "سمِّ المتحدث",
        "reason": "المصدر ناقص أو غير واضح، معلومة تحتاج إلى تحقق: سمِّ المتحدث",
    }
    assert room.desk.articles.open(room.editor, article).article.note == event.data["reason"]
    assert last(room, returned(room, "", "facts", language="en")).data["reason"] == "A fact needs checking"


@pytest.mark.parametrize(("text", "reasons"), [("", ()), (" \u200f ", ()), ("", ("other",)), ("", ("gone",))])
def test_a_return_says_something(room: Newsroom, text: str, reasons: tuple[str, ...]) -> None:
    sent = room.in_review()
    with pytest.raises(DeskError) as refused:
        room.desk.review.send_back(room.reviewer, sent.article.id, text, reasons)
    assert refused.value.params["refusals"] == ("reason_missing",)
    assert room.desk.articles.open(room.editor, sent.article.id).article.review is ReviewState.IN_REVIEW


def test_a_word_of_a_megabyte_is_refused_whole(room: Newsroom) -> None:
    sent = room.in_review()
    long = "س" * (MOST_LETTERS + 1)
    acts: list[Callable[[], object]] = [
        lambda: room.desk.review.send_back(room.reviewer, sent.article.id, "س" * 1_000_000),
        lambda: approve(room, room.reviewer, sent, comment=long),
        lambda: approve(room, room.admin, sent, override_reason=long),
    ]
    for act in acts:
        with pytest.raises(DeskError) as refused:
            act()
        assert refused.value.code is ErrorCode.COMMENT_LONG
    assert last(room, sent.article.id).kind is EventKind.SUBMITTED


# The list


def test_a_renamed_reason_is_counted_with_what_it_was_called_before(room: Newsroom) -> None:
    returned(room, "", "facts")
    facts = shipped_reasons()[0]
    save(room, *changed(facts=replace(facts, ar="رقم أو واقعة للتحقق", en="Check a number or a fact")))
    article = returned(room, "", "facts", "tags")
    assert last(room, article).data["reason"].startswith("رقم أو واقعة للتحقق")
    assert returns(room) == {"facts": 2, "tags": 1}


def test_returns_of_older_desks_are_counted_by_their_words(room: Newsroom) -> None:
    """Before there were ids, the record had what the reason was called, in either language."""
    returned(room, "معلومة تحتاج إلى تحقق: اذكر اسم الباحث")
    returned(room, "A fact needs checking")
    returned(room, "أعد كتابة المقدمة")
    returned(room, "", "facts")
    assert returns(room) == {"facts": 3, "أعد كتابة المقدمة": 1}


def test_a_retired_reason_is_not_taken_any_more_and_keeps_its_words(room: Newsroom) -> None:
    article = returned(room, "", "style")
    style = next(reason for reason in shipped_reasons() if reason.id == "style")
    save(room, *changed(style=replace(style, retired=True)))
    assert last(room, article).data["reason"] == "مخالفة لدليل الأسلوب"
    with pytest.raises(DeskError):
        returned(room, "", "style")
    assert returns(room) == {"style": 1}


def test_the_list_is_the_chiefs_and_each_change_is_recorded(room: Newsroom) -> None:
    assert room.desk.return_reasons.all() == shipped_reasons()
    more = (
        *reversed(shipped_reasons()),
        ReturnReason("photo", "الصورة لا تناسب الخبر", "The picture does not fit"),
    )
    for session in (room.reviewer, room.editor, room.curator):
        with pytest.raises(DeskError) as refused:
            save(room, *more, by=session)
        assert refused.value.code is ErrorCode.NOT_PERMITTED
    for _twice in range(2):
        assert save(room, *more) == room.desk.return_reasons.all() == more
    with room.opened.unit_of_work() as work:
        (event,) = work.events.of_kind(EventKind.RETURN_REASONS_CHANGED, 9)
    assert event.data == {"added": "photo", "added_count": "1"}


def test_a_list_that_cannot_be_is_refused_at_its_line(room: Newsroom) -> None:
    text = room.desk.return_reasons.text()
    assert "[[reason]]" in text
    with pytest.raises(DeskError) as refused:
        room.desk.return_reasons.save_text(
            room.admin, text + '\n[[reason]]\nid = "facts"\nar = "أ"\nen = "A"\n'
        )
    assert refused.value.code is ErrorCode.RETURN_REASONS_REFUSED
    assert refused.value.params["line"] == len(text.splitlines()) + 2
    assert refused.value.params["problem"] == "twice"
    assert room.desk.return_reasons.all() == shipped_reasons()


def test_a_list_that_another_hand_spoilt_gives_way_to_what_ships(room: Newsroom) -> None:
    with room.opened.unit_of_work() as work:
        work.documents.put("return-reasons", "[[reason", room.admin.account.id, room.clock())
        work.commit()
    assert room.desk.return_reasons.all() == shipped_reasons()


# A word with an approval


def test_a_word_with_an_approval_is_in_the_record_and_before_the_author(room: Newsroom) -> None:
    sent = room.in_review()
    sealed = approve(room, room.reviewer, sent, comment="  مقدمة ممتازة، وفّقك الله ")
    assert last(room, sent.article.id).data == {"said": "مقدمة ممتازة، وفّقك الله"}
    assert sealed.article.note == "مقدمة ممتازة، وفّقك الله"
    assert sealed.seal is not None
    assert "ممتازة".encode() not in sealed.seal.statement.to_bytes()


def test_the_reason_of_an_override_is_not_the_word_to_the_author(room: Newsroom) -> None:
    made = room.desk.articles.create(room.admin, ARTICLE)
    sent = room.desk.review.submit(room.admin, made.article.id)
    sealed = approve(room, room.admin, sent, override_reason="لا مراجع الليلة", comment="شكرًا للفريق")
    assert last(room, sent.article.id).data == {"said": "شكرًا للفريق", "reason": "لا مراجع الليلة"}
    assert sealed.article.note == "شكرًا للفريق"
    edited = room.desk.articles.save(
        room.admin, sent.article.id, sent.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    assert room.desk.review.submit(room.admin, edited.article.id).article.note == ""
