"""The benchmarks run, and tell what they found; how fast it is on this machine is not for a test to say."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.report import Ratio, table

ROOT = Path(__file__).resolve().parents[1]


def test_a_ratio_is_of_medians_and_knows_its_limit() -> None:
    ratio = Ratio("a key", "10 words", [0.002, 0.003, 0.100], [0.001, 0.002, 0.050], limit=1.5)
    assert ratio.value == pytest.approx(1.5)
    assert ratio.holds
    slow = Ratio("a key", "10 words", [0.004], [0.002], limit=1.5)
    assert not slow.holds
    assert Ratio("a key", "10 words", [0.004], [0.002]).holds
    lines = table([ratio, slow]).splitlines()
    assert "PySide6" in lines[0]
    assert "1.50" in lines[-2]
    assert not Ratio("a key", "x", [0.001, 0.009], [0.001, 0.001], limit=9, p99_limit=2).holds
    assert lines[-1].endswith("over the limit")


def test_they_run_at_a_tiny_size() -> None:
    sizes = [
        "--articles",
        "3",
        "--runs",
        "1",
        "--words",
        "200",
        "--keys",
        "5",
        "--growth",
        "100",
        "--tags",
        "500",
        "--searched",
        "60",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", *sizes],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    memory = ["memory"] if sys.platform == "linux" else []
    ratios, _, style = done.stdout.partition("\n\nhouse style")
    names = [line[:16].strip() for line in ratios.splitlines()[3:]]
    desk = [
        "first window",
        "list of articles",
        "a key",
        "a key",
        "a key, grown",
        "opening",
        "proofing",
        "proofing",
    ]
    assert names == [*desk, *memory, "tag suggestion"]
    style, _, tags = style.partition("\n\ntags: ")
    assert style
    assert tags
