"""The receipt that a web team drops back beside a package: `<package>.receipt.json`, as hostile as anything from outside."""

import json
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources
from typing import Any

from editor_desk.domain.content import safe_href
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.identity import from_rfc3339
from editor_desk.services.ports.destinations import Receipt

RECEIPT_BYTES = 1024 * 1024
"""More is no receipt, and is not read."""

SCHEMA_FILE = "receipt.schema.json"
_URN = "urn:uuid:"
_AHEAD = timedelta(days=1)
_DEEPEST = 8


def receipt_name(package: str) -> str:
    """What the file is called."""
    return f"{package}.receipt.json"


def read_receipt(data: bytes, package: str, now: datetime | None = None) -> Receipt:
    """The receipt in `data`, for that package. Raises DeskError(RECEIPT_INVALID) for anything else."""
    try:
        return _receipt(data, package, now or datetime.now(UTC))
    except (ValueError, RecursionError, DeskError) as error:
        raise DeskError(ErrorCode.RECEIPT_INVALID, name=package) from error


def _receipt(data: bytes, package: str, now: datetime) -> Receipt:
    if len(data) > RECEIPT_BYTES:
        raise ValueError("too large")
    document = _parsed(data)
    if next(iter(_validator().iter_errors(document)), None) is not None:
        raise ValueError("schema")
    received = from_rfc3339(document["received"])
    if document["package"] != package or received > now + _AHEAD:
        raise ValueError("another package, or a time to come")
    urls = {}
    for article in document.get("articles", ()):
        url = article.get("url", "")
        if url and (safe_href(url) != url or not url.startswith(("https://", "http://"))):
            raise ValueError("no web address")
        urls[article["uri"].removeprefix(_URN)] = url
    return Receipt(package, document.get("sha256", ""), received, urls)


def _parsed(data: bytes) -> Any:
    text = data.decode("utf-8-sig")
    depth = deepest = 0
    for letter in text:  # before a parser that goes down with each bracket sees it
        depth += (letter in "[{") - (letter in "]}")
        deepest = max(deepest, depth)
    if deepest > _DEEPEST:
        raise ValueError("too deep")

    def once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found = dict(pairs)
        if len(found) != len(pairs):
            raise ValueError("a name twice")
        return found

    return json.loads(text, object_pairs_hook=once)


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # ships no types; late, it is slow

    text = (
        resources.files("editor_desk.exchange.package").joinpath(f"schemas/{SCHEMA_FILE}").read_text("utf-8")
    )
    return Draft202012Validator(json.loads(text))
