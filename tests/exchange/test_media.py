"""Pictures from outside: whatever they are, they come in as plain pixels or are refused with one code."""

import gzip
import hashlib
import random
import struct
import zlib
from io import BytesIO
from typing import Any

import pytest
from PIL import GifImagePlugin, Image, ImageCms, PngImagePlugin

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.pictures import PictureNote
from editor_desk.exchange import media
from editor_desk.exchange.media import PictureReader
from editor_desk.services.media import MAX_PICTURE_BYTES

READ = PictureReader().read
RED, GREEN, BLUE = (220, 20, 20), (20, 200, 20), (20, 20, 220)


def encoded(image: Image.Image, kind: str, **options: Any) -> bytes:
    out = BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def flag(width: int = 60, height: int = 30) -> Image.Image:
    """Red on the left, green on the right."""
    made = Image.new("RGB", (width, height), RED)
    made.paste(GREEN, (width // 2, 0, width, height))
    return made


def shown(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as image:
        image.load()
        return image.copy()


def is_near(pixel: Any, colour: tuple[int, ...]) -> bool:
    return all(abs(one - other) < 40 for one, other in zip(pixel, colour, strict=False))


def refused(data: bytes) -> ErrorCode:
    with pytest.raises(DeskError) as caught:
        READ(data)
    return caught.value.code


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/png"),
        ("WEBP", "image/jpeg"),
        ("BMP", "image/png"),
        ("TIFF", "image/jpeg"),
    ],
)
def test_every_kind_comes_in_as_jpeg_or_png(kind: str, mime: str) -> None:
    data = encoded(flag(), kind)

    picture, again = READ(data), READ(data)

    assert (picture.media.mime, picture.media.width, picture.media.height) == (mime, 60, 30)
    assert picture.media.sha256 == hashlib.sha256(picture.data).hexdigest() == again.media.sha256
    kept = shown(picture.data).convert("RGB")
    assert is_near(kept.getpixel((5, 15)), RED)
    assert is_near(kept.getpixel((55, 15)), GREEN)
    assert picture.notes == ()


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "I", "F", "LAB", "YCbCr", "HSV"])
def test_every_mode_becomes_one_that_the_web_shows(mode: str) -> None:
    kind = "TIFF" if mode in {"LAB", "YCbCr", "F", "I"} else "PNG"
    image = Image.new("RGB", (8, 8)).convert(mode) if mode == "HSV" else Image.new(mode, (8, 8))
    if mode == "HSV":
        image, kind = image.convert("RGB"), "PNG"

    picture = READ(encoded(image, kind))

    assert shown(picture.data).mode in {"RGB", "RGBA", "L"}


def test_transparency_stays() -> None:
    image = flag().convert("RGBA")
    image.putpixel((0, 0), (0, 0, 0, 0))
    assert shown(READ(encoded(image, "WEBP", lossless=True)).data).getpixel((0, 0))[3] == 0  # type: ignore[index]
    indexed = Image.new("P", (8, 8))
    indexed.putpalette([*RED, *GREEN])
    indexed.putpixel((3, 3), 1)
    assert shown(READ(encoded(indexed, "GIF", transparency=0)).data).mode == "RGBA"


def test_the_camera_turned_it() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "كاميرا"
    gps = exif.get_ifd(0x8825)
    gps[1], gps[2] = "N", (34.0, 1.0, 2.0)
    data = encoded(flag(), "JPEG", exif=exif)
    assert shown(data).getexif()

    picture = READ(data)

    assert (picture.media.width, picture.media.height) == (30, 60)
    kept = shown(picture.data)
    assert is_near(kept.getpixel((15, 5)), RED)
    assert is_near(kept.getpixel((15, 55)), GREEN)
    assert not kept.getexif()
    assert b"Exif" not in picture.data
    assert picture.notes == (PictureNote.CLEANED, PictureNote.TURNED)


@pytest.mark.parametrize("orientation", range(1, 10))
def test_every_way_that_a_camera_can_be_held(orientation: int) -> None:
    from PIL import ImageOps

    exif = Image.Exif()
    exif[0x0112] = orientation
    data = encoded(flag(), "PNG", exif=exif)

    with Image.open(BytesIO(data)) as image:
        right = ImageOps.exif_transpose(image)

    assert shown(READ(data).data).convert("RGB").tobytes() == right.convert("RGB").tobytes()


