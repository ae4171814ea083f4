"""The social card: its size, that nothing of the headline is cut or lost, and what it says inside."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image as Pillow
from PIL import ImageChops

from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.card import social_card
from tests.exchange.drawn_samples import SPOT, drawn_job, iptc, photo, photograph
from tests.exchange.format_samples import HOSTILE, SITE, data, only
from tests.exchange.package_samples import HARBOUR_CONTENT

GROUND = (31, 42, 55)
LONG = "مجلس البلدية يقر خطة لتوسيع أرصفة الميناء وتزويد القوارب الصغيرة ببطاريات قابلة للتبديل " * 6


def card(**changes: Any) -> Pillow.Image:
    image = Pillow.open(BytesIO(social_card(drawn_job(**changes))))
    image.load()
    return image


def ink(image: Pillow.Image, box: tuple[int, int, int, int], least: int = 190) -> int:
    """Pixels in `box` that are as light as letters are."""
    light = image.crop(box).convert("L").point(lambda value: 255 if value > least else 0)
    return light.tobytes().count(255)


def text_side(image: Pillow.Image, *, rtl: bool = True) -> Pillow.Image:
    return image.crop((550, 0, 1200, 630) if rtl else (0, 0, 650, 630))


def test_size_and_name() -> None:
    [file] = only("social_card").article_files(drawn_job())
    assert (file.path, file.role, file.media_type) == (
        "social/mina-1200x630.jpg",
        "social_card",
        "image/jpeg",
    )
    with Pillow.open(BytesIO(data(file))) as image:
        assert (image.format, image.size) == ("JPEG", (1200, 630))
    assert data(file) == social_card(drawn_job())


def test_picture_stands_where_reading_ends_and_is_cut_around_its_focal_point() -> None:
    image = card()
    beside = image.crop((0, 0, 530, 630)).tobytes()
    spot = sum(
        all(abs(one - other) < 40 for one, other in zip(beside[at : at + 3], SPOT, strict=True))
        for at in range(0, len(beside), 3)
    )
    assert spot > 500
    english = card(language="en", headline="Harbour council electrifies its boats")
    assert english.getpixel((20, 600)) == pytest.approx(GROUND, abs=12)
    assert english.getpixel((1190, 600)) == pytest.approx((20, 60, 90), abs=12)


@pytest.mark.parametrize("headline", ["عاجل", HARBOUR_CONTENT.headline, LONG, "ك" * 400, HOSTILE])
def test_a_headline_stays_inside_its_margins(headline: str) -> None:
    image = card(headline=headline)
    assert ink(image, (612, 130, 1138, 480), least=90) > 100
    for margin in ((556, 0, 594, 630), (1156, 0, 1200, 630), (556, 0, 1200, 50), (556, 600, 1200, 630)):
        assert ink(image, margin) == 0


def test_letters_are_joined_and_run_from_the_right() -> None:
    """Letters drawn apart, or in the order of the bytes, take more room than the joined word."""
    joined = text_side(card(headline="ببببببببب"))
    apart = text_side(card(headline="ب\u200cب\u200cب\u200cب\u200cب\u200cب\u200cب\u200cب\u200cب"))
    assert width_of_ink(joined) < width_of_ink(apart) * 0.8
    assert box_of_ink(text_side(card(headline="عاجل")))[2] > 580  # at the right margin


def box_of_ink(image: Pillow.Image) -> tuple[int, int, int, int]:
    light = image.crop((0, 130, 650, 480)).convert("L").point(lambda value: 255 if value > 190 else 0)
    box = light.getbbox()
    assert box is not None
    return box


def width_of_ink(image: Pillow.Image) -> int:
    left, _, right, _ = box_of_ink(image)
    return right - left


def test_every_word_of_the_card_changes_it() -> None:
    usual = card()
    for changes in (
        {"headline": "خبر آخر"},
        {"section": "رياضة"},
        {"options": replace(SITE, site_name="صحيفة أخرى")},
        {"image": photo(photograph(), credit="")},
    ):
        other = card(**changes)
        assert ImageChops.difference(usual, other).point(lambda value: 255 if value > 60 else 0).getbbox()


def test_without_a_picture_that_is_large_enough_the_headline_has_the_whole_width() -> None:
    small = card(data=photograph(300, 200), headline=LONG)
    assert ink(small, (62, 140, 540, 480)) > 1000


def test_facts_of_the_picture_are_inside() -> None:
    assert iptc(social_card(drawn_job()))[2, 110] == "تصوير: ريم النجار"
    assert (2, 110) not in iptc(social_card(drawn_job(data=photograph(300, 200))))


def test_none_without_a_headline_or_of_what_is_taken_off() -> None:
    for job in (drawn_job(headline=" "), drawn_job(action=PackageAction.WITHDRAW)):
        assert job.card == ""
        assert only("social_card").article_files(job) == []
