"""A package in a folder, with two articles."""

from pathlib import Path

import pytest

from tests.exchange.test_package_writer import write


@pytest.fixture
def package(tmp_path: Path) -> Path:
    return Path(write(tmp_path).path)
