"""Answers that never end, or are larger than the memory: from every server that speaks HTTP, in the head and in the body."""

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from editor_desk.domain.errors import ErrorCode
from editor_desk.exchange.destinations import bounded, http
from editor_desk.exchange.destinations.carriers import carry_to
from tests.exchange.destination_cases import bucket_at, deliver, fails, parcel_of, wordpress_at
from tests.exchange.servers.web import Asked, Said, web_server

pytestmark = pytest.mark.servers

SECRET = "s" * 20
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 50000\r\n\r\n"
UNFINISHED = b"HTTP/1.1 200 OK\r\nX-A: "
WAYS: dict[str, Callable[[str], object]] = {
    "wordpress": lambda url: http.HttpClient(url, "Basic x").ask("GET", "/"),
    "s3": lambda url: carry_to(bucket_at(url), SECRET).receipt("x"),
}


@contextmanager
def dripping(first: bytes) -> Iterator[str]:
    """A server that says `first`, and then a letter now and then for as long as anybody listens."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        ended = threading.Event()

        def serve() -> None:
            while not ended.is_set():
                try:
                    connection, _ = server.accept()
                except OSError:
                    return
                with connection:
                    try:
                        connection.recv(65536)
                        connection.sendall(first)
                        while not ended.wait(0.05):
                            connection.sendall(b"x")
                    except OSError:
                        continue

        thread = threading.Thread(target=serve)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.getsockname()[1]}"
        finally:
            ended.set()
            server.shutdown(socket.SHUT_RDWR)
            thread.join()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("first", [HEAD, UNFINISHED], ids=["body", "head"])
def test_an_answer_that_drips_is_given_up(way: str, first: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "SECONDS", 0.5)
    with dripping(first) as url:
        assert fails(lambda: WAYS[way](url)) is ErrorCode.DESTINATION_SLOW


@pytest.mark.parametrize("way", WAYS)
def test_an_answer_that_is_too_large_is_no_answer(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounded, "BYTES", 100_000)
    kind = {"Content-Type": "application/xml"}
    with web_server(lambda _asked: Said(403, b"x" * 3_000_000, kind)) as url:
        assert fails(lambda: WAYS[way](url)) is ErrorCode.DESTINATION_STRANGE


@pytest.mark.parametrize("way", WAYS)
def test_a_packed_answer_is_not_unpacked(way: str) -> None:
    packed = gzip.compress(b"<Error>" + b"x" * 20_000_000)
    kind = {"Content-Type": "application/xml", "Content-Encoding": "gzip"}

    def whole(url: str) -> object:
        if way == "wordpress":
            client = http.HttpClient(url, "Basic x")
            return client.require(client.ask("GET", "/"))
        return WAYS[way](url)

    with web_server(lambda _asked: Said(403, packed, kind)) as url:
        assert fails(lambda: whole(url)) in {ErrorCode.DESTINATION_STRANGE, ErrorCode.DESTINATION_DENIED}


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (200, b"<html>hi</html>"),
        (403, b"\xff\xfe"),
        (403, b"<Error><Code>AAAA</Code>"),
        (403, b"<html></html>"),
        (200, b""),
    ],
)
@pytest.mark.parametrize("kind", ["application/xml", "text/html"])
def test_what_is_no_s3_has_not_taken_the_package(status: int, body: bytes, kind: str, package: Path) -> None:
    def answer(asked: Asked) -> Said:
        if asked.method == "HEAD":
            return Said(404, b"", {"Content-Type": kind})
        return Said(status, body, {"Content-Type": kind, "ETag": '"x"'})

    with web_server(answer) as url:
        code = fails(lambda: deliver(carry_to(bucket_at(url), SECRET), parcel_of(package)))
    assert code in {ErrorCode.DESTINATION_STRANGE, ErrorCode.DESTINATION_DENIED}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("way", WAYS)
def test_whoever_is_pointed_at_hears_nothing(way: str, status: int) -> None:
    heard: list[str] = []

    def other(asked: Asked) -> Said:
        heard.append(asked.path)
        return Said(200, b"{}")

    with web_server(other) as elsewhere:
        there = {"Location": f"{elsewhere}/there"}
        with web_server(lambda _asked: Said(status, b"", there)) as url:
            fails(lambda: WAYS[way](url))
    assert heard == []


def _self_signed(folder: Path) -> Path:
    key, name = (
        ec.generate_private_key(ec.SECP256R1()),
        x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "x")]),
    )
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    file = folder / "self-signed.pem"
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    file.write_bytes(private + certificate.public_bytes(Encoding.PEM))
    return file


def test_a_certificate_that_nobody_vouches_for_is_told_nothing(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(_self_signed(tmp_path))
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            connection, _ = server.accept()
            connection.settimeout(10)
            with connection:
                try:
                    with context.wrap_socket(connection, server_side=True) as safe:
                        heard.append(safe.recv(65536))
                except OSError:
                    pass

        thread = threading.Thread(target=serve)
        thread.start()
        url = f"https://localhost:{server.getsockname()[1]}"
        code = fails(carry_to(wordpress_at(url), SECRET).test)
        thread.join()
    assert code is ErrorCode.CERTIFICATE_INVALID
    assert not any(heard)


def test_a_lively_answer_is_read_whole() -> None:
    started = time.monotonic()
    with web_server(lambda _asked: Said(200, b'{"a": "' + b"x" * 2_000_000 + b'"}')) as url:
        reply = http.HttpClient(url, "Basic x").ask("GET", "/")
    assert len(reply.document["a"]) == 2_000_000
    assert time.monotonic() - started < bounded.SECONDS