def test_words_beside_the_picture_go() -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", "مصور سري")
    info.add_itxt("XML:com.adobe.xmp", "<x:xmpmeta>secret</x:xmpmeta>")
    png = READ(encoded(flag(), "PNG", pnginfo=info))
    assert b"secret" not in png.data
    assert b"Author" not in png.data
    assert png.notes == (PictureNote.CLEANED,)
    jpeg = READ(encoded(flag(), "JPEG", comment=b"secret") + b"PK\x03\x04 <script>alert(1)</script>")
    assert b"secret" not in jpeg.data
    assert b"script" not in jpeg.data


def test_a_jpeg_that_needs_nothing_loses_next_to_nothing() -> None:
    noise = Image.effect_noise((64, 64), 60).convert("RGB")
    data = encoded(noise, "JPEG", quality=70)
    before, after = shown(data).tobytes(), shown(READ(data).data).tobytes()
    lost = [abs(one - other) for one, other in zip(before, after, strict=True)]
    assert sum(lost) / len(lost) < 2


def test_colours_of_the_press() -> None:
    picture = READ(encoded(flag().convert("CMYK"), "JPEG"))
    kept = shown(picture.data)
    assert kept.mode == "RGB"
    assert is_near(kept.getpixel((5, 15)), RED)
    assert picture.notes == (PictureNote.COLOURS,)


def test_colours_of_another_screen() -> None:
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert READ(encoded(flag(), "PNG", icc_profile=lab)).notes == (), "sRGB is what the web shows"
    renamed = lab.replace(b"sRGB", b"tRGB").replace("sRGB".encode("utf-16-be"), "tRGB".encode("utf-16-be"))
    wide = READ(encoded(flag(), "PNG", icc_profile=renamed))
    assert wide.notes == (PictureNote.COLOURS,)
    assert is_near(shown(wide.data).getpixel((5, 15)), RED)
    assert "icc_profile" not in shown(wide.data).info
    assert READ(encoded(flag(), "PNG", icc_profile=b"no profile at all")).notes == ()


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
def test_of_one_that_moves_the_first_frame_is_kept(kind: str) -> None:
    frames = [Image.new("RGB", (20, 20), colour) for colour in (RED, GREEN, BLUE)]

    picture = READ(encoded(frames[0], kind, save_all=True, append_images=frames[1:]))

    assert PictureNote.FIRST_FRAME in picture.notes
    kept = shown(picture.data)
    assert is_near(kept.convert("RGB").getpixel((10, 10)), RED)
    assert not getattr(kept, "is_animated", False)


def test_what_it_really_is_counts() -> None:
    picture = READ(encoded(flag(), "PNG"), "صورة.jpg")
    assert picture.media.mime == "image/png"
    assert picture.notes == (PictureNote.OTHER_KIND,)
    assert READ(encoded(flag(), "JPEG"), "photo.JPEG").notes == ()
    assert READ(encoded(flag(), "JPEG"), "photo").notes == ()
    assert READ(encoded(flag(), "JPEG"), "photo.v2").notes == ()


