"""A WordPress site over its REST interface: what is asked of it, in its own words."""

import base64
import html
from collections.abc import Mapping
from typing import Any

from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations.http import HttpClient
from editor_desk.exchange.destinations.wordpress_posts import mark_of
from editor_desk.language.slugs import arabic_slug

_STATES = "publish,future,draft,pending,private"
_MAY = ("publish_posts", "upload_files", "edit_published_posts")
_TOO_BIG = frozenset({"rest_upload_file_too_big", "rest_upload_limited_space"})
_GONE = frozenset({"rest_post_invalid_id"})
_PAGE = 100


class WordPressSite:
    """One site, asked as one of its users by an application password. Faults are those of `exchange.destinations.http`."""

    def __init__(self, destination: Destination, secret: str) -> None:
        # WordPress shows an application password in groups; the blanks between them are not part of it.
        who = f"{destination.get('user')}:{''.join(secret.split())}"
        token = base64.b64encode(who.encode()).decode()
        # This form works whether or not the site has pretty addresses.
        self._http = HttpClient(f"{destination.get('url').rstrip('/')}/index.php", f"Basic {token}")
        self._me = 0
        self._terms: dict[tuple[str, str], int] = {}

    def who(self) -> str:
        """The name of the user that we are there. Raises DeskError(DESTINATION_DENIED) where that one may not publish."""
        me = self._get("/wp/v2/users/me", context="edit")
        if not isinstance(me, dict) or not isinstance(may := me.get("capabilities"), dict):
            raise self.strange()
        missing = [name for name in _MAY if not may.get(name)]
        if missing:
            raise DeskError(ErrorCode.DESTINATION_DENIED, host=self._http.host, detail=missing[0])
        self._me = self._item(me)["id"]
        return str(me.get("name", ""))

    def post(self, number: str) -> dict[str, Any] | None:
        """The post of that number with its raw text, wherever it stands but in the trash; None where there is none."""
        reply = self._http.ask("GET", "", query=_route(f"/wp/v2/posts/{int(number)}", {"context": "edit"}))
        if reply.status == 404 or reply.code in _GONE:
            return None
        found = self._item(self._http.require(reply))
        return None if found.get("status") == "trash" else found

    def post_of(self, article: str, slug: str = "") -> dict[str, Any] | None:
        """The post that bears the mark of the article, found by its slug or by the mark; None where there is none."""
        mark = mark_of(article)
        by_slug: tuple[dict[str, str | int], ...] = ({"slug": slug},) if slug else ()
        by_mark: tuple[dict[str, str | int], ...] = ({"search": article},)
        for query in by_slug + by_mark:
            for found in self._list("/wp/v2/posts", context="edit", status=_STATES, per_page=_PAGE, **query):
                if mark in raw(found, "content"):
                    return found
        return None

    def create(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """A new post."""
        return self._item(self._post("/wp/v2/posts", fields))

    def update(self, number: int, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Other values for a post."""
        return self._item(self._post(f"/wp/v2/posts/{number}", fields))

    def delete(self, number: int) -> None:
        """Take a post of ours away for good, which nobody has seen."""
        query = _route(f"/wp/v2/posts/{number}", {"force": "true"})
        self._http.require(self._http.ask("DELETE", "", query=query))

    def term(self, kind: str, name: str) -> int:
        """The number of the category or tag (`categories`, `tags`) of just that name; it is made where there is none."""
        if (kind, name) in self._terms:
            return self._terms[kind, name]
        found = self._list(f"/wp/v2/{kind}", search=name, per_page=_PAGE)
        numbers: list[int] = [term["id"] for term in found if html.unescape(str(term.get("name"))) == name]
        if numbers:
            number = numbers[0]
        else:
            route = _route(f"/wp/v2/{kind}")
            reply = self._http.ask(
                "POST", "", query=route, json_body={"name": name, "slug": arabic_slug(name)}
            )
            data = reply.document.get("data") if isinstance(reply.document, dict) else None
            known = data.get("term_id") if isinstance(data, dict) else None
            if reply.code == "term_exists" and isinstance(known, int):
                number = known  # its slug is that of another spelling
            else:
                number = int(self._item(self._http.require(reply))["id"])
        self._terms[kind, name] = number
        return number

    def media_of(self, slug: str) -> dict[str, Any] | None:
        """What the library has under that slug."""
        found = self._list("/wp/v2/media", slug=slug, context="edit")
        return found[0] if found else None

    def is_ours(self, media: Mapping[str, Any]) -> bool:
        """Whether it was loaded by the user that `who` found: a name of ours may be given by anybody."""
        return media.get("author") == self._me

    def upload(self, name: str, media_type: str, data: bytes, said: Mapping[str, str]) -> dict[str, Any]:
        """A new file in the library, with what is `said` of it."""
        fields = {**said, "file": (name, data, media_type)}
        reply = self._http.ask("POST", "", query=_route("/wp/v2/media"), fields=fields)
        if reply.code in _TOO_BIG:
            raise DeskError(ErrorCode.DESTINATION_TOO_LARGE, host=self._http.host, status=reply.status)
        return self._item(self._http.require(reply))

    def describe(self, number: int, said: Mapping[str, str]) -> None:
        """Other words for a file in the library."""
        self._post(f"/wp/v2/media/{number}", said)

    def strange(self) -> DeskError:
        """What to raise for an answer that WordPress does not give."""
        return DeskError(ErrorCode.DESTINATION_STRANGE, host=self._http.host)

    def _item(self, document: Any) -> dict[str, Any]:
        """What has a number. Raises DESTINATION_STRANGE for anything else, before anybody relies on it."""
        if not isinstance(document, dict) or type(document.get("id")) is not int:
            raise self.strange()
        return document

    def _list(self, route: str, **query: str | int) -> list[dict[str, Any]]:
        found = self._get(route, **query)
        if not isinstance(found, list):
            raise self.strange()
        return [self._item(item) for item in found]

    def _get(self, route: str, **query: str | int) -> Any:
        return self._http.require(self._http.ask("GET", "", query=_route(route, query)))

    def _post(self, route: str, fields: Mapping[str, Any]) -> Any:
        return self._http.require(self._http.ask("POST", "", query=_route(route), json_body=fields))


def raw(item: Mapping[str, Any], name: str) -> str:
    """A text as it is stored, not as it is shown; empty where the site does not say."""
    value = item.get(name)
    text = value.get("raw", "") if isinstance(value, dict) else ""
    return text if isinstance(text, str) else ""


def _route(route: str, query: Mapping[str, str | int] | None = None) -> dict[str, str | int]:
    return {"rest_route": route, **(query or {})}
