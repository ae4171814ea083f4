"""Content as Markdown with front matter, for static site generators such as Hugo and Eleventy.

The front matter is YAML in which every value is written as JSON: one spelling that each YAML parser reads alike. The
body is CommonMark in which every character that could mean something is escaped, also to template engines that look at
the file first. Direction of runs has no form in Markdown: the HTML files carry it.
"""

import json
import re
import unicodedata
from itertools import groupby

from editor_desk.domain.content import Block, BlockKind, Content, Mark, Span
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.revision import Revision
from editor_desk.exchange.package.names import urn

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#%&|~$^]")
_LINE_START = re.compile(r"(\d{1,9}(?=[.)])|(?=[-+=:]))")
_EDGES = re.compile(r"(\s*)(.*?)(\s*)", re.DOTALL)
_LINK_ESCAPES = str.maketrans({"<": "%3C", ">": "%3E", "\\": "%5C", "{": "%7B", "}": "%7D", "&": "\\&"})
_TAGS = {"*": "em", "**": "strong"}


def markdown(revision: Revision, slug: str) -> str:
    """The article as one Markdown file. `slug` is its ASCII name."""
    content = revision.content
    fields = {
        "title": content.headline,
        "slug": slug,
        "guid": urn(revision.article),
        "date": to_rfc3339(revision.created_at),
        "description": content.description or content.standfirst,
        "standfirst": content.standfirst,
        "author": content.byline,
        "dateline": content.dateline,
        "source": content.source,
        "section": content.section,
        "tags": [tag.label for tag in content.tags],
        "lang": content.language,
        "dir": content.direction.value,
    }
    lines = [f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in fields.items() if value]
    return "\n".join(["---", *lines, "---", "", body_markdown(content)])


def body_markdown(content: Content) -> str:
    """The body as CommonMark, a blank line between blocks, ending in a line break unless it is empty."""
    blocks = [item for item in content.blocks if item.text.strip()]
    chunks = []
    for kind, group in groupby(blocks, lambda item: item.kind):
        texts = [_block_text(item) for item in group]
        if kind is BlockKind.BULLET:
            chunks.append("\n".join(f"- {_indented(text, 2)}" for text in texts))
        elif kind is BlockKind.NUMBER:
            numbers = [f"{number}. " for number in range(1, len(texts) + 1)]
            chunks.append(
                "\n".join(f"{n}{_indented(t, len(n))}" for n, t in zip(numbers, texts, strict=True))
            )
        else:
            chunks += [_wrapped(kind, text) for text in texts]
    return "".join(f"{chunk}\n\n" for chunk in chunks).removesuffix("\n")


def _wrapped(kind: BlockKind, text: str) -> str:
    if kind is BlockKind.HEADING:
        return "## " + text.replace("\\\n", " ")
    return "> " + text.replace("\n", "\n> ") if kind is BlockKind.QUOTE else text


def _indented(text: str, columns: int) -> str:
    return text.replace("\n", "\n" + " " * columns)


def _block_text(item: Block) -> str:
    """The block's text on one line, or on several that end in a hard break."""
    lines = (line.strip(" \t") for line in _inline(item.spans).split("\n"))
    return "\\\n".join(
        _LINE_START.sub(r"\1\\", line, count=1) if _LINE_START.match(line) else line for line in lines if line
    )


def _inline(spans: tuple[Span, ...]) -> str:
    text = ""
    for place, span in enumerate(spans):
        before = spans[place - 1].link if place else None
        after = spans[place + 1] if place + 1 < len(spans) else None
        if span.link is not None and span.link != before:
            text = (f"{text[:-1]}\\!" if text.endswith("!") else text) + "["  # ![ would be a picture
        text += _emphasised(span, text[-1:], _first_letter(span, after))
        if span.link is not None and (after is None or after.link != span.link):
            text += f"](<{span.link.translate(_LINK_ESCAPES)}>)"
    return text


def _first_letter(span: Span, after: Span | None) -> str:
    """What will follow `span` in the file: a letter of the next span, or some punctuation that markup puts there."""
    if span.link is not None and (after is None or after.link != span.link):
        return "]"
    if after is None:
        return ""
    plain = after.text[0].isspace() or (not after.marks and after.link == span.link)
    return _SPECIAL.sub(r"\\\g<0>", after.text[0])[0] if plain else "*"


def _emphasised(span: Span, before: str, after: str) -> str:
    """The span's text with its marks; spaces at its edges stay outside, as CommonMark wants.

    Where asterisks would not be read as marks (beside a letter and a punctuation mark, or beside other asterisks), HTML
    tags take their place; a generator that drops tags keeps the text.
    """
    match = _EDGES.fullmatch(span.text)
    lead, inner, trail = match.groups() if match else ("", span.text, "")
    text = _SPECIAL.sub(r"\\\g<0>", inner)
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
