"""Writing: articles are created, saved, saved again, restored and sent to review."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from editor_desk.domain.content import Content
from editor_desk.domain.revision import RevisionKind, content_hash
from editor_desk.domain.workflow import Action
from editor_desk.services.articles import COALESCE_FOR
from editor_desk.services.ports.articles import Folder
from tests.services.machine_parts.base import ARTICLES, PEOPLE, TEXTS, WRITERS, Machine


class Writing(Machine):
    """What authors do."""

    @rule(target=ARTICLES, who=st.sampled_from(WRITERS), text=TEXTS)
    @precondition(lambda self: len(self.room.desk.articles.shelf(Folder.ARCHIVE)) < 3)
    def create(self, who: str, text: Content) -> str:
        session = self.people[who]
        with self.perhaps_refused():
            made = self.room.desk.articles.create(session, text).article.id
            self.keep_text(made, text)
            return made
        return self.room.desk.articles.shelf(Folder.ARCHIVE)[0].id

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE), text=TEXTS, kind=st.sampled_from(RevisionKind))
    def save(self, article: str, who: str, text: Content, kind: RevisionKind) -> None:
        before = self.opened(article)
        done = self.attempt(
            Action.EDIT,
            article,
            lambda now: self.room.desk.articles.save(self.people[who], article, now.head.id, text, kind),
        )
        if not done or content_hash(text) == before.head.content_hash:
            return
        self.keep_text(article, text)
        head, now = before.head, self.opened(article).head
        one_run = (
            head.kind is RevisionKind.AUTOSAVE
            and head.author == now.author
            and now.created_at - head.started_at < COALESCE_FOR
        )
        if one_run and not self.is_stored(article, head.content_hash):
            # Autosaves of one run become one revision: what was typed in between is all that ever goes.
            del self.texts[article, head.content_hash]

    def is_stored(self, article: str, text: str) -> bool:
        """Whether a revision of the article has that text."""
        history = self.room.desk.articles.history(article)
        return any(row.content_hash == text for row in history.revisions)

    @rule(article=ARTICLES, who=st.sampled_from(WRITERS), texts=st.lists(TEXTS, min_size=2, max_size=3))
    def write_on(self, article: str, who: str, texts: list[Content]) -> None:
        """Autosaves of one run, which become one revision."""
        for text in texts:
            self.save(article, who, text, RevisionKind.AUTOSAVE)

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE), which=st.integers(0, 9))
    def restore(self, article: str, who: str, which: int) -> None:
        history = self.room.desk.articles.history(article).revisions
        old = history[which % len(history)].id
        self.attempt(
            Action.EDIT, article, lambda _: self.room.desk.articles.restore(self.people[who], article, old)
        )

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE))
    def submit(self, article: str, who: str) -> None:
        self.attempt(
            Action.SUBMIT, article, lambda _: self.room.desk.review.submit(self.people[who], article)
        )

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE))
    def recall(self, article: str, who: str) -> None:
        self.attempt(
            Action.RECALL, article, lambda _: self.room.desk.review.recall(self.people[who], article)
        )
