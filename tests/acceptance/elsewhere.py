"""A site of another shape: below a folder, and its addresses are files. What a generator makes of it must lead where it says."""

import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urljoin

from tests.exchange.format_samples import SITE, data, only, package_job
from tests.exchange.package_samples import HARBOUR, HARBOUR_CONTENT, LIGHTHOUSE

OPTIONS = replace(SITE, base_url="https://news.example/ar/", article_path="أخبار/{slug}.html")
HARBOUR_PLACE = f"أخبار/{HARBOUR_CONTENT.slug}.html"


def lay(name: str, folder: Path) -> None:
    """What that exporter makes of two articles, of which one leads to the other, below `folder`; as if it were `import/<name>`."""
    for file in only(name, OPTIONS).package_files(package_job(options=OPTIONS)):
        path = folder / file.path.removeprefix(f"import/{name}/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data(file))


def assert_at_its_address(built: Path) -> None:
    """Both pages are where the addresses of the package say, and each link and picture of the first leads to a file."""
    job = package_job(options=OPTIONS)
    places = {one: unquote(url.removeprefix(OPTIONS.home)) for one, url in job.addresses.items()}
    assert places[HARBOUR] == HARBOUR_PLACE
    page = (built / HARBOUR_PLACE).read_text("utf-8")
    assert HARBOUR_CONTENT.headline in unescape(page)
    found = {unescape(end) for end in re.findall(r'(?:href|src)="([^"]*)"', page)}
    inside = {
        unquote(urljoin(f"/{HARBOUR_PLACE}", end))[1:] for end in found if not re.match(r"[a-z]+:|#", end)
    }
    assert places[LIGHTHOUSE] in inside
    assert len(inside) >= 2, "a neighbour and a picture"
    assert all((built / end).is_file() for end in inside), inside
