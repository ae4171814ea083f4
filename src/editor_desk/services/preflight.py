"""Preflight: all that is known of articles, and of the files that would be made of them, before a package is written."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from editor_desk.domain.article import outgoing
from editor_desk.domain.checklist import CheckLevel, CheckResult
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import CheckState, FormatResult, by_article, without_addresses
from editor_desk.domain.format_places import place_of
from editor_desk.domain.package import PackageArticle
from editor_desk.domain.site import SiteSettings
from editor_desk.domain.site_page import SitePage
from editor_desk.domain.workflow import Action, Refusal, refusals
from editor_desk.services.desk_rules import DeskRulesService
from editor_desk.services.facts import Gathering, present
from editor_desk.services.live_facts import gather_live
from editor_desk.services.packing import Outgoing, pack, pictures_of
from editor_desk.services.ports.keys import KeyVault, Session
from editor_desk.services.ports.packages import PackageWriter
from editor_desk.services.ports.running import Clock, Progress, unwatched
from editor_desk.services.ports.unit_of_work import UnitOfWorkFactory
from editor_desk.services.site import site_of

_ORDER = list(CheckState)


@dataclass(frozen=True, slots=True)
class ArticlePreflight:
    """An article before hand-over: why it cannot go (`refusals`, but for the checklist), its checklist, all of it read, and the
    checks of its files; there are none where it cannot be packed. `files_unread` says so.
    """

    article: str
    headline: str
    refusals: tuple[Refusal, ...]
    results: tuple[CheckResult, ...]
    formats: tuple[FormatResult, ...] = ()
    files_unread: bool = False

    @property
    def state(self) -> CheckState:
        """The worst of all."""
        if self.refusals:
            return CheckState.STOPS
        states = [*map(result_state, self.results), *(one.state for one in self.formats), CheckState.PASSED]
        return max(states, key=_ORDER.index)


@dataclass(frozen=True, slots=True)
class Preflight:
    """What was found: article by article in the order asked for, and of the files of all together."""

    articles: tuple[ArticlePreflight, ...]
    package: tuple[FormatResult, ...]

    @property
    def state(self) -> CheckState:
        """The worst of all."""
        states = [
            *(one.state for one in self.articles),
            *(one.state for one in self.package),
            CheckState.PASSED,
        ]
        return max(states, key=_ORDER.index)


def result_state(result: CheckResult) -> CheckState:
    """How a line of the checklist came out."""
    if result.passed:
        return CheckState.PASSED
    return CheckState.STOPS if result.level is CheckLevel.REQUIRED else CheckState.ADVICE


class PreflightService:
    """Use case of the hand-over. It blocks for as long as writing the package would, and writes nothing."""

    def __init__(
        self,
        unit_of_work: UnitOfWorkFactory,
        vault: KeyVault,
        writer: PackageWriter,
        rules: DeskRulesService,
        clock: Clock,
    ) -> None:
        self._unit_of_work = unit_of_work
        self._vault = vault
        self._writer = writer
        self._rules = rules
        self._clock = clock

    def run(self, session: Session, article_ids: Sequence[str], progress: Progress = unwatched) -> Preflight:
        """Check these articles and the files of their package. `progress` may raise DeskError(CANCELLED).

        Raises DeskError: ARTICLE_UNKNOWN, PICTURE_MISSING, SITE_REPLACED, SECTIONS_REPLACED, and whatever the writer meets in
        its exporters.
        """
        ids, site = list(dict.fromkeys(article_ids)), self._site()
        steps = 2 * len(ids) + 1
        found: list[ArticlePreflight] = []
        packed, leaving = Outgoing(self._unit_of_work), dict[str, str]()
        pictured = False
        for number, article_id in enumerate(ids):
            progress(number, steps)
            told, item = self._article(session, article_id)
            found.append(told)
            if item is not None:
                packed.add(item)
                leaving[article_id] = item.revision.id
                pictured = pictured or bool(item.revision.content.images)
        formats: Mapping[str, tuple[FormatResult, ...]] = {}
        if packed:
            before = len(ids)
            checks = self._writer.rehearse(
                packed,
                lambda done, _total: progress(min(before + done, steps), steps),
                pictures_of(self._unit_of_work),
                site,
            )
            formats = by_article(checks)
        progress(steps, steps)
        if not site.media_address:
            formats = without_addresses(formats, pictured=pictured)
        articles = (
            replace(one, formats=self._placed(formats.get(one.article, ()), leaving[one.article]))
            if one.article in leaving
            else replace(one, files_unread=True)
            for one in found
        )
        return Preflight(tuple(articles), formats.get("", ()))

    def page(self, article_id: str) -> SitePage:
        """The article as the site will show it: the text that would leave.

        Raises DeskError: ARTICLE_UNKNOWN, SEAL_INVALID, PICTURE_MISSING, SITE_REPLACED, SECTIONS_REPLACED.
        """
        with self._unit_of_work(reads=True) as work:
            article = work.articles.get(article_id)
            item = pack(work, self._vault, article, gather_live(work, article))
        return self._writer.page(item, pictures_of(self._unit_of_work), self._site())

    def _site(self) -> SiteSettings:
        with self._unit_of_work(reads=True) as work:
            return site_of(work)

    def _article(self, session: Session, article_id: str) -> tuple[ArticlePreflight, PackageArticle | None]:
        with self._unit_of_work(reads=True) as work:
            article = work.articles.get(article_id)
            head = work.revisions.get(article.head)
            leaves = work.revisions.get(outgoing(article) or article.head)
            actor = present(work, session)
            known = Gathering(work, self._vault, article, actor, self._clock(), head=head)
            facts = known.facts(Action.HAND_OVER)
            try:
                item = pack(work, self._vault, article, known.live)
            except DeskError as error:
                if error.code is ErrorCode.SECTIONS_REPLACED:
                    raise  # no refusal of this article says it
                item = None  # no seal that holds: said among the refusals
        checked = self._rules.check(session, article_id, Action.HAND_OVER, leaves.id)
        refused = tuple(one for one in refusals(Action.HAND_OVER, facts) if one is not Refusal.CHECKLIST)
        told = ArticlePreflight(article_id, leaves.content.headline, refused, checked.results)
        return told, item

    def _placed(self, results: tuple[FormatResult, ...], revision_id: str) -> tuple[FormatResult, ...]:
        """The same, each finding with its place in the text."""
        if not any(result.findings for result in results):
            return results
        with self._unit_of_work(reads=True) as work:
            content = work.revisions.get(revision_id).content
        return tuple(
            replace(
                result,
                findings=tuple(replace(one, place=place_of(one, content)) for one in result.findings),
            )
            for result in results
        )
