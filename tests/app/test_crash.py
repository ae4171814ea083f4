"""The process is killed while somebody types: what was typed more than a second before is there. `dev.py soak` does it
more often.
"""

import sys
from pathlib import Path

import pytest

from tests.soak.crashes import PROMISED_SECONDS, crashes


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_kill_costs_no_letter_older_than_a_second(tmp_path: Path) -> None:
    done = list(crashes(tmp_path, kills=3, seed=7, longest=2.0))
    assert sum(crash.typed for crash in done) > 0
    assert max(crash.seconds for crash in done) <= PROMISED_SECONDS
    assert not any(crash.needless for crash in done)
