"""Review: articles are returned, and approved by who may."""

from hypothesis import strategies as st
from hypothesis.stateful import rule

from editor_desk.domain.content import Content
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.workflow import Action
from tests.services.machine_parts.base import ARTICLES, PEOPLE, TEXTS, WRITERS
from tests.services.machine_parts.writing import Writing


class Deciding(Writing):
    """What reviewers do."""

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE), reason=st.sampled_from(("", "راجع المصدر")))
    def send_back(self, article: str, who: str, reason: str) -> None:
        done = self.attempt(
            Action.RETURN,
            article,
            lambda _: self.room.desk.review.send_back(self.people[who], article, reason),
        )
        assert reason or not done

    @rule(
        article=ARTICLES, who=st.sampled_from(PEOPLE), override=st.sampled_from(("", "", "لا مراجع الليلة"))
    )
    def approve(self, article: str, who: str, override: str) -> None:
        self.attempt(
            Action.APPROVE,
            article,
            lambda now: self.room.desk.review.approve(
                self.people[who], article, expected=now.head.id, override_reason=override
            ),
        )

    @rule(
        article=ARTICLES, text=TEXTS, author=st.sampled_from(WRITERS), approver=st.sampled_from(WRITERS[1:])
    )
    def nearly_to_a_seal(self, article: str, text: Content, author: str, approver: str) -> None:
        """What seldom happens by chance: people in the right order, if they are the right people."""
        self.save(article, author, text, RevisionKind.AUTOSAVE)
        self.submit(article, author)
        self.approve(article, approver, "")
