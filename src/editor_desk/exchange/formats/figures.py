"""Figures of the body as HTML, and what the pictures of an article are called in its folder."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from markupsafe import Markup

from editor_desk.domain.content import (
    Content,
    Direction,
    Embed,
    Figure,
    Image,
    ReadAlsoCard,
    RelatedLink,
    Table,
    safe_href,
)
from editor_desk.exchange.formats.inline import text_html
from editor_desk.exchange.formats.profiles import PASTE, Profile

MEDIA = "media/"
EXTENSIONS = {"image/jpeg": "jpg", "image/png": "png"}
"""Media types that the desk keeps pictures in, and how their files end."""

_SHORT_HASH = 8
_READ_ALSO = {Direction.RTL: "اقرأ أيضًا", Direction.LTR: "Read also"}


@dataclass(frozen=True, slots=True)
class Places:
    """Where things lie, seen from the folder of an article: the pages of other articles by id, its pictures by SHA-256."""

    articles: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)


NOWHERE = Places()


def picture_files(content: Content, slug: str) -> dict[str, str]:
    """SHA-256 of each picture of the text → its path in the folder of the article, whose ASCII name is `slug`."""
    files: dict[str, str] = {}
    for image in content.images:
        if image.media.sha256 not in files:
            ending = EXTENSIONS.get(image.media.mime, "bin")
            name = f"{slug}-{len(files) + 1}-{image.media.sha256[:_SHORT_HASH]}.{ending}"
            files[image.media.sha256] = MEDIA + name
    return files


def has_something(item: Figure) -> bool:
    """Whether there is anything to show of the figure."""
    return isinstance(item, Image | Embed) or bool(item.text.strip())


def link_target(link: RelatedLink, paths: Mapping[str, str]) -> str | None:
    """Where `link` leads: into this package, else its safe web address, else nowhere."""
    if link.article is not None and link.article in paths:
        return paths[link.article]
    return None if link.url is None else safe_href(link.url)


def embed_host(url: str) -> str:
    """The site that an embed is from, as it is shown."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def read_also_label(base: Direction) -> str:
    """What stands before the title on a read-also card."""
    return _READ_ALSO[base]


def figure_html(item: Figure, base: Direction, places: Places, profile: Profile = PASTE) -> Markup:
    """The figure as HTML in a text of direction `base`. An embed is a link: nothing is ever loaded."""
    match item:
        case Image():
            return _image(item, base, places, profile)
        case Table():
            return Markup("<table>{}</table>").format(Markup().join(_table(item, base, profile)))
        case ReadAlsoCard():
            title = text_html(item.link.title, base, profile)
            href = link_target(item.link, places.articles)
            linked = title if href is None else Markup('<a href="{}">{}</a>').format(href, title)
            return Markup("<aside><p>{}: {}</p></aside>").format(read_also_label(base), linked)
        case Embed():
            title = text_html(item.title, base, profile) if item.title.strip() else Markup.escape(item.url)
            host = Markup('<{0} dir="ltr">{1}</{0}>').format(profile.isolate, embed_host(item.url))
            card = Markup('<figure><a href="{}">{}</a><figcaption>{}</figcaption></figure>')
            return card.format(item.url, title, host)


def _image(item: Image, base: Direction, places: Places, profile: Profile) -> Markup:
    picture = Markup()
    if path := places.pictures.get(item.media.sha256):
        style = Markup(' style="{}"').format(profile.fits) if profile.fits else ""
        picture = Markup('<img src="{}" alt="{}" width="{}" height="{}"{}{}>').format(
            path, " ".join(item.alt.split()), item.media.width, item.media.height, style, profile.end
        )
    words = [text_html(text, base, profile) for text in (item.caption, item.credit) if text.strip()]
    caption = Markup(" · ").join(words)
    below = Markup("<figcaption>{}</figcaption>").format(caption) if caption else Markup()
    return Markup("<figure>{}{}</figure>").format(picture, below) if picture or below else Markup()


def _table(item: Table, base: Direction, profile: Profile) -> Iterator[Markup]:
    if item.caption.strip():
        yield Markup("<caption>{}</caption>").format(text_html(item.caption, base, profile))
    rows = list(item.rows)
    if item.header:
        head = _row(rows.pop(0), base, Markup('<th scope="col">{}</th>'), profile)
        yield Markup("<thead>{}</thead>").format(head)
    if rows:
        body = Markup().join(_row(row, base, Markup("<td>{}</td>"), profile) for row in rows)
        yield Markup("<tbody>{}</tbody>").format(body)


def _row(cells: Sequence[str], base: Direction, wrap: Markup, profile: Profile) -> Markup:
    cell_html = (wrap.format(text_html(cell, base, profile)) for cell in cells)
    return Markup("<tr>{}</tr>").format(Markup().join(cell_html))
