"""Find and replace over all drafts: preview, run, what is left and why, one undo of the whole run."""

from dataclasses import replace

import pytest

from editor_desk.domain.content import BlockKind, Content, Mark, Span, block
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import RevisionKind
from editor_desk.domain.workflow import ReviewState
from editor_desk.language.find import LONGEST, Pattern, Words
from editor_desk.language.find_folding import Switch
from editor_desk.services import finding
from editor_desk.services.finding import ArticleChanges, Preview
from tests.desks import Newsroom

OLD = Pattern("الرباط", Switch.TASHKEEL, Words.CLITICS)
NEW = "سلا"


def about(headline: str, text: str = "وصل الوفد إلى الرباط.") -> Content:
    return Content(headline=headline, blocks=(block(BlockKind.PARAGRAPH, text),))


def write(room: Newsroom, content: Content) -> str:
    return room.desk.articles.create(room.editor, content).article.id


def preview(room: Newsroom) -> Preview:
    return room.desk.finding.preview(room.editor, OLD, NEW)


def said(room: Newsroom, article_id: str) -> str:
    content = room.desk.articles.working_text(article_id)
    return f"{content.headline}|{content.body_text}"


class Stop:
    """Progress that is stopped after so many steps."""

    def __init__(self, after: int) -> None:
        self.after = after
        self.seen: list[tuple[int, int]] = []

    def __call__(self, done: int, total: int) -> None:
        self.seen.append((done, total))
        if len(self.seen) > self.after:
            raise DeskError(ErrorCode.CANCELLED)


def test_a_preview_shows_every_replacement_with_what_is_around_it(room: Newsroom) -> None:
    write(room, about("خبر عن الرِّباط", "بلا مدينة"))
    write(
        room,
        about(
            "خبر آخر",
            "عاد وفد الجامعة أمس من زيارة طويلة للرباط وبالرباط لقي الوزير وناقش معه تفاصيل الاتفاق",
        ),
    )
    write(room, about("لا شيء", "هنا"))
    found = preview(room)
    assert (found.searched, found.total, found.cut) == (3, 3, False)
    newest, oldest = found.articles
    assert (newest.headline, oldest.headline) == ("خبر آخر", "خبر عن الرِّباط")
    shown = [(s.before, s.made.change.old, s.made.change.new, s.after) for s in newest.changes]
    assert shown == [
        ("عاد وفد الجامعة أمس من زيارة طويلة ل", "لرباط", "سلا", " وبالرباط لقي الوزير وناقش معه تفاصيل …"),
        ("… الجامعة أمس من زيارة طويلة للرباط وب", "الرباط", "سلا", " لقي الوزير وناقش معه تفاصيل الاتفاق"),
    ]
    assert [s.made.place for s in oldest.changes] == ["headline"]


def test_a_run_changes_what_was_chosen_and_one_undo_takes_it_back(room: Newsroom) -> None:
    spans = (Span("وصل الوفد إلى "), Span("الرباط", frozenset({Mark.STRONG})), Span(" أمس."))
    one = write(room, Content(headline="أ", blocks=(replace(block(BlockKind.PARAGRAPH, ""), spans=spans),)))
    two = write(room, about("الرباط والرباط"))
    before = {article: room.desk.articles.open(room.editor, article) for article in (one, two)}
    found = preview(room)
    chosen = [
        replace(item, changes=item.changes[:1]) if item.article == two else item for item in found.articles
    ]
    run = room.desk.finding.apply(room.editor, chosen)
    assert (len(run.changed), run.replacements, run.left, run.stopped) == (2, 2, (), False)
    assert said(room, one) == "أ|وصل الوفد إلى سلا أمس."
    assert room.desk.articles.working_text(one).text_blocks[0].spans[1].marks == {Mark.STRONG}
    assert said(room, two) == "سلا والرباط|وصل الوفد إلى الرباط."
    undone = room.desk.finding.undo(room.editor, run)
    assert (len(undone.changed), undone.left) == (2, ())
    for article, opened in before.items():
        now = room.desk.articles.open(room.editor, article)
        assert now.head.content == opened.head.content
        assert now.head.content_hash == opened.head.content_hash


def test_what_was_typed_just_before_a_run_stays_in_the_history(room: Newsroom) -> None:
    made = room.desk.articles.create(room.editor, about("أ"))
    typed = room.desk.articles.save(
        room.editor, made.article.id, made.head.id, about("ب"), RevisionKind.AUTOSAVE
    )
    run = room.desk.finding.apply(room.editor, preview(room).articles)
    history = room.desk.articles.history(made.article.id).revisions
    assert [row.kind for row in history] == ["milestone"] * 3
    assert [row.id for row in history] == [run.changed[0].after, typed.head.id, made.head.id]


def test_an_article_changed_since_the_preview_is_left_and_the_others_are_not_held_up(room: Newsroom) -> None:
    one, two = (write(room, about(headline)) for headline in ("أ", "ب"))
    found = preview(room)
    opened = room.desk.articles.open(room.editor, one)
    room.desk.articles.save(room.admin, one, opened.head.id, about("أ", "نص آخر عن الرباط"))
    run = room.desk.finding.apply(room.editor, found.articles)
    assert [changed.article for changed in run.changed] == [two]
    assert [(left.article, left.headline, left.error.code) for left in run.left] == [
        (one, "أ", ErrorCode.STALE_REVISION)
    ]
    assert said(room, one) == "أ|نص آخر عن الرباط"


