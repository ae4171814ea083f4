"""Content credentials of pictures, read by c2pa-ts: a code base that shares nothing with the one that signs."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.acceptance.running import node_script
from tests.exchange.certificates import certificates_in
from tests.exchange.drawn_samples import drawn_job
from tests.exchange.format_samples import SITE, data, only

CAPTURE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"
OPENED = ["c2pa.opened", CAPTURE]


@pytest.fixture(scope="module")
def signed(need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """Every JPEG that is made of a picture, by its shape."""
    need("node", "node-tools")
    folder = tmp_path_factory.mktemp("signed")
    certificates_in(folder)
    settings = {name: str(folder / file) for name, file in (("certificate", "chain.pem"), ("key", "key.pem"))}
    options = replace(SITE, extra={"credentials": {**settings, "source_type": "digitalCapture"}})
    found = {}
    for file in only("renditions", options).article_files(drawn_job(options=options)):
        if file.path.endswith(".jpg"):
            path = folder / file.path.rpartition("/")[2]
            path.write_bytes(data(file))
            shape = next(one for one in ("full", "16x9", "4x3", "1x1") if f"-{one}" in path.name)
            found[shape] = path
    return found


def told(*paths: Path) -> list[dict[str, Any]]:
    return list(node_script("credentials.cjs", [str(path) for path in paths]))


def test_each_picture_says_what_was_done_to_it(signed: Mapping[str, Path]) -> None:
    assert signed.keys() == {"full", "16x9", "4x3", "1x1"}
    for (shape, path), found in zip(signed.items(), told(*signed.values()), strict=True):
        assert found["valid"], found["codes"]
        assert {"claimSignature.validated", "assertion.dataHash.match"} <= set(found["codes"])
        assert (found["title"], found["made_by"]) == (path.name, "editor-desk")
        cut = [] if shape == "full" else [["c2pa.cropped", None], ["c2pa.resized", None]]
        assert found["actions"] == [OPENED, *cut]


def test_a_picture_that_was_changed_is_found_out(signed: Mapping[str, Path], tmp_path: Path) -> None:
    changed = bytearray(signed["full"].read_bytes())
    changed[-100] ^= 1
    path = tmp_path / "changed.jpg"
    path.write_bytes(changed)
    [found] = told(path)
    assert not found["valid"]
    assert "assertion.dataHash.mismatch" in found["codes"]
