"""Exporter: the article as a tagged PDF, to print, to mark up on paper, and to keep beside the seal."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Embed,
    Image,
    Mark,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    safe_href,
)
from editor_desk.domain.live import note_label
from editor_desk.domain.seal import Seal
from editor_desk.exchange.formats.cuts import Cut
from editor_desk.exchange.formats.figures import embed_host, has_something, read_also_label
from editor_desk.exchange.formats.notes import told_note
from editor_desk.exchange.formats.pixels import as_jpeg, cut_out, decoded
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.typesetting import set_pdf
from editor_desk.exchange.package.names import urn
from editor_desk.language.numerals import Language, Numerals, format_date

_WIDEST = 1200
"""Pixels of a picture on the page: 190 an inch."""
_LABELS = {
    Direction.RTL: {
        "proof": "تجربة طباعة لنصّ معتمد",
        "tags": "كلمات دلالية",
        "read_also": "اقرأ أيضًا",
        "similar": "مقالات مشابهة",
        "source": "المصدر",
        "approved": "اعتمد النصَّ",
        "hash": "بصمة النص (SHA-256)",
    },
    Direction.LTR: {
        "proof": "Proof of an approved text",
        "tags": "Tags",
        "read_also": "Read also",
        "similar": "Similar articles",
        "source": "Source",
        "approved": "Approved by",
        "hash": "Hash of the text (SHA-256)",
    },
}
_OPENING = {Direction.RTL: "\u2067", Direction.LTR: "\u2066"}
_CLOSING = "\u2069"
_LISTS = {BlockKind.BULLET: False, BlockKind.NUMBER: True}
_LANGUAGE_LETTERS = (2, 3)


@exporter
def article_files(job: ArticleJob) -> Iterator[ExportFile]:
    """`proof.pdf`."""

    def chunks() -> Iterable[bytes]:
        yield proof(job)

    yield ExportFile("proof.pdf", "proof", "application/pdf", chunks, apart=True)


def proof(job: ArticleJob) -> bytes:
    """The PDF; the time of its making is that of the approval."""
    with TemporaryDirectory(prefix="editor-desk-proof-") as place:
        folder = Path(place)
        words = _words(job)
        words["body"] = list(_Body(job, folder).nodes())
        return set_pdf("proof.typ", words, folder, job.item.seal.statement.approved_at)


def _words(job: ArticleJob) -> dict[str, object]:
    content, seal = job.content, job.item.seal
    labels = _LABELS[content.direction]
    told = told_note(job.item)
    language = content.language.split("-")[0]
    source = one_line(content.source)
    return {
        "rtl": content.direction is Direction.RTL,
        "lang": language if language.isascii() and len(language) in _LANGUAGE_LETTERS else "ar",
        "site": one_line(job.options.site_name),
        "uri": urn(job.item.revision.article),
        "labels": labels,
        "comma": "، " if content.direction is Direction.RTL else ", ",
        "headline": one_line(content.headline) or urn(job.item.revision.article),
        "section": one_line(content.section),
        "standfirst": content.standfirst.strip(),
        "byline": one_line(content.byline),
        "meta": [
            one_line(content.byline),
            one_line(content.dateline),
            f"{labels['source']}: {source}" if source else "",
        ],
        "note": None
        if told is None
        else {"label": note_label(told[0], content.direction), "text": told[1].strip()},
        "tags": [one_line(tag.label) for tag in content.tags],
        "read_also": [_link(link) for link in content.read_also if link.title.strip()],
        "similar": [_link(link) for link in content.similar if link.title.strip()],
        "seal": [_approval(one, job, labels) for one in (seal.first, seal) if one is not None],
        "hash": seal.statement.content_hash,
    }


def _approval(seal: Seal, job: ArticleJob, labels: dict[str, str]) -> str:
    statement = seal.statement
    when = statement.approved_at.astimezone(job.options.zone)
    language: Language = "ar" if job.content.direction is Direction.RTL else "en"
    day = format_date(when.date(), Numerals.WESTERN, language)
    name = one_line(statement.approver_name)
    reason = f" ({one_line(statement.override_reason)})" if statement.override_reason.strip() else ""
    return f"{labels['approved']} {name}{reason} · {day} · {when:%H:%M} ({job.options.time_zone})"


class _Body:
    """The blocks as the template takes them; pictures are written into `folder`."""

    def __init__(self, job: ArticleJob, folder: Path) -> None:
        self._job = job
        self._folder = folder
        self._base = job.content.direction
        self._below_heading = False
        self._files: dict[str, str] = {}

    def nodes(self) -> Iterator[dict[str, object]]:
        for kind, group in groupby(_shown(self._job.content), _list_kind):
            items = list(group)
            if kind is not None:
                runs = [_runs(item.spans) for item in items if isinstance(item, Block)]
                yield {"kind": "list", "ordered": kind, "items": runs}
            else:
                yield from self._group(items)

    def _group(self, items: Sequence[object]) -> Iterator[dict[str, object]]:
        quote: dict[str, object] | None = None
        for item in items:
            if quote is not None:
                said = isinstance(item, Block) and item.kind is BlockKind.ATTRIBUTION
                if said and isinstance(item, Block):
                    quote["by"] = _runs(item.spans)
                yield quote
                quote = None
                if said:
                    continue
            node = self._text(item) if isinstance(item, Block) else self._figure(item)
            if node["kind"] == "quote":
                quote = node
            else:
                yield node
        if quote is not None:
            yield quote

    def _text(self, item: Block) -> dict[str, object]:
        node: dict[str, object] = {
            "kind": "paragraph",
            "dir": (item.direction or self._base).value,
            "runs": _runs(item.spans),
        }
        if item.kind is BlockKind.QUOTE:
            node |= {"kind": "quote", "by": None}
        elif item.kind is BlockKind.HEADING:
            self._below_heading = True
            node |= {"kind": "heading", "level": 2}
        elif item.kind is BlockKind.SUBHEADING:  # no level may be passed over
            node |= {"kind": "heading", "level": 3 if self._below_heading else 2}
        return node

    def _figure(self, item: object) -> dict[str, object]:
        match item:
            case Image():
                words = [one_line(text) for text in (item.caption, item.credit) if text.strip()]
                alt = one_line(item.alt or item.caption)
                return {
                    "kind": "image",
                    "file": self._picture(item),
                    "alt": alt,
                    "words": " · ".join(words),
                    "width": item.media.width,
                    "height": item.media.height,
                }
            case Table():
                caption = one_line(item.caption)
                return {"kind": "table", "header": item.header, "rows": item.rows, "caption": caption}
            case ReadAlsoCard():
                return {"kind": "card", "label": read_also_label(self._base), **_link(item.link)}
            case Embed():
                title = one_line(item.title) or item.url
                return {"kind": "card", "label": embed_host(item.url), "title": title, "url": item.url}
        raise TypeError(f"no block: {type(item).__name__}")

    def _picture(self, image: Image) -> str:
        media = image.media
        if media.sha256 not in self._files:
            width = min(media.width, _WIDEST)
            height = max(1, media.height * width // media.width)
            whole = Cut(0, 0, media.width, media.height, width, height)
            pixels = cut_out(decoded(self._job.media(media.sha256), media, [whole]), media, whole)
            name = f"{len(self._files) + 1}.jpg"
            (self._folder / name).write_bytes(as_jpeg(pixels))
            self._files[media.sha256] = f"/{name}"
        return self._files[media.sha256]


def _shown(content: Content) -> list[object]:
    return [
        item
        for item in content.blocks
        if (item.text.strip() if isinstance(item, Block) else has_something(item))
    ]


def _list_kind(item: object) -> bool | None:
    """Whether the block is of a numbered list, or of a plain one; None of neither."""
    return _LISTS.get(item.kind) if isinstance(item, Block) else None


def _runs(spans: Iterable[Span]) -> list[dict[str, object]]:
    return [
        {
            "text": span.text
            if span.direction is None
            else f"{_OPENING[span.direction]}{span.text}{_CLOSING}",
            "strong": Mark.STRONG in span.marks,
            "em": Mark.EMPHASIS in span.marks,
            "link": span.link,
        }
        for span in spans
    ]


def _link(link: RelatedLink) -> dict[str, object]:
    return {"title": one_line(link.title), "url": safe_href(link.url or "")}
