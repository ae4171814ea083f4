"""Hashes as people compare them."""


def short_hash(digest: str) -> str:
    """The ends of a hex digest: 9f2c…e41."""
    return f"{digest[:4]}…{digest[-3:]}"
