"""ASCII names inside a package: a folder for each article, and the package itself. Nothing depends on the clock."""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

from editor_desk.language.slugs import ascii_slug

_FOLDER_LETTERS = 40
_PACKAGE_LETTERS = 24
_SHORT_ID = 8
_SHORT_HASH = 8


def article_folders(articles: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    """A folder name for each (article id, its slug or headline), in order: ASCII slug and the end of the id.

    The end of a UUIDv7 is its random part. Should two names differ in nothing or only in case, they carry the whole id.
    """
    names = [f"{ascii_slug(words, _FOLDER_LETTERS)}-{_end(article)}" for article, words in articles]
    often = Counter(name.casefold() for name in names)
    return tuple(
        name if often[name.casefold()] == 1 else f"{ascii_slug(words, _FOLDER_LETTERS)}-{article}"
        for name, (article, words) in zip(names, articles, strict=True)
    )


def package_name(sealed_last: datetime, first_headline: str, digest: str) -> str:
    """Such as `desk-2026-11-23-amtar-ghazyra-1a2b3c4d`: day of the newest seal (UTC), first slug, start of `digest`."""
    day = sealed_last.astimezone(UTC).date().isoformat()
    return f"desk-{day}-{ascii_slug(first_headline, _PACKAGE_LETTERS)}-{digest[:_SHORT_HASH]}"


def urn(identifier: str) -> str:
    """The one name of an article or tag in every format; WordPress keeps `urn:` where it drops `tag:`."""
    return f"urn:uuid:{identifier}"


def _end(identifier: str) -> str:
    return ascii_slug(identifier.replace("-", "")[-_SHORT_ID:])
