"""Delivery, and what follows it: packages, receipts, corrections, updates and withdrawals."""

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from editor_desk.domain.content import Content
from editor_desk.domain.package import PackageForm
from editor_desk.domain.workflow import Action, DeliveryState
from editor_desk.services.ports.articles import Folder
from tests.services.machine_parts.base import ARTICLES, PEOPLE, TEXTS, WRITERS
from tests.services.machine_parts.deciding import Deciding

PACKERS = ("ياسين", "سعاد", "كريم")
NOTES = ("", "تصويب اسم الباحث", "أُضيفت حصيلة اليوم")


class Delivering(Deciding):
    """What happens to articles that readers have."""

    @rule(
        article=ARTICLES, who=st.sampled_from(PACKERS), form=st.sampled_from(PackageForm), again=st.booleans()
    )
    def hand_over(self, article: str, who: str, form: PackageForm, *, again: bool = False) -> None:
        session = self.people[who]
        self.attempt(
            Action.HAND_OVER_AGAIN if again else Action.HAND_OVER,
            article,
            lambda _: self.packages.append(
                self.room.desk.handover.hand_over(session, [article], self.out, form, again=again)
            ),
        )

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE))
    def confirm(self, article: str, who: str) -> None:
        self.attempt(
            Action.CONFIRM_RECEIPT,
            article,
            lambda _: self.room.desk.review.confirm_receipt(self.people[who], article),
        )

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE), note=st.sampled_from(NOTES))
    def correct(self, article: str, who: str, note: str) -> None:
        done = self.attempt(
            Action.CORRECT, article, lambda _: self.room.desk.review.correct(self.people[who], article, note)
        )
        assert note or not done

    @rule(article=ARTICLES, who=st.sampled_from(PEOPLE))
    def call_off(self, article: str, who: str) -> None:
        self.attempt(
            Action.CALL_OFF, article, lambda _: self.room.desk.review.call_off(self.people[who], article)
        )

    @rule(target=ARTICLES, article=ARTICLES, who=st.sampled_from(PEOPLE), note=st.sampled_from(NOTES))
    @precondition(lambda self: len(self.room.desk.articles.shelf(Folder.ARCHIVE)) < 5)
    def update(self, article: str, who: str, note: str) -> str:
        made = [article]
        self.attempt(
            Action.UPDATE,
            article,
            lambda _: made.append(
                self.room.desk.live.begin_update(self.people[who], article, note).article.id
            ),
        )
        if made[-1] != article:
            self.keep_text(made[-1], self.opened(made[-1]).head.content)
        return made[-1]

    @rule(article=ARTICLES, previous=ARTICLES, who=st.sampled_from(WRITERS), note=st.sampled_from(NOTES))
    def take_over_from(self, article: str, previous: str, who: str, note: str) -> None:
        self.attempt(
            Action.UPDATE,
            article,
            lambda _: self.room.desk.live.take_over_from(self.people[who], article, previous, note),
        )

    @rule(article=ARTICLES, who=st.sampled_from(WRITERS))
    def drop_update(self, article: str, who: str) -> None:
        self.attempt(
            Action.UPDATE, article, lambda _: self.room.desk.live.drop_update(self.people[who], article)
        )

    @rule(
        article=ARTICLES, text=TEXTS, author=st.sampled_from(WRITERS), approver=st.sampled_from(WRITERS[1:])
    )
    def nearly_to_the_readers(self, article: str, text: Content, author: str, approver: str) -> None:
        """What seldom happens by chance: the whole way, with a correction where readers have an earlier text."""
        if self.opened(article).article.delivery in {DeliveryState.HANDED_OVER, DeliveryState.RECEIVED}:
            self.correct(article, "سعاد", NOTES[1])
        self.nearly_to_a_seal(article, text, author, approver)
        self.hand_over(article, "ياسين", PackageForm.FOLDER)

    @rule(article=ARTICLES, who=st.sampled_from(("هدى", "ياسين")))
    def withdraw(self, article: str, who: str) -> None:
        self.attempt(
            Action.WITHDRAW,
            article,
            lambda _: self.room.desk.review.withdraw(self.people[who], article, "سُحب بطلب المصدر"),
        )
