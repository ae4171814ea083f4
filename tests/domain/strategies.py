"""Hypothesis strategies for content: real Arabic, mixed direction, and everything that content may hold."""

from datetime import UTC, datetime

from hypothesis import strategies as st

from editor_desk.domain.content import (
    Block,
    BlockKind,
    Content,
    Direction,
    Embed,
    Image,
    Mark,
    MediaRef,
    ReadAlsoCard,
    RelatedLink,
    Span,
    Table,
    TagRef,
    clean_text,
)

WORDS = (
    "الرباط", "مؤتمرٌ", "إيسيسكو", "على", "علي", "المكتبة", "UNESCO", "2023", "٢٥", "«طريق الحرير»", "(وام)",
    "a@b.org", "\u200fنص\u200e", "ﷺ", "لـ15", "\n", " ", "،", "é", "\U0001f469\u200d\U0001f3eb",
)  # fmt: skip

texts = st.one_of(
    st.lists(st.sampled_from(WORDS), max_size=8).map(" ".join), st.text(max_size=20).map(clean_text)
)
lines = texts.map(lambda text: " ".join(text.split()))
hrefs = st.sampled_from(["https://example.org/خبر", "http://example.org/?a=1&b=2", "mailto:desk@example.org"])
spans = st.builds(
    Span,
    text=texts,
    marks=st.frozensets(st.sampled_from(Mark)),
    link=st.none() | hrefs,
    direction=st.none() | st.sampled_from(Direction),
)
keys = st.text("abcdef0123456789", min_size=1, max_size=8)
blocks = st.builds(
    Block,
    key=keys,
    kind=st.sampled_from(BlockKind),
    spans=st.lists(spans, max_size=5).map(tuple),
    direction=st.none() | st.sampled_from(Direction),
)
related = st.builds(RelatedLink, title=lines, article=st.none() | keys, url=st.none() | hrefs)
media = st.builds(
    MediaRef,
    sha256=st.sampled_from(["ab" * 32, "0c" * 32, "f1" * 32]),
    mime=st.sampled_from(["image/jpeg", "image/png"]),
    width=st.integers(1, 9000),
    height=st.integers(1, 9000),
)
places = st.integers(0, 1000)
images = st.builds(
    Image, key=keys, media=media, caption=texts, alt=texts, credit=lines, rights=lines,
    focal=st.tuples(places, places),
)  # fmt: skip
tables = st.integers(1, 3).flatmap(
    lambda width: st.builds(
        Table,
        key=keys,
        rows=st.lists(st.lists(lines, min_size=width, max_size=width).map(tuple), min_size=1, max_size=3).map(
            tuple
        ),
        header=st.booleans(),
        caption=texts,
    )
)
cards = st.builds(ReadAlsoCard, key=keys, link=related)
embeds = st.builds(
    Embed, key=keys, url=st.sampled_from(["https://video.example/خبر", "http://post.example/1"]), title=lines
)
figures = images | tables | cards | embeds
contents = st.builds(
    Content,
    headline=lines,
    standfirst=lines,
    byline=lines,
    source=lines,
    section=lines,
    slug=lines,
    embargo=st.none() | st.just(datetime(2026, 11, 23, 9, 30, tzinfo=UTC)),
    blocks=st.lists(blocks | figures, max_size=6, unique_by=lambda block: block.key).map(tuple),
    tags=st.lists(st.builds(TagRef, id=keys, label=lines), max_size=4, unique_by=lambda tag: tag.id).map(
        tuple
    ),
    read_also=st.lists(related, max_size=3).map(tuple),
    similar=st.lists(related, max_size=3).map(tuple),
)
