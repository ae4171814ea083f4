"""Every dialog of the program, as it is when somebody meets it."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial

from PySide6.QtWidgets import QDialog, QWidget

import editor_desk.gui
from editor_desk.domain.content import Embed, ReadAlsoCard, RelatedLink, Table
from editor_desk.domain.diff import diff_content
from editor_desk.domain.package_report import VerifyReport
from editor_desk.domain.proofing import Finding, FindingKind, Severity
from editor_desk.domain.tag_changes import standing
from editor_desk.domain.tag_facts import TagState
from editor_desk.domain.workflow import Action
from editor_desk.gui.accounts.account_dialog import AccountDialog
from editor_desk.gui.accounts.first_account_dialog import FirstAccountDialog
from editor_desk.gui.accounts.key_dialogs import ResetPassphraseDialog, RotateKeyDialog
from editor_desk.gui.accounts.passphrase_dialog import PassphraseDialog
from editor_desk.gui.accounts.unlock_dialog import UnlockDialog
from editor_desk.gui.aids.expansions_dialog import ExpansionsDialog
from editor_desk.gui.aids.templates import NameDialog as TemplateNameDialog
from editor_desk.gui.aids.templates import TemplatesDialog
from editor_desk.gui.articles.saved_dialogs import SavedSearchesDialog, SearchNameDialog
from editor_desk.gui.compare.compare_dialog import CompareDialog, Version
from editor_desk.gui.context import GuiContext
from editor_desk.gui.desk_rules.wording_dialog import WordingDialog, for_question, for_reason
from editor_desk.gui.duplicates.dialog import DuplicateDialog
from editor_desk.gui.editor.link_dialog import LinkDialog
from editor_desk.gui.figures.image_dialog import ImageDialog
from editor_desk.gui.figures.link_dialogs import EmbedDialog, ReadAlsoDialog
from editor_desk.gui.figures.table_dialog import TableDialog
from editor_desk.gui.finding.drafts_dialog import DraftsDialog
from editor_desk.gui.handover.dialogs import ReportDialog
from editor_desk.gui.importing.archive_dialog import ArchiveDialog
from editor_desk.gui.importing.archive_runner import ArchiveRunner
from editor_desk.gui.importing.import_dialog import ImportDialog
from editor_desk.gui.inspector.revision_dialog import RevisionDialog
from editor_desk.gui.live.note_dialog import NoteDialog
from editor_desk.gui.proofing.ignore_dialog import IgnoreDialog
from editor_desk.gui.proofing.marks import Mark
from editor_desk.gui.recovery.recovery_dialog import RecoveryDialog
from editor_desk.gui.review.dialogs import ApproveDialog, ReturnDialog
from editor_desk.gui.review.plan_dialog import PlanDialog
from editor_desk.gui.review.presenter import Reviewed
from editor_desk.gui.review.versions_dialog import VersionsDialog
from editor_desk.gui.sending.destination_dialog import DestinationDialog
from editor_desk.gui.shell.crash_dialog import CrashDialog
from editor_desk.gui.shell.palette import Palette
from editor_desk.gui.shell.shortcuts_dialog import ShortcutsDialog
from editor_desk.gui.style.guide import GuideKeeper
from editor_desk.gui.style.name_dialog import NameDialog
from editor_desk.gui.style.term_dialog import TermDialog
from editor_desk.gui.style.word_dialog import WordDialog
from editor_desk.gui.suggesting.style_fixes import Fixable, StyleFixesDialog
from editor_desk.gui.tags.curation_dialogs import PreviewDialog, TagFactsDialog
from editor_desk.gui.tags.retag_dialog import RetagDialog
from editor_desk.gui.tags.tag_dialogs import TagLabelDialog, TagMergeDialog
from editor_desk.language.slight import Slight
from editor_desk.services.articles import OpenedArticle
from editor_desk.services.duplicates import NearDuplicate
from editor_desk.services.ports.search import SavedSearch, SearchOrder
from editor_desk.services.recovery import Recovered
from tests.desks import ARTICLE

_SAVED = SavedSearch("1", "هدنة", "هدنة", SearchOrder.NEWEST, "a", datetime(2026, 11, 25, tzinfo=UTC))
LINK = RelatedLink("مقال آخر عن المدينة", article="a" * 26)


def dialog_classes() -> set[type[QDialog]]:
    """The dialogs that the program has classes for."""
    found = set()
    for module in pkgutil.walk_packages(editor_desk.gui.__path__, "editor_desk.gui."):
        if "_generated" in module.name:
            continue
        for _name, value in inspect.getmembers(importlib.import_module(module.name), inspect.isclass):
            if issubclass(value, QDialog) and value.__module__.startswith("editor_desk"):
                found.add(value)
    return found


def reviewed(context: GuiContext, article: str) -> Reviewed:
    """The article as the review room shows it."""
    comparison = context.desk.comparing.comparison(context.session, article)
    diff = diff_content(ARTICLE, comparison.after.content)
    history = context.desk.articles.history(article)
    return Reviewed(comparison, diff, diff, Slight.NOTHING, 0, history, (), None, "كريم")


def every_dialog(
    context: GuiContext, opened: OpenedArticle, parent: QWidget
) -> dict[str, Callable[[], QDialog]]:
    """How each is made; `opened` is an article with a text."""
    head, desk = opened.head, context.desk
    keeper = GuideKeeper(context, parent)
    finding = Finding("b", 0, 4, "كلمة", FindingKind.STYLE, "r", Severity.WARNING, ())
    texts = Version(ARTICLE, head.id, "قبل"), Version(head.content, "", "الآن")
    desk.tags.ensure(context.session, "فاس")
    vocabulary = desk.tags.vocabulary()
    recovered = Recovered(
        "w", opened.article.id, ARTICLE, datetime(2026, 11, 20, tzinfo=UTC), "كريم", mine=True, head=head
    )
    return {
        "account": lambda: AccountDialog(context),
        "account roles": lambda: AccountDialog(context, context.session.account),
        "first account": lambda: FirstAccountDialog(desk, context.jobs, context.theme),
        "passphrase": lambda: PassphraseDialog(context),
        "new key": lambda: RotateKeyDialog(context),
        "lost passphrase": lambda: ResetPassphraseDialog(context, context.session.account),
        "door": lambda: UnlockDialog(desk.accounts.unlock, context.jobs, context.theme),
        "abbreviations": lambda: ExpansionsDialog(context),
        "template name": lambda: TemplateNameDialog("قالب"),
        "templates": lambda: TemplatesDialog(context),
        "compare": lambda: CompareDialog(
            context, texts, diff_content(ARTICLE, head.content), frozenset({head.id})
        ),
        "versions": lambda: VersionsDialog(context, reviewed(context, opened.article.id)),
        "plan of a review": lambda: PlanDialog(context, desk.queue.look(context.session, opened.article.id)),
        "near-duplicate": lambda: DuplicateDialog(
            context,
            NearDuplicate(desk.articles.summaries([opened.article.id])[0], 0.9),
            ARTICLE,
            diff_content(head.content, ARTICLE),
        ),
        "link": lambda: LinkDialog("https://example.org/"),
        "picture": lambda: ImageDialog(context, None),
        "embed": lambda: EmbedDialog(context, Embed("k", "https://example.org/", "مقطع")),
        "read also": lambda: ReadAlsoDialog(context, ReadAlsoCard("k", LINK)),
        "table": lambda: TableDialog(context, Table("k", (("مدينة", "سكان"), ("فاس", "مليون")))),
        "drafts": lambda: DraftsDialog(context, lambda then: then()),
        "note to the readers": lambda: NoteDialog(Action.WITHDRAW, "عنوان"),
        "report": lambda: ReportDialog(context, VerifyReport("حزمة", (), (), ())),
        "import": lambda: ImportDialog(context),
        "revision": lambda: RevisionDialog(context, head, "حفظ", "كريم", may_restore=True),
        "ignore": lambda: IgnoreDialog("قاعدة", Mark(0, 4, finding)),
        "recovery": lambda: RecoveryDialog(context, (recovered,)),
        "approve": lambda: ApproveDialog(context, opened, override=True),
        "return": lambda: ReturnDialog(context, "عنوان", desk.return_reasons.all()),
        "style fixes": lambda: StyleFixesDialog(
            context, Fixable("one", (replace(finding, fixes=("غيرها",)),), {"rule": "قاعدة"})
        ),
        "crash": lambda: CrashDialog(ValueError("x")),
        "shortcuts": lambda: ShortcutsDialog(context),
        "name": lambda: NameDialog(context, keeper),
        "term": lambda: TermDialog(context, keeper),
        "word": lambda: WordDialog(context, keeper, "كلمة"),
        "search name": lambda: SearchNameDialog(context, "هدنة", SearchOrder.NEWEST, _nothing),
        "searches": lambda: SavedSearchesDialog(context, [_SAVED]),
        "tag": lambda: TagLabelDialog(
            context, "وسم جديد", "", "فاس", lambda label: desk.tags.ensure(context.session, label), _nothing
        ),
        "archive": lambda: ArchiveDialog(context, ArchiveRunner(context, parent)),
        "tag preview": lambda: PreviewDialog(
            context,
            "أحِل إلى التقاعد",
            "لا يُعرض بعدها",
            "أحِل",
            partial(standing, tag_id=desk.tags.in_use()[0].tag.id, state=TagState.RETIRED),
            _nothing,
        ),
        "tag facts": lambda: TagFactsDialog(context, desk.tags.in_use()[0], vocabulary, _nothing),
        "tags of many": lambda: RetagDialog(context, desk.tags.in_use()[0].tag, vocabulary, _nothing),
        "tags of chosen": lambda: RetagDialog(
            context, None, vocabulary, _nothing, chosen=("one", "other"), query="هدنة"
        ),
        "destination": lambda: DestinationDialog(context),
        "question": lambda: WordingDialog(for_question()),
        "reason": lambda: WordingDialog(for_reason()),
        "merge": lambda: TagMergeDialog(context, desk.tags.in_use()[0], vocabulary, _nothing),
    }


NOT_MADE_ALONE: set[type[QDialog]] = {Palette}
"""The palette stands over a window: the walk through the rooms opens it."""


def _nothing(_value: object) -> None:
    """Nobody waits for it here."""
