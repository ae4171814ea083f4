"""S3 as a destination, against a bucket in memory."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations import http
from editor_desk.exchange.destinations.carriers import carry_to
from editor_desk.exchange.package.verify import verify_package
from tests.exchange.destination_cases import OTHER_ROW, bucket_at, deliver, fails, parcel_of
from tests.exchange.servers.s3 import ACCESS, SECRET, Bucket, fault
from tests.exchange.servers.web import Asked, Said, web_server

pytestmark = pytest.mark.servers


@pytest.fixture
def bucket() -> Bucket:
    return Bucket()


@pytest.fixture
def url(bucket: Bucket) -> Iterator[str]:
    with web_server(bucket.answer) as address:
        yield address


def test_the_package_arrives_whole_and_sending_it_twice_changes_nothing(
    bucket: Bucket, url: str, package: Path, tmp_path: Path
) -> None:
    carrier = carry_to(bucket_at(url, prefix="/حزم/"), SECRET)
    deliver(carrier, parcel_of(package))
    deliver(carrier, parcel_of(package, OTHER_ROW))
    (key,) = bucket.objects
    assert key.endswith(f"/{package.name}.zip")
    data, _ = bucket.objects[key]
    landed = tmp_path / f"{package.name}.zip"
    landed.write_bytes(data)
    assert verify_package(landed).good
    assert ZipFile(BytesIO(data)).testzip() is None


def test_another_package_of_that_name_stays_as_it_is(bucket: Bucket, url: str, package: Path) -> None:
    bucket.objects[f"{package.name}.zip"] = b"PK", {}
    carrier = carry_to(bucket_at(url), SECRET)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.PACKAGE_EXISTS
    assert bucket.objects[f"{package.name}.zip"][0] == b"PK"


REFUSALS = [
    (fault(403, "AccessDenied"), ErrorCode.DESTINATION_DENIED),
    (fault(403, "SignatureDoesNotMatch"), ErrorCode.DESTINATION_DENIED),
    (fault(400, "EntityTooLarge"), ErrorCode.DESTINATION_TOO_LARGE),
    (fault(507, "XMinioStorageFull"), ErrorCode.DESTINATION_FULL),
    (fault(503, "SlowDown"), ErrorCode.DESTINATION_BUSY),
    (fault(404, "NoSuchBucket"), ErrorCode.DESTINATION_MISSING),
    (fault(409, "OperationAborted"), ErrorCode.DESTINATION_REFUSED),
]


@pytest.mark.parametrize(("said", "code"), REFUSALS, ids=lambda value: str(value)[:30])
def test_a_refusal_leaves_nothing(
    said: Said, code: ErrorCode, bucket: Bucket, url: str, package: Path
) -> None:
    bucket.fails = lambda asked: said if asked.method == "PUT" else None
    carrier = carry_to(bucket_at(url), SECRET)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is code
    assert fails(carrier.test) is code
    assert bucket.objects == {}


def test_a_connection_that_dies_half_way_leaves_nothing(bucket: Bucket, url: str, package: Path) -> None:
    bucket.fails = lambda asked: Said(200, b"x" * 100, cut=10) if asked.method == "PUT" else None
    carrier = carry_to(bucket_at(url), SECRET)
    code = fails(lambda: deliver(carrier, parcel_of(package)))
    assert code in {ErrorCode.DESTINATION_UNREACHABLE, ErrorCode.DESTINATION_STRANGE}
    assert bucket.objects == {}
    bucket.fails = lambda _asked: None
    deliver(carrier, parcel_of(package))
    assert len(bucket.objects) == 1


def test_a_server_that_answers_slowly(
    bucket: Bucket, url: str, package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    never = threading.Event()
    bucket.fails = lambda _asked: Said(200, held=never)
    monkeypatch.setattr(http, "READ_SECONDS", 0.3)
    carrier = carry_to(bucket_at(url), SECRET)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_SLOW
    never.set()


def test_a_server_that_is_not_there(package: Path) -> None:
    with web_server(lambda _asked: Said()) as gone:
        pass
    carrier = carry_to(bucket_at(gone), SECRET)
    assert fails(lambda: deliver(carrier, parcel_of(package))) is ErrorCode.DESTINATION_UNREACHABLE


def test_testing_leaves_nothing(bucket: Bucket, url: str) -> None:
    assert carry_to(bucket_at(url), SECRET).test().who == ACCESS
    assert bucket.objects == {}


def test_the_secret_is_never_told(bucket: Bucket, url: str, package: Path) -> None:
    heard: list[Asked] = []

    def hear(asked: Asked) -> None:
        heard.append(asked)

    bucket.fails = hear
    deliver(carry_to(bucket_at(url), SECRET), parcel_of(package))
    assert heard
    assert all(SECRET not in str(asked.headers) and SECRET.encode() not in asked.body for asked in heard)
