"""Destinations that speak S3: a package is one zip under its name, which appears when it is there whole and not before."""

import tempfile
from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from io import BytesIO
from typing import IO, Any
from urllib.parse import urlsplit
from xml.etree.ElementTree import ParseError

import urllib3
from minio import Minio
from minio.error import InvalidResponseError, MinioException, S3Error, ServerError

from editor_desk.domain.destinations import Destination
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.exchange.destinations.http import connection_fault, pool, status_fault
from editor_desk.exchange.destinations.parcels import opened
from editor_desk.exchange.destinations.receipt_file import RECEIPT_BYTES, read_receipt, receipt_name
from editor_desk.services.ports.destinations import Answer, Arrival, Parcel, Receipt, RemotePost, SendProgress

_SPOOLED = 8 * 1024 * 1024
_PART = 8 * 1024 * 1024
_NAMED = "x-amz-meta-editor-desk-sha256"
_TRIAL = ".editor-desk-trial"
_CODES = {
    "AccessDenied": ErrorCode.DESTINATION_DENIED,
    "InvalidAccessKeyId": ErrorCode.DESTINATION_DENIED,
    "SignatureDoesNotMatch": ErrorCode.DESTINATION_DENIED,
    "RequestTimeTooSkewed": ErrorCode.DESTINATION_DENIED,
    "AllAccessDisabled": ErrorCode.DESTINATION_DENIED,
    "EntityTooLarge": ErrorCode.DESTINATION_TOO_LARGE,
    "QuotaExceeded": ErrorCode.DESTINATION_FULL,
    "XMinioStorageFull": ErrorCode.DESTINATION_FULL,
    "SlowDown": ErrorCode.DESTINATION_BUSY,
    "ServiceUnavailable": ErrorCode.DESTINATION_BUSY,
    "InternalError": ErrorCode.DESTINATION_BUSY,
    "RequestTimeout": ErrorCode.DESTINATION_SLOW,
}
_ABSENT = frozenset({"NoSuchKey", "NoSuchObject", "ResourceNotFound"})


class S3Carrier:
    """See `services.ports.destinations.Carrier`. `secret` is the secret key."""

    def __init__(self, destination: Destination, secret: str) -> None:
        self._bucket = destination.get("bucket")
        prefix = destination.get("prefix").strip("/")
        self._prefix = f"{prefix}/" if prefix else ""
        parts = urlsplit(destination.get("url"))
        self._host = parts.hostname or ""
        self._user = destination.get("access_key")
        self._client = Minio(
            parts.netloc,
            access_key=self._user,
            secret_key=secret,
            secure=parts.scheme == "https",
            region=destination.get("region") or "us-east-1",
            http_client=pool(),
        )

    def send(
        self,
        parcel: Parcel,
        known: MutableMapping[str, RemotePost],  # noqa: ARG002 - it has no names of its own
        progress: SendProgress,
    ) -> Arrival:
        key = f"{self._prefix}{parcel.name}.zip"
        with opened(parcel) as source, tempfile.SpooledTemporaryFile(_SPOOLED) as spool, self._faults():
            progress(0, source.size)
            there = self._metadata(key)
            if there is None:
                source.zip_into(spool, lambda _done, _total: progress(0, source.size))
                size = spool.tell()
                spool.seek(0)
                self._client.put_object(
                    self._bucket,
                    key,
                    _Watched(spool, size, progress),  # type: ignore[arg-type]  # it only reads
                    size,
                    content_type="application/zip",
                    metadata={_NAMED: parcel.sha256},
                    part_size=_PART,
                    num_parallel_uploads=1,
                )
                # An answer alone proves nothing: a page of a proxy says 200 as well.
                if self._metadata(key) != parcel.sha256:
                    raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host)
            elif there != parcel.sha256:
                raise DeskError(ErrorCode.PACKAGE_EXISTS, path=f"{self._bucket}/{key}")
        return Arrival()

    def test(self) -> Answer:
        with self._faults():
            key = f"{self._prefix}{_TRIAL}"
            self._client.put_object(self._bucket, key, BytesIO(b""), 0)
            self._client.remove_object(self._bucket, key)
        return Answer(who=self._user)

    def receipt(self, parcel_name: str) -> Receipt | None:
        key = f"{self._prefix}{receipt_name(parcel_name)}"
        with self._faults():
            try:
                answer = self._client.get_object(self._bucket, key)
            except S3Error as error:
                if error.code in _ABSENT:
                    return None
                raise
            try:
                data = answer.read(RECEIPT_BYTES + 1)
            finally:
                answer.close()
        return read_receipt(data, parcel_name)

    def _metadata(self, key: str) -> str | None:
        """What the object there says that it is; None where there is none."""
        try:
            found = self._client.stat_object(self._bucket, key)
        except S3Error as error:
            if error.code in _ABSENT:
                return None
            raise
        names = {name.casefold(): value for name, value in (found.metadata or {}).items()}
        return str(names.get(_NAMED, ""))

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except S3Error as error:
            if error.code == "NoSuchBucket":
                raise DeskError(ErrorCode.DESTINATION_MISSING, path=self._bucket) from error
            if error.code in _CODES:
                raise DeskError(_CODES[error.code], host=self._host) from error
            status = getattr(getattr(error, "response", None), "status", 0)
            raise status_fault(status, self._host, str(error.code or "")) from error
        except ServerError as error:
            raise status_fault(error.status_code, self._host) from error
        except InvalidResponseError as error:
            raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host) from error
        except urllib3.exceptions.HTTPError as error:
            raise connection_fault(error, self._host) from error
        except (MinioException, ParseError, ValueError) as error:
            raise DeskError(ErrorCode.DESTINATION_STRANGE, host=self._host) from error


class _Watched:
    """A stream that tells how far it was read."""

    def __init__(self, stream: IO[bytes], size: int, progress: SendProgress) -> None:
        self._stream = stream
        self._size = size
        self._progress = progress
        self._done = 0

    def read(self, size: int = -1) -> bytes:
        """The next bytes."""
        chunk = self._stream.read(size)
        self._done += len(chunk)
        self._progress(min(self._done, self._size), self._size)
        return chunk

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)
