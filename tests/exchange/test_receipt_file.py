"""Receipts come from outside: what is none counts for nothing, whatever it is."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations import receipt_file
from editor_desk.exchange.destinations.receipt_file import RECEIPT_BYTES, read_receipt

NAME = "desk-2026-11-21-mina-alsyadin-9c2eab40"
ARTICLE = "019370a0-0000-7000-8000-0000000000a1"
NOW = datetime(2026, 11, 23, 12, tzinfo=UTC)
GOOD: dict[str, Any] = {
    "schema": "editor-desk-receipt/1",
    "package": NAME,
    "sha256": "a" * 64,
    "received": "2026-11-23T11:00:00+03:00",
    "articles": [{"uri": f"urn:uuid:{ARTICLE}", "url": "https://example.com/ميناء"}],
}


def test_a_receipt_is_read() -> None:
    receipt = read_receipt(json.dumps(GOOD).encode(), NAME, NOW)
    assert (receipt.package, receipt.sha256) == (NAME, "a" * 64)
    assert receipt.received_at == datetime(2026, 11, 23, 8, tzinfo=UTC)
    assert receipt.urls == {ARTICLE: "https://example.com/ميناء"}
    bare = {name: GOOD[name] for name in ("schema", "package", "received")}
    assert read_receipt(b"\xef\xbb\xbf" + json.dumps(bare).encode(), NAME, NOW).urls == {}


BAD = [
    b"",
    b"\xff\xfe",
    b"[]",
    b"null",
    b"[" * 200_000,
    b'{"a":' * 100_000,
    b"{" + b" " * (RECEIPT_BYTES + 1) + b"}",
    json.dumps({**GOOD, "package": "other"}).encode(),
    json.dumps({**GOOD, "extra": 1}).encode(),
    json.dumps({**GOOD, "sha256": "A"}).encode(),
    json.dumps({**GOOD, "received": "2026-11-25T12:00:01Z"}).encode(),
    json.dumps({**GOOD, "received": "2026-11-23T11:00:00.000"}).encode(),
    json.dumps({**GOOD, "received": "x" * 30}).encode(),
    json.dumps({**GOOD, "articles": [{"uri": "urn:uuid:../../etc"}]}).encode(),
    *(
        json.dumps({**GOOD, "articles": [{"uri": f"urn:uuid:{ARTICLE}", "url": url}]}).encode()
        for url in ("javascript:alert(1)", "file:///etc/passwd", "mailto:a@example.com", "https://a b", "//x")
    ),
    json.dumps(GOOD)[:-1].encode() + b', "package": "' + NAME.encode() + b'"}',
]


@pytest.mark.parametrize("data", BAD, ids=range(len(BAD)))
def test_what_is_none_counts_for_nothing(data: bytes) -> None:
    with pytest.raises(DeskError) as error:
        read_receipt(data, NAME, NOW)
    assert error.value.code is ErrorCode.RECEIPT_INVALID


JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@given(st.binary(max_size=200) | st.builds(lambda more: json.dumps({**GOOD, **more}).encode(), st.dictionaries(st.sampled_from(sorted(GOOD)), JSON, max_size=2)))  # fmt: skip
def test_nothing_but_a_receipt_or_a_refusal_comes_out(data: bytes) -> None:
    refusals: list[ErrorCode] = []
    try:
        receipt = read_receipt(data, NAME, NOW)
    except DeskError as error:
        refusals.append(error.code)
    else:
        assert receipt.package == NAME
        assert all(url == "" or url.startswith("http") for url in receipt.urls.values())
    assert set(refusals) <= {ErrorCode.RECEIPT_INVALID}


@pytest.mark.parametrize(("depth", "parsed"), [(8, True), (9, False)])
def test_what_is_deeper_than_any_receipt_is_never_parsed(
    depth: int, *, parsed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    receipt_file._validator()  # reads its schema with the parser that is watched here
    seen: list[str] = []

    def loads(text: str, **_: Any) -> Any:
        seen.append(text)
        return {}

    monkeypatch.setattr(json, "loads", loads)
    nested = "[" * depth + "]" * depth
    with pytest.raises(DeskError, match=ErrorCode.RECEIPT_INVALID.value):
        read_receipt(nested.encode(), NAME, NOW)
    assert seen == ([nested] if parsed else [])
