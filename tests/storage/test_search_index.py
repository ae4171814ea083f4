"""Search and similarity over Arabic text, and an index that is thrown away rather than trusted when it is damaged."""

from __future__ import annotations

import random
import shutil
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.services.ports.index import IndexDocument
from editor_desk.services.ports.search import SearchOrder
from editor_desk.storage.search_index import TantivyIndex
from tests.storage.asking import wanted
from tests.storage.newsroom import START

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TRUCE = "دخلت الهدنة الإنسانية في قطاع غزة حيّز التنفيذ صباح الجمعة بوساطة قطرية ومصرية، وبدأت الشاحنات بالعبور من معبر رفح."
TALKS = "قال الوسطاء في القاهرة إن المفاوضات حول تمديد الهدنة في غزة تتقدم، وإن معبر رفح سيبقى مفتوحًا أمام الشاحنات."
MATCH = "فاز المنتخب المغربي على ضيفه بهدفين نظيفين في تصفيات كأس العالم، وسجّل المهاجم هدفي اللقاء."
RAIN = "تساقطت أمطار غزيرة على العاصمة وأغلقت السيول عددًا من الطرق، ودعت الأرصاد إلى الحذر."


def document(
    article: str, headline: str, body: str, *tags: str, source: str = "وكالة الأنباء", age: int = 0
) -> IndexDocument:
    return IndexDocument(article, headline, body, tags, source, START.replace(year=2026 - age))


ARCHIVE = (
    document("truce", "الهدنة تدخل يومها الأول", TRUCE, "غزة", "معبر رفح"),
    document("talks", "تقدّم في مباحثات القاهرة", TALKS, "غزة", "مصر"),
    document(
        "match", "«أسود الأطلس» إلى النهائيات", MATCH, "كرة القدم", source="وكالة المغرب العربي للأنباء"
    ),
    document("rain", "أمطار غزيرة تغلق الطرق", RAIN, "الطقس"),
)


@pytest.fixture
def index(tmp_path: Path) -> Iterator[TantivyIndex]:
    """An index of `ARCHIVE`."""
    made = TantivyIndex(tmp_path / "index")
    made.update(ARCHIVE)
    made.rebuilt()
    yield made
    made.close()


def found(
    index: TantivyIndex, query: str, limit: int = 10, order: SearchOrder = SearchOrder.RELEVANCE
) -> list[str]:
    return list(index.find(wanted(query), order, limit).articles)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("هدنة", {"truce", "talks"}),
        ("الهُدنَة", {"truce", "talks"}),
        ("والهدنه", {"truce", "talks"}),
        ("هُـدنةٍ", {"truce", "talks"}),
        ("أمطار", {"rain"}),
        ("امطار", {"rain"}),
        ("للأنباء المغرب", {"match"}),
        ("أمطار أو مفاوضات", {"rain", "talks"}),
        ("غزة -مفاوضات", {"truce"}),
        ("الهدن*", {"truce", "talks"}),
        ("شاحن", {"truce", "talks"}),
        ("الأطل", {"match"}),
        ("كرة", {"match"}),
        ("زلزال", set()),
    ],
)
def test_words_are_found_however_they_are_written(
    index: TantivyIndex, query: str, expected: set[str]
) -> None:
    assert set(found(index, query)) == expected


def test_the_headline_weighs_more_than_the_body(index: TantivyIndex) -> None:
    assert found(index, "الهدنة")[0] == "truce"
    index.update([document("old", "أخبار أخرى", "أمطار " + TRUCE)])
    assert found(index, "أمطار ")[0] == "rain"


def test_all_words_must_be_there_unless_some_will_do(index: TantivyIndex) -> None:
    assert found(index, "غزة القاهرة ") == ["talks"]
    assert found(index, "مفاوضات القاهرة أمطار ") == []
    some = index.find(wanted("مفاوضات القاهرة أمطار ", some=True), SearchOrder.RELEVANCE, 5)
    assert some.articles[0] == "talks"
    assert set(some.articles) == {"talks", "rain"}
    assert some.total == 2


