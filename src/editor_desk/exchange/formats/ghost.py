"""Exporter: a zip for Ghost's importer, with the posts as JSON and their pictures.

Ghost knows no post again: loaded twice, it makes a second one. Withdrawn articles are left out.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.entries import updated
from editor_desk.exchange.formats.figures import MEDIA, Places, picture_files
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.profiles import GHOST
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, Pages, exporter
from editor_desk.exchange.formats.texts import one_line, published
from editor_desk.exchange.formats.zips import zip_chunks
from editor_desk.language.slugs import ascii_slug

_VERSION = "5.0.0"
_IMAGES = "content/images/"
_HERE = "__GHOST_URL__"
"""What Ghost replaces by the address of the site."""

_LONGEST_TITLE = 255
_LONGEST_NAME = 191
_LONGEST_EXCERPT = 300
_LONGEST_DESCRIPTION = 500
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Names:
    """Number of each author and tag by name, from one on."""

    authors: dict[str, int]
    tags: dict[str, int]


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`import/ghost.zip`."""

    def chunks() -> Iterable[bytes]:
        return zip_chunks(_files(job))

    yield ExportFile("import/ghost.zip", "ghost", "application/zip", chunks)


def _files(job: PackageJob) -> Iterator[tuple[str, Iterable[bytes]]]:
    yield "ghost.json", (part.encode() for part in ghost_json(job))
    for one in job.living:
        for sha256, path in picture_files(one.content, one.slug).items():
            yield _IMAGES + path.removeprefix(MEDIA), [job.media(sha256)]


def ghost_json(job: PackageJob) -> Iterator[str]:
    """The JSON of the import in parts, an article a part."""
    names = _names(job)
    posts = list(enumerate(job.living, 1))
    meta = {"exported_on": round(updated(job).timestamp() * 1000), "version": _VERSION}
    yield f'{{"db":[{{"meta":{_dump(meta)},"data":{{"posts":['
    for number, one in posts:
        yield ("," if number > 1 else "") + _dump(_post(number, one))
    yield "]"
    tables: dict[str, Sequence[object]] = {
        "posts_meta": [found for number, one in posts if len(found := _post_meta(number, one)) > 1],
        "users": [_user(number, name) for name, number in names.authors.items()],
        "tags": [_tag(number, name) for name, number in names.tags.items()],
        "posts_authors": [
            {"post_id": number, "author_id": names.authors[_byline(one)], "sort_order": 0}
            for number, one in posts
        ],
        "posts_tags": [
            {"post_id": number, "tag_id": names.tags[name], "sort_order": place}
            for number, one in posts
            for place, name in enumerate(_labels(one))
        ],
    }
    for name, rows in tables.items():
        yield f',"{name}":{_dump(rows)}'
    yield "}}]}\n"


def _post(number: int, one: ArticleJob) -> dict[str, object]:
    content, article = one.content, one.item.revision.article
    images = {
        sha256: f"{_HERE}/{_image_path(path)}" for sha256, path in picture_files(content, one.slug).items()
    }
    pages = Pages(one.folders, f"{_HERE}/{{}}/")
    when = to_rfc3339(published(one.item.revision))
    post: dict[str, object] = {
        "id": number,
        "uuid": article.lower() if _UUID.fullmatch(article) else None,
        "title": one_line(content.headline)[:_LONGEST_TITLE],
        "slug": one.slug,
        "html": body_html(content, Places(pages, images), GHOST),
        "feature_image": images[content.images[0].media.sha256] if content.images else None,
        "type": "post",
        "status": "published",
        "visibility": "public",
        "locale": content.language,
        "custom_excerpt": one_line(content.standfirst or content.description)[:_LONGEST_EXCERPT],
        "canonical_url": one.url,
        "created_at": when,
        "updated_at": when,
        "published_at": when,
    }
    return {name: value for name, value in post.items() if value not in (None, "")}


def _post_meta(number: int, one: ArticleJob) -> dict[str, object]:
    image = next(iter(one.content.images), None)
    caption = () if image is None else (image.caption, image.credit)
    row: dict[str, object] = {
        "post_id": number,
        "meta_description": one_line(one.content.description)[:_LONGEST_DESCRIPTION],
        "feature_image_alt": "" if image is None else one_line(image.alt)[:_LONGEST_NAME],
        "feature_image_caption": " · ".join(one_line(text) for text in caption if text.strip()),
    }
    return {name: value for name, value in row.items() if value}


def _names(job: PackageJob) -> _Names:
    authors = dict.fromkeys(map(_byline, job.living))
    tags = dict.fromkeys(name for one in job.living for name in _labels(one))
    return _Names(
        {name: number for number, name in enumerate(authors, 1)},
        {name: number for number, name in enumerate(tags, 1)},
    )


def _labels(one: ArticleJob) -> list[str]:
    """Section and tags; Ghost shows the first of them as the one that counts."""
    names = (one.content.section, *(tag.label for tag in one.content.tags))
    return list(dict.fromkeys(one_line(name)[:_LONGEST_NAME] for name in names if name.strip()))


def _byline(one: ArticleJob) -> str:
    return (one_line(one.content.byline) or one.options.publisher_name)[:_LONGEST_NAME]


def _user(number: int, name: str) -> dict[str, object]:
    """An author. Ghost wants an address for each; `.invalid` is nobody's, and no mail ever goes there."""
    slug = f"{ascii_slug(name, 40)}-{number}"
    return {
        "id": number,
        "name": name,
        "slug": slug,
        "email": f"{slug}@authors.invalid",
        "status": "inactive",
    }


def _tag(number: int, name: str) -> dict[str, object]:
    return {"id": number, "name": name, "slug": f"{ascii_slug(name)}-{number}"}


def _image_path(path: str) -> str:
    return _IMAGES + path.removeprefix(MEDIA)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
