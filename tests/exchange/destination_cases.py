"""Destinations and packages for the tests of the ways to them."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from editor_desk.domain.destinations import Destination, DestinationKind, checked
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageArticle, PackageForm
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.writer import Writer
from editor_desk.services.ports.destinations import Carrier, Parcel, RemotePost
from tests.exchange.package_samples import EXPORTER, VAULT, picture, sealed
from tests.exchange.servers import s3, ssh, wordpress
from tests.exchange.servers.ssh import Sshd

ROW = "01937300-0000-7000-8000-00000000d001"
OTHER_ROW = "01937300-0000-7000-8000-00000000d002"


def parcel_of(path: Path, token: str = ROW) -> Parcel:
    """The package in a folder, as the queue hands it on."""
    sha256 = hashlib.sha256((path / bag.TAG_MANIFEST).read_bytes()).hexdigest()
    return Parcel(path, path.name, sha256, token)


def packed(folder: Path, *articles: PackageArticle) -> Parcel:
    """A package of these articles."""
    folder.mkdir(exist_ok=True)
    writer = Writer(VAULT, "مكتب تجربة")
    written = writer.write(
        articles or (sealed(),), folder, PackageForm.FOLDER, EXPORTER, "ليلى حداد", unwatched, picture
    )
    return parcel_of(Path(written.path))


def made(kind: DestinationKind, **settings: str) -> Destination:
    """A destination with these settings."""
    return checked(Destination("01937300-0000-7000-8000-00000000e001", "وجهة التجربة", kind, settings))


def sftp_to(sshd: Sshd, **settings: str) -> Destination:
    """The way to a server of `servers.ssh`, whose key is confirmed."""
    known = {"host": "127.0.0.1", "port": str(sshd.port), "user": ssh.USER, "host_key": sshd.line}
    return made(DestinationKind.SFTP, **{**known, **settings})


def wordpress_at(url: str, **settings: str) -> Destination:
    """A site of `servers.wordpress`."""
    return made(DestinationKind.WORDPRESS, url=url, user=wordpress.USER, **settings)


def bucket_at(url: str, **settings: str) -> Destination:
    """A bucket of `servers.s3`."""
    return made(DestinationKind.S3, url=url, bucket=s3.BUCKET, access_key=s3.ACCESS, **settings)


def unwatched(_done: int, _total: int) -> None:
    """Progress that nobody sees."""


def deliver(carrier: Carrier, parcel: Parcel, known: dict[str, RemotePost] | None = None) -> dict[str, str]:
    """Send it; what the destination said."""
    return dict(carrier.send(parcel, {} if known is None else known, unwatched).urls)


def fails(act: Callable[[], object]) -> ErrorCode:
    """The fault that `act` ends with."""
    with pytest.raises(DeskError) as error:
        act()
    return error.value.code
