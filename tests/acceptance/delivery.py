"""Three packages of one desk, each by the way that the program takes: the first, a correction, a withdrawal."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from editor_desk.domain.accounts import Role
from editor_desk.domain.approvals import ApprovalRule
from editor_desk.domain.content import Content
from editor_desk.domain.package import PackageForm
from editor_desk.domain.site import SiteSettings
from editor_desk.exchange.formats.options import ON_REQUEST
from editor_desk.services.ports.keys import Session
from tests.acceptance import articles
from tests.desks import PASSPHRASE, Newsroom, newsroom_in

SITE = "https://almarfa.example/"


@dataclass(frozen=True, slots=True)
class Package:
    """A package on the disk, and its index."""

    root: Path
    index: Mapping[str, Any]

    @property
    def data(self) -> Path:
        """What the web team loads."""
        return self.root / "data"

    def entry(self, article: str) -> Mapping[str, Any]:
        """What the index says of an article."""
        return next(one for one in self.index["articles"] if one["id"] == article)

    def folder(self, article: str) -> Path:
        """The folder of an article."""
        return self.data / str(self.entry(article)["folder"])

    def place(self, article: str) -> str:
        """The path of an article below the site, decoded, as its own page names it in `canonical`."""
        page = (self.folder(article) / "article.html").read_text("utf-8")
        [address] = re.findall(r'<link rel="canonical" href="([^"]*)"', page)
        assert address.startswith(SITE)
        return unquote(address.removeprefix(SITE))

    def every(self, pattern: str) -> Sequence[Path]:
        """The files of that name, sorted; there is one at least."""
        found = sorted(self.data.rglob(pattern))
        assert found, f"the package holds no {pattern}"
        return found


@dataclass(frozen=True, slots=True)
class Delivery:
    """What left the desk. `zip` is `first` once more, as one file. Article ids by what they are about."""

    first: Package
    correction: Package
    withdrawal: Package
    zip: Path
    tram: str
    library: str
    council: str
    fishers: str
    texts: Mapping[str, Content]
    """The sealed text of each article, by id; of the tram as it was first."""

    @property
    def packages(self) -> Sequence[Package]:
        return (self.first, self.correction, self.withdrawal)


def deliver(folder: Path, media_address: str) -> Delivery:
    """Found a desk in `folder`, write, review and approve four articles, and hand them over."""
    site = SiteSettings(
        name="جريدة المرفأ",
        description="أخبار الساحل كل صباح",
        address=SITE,
        media_address=media_address,
        logo=f"{SITE}logo.png",
        publisher="دار المرفأ للنشر",
        twitter="@almarfa",
        time_zone="Africa/Cairo",
        free=True,
        formats_on=tuple(sorted(ON_REQUEST)),
    )
    (folder / "out").mkdir(parents=True)
    (folder / "zip").mkdir()
    with newsroom_in(folder / "desk") as room:
        desk = room.desk
        desk.site.save(room.admin, site)
        desk.approval_rule.save(room.admin, ApprovalRule(sections=(articles.POLITICS,)))
        account = desk.accounts.create(room.admin, "عادل", frozenset({Role.REVIEWER}), PASSPHRASE)
        second = desk.accounts.unlock(account.id, PASSPHRASE)
        pictures = articles.Pictures(
            desk.media.add(articles.station_picture()), desk.media.add(articles.reader_picture())
        )
        library = _approved(room, articles.library(pictures))
        tram = _approved(room, articles.tram(pictures, library))
        council = _approved(room, articles.council(), second)
        fishers = _approved(room, articles.long_slug())
        ids = (tram, library, council, fishers)
        texts = {one: desk.articles.working_text(one) for one in ids}
        first = _handed_over(room, ids, folder / "out")
        again = desk.handover.hand_over(room.exporter, ids, folder / "zip", PackageForm.ZIP, again=True)

        room.clock.move(hours=2)
        opened = desk.review.correct(room.reviewer, tram, articles.NOTE)
        saved = desk.articles.save(room.editor, tram, opened.head.id, articles.corrected(texts[tram]))
        sent = desk.review.submit(room.editor, saved.article.id)
        desk.review.approve(room.reviewer, tram, expected=sent.head.id)
        correction = _handed_over(room, (tram,), folder / "out")

        room.clock.move(hours=2)
        desk.review.withdraw(room.reviewer, tram, articles.WITHDRAWN)
        withdrawal = _handed_over(room, (tram,), folder / "out")
    return Delivery(first, correction, withdrawal, Path(again.path), tram, library, council, fishers, texts)


def _approved(room: Newsroom, content: Content, *others: Session) -> str:
    sent = room.in_review(content)
    for reviewer in (room.reviewer, *others):
        room.desk.review.approve(reviewer, sent.article.id, expected=sent.head.id)
    return sent.article.id


def _handed_over(room: Newsroom, ids: Sequence[str], folder: Path) -> Package:
    room.clock.move(minutes=1)
    written = room.desk.handover.hand_over(room.exporter, ids, folder, PackageForm.FOLDER)
    root = Path(written.path)
    return Package(root, json.loads((root / "data" / "package.json").read_bytes()))
