"""Content as HTML: the body as a fragment to paste, and a page of its own that asks the network for nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from markupsafe import Markup

from editor_desk.domain.content import Block, BlockKind, BodyBlock, Content, Direction, RelatedLink
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.live import NoteKind, note_label
from editor_desk.domain.revision import Revision
from editor_desk.exchange.formats.figures import NOWHERE, Places, figure_html, has_something, link_target
from editor_desk.exchange.formats.inline import inline_html, text_html
from editor_desk.exchange.formats.profiles import PASTE, SITE, Profile
from editor_desk.language.numerals import Language, Numerals, format_date

if TYPE_CHECKING:
    from jinja2 import Environment

_BREAK = "\n"
_LISTS = {BlockKind.BULLET: "ul", BlockKind.NUMBER: "ol"}
_TAGS = {
    BlockKind.PARAGRAPH: "p",
    BlockKind.HEADING: "h2",
    BlockKind.SUBHEADING: "h3",
    BlockKind.ATTRIBUTION: "p",
    BlockKind.BULLET: "li",
    BlockKind.NUMBER: "li",
}
LABELS = {
    "ar": {"source": "المصدر", "tags": "كلمات دلالية", "read_also": "اقرأ أيضًا", "similar": "مقالات مشابهة"},
    "en": {"source": "Source", "tags": "Keywords", "read_also": "Read also", "similar": "Similar articles"},
}


@dataclass(frozen=True, slots=True)
class _ListedLink:
    title: Markup
    href: str | None


def body_html(content: Content, places: Places = NOWHERE, profile: Profile = PASTE) -> str:
    """The body as an HTML fragment for the target of `profile`, a block a line; blocks without anything to show are left
    out.
    """
    lines: list[Markup] = []
    for tag, group in groupby(_shown(content), _list_tag):
        rendered = [line for line in _lines(group, content, places, profile) if line]
        if tag is not None:
            rendered = [Markup("<{}>").format(tag), *rendered, Markup("</{}>").format(tag)]
        lines += rendered
    if profile.around and lines:
        opened = Markup('<div dir="{}" lang="{}">').format(content.direction.value, content.language)
        lines = [opened, *lines, Markup("</div>")]
    html = f"{profile.before}{''.join(f'{line}{_BREAK}' for line in lines)}{profile.after}"
    return without_shortcodes(html, profile)


def without_shortcodes(html: str, profile: Profile) -> str:
    """HTML whose words in square brackets stay words, where the target would take `[gallery]` for an order."""
    return html.replace("[", "&#91;") if profile.shortcodes else html


@dataclass(frozen=True, slots=True)
class PageHead:
    """What the head of the page says to machines: `property` and `name` elements with their values, text of a JSON-LD script,
    the address of the page, and whether search engines are to forget it.
    """

    properties: Sequence[tuple[str, str]] = ()
    names: Sequence[tuple[str, str]] = ()
    structured: Markup = field(default_factory=Markup)
    canonical: str = ""
    withdrawn: bool = False


NO_HEAD = PageHead()


def page_html(
    revision: Revision,
    body: str,
    paths: Mapping[str, str],
    head: PageHead = NO_HEAD,
    note: tuple[NoteKind, str] | None = None,
) -> str:
    """The article as an HTML5 page around `body`, which `body_html` made of the same content, below what readers are told
    of it (`note`).

    `paths` leads from the id of a linked article to its page, relative to this one.
    """
    content = revision.content
    language: Language = "ar" if content.direction == "rtl" else "en"
    labels = LABELS[language]
    return (
        _environment()
        .get_template("article.html.jinja")
        .render(
            content=content,
            head=head,
            title=" ".join(content.headline.split()),
            description=" ".join((content.description or content.standfirst).split()),
            text=lambda text: text_html(text, content.direction, SITE),
            note=None if note is None else _told(note, content.direction),
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


def _told(note: tuple[NoteKind, str], direction: Direction) -> tuple[str, list[Markup]]:
    kind, text = note
    return note_label(kind, direction), [text_html(line, direction, SITE) for line in text.splitlines()]


def _listed(link: RelatedLink, content: Content, paths: Mapping[str, str]) -> _ListedLink:
    return _ListedLink(text_html(link.title, content.direction, SITE), link_target(link, paths))


def _shown(content: Content) -> list[BodyBlock]:
    return [
        item
        for item in content.blocks
        if (item.text.strip() if isinstance(item, Block) else has_something(item))
    ]


def _list_tag(item: BodyBlock) -> str | None:
    return _LISTS.get(item.kind) if isinstance(item, Block) else None


def _lines(
    group: Iterable[BodyBlock], content: Content, places: Places, profile: Profile
) -> Iterator[Markup]:
    """A line for each block; who said a quote stands in the quote's own line."""
    quote: Block | None = None
    for item in group:
        if not isinstance(item, Block):
            line = figure_html(item, content.direction, places, profile)
        elif quote is not None and item.kind is BlockKind.ATTRIBUTION:
            yield _quote_html(quote, item, content, profile)
            quote = None
            continue
        else:
            line = _block_html(item, content, profile)
        if quote is not None:
            yield _block_html(quote, content, profile)
        quote = item if isinstance(item, Block) and item.kind is BlockKind.QUOTE else None
        if quote is None:
            yield line
    if quote is not None:
        yield _block_html(quote, content, profile)


def _quote_html(quote: Block, attribution: Block, content: Content, profile: Profile) -> Markup:
    base = quote.direction or content.direction
    other = attribution.direction or content.direction
    footer = Markup("<footer{}>{}</footer>").format(
        _dir(attribution, base), inline_html(attribution.spans, other, profile)
    )
    text = Markup("<p>{}</p>").format(inline_html(quote.spans, base, profile))
    return Markup("<blockquote{}>{}{}</blockquote>").format(_dir(quote, content.direction), text, footer)


def _block_html(item: Block, content: Content, profile: Profile) -> Markup:
    attribute = _dir(item, content.direction)
    inner = inline_html(item.spans, item.direction or content.direction, profile)
    if item.kind is BlockKind.QUOTE:
        return Markup(f"<blockquote{attribute}><p>{inner}</p></blockquote>")  # noqa: S704  # of safe parts
    tag = _TAGS[item.kind]
    return Markup(f"<{tag}{attribute}>{inner}</{tag}>")  # noqa: S704  # of safe parts; format() takes ten times as long


def _dir(item: Block, around: Direction) -> Markup:
    """The attribute that a block needs where it runs against what is around it."""
    if item.direction is None or item.direction is around:
        return Markup()
    return Markup(' dir="{}"').format(item.direction.value)


@cache
def _environment() -> "Environment":
    # Imported late: the first window does not wait for it.
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("editor_desk.exchange.formats"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