def test_a_phrase_must_be_there_as_a_phrase(index: TantivyIndex) -> None:
    assert found(index, '"معبر رفح"') == ["truce", "talks"] or found(index, '"معبر رفح"') == [
        "talks",
        "truce",
    ]
    assert found(index, '"رفح معبر"') == []
    assert found(index, "«في القاهره»") == ["talks"]
    assert found(index, "“معبر رفح” المفاوضات") == ["talks"]
    assert found(index, "«الطقس»") == ["rain"]


def test_an_unfinished_word_finds_and_a_finished_one_does_not_guess(index: TantivyIndex) -> None:
    assert found(index, "المنتخ") == ["match"]
    assert found(index, "المنتخ ") == []
    assert found(index, "م") == []


def test_small_words_do_not_decide_but_may_be_asked_for_alone(index: TantivyIndex) -> None:
    assert set(found(index, "في غزة")) == {"truce", "talks"}
    assert set(found(index, "إلى")) == {"match", "rain"}


@pytest.mark.parametrize("query", ["", "   ", "؟!", '""', "«»", '"', "()", "ـــ"])
def test_a_query_with_nothing_to_look_for_finds_nothing(index: TantivyIndex, query: str) -> None:
    assert found(index, query) == []


def test_no_answer_is_asked_for(index: TantivyIndex) -> None:
    assert found(index, "غزة", 0) == []
    assert len(found(index, "غزة", 1)) == 1


