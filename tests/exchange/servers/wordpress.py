"""WordPress over REST, in memory and as strict as the real one: who asks, what they may, what is there already."""

import base64
import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from email.parser import BytesParser
from typing import Any
from urllib.parse import unquote

from tests.exchange.servers.web import Asked, Said

USER, PASSWORD = "desk", "abcd EFGH 1234 ijkl MNOP 5678"
_KEPT_IN_A_SLUG = re.compile(r"[^\w-]+")


@dataclass
class WordPress:
    """A site. `fails` is asked before each request and may answer in its place."""

    base: str = ""
    posts: dict[int, dict[str, Any]] = field(default_factory=dict)
    media: dict[int, dict[str, Any]] = field(default_factory=dict)
    terms: dict[str, dict[int, str]] = field(
        default_factory=lambda: {"categories": {1: "Uncategorized"}, "tags": {}}
    )
    fails: Callable[[Asked, str], Said | None] = lambda _asked, _route: None
    capabilities: dict[str, bool] = field(
        default_factory=lambda: dict.fromkeys(
            ("publish_posts", "upload_files", "edit_published_posts", "edit_others_posts"), True
        )
    )
    log: list[tuple[str, str]] = field(default_factory=list)
    _number: int = 10

    @property
    def visible(self) -> list[dict[str, Any]]:
        """What readers see."""
        return [post for post in self.posts.values() if post["status"] == "publish"]

    def answer(self, asked: Asked) -> Said:  # noqa: PLR0911 - an answer a line
        """The answer to one request."""
        route = asked.query.get("rest_route", "")
        self.log.append((asked.method, route))
        said = self.fails(asked, route)
        if said is not None:
            return said
        token = base64.b64encode(f"{USER}:{PASSWORD.replace(' ', '')}".encode()).decode()
        if asked.headers.get("authorization") != f"Basic {token}":
            return _refused(401, "rest_not_logged_in")
        kind, _, number = route.removeprefix("/wp/v2/").partition("/")
        match kind:
            case "users":
                return _json({"id": 1, "name": "مكتب التحرير", "capabilities": self.capabilities})
            case "posts":
                return self._posts(asked, number)
            case "media":
                return self._media(asked, number)
            case "categories" | "tags":
                return self._terms_of(asked, kind)
        return _refused(404, "rest_no_route")

    def _posts(self, asked: Asked, number: str) -> Said:
        if number:
            post = self.posts.get(int(number))
            if post is None:
                return _refused(404, "rest_post_invalid_id")
            if asked.method == "DELETE":
                del self.posts[int(number)]
                return _json({"deleted": True})
            if asked.method == "POST":
                return self._write(post, json.loads(asked.body))
            return _json(self._shown(post))
        if asked.method == "POST":
            self._number += 1
            post = {"id": self._number, "status": "draft", "slug": "", "title": "", "content": "", "excerpt": "",
                    "author": 1, "featured_media": 0, "categories": [1], "tags": []}  # fmt: skip
            said = self._write(post, json.loads(asked.body), code=201)
            if said.status == 201:
                self.posts[post["id"]] = post
            return said
        states = asked.query.get("status", "publish").split(",")
        found = [post for post in self.posts.values() if post["status"] in states]
        if "slug" in asked.query:
            found = [post for post in found if post["slug"] == asked.query["slug"]]
        if "search" in asked.query:
            word = asked.query["search"]
            found = [post for post in found if word in post["content"] or word in post["title"]]
        return _json([self._shown(post) for post in found])

    def _write(self, post: dict[str, Any], fields: dict[str, Any], code: int = 200) -> Said:
        unknown = fields.keys() - post.keys() - {"date_gmt", "comment_status", "ping_status"}
        assert not unknown, unknown
        for kind in ("categories", "tags"):
            if not set(fields.get(kind, ())) <= self.terms[kind].keys():
                return _refused(400, "rest_invalid_param")
        if fields.get("featured_media") and fields["featured_media"] not in self.media:
            return _refused(400, "rest_invalid_featured_media")
        if fields.get("status") == "publish" and not self.capabilities.get("publish_posts"):
            return _refused(403, "rest_cannot_publish")
        post.update(fields)
        wanted = _KEPT_IN_A_SLUG.sub("-", unquote(post["slug"] or post["title"]))
        others = {other["slug"] for other in self.posts.values() if other is not post}
        slug, number = wanted, 2
        while slug in others:
            slug, number = f"{wanted}-{number}", number + 1
        post["slug"] = slug
        return _json(self._shown(post), code)

    def _shown(self, post: dict[str, Any]) -> dict[str, Any]:
        public = post["status"] == "publish"
        link = f"{self.base}/{post['slug']}/" if public else f"{self.base}/?p={post['id']}"
        raw = {name: {"raw": post[name], "rendered": post[name]} for name in ("title", "content", "excerpt")}
        return {**post, **raw, "link": link, "permalink_template": f"{self.base}/%postname%/",
                "generated_slug": post["slug"]}  # fmt: skip

    def _media(self, asked: Asked, number: str) -> Said:
        if asked.method == "POST" and number:
            self.media[int(number)].update(json.loads(asked.body))
            return _json(_media_shown(self.media[int(number)]))
        if asked.method == "POST":
            fields = _form(asked)
            name, data, kind = fields.pop("file")
            if kind not in {"image/jpeg", "image/png"} or not data:
                return _refused(400, "rest_upload_unknown_error")
            self._number += 1
            said = {key: value.decode() for key, (_, value, _) in fields.items()}
            item = {"id": self._number, "source_url": f"{self.base}/files/{name}", "data": data, **said}
            self.media[self._number] = item
            return _json(_media_shown(item), 201)
        found = [item for item in self.media.values() if item.get("slug") == asked.query.get("slug")]
        return _json([_media_shown(item) for item in found])

    def _terms_of(self, asked: Asked, kind: str) -> Said:
        terms = self.terms[kind]
        if asked.method == "POST":
            name = json.loads(asked.body)["name"]
            same = next((number for number, known in terms.items() if known == name), None)
            if same is not None:
                return _refused(400, "term_exists", {"term_id": same})
            self._number += 1
            terms[self._number] = name
            return _json({"id": self._number, "name": name}, 201)
        word = asked.query.get("search", "")
        # As WordPress gives names: escaped for a page.
        return _json(
            [
                {"id": number, "name": name.replace("&", "&amp;")}
                for number, name in terms.items()
                if word in name
            ]
        )


def _media_shown(item: dict[str, Any]) -> dict[str, Any]:
    shown = {name: {"raw": item.get(name, "")} for name in ("title", "caption", "description")}
    return {"id": item["id"], "source_url": item["source_url"], "alt_text": item.get("alt_text", ""),
            "author": item.get("author", 1), **shown}  # fmt: skip


def _form(asked: Asked) -> dict[str, tuple[str, bytes, str]]:
    head = f"Content-Type: {asked.headers['content-type']}\r\n\r\n".encode()
    fields = {}
    for part in BytesParser().parsebytes(head + asked.body).get_payload():
        name = part.get_param("name", header="content-disposition")  # type: ignore[union-attr]
        data = part.get_payload(decode=True)  # type: ignore[union-attr]
        fields[str(name)] = (part.get_filename() or "", data, part.get_content_type())  # type: ignore[union-attr]
    return fields  # type: ignore[return-value]


def _json(document: Any, status: int = 200) -> Said:
    return Said(
        status, json.dumps(document, ensure_ascii=False).encode(), {"Content-Type": "application/json"}
    )


def _refused(status: int, code: str, data: dict[str, Any] | None = None) -> Said:
    return _json({"code": code, "message": "لا", "data": {"status": status, **(data or {})}}, status)
