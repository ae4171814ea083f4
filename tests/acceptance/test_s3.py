"""The desk's own way into S3, against moto: a server that works out each signature anew and holds a user to what their policy allows."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor_desk.domain.destinations import Destination, DestinationKind
from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations.s3 import S3Carrier
from editor_desk.exchange.package.verify import verify_package
from tests.acceptance.delivery import Delivery
from tests.acceptance.running import python_script, tool
from tests.acceptance.servers import connects, free_port, serving
from tests.exchange.destination_cases import deliver, fails, made, parcel_of

OPEN_STEPS = "5"
"""So many requests of the set-up go through before anybody is held to what they may do."""


@dataclass(frozen=True, slots=True)
class Cloud:
    """Buckets `packages` and `closed`, and a user who may use the first."""

    url: str
    key: str
    secret: str

    def at(self, bucket: str = "packages", **settings: str) -> Destination:
        return made(DestinationKind.S3, url=self.url, bucket=bucket, **{"access_key": self.key, **settings})

    def holds(self) -> Mapping[str, bytes]:
        """Every object of the first bucket, read by Amazon's own library."""
        return {
            name: bytes.fromhex(data)
            for name, data in python_script("s3_user.py", self.url, "list", self.key, self.secret).items()
        }

    def put(self, name: str, data: bytes) -> None:
        python_script("s3_user.py", self.url, "put", self.key, self.secret, name, data.hex())


@pytest.fixture(scope="module")
def cloud(need: Callable[..., None], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cloud]:
    need("python-tools")
    folder, port = tmp_path_factory.mktemp("moto"), free_port()
    line: list[str | Path] = [tool("moto_server"), "-H", "127.0.0.1", "-p", str(port)]
    url = f"http://127.0.0.1:{port}"
    steps = {"INITIAL_NO_AUTH_ACTION_COUNT": OPEN_STEPS}
    with serving(line, folder, folder / "moto.log", connects(port), steps):
        user = python_script("s3_user.py", url, "make")
        yield Cloud(url, user["key"], user["secret"])


def test_a_package_arrives_whole(delivery: Delivery, cloud: Cloud, tmp_path: Path) -> None:
    package = parcel_of(delivery.first.root)
    for _ in range(2):
        deliver(S3Carrier(cloud.at(prefix="حزم اليوم"), cloud.secret), package)
    [(name, data)] = cloud.holds().items()
    assert name == f"حزم اليوم/{package.name}.zip"
    landed = tmp_path / f"{package.name}.zip"
    landed.write_bytes(data)
    assert verify_package(landed).good
    with ZipFile(BytesIO(data)) as archive:
        assert archive.testzip() is None


def test_testing_leaves_nothing(cloud: Cloud) -> None:
    before = cloud.holds().keys()
    assert S3Carrier(cloud.at(), cloud.secret).test().who == cloud.key
    assert cloud.holds().keys() == before


def test_another_package_of_that_name_stays(delivery: Delivery, cloud: Cloud) -> None:
    package = parcel_of(delivery.correction.root)
    cloud.put(f"taken/{package.name}.zip", b"PK")
    carrier = S3Carrier(cloud.at(prefix="taken"), cloud.secret)
    assert fails(lambda: deliver(carrier, package)) is ErrorCode.PACKAGE_EXISTS
    assert cloud.holds()[f"taken/{package.name}.zip"] == b"PK"


def test_who_is_refused_leaves_nothing(delivery: Delivery, cloud: Cloud) -> None:
    before = cloud.holds().keys()
    for place, secret in (
        (cloud.at(), "another secret"),
        (cloud.at(access_key="AKIANOBODYHERE000000"), cloud.secret),
        (cloud.at("closed"), cloud.secret),
    ):
        carrier = S3Carrier(place, secret)
        assert fails(lambda: deliver(carrier, parcel_of(delivery.first.root))) is ErrorCode.DESTINATION_DENIED  # noqa: B023  # called at once
        assert fails(carrier.test) is ErrorCode.DESTINATION_DENIED
    assert cloud.holds().keys() == before


def test_a_receipt_is_found(delivery: Delivery, cloud: Cloud) -> None:
    name = delivery.first.root.name
    carrier = S3Carrier(cloud.at(prefix="receipts"), cloud.secret)
    assert carrier.receipt(name) is None
    said = {
        "schema": "editor-desk-receipt/1",
        "package": name,
        "received": "2026-11-23T12:00:00Z",
        "articles": [{"uri": f"urn:uuid:{delivery.tram}", "url": "https://almarfa.example/tram/"}],
    }
    cloud.put(f"receipts/{name}.receipt.json", json.dumps(said).encode())
    found = carrier.receipt(name)
    assert found is not None
    assert found.urls == {delivery.tram: "https://almarfa.example/tram/"}
