"""Content as Markdown with front matter, for static site generators such as Hugo and Eleventy.

The front matter is YAML in which every value is written as JSON: one spelling that each YAML parser reads alike. The
body is CommonMark in which every character that could mean something is escaped, also to template engines that look at
the file first. Direction has no form in Markdown: words that run against their surroundings stand in `<span dir>`, and a
generator that drops tags keeps the words.
"""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby

from editor_desk.domain.content import (
    Block,
    BlockKind,
    BodyBlock,
    Content,
    Direction,
    Embed,
    Figure,
    Image,
    Mark,
    ReadAlsoCard,
    Span,
    Table,
)
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageArticle
from editor_desk.exchange.formats.figures import (
    NOWHERE,
    Places,
    has_something,
    link_target,
    read_also_label,
)
from editor_desk.exchange.formats.inline import Run, isolated_runs
from editor_desk.exchange.formats.notes import front_matter
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.static_paths import front_matter_paths
from editor_desk.exchange.package.names import urn

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#%&|~$^]")
_LINE_START = re.compile(r"(\d{1,9}(?=[.)])|(?=[-+=:]))")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_LINK_ESCAPES = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C", "{": "%7B", "}": "%7D", "&": "\\&"})
_SIGNS: dict[BlockKind | None, str] = {BlockKind.HEADING: "## ", BlockKind.SUBHEADING: "### "}
_TAGS = {"*": "em", "**": "strong"}


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`article.md`."""

    def chunks() -> Iterable[bytes]:
        beside = front_matter_paths(job) | front_matter(job.item)
        yield markdown(job.item, job.slug, job.folder_places, beside).encode()

    yield ExportFile("article.md", "markdown", "text/markdown", chunks)


def markdown(
    item: PackageArticle, slug: str, places: Places = NOWHERE, beside: Mapping[str, str] | None = None
) -> str:
    """The article as one Markdown file. `slug` is its ASCII name. Figures lead to `places`; `beside` are further fields."""
    revision, content = item.revision, item.revision.content
    fields = {
        "title": content.headline,
        "slug": slug,
        "guid": urn(revision.article),
        "date": to_rfc3339(item.published),
        "lastmod": to_rfc3339(item.modified),
        "description": content.description or content.standfirst,
        "standfirst": content.standfirst,
        "author": content.byline,
        "dateline": content.dateline,
        "source": content.source,
        "section": content.section,
        "tags": [tag.label for tag in content.tags],
        "lang": content.language,
        "dir": content.direction.value,
        **(beside or {}),
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", "", body_markdown(content, places)])


def body_markdown(content: Content, places: Places = NOWHERE) -> str:
    """The body as CommonMark (tables as GitHub writes them), a blank line between blocks, ending in a line break unless it
    is empty.
    """
    chunks: list[str] = []
    before: BlockKind | None = None
    for kind, group in groupby(content.blocks, _kind):
        texts = [text for item in group if (text := _text_of(item, content.direction, places))]
        if not texts:
            continue
        if kind is BlockKind.BULLET:
            chunks.append("\n".join(f"- {_indented(text, 2)}" for text in texts))
        elif kind is BlockKind.NUMBER:
            numbers = [f"{number}. " for number in range(1, len(texts) + 1)]
            chunks.append(
                "\n".join(f"{n}{_indented(t, len(n))}" for n, t in zip(numbers, texts, strict=True))
            )
        elif kind is BlockKind.ATTRIBUTION and before is BlockKind.QUOTE:
            chunks[-1] += f"\n>\n{_wrapped(BlockKind.QUOTE, texts[0])}"
            chunks += texts[1:]
        else:
            chunks += [_wrapped(kind, text) for text in texts]
        before = kind
    return "".join(f"{chunk}\n\n" for chunk in chunks).removesuffix("\n")


def _kind(item: BodyBlock) -> BlockKind | None:
    return item.kind if isinstance(item, Block) else None


def _text_of(item: BodyBlock, base: Direction, places: Places) -> str:
    if isinstance(item, Block):
        return _block_text(item, base) if item.text.strip() else ""
    return _figure(item, base, places) if has_something(item) else ""


def _figure(item: Figure, base: Direction, places: Places) -> str:
    match item:
        case Image():
            path = places.pictures.get(item.media.sha256)
            lines = [f"![{_plain(item.alt)}](<{path}>)"] if path else []
            words = " · ".join(_words(text, base) for text in (item.caption, item.credit) if text.strip())
            return "\\\n".join([*lines, *([words] if words else [])])
        case Table():
            header, *rows = item.rows if item.header else (("",) * len(item.rows[0]), *item.rows)
            lines = [_row(header, base), "|" + " --- |" * len(header), *(_row(row, base) for row in rows)]
            caption = [_words(item.caption, base), ""] if item.caption.strip() else []
            return "\n".join([*caption, *lines])
        case ReadAlsoCard():
            title = _words(item.link.title, base)
            target = link_target(item.link, places.articles)
            return f"{read_also_label(base)}: {_link(title, target) if target else title}"
        case Embed():
            return _link(_words(item.title, base) if item.title.strip() else _plain(item.url), item.url)


def _row(cells: Sequence[str], base: Direction) -> str:
    return "|" + "".join(f" {_words(cell, base)} |" for cell in cells)


def _link(text: str, href: str) -> str:
    return f"[{text}](<{href.translate(_LINK_ESCAPES)}>)"


def _words(text: str, base: Direction) -> str:
    """Text in one line, what runs against `base` isolated."""
    line = " ".join(text.split())
    return _at_line_start(_escaped(line, 0, isolated_runs((Span(line),), base)))


def _plain(text: str) -> str:
    """Text in one line, without any tag."""
    return _at_line_start(_SPECIAL.sub(r"\\\g<0>", " ".join(text.split())))


def _at_line_start(line: str) -> str:
    return _LINE_START.sub(r"\1\\", line, count=1) if _LINE_START.match(line) else line


def _wrapped(kind: BlockKind | None, text: str) -> str:
    if kind in _SIGNS:
        return _SIGNS[kind] + text.replace("\\\n", " ")
    return "> " + text.replace("\n", "\n> ") if kind is BlockKind.QUOTE else text


def _indented(text: str, columns: int) -> str:
    return text.replace("\n", "\n" + " " * columns)


def _block_text(item: Block, around: Direction) -> str:
    """The block's text on one line, or on several that end in a hard break."""
    base = item.direction or around
    text = _inline(item.spans, base).strip()
    lines = (line.strip(" \t") for line in (text if base is around else _isolated(text, base)).split("\n"))
    return "\\\n".join(
        _LINE_START.sub(r"\1\\", line, count=1) if _LINE_START.match(line) else line for line in lines if line
    )


