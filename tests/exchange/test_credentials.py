"""Content credentials: signed by a certificate of our own, read back by c2pa, broken by one byte, off unless asked for."""

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import c2pa
import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
)

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.site import NO_SITE, SiteFault, SiteField, SiteSettings
from editor_desk.exchange.formats.credentials import credentials, file_faults
from editor_desk.exchange.formats.options import ExportOptions, options_for
from tests.exchange.certificates import certificates_in
from tests.exchange.drawn_samples import drawn_job, iptc
from tests.exchange.format_samples import SITE, data, only

CAPTURE = "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, bytes]:
    """A folder with `chain.pem`, `key.pem` and `locked.pem`, and the certificate of the authority."""
    folder = tmp_path_factory.mktemp("certificates")
    return folder, certificates_in(folder)


def site(folder: Path, key: str = "key.pem", chain: str = "chain.pem") -> ExportOptions:
    settings = {
        "certificate": str(folder / chain),
        "key": str(folder / key),
        "source_type": "digitalCapture",
    }
    return replace(SITE, extra={"credentials": settings})


def made(options: ExportOptions) -> dict[str, bytes]:
    """Ending → bytes of the renditions whose credentials are looked at here."""
    files = only("renditions", options).article_files(drawn_job(options=options))
    wanted = ("full.jpg", "16x9-1600.jpg", "16x9-1600.webp")
    return {end: data(file) for end in wanted for file in files if file.path.endswith(end)}


def told(picture: bytes, root: bytes) -> dict[str, Any]:
    trust = {"trust": {"trust_anchors": root.decode()}, "verify": {"verify_trust": True}}
    context = c2pa.Context(c2pa.Settings.from_json(json.dumps({"version": 1, **trust})))
    found: dict[str, Any] = json.loads(c2pa.Reader("image/jpeg", BytesIO(picture), context=context).json())
    return found


def test_signed_renditions_say_what_was_done_and_a_reader_trusts_them(own: tuple[Path, bytes]) -> None:
    folder, root = own
    pictures = made(site(folder))
    for end, done in (
        ("full.jpg", ["c2pa.opened"]),
        ("16x9-1600.jpg", ["c2pa.opened", "c2pa.cropped", "c2pa.resized"]),
    ):
        report = told(pictures[end], root)
        assert report["validation_state"] == "Trusted"
        manifest = report["manifests"][report["active_manifest"]]
        [actions] = [one for one in manifest["assertions"] if one["label"] == "c2pa.actions.v2"]
        assert [one["action"] for one in actions["data"]["actions"]] == done
        assert actions["data"]["actions"][0]["digitalSourceType"] == CAPTURE
        assert manifest["ingredients"][0]["relationship"] == "parentOf"
        assert iptc(pictures[end])[2, 110] == "تصوير: ريم النجار"  # the facts came before
        assert CAPTURE.encode() in pictures[end]
    assert b"c2pa" not in pictures["16x9-1600.webp"]


def test_one_flipped_byte_is_found(own: tuple[Path, bytes]) -> None:
    folder, root = own
    picture = bytearray(made(site(folder))["16x9-1600.jpg"])
    picture[-100] ^= 1
    report = told(bytes(picture), root)
    assert report["validation_state"] == "Invalid"
    failures = report["validation_results"]["activeManifest"]["failure"]
    assert "assertion.dataHash.mismatch" in {one["code"] for one in failures}


def test_off_unless_a_certificate_is_named() -> None:
    assert credentials(SITE) is None
    assert credentials(replace(SITE, extra={"credentials": {"source_type": "digitalCapture"}})) is None
    assert credentials(replace(SITE, extra={"credentials": "yes"})) is None
    assert not any(b"c2pa" in picture for picture in made(SITE).values())


@pytest.mark.parametrize(
    ("key", "chain", "code"),
    [
        ("none.pem", "chain.pem", ErrorCode.FILE_MISSING),
        ("key.pem", "none.pem", ErrorCode.FILE_MISSING),
        ("chain.pem", "chain.pem", ErrorCode.FILE_UNREADABLE),
        ("locked.pem", "chain.pem", ErrorCode.FILE_UNREADABLE),
        ("key.pem", "key.pem", ErrorCode.FILE_UNREADABLE),
    ],
)
def test_what_cannot_sign_is_named(own: tuple[Path, bytes], key: str, chain: str, code: ErrorCode) -> None:
    with pytest.raises(DeskError) as caught:
        made(site(own[0], key, chain))
    assert caught.value.code is code


def test_files_are_tried_before_they_are_kept(own: tuple[Path, bytes], tmp_path: Path) -> None:
    folder, root = own
    chain, key = str(folder / "chain.pem"), str(folder / "key.pem")
    other = ec.generate_private_key(ec.SECP256R1())
    (tmp_path / "other.pem").write_bytes(
        other.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    )
    authority = tmp_path / "root.pem"
    authority.write_bytes(root)
    odd = ec.generate_private_key(ec.SECP256K1())
    (tmp_path / "odd.pem").write_bytes(odd.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    (tmp_path / "words.pem").write_text("هذه كلمات لا شهادة", encoding="utf-8")
    (tmp_path / "large.pem").write_bytes(b"-" * (1024 * 1024 + 1))
    missing = str(tmp_path / "missing.pem")
    certificate, secret = SiteField.CERTIFICATE, SiteField.CERTIFICATE_KEY
    for (first, second), found in {
        (chain, key): {},
        (missing, key): {certificate: SiteFault.FILE_MISSING},
        (chain, missing): {secret: SiteFault.FILE_MISSING},
        (str(tmp_path), key): {certificate: SiteFault.FILE_UNREADABLE},
        (chain, str(tmp_path / "large.pem")): {secret: SiteFault.FILE_UNREADABLE},
        (str(tmp_path / "words.pem"), key): {certificate: SiteFault.CERTIFICATE},
        (key, key): {certificate: SiteFault.CERTIFICATE},
        (chain, str(tmp_path / "words.pem")): {secret: SiteFault.KEY},
        (chain, chain): {secret: SiteFault.KEY},
        (chain, str(tmp_path / "odd.pem")): {secret: SiteFault.KEY},
        (chain, str(folder / "locked.pem")): {secret: SiteFault.KEY_LOCKED},
        (chain, str(tmp_path / "other.pem")): {secret: SiteFault.KEY_OTHER},
    }.items():
        assert file_faults(first, second) == found, (first, second)


def test_what_the_site_names_is_what_the_exporter_signs_with(own: tuple[Path, bytes]) -> None:
    folder, _root = own
    named = SiteSettings(certificate=str(folder / "chain.pem"), certificate_key=str(folder / "key.pem"))
    signing = credentials(options_for(named, frozenset({"renditions"})))
    assert signing is not None
    assert signing.key == (folder / "key.pem").read_bytes()
    assert credentials(options_for(NO_SITE, frozenset({"renditions"}))) is None
