"""Content credentials (C2PA) in JPEG files: who made the file of which picture, signed by the site's own certificate. The last step, as
any change after it breaks them. Offline: no time server is asked, no address followed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.site import SiteFault, SiteField
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.xmp import SOURCE_TYPES

NAME = "credentials"
"""What `ExportOptions.extra` holds the settings under: `certificate` and `key` (paths of PEM files; the chain begins with the
certificate that the key is of) and, if the desk knows, `source_type` (a term of the IPTC's digital source types).
"""
_JPEG = "image/jpeg"
_MOST_BYTES = 1024 * 1024
"""Of a file of certificates or of a key; they have a few thousand."""
_SETTINGS = json.dumps(
    {
        "version": 1,
        "builder": {"thumbnail": {"enabled": False}},
        "verify": {"remote_manifest_fetch": False, "ocsp_fetch": False},
    }
)


@dataclass(frozen=True, slots=True, repr=False)
class Credentials:
    """A certificate chain and its key in PEM, and what kind of source the pictures are of (empty: nobody said)."""

    chain: bytes
    key: bytes
    source_type: str
    place: str

    def sign(self, data: bytes, sealed: bytes, sealed_type: str, title: str, *, cut: bool) -> bytes:
        """The JPEG `data`, made of the picture `sealed`, with a signed manifest that says so.

        Raises DeskError: FILE_UNREADABLE, where certificate and key are none that C2PA allows.
        """
        import c2pa  # late: the first window does not wait for it

        try:
            context = c2pa.Context(c2pa.Settings.from_json(_SETTINGS))
            info = c2pa.C2paSignerInfo(_algorithm(self.key), self.chain, self.key, None)
            builder = c2pa.Builder(self._manifest(title, cut=cut), context)
            ingredient = {"title": "sealed", "relationship": "parentOf", "instance_id": "sealed"}
            builder.add_ingredient(
                json.dumps({**ingredient, "label": "sealed"}), sealed_type, BytesIO(sealed)
            )
            out = BytesIO()
            builder.sign(c2pa.Signer.from_info(info), _JPEG, BytesIO(data), out)
            return out.getvalue()
        except (c2pa.C2paError, ValueError) as error:
            raise DeskError(ErrorCode.FILE_UNREADABLE, path=self.place) from error

    def _manifest(self, title: str, *, cut: bool) -> str:
        opened: dict[str, object] = {"action": "c2pa.opened", "parameters": {"ingredientIds": ["sealed"]}}
        if self.source_type:
            opened["digitalSourceType"] = SOURCE_TYPES + self.source_type
        changed = [{"action": "c2pa.cropped"}, {"action": "c2pa.resized"}] if cut else []
        return json.dumps(
            {
                "claim_generator_info": [{"name": "editor-desk", "version": version("editor-desk")}],
                "title": title,
                "assertions": [{"label": "c2pa.actions.v2", "data": {"actions": [opened, *changed]}}],
            }
        )


def source_type(options: ExportOptions) -> str:
    """The kind of source that the desk said its pictures are of; empty if it did not."""
    return str(_settings(options).get("source_type") or "")


def credentials(options: ExportOptions) -> Credentials | None:
    """What to sign with; None where the site names no certificate.

    Raises DeskError: FILE_MISSING, FILE_UNREADABLE.
    """
    settings = _settings(options)
    if not settings.get("certificate"):
        return None
    chain, key = (_read(str(settings.get(name) or "")) for name in ("certificate", "key"))
    return Credentials(chain, key, source_type(options), str(settings["certificate"]))


def file_faults(certificate: str, key: str) -> Mapping[SiteField, SiteFault]:
    """What is wrong with the files at these two paths, both given: the first thing found. Reads them, and signs a picture to see."""
    held: list[bytes] = []
    for field, path in ((SiteField.CERTIFICATE, certificate), (SiteField.CERTIFICATE_KEY, key)):
        try:
            held.append(_small(path))
        except FileNotFoundError:
            return {field: SiteFault.FILE_MISSING}
        except (OSError, ValueError):
            return {field: SiteFault.FILE_UNREADABLE}
    fault = _fault(*held)
    if fault is None:
        return {}
    return {SiteField.CERTIFICATE if fault is SiteFault.CERTIFICATE else SiteField.CERTIFICATE_KEY: fault}


def _fault(chain: bytes, key: bytes) -> SiteFault | None:
    from cryptography import x509
    from cryptography.exceptions import UnsupportedAlgorithm
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    fault = SiteFault.CERTIFICATE
    try:
        first = x509.load_pem_x509_certificates(chain)[0].public_key()
        fault = SiteFault.KEY
        private = load_pem_private_key(key, password=None)
        _algorithm(key)
        if private.public_key() != first:
            return SiteFault.KEY_OTHER
        fault = SiteFault.CERTIFICATE
        picture = _sample()
        Credentials(chain, key, "", "").sign(picture, picture, _JPEG, "sample", cut=False)
    except TypeError:
        return SiteFault.KEY_LOCKED
    except (ValueError, UnsupportedAlgorithm, DeskError):
        return fault
    return None


def _small(path: str) -> bytes:
    """A file as small as such files are. Raises OSError, or ValueError for another."""
    file = Path(path)
    if file.stat().st_size > _MOST_BYTES or not file.is_file():
        raise ValueError("no file of certificates")
    return file.read_bytes()


def _sample() -> bytes:
    from PIL import Image

    data = BytesIO()
    Image.new("RGB", (16, 16)).save(data, "JPEG")
    return data.getvalue()


def _settings(options: ExportOptions) -> Mapping[str, object]:
    found = options.extra.get(NAME)
    return found if isinstance(found, Mapping) else {}


def _read(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except FileNotFoundError as error:
        raise DeskError(ErrorCode.FILE_MISSING, path=path) from error
    except OSError as error:
        raise DeskError(ErrorCode.FILE_UNREADABLE, path=path) from error


def _algorithm(key: bytes) -> Any:
    """How a key of its kind signs. Raises ValueError for a kind that C2PA does not allow, or a key under a passphrase."""
    import c2pa
    from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa
    from cryptography.hazmat.primitives.serialization import load_pem_private_key

    try:
        found = load_pem_private_key(key, password=None)
    except TypeError as error:
        raise ValueError("the key is under a passphrase") from error
    match found:
        case ed25519.Ed25519PrivateKey():
            return c2pa.C2paSigningAlg.ED25519
        case rsa.RSAPrivateKey():
            return c2pa.C2paSigningAlg.PS256
        case ec.EllipticCurvePrivateKey(curve=ec.SECP256R1()):
            return c2pa.C2paSigningAlg.ES256
        case ec.EllipticCurvePrivateKey(curve=ec.SECP384R1()):
            return c2pa.C2paSigningAlg.ES384
    raise ValueError("no key for content credentials")
