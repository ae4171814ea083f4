"""Renditions: what is made of a picture, where it is cut, and what each file says inside, read back by other readers."""

import hashlib
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image as Pillow

from editor_desk.domain.content import Image, clean_text
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.embedding import in_jpeg, in_png
from editor_desk.exchange.formats.photo_facts import PhotoFacts, cut_bytes, photo_facts
from editor_desk.exchange.formats.xmp import MOST_BYTES, xmp_packet
from tests.exchange.drawn_samples import SPOT, drawn_job, iptc, photo, photograph
from tests.exchange.format_samples import HOSTILE, SITE, data, only
from tests.exchange.package_samples import HARBOUR_CONTENT

NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "core": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "ext": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "rights": "http://ns.adobe.com/xap/1.0/rights/",
}


def renditions(**changes: Any) -> dict[str, bytes]:
    """Path → bytes of each that is made of the photograph."""
    return {
        file.path: data(file)
        for file in only("renditions").article_files(drawn_job(**changes))
        if file.role == "rendition"
    }


@cache
def usual() -> dict[str, bytes]:
    return renditions()


def packet(content: bytes) -> Any:
    """The XMP of a file as a tree."""
    with Pillow.open(BytesIO(content)) as image:
        raw = image.info.get("xmp") or image.info["XML:com.adobe.xmp"]
    return etree.fromstring(raw if isinstance(raw, bytes) else raw.encode())


def said(root: Any, path: str) -> list[str]:
    return [element.text or "" for element in root.iterfind(f".//{path}", NAMES)]


def test_three_shapes_in_two_forms_and_the_whole() -> None:
    sizes = {}
    for path, content in usual().items():
        with Pillow.open(BytesIO(content)) as image:
            image.load()
            short = photo(photograph()).media.sha256[:8]
            assert path.startswith(f"renditions/mina-1-{short}-")
            sizes[path.partition(f"{short}-")[2]] = (image.format, image.size)
    assert sizes == {
        "full.jpg": ("JPEG", (2000, 1500)),
        "16x9-1600.jpg": ("JPEG", (1600, 900)),
        "16x9-1600.webp": ("WEBP", (1600, 900)),
        "4x3-1200.jpg": ("JPEG", (1200, 900)),
        "4x3-1200.webp": ("WEBP", (1200, 900)),
        "1x1-1080.jpg": ("JPEG", (1080, 1080)),
        "1x1-1080.webp": ("WEBP", (1080, 1080)),
    }


def test_the_focal_point_is_in_every_shape() -> None:
    for path, content in usual().items():
        with Pillow.open(BytesIO(content)) as image:
            pixels = image.convert("RGB").resize((200, 200)).tobytes()
        near = [
            at
            for at in range(0, len(pixels), 3)
            if all(abs(one - other) < 40 for one, other in zip(pixels[at : at + 3], SPOT, strict=True))
        ]
        assert len(near) > 20, path


@pytest.mark.parametrize(
    ("size", "shapes"),
    [
        ((300, 300), {"full"}),
        ((400, 200), {"full", "16x9"}),
        ((340, 700), {"full", "16x9", "4x3", "1x1"}),
        ((640, 640), {"full", "16x9", "4x3", "1x1"}),
    ],
)
def test_a_small_picture_is_never_enlarged(size: tuple[int, int], shapes: set[str]) -> None:
    made = drawn_job(data=photograph(*size)).renditions["f1"]
    assert {one.shape for one in made} == shapes
    for one in made:
        assert one.width <= size[0]
        assert one.height <= size[1]


def test_the_same_bytes_each_time_and_the_picture_read_once() -> None:
    asked = []

    def media(sha256: str) -> bytes:
        asked.append(sha256)
        return photograph()

    job = replace(drawn_job(), media=media)
    again = {file.path: data(file) for file in only("renditions").article_files(job)}
    assert again == usual()
    assert len(asked) == 2  # once for its pixels, once for the whole