def test_the_undo_leaves_what_somebody_changed_since_and_says_so(room: Newsroom) -> None:
    one, two = (write(room, about(headline)) for headline in ("أ", "ب"))
    run = room.desk.finding.apply(room.editor, preview(room).articles)
    opened = room.desk.articles.open(room.admin, one)
    room.desk.articles.save(room.admin, one, opened.head.id, about("أ", "كتب غيري"))
    undone = room.desk.finding.undo(room.editor, run)
    assert [changed.article for changed in undone.changed] == [two]
    assert [(left.article, left.error.code) for left in undone.left] == [(one, ErrorCode.STALE_REVISION)]
    assert said(room, one) == "أ|كتب غيري"
    assert said(room, two) == "ب|وصل الوفد إلى الرباط."


def test_only_drafts_and_returned_articles_take_part(room: Newsroom) -> None:
    draft = write(room, about("مسودة"))
    sent = room.in_review(replace(about("قيد المراجعة"), source="وكالة")).article.id
    returned = room.in_review(replace(about("أعيد"), source="وكالة")).article.id
    room.desk.review.send_back(room.reviewer, returned, "راجع الأسماء")
    assert {item.article for item in preview(room).articles} == {draft, returned}
    run = room.desk.finding.apply(room.editor, preview(room).articles)
    assert {changed.article for changed in run.changed} == {draft, returned}
    assert room.desk.articles.open(room.editor, sent).article.review is ReviewState.IN_REVIEW


def test_an_article_sent_to_review_since_the_preview_is_left(room: Newsroom) -> None:
    article = write(room, replace(about("أ"), source="وكالة"))
    found = preview(room)
    room.desk.review.submit(room.editor, article)
    run = room.desk.finding.apply(room.editor, found.articles)
    assert run.changed == ()
    assert [left.error.code for left in run.left] == [ErrorCode.ACTION_REFUSED]


def test_who_may_not_write_may_not_replace(room: Newsroom) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.finding.preview(room.exporter, OLD, NEW)
    assert refused.value.code is ErrorCode.NOT_PERMITTED
    write(room, about("أ"))
    run = room.desk.finding.apply(room.exporter, preview(room).articles)
    assert [left.error.code for left in run.left] == [ErrorCode.ACTION_REFUSED]


@pytest.mark.parametrize(
    ("pattern", "new", "code"),
    [
        (Pattern("(", expression=True), "", ErrorCode.PATTERN_INVALID),
        (Pattern("a", expression=True), r"\3", ErrorCode.PATTERN_REPLACEMENT),
        (Pattern("a" * (LONGEST + 1)), "", ErrorCode.PATTERN_LONG),
    ],
)
def test_a_wrong_pattern_is_a_fault_even_where_there_are_no_drafts(
    room: Newsroom, pattern: Pattern, new: str, code: ErrorCode
) -> None:
    with pytest.raises(DeskError) as fault:
        room.desk.finding.preview(room.editor, pattern, new)
    assert fault.value.code is code
    assert fault.value.params["position"] == {ErrorCode.PATTERN_INVALID: 2}.get(code, 1)


def test_a_preview_goes_in_batches_and_can_be_stopped(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "_BATCH", 2)
    for number in range(5):
        write(room, about(f"خبر {number}"))
    watched = Stop(after=9)
    assert room.desk.finding.preview(room.editor, OLD, NEW, watched).total == 5
    assert watched.seen == [(0, 5), (2, 5), (4, 5), (5, 5)]
    with pytest.raises(DeskError) as stopped:
        room.desk.finding.preview(room.editor, OLD, NEW, Stop(after=1))
    assert stopped.value.code is ErrorCode.CANCELLED


def test_a_run_that_is_stopped_halfway_lists_what_it_did_and_can_be_undone(room: Newsroom) -> None:
    articles = [write(room, about(f"خبر {number}")) for number in range(4)]
    run = room.desk.finding.apply(room.editor, preview(room).articles, Stop(after=2))
    assert (run.stopped, len(run.changed)) == (True, 2)
    assert sum("سلا" in said(room, article) for article in articles) == 2
    room.desk.finding.undo(room.editor, run)
    assert not any("سلا" in said(room, article) for article in articles)


def test_a_preview_ends_where_nobody_looks_any_more(room: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "MOST_CHANGES", 3)
    for number in range(2):
        write(room, about(f"خبر {number}", "الرباط الرباط"))
    found = preview(room)
    assert (found.cut, found.total, len(found.articles)) == (True, 2, 1)


def test_nothing_chosen_changes_nothing(room: Newsroom) -> None:
    article = write(room, about("أ"))
    nothing = ArticleChanges(article, "أ", room.desk.articles.open(room.editor, article).head.id, ())
    assert room.desk.finding.apply(room.editor, [nothing]).changed == ()
    assert len(room.desk.articles.history(article).revisions) == 1