def png_head(width: int, height: int) -> bytes:
    """A PNG that promises so many pixels and holds none."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


@pytest.mark.parametrize("size", [(10_001, 10_000), (12_000, 12_000), (2**31 - 1, 2**31 - 1)])
def test_a_hundred_million_pixels_are_not_decoded(
    size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError("decoded")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", never)
    assert refused(png_head(*size)) is ErrorCode.PICTURE_HUGE


def test_nearly_a_hundred_million_are_no_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1000)
    assert READ(encoded(flag(), "PNG")).media.width == 60


@pytest.mark.parametrize(
    "data",
    [
        b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
        b'\xef\xbb\xbf <?xml version="1.0"?><!DOCTYPE svg><svg/>',
        '<?xml version="1.0" encoding="utf-16"?><svg onload="x()"/>'.encode("utf-16"),
        gzip.compress(b"<svg/>", mtime=0),
    ],
)
def test_drawings_are_refused(data: bytes) -> None:
    assert refused(data) is ErrorCode.PICTURE_DRAWING


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", ErrorCode.PICTURE_EMPTY),
        (b"\0" * (MAX_PICTURE_BYTES + 1), ErrorCode.PICTURE_HEAVY),
        ("نص عادي".encode(), ErrorCode.PICTURE_UNKNOWN),
        (b"%PDF-1.7 <svg", ErrorCode.PICTURE_UNKNOWN),
        (b"<html><body>svg</body></html>", ErrorCode.PICTURE_UNKNOWN),
        (b"\xff\xd8\xff\xe0", ErrorCode.PICTURE_BROKEN),
        (b"\x89PNG\r\n\x1a\n", ErrorCode.PICTURE_BROKEN),
        (b"BM" + b"\0" * 30, ErrorCode.PICTURE_BROKEN),
    ],
)
def test_what_is_no_picture_is_told_apart(data: bytes, code: ErrorCode) -> None:
    assert refused(data) is code


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF"])
def test_cut_off_anywhere_it_is_refused_or_whole(kind: str) -> None:
    data = encoded(Image.effect_noise((40, 40), 80).convert("RGB"), kind)
    for length in range(1, len(data), max(1, len(data) // 23)):
        try:
            picture = READ(data[:length])
        except DeskError as error:
            assert error.code in {ErrorCode.PICTURE_BROKEN, ErrorCode.PICTURE_UNKNOWN}  # noqa: PT017
        else:
            assert shown(picture.data).size == (40, 40)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "TIFF"])
def test_damage_anywhere_is_a_refusal_or_a_picture(kind: str) -> None:
    chance = random.Random(7)
    data = encoded(Image.effect_noise((24, 24), 80).convert("RGB"), kind)
    for _ in range(60):
        broken = bytearray(data)
        for _ in range(chance.randint(1, 6)):
            broken[chance.randrange(len(broken))] = chance.randrange(256)
        try:
            assert READ(bytes(broken)).media.width >= 1
        except DeskError as error:
            assert error.code.value.startswith("picture_")  # noqa: PT017


def test_notes_of_a_camera_that_nobody_can_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Image.Image) -> Image.Exif:
        raise SyntaxError("not a TIFF file")

    monkeypatch.setattr(Image.Image, "getexif", broken)
    assert media._orientation(flag()) == 1


@pytest.mark.parametrize(
    "fault",
    [
        OSError(),
        SyntaxError(),
        ValueError(),
        EOFError(),
        IndexError(),
        KeyError(),
        TypeError(),
        struct.error(),
        zlib.error(),
        OverflowError(),
        ZeroDivisionError(),
    ],
)
@pytest.mark.parametrize("where", ["open", "load", "seek"])
def test_whatever_a_reader_says_of_its_data_is_one_refusal(
    fault: Exception, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_values: object, **_more: object) -> None:
        raise fault

    frames = [Image.new("RGB", (20, 20), colour) for colour in (RED, GREEN)]
    data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])
    if where == "open":
        monkeypatch.setattr(Image, "open", fail)
    else:
        monkeypatch.setattr(GifImagePlugin.GifImageFile, where, fail)
    assert refused(data) is ErrorCode.PICTURE_BROKEN


def test_a_frame_that_would_fill_the_memory_is_too_large(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_values: object) -> None:
        raise Image.DecompressionBombError

    monkeypatch.setattr(GifImagePlugin.GifImageFile, "load", fail)
    assert refused(encoded(flag(), "GIF")) is ErrorCode.PICTURE_HUGE


@pytest.mark.parametrize("fault", [TypeError, AttributeError, KeyError, RuntimeError])
@pytest.mark.parametrize("where", ["_orientation", "_png", "_in_web_colours", "MediaRef"])
def test_a_fault_of_ours_is_no_broken_picture(
    fault: type[Exception], where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_values: object) -> None:
        raise fault("ours")

    monkeypatch.setattr(media, where, fail)
    with pytest.raises(fault, match="ours"):
        READ(encoded(flag(), "PNG"))


def test_a_mode_that_nothing_leads_out_of_is_a_broken_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_values: object) -> None:
        raise ValueError("conversion not supported")

    monkeypatch.setattr(media, "_in_web_colours", fail)
    assert refused(encoded(flag(), "PNG")) is ErrorCode.PICTURE_BROKEN


def test_a_jpeg_whose_own_tables_are_damaged_is_coded_with_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    save = Image.Image.save

    def choosy(image: Image.Image, out: BytesIO, kind: str, **options: Any) -> None:
        if options.get("quality") == "keep":
            raise OSError("encoder error -2")
        save(image, out, kind, **options)

    data = encoded(flag(), "JPEG")
    monkeypatch.setattr(Image.Image, "save", choosy)
    assert is_near(shown(READ(data).data).getpixel((5, 15)), RED)


def test_a_strip_that_is_too_long_for_a_jpeg_is_kept_all_the_same() -> None:
    picture = READ(encoded(Image.new("RGB", (65_600, 2), RED), "TIFF"))
    assert (picture.media.mime, picture.media.width) == ("image/png", 65_600)


def test_a_picture_that_cannot_be_coded_is_a_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    data = encoded(flag(), "WEBP")

    def full(*_values: object, **_options: object) -> None:
        raise OSError("no room")

    monkeypatch.setattr(Image.Image, "save", full)
    with pytest.raises(OSError, match="no room"):
        READ(data)