def test_the_whole_keeps_its_pixels_byte_for_byte() -> None:
    [whole] = [content for path, content in usual().items() if path.endswith("-full.jpg")]
    sealed = photograph()
    assert len(whole) > len(sealed)
    assert whole.endswith(sealed[20:])  # behind the header that JFIF begins with
    kept = photograph(400, 300, "PNG")
    [whole] = [content for path, content in renditions(data=kept).items() if path.endswith("-full.png")]
    assert whole.endswith(kept[33:])
    with Pillow.open(BytesIO(whole)) as one, Pillow.open(BytesIO(kept)) as other:
        assert one.tobytes() == other.tobytes()


@pytest.mark.parametrize("ending", ["-full.jpg", "16x9-1600.jpg", "1x1-1080.webp"])
def test_xmp_says_who_and_what(ending: str) -> None:
    [content] = [content for path, content in usual().items() if path.endswith(ending)]
    root = packet(content)
    image = photo(photograph())
    assert said(root, "dc:description/rdf:Alt/rdf:li") == [image.caption]
    assert said(root, "dc:creator/rdf:Seq/rdf:li") == ["ريم النجار"]
    assert said(root, "dc:rights/rdf:Alt/rdf:li") == [image.rights]
    assert said(root, "core:AltTextAccessibility/rdf:Alt/rdf:li") == [image.alt]
    assert said(root, "photoshop:Headline") == [HARBOUR_CONTENT.headline]
    assert said(root, "photoshop:Credit") == ["تصوير: ريم النجار"]
    assert said(root, "photoshop:Source") == ["مكتب التحرير"]
    assert said(root, "rights:Marked") == ["True"]
    assert said(root, "rights:UsageTerms/rdf:Alt/rdf:li") == [image.rights]
    assert said(root, "ext:DigitalSourceType") == []  # nobody said


@pytest.mark.parametrize("ending", ["-full.jpg", "4x3-1200.jpg"])
def test_iim_says_the_same_in_utf_8(ending: str) -> None:
    [content] = [content for path, content in usual().items() if path.endswith(ending)]
    image = photo(photograph())
    assert iptc(content) == {
        (2, 80): "ريم النجار",
        (2, 105): HARBOUR_CONTENT.headline,
        (2, 110): image.credit,
        (2, 115): "مكتب التحرير",
        (2, 116): image.rights,
        (2, 120): image.caption,
    }


def test_nothing_of_the_text_gets_out_of_its_place() -> None:
    texts = dict.fromkeys(("caption", "alt", "credit", "rights"), HOSTILE)
    made = renditions(image=photo(photograph(), **texts), headline=HOSTILE)
    for path, content in made.items():
        root = packet(content)
        assert said(root, "dc:description/rdf:Alt/rdf:li") == [HOSTILE], path
        assert len(root.findall(".//rdf:Description", NAMES)) == 1
        if path.endswith(".jpg"):
            assert iptc(content)[2, 120] == HOSTILE


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.text(max_size=60).map(clean_text).map(lambda text: " ".join(text.split())),
    st.sampled_from((1, 40, 3000)),
)
def test_any_text_is_read_back_or_cut_at_its_bound(text: str, times: int) -> None:
    caption = " ".join([text] * times)
    facts = PhotoFacts(caption=caption, alt=caption, credit=caption, rights=caption)
    found = in_jpeg(_tiny("JPEG"), facts)
    with Pillow.open(BytesIO(found)) as image:
        image.load()
    if caption:
        assert caption.startswith(iptc(found)[2, 120].rstrip("…"))
        [read] = said(packet(found), "dc:description/rdf:Alt/rdf:li")
        assert caption.startswith(read.rstrip("…"))
    assert len(xmp_packet(facts)) <= MOST_BYTES
    with Pillow.open(BytesIO(in_png(_tiny("PNG"), facts))) as image:
        image.load()


