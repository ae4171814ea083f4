"""What the index answers about likeness."""

from pathlib import Path

import pytest

from editor_desk.domain.errors import DeskError
from editor_desk.services.likeness.profile import profile
from editor_desk.services.likeness.record import Record, decoded, record_of
from editor_desk.storage.search_index import TantivyIndex
from tests.storage.test_search_index import ARCHIVE, RAIN, TRUCE, document, index

__all__ = ["index"]


def record(text: str) -> Record:
    known = profile("", text)
    return record_of(known.counts, known.body, ())


def names(found: object) -> list[str]:
    assert isinstance(found, list)
    return [one.article for one in found]


def test_candidates_share_two_stems_at_least_the_best_first(index: TantivyIndex) -> None:
    stems = [(stem, 1.0) for stem in profile("", TRUCE).counts]
    assert names(index.candidates(stems, "", 9)) == ["truce", "talks"]
    assert names(index.candidates(stems, "truce", 9)) == ["talks"]
    assert names(index.candidates(stems, "", 1)) == ["truce"]
    assert index.candidates(stems[:1], "", 9) == []


def test_each_article_has_its_record(index: TantivyIndex) -> None:
    (found,) = index.records(["rain", "nobody"])
    assert found.article == "rain"
    assert found.dated_at == ARCHIVE[3].updated_at
    kept = decoded(found.record)
    assert kept.size == record(RAIN).size
    assert set(record(RAIN).terms) <= set(kept.terms)
    assert index.records([]) == []
    assert index.articles() == len(ARCHIVE)


def test_a_copy_is_found_by_its_bands(index: TantivyIndex) -> None:
    long = " ".join(f"{TRUCE} {number}" for number in range(3))
    index.update([document("copy", "نسخة", long)])
    assert names(index.sharing_bands(record(long).bands(), "", 9))[0] == "copy"
    assert "copy" not in names(index.sharing_bands(record(long).bands(), "copy", 9))
    assert index.sharing_bands([], "", 9) == []


def test_a_sample_is_the_same_each_time(index: TantivyIndex) -> None:
    assert len(index.sample(2)) == 2
    assert index.sample(2) == index.sample(4)[:2]
    assert len(index.sample(99)) == len(ARCHIVE)


def test_names_are_looked_for_word_by_word(index: TantivyIndex) -> None:
    everybody = [one.article for one in ARCHIVE]
    assert index.holding("معبر رفح", everybody) == {"truce", "talks"}
    assert index.holding("معبر رفح", ["talks", "rain"]) == {"talks"}
    assert index.holding("رفح معبر", everybody) == frozenset()
    assert index.holding("", everybody) == index.holding("رفح", []) == frozenset()


def test_stems_are_counted_by_article(index: TantivyIndex) -> None:
    counted = dict(index.stem_frequencies())
    assert counted["شاحن"] == 2


def test_the_measure_lies_beside_the_index_and_outlives_it(index: TantivyIndex, tmp_path: Path) -> None:
    assert index.read_measure() is None
    index.keep_measure(b"one")
    index.keep_measure(b"two")
    assert index.read_measure() == b"two"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["likeness.measure"]
    reader = TantivyIndex(tmp_path / "index", read_only=True)
    reader.keep_measure(b"three")
    assert reader.read_measure() == b"two"


def test_a_measure_that_cannot_be_kept_is_a_fault_of_the_machine(index: TantivyIndex, tmp_path: Path) -> None:
    (tmp_path / ".likeness.measure.new").mkdir()
    with pytest.raises((DeskError, OSError)):
        index.keep_measure(b"one")
