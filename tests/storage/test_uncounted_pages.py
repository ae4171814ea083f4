"""A page that does not wait for the number of all is the page that does."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from editor_desk.services.ports.search import SearchOrder
from editor_desk.storage.search_index import TantivyIndex
from tests.storage.asking import wanted
from tests.storage.test_search_index import ARCHIVE, MATCH, RAIN, TALKS, TRUCE, document

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

QUERIES = (
    "غزة ",
    "غز",
    "الهدنة ",
    "معبر رفح ",
    '"معبر رفح"',
    "غزة أو أمطار ",
    "أمط*",
    "في ",
    "كوكب ",
    "غزة -أمطار ",
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TantivyIndex]:
    draw = random.Random(4)
    folder: Path = tmp_path_factory.mktemp("pages")
    made = TantivyIndex(folder / "index")
    for part in range(2):
        # Texts of their own lengths, so that no two score alike and the order says all.
        made.update(
            document(
                f"{part}-{number:02}", TALKS, " ".join(draw.choices((TRUCE, MATCH, RAIN), k=number % 9 + 1))
            )
            for number in range(20)
        )
    made.update(ARCHIVE)
    yield made
    made.close()


@pytest.mark.parametrize("order", list(SearchOrder))
@pytest.mark.parametrize("query", QUERIES)
def test_pages_are_the_same(index: TantivyIndex, query: str, order: SearchOrder) -> None:
    asked = wanted(query)
    for offset in (0, 3, 42, 60):
        exact = index.find(asked, order, 5, offset)
        page = index.find(asked, order, 5, offset, counted=False)
        assert page.articles == exact.articles
        assert exact.total is not None
        assert page.total == (None if exact.total > offset + 5 else exact.total)
