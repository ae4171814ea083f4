"""Near-copies of what an archive brought: each pair told once, whoever came first, and wherever the walk is cut off."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.archive import ItemFault
from editor_desk.domain.content import BlockKind, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services import near_copies
from editor_desk.services.archive_import import run_to_end
from editor_desk.services.ports.archive import ArchiveImport, ReportRow
from editor_desk.services.ports.articles import Folder
from tests.desks import ARTICLE, Newsroom

TEXT = (
    "أعلنت بلدية المدينة صباح الاثنين انطلاق أشغال ترميم السور القديم الذي يعود بناؤه إلى القرن الرابع عشر",
    "وقال رئيس المجلس إن الأشغال ستستغرق ثمانية عشر شهرا وستعيد إلى السور أبراجه الثلاثة التي هدمتها السيول",
    "ويشارك في الورش مئة وعشرون عاملا من أبناء الأحياء المجاورة بعد تكوين دام ستة أسابيع في مدرسة الحرف",
    "وينتظر السكان أن يجلب السور بعد ترميمه مزيدا من الزوار وأن تعود الدكاكين الصغيرة إلى العمل تحت أقواسه",
)
OTHER = (
    "وصلت أولى شحنات القمح إلى مرفأ الجزيرة ليلة الثلاثاء على متن باخرة قطعت المسافة في أحد عشر يوما",
    "وأفرغ العمال نصف الحمولة قبل الفجر ثم توقفوا بسبب الريح التي بلغت سرعتها ستين كيلومترا في الساعة",
    "وأكد مدير المرفأ أن المخازن تتسع لخمسين ألف طن وأن التوزيع على المطاحن يبدأ نهاية الأسبوع الجاري",
)


def item(number: int, paragraphs: tuple[str, ...], **changes: Any) -> dict[str, Any]:
    return {
        "id": str(number),
        "title": f"عنوان الخبر رقم {number}",
        "body": "\n".join(paragraphs),
        "date": f"2016-03-{number:02} 10:00:00",
        "url": f"https://archive.example/{number}",
    } | changes


def taken_in(room: Newsroom, folder: Path, *items: dict[str, Any], name: str = "a.jsonl") -> ArchiveImport:
    path = folder / name
    path.write_text("\n".join(json.dumps(one) for one in items), "utf-8")
    preview = room.desk.archive.look(path)
    record = room.desk.archive.begin(room.editor, preview, preview.columns)
    return run_to_end(room.desk.archive.run(room.editor, record), lambda _now: None)


def near_rows(room: Newsroom, record: ArchiveImport) -> list[ReportRow]:
    return [row for row in room.desk.archive.report(record.id) if row.fault is ItemFault.NEAR]


def changed(paragraphs: tuple[str, ...]) -> tuple[str, ...]:
    """The same but for a word here and a paragraph more."""
    return (*(line.replace("الاثنين", "الأحد") for line in paragraphs), "وكان المجلس قد صادق على المشروع")


def test_near_copies_within_an_archive_and_with_what_was_here_are_told_once(
    room: Newsroom, tmp_path: Path
) -> None:
    room.desk.indexing.catch_up()
    here = replace(
        ARTICLE,
        headline="الباخرة في المرفأ",
        blocks=tuple(block(BlockKind.PARAGRAPH, line) for line in OTHER),
    )
    draft = room.desk.articles.create(room.editor, here).article.id
    done = taken_in(
        room,
        tmp_path,
        item(1, TEXT),
        item(2, changed(TEXT)),
        item(3, changed(OTHER)),
        item(4, ("نص قصير عن موسم الزيتون",)),
        {"x": 1},
    )
    assert room.desk.near_copies.unfinished() == (done,)
    compared = room.desk.near_copies.look(done.id)
    assert compared is not None
    assert (compared.near, compared.is_compared) == (2, True)
    rows = near_rows(room, done)
    assert len(rows) == 2
    assert next(row.fault for row in room.desk.archive.report(done.id)) is not ItemFault.NEAR, (
        "they come last"
    )
    ids = {row.headline: row.id for row in room.desk.articles.shelf(Folder.ARCHIVE)}
    pairs = {frozenset((row.article, row.near.article)) for row in rows if row.near is not None}
    assert pairs == {
        frozenset((ids[item(1, TEXT)["title"]], ids[item(2, TEXT)["title"]])),
        frozenset((ids[item(3, OTHER)["title"]], draft)),
    }
    told = next(row for row in rows if row.article == draft)
    assert told.near is not None
    assert told.headline == item(3, OTHER)["title"]
    assert told.near.headline == "الباخرة في المرفأ"
    assert told.near.share > 0.9
    within = next(row for row in rows if row.article != draft)
    assert within.near is not None
    assert within.near.dated_at.date().isoformat() in {"2016-03-01", "2016-03-02"}
    again = room.desk.near_copies.look(done.id)
    assert again == compared, "it is done once"
    assert near_rows(room, done) == rows
    assert room.desk.near_copies.unfinished() == ()
    assert room.desk.near_copies.look("nobody") is None


def test_a_second_import_is_compared_with_the_first_whichever_id_is_smaller(
    room: Newsroom, tmp_path: Path
) -> None:
    room.desk.indexing.catch_up()
    for number, (one, other) in enumerate(((1, 2), (3, 4), (5, 6), (7, 8))):
        lines = tuple(f"{line} وذلك للمرة {'أ' * (number + 1)}" for line in (TEXT, OTHER)[number % 2])
        first = taken_in(room, tmp_path, item(one, lines), name=f"{one}.jsonl")
        second = taken_in(room, tmp_path, item(other, lines, title=f"منقول {other}"), name=f"{other}.jsonl")
        room.desk.near_copies.look(first.id)
        compared = room.desk.near_copies.look(second.id)
        assert compared is not None
        assert compared.near == 1
        assert {row.headline for row in near_rows(room, second)} == {f"منقول {other}"}


def test_a_walk_that_is_cut_off_goes_on_and_a_report_has_an_end(
    room: Newsroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(near_copies, "_PAGE", 2)
    monkeypatch.setattr(near_copies, "MOST_TOLD", 3)
    room.desk.indexing.catch_up()
    done = taken_in(
        room, tmp_path, *(item(number, (*TEXT, f"وهذه نسخة رقم {number}")) for number in range(1, 9))
    )
    room.desk.indexing.drain()

    def stop(seen: int, _total: int) -> None:
        if seen == 4:
            raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError):
        room.desk.near_copies.look(done.id, stop)
    (half,) = room.desk.near_copies.unfinished()
    assert half.near == 3, "the first of all has none before it"
    compared = room.desk.near_copies.look(done.id)
    assert compared is not None
    assert compared.near == 7
    rows = near_rows(room, done)
    assert len(rows) == 3, "the rest is only counted"
    assert len({row.near.article for row in rows if row.near is not None}) == 3


def test_without_an_index_nothing_is_taken_for_compared(room: Newsroom, tmp_path: Path) -> None:
    done = taken_in(room, tmp_path, item(1, TEXT), item(2, changed(TEXT)))
    room.desk.near_copies.look(done.id)
    assert [one.id for one in room.desk.near_copies.unfinished()] == [done.id]
    room.desk.indexing.catch_up()
    compared = room.desk.near_copies.look(done.id)
    assert compared is not None
    assert compared.near == 1
