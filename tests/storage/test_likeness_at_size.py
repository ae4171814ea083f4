"""The quick way to candidates in a large archive gives what the exact one gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor_desk.services.likeness.record import all_share, record_of
from editor_desk.storage import likeness_query
from editor_desk.storage.search_index import TantivyIndex
from tests.storage.test_search_index import ARCHIVE, document

if TYPE_CHECKING:
    from pathlib import Path

ASKED = [("هدن", 1.0), ("غز", 1.5), ("رفح", 1.0), ("معبر", 1.0)]
SHORT = document("short", "أخبار الهدنة", "خبر واحد من الميدان.")


@pytest.mark.parametrize("leave_out", ["", "truce", "nowhere"])
@pytest.mark.parametrize("limit", [1, 2, 9])
def test_the_quick_way_gives_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, leave_out: str, limit: int
) -> None:
    index = TantivyIndex(tmp_path / "index")
    # The last one shares one stem alone: where it is among the best the exact way is gone.
    index.update([*ARCHIVE, SHORT])
    exact = index.candidates(ASKED, leave_out, limit)
    monkeypatch.setattr(likeness_query, "_LARGE", 0)
    quick = index.candidates(ASKED, leave_out, limit)
    assert exact
    assert quick == exact
    index.close()


def test_records_tell_what_they_share() -> None:
    one = record_of({"هدن": 2, "غز": 1}, [], ()).encoded()
    other = record_of({"غز": 1, "مطر": 1}, [], ()).encoded()
    assert all_share([one], ["هدن", "غز"], 2)
    assert all_share([one, other], ["غز"], 1)
    assert not all_share([one, other], ["هدن", "غز"], 2)
    assert not all_share([one, b""], ["غز"], 1)
