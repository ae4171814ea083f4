"""All that is counted of a text, right for Arabic: a word with its tashkeel is one word, and tashkeel is no character."""

from collections.abc import Sequence
from dataclasses import dataclass

from editor_desk.language.tokens import count_characters, count_words, reading_minutes, sentences


@dataclass(frozen=True, slots=True)
class TextCounts:
    """`characters` without tashkeel, tatweel and line breaks; `letters` those that are no space either."""

    words: int
    characters: int
    letters: int
    sentences: int
    paragraphs: int
    minutes: int


def measure(paragraphs: Sequence[str]) -> TextCounts:
    """The counts of a text given paragraph by paragraph; an empty paragraph is none."""
    written = [text for text in paragraphs if text.strip()]
    words = sum(map(count_words, written))
    return TextCounts(
        words,
        sum(map(count_characters, written)),
        sum(count_characters("".join(text.split())) for text in written),
        sum(1 for text in written for _ in sentences(text)),
        len(written),
        reading_minutes(words),
    )
