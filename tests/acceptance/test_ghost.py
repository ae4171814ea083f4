"""Ghost's own importer, on SQLite."""

import json
import secrets
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from typing import Any
from urllib.request import HTTPCookieProcessor, Request, build_opener

import pytest

from tests.acceptance.browser import seen
from tests.acceptance.delivery import SITE, Delivery
from tests.acceptance.running import command
from tests.acceptance.servers import free_port, serving
from tests.acceptance.web import fetched
from tools import acceptance_kit

CHIEF = {"name": "رئيس التحرير", "email": "chief@almarfa.invalid", "password": secrets.token_urlsafe(20)}
SECONDS = 120


class Ghost:
    """A site at `address`, which has a slash at its end, asked as its owner."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._open = build_opener(HTTPCookieProcessor(CookieJar()))
        self._ask("authentication/setup/", {"setup": [{**CHIEF, "blogTitle": "جريدة المرفأ"}]})
        self._ask("session/", {"username": CHIEF["email"], "password": CHIEF["password"]})

    def load(self, archive: Path) -> Sequence[object]:
        """Import it; what Ghost calls problems."""
        edge = secrets.token_hex(16)
        head = 'Content-Disposition: form-data; name="importfile"; filename="ghost.zip"\r\nContent-Type: application/zip'
        body = f"--{edge}\r\n{head}\r\n\r\n".encode() + archive.read_bytes() + f"\r\n--{edge}--\r\n".encode()
        return list(self._ask("db/", body, f"multipart/form-data; boundary={edge}")["problems"])

    def posts(self) -> Sequence[Mapping[str, Any]]:
        """What it holds, but its own first post."""
        found = self._ask("posts/?limit=all&include=tags,authors&formats=html")["posts"]
        return [post for post in found if post["slug"] != "coming-soon"]

    def _ask(self, path: str, given: object = None, kind: str = "application/json") -> Any:
        body = given if given is None or isinstance(given, bytes) else json.dumps(given).encode()
        headers = {"Origin": self.address.rstrip("/"), "Content-Type": kind}
        asked = Request(f"{self.address}ghost/api/admin/{path}", body, headers)
        with self._open.open(asked, timeout=SECONDS) as answer:
            said = answer.read()
        return json.loads(said) if said.startswith(b"{") else said


@dataclass(frozen=True, slots=True)
class Loaded:
    """The site after the first package."""

    site: Ghost
    problems: Sequence[object]
    content: Path

    def post(self, article: str) -> Mapping[str, Any]:
        [found] = [post for post in self.site.posts() if post["uuid"] == article]
        return found


@pytest.fixture(scope="module")
def loaded(
    delivery: Delivery, need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Loaded]:
    need("node", "ghost")
    folder, port = tmp_path_factory.mktemp("ghost"), free_port()
    content = folder / "content"
    shutil.copytree(acceptance_kit.GHOST / "content", content)
    address = f"http://127.0.0.1:{port}/"
    settings = {
        "NODE_ENV": "production",
        "url": address,
        "server__host": "127.0.0.1",
        "server__port": str(port),
        "database__client": "sqlite3",
        "database__connection__filename": str(folder / "ghost.db"),
        "database__useNullAsDefault": "true",
        "paths__contentPath": str(content),
        "mail__transport": "stub",
        "security__staffDeviceVerification": "false",
        "privacy__useUpdateCheck": "false",
        "privacy__useGravatar": "false",
        "privacy__useRpcPing": "false",
        "logging__transports": '["stdout"]',
    }
    line = [command("node"), "ghost.js"]
    with serving(
        line,
        acceptance_kit.GHOST,
        folder / "ghost.log",
        lambda: json.loads(fetched(f"{address}ghost/api/admin/site/")),
        settings,
    ):
        site = Ghost(address)
        yield Loaded(site, site.load(delivery.first.data / "import" / "ghost.zip"), content)


def test_every_field(delivery: Delivery, loaded: Loaded) -> None:
    assert loaded.problems == []
    assert len(loaded.site.posts()) == len(delivery.texts)
    for article, content in delivery.texts.items():
        post = loaded.post(article)
        assert post["title"] == content.headline
        assert (post["status"], post["published_at"][:16]) == ("published", "2026-11-23T09:00")
        assert post["custom_excerpt"] == content.standfirst
        assert [author["name"] for author in post["authors"]] == [content.byline]
        tags = [tag["name"] for tag in post["tags"] if not tag["name"].startswith("#")]
        assert tags == [content.section, *(tag.label for tag in content.tags)]
        assert post["canonical_url"].startswith(SITE)
        if content.images:
            first = content.images[0]
            assert post["feature_image_alt"] == first.alt
            assert post["feature_image_caption"].startswith('<span dir="rtl">')
            assert first.credit in post["feature_image_caption"]
            assert fetched(post["feature_image"]).startswith(b"\xff\xd8")


def test_the_text(delivery: Delivery, loaded: Loaded) -> None:
    text = loaded.post(delivery.tram)["html"]
    for wanted in (
        "<strong>مئة ألف راكب</strong>", '<bdi dir="ltr">Citadis X05</bdi>', '<p dir="ltr">Welcome aboard', "<table>", "<ol>",
        "<blockquote>", 'dir="rtl"', 'lang="ar"', f"{loaded.site.address}{delivery.first.folder(delivery.library).name}/",
    ):  # fmt: skip
        assert wanted in text, wanted
    for image in delivery.texts[delivery.tram].images:
        assert f'alt="{image.alt}"' in text
    names = {path.name for path in (loaded.content / "images").rglob("*.jpg")}
    assert names >= {path.name for path in (delivery.first.data / "import" / "pelican").rglob("*.jpg")}


def test_what_it_loses(delivery: Delivery, loaded: Loaded) -> None:
    """As docs/package-format.md lists it."""
    tram = delivery.texts[delivery.tram]
    post = loaded.post(delivery.tram)
    assert post["slug"] == delivery.first.folder(delivery.tram).name, "the slug is the one in ASCII"
    assert not post["url"].endswith(delivery.first.place(delivery.tram))
    held = json.dumps(post, ensure_ascii=False)
    assert "قطار سريع إلى أكادير" not in held, "similar articles"
    assert tram.source not in held
    assert tram.images[0].rights not in held


def test_a_reader_sees_it(delivery: Delivery, loaded: Loaded, need: Callable[..., None], look: Path) -> None:
    need("chromium", "node-tools")
    tram = delivery.texts[delivery.tram]
    found = seen(loaded.post(delivery.tram)["url"], look / "ghost.png")
    assert tram.headline in found.text
    assert found.overflow == 0
    assert {one["alt"] for one in found.pictures if one["width"]} >= {image.alt for image in tram.images}


def test_a_second_load_makes_second_posts(delivery: Delivery, loaded: Loaded) -> None:
    loaded.site.load(delivery.first.data / "import" / "ghost.zip")
    assert len(loaded.site.posts()) == 2 * len(delivery.texts)
