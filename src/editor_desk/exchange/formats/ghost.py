"""Exporter: a zip for Ghost's importer, with the posts as JSON and their pictures.

Ghost knows no post again: loaded twice, it makes a second one. Withdrawn articles are left out.
"""

import json
import re
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from editor_desk.domain.identity import to_rfc3339
from editor_desk.exchange.formats.entries import updated
from editor_desk.exchange.formats.figures import MEDIA, Places
from editor_desk.exchange.formats.html import body_html
from editor_desk.exchange.formats.inline import text_html
from editor_desk.exchange.formats.profiles import GHOST
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, PackageJob, Pages, collected, exporter
from editor_desk.exchange.formats.spool import Spool
from editor_desk.exchange.formats.texts import one_line
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
_CAPTION = Markup('<span dir="{}">{}</span>')
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


class _Numbers(dict[str, int]):
    """A number for each name, from one on, in the order in which they came."""

    def __missing__(self, name: str) -> int:
        self[name] = len(self) + 1
        return self[name]


class _Rows:
    """A table of the import as it grows: JSON of its rows."""

    def __init__(self) -> None:
        self._spool = Spool()

    def add(self, row: object) -> None:
        text = _dump(row)
        self._spool.add((f",{text}" if self._spool.size else text).encode())

    def chunks(self) -> Iterator[bytes]:
        return self._spool.chunks()


@exporter
def package_files(job: PackageJob) -> Iterator[ExportFile]:
    """`import/ghost.zip`."""
    yield collected("import/ghost.zip", "ghost", "application/zip", job, Ghost)


class Ghost:
    """The import as it grows (`spec.Collector`)."""

    def __init__(self, job: PackageJob) -> None:
        self._job = job
        self._posts, self._metas, self._post_authors, self._post_tags = (_Rows() for _ in range(4))
        self._authors, self._tags = _Numbers(), _Numbers()
        self._pictures: list[tuple[str, str]] = []
        self._number = 0

    def add(self, one: ArticleJob) -> None:
        """A post, and the rows that belong to it."""
        self._number = number = self._number + 1
        self._posts.add(_post(number, one))
        if len(meta := _post_meta(number, one)) > 1:
            self._metas.add(meta)
        author = self._authors[_byline(one)]
        self._post_authors.add({"post_id": number, "author_id": author, "sort_order": 0})
        for place, name in enumerate(_labels(one)):
            self._post_tags.add({"post_id": number, "tag_id": self._tags[name], "sort_order": place})
        self._pictures += ((_image_path(path), sha256) for sha256, path in one.pictures.items())

    def chunks(self) -> Iterable[bytes]:
        """The zip."""
        return zip_chunks(self._files())

    def _files(self) -> Iterator[tuple[str, Iterable[bytes]]]:
        yield "ghost.json", self._json()
        for path, sha256 in self._pictures:
            yield path, [self._job.media(sha256)]

    def _json(self) -> Iterator[bytes]:
        meta = {"exported_on": round(updated(self._job).timestamp() * 1000), "version": _VERSION}
        yield f'{{"db":[{{"meta":{_dump(meta)},"data":{{"posts":['.encode()
        yield from self._posts.chunks()
        yield b'],"posts_meta":['
        yield from self._metas.chunks()
        users = [_user(number, name) for name, number in self._authors.items()]
        tags = [_tag(number, name) for name, number in self._tags.items()]
        yield f'],"users":{_dump(users)},"tags":{_dump(tags)},"posts_authors":['.encode()
        yield from self._post_authors.chunks()
        yield b'],"posts_tags":['
        yield from self._post_tags.chunks()
        yield b"]}}]}\n"


def _post(number: int, one: ArticleJob) -> dict[str, object]:
    content, article = one.content, one.item.revision.article
    images = {sha256: f"{_HERE}/{_image_path(path)}" for sha256, path in one.pictures.items()}
    pages = Pages(one.folders, f"{_HERE}/{{}}/")
    first, last = to_rfc3339(one.item.published), to_rfc3339(one.item.modified)
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
        "created_at": first,
        "updated_at": last,
        "published_at": first,
    }
    return {name: value for name, value in post.items() if value not in (None, "")}


def _post_meta(number: int, one: ArticleJob) -> dict[str, object]:
    image = next(iter(one.content.images), None)
    words = () if image is None else tuple(one_line(text) for text in (image.caption, image.credit))
    caption = text_html(" · ".join(filter(None, words)), one.content.direction, GHOST)
    row: dict[str, object] = {
        "post_id": number,
        "meta_description": one_line(one.content.description)[:_LONGEST_DESCRIPTION],
        "feature_image_alt": "" if image is None else one_line(image.alt)[:_LONGEST_NAME],
        # Themes show it as HTML, and run as the site does.
        "feature_image_caption": caption and str(_CAPTION.format(one.content.direction.value, caption)),
    }
    return {name: value for name, value in row.items() if value}


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
