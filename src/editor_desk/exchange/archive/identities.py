"""What an item of another system is known by."""

import re
from typing import Final

_UUID: Final = re.compile(
    r"urn:uuid:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})", re.IGNORECASE
)


def urn_origin(name: str) -> str:
    """The id of the article that a `urn:uuid:` names, which a desk such as this one gave; empty for other names."""
    found = _UUID.fullmatch(name.strip())
    return "" if found is None else found[1].lower()
