"""The precision of the house style is counted rightly, and skipped by name where there is nothing to count on."""

import json
import lzma
from pathlib import Path

import pytest

from benchmarks import style_precision


def test_it_is_skipped_by_name_without_a_corpus(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("EDITOR_DESK_CORPORA", raising=False)
    assert style_precision.main([]) == 0
    assert style_precision.CORPUS in capsys.readouterr().out


def test_it_counts_hits_and_false_alarms(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with lzma.open(tmp_path / style_precision.CORPUS, "wt", encoding="utf-8") as file:
        file.write(json.dumps({"title": "عاد الى البيت", "body": "حضر حضر الوزير"}) + "\n")
    assert style_precision.main(["--corpora", str(tmp_path)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("missing_hamza") and "166.667" in line for line in lines)
    judged, wrong = style_precision.judgements()["doubled_word"]
    assert f"{1000 / 6 * wrong / judged:.3f} false alarms per 1,000 words" in lines
    assert style_precision.main(["--corpora", str(tmp_path), "--show", "doubled_word"]) == 0
    assert capsys.readouterr().out == "[[حضر حضر]] الوزير -> حضر\n"
