"""What a forger does to a package, and what is found out."""

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from editor_desk.domain.package_report import FaultCode, VerifyReport
from editor_desk.domain.seal import PACKAGE_NAMESPACE
from editor_desk.exchange.keys import UnlockedKey
from editor_desk.exchange.package import bag
from editor_desk.exchange.package.layout import CHECKS, INDEX, SIGNATURE
from editor_desk.exchange.package.render import ROLES_BEFORE
from editor_desk.exchange.package.writer import Writer
from tests.exchange.format_samples import UNDRAWN
from tests.exchange.package_samples import EXPORTER, VAULT, two_articles
from tests.exchange.test_package_writer import tree

FILES = tuple(Writer(VAULT, options=UNDRAWN).plan(two_articles()))
ARTICLE = FILES[0].rpartition("/")[0]


def faults(report: VerifyReport) -> set[tuple[FaultCode, str]]:
    return {(fault.code, fault.file) for fault in report.faults}


def rebuild(root: Path, signer: UnlockedKey = EXPORTER) -> None:
    """Make manifests and package signature anew over whatever lies there, as a forger with a key would."""
    entries = {
        path: bag.Entry(hashlib.sha256(data).hexdigest(), len(data)) for path, data in tree(root).items()
    }
    payload = {path: entry for path, entry in entries.items() if path.startswith("data/")}
    (root / bag.MANIFEST).write_bytes(bag.manifest(payload))
    info = bag.parse_info((root / bag.INFO).read_text("utf-8"))
    (root / bag.INFO).write_bytes(bag.info(info | {"Payload-Oxum": bag.payload_oxum(payload)}))
    tags = {
        path: bag.Entry(hashlib.sha256(data).hexdigest(), len(data))
        for path, data in tree(root).items()
        if not path.startswith("data/") and path not in {bag.TAG_MANIFEST, SIGNATURE}
    }
    (root / bag.TAG_MANIFEST).write_bytes(bag.manifest(tags))
    (root / SIGNATURE).write_text(signer.sign(bag.manifest(tags), PACKAGE_NAMESPACE), "utf-8")


def renote(root: Path) -> None:
    """Make the report of checks one of the files that lie there, and list it anew."""
    report = root / "data" / CHECKS

    def retell(document: Any) -> None:
        for item in document["files"]:
            item["sha256"] = hashlib.sha256((root / "data" / item["path"]).read_bytes()).hexdigest()

    def relist(index: Any) -> None:
        data = report.read_bytes()
        [item] = [item for item in index["files"] if item["path"] == CHECKS]
        item["sha256"], item["size"] = hashlib.sha256(data).hexdigest(), len(data)

    edit_json(report, retell)
    edit_json(root / INDEX, relist)


def edit_json(path: Path, change: Callable[[Any], None]) -> None:
    document = json.loads(path.read_bytes())
    change(document)
    path.write_text(json.dumps(document, ensure_ascii=False), "utf-8")


def without_exporters(package: Path, index: Any) -> None:
    """Take from a package what only exporters of the third format write, and from its index what tells of it."""
    for file in index.pop("files"):
        (package / "data" / file["path"]).unlink()
    for article in index["articles"]:
        for file in [
            item for item in article["files"] if item["role"] not in {*ROLES_BEFORE.values(), "picture"}
        ]:
            (package / "data" / file["path"]).unlink()
            article["files"].remove(file)
