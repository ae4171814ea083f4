"""The benchmarks run, and tell what they found; how fast it is on this machine is not for a test to say."""

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks import package_speed, search_speed, wxr_speed
from benchmarks.report import Ratio, table
from editor_desk.storage.search_index import TantivyIndex

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
        "--events",
        "300",
        "--packed",
        "2",
        "--waiting",
        "150",
        "--searched",
        "60",
    ]
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks", *sizes],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=900,  # against a hang; one core of a busy machine takes some minutes
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
    reviewing = ["difference", "difference", "no difference", "audit", "audit, hash only", "audit, seals"]
    packing = ["package", "package, cpu"]
    queue = ["queue opened", "claim and leave", "next in queue", "counted"]
    assert names == [*desk, *memory, "tag suggestion", *reviewing, *packing, *queue]
    style, _, tags = style.partition("\n\ntags: ")
    assert style
    assert tags


def test_a_desk_that_is_there_is_searched_and_only_read(tmp_path: Path) -> None:
    supply = search_speed.supply_of(None)
    index = TantivyIndex(tmp_path / "index")
    index.update(list(search_speed.documents(40, supply)))
    index.rebuilt()
    index.close()
    speeds = search_speed.measure_desk(tmp_path, supply, rounds=3)
    assert [speed.articles for speed in speeds] == [40] * 4
    assert all(speed.peer == [] and speed.under_peer == 0 for speed in speeds)
    assert "three words, or" in search_speed.table(speeds)
    slow = search_speed.Speed("three words, or", 40, [0.3], [0.1], [9.0])
    assert not slow.holds
    assert search_speed.Speed("three words, or", 40, [0.1], [0.1], [9.0]).holds
    assert search_speed.Speed("three words, or", 40, [0.1], [0.1], [0.2]).holds
    assert not search_speed.Speed("three words, or", 40_000, [0.1], [0.1], [0.2]).holds
    assert [item.article for item in search_speed.documents(2, supply)] == ["00000000", "00000001"]


def test_the_import_of_an_export_of_wordpress_is_measured() -> None:
    processor, clock, memory = wxr_speed.measure(12)
    names = (processor.name, clock.name, memory.name)
    assert names == ("WXR import, processor", "WXR import, clock", "WXR import's memory")
    assert processor.limit == clock.limit == wxr_speed.LIMIT
    assert min(*processor.ours, *processor.bare, *clock.ours, *clock.bare) > 0


def test_the_writing_of_a_package_is_measured() -> None:
    speed, processor = package_speed.measure(2, 1)
    assert (speed.name, processor.name) == ("package", "package, cpu")
    assert speed.limit == package_speed.LIMIT
    assert min(*speed.ours, *speed.bare, *processor.bare) > 0
