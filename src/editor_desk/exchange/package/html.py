"""Content as HTML: the body as a fragment to paste, and a page of its own that asks the network for nothing."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from editor_desk.domain.content import Block, BlockKind, Content, RelatedLink, safe_href
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import Revision
from editor_desk.exchange.package.inline import inline_html, text_html
from editor_desk.language.numerals import Language, Numerals, format_date

if TYPE_CHECKING:
    from jinja2 import Environment

_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBER: "ol"}
_WRAPS = {
    BlockKind.PARAGRAPH: Markup("<p{}>{}</p>"),
    BlockKind.HEADING: Markup("<h2{}>{}</h2>"),
    BlockKind.QUOTE: Markup("<blockquote{}><p>{}</p></blockquote>"),
    BlockKind.BULLET: Markup("<li{}>{}</li>"),
    BlockKind.NUMBER: Markup("<li{}>{}</li>"),
}
_LABELS = {
    "ar": {"source": "المصدر", "tags": "كلمات دلالية", "read_also": "اقرأ أيضًا", "similar": "مقالات مشابهة"},
    "en": {"source": "Source", "tags": "Keywords", "read_also": "Read also", "similar": "Similar articles"},
}


@dataclass(frozen=True, slots=True)
class _ListedLink:
    title: Markup
    href: str | None


def body_html(content: Content) -> str:
    """The body as an HTML fragment, a block a line: p, h2, blockquote, ul, ol; blocks without text are left out."""
    lines: list[Markup] = []
    blocks = [item for item in content.blocks if item.text.strip()]
    for tag, group in groupby(blocks, lambda item: _LISTS.get(item.kind)):
        rendered = [_block_html(item, content) for item in group]
        if tag is not None:
            rendered = [Markup("<{}>").format(tag), *rendered, Markup("</{}>").format(tag)]
        lines += rendered
    return "".join(f"{line}\n" for line in lines)


def page_html(revision: Revision, body: str, paths: Mapping[str, str]) -> str:
    """The article as an HTML5 page around `body`, which `body_html` made of the same content.

    `paths` leads from the id of a linked article to its page, relative to this one.
    """
    content = revision.content
    language: Language = "ar" if content.direction == "rtl" else "en"
    labels = _LABELS[language]
    return (
        _environment()
        .get_template("article.html.jinja")
        .render(
            content=content,
            title=" ".join(content.headline.split()),
            description=" ".join((content.description or content.standfirst).split()),
            text=lambda text: text_html(text, content.direction),
            body=Markup(body),  # noqa: S704  # made by body_html, which escapes all text
            modified=to_rfc3339(revision.created_at),
            day=format_date(revision.created_at.date(), Numerals.WESTERN, language),
            labels=labels,
            tags=", ".join(tag.label for tag in content.tags),
            related=[
                (labels[name], [_listed(link, content, paths) for link in links])
                for name, links in (("read_also", content.read_also), ("similar", content.similar))
                if links
            ],
        )
    )


def link_target(link: RelatedLink, paths: Mapping[str, str]) -> str | None:
    """Where `link` leads: into this package, else its safe web address, else nowhere."""
    if link.article is not None and link.article in paths:
        return paths[link.article]
    return None if link.url is None else safe_href(link.url)


def _listed(link: RelatedLink, content: Content, paths: Mapping[str, str]) -> _ListedLink:
    return _ListedLink(text_html(link.title, content.direction), link_target(link, paths))


def _block_html(item: Block, content: Content) -> Markup:
    base = item.direction or content.direction
    attribute = Markup() if base is content.direction else Markup(' dir="{}"').format(base.value)
    return _WRAPS[item.kind].format(attribute, inline_html(item.spans, base))


@cache
def _environment() -> "Environment":
    # Imported late: the first window does not wait for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("editor_desk.exchange.package"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
