"""The desk's own rules: agreed on by who may, kept when damaged, and asked at every step; and what people vouch for."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import partial
from hashlib import sha256

import pytest

from editor_desk.domain.accounts import PERMISSIONS, Permission, Role
from editor_desk.domain.checklist import Check, CheckLevel, CheckResult, Rule, Wording
from editor_desk.domain.checklist_edit import new_question, with_rule, without_rule
from editor_desk.domain.checklist_file import parse_checklist, shipped_checklist, shipped_rules
from editor_desk.domain.content import BlockKind, Content, TagRef, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.events import EventKind
from editor_desk.domain.package import PackageForm
from editor_desk.domain.proof_texts import proof_texts
from editor_desk.domain.proofing import Finding, FindingKind, ProofText
from editor_desk.domain.tags import Tag
from editor_desk.domain.workflow import Action, Refusal, ReviewState
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.checklists import CHECKLIST, asked_hash
from editor_desk.services.desk_rules import DeskRulesService
from editor_desk.services.ports.keys import Session
from editor_desk.services.proof_facts import ProofFacts
from editor_desk.services.review import ReviewService
from tests.desks import ARTICLE, PASSPHRASE, QUICK_VAULT, Newsroom

MISSPELT = replace(
    ARTICLE,
    blocks=(*ARTICLE.blocks, block(BlockKind.PARAGRAPH, "وقال مدير المكتبه إن المخطوطاات ستعرض قريبا .")),
)
QUESTION = Wording("اتصلتُ بالمصدر", "I called the source")


def rule_of(rule_id: str) -> Rule:
    return next(rule for rule in shipped_rules() if rule.id == rule_id)


def agree(room: Newsroom, *rules: Rule) -> None:
    """The desk asks these as they are, beside what it asks already."""
    for rule in rules:
        checklist = room.desk.rules.checklist()
        room.desk.rules.save(room.admin, with_rule(checklist.text, checklist.rules, rule))


def required(rule: Rule, *actions: Action) -> Rule:
    return replace(rule, required=frozenset(actions), advised=rule.advised - frozenset(actions))


def checked(room: Newsroom, article: OpenedArticle, action: Action | None = None) -> dict[str, CheckResult]:
    found = room.desk.rules.check(room.reviewer, article.article.id, action)
    return {result.rule: result for result in found.results}


def refusal(code: ErrorCode, act: Callable[[], object]) -> DeskError:
    with pytest.raises(DeskError) as refused:
        act()
    assert refused.value.code is code
    return refused.value


def test_without_rules_of_its_own_the_desk_goes_by_what_ships(room: Newsroom) -> None:
    checklist = room.desk.rules.checklist()
    assert (checklist.rules, checklist.text, checklist.damaged) == (
        shipped_rules(),
        shipped_checklist(),
        False,
    )


def test_only_who_may_set_rules_sets_them(room: Newsroom) -> None:
    assert [role for role in Role if Permission.SET_RULES in PERMISSIONS[role]] == [Role.ADMIN]
    for session in (room.editor, room.reviewer, room.exporter, room.curator):
        refusal(
            ErrorCode.NOT_PERMITTED,
            partial(room.desk.rules.save, session, shipped_checklist()),
        )


def test_a_faulty_file_is_refused_with_line_and_field(room: Newsroom) -> None:
    text = shipped_checklist().replace("at_most = 90", "at_most = -90")
    error = refusal(ErrorCode.CHECKLIST_REFUSED, lambda: room.desk.rules.save(room.admin, text))
    line = text.splitlines().index("at_most = -90") + 1
    assert error.params == {
        "line": line,
        "rule": "headline_length",
        "problem": "wrong_value",
        "detail": "at_most = -90",
        "more": 0,
    }
    assert room.desk.rules.checklist().rules == shipped_rules()


def test_the_log_says_which_rules_were_changed_and_by_whom(room: Newsroom) -> None:
    rules = room.desk.rules
    agree(room, replace(rule_of("tags_enough"), at_least=5))
    agree(room, new_question(shipped_rules(), QUESTION))
    second = rules.checklist().text
    rules.save(room.admin, second)  # the same says nothing
    rules.save(room.admin, shipped_checklist())
    with room.opened.unit_of_work(reads=True) as work:
        told = [event for event in work.events.all() if event.kind.value.startswith("checklist")]
        hashes = [event.data.get("sha256") for event in told]
        assert work.documents.get(CHECKLIST) == ""  # what ships with the next version holds from then on
    assert hashes[1] == sha256(second.encode()).hexdigest() != hashes[0]
    assert hashes[2] is None
    said = [{name: value for name, value in event.data.items() if name != "sha256"} for event in told]
    assert [*zip((event.kind for event in told), said, strict=True)] == [
        (EventKind.CHECKLIST_CHANGED, {"changed": "tags_enough", "changed_count": "1"}),
        (EventKind.CHECKLIST_CHANGED, {"added": "question_1", "added_count": "1"}),
        (
            EventKind.CHECKLIST_RESET,
            {"changed": "tags_enough", "changed_count": "1", "removed": "question_1", "removed_count": "1"},
        ),
    ]
    assert {event.actor for event in told} == {room.admin.account.id}


@pytest.mark.parametrize("text", ["[[rule]]\nid = 3\n", "\x00", "rule = []", "[[rule"])
def test_a_damaged_copy_gives_way_to_what_ships_and_is_told(room: Newsroom, text: str) -> None:
    agree(room, required(rule_of("tags_enough"), Action.SUBMIT))
    with room.opened.unit_of_work() as work:
        work.documents.put(CHECKLIST, text, room.admin.account.id, room.clock())
        work.commit()
    checklist = room.desk.rules.checklist()
    assert (checklist.rules, checklist.damaged) == (shipped_rules(), True)
    made = room.desk.articles.create(room.editor, Content(headline="بلا نص"))
    assert room.desk.rules.check(room.editor, made.article.id).damaged
    error = refusal(ErrorCode.ACTION_REFUSED, lambda: room.desk.review.submit(room.editor, made.article.id))
    assert error.params["checks"] == ("body_present",)
    room.desk.rules.save(room.admin, with_rule(checklist.text, checklist.rules, rule_of("tags_enough")))
    assert not room.desk.rules.checklist().damaged


def test_the_desks_own_rules_gate_each_step_at_its_weight(room: Newsroom) -> None:
    agree(room, required(rule_of("tags_enough"), Action.APPROVE))
    sent = room.in_review()
    opened = room.desk.articles.open(room.reviewer, sent.article.id)
    assert Refusal.CHECKLIST in opened.refusals[Action.APPROVE]
    error = refusal(
        ErrorCode.ACTION_REFUSED,
        lambda: room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id),
    )
    assert error.params["checks"] == ("tags_enough",)
    results = error.params["asked"]
    assert isinstance(results, tuple)
    assert [(one.rule, one.found, one.asked.at_least) for one in results] == [("tags_enough", 1, 3)]
    agree(room, replace(required(rule_of("tags_enough"), Action.APPROVE), at_least=1))
    approved = room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    assert approved.article.review is ReviewState.APPROVED


def test_a_rule_of_other_sections_asks_nothing_here(room: Newsroom) -> None:
    agree(room, replace(required(rule_of("byline_present"), Action.SUBMIT), sections=("رياضة",)))
    assert room.in_review().article.review is ReviewState.IN_REVIEW
    made = room.desk.articles.create(room.editor, replace(ARTICLE, section="الرِّياضة".removeprefix("ال")))
    error = refusal(ErrorCode.ACTION_REFUSED, lambda: room.desk.review.submit(room.editor, made.article.id))
    assert error.params["checks"] == ("byline_present",)


def test_misspellings_stop_a_submission_once_they_are_required(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, MISSPELT)
    before = room.desk.articles.open(room.editor, made.article.id)
    unread = [one.rule for one in before.checks if one.unread]
    assert unread == ["spelling_errors", "style_errors"]  # an article opens at once
    found = checked(room, made)["spelling_errors"]
    assert (found.passed, found.found, found.level) == (False, len(found.places), CheckLevel.ADVISED)
    assert found.found > 0
    agree(room, required(rule_of("spelling_errors"), Action.SUBMIT))
    looked = room.desk.articles.open(room.editor, made.article.id)
    assert looked.may(Action.SUBMIT)  # nobody knows yet; the step itself looks
    error = refusal(ErrorCode.ACTION_REFUSED, lambda: room.desk.review.submit(room.editor, made.article.id))
    assert error.params["checks"] == ("spelling_errors",)
    for place in found.places:
        word = next(text.text for text in proof_texts(MISSPELT) if text.place == place.place)[
            place.start : place.end
        ]
        room.desk.spelling.ignore_here(room.editor, made.article.id, word)
    assert room.desk.review.submit(room.editor, made.article.id).article.review is ReviewState.IN_REVIEW


def test_house_style_stops_an_approval_and_a_hand_over(
    room: Newsroom, tmp_path_factory: pytest.TempPathFactory
) -> None:
    sent = room.in_review(MISSPELT)
    style = rule_of("style_errors")
    agree(room, required(style, Action.APPROVE))
    error = refusal(
        ErrorCode.ACTION_REFUSED,
        lambda: room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id),
    )
    assert error.params["checks"] == ("style_errors",)
    agree(room, style)
    room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    agree(room, required(style, Action.HAND_OVER))
    target = tmp_path_factory.mktemp("web")
    error = refusal(
        ErrorCode.ACTION_REFUSED,
        lambda: room.desk.handover.hand_over(room.exporter, [sent.article.id], target, PackageForm.FOLDER),
    )
    assert error.params["checks"] == ("style_errors",)
    assert list(target.iterdir()) == []
    agree(room, replace(required(style, Action.HAND_OVER), at_most=50))
    room.desk.handover.hand_over(room.exporter, [sent.article.id], target, PackageForm.FOLDER)


def test_what_fails_is_told_before_a_hand_over_is_tried(room: Newsroom) -> None:
    sealed = room.sealed()
    agree(room, required(rule_of("byline_present"), Action.HAND_OVER))
    (item,) = room.desk.handover.waiting(room.exporter)
    assert item.summary.id == sealed.article.id
    assert Refusal.CHECKLIST in item.refusals
    assert [(one.rule, [place.place for place in one.places]) for one in item.failed] == [
        ("byline_present", ["byline"])
    ]


def test_what_is_counted_is_what_the_editor_shows(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, MISSPELT)
    texts, article = proof_texts(MISSPELT), made.article.id
    spelling = room.desk.spelling.check(texts, article, latin=True)
    style = room.desk.style.check(texts, article, MISSPELT.section)
    proofs = ProofFacts(room.desk.spelling, room.desk.style).findings(MISSPELT, article)
    assert proofs is not None
    assert {one for one in proofs if one.kind is not FindingKind.SPELLING} == set(style)
    assert {one for one in proofs if one.kind is FindingKind.SPELLING} <= set(spelling)
    mended = [(one.place, one.start, one.end) for one in style if one.fixes]
    told_by_style = [
        one
        for one in spelling
        if any(place == one.place and start <= one.start and one.end <= end for place, start, end in mended)
    ]
    assert len(proofs) == len(spelling) + len(style) - len(told_by_style)
    order = [text.place for text in texts]
    assert list(proofs) == sorted(proofs, key=lambda one: (order.index(one.place), one.start, one.end))


class _Without(ProofFacts):
    """A desk whose dictionary is missing."""

    def __init__(self, room: Newsroom) -> None:
        class Missing:
            def check(
                self, _texts: Sequence[ProofText], _article: str, *, latin: bool
            ) -> tuple[Finding, ...]:
                raise DeskError(self.code, latin=latin)

            code = ErrorCode.SPELLING_UNAVAILABLE

        super().__init__(Missing(), room.desk.style)  # type: ignore[arg-type]  # what it asks of it


def test_what_nobody_could_read_does_not_pass(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    agree(room, required(rule_of("spelling_errors"), Action.SUBMIT))
    rules = DeskRulesService(room.opened.unit_of_work, room.clock, _Without(room))
    results = {one.rule: one for one in rules.check(room.editor, made.article.id).results}
    assert results["spelling_errors"].unread
    review = ReviewService(room.opened.unit_of_work, QUICK_VAULT, room.clock, rules.ready)
    error = refusal(ErrorCode.ACTION_REFUSED, lambda: review.submit(room.editor, made.article.id))
    assert error.params["checks"] == ("spelling_errors",)
    assert "spelling_errors" not in rules.trial(room.admin, shipped_rules()).failing
    proofs = _Without(room)
    proofs._spelling.code = ErrorCode.DISK_FULL  # type: ignore[attr-defined]  # another fault is not passed over
    with pytest.raises(DeskError):
        proofs.findings(ARTICLE, made.article.id)


def test_tags_are_known_by_what_they_became(room: Newsroom) -> None:
    with room.opened.unit_of_work() as work:
        work.tags.put(Tag("new", "الرباط"))
        work.tags.put(Tag("old", "الرباط العتيقة", merged_into="new"))
        # A circle, as only another hand can make it, is known of by nobody.
        work.tags.put(Tag("one", "دائرة", merged_into="other"))
        work.tags.put(Tag("other", "دائرة أخرى", merged_into="one"))
        work.commit()
    ids = ("old", "one", "nobody")
    content = replace(ARTICLE, tags=tuple(TagRef(one, f"وسم {one}") for one in ids))
    made = room.desk.articles.create(room.editor, content)
    agree(room, replace(rule_of("tags_known"), advised=frozenset({Action.SUBMIT}), at_least=2))
    assert checked(room, made)["tags_known"].found == 1


def asked(room: Newsroom, *actions: Action) -> Rule:
    """A question that is asked before these steps."""
    rule = required(new_question(room.desk.rules.checklist().rules, QUESTION), *actions)
    rule = replace(rule, advised=frozenset())
    agree(room, rule)
    return rule


def tick(room: Newsroom, who: Session, article: OpenedArticle, rule: Rule, *, on: bool = True) -> None:
    room.desk.rules.tick(who, article.article.id, rule.id, article.head.content_hash, on=on)


def test_a_tick_opens_the_step_and_says_who_and_when(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    assert not made.may(Action.SUBMIT)
    refusal(ErrorCode.ACTION_REFUSED, lambda: room.desk.review.submit(room.editor, made.article.id))
    before = room.clock.now
    tick(room, room.reviewer, made, rule)
    told = room.desk.rules.check(room.editor, made.article.id)
    (result,) = (one for one in told.results if one.rule == rule.id)
    assert result.tick is not None
    assert told.names[result.tick.by] == "هدى"
    assert before < result.tick.at <= room.clock.now
    assert told.may_tick
    assert room.desk.articles.open(room.editor, made.article.id).may(Action.SUBMIT)
    assert room.desk.review.submit(room.editor, made.article.id).article.review is ReviewState.IN_REVIEW


def test_a_tick_on_changed_text_asks_again_and_holds_for_the_same_text(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    tick(room, room.editor, made, rule)
    changed = room.desk.articles.save(
        room.editor, made.article.id, made.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    assert not changed.may(Action.SUBMIT)
    again = checked(room, changed, Action.SUBMIT)[rule.id]
    assert again.tick is not None
    assert (again.passed, again.tick.current) == (False, False)
    back = room.desk.articles.restore(room.editor, made.article.id, made.head.id)
    assert back.may(Action.SUBMIT)


def test_another_question_is_not_answered_by_an_old_tick(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    tick(room, room.editor, made, rule)
    agree(room, replace(rule, text=Wording("راجعتُ الأسماء", "I checked the names")))
    result = checked(room, made, Action.SUBMIT)[rule.id]
    assert (result.passed, result.tick) == (False, None)
    tick(room, room.editor, made, rule)
    assert checked(room, made, Action.SUBMIT)[rule.id].passed


def test_a_text_that_was_vouched_for_is_kept_for_good(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    auto = room.desk.articles.save(
        room.editor, made.article.id, made.head.id, replace(ARTICLE, standfirst="مقدمة")
    )
    tick(room, room.editor, auto, rule)
    later = room.desk.articles.save(room.editor, made.article.id, auto.head.id, ARTICLE)
    assert later.head.parents == (auto.head.id,)
    assert room.desk.articles.revision(auto.head.id).content.standfirst == "مقدمة"


def test_a_tick_is_taken_back_and_the_log_tells_all_of_it(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    for on in (True, True, False, False):
        tick(room, room.editor, made, rule, on=on)
    events = [
        (event.kind, event.actor, event.revision, dict(event.data))
        for event in room.desk.articles.history(made.article.id).events
        if event.kind.value.startswith("check_")
    ]
    data = {"rule": "question_1", "question": "اتصلتُ بالمصدر", "asked": asked_hash(rule)}
    who = room.editor.account.id
    assert events == [
        (EventKind.CHECK_TICKED, who, made.head.id, data),
        (EventKind.CHECK_UNTICKED, who, made.head.id, data),
    ]
    assert not room.desk.articles.open(room.editor, made.article.id).may(Action.SUBMIT)


def test_a_tick_is_for_the_text_that_was_read(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    room.desk.articles.save(room.editor, made.article.id, made.head.id, MISSPELT)
    refusal(ErrorCode.STALE_REVISION, lambda: tick(room, room.reviewer, made, rule))


def test_who_only_comments_vouches_for_nothing(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    account = room.desk.accounts.create(room.admin, "نادية", frozenset({Role.COMMENTER}), PASSPHRASE)
    commenter = room.desk.accounts.unlock(account.id, PASSPHRASE)
    assert not room.desk.rules.check(commenter, made.article.id).may_tick
    for session in (commenter, room.exporter):
        refusal(ErrorCode.NOT_PERMITTED, partial(tick, room, session, made, rule))


def test_what_is_not_asked_any_more_cannot_be_ticked(room: Newsroom) -> None:
    rule = asked(room, Action.SUBMIT)
    made = room.desk.articles.create(room.editor, ARTICLE)
    checklist = room.desk.rules.checklist()
    room.desk.rules.save(room.admin, without_rule(checklist.text, checklist.rules, rule.id))
    for known in (rule, rule_of("tags_enough")):
        refusal(ErrorCode.CHECK_UNKNOWN, partial(tick, room, room.editor, made, known))


def test_a_ticked_text_is_handed_over_though_the_work_on_it_went_on(
    room: Newsroom, tmp_path_factory: pytest.TempPathFactory
) -> None:
    rule = asked(room, Action.APPROVE, Action.HAND_OVER)
    sent = room.in_review()
    tick(room, room.reviewer, sent, rule)
    room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    room.desk.articles.save(room.editor, sent.article.id, sent.head.id, replace(ARTICLE, standfirst="لاحقاً"))
    target = tmp_path_factory.mktemp("web")
    written = room.desk.handover.hand_over(room.exporter, [sent.article.id], target, PackageForm.FOLDER)
    assert written.articles == 1


def test_rules_are_tried_whatever_they_weigh(room: Newsroom) -> None:
    for number in range(3):
        content = replace(
            ARTICLE, byline="كريم" if number else "", embargo=room.clock.now - timedelta(days=number)
        )
        room.desk.articles.create(room.editor, content)
    asked_too = new_question(shipped_rules(), QUESTION)
    told = room.desk.rules.trial(room.admin, (*shipped_rules(), asked_too))
    assert told.articles == 3
    assert told.failing["byline_present"] == 1
    assert told.failing["tags_enough"] == told.failing["embargo_ahead"] == 3
    assert "headline_present" not in told.failing
    assert asked_too.id not in told.failing


def test_one_article_is_tried_alone(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, ARTICLE)
    room.desk.articles.create(room.editor, replace(ARTICLE, tags=()))
    told = room.desk.rules.trial(room.admin, shipped_rules(), made.article.id)
    assert told.articles == 1
    assert told.failing["tags_enough"] == 1


def test_an_article_that_opens_waits_for_no_proof_reading(room: Newsroom) -> None:
    """Only the list of checks asks for it: every save would wait for the dictionary."""
    asked_for: list[str] = []

    class Watched(ProofFacts):
        def findings(self, content: Content, article_id: str) -> tuple[Finding, ...] | None:
            asked_for.append(article_id)
            return super().findings(content, article_id)

    rules = DeskRulesService(
        room.opened.unit_of_work, room.clock, Watched(room.desk.spelling, room.desk.style)
    )
    review = ReviewService(room.opened.unit_of_work, QUICK_VAULT, room.clock, rules.ready)
    made = room.desk.articles.create(room.editor, ARTICLE)
    sent = review.submit(room.editor, made.article.id)
    review.recall(room.editor, made.article.id)
    assert asked_for == []  # what is only advised is not read at a step
    rules.check(room.editor, sent.article.id)
    assert asked_for == [made.article.id]


def test_every_check_is_read_from_a_file(room: Newsroom) -> None:
    """What the room writes is what the domain runs: each check of the shipped file on one article."""
    made = room.desk.articles.create(room.editor, MISSPELT)
    everything = tuple(
        replace(rule, advised=frozenset({Action.SUBMIT}), required=frozenset()) for rule in shipped_rules()
    )
    text = shipped_checklist()
    rules: Sequence[Rule] = shipped_rules()
    for rule in everything:
        text = with_rule(text, rules, rule)
        rules = parse_checklist(text)
    room.desk.rules.save(room.admin, text)
    results = checked(room, made, Action.SUBMIT)
    assert list(results) == [rule.id for rule in shipped_rules()]
    assert {result.asked.check for result in results.values() if result.asked} == set(Check) - {Check.TICK}
