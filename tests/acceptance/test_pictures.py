"""What is said of a picture inside its own file, by ExifTool."""

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from editor_desk.domain.content import Image
from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran


@pytest.fixture(scope="module")
def told(delivery: Delivery, need: Callable[..., None]) -> Sequence[Mapping[str, Any]]:
    """Every rendition of the tram's pictures."""
    need("exiftool")
    paths = sorted((delivery.first.folder(delivery.tram) / "renditions").iterdir())
    assert {path.suffix for path in paths} == {".jpg", ".webp"}
    found: list[dict[str, Any]] = json.loads(ran([command("exiftool"), "-json", "-a", "-G1", *paths]))
    assert len(found) == len(paths)
    return found


def _image(delivery: Delivery, fields: Mapping[str, Any]) -> Image:
    [image] = [
        one
        for one in delivery.texts[delivery.tram].images
        if f"-{one.media.sha256[:8]}-" in Path(fields["SourceFile"]).name
    ]
    return image


def test_xmp_says_all_in_every_rendition(delivery: Delivery, told: Sequence[Mapping[str, Any]]) -> None:
    tram = delivery.texts[delivery.tram]
    for fields in told:
        image = _image(delivery, fields)
        assert fields["XMP-iptcCore:AltTextAccessibility"] == image.alt
        assert fields["XMP-photoshop:Credit"] == image.credit
        assert fields.get("XMP-dc:Rights", "") == image.rights
        assert fields["XMP-photoshop:Headline"] == tram.headline
        if image.caption:
            assert fields["XMP-dc:Description"] == image.caption


def test_iim_in_jpeg_is_read_as_arabic(delivery: Delivery, told: Sequence[Mapping[str, Any]]) -> None:
    jpegs = [fields for fields in told if fields["SourceFile"].endswith(".jpg")]
    for fields in jpegs:
        image = _image(delivery, fields)
        assert fields["IPTC:CodedCharacterSet"] == "UTF8"
        assert fields["IPTC:Credit"] == image.credit
        assert fields["IPTC:Caption-Abstract"] == (image.caption or image.alt)
        assert fields.get("IPTC:CopyrightNotice", "") == image.rights
    assert len(jpegs) * 2 >= len(told)


def test_sizes_are_those_of_the_names(told: Sequence[Mapping[str, Any]]) -> None:
    ratios = {"16x9": 16 / 9, "4x3": 4 / 3, "1x1": 1.0}
    for fields in told:
        name = Path(fields["SourceFile"]).stem
        width, height = next(
            (fields[f"{group}:ImageWidth"], fields[f"{group}:ImageHeight"])
            for group in ("File", "RIFF")
            if f"{group}:ImageWidth" in fields
        )
        for shape, ratio in ratios.items():
            if f"-{shape}-" in name:
                assert width == int(name.rpartition("-")[2])
                assert abs(width / height - ratio) < 0.01