@given(
    query=st.text(
        alphabet=st.sampled_from('غزة هدنة"«»“”+-:*?~^()[]{}\\/&|!<>AND ORtitle:١٢ًّ\u200f\n'), max_size=30
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_text_is_a_legal_query(index: TantivyIndex, query: str) -> None:
    assert set(found(index, query)) <= {item.article for item in ARCHIVE}
    assert not index.needs_rebuild


@given(query=st.text(max_size=40))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=80)
def test_any_text_of_any_script_is_a_legal_query(index: TantivyIndex, query: str) -> None:
    found(index, query)
    assert not index.needs_rebuild


def test_an_update_replaces_and_equal_hits_come_newest_first(index: TantivyIndex) -> None:
    index.update([document("rain", "عاصفة رملية", "غطّى الغبار العاصمة.")])
    assert found(index, "أمطار") == []
    assert found(index, "عاصفة") == ["rain"]
    index.update([document(f"same-{age}", "خسوف القمر", "يُرى الليلة.", age=age) for age in (2, 0, 1)])
    assert found(index, "خسوف") == ["same-0", "same-1", "same-2"]
    index.update([])


def test_what_was_indexed_is_there_after_closing(index: TantivyIndex, tmp_path: Path) -> None:
    index.close()
    again = TantivyIndex(tmp_path / "index")
    assert not again.needs_rebuild
    assert set(found(again, "غزة")) == {"truce", "talks"}


def test_an_index_is_whole_only_once_it_is_said_to_be(tmp_path: Path) -> None:
    first = TantivyIndex(tmp_path / "index")
    assert first.needs_rebuild
    first.update(ARCHIVE)
    assert first.needs_rebuild
    first.close()

    second = TantivyIndex(tmp_path / "index")
    assert second.needs_rebuild
    assert found(second, "غزة") == []
    second.update(ARCHIVE)
    second.rebuilt()
    assert not second.needs_rebuild


def test_an_index_of_another_version_starts_again(index: TantivyIndex, tmp_path: Path) -> None:
    index.close()
    for stamp in (b"0", b"\xff\xfe"):
        (tmp_path / "index" / "complete").write_bytes(stamp)
        again = TantivyIndex(tmp_path / "index")
        assert again.needs_rebuild
        assert found(again, "غزة") == []
        again.close()


def files(folder: Path) -> list[Path]:
    return sorted(
        path for path in folder.iterdir() if path.name != "complete" and not path.name.endswith(".lock")
    )


def use(index: TantivyIndex) -> None:
    """Ask and tell an index that may be damaged; afterwards it must work, or say that it starts again."""
    found(index, "الهدنة «معبر رفح» شاح")
    index.candidates([("غز", 1.0), ("رفح", 1.0)], "", 5)
    index.sharing_bands(["00abcde"], "", 5)
    index.records(["truce"])
    index.sample(5)
    index.holding("معبر رفح", ["truce"])
    index.stem_frequencies()
    index.update(ARCHIVE)
    if index.needs_rebuild:
        index.update(ARCHIVE)
        index.rebuilt()
        assert found(index, "أمطار") == ["rain"]
    index.close()


def whole_index(folder: Path) -> TantivyIndex:
    index = TantivyIndex(folder)
    index.update(ARCHIVE)
    index.rebuilt()
    return index


@pytest.mark.parametrize("damage", ["lost", "emptied", "cut", "noise", "flipped"])
def test_a_damaged_index_never_raises(tmp_path: Path, damage: str) -> None:
    """Each file in turn is spoilt while the desk is closed."""
    noise = random.Random(7)
    whole_index(tmp_path / "model").close()
    for name in [path.name for path in files(tmp_path / "model")]:
        folder = tmp_path / f"index-{name}"
        shutil.copytree(tmp_path / "model", folder)
        content = (folder / name).read_bytes()
        match damage:
            case "lost":
                (folder / name).unlink()
            case "emptied":
                (folder / name).write_bytes(b"")
            case "cut":
                (folder / name).write_bytes(content[: len(content) // 2])
            case "noise":
                (folder / name).write_bytes(noise.randbytes(len(content)))
            case "flipped":
                middle = len(content) // 2
                (folder / name).write_bytes(content[:middle] + b"\xa5" + content[middle + 1 :])
        use(TantivyIndex(folder))


def test_an_index_that_is_deleted_while_open_never_raises(tmp_path: Path) -> None:
    index = whole_index(tmp_path / "index")
    for path in files(tmp_path / "index"):
        path.unlink()
    use(index)


def test_a_file_in_place_of_the_index(tmp_path: Path) -> None:
    (tmp_path / "index").write_text("ملف", "utf-8")
    index = TantivyIndex(tmp_path / "index")
    assert index.needs_rebuild
    index.update(ARCHIVE)
    assert found(index, "أمطار") == ["rain"]


def test_a_second_writer_is_told_so_and_harms_nothing(index: TantivyIndex, tmp_path: Path) -> None:
    other = TantivyIndex(tmp_path / "index")
    with pytest.raises(DeskError) as caught:
        other.update(ARCHIVE)
    assert caught.value.code is ErrorCode.DATABASE_LOCKED
    assert not other.needs_rebuild
    assert found(other, "أمطار") == ["rain"]


def test_looking_does_not_write(index: TantivyIndex, tmp_path: Path) -> None:
    reader = TantivyIndex(tmp_path / "index", read_only=True)
    assert found(reader, "أمطار") == ["rain"]
    with pytest.raises(DeskError) as caught:
        reader.update(ARCHIVE)
    assert caught.value.code is ErrorCode.FOLDER_READ_ONLY
    nothing = TantivyIndex(tmp_path / "nothing", read_only=True)
    assert nothing.needs_rebuild
    assert found(nothing, "أمطار") == []
    assert not (tmp_path / "nothing").exists()


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (
            'IoError { io_error: Os { code: 28, kind: StorageFull, message: "No space left on device" } }',
            ErrorCode.DISK_FULL,
        ),
        ("Read-only file system (os error 30)", ErrorCode.FOLDER_READ_ONLY),
        ("Too many open files (os error 24)", ErrorCode.DATABASE_LOCKED),
        ("Cannot allocate memory (os error 12)", ErrorCode.DATABASE_LOCKED),
    ],
)
def test_the_machines_faults_are_not_taken_for_damage(
    index: TantivyIndex, monkeypatch: pytest.MonkeyPatch, text: str, code: ErrorCode
) -> None:
    def fail(_documents: object, _failed: object) -> None:
        raise ValueError(text)

    monkeypatch.setattr(index, "_write", fail)
    with pytest.raises(DeskError) as caught:
        index.update(ARCHIVE)
    assert caught.value.code is code
    assert not index.needs_rebuild
    assert found(index, "أمطار") == ["rain"]


@pytest.mark.parametrize("bug", [KeyError("ours"), UnicodeEncodeError("utf-8", "\ud800", 0, 1, "surrogate")])
def test_a_bug_is_not_taken_for_damage(
    index: TantivyIndex, monkeypatch: pytest.MonkeyPatch, bug: Exception
) -> None:
    def fail(_documents: object, _failed: object) -> None:
        raise bug

    monkeypatch.setattr(index, "_write", fail)
    with pytest.raises(type(bug)):
        index.update(ARCHIVE)
    assert not index.needs_rebuild


def test_words_are_counted_as_they_are_written(index: TantivyIndex) -> None:
    counted = index.frequencies(["الهدنة", "الهدنه", "حيّز", "حيز", "العاصمة", "زلزال", ""])
    assert counted == {"الهدنة": 2, "الهدنه": 0, "حيّز": 0, "حيز": 1, "العاصمة": 1, "زلزال": 0, "": 0}
    assert index.frequencies([]) == {}
    index.update([document("rain", "شمس", "صحا الجو")])
    assert index.frequencies(["العاصمة"]) == {"العاصمة": 0}


def test_phrases_are_counted_folded(index: TantivyIndex) -> None:
    counted = index.together(["معبر رفح", "رفح معبر", "قطاع غزه", "معبر", "", "!؟", "القاهرة إن المفاوضات"])
    assert counted == {
        "معبر رفح": 2,
        "رفح معبر": 0,
        "قطاع غزه": 1,
        "معبر": 2,
        "": 0,
        "!؟": 0,
        "القاهرة إن المفاوضات": 1,
    }


def test_a_damaged_index_counts_nothing(index: TantivyIndex, tmp_path: Path) -> None:
    for file in (tmp_path / "index").glob("*.*"):
        file.write_bytes(b"x" * 10)
    index.close()
    damaged = TantivyIndex(tmp_path / "index")
    assert damaged.frequencies(["الهدنة"]) == {"الهدنة": 0}
    assert damaged.together(["معبر رفح"]) == {"معبر رفح": 0}
    assert damaged.needs_rebuild
    damaged.close()


def test_an_index_of_an_older_format_is_made_anew(index: TantivyIndex, tmp_path: Path) -> None:
    index.close()
    (tmp_path / "index" / "complete").write_text("1", "utf-8")
    older = TantivyIndex(tmp_path / "index")
    assert older.needs_rebuild
    assert older.frequencies(["الهدنة"]) == {"الهدنة": 0}
    older.close()


@pytest.mark.parametrize("fault", [ValueError("ours"), OSError("ours"), DeskError(ErrorCode.CANCELLED)])
def test_what_cannot_be_read_is_not_taken_for_damage_and_leaves_all_as_it_was(
    index: TantivyIndex, fault: Exception
) -> None:
    def torn() -> Iterator[IndexDocument]:
        yield document("rain", "زلزال", "اهتزت الأرض")
        raise fault

    with pytest.raises(type(fault)):
        index.update(torn())
    assert not index.needs_rebuild
    assert found(index, "أمطار") == ["rain"]
    index.update([document("new", "خسوف القمر", "الليلة")])
    assert found(index, "زلزال") == []


def test_stamps_tell_every_entry_of_an_article(index: TantivyIndex, tmp_path: Path) -> None:
    assert index.entries() == len(ARCHIVE)
    assert index.stamps(["rain", "nobody"]) == {"rain": [""]}
    assert index.stamps([]) == {}
    reader = TantivyIndex(tmp_path / "index", read_only=True)
    index.update([replace(ARCHIVE[3], stamp="حالة")])
    assert reader.stamps(["rain"]) == {"rain": ["حالة"]}


def test_the_mark_is_kept_beside_the_index(index: TantivyIndex, tmp_path: Path) -> None:
    assert index.taken is None
    index.note_taken(7)
    assert TantivyIndex(tmp_path / "index", read_only=True).taken == 7
    index.start_over()
    assert index.taken is None
    assert index.needs_rebuild
