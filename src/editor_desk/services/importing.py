"""Raw copy in: a pasted or opened page becomes an article, its read-also articles, and links still to be found."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from editor_desk.domain.content import Block, Content, RelatedLink, TagRef
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.headline_suggestion import suggest_headline
from editor_desk.domain.identity import new_id, to_the_millisecond
from editor_desk.domain.incoming import (
    Incoming,
    IncomingArticle,
    IncomingLine,
    LineRole,
    RawPage,
)
from editor_desk.domain.recognition import recognise
from editor_desk.domain.tags import Vocabulary
from editor_desk.language.folding import fold
from editor_desk.language.keys import tag_key
from editor_desk.language.keywords import KeywordPiece, split_keywords
from editor_desk.language.tokens import words
from editor_desk.services.articles import create_article
from editor_desk.services.linking import match_title
from editor_desk.services.pasting import KeepPicture, Pasted, pasted, plain
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.reading import PageReader
from editor_desk.services.ports.running import Clock
from editor_desk.services.ports.unit_of_work import UnitOfWork, UnitOfWorkFactory
from editor_desk.services.tags import TagService


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What was recognised in a page, before anything is stored. `headline` is a suggestion where the page has none."""

    page: RawPage
    lines: tuple[IncomingLine, ...]
    keywords: tuple[KeywordPiece, ...]
    headline: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import made: ids of the article and of its read-also articles (`reused` were in the archive already), the
    number of tags, and how many titles are still to be found.
    """

    article: str
    read_also: tuple[str, ...]
    reused: tuple[str, ...]
    tags: int
    unresolved: int


class ImportService:
    """Use cases of import. Reading stores nothing; `commit` is one transaction. All block."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        reader: PageReader,
        tags: TagService,
        clock: Clock,
        keep_picture: KeepPicture | None = None,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._reader = reader
        self._tags = tags
        self._clock = clock
        self._keep_picture = keep_picture

    def preview_text(self, text: str) -> ImportPreview:
        """Recognise pasted plain text. Raises DeskError(NOTHING_TO_IMPORT)."""
        return self._preview(self._reader.text(text))

    def preview_html(self, html: str) -> ImportPreview:
        """Recognise pasted HTML. Raises DeskError: NOTHING_TO_IMPORT, HTML_TOO_DEEP, FILE_TOO_LARGE."""
        return self._preview(self._reader.html(html))

    def preview_path(self, path: Path) -> ImportPreview:
        """Recognise a file. Raises DeskError for each way in which a file can be unreadable."""
        return self._preview(self._reader.path(path))

    def clean_html(self, html: str) -> Pasted:
        """HTML that was pasted into a text: structure, marks, safe links and figures, nothing else.

        Raises DeskError: NOTHING_TO_IMPORT, HTML_TOO_DEEP, FILE_TOO_LARGE.
        """
        return pasted(self._reader.html(html), self._keep_picture)

    def clean_text(self, text: str) -> Pasted:
        """Plain text that was pasted into a text. Raises DeskError: NOTHING_TO_IMPORT, FILE_TOO_LARGE."""
        return pasted(self._reader.text(text), self._keep_picture)

    def plain_text(self, text: str) -> Pasted:
        """Pasted text as it is, a paragraph a line. Raises DeskError: NOTHING_TO_IMPORT, FILE_TOO_LARGE."""
        return plain(text)

    def clean_path(self, path: Path) -> Pasted:
        """A file that was dropped on a text. Raises DeskError for each way in which a file can be unreadable."""
        return pasted(self._reader.path(path), self._keep_picture)

    def split(self, lines: Sequence[IncomingLine]) -> tuple[KeywordPiece, ...]:
        """The keyword lines among `lines`, split against the vocabulary."""
        labels = self._tags.vocabulary().labels
        pieces: dict[str, KeywordPiece] = {}
        for line in lines:
            if line.role is LineRole.KEYWORDS:
                for piece in split_keywords(line.text, labels).pieces:
                    if tag_key(piece.text):  # a lone tatweel names nothing
                        pieces.setdefault(piece.text, piece)
        return tuple(pieces.values())

    def text_of(self, incoming: Incoming) -> Content:
        """The text that `commit` would store, without its tags and links."""
        return _content(incoming.article)

    def commit(self, session: Session, incoming: Incoming) -> Imported:
        """Store what the preview, as corrected, adds up to. Raises DeskError: NOTHING_TO_IMPORT, NOT_PERMITTED."""
        if not (incoming.article.blocks or incoming.article.headline):
            raise DeskError(ErrorCode.NOTHING_TO_IMPORT)
        now = to_the_millisecond(self._clock())
        with self._unit_of_work() as work:
            read_also: list[RelatedLink] = []
            made: list[str] = []
            reused: list[str] = []
            for side in incoming.read_also:
                link = _find(work, side)
                if link.article is None and side.blocks:
                    article = create_article(work, session, _content(side), now, EventKind.IMPORTED)
                    made.append(article.id)
                    link = RelatedLink(side.headline, article.id)
                elif link.article is not None and link.article not in (*made, *reused):
                    reused.append(link.article)
                if link not in read_also:
                    read_also.append(link)
            similar = [match_title(work, RelatedLink(title)) for title in dict.fromkeys(incoming.similar)]
            content = _content(
                incoming.article,
                tags=self._tag_refs(work, session, incoming.keywords),
                read_also=tuple(read_also),
                similar=tuple(similar),
            )
            article = create_article(work, session, content, now, EventKind.IMPORTED)
            work.commit()
        unresolved = sum(link.article is None for link in (*read_also, *similar))
        return Imported(article.id, tuple(made), tuple(reused), len(content.tags), unresolved)

    def _preview(self, page: RawPage) -> ImportPreview:
        lines = recognise(page.lines, title=page.title)
        if not lines:
            raise DeskError(ErrorCode.NOTHING_TO_IMPORT)
        has_headline = any(line.role is LineRole.HEADLINE for line in lines)
        headline = "" if has_headline else suggest_headline(lines, page.title)
        return ImportPreview(page, lines, self.split(lines), headline)

    def _tag_refs(self, work: UnitOfWork, session: Session, labels: Sequence[str]) -> tuple[TagRef, ...]:
        refs: dict[str, TagRef] = {}
        vocabulary = Vocabulary(work.tags.all())
        for label in labels:
            tag = self._tags.ensure_in(work, session, vocabulary, label, imported=True)
            vocabulary.add(tag)
            refs.setdefault(tag.id, tag.ref)
        return tuple(refs.values())


