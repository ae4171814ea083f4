"""Texts on their way into the store without a tree of blocks: paragraphs and headings of plain text, and the bytes that they are kept as.

Most articles of an archive are nothing else. Their canonical bytes are put together from their texts in a twentieth of the time that
blocks take to be built, checked and written; what they are is what `revision.canonical_bytes` gives of the same article.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass

from editor_desk.domain.content import TEXT_FIELDS, BlockKind, Content, TagRef
from editor_desk.domain.portable_text import SCHEMA, block_style
from editor_desk.domain.revision import canonical_bytes

_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Prose:
    """Blocks of plain text, each its kind and what it says, and how many words they have together. No text is empty or holds what content may not."""

    kinds: tuple[BlockKind, ...]
    texts: tuple[str, ...]
    words: int


@dataclass(frozen=True, slots=True)
class Untagged:
    """A text as it is kept, but for its tags, which its bytes end with: `front` are those before. `words` are those below the headline,
    `links` the articles that it leads to.
    """

    front: bytes
    headline: str
    source: str
    words: int
    links: frozenset[str] = frozenset()

    def with_tags(self, tags: bytes) -> bytes:
        """The canonical bytes of the text with these tags (see `tags_json`)."""
        return b"".join((self.front, tags, b"}"))

    @property
    def hash(self) -> str:
        """The hash of the text without any tag."""
        return hashlib.sha256(self.with_tags(NO_TAGS)).hexdigest()


NO_TAGS = b"[]"


def tags_json(tags: Iterable[TagRef]) -> bytes:
    """The tags as they stand in the bytes of a text."""
    return _json([{"id": tag.id, "label": tag.label} for tag in tags]).encode()


def untagged(content: Content, words: int) -> Untagged:
    """The same of any content, whose own tags are left out."""
    whole = canonical_bytes(content)
    links = frozenset(link.article for link in content.links if link.article is not None)
    front = whole[: -len(tags_json(content.tags)) - 1]
    return Untagged(front, content.headline, content.source, words, links)


def untagged_prose(prose: Prose, content: Content, words: int) -> Untagged:
    """`content`, which has texts and nothing else, with `prose` for its body, whose blocks are under the keys a1, a2 and so on."""
    said = {name: _json(getattr(content, name)) for name in TEXT_FIELDS}
    plain = "\\" not in (whole := "".join(prose.texts)) and '"' not in whole
    blocks = ",".join(
        [
            f'{{"_key":"a{number}",{_BEFORE}"{text}"{_BEHIND[kind]}'
            if plain
            else f'{{"_key":"a{number}",{_BEFORE}{_json(text)}{_BEHIND[kind]}'
            for number, (kind, text) in enumerate(zip(prose.kinds, prose.texts, strict=True), start=1)
        ]
    )
    front = (
        f'{{"body":[{blocks}],"byline":{said["byline"]},"dateline":{said["dateline"]},"description":{said["description"]},'
        f'"embargo":null,"headline":{said["headline"]},"language":{said["language"]},"readAlso":[],"schema":{_SCHEMA},'
        f'"section":{said["section"]},"similar":[],"slug":{said["slug"]},"source":{said["source"]},'
        f'"standfirst":{said["standfirst"]},"tags":'
    )
    return Untagged(front.encode(), content.headline, content.source, words)


_SCHEMA = _json(SCHEMA)
_BEFORE = '"_type":"block","children":[{"_key":"s0","_type":"span","marks":[],"text":'
_BEHIND = {kind: f"}}],{_json({**block_style(kind), 'markDefs': []})[1:]}" for kind in BlockKind}
"""What follows the text of a block. Its names come behind "children" in the order of the alphabet."""
