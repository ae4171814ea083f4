"""A whole article proof-read at once: what the checklist counts is what the editor underlines."""

from collections.abc import Iterable

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import Finding, told_once
from editor_desk.services.spelling import SpellingService
from editor_desk.services.style import StyleService


class ProofFacts:
    """Reads with the services that the editor reads with. Takes a second for a long text: never within a transaction, never on
    the window's thread.
    """

    def __init__(self, spelling: SpellingService, style: StyleService) -> None:
        self._spelling = spelling
        self._style = style

    def findings(self, content: Content, article_id: str) -> tuple[Finding, ...] | None:
        """What is found in `content`, in reading order; None where the dictionary is missing, so that nobody knows.

        Whoever sits there may have switched off what is shown while writing; the desk's rules count it all the same.
        """
        texts = proof_texts(content)
        try:
            spelling = _by_place(self._spelling.check(texts, article_id, latin=True))
        except DeskError as error:
            if error.code is not ErrorCode.SPELLING_UNAVAILABLE:
                raise
            return None
        style = _by_place(self._style.check(texts, article_id, content.section))
        return tuple(
            finding
            for text in texts
            for finding in sorted(
                told_once(spelling.get(text.place, ()), style.get(text.place, ())),
                key=lambda one: (one.start, one.end),
            )
        )


def _by_place(findings: Iterable[Finding]) -> dict[str, tuple[Finding, ...]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.place, []).append(finding)
    return {place: tuple(several) for place, several in found.items()}