def test_a_long_caption_is_cut_at_a_word_in_iim_and_kept_in_xmp() -> None:
    long = "كلمة " * 600
    [content] = [
        content
        for path, content in renditions(image=photo(photograph(), caption=long)).items()
        if path.endswith("1x1-1080.jpg")
    ]
    short = iptc(content)[2, 120]
    assert short.endswith(" كلمة…")
    assert len(short.encode()) <= 2000
    assert said(packet(content), "dc:description/rdf:Alt/rdf:li") == [long.strip()]


@pytest.mark.parametrize(
    ("credit", "creator"),
    [
        ("تصوير: ريم النجار", "ريم النجار"),
        ("عدسة / سامي", "سامي"),
        ("Photo by: Lina", "Lina"),
        ("رويترز", "رويترز"),
        ("رويترز: ريم", "رويترز: ريم"),
        ("تصوير:", "تصوير:"),
        ("", ""),
    ],
)
def test_the_name_in_a_credit(credit: str, creator: str) -> None:
    facts = photo_facts(HARBOUR_CONTENT, photo(photograph(), credit=credit))
    assert (facts.creator, facts.credit) == (creator, credit)


def test_a_text_is_never_cut_inside_a_letter() -> None:
    assert cut_bytes("قارب", 8) == "قارب"
    assert cut_bytes("قارب", 7) == "قا…"
    assert cut_bytes("قارب صغير", 14) == "قارب…"


def test_one_picture_with_two_focal_points_is_cut_twice_and_with_one_once() -> None:
    data_ = photograph()
    first, again, other = (photo(data_), photo(data_), photo(data_, focal=(100, 100)))
    blocks = (first, replace(again, key="f2"), replace(other, key="f3"))
    job = drawn_job(image=first)
    content = replace(job.content, blocks=blocks)
    item = replace(job.item, revision=replace(job.item.revision, content=content))
    plan = replace(job, item=item).renditions
    assert plan["f1"] == plan["f2"]
    assert not {one.path for one in plan["f1"]} & {one.path for one in plan["f3"]}
    files = only("renditions").article_files(replace(job, item=item))
    assert len(files) == 14


def test_see_through_pixels_stand_on_white_in_jpeg_and_stay_in_webp() -> None:
    out = BytesIO()
    Pillow.new("RGBA", (400, 400), (0, 0, 0, 0)).save(out, "PNG")
    made = renditions(data=out.getvalue())
    for path, content in made.items():
        with Pillow.open(BytesIO(content)) as image:
            if path.endswith(".jpg"):
                assert image.getpixel((100, 100)) == (255, 255, 255)
            elif path.endswith(".webp"):
                assert image.convert("RGBA").getpixel((100, 100))[3] == 0  # type: ignore[index]


def test_none_of_what_is_taken_off_or_switched_off() -> None:
    assert renditions(action=PackageAction.WITHDRAW) == {}
    off = replace(SITE, formats=frozenset({"page"}))
    assert drawn_job(options=off).renditions == {}


@pytest.mark.parametrize("spoilt", [b"no picture", photograph(400, 300), photograph()[:3000]])
def test_a_picture_that_is_none_or_of_another_size_is_named(spoilt: bytes) -> None:
    job = replace(drawn_job(), media=lambda _sha256: spoilt)
    file = next(one for one in only("renditions").article_files(job) if "16x9" in one.path)
    with pytest.raises(DeskError) as caught:
        data(file)
    assert caught.value.code is ErrorCode.PICTURE_BROKEN


def _tiny(kind: str) -> bytes:
    out = BytesIO()
    Pillow.new("RGB", (8, 8), (9, 9, 9)).save(out, kind)
    return out.getvalue()


def test_pictures_of_formats_that_are_not_kept_are_left_alone() -> None:
    image = photo(photograph())
    other = replace(image, media=replace(image.media, mime="image/webp"))
    assert isinstance(other, Image)
    assert drawn_job(image=other).renditions["f1"] == ()
    assert hashlib.sha256(photograph()).hexdigest() == image.media.sha256
