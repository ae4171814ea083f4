"""The proof, by poppler and qpdf."""

from collections.abc import Callable

from tests.acceptance.delivery import Delivery
from tests.acceptance.running import command, ran


def test_it_is_whole_tagged_and_holds_its_fonts(delivery: Delivery, need: Callable[..., None]) -> None:
    need("pdfinfo", "pdffonts", "qpdf")
    for article, content in delivery.texts.items():
        path = delivery.first.folder(article) / "proof.pdf"
        ran([command("qpdf"), "--check", path])
        said = dict(
            line.split(":", 1) for line in ran([command("pdfinfo"), path]).splitlines() if ":" in line
        )
        assert said["Title"].strip() == content.headline
        assert said["Author"].strip() == content.byline
        assert said["Tagged"].strip() == "yes"
        _, _, *fonts = ran([command("pdffonts"), path]).splitlines()
        assert fonts
        for font in fonts:
            embedded, subset, unicode = font.split()[-5:-2]
            assert (embedded, subset, unicode) == ("yes", "yes", "yes")