def _find(work: UnitOfWork, side: IncomingArticle) -> RelatedLink:
    """The link to a read-also article of a page, tied to an article of the archive where that says all that `side` says.

    A headline alone is matched by headline. One with a text is matched only by the same headline over the same words:
    another text under a known headline is another article, and the page's text must not be lost for it.
    """
    link = RelatedLink(side.headline)
    if not side.blocks:
        return match_title(work, link)
    said = _said(_content(side))
    for known in work.articles.find_by_headline(side.headline):
        if _said(work.revisions.get(work.articles.get(known).head).content) == said:
            return RelatedLink(side.headline, known)
    return link


def _said(content: Content) -> list[str]:
    return [fold(word.text) for word in words(content.body_text)]


def _content(
    incoming: IncomingArticle,
    tags: tuple[TagRef, ...] = (),
    read_also: tuple[RelatedLink, ...] = (),
    similar: tuple[RelatedLink, ...] = (),
) -> Content:
    return Content(
        headline=incoming.headline,
        standfirst=incoming.standfirst,
        byline=incoming.byline,
        dateline=incoming.dateline,
        source=incoming.source,
        blocks=tuple(Block(new_id(), item.kind, item.spans) for item in incoming.blocks),
        tags=tags,
        read_also=read_also,
        similar=similar,
    )
