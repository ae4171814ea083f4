"""An import while it is being corrected: a value, so that every correction can be undone."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.incoming import Incoming, IncomingLine, LineRole, assemble


@dataclass(frozen=True, slots=True)
class Keyword:
    """A keyword and the line that it came from; None where somebody typed it."""

    text: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class ImportDraft:
    """Lines with their parts, and the keywords as they are split. `suggested` is the headline that the desk proposes where
    no line is one; `typed` is a headline written by hand, which wins.
    """

    lines: tuple[IncomingLine, ...]
    keywords: tuple[Keyword, ...] = ()
    suggested: str = ""
    typed: str | None = None

    @property
    def headline(self) -> str:
        """The headline as it will be imported."""
        return self.typed if self.typed is not None else self._from_lines() or self.suggested

    @property
    def is_suggested(self) -> bool:
        """Whether the headline is only a suggestion so far."""
        return self.typed is None and bool(self.suggested) and not self._from_lines()

    def incoming(self) -> Incoming:
        """What it all adds up to."""
        whole = assemble(self.lines, [keyword.text for keyword in self.keywords])
        return whole.with_headline(" ".join(self.headline.split()))

    def with_role(
        self, numbers: Collection[int], role: LineRole, pieces: Mapping[int, Sequence[str]] | None = None
    ) -> "ImportDraft":
        """The lines of these numbers in another part. `pieces` has the keywords of those that become keyword lines."""
        lines = tuple(replace(line, role=role) if line.number in numbers else line for line in self.lines)
        keywords = [keyword for keyword in self.keywords if keyword.line not in numbers]
        if role is LineRole.KEYWORDS:
            keywords += [
                Keyword(text, number) for number in sorted(numbers) for text in (pieces or {}).get(number, ())
            ]
        typed = None if role is LineRole.HEADLINE else self.typed
        return replace(self, lines=lines, keywords=_once(keywords), typed=typed)

    def with_headline(self, text: str) -> "ImportDraft":
        """Another headline, written by hand."""
        return replace(self, typed=text)

    def with_keyword(self, text: str) -> "ImportDraft":
        """One keyword more, at the end."""
        return replace(self, keywords=_once([*self.keywords, Keyword(text)]))

    def without_keyword(self, position: int) -> "ImportDraft":
        """One keyword fewer."""
        return self._with_keywords(position, ())

    def reworded(self, position: int, text: str) -> "ImportDraft":
        """A keyword in other words; none where `text` is empty."""
        words = " ".join(text.split())
        return self._with_keywords(position, (words,) if words else ())

    def joined(self, position: int) -> "ImportDraft":
        """A keyword and the next one as one."""
        whole = f"{self.keywords[position].text} {self.keywords[position + 1].text}"
        return self._with_keywords(position, (whole,), taken=2)

    def split(self, position: int, words: int) -> "ImportDraft":
        """A keyword parted after so many words."""
        parts = self.keywords[position].text.split()
        return self._with_keywords(position, (" ".join(parts[:words]), " ".join(parts[words:])))

    def _with_keywords(self, position: int, texts: Sequence[str], taken: int = 1) -> "ImportDraft":
        new = [Keyword(text, self.keywords[position].line) for text in texts if text]
        return replace(
            self, keywords=_once([*self.keywords[:position], *new, *self.keywords[position + taken :]])
        )

    def _from_lines(self) -> str:
        return " ".join(line.text for line in self.lines if line.role is LineRole.HEADLINE and line.text)


def _once(keywords: Sequence[Keyword]) -> tuple[Keyword, ...]:
    first: dict[str, Keyword] = {}
    for keyword in keywords:
        first.setdefault(keyword.text, keyword)
    return tuple(first.values())
