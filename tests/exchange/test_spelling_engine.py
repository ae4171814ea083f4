"""Hunspell in its own process: right answers, one clear fault for a dictionary that cannot be used, and no harm done."""

from __future__ import annotations

import io
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.spelling import child, engine
from editor_desk.exchange.spelling.engine import DICTIONARIES, HunspellSpeller
from editor_desk.services.ports.proofing import DictionaryLanguage
from tests.desks import SPELLER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ARABIC, ENGLISH = DictionaryLanguage.ARABIC, DictionaryLanguage.ENGLISH


@pytest.fixture
def english() -> Iterator[HunspellSpeller]:
    """A speller of its own, for what breaks it; English loads fast."""
    speller = HunspellSpeller()
    yield speller
    speller.close()


def copied(tmp_path: Path) -> Path:
    return shutil.copytree(DICTIONARIES, tmp_path / "قواميس é")


def process_of(speller: HunspellSpeller) -> int:
    assert speller._child is not None
    return speller._child.pid


def test_arabic_words_are_known_with_their_affixes() -> None:
    right = {"مدرسة", "وبالمدارس", "فسيكتبونها", "الاجتماعات", "إلى", "المسؤولية", "للمستشفى"}
    wrong = {"الى", "المسؤلية", "الحكوومة", "هاذه"}
    assert SPELLER.known(right | wrong, ARABIC) == right


def test_english_words_are_known_with_their_affixes() -> None:
    assert SPELLER.known(["ministers", "recieve", "don’t", "Cairo"], ENGLISH) == {
        "ministers",
        "don’t",
        "Cairo",
    }


def test_suggestions_come_best_first() -> None:
    assert SPELLER.suggest("recieve", ENGLISH)[0] == "receive"
    assert "إلى" in SPELLER.suggest("الى", ARABIC)


@pytest.mark.parametrize("word", ["", "a\0b", "\ud800"])
def test_what_is_no_text_is_not_known_and_breaks_nothing(word: str) -> None:
    assert SPELLER.known([word, "good"], ENGLISH) - {""} == {"good"}
    assert SPELLER.known([], ENGLISH) == frozenset()
    assert list(SPELLER.suggest(word, ENGLISH)) == []


def test_thousands_of_words_go_in_one_question() -> None:
    words = [f"مدرسة{'ن' * (number % 7)}{number}" for number in range(20_000)]
    assert SPELLER.known([*words, "مدرسة"], ARABIC) == {"مدرسة"}


def test_threads_take_turns(english: HunspellSpeller) -> None:
    answers: list[frozenset[str]] = []
    threads = [
        threading.Thread(target=lambda: answers.append(english.known(["house", "hause"], ENGLISH)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [frozenset({"house"})] * 8


def test_hunspell_never_enters_the_process_of_the_desk() -> None:
    """The binding holds Python's lock while it loads and suggests, so that no thread of ours may call it."""
    script = (
        "import sys\n"
        "from editor_desk.exchange.spelling.engine import HunspellSpeller\n"
        "from editor_desk.services.ports.proofing import DictionaryLanguage\n"
        "print(*HunspellSpeller().known(['house'], DictionaryLanguage.ENGLISH), 'hunspell' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["house", "False"]


def test_a_dictionary_is_loaded_before_the_first_question() -> None:
    speller = HunspellSpeller()
    speller.prepare(ENGLISH)
    assert process_of(speller) is not None
    assert speller.known(["house", "hause"], ENGLISH) == {"house"}
    speller.close()


def test_what_cannot_be_loaded_is_told_by_the_first_question(tmp_path: Path) -> None:
    speller = HunspellSpeller(tmp_path)
    speller.prepare(ENGLISH)
    with pytest.raises(DeskError) as caught:
        speller.known(["house"], ENGLISH)
    assert caught.value.code is ErrorCode.SPELLING_UNAVAILABLE
    speller.close()


def test_a_process_that_was_killed_is_replaced(english: HunspellSpeller) -> None:
    assert english.known(["house"], ENGLISH)
    first = process_of(english)
    os.kill(first, signal.SIGTERM)
    english._child.wait()  # type: ignore[union-attr]  # it runs
    assert english.known(["house"], ENGLISH) == {"house"}
    assert process_of(english) != first


def test_a_process_that_gives_no_answer_is_ended_and_replaced(
    english: HunspellSpeller, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(engine, "_CHILD", ("-c", "import time; time.sleep(600)"))
    monkeypatch.setattr(engine, "_LOADING", 0.2)
    with pytest.raises(DeskError) as caught:
        english.known(["house"], ENGLISH)
    assert caught.value.code is ErrorCode.SPELLING_UNAVAILABLE
    assert "house" not in caplog.text
    monkeypatch.undo()
    assert english.known(["house"], ENGLISH) == {"house"}


def test_a_suggestion_that_takes_too_long_is_given_up(english: HunspellSpeller) -> None:
    english._suggesting = 0.0001
    assert list(english.suggest("recieveing" * 8, ENGLISH)) == []
    english._suggesting = 20.0
    assert "receive" in english.suggest("recieve", ENGLISH)


def test_no_python_to_start_is_a_known_fault(
    english: HunspellSpeller, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    with pytest.raises(DeskError) as caught:
        english.known(["house"], ENGLISH)
    assert caught.value.code is ErrorCode.SPELLING_UNAVAILABLE


def test_a_folder_with_any_name_will_do(tmp_path: Path) -> None:
    speller = HunspellSpeller(copied(tmp_path))
    assert speller.known(["house", "مدرسة"], ENGLISH) == {"house"}
    speller.close()


@pytest.mark.parametrize("harm", ["missing", "torn", "empty", "altered", "no sums", "garbled sums"])
def test_a_dictionary_that_is_not_as_it_shipped_is_one_fault(tmp_path: Path, harm: str) -> None:
    folder = copied(tmp_path)
    words, sums = folder / "en" / "en.dic", folder / "en" / "SHA256SUMS"
    if harm == "missing":
        words.unlink()
    elif harm == "no sums":
        sums.unlink()
    elif harm == "garbled sums":
        sums.write_bytes(b"\xff\xfe odd")
    else:
        whole = words.read_bytes()
        words.write_bytes(
            {"torn": whole[:-100], "empty": b"", "altered": whole.replace(b"house", b"hause")}[harm]
        )
    speller = HunspellSpeller(folder)
    for _ in range(2):
        with pytest.raises(DeskError) as caught:
            speller.known(["house"], ENGLISH)
        assert caught.value.code is ErrorCode.SPELLING_UNAVAILABLE
    speller.close()


def test_the_process_ends_with_the_speller_that_started_it() -> None:
    speller = HunspellSpeller()
    speller.known(["house"], ENGLISH)
    running = speller._child
    assert running is not None
    del speller
    assert running.returncode is not None


def test_the_child_answers_line_by_line(tmp_path: Path) -> None:
    folder = str(DICTIONARIES / "en")
    asked = [
        ["load", folder, "en", []],
        ["load", str(tmp_path), "xx", []],
        ["known", folder, "en", ["house", "hause"]],
        ["suggest", folder, "en", ["recieve"]],
        ["known", str(tmp_path), "xx", ["house"]],
    ]
    answers = io.BytesIO()
    child.serve(io.BytesIO(b"".join(json.dumps(line).encode() + b"\n" for line in asked)), answers)
    known, suggested, refused = map(json.loads, answers.getvalue().splitlines())
    assert known == {"answer": [1, 0]}
    assert suggested["answer"][0][0] == "receive"
    assert refused == {"error": "xx: FileNotFoundError"}
