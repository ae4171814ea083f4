"""Records, sketches, measure, ranking and the latent space, by their laws."""

import string
from zlib import crc32

import numpy as np
import pytest
from datasketch import MinHash, MinHashLSH
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.language.stemming import folded_words
from editor_desk.services.likeness import ranking, sketch
from editor_desk.services.likeness.measure import counted, from_bytes, to_bytes
from editor_desk.services.likeness.profile import (
    COPIED_WORDS,
    Copied,
    containment,
    copied,
    profile,
    shingles,
    stem_counts,
)
from editor_desk.services.likeness.ranking import rank, shared_terms
from editor_desk.services.likeness.record import MOST_TERMS, Record, decoded, record_of, sketches
from editor_desk.services.likeness.training import with_space

WORDS = [f"{first}{second}ار{third}" for first in "بتجحدرسش" for second in "مني" for third in "قكلف"]
texts = st.lists(st.sampled_from(WORDS), max_size=80).map(" ".join)


def record(body: str, headline: str = "", tags: tuple[str, ...] = ()) -> Record:
    text = profile(headline, body)
    return record_of(text.counts, text.body, tags)


def same(one: Record, other: Record) -> bool:
    return one.encoded() == other.encoded()


@given(texts, texts, st.lists(st.text(max_size=5), max_size=4))
def test_a_record_comes_back_as_it_was_kept(headline: str, body: str, tags: list[str]) -> None:
    made = record(body, headline, tuple(tags))
    back = decoded(made.encoded())
    assert same(made, back)
    assert (back.tags, back.size) == (made.tags, made.size)
    assert back.bands() == made.bands()
    assert list(back.terms) == sorted(back.terms)


@given(st.binary(max_size=60))
def test_what_is_no_record_is_refused(data: bytes) -> None:
    try:
        back = decoded(data)
    except ValueError:
        return
    assert len(back.terms) == len(back.counts)


def test_a_record_cut_short_is_refused() -> None:
    whole = record(" ".join(WORDS)).encoded()
    for end in (0, 3, 20, len(whole) - 1):
        with pytest.raises(ValueError, match=r"record|buffer"):
            decoded(whole[:end])
    with pytest.raises(ValueError, match="another version"):
        decoded(b"\xff" + whole[1:])


def test_of_a_long_text_the_stems_said_most_are_kept() -> None:
    rare = [f"{a}{b}{c}ق" for a in "بتثجحخدذرز" for b in "بتثجحخدذرز" for c in "بتثج"]
    made = record(" ".join([*rare, "مخطوطات", "مخطوطات"]))
    assert len(made.terms) == MOST_TERMS
    assert record("مخطوطات").terms[0] in made.terms


def test_both_ways_to_count_agree() -> None:
    headline, body = "والمخطوطات في الخزانة", "تُعرض مخطوطات الخزانة، ومخطوطات أخرى، في القاعة."
    assert profile(headline, body).counts == stem_counts(folded_words(headline), folded_words(body))
    assert profile(headline, body).written["مخطوط"] == "مخطوطات"


def test_the_sketch_is_what_the_library_finds() -> None:
    runs = shingles(folded_words(" ".join(WORDS)))
    library = MinHash(sketch.PERMUTATIONS, seed=sketch.SEED, hashfunc=crc32, scheme="affine32")
    library.update_batch(runs)
    assert (library.hashvalues == sketch.minima(runs)).all()
    best = MinHashLSH(threshold=0.3, num_perm=sketch.PERMUTATIONS)
    assert (best.b, best.r) == (sketch.BANDS, sketch.ROWS)


@given(texts, texts)
def test_what_is_estimated_is_symmetric_and_within_bounds(one: str, other: str) -> None:
    first, second = record(one), record(other)
    rows, sizes = sketches([first, second])
    forth = sketch.contained(rows[0], int(sizes[0]), rows, sizes)
    back = sketch.contained(rows[1], int(sizes[1]), rows, sizes)
    assert forth[1] == back[0]
    assert ((forth >= 0) & (forth <= 1)).all()
    if len(first.sketch):
        assert forth[0] == 1.0
    exact = containment(shingles(one.split()), shingles(other.split()))
    assert exact == containment(shingles(other.split()), shingles(one.split()))
    assert 0 <= exact <= 1


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.lists(st.sampled_from(WORDS), max_size=60))
def test_what_was_copied_is_told_word_by_word(one: list[str], other: list[str]) -> None:
    share = copied(one, other)
    assert 0 <= share.runs <= 1
    assert 0 <= share.words <= 1
    if len(one) != len(other):
        assert share == copied(other, one)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) >= COPIED_WORDS:
        assert copied(shorter, [*longer, *shorter]) == Copied(1.0, 1.0)
        assert (share == Copied(0.0, 0.0)) == (
            not shingles(one, COPIED_WORDS) & shingles(other, COPIED_WORDS)
        )
    else:
        assert share == Copied(0.0, 0.0)


