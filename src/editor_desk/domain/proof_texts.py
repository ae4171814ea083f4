"""What of an article is read when it is proof-read, each text under the name of its place."""

from collections.abc import Iterator

from editor_desk.domain.content import BodyBlock, Content, Embed, Image, ReadAlsoCard, Table
from editor_desk.domain.proofing import ProofText


def proof_texts(content: Content) -> tuple[ProofText, ...]:
    """The texts of `content` in reading order; blank ones are left out.

    A card's title and an embed's stand under the key of their block, as a paragraph does.
    """
    texts = [
        ProofText("headline", content.headline),
        ProofText("standfirst", content.standfirst),
        ProofText("byline", content.byline),
        ProofText("dateline", content.dateline),
        *(text for item in content.blocks for text in _of_block(item)),
        ProofText("source", content.source),
        *(ProofText(f"tag:{tag.id}", tag.label) for tag in content.tags),
        *(ProofText(f"read_also:{number}", link.title) for number, link in enumerate(content.read_also)),
        *(ProofText(f"similar:{number}", link.title) for number, link in enumerate(content.similar)),
    ]
    return tuple(text for text in texts if text.text.strip())


def _of_block(item: BodyBlock) -> Iterator[ProofText]:
    match item:
        case Image(key=key, caption=caption, alt=alt):
            yield ProofText(f"caption:{key}", caption)
            yield ProofText(f"alt:{key}", alt)
        case Table(key=key, rows=rows, caption=caption):
            yield ProofText(f"caption:{key}", caption)
            for row, cells in enumerate(rows):
                for column, cell in enumerate(cells):
                    yield ProofText(f"cell:{key}:{row}:{column}", cell)
        case ReadAlsoCard(key=key) | Embed(key=key):
            yield ProofText(key, item.text)
        case _:
            yield ProofText(item.key, item.text)
