"""Destinations: what is asked of each kind, and what is refused by the name of its setting."""

import pytest

from editor_desk.domain.destinations import YES, Destination, DestinationKind, author_ids, checked, is_local
from editor_desk.domain.errors import DeskError, ErrorCode

GOOD = {
    DestinationKind.FOLDER: {"path": "/srv/web"},
    DestinationKind.ZIP: {"path": "/srv/web"},
    DestinationKind.SFTP: {"host": "web.example", "user": "desk"},
    DestinationKind.WORDPRESS: {"url": "https://news.example", "user": "desk", "authors": "هدى سالم = 7\n\n"},
    DestinationKind.S3: {"url": "https://s3.example", "bucket": "news", "access_key": "k"},
}


def made(kind: DestinationKind, name: str = "موقع", **settings: str) -> Destination:
    return Destination("1", name, kind, GOOD[kind] | settings)


@pytest.mark.parametrize("kind", DestinationKind)
def test_a_good_one_of_each_kind_is_tidied_and_has_a_place(kind: DestinationKind) -> None:
    tidy = checked(made(kind, "  مجلد   الويب "))
    assert tidy.name == "مجلد الويب"
    assert tidy.place


@pytest.mark.parametrize(
    ("kind", "setting", "value"),
    [
        (DestinationKind.FOLDER, "path", " "),
        (DestinationKind.FOLDER, "path", "/srv\x07"),
        (DestinationKind.FOLDER, "path", "/" + "a" * 100_000),
        (DestinationKind.SFTP, "form", "tar"),
        (DestinationKind.SFTP, "host", "a b"),
        (DestinationKind.SFTP, "port", "0"),
        (DestinationKind.SFTP, "port", "اثنان"),
        (DestinationKind.WORDPRESS, "url", "ftp://news.example"),
        (DestinationKind.WORDPRESS, "url", "https://news.example:x"),
        (DestinationKind.WORDPRESS, "url", "https://desk:secret@news.example"),
        (DestinationKind.WORDPRESS, "url", "https://news.example/?a=1"),
        (DestinationKind.WORDPRESS, "authors", "هدى"),
        (DestinationKind.S3, "bucket", "A bucket"),
    ],
)
def test_what_is_wrong_is_named(kind: DestinationKind, setting: str, value: str) -> None:
    with pytest.raises(DeskError) as error:
        checked(made(kind, **{setting: value}))
    assert (error.value.code, error.value.params["setting"]) == (ErrorCode.DESTINATION_INVALID, setting)


def test_a_name_is_needed() -> None:
    with pytest.raises(DeskError) as error:
        checked(made(DestinationKind.FOLDER, "  "))
    assert error.value.code is ErrorCode.DESTINATION_NAME_EMPTY


def test_http_is_for_this_machine_or_where_it_is_allowed() -> None:
    with pytest.raises(DeskError) as error:
        checked(made(DestinationKind.WORDPRESS, url="http://news.example"))
    assert error.value.code is ErrorCode.DESTINATION_INSECURE
    checked(made(DestinationKind.WORDPRESS, url="http://news.example", insecure=YES))
    checked(made(DestinationKind.WORDPRESS, url="http://127.0.0.1:8080"))
    assert [is_local(host) for host in ("localhost", "a.localhost", "::1", "10.0.0.1", "news.example")] == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_authors_are_read_line_by_line() -> None:
    assert author_ids(" هدى  سالم = 7\nكريم=8 ") == {"هدى سالم": 7, "كريم": 8}
