"""A WordPress on SQLite, made for one check and gone with it."""

import json
import os
import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.acceptance.running import HERE, command, ran
from tests.acceptance.servers import free_port, serving
from tests.acceptance.web import fetched
from tools import acceptance_kit

SCRIPTS = ("install.php", "data_liberation.php", "dump.php", "router.php")


@dataclass(frozen=True, slots=True)
class Held:
    """What the site holds: posts and media with their fields, and terms as (taxonomy, name, slug)."""

    posts: Sequence[Mapping[str, Any]]
    media: Sequence[Mapping[str, Any]]
    terms: Sequence[Sequence[str]]

    def post(self, article: str) -> Mapping[str, Any]:
        """The one post of an article."""
        [found] = [post for post in self.posts if post["uri"] == f"urn:uuid:{article}"]
        return found

    def pictures(self, post: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
        """The media of a post."""
        return [one for one in self.media if one["parent"] == post["id"]]


@dataclass(frozen=True, slots=True)
class WordPress:
    """The site. `address` has a slash at its end; `user` and `password` are for its REST interface."""

    root: Path
    address: str
    user: str
    password: str

    def load(self, wxr: Path, site: str, media: str) -> None:
        """Load an export through the importer of the Data Liberation project."""
        answer = self._php("data_liberation.php", str(acceptance_kit.BLUEPRINTS), str(wxr), site, media)
        # Before its end it complains of what is there already.
        assert json.loads(answer[answer.rindex("{") :])["steps"] > 0

    def holds(self) -> Held:
        """What is in it now."""
        found = json.loads(self._php("dump.php"))
        return Held(found["posts"], found["media"], found["terms"])

    @contextmanager
    def failing(
        self, status: str, title: str = "", *, code: int = 400, waits: bool = False
    ) -> Iterator[None]:
        """Until the end of the block the site refuses with `code`, or answers too late, to give a post that status; of that title."""
        fault = self.root / "editor-desk-fault.json"
        fault.write_text(
            json.dumps({"status": status, "title": title, "code": code, "waits": waits}), "utf-8"
        )
        try:
            yield
        finally:
            fault.unlink()

    def _php(self, script: str, *arguments: str) -> str:
        return ran([command("php"), script, *arguments], self.root)


@contextmanager
def wordpress(folder: Path, *ports: int) -> Iterator[WordPress]:
    """A new site in `folder` that answers until the end of the block. It may fetch pictures from these ports."""
    root = folder / "site"
    shutil.copytree(acceptance_kit.WORDPRESS, root, copy_function=os.link)
    for name in ("mu-plugins", "uploads"):
        (root / "wp-content" / name).mkdir(exist_ok=True)
    (root / "database").mkdir()
    scripts = HERE / "wordpress"
    (root / "wp-config.php").unlink(missing_ok=True)  # linked: another's would be written over
    shutil.copyfile(scripts / "config.php", root / "wp-config.php")
    shutil.copyfile(scripts / "must-use.php", root / "wp-content" / "mu-plugins" / "desk.php")
    for name in SCRIPTS:
        shutil.copyfile(scripts / name, root / name)
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    (root / "editor-desk.json").write_text(json.dumps({"address": address, "ports": [port, *ports]}), "utf-8")
    made = json.loads(ran([command("php"), "install.php"], root))
    line = [command("php"), "-S", f"127.0.0.1:{port}", "router.php"]
    workers = {"PHP_CLI_SERVER_WORKERS": "4"}
    with serving(
        line, root, folder / "php.log", lambda: fetched(f"{address}/wp-includes/version.php"), workers
    ):
        yield WordPress(root, f"{address}/", made["user"], made["password"])
