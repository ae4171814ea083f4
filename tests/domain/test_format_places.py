"""What a check found in a file leads to the place in the text where it is mended."""

import pytest

from editor_desk.domain.checklist import CheckPlace
from editor_desk.domain.content import BlockKind, Content, Image, MediaRef, block
from editor_desk.domain.format_checks import FormatFault, FormatFinding
from editor_desk.domain.format_places import place_of

FIRST, SECOND = (MediaRef(letter * 64, "image/jpeg", 900, 600) for letter in "ab")
CONTENT = Content(
    headline="ترميم خزانة المخطوطات",
    blocks=(
        block(BlockKind.PARAGRAPH, "نص"),
        Image("p1", FIRST, alt="خزانة"),
        Image("p2", SECOND, credit="تصوير: ريم"),
        Image("p3", FIRST, credit="تصوير: ريم"),
    ),
)


@pytest.mark.parametrize(
    ("fault", "detail", "place"),
    [
        (FormatFault.PICTURE_WITHOUT_CREDIT, f"urn:sha256:{FIRST.sha256}", "credit:p1"),
        (FormatFault.PICTURE_WITHOUT_ALT, f"media/khizana-2-{SECOND.sha256[:8]}.jpg", "alt:p2"),
        (FormatFault.PICTURE_WITHOUT_ALT, f"media/khizana-1-{FIRST.sha256[:8]}.jpg", "alt:p3"),
        (FormatFault.PICTURE_WITHOUT_ALT, "of an exporter of somebody", "alt:p2"),
        (FormatFault.LINK_BROKEN, "gone.html", "body"),
        (FormatFault.FIELD_WANTED, "image", "body"),
        (FormatFault.XML_BROKEN, "line 1", ""),
    ],
)
def test_a_finding_leads_to_its_place(fault: FormatFault, detail: str, place: str) -> None:
    expected = CheckPlace(place) if place else None
    assert place_of(FormatFinding(fault, "a/article.html", detail), CONTENT) == expected


def test_a_place_that_the_check_knew_itself_is_kept() -> None:
    finding = FormatFinding(FormatFault.FIELD_WANTED, "a", "description", CheckPlace("description"))
    assert place_of(finding, CONTENT) == CheckPlace("description")
    assert (
        place_of(FormatFinding(FormatFault.PICTURE_WITHOUT_ALT, "a", "x"), Content(headline="بلا صور"))
        is None
    )
