"""S3 in memory: one bucket, requests that are signed, and objects that are there whole or not at all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from tests.exchange.servers.web import Asked, Said

BUCKET, ACCESS, SECRET = "packages", "DESKACCESS", "desk-secret-key-0123456789"


@dataclass
class Bucket:
    """What the server holds. `fails` is asked before each request and may answer in its place."""

    objects: dict[str, tuple[bytes, dict[str, str]]] = field(default_factory=dict)
    uploads: dict[str, dict[int, bytes]] = field(default_factory=dict)
    fails: Callable[[Asked], Said | None] = lambda _asked: None

    def answer(self, asked: Asked) -> Said:  # noqa: C901, PLR0911 - an answer a line
        """The answer to one request."""
        said = self.fails(asked)
        if said is not None:
            return said
        if f"Credential={ACCESS}/" not in asked.headers.get("authorization", ""):
            return fault(403, "InvalidAccessKeyId")
        bucket, _, key = asked.path.lstrip("/").partition("/")
        if bucket != BUCKET:
            return fault(404, "NoSuchBucket")
        if asked.method == "PUT" and "uploadId" in asked.query:
            self.uploads[asked.query["uploadId"]][int(asked.query["partNumber"])] = asked.body
            return Said(200, b"", {"ETag": '"p"'})
        if asked.method == "POST" and "uploads" in asked.query:
            self.uploads[key] = {}
            meta = {name: value for name, value in asked.headers.items() if name.startswith("x-amz-meta-")}
            self._meta = meta
            body = f"<InitiateMultipartUploadResult><UploadId>{escape(key)}</UploadId></InitiateMultipartUploadResult>"
            return Said(200, body.encode())
        if asked.method == "POST" and "uploadId" in asked.query:
            parts = self.uploads.pop(asked.query["uploadId"])
            self.objects[key] = b"".join(parts[number] for number in sorted(parts)), self._meta
            body = f"<CompleteMultipartUploadResult><Bucket>{BUCKET}</Bucket><Key>{escape(key)}</Key><ETag>p</ETag></CompleteMultipartUploadResult>"
            return Said(200, body.encode())
        if asked.method == "PUT":
            meta = {name: value for name, value in asked.headers.items() if name.startswith("x-amz-meta-")}
            self.objects[key] = _unchunked(asked), meta
            return Said(200, b"", {"ETag": '"p"'})
        if asked.method == "DELETE":
            self.objects.pop(key, None)
            return Said(204)
        if key not in self.objects:
            return fault(404, "NoSuchKey") if asked.method == "GET" else Said(404)
        data, meta = self.objects[key]
        headers = {**meta, "ETag": '"p"', "Last-Modified": "Mon, 23 Nov 2026 09:00:00 GMT"}
        if asked.method == "HEAD":
            return Said(200, b"", {**headers, "Content-Length": str(len(data))})
        return Said(200, data, headers)


def _unchunked(asked: Asked) -> bytes:
    return asked.body


def fault(status: int, code: str) -> Said:
    """A refusal as S3 words it."""
    body = f"<Error><Code>{code}</Code><Message>no</Message><Resource>/</Resource><RequestId>1</RequestId></Error>"
    return Said(status, body.encode(), {"Content-Type": "application/xml"})
