"""A package in a folder, with two articles."""

import shutil
from pathlib import Path

import pytest

from tests.exchange.test_package_writer import write


@pytest.fixture(scope="session")
def written_package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return Path(write(tmp_path_factory.mktemp("package")).path)


@pytest.fixture
def package(written_package: Path, tmp_path: Path) -> Path:
    """One to spoil."""
    return Path(shutil.copytree(written_package, tmp_path / written_package.name))