def _inline(spans: tuple[Span, ...], base: Direction) -> str:
    text = ""
    runs = isolated_runs(spans, base)
    start = 0
    for place, span in enumerate(spans):
        before = spans[place - 1].link if place else None
        after = spans[place + 1] if place + 1 < len(spans) else None
        if span.link is not None and span.link != before:
            text = (f"{text[:-1]}\\!" if text.endswith("!") else text) + "["  # ![ would be a picture
        end = start + len(span.text)
        inside = [run for run in runs if start <= run.start and run.end <= end]
        text += _emphasised(span, _escaped(span.text, start, inside), text[-1:], _first_letter(span, after))
        if span.link is not None and (after is None or after.link != span.link):
            text += f"](<{span.link.translate(_LINK_ESCAPES)}>)"
        start = end
    return text


def _escaped(text: str, start: int, runs: Sequence[Run]) -> str:
    """A span's text, which begins at `start`, with the runs inside it isolated. One that reaches into another span is left as
    it is: marks and links would cross.
    """
    parts = []
    place = 0
    for run in runs:
        left, right = run.start - start, run.end - start
        parts.append(_SPECIAL.sub(r"\\\g<0>", text[place:left]))
        parts.append(_isolated(_SPECIAL.sub(r"\\\g<0>", text[left:right]), run.direction))
        place = right
    return "".join([*parts, _SPECIAL.sub(r"\\\g<0>", text[place:])])


def _isolated(text: str, direction: str) -> str:
    match = _EDGES.fullmatch(text)
    lead, inner, trail = match.groups() if match else ("", text, "")
    return f'{lead}<span dir="{direction}">{inner}</span>{trail}' if inner else text


def _first_letter(span: Span, after: Span | None) -> str:
    """What will follow `span` in the file: a letter of the next span, or some punctuation that markup puts there."""
    if span.link is not None and (after is None or after.link != span.link):
        return "]"
    if after is None:
        return ""
    plain = after.text[0].isspace() or (not after.marks and after.link == span.link)
    return _SPECIAL.sub(r"\\\g<0>", after.text[0])[0] if plain else "*"


def _emphasised(span: Span, escaped: str, before: str, after: str) -> str:
    """The span's text, escaped, with its marks; spaces at its edges stay outside, as CommonMark wants.

    Where asterisks would not be read as marks (beside a letter and a punctuation mark, or beside other asterisks), HTML
    tags take their place; a generator that drops tags keeps the text.
    """
    match = _EDGES.fullmatch(escaped)
    lead, text, trail = match.groups() if match else ("", escaped, "")
    marks = [sign for sign, mark in (("*", Mark.EMPHASIS), ("**", Mark.STRONG)) if mark in span.marks]
    if not text or not marks:
        return lead + text + trail
    opens = before != "*" and _flanks(text[0], lead[-1:] or before)
    if opens and _flanks(text[-1], trail[:1] or after):
        sign = "".join(marks)
        return f"{lead}{sign}{text}{sign}{trail}"
    for sign in marks:
        text = f"<{_TAGS[sign]}>{text}</{_TAGS[sign]}>"
    return lead + text + trail


def _flanks(inside: str, outside: str) -> bool:
    return not _is_punctuation(inside) or not outside or outside.isspace() or _is_punctuation(outside)


def _is_punctuation(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"