def test_a_changed_word_costs_itself_and_a_run_too_short_counts_not_at_all() -> None:
    words = WORDS[:20]
    assert copied([*words[:9], "غيرها", *words[10:]], words) == Copied(13 / 17, 19 / 20)
    assert copied([*words[:3], "غيرها", *words[4:]], words) == Copied(13 / 17, 16 / 20)
    assert copied(words[::-1], words) == Copied(0.0, 0.0)


@given(st.integers(20, 60), st.integers(0, 30))
def test_an_estimate_is_near_the_truth(kept: int, more: int) -> None:
    letters = [f"كلمة{letter}{number}" for letter in string.ascii_lowercase[:5] for number in range(20)]
    one = " ".join(letters)
    other = " ".join([*letters[:kept], *(f"غير{number}" for number in range(more))])
    first, second = record(one), record(other)
    rows, sizes = sketches([second])
    estimate = sketch.contained(first.sketch, first.size, rows, sizes)[0]
    exact = containment(shingles(folded_words(one)), shingles(folded_words(other)))
    assert abs(estimate - exact) < 0.3


def test_a_short_text_is_nobodys_copy() -> None:
    short = record("الرياض واس كلمة أخرى")
    assert len(short.sketch) == 0
    assert short.bands() == []
    rows, sizes = sketches([short, record(" ".join(WORDS))])
    assert list(sketch.contained(rows[1], int(sizes[1]), rows, sizes)) == [0.0, 1.0]


@given(st.dictionaries(st.sampled_from(WORDS), st.integers(1, 9)), st.integers(9, 1000))
def test_a_measure_comes_back_as_it_was_kept(found: dict[str, int], total: int) -> None:
    made = counted(total, found.items())
    back = from_bytes(to_bytes(made))
    assert back.total == total
    assert (back.terms == made.terms).all()
    assert (back.found == made.found).all()
    assert not back.has_space


def test_a_damaged_measure_is_refused() -> None:
    whole = to_bytes(counted(9, [("كتاب", 3)]))
    for damaged in (b"", whole[:-1], whole[:20], b"X" + whole[1:], whole[:60] + b"\x00" + whole[61:]):
        with pytest.raises(ValueError, match="measure"):
            from_bytes(damaged)


@given(st.lists(texts, min_size=1, max_size=12), texts)
def test_every_candidate_is_ranked_once_within_bounds(bodies: list[str], text: str) -> None:
    records = [record(body) for body in bodies]
    found = rank(record(text), records, counted(9, []))
    if not text:
        assert found == []
        return
    assert sorted(one.place for one in found) == list(range(len(bodies)))
    assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)
    earlier: set[int] = set()
    for one in found:
        assert all(0 <= share <= 1.0001 for share in (one.likeness, one.cosine, one.latent, one.contained))
        assert one.copy_of is None or one.copy_of in earlier, "a copy comes behind what it is a copy of"
        earlier.add(one.place)


def test_the_same_text_is_most_alike_and_a_copy() -> None:
    text = " ".join(WORDS)
    found = rank(record(text), [record("بماقا"), record(text), record(text)], counted(9, []))
    assert [one.place for one in found] == [1, 2, 0]
    assert found[0].likeness == pytest.approx(1.0)
    assert (found[0].contained, found[0].copy_of, found[1].copy_of) == (1.0, None, 1)


def test_a_bonus_decides_between_equals() -> None:
    one = record("بماقا بماكا بمالا")
    assert rank(one, [one, one], counted(9, []), np.array([0.0, 0.1], np.float32))[0].place == 1


def test_shared_terms_are_those_of_both_the_rare_ones_first() -> None:
    rare, common, own = (record(word).terms[0] for word in ("مخطوطات", "خزانات", "قاعات"))
    measure = counted(100, [("مخطوط", 1), ("خزان", 90), ("قاع", 1)])
    found = shared_terms(record("مخطوطات خزانات قاعات"), record("خزانات مخطوطات"), measure, 5)
    assert found == [rare, common]
    assert own not in found


def test_a_space_brings_together_what_shares_no_word() -> None:
    sea, library = (["مركب", "صياد", "شباك", "ميناء", "سردين"], ["مخطوط", "خزانة", "ورق", "حبر", "ناسخ"])
    drawn = np.random.default_rng(3)
    records = [
        record(" ".join(drawn.permutation(subject)[:3])) for subject in (sea, library) for _ in range(60)
    ]
    measure = with_space(counted(len(records), []), records, dimensions=2)
    assert measure.has_space
    text = record("مركب صياد")
    near, far = rank(text, [record("شباك سردين"), record("ورق حبر")], measure)
    assert (near.place, far.place) == (0, 1)
    assert near.latent > 0.9
    assert far.latent < 0.1
    back = from_bytes(to_bytes(measure))
    assert rank(text, [record("ورق حبر"), record("شباك سردين")], back)[0].place == 1


def test_too_little_makes_no_space() -> None:
    assert not with_space(counted(2, []), [record("كتاب"), record("كتاب")]).has_space


def test_only_the_best_are_compared() -> None:
    one = record("بماقا بماكا")
    assert len(rank(one, [one] * (ranking.COMPARED + 5), counted(9, []))) == ranking.COMPARED
