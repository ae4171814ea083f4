"""Which article of a package a fault is of, and what is left of an article with its faults."""

from collections.abc import Iterable, Mapping
from typing import Any

from editor_desk.domain.package_report import ArticleState, Fault, FaultCode
from editor_desk.exchange.package.bag import PAYLOAD
from editor_desk.exchange.package.layout import INDEX
from editor_desk.exchange.package.render import VOUCHING_NAMES

_UNSEALED = frozenset(
    {
        FaultCode.APPROVAL_MISSING,
        FaultCode.CONTENT_INVALID,
        FaultCode.CONTENT_NOT_SEALED,
        FaultCode.PICTURE_NOT_SEALED,
        FaultCode.SEAL_INVALID,
        FaultCode.SEAL_WRONG,
        FaultCode.SIGNATURE_WRONG,
    }
)


def is_of(fault: Fault, folder: str) -> bool:
    """Whether `fault` is of the article in `folder` (below `data/`): of a file in it, or of what the index says of it."""
    if fault.file == INDEX:
        return fault.detail.endswith(f" of {folder}")
    return fault.file.startswith(f"{PAYLOAD}{folder}/")


def state_of(article: Mapping[str, Any], faults: Iterable[Fault]) -> ArticleState:
    """What `faults`, of a whole package, leave of an article as `package.json` lists it."""
    folder = article["folder"]
    own = [fault for fault in faults if is_of(fault, folder)]
    vouching = {f"{PAYLOAD}{folder}/{name}" for name in VOUCHING_NAMES}
    vouching |= {PAYLOAD + item["path"] for item in article.get("media", ())}
    if any(fault.code in _UNSEALED or fault.file in vouching for fault in own):
        return ArticleState.NO_SEAL
    return ArticleState.CHANGED if own else ArticleState.SOUND
