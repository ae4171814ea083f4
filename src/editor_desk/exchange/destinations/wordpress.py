"""A package into a WordPress site: pictures and drafts first, which no reader sees, then all of it is shown, or none.

An article is known again by the number that the site gave it, else by a mark in its text; so loading twice changes nothing.
"""

from collections.abc import Callable, Mapping, MutableMapping
from contextlib import suppress
from dataclasses import dataclass, field
from string import ascii_lowercase
from typing import Any

from editor_desk.domain.content import safe_href
from editor_desk.domain.destinations import Destination, author_ids
from editor_desk.domain.errors import DeskError
from editor_desk.domain.package import PackageAction
from editor_desk.domain.sending import TRANSIENT
from editor_desk.exchange.destinations.parcels import OpenParcel, opened
from editor_desk.exchange.destinations.wordpress_posts import Picture, PostPlan, mark_of, plans_of
from editor_desk.exchange.destinations.wordpress_site import WordPressSite, raw
from editor_desk.services.ports.destinations import Answer, Arrival, Parcel, Receipt, RemotePost, SendProgress

_BEFORE = ("title", "content", "excerpt")
_PLAIN = (
    "slug", "status", "author", "featured_media", "categories", "tags", "comment_status", "ping_status", "date_gmt"
)  # fmt: skip
_NOWHERE = RemotePost("", "")
"""What an article is called whose page another one took."""


@dataclass
class _Staged:
    """An article half-way: the post that it has, if it has one, and what its pictures are called."""

    plan: PostPlan
    post: dict[str, Any] | None = None
    fresh: bool = False
    pictures: dict[str, str] = field(default_factory=dict)
    featured: int = 0
    fields: dict[str, Any] = field(default_factory=dict)


class WordPressCarrier:
    """See `services.ports.destinations.Carrier`. `secret` is an application password."""

    def __init__(self, destination: Destination, secret: str) -> None:
        self._site = WordPressSite(destination, secret)
        self._hidden = destination.get("withdrawn_as")
        self._authors = author_ids(destination.get("authors"))

    def send(self, parcel: Parcel, known: MutableMapping[str, RemotePost], progress: SendProgress) -> Arrival:
        with opened(parcel) as source:
            plans = plans_of(source)
            load = _Load(self._site, known, progress, sum(2 + len(plan.pictures) for plan in plans))
            load.step(0)
            self._site.who()
            staged = [self._stage(plan, source, load) for plan in plans]
            try:
                self._write_drafts(staged, load)
                urls = self._show(staged, load)
            except DeskError as error:
                if error.code not in TRANSIENT:  # else the next try goes on with them
                    self._take_drafts_away(staged, known)
                raise
        return Arrival(urls)

    def test(self) -> Answer:
        return Answer(who=self._site.who())

    def receipt(self, parcel_name: str) -> Receipt | None:  # noqa: ARG002 - it answers at once
        return None

    def _stage(self, plan: PostPlan, source: OpenParcel, load: "_Load") -> _Staged:
        """Nothing of it is seen by readers: pictures, terms, and the post that is there already."""
        staged = _Staged(plan, load.find(plan))
        if plan.action is PackageAction.WITHDRAW:
            load.step(1 + len(plan.pictures))
            return staged
        for picture in plan.pictures:
            number, url = self._picture(plan, picture, source)
            staged.pictures[picture.sha256] = url
            staged.featured = staged.featured or number
            load.step()
        section = [self._site.term("categories", plan.section)] if plan.section else []
        tags = [self._site.term("tags", name) for name in plan.tags]
        staged.fields = {"tags": tags, "featured_media": staged.featured}
        staged.fields |= {"categories": section} if section else {}
        if (author := self._authors.get(plan.byline)) is not None:
            staged.fields["author"] = author
        if staged.post is None:
            draft = {"title": plan.fields({}, {}, signed=True)["title"], "slug": plan.slug, "status": "draft"}
            # With its mark from the first moment, so that a try after a crash finds it.
            staged.post = self._site.create({**draft, "content": plan.mark})
            staged.fresh = True
            load.remember(plan.article, staged.post)
        load.step()
        return staged

    def _picture(self, plan: PostPlan, picture: Picture, source: OpenParcel) -> tuple[int, str]:
        said = {
            "title": picture.caption or picture.alt or picture.name,
            "alt_text": picture.alt,
            "caption": picture.caption,
            "description": picture.credit,
        }
        there, slug = self._known_picture(plan.media_slug(picture))
        if there is None:
            data = source.read(picture.path)
            there = self._site.upload(picture.name, picture.media_type, data, {**said, "slug": slug})
        elif _said(there) != said:
            self._site.describe(int(there["id"]), said)
        url = str(there.get("source_url", ""))
        if not url or safe_href(url) != url:
            raise self._site.strange()
        return int(there["id"]), url

    def _known_picture(self, slug: str) -> tuple[dict[str, Any] | None, str]:
        """What we loaded under that name, or under the next one that nobody else took; None, and the name that is free."""
        for name in (slug, *(f"{slug}-{letter}" for letter in ascii_lowercase)):
            there = self._site.media_of(name)
            if there is None or self._site.is_ours(there):
                return there, name
        raise self._site.strange()

    def _write_drafts(self, staged: list[_Staged], load: "_Load") -> None:
        """The whole text of posts that no reader has; of the others it is made ready."""
        pages = {one.plan.article: url for one in staged if one.post and (url := _url_of(one.post))}
        for one in staged:
            if one.plan.action is PackageAction.WITHDRAW or one.post is None:
                continue
            signed = "author" in one.fields
            one.fields |= one.plan.fields(one.pictures, load.pages | pages, signed=signed)
            if one.plan.takes_over and not one.fresh:
                one.fields.pop("slug")  # whoever has the address of the old text comes to the new one
            if one.fresh or one.post.get("status") != "publish":
                one.fields["date_gmt"] = one.plan.first_date
            if one.fresh:
                one.post = self._site.update(int(one.post["id"]), {**one.fields, "status": "draft"})

    def _show(self, staged: list[_Staged], load: "_Load") -> dict[str, str]:
        """All of it becomes visible; where one is refused, those before it are put back."""
        urls: dict[str, str] = {}
        done: list[tuple[PostPlan, dict[str, Any]]] = []
        undo: list[Callable[[], object]] = []
        try:
            for one in staged:
                if one.post is None:  # to be withdrawn, and not there
                    urls[one.plan.article] = ""
                    load.step()
                    continue
                number, before = int(one.post["id"]), _raw(one.post)
                back = {"status": "draft"} if one.fresh else before
                undo.append(lambda number=number, back=back: self._site.update(number, back))  # type: ignore[misc]
                if one.plan.action is PackageAction.WITHDRAW:
                    shown = self._site.update(number, {"status": self._hidden})
                else:
                    shown = self._site.update(number, {**one.fields, "status": "publish"})
                urls[one.plan.article] = _link(shown)
                done.append((one.plan, shown))
                load.step()
        except DeskError:
            for step in reversed(undo):
                with suppress(DeskError):
                    step()
            raise
        for plan, post in done:  # not before it is all there: what was put back is still what it was
            load.remember(plan.article, post)
            load.taken_over(plan)
        return urls

    def _take_drafts_away(self, staged: list[_Staged], known: MutableMapping[str, RemotePost]) -> None:
        for one in staged:
            if one.fresh and one.post is not None:
                with suppress(DeskError):
                    self._site.delete(int(one.post["id"]))
                    known[one.plan.article] = _NOWHERE


class _Load:
    """What is known while one package is loaded."""

    def __init__(
        self, site: WordPressSite, known: MutableMapping[str, RemotePost], progress: SendProgress, total: int
    ) -> None:
        self._site = site
        self._known = known
        self._progress = progress
        self._total = total
        self._done = 0

    @property
    def pages(self) -> dict[str, str]:
        """The addresses of our articles there."""
        return {article: post.url for article, post in self._known.items() if post.url}

    def step(self, steps: int = 1) -> None:
        """So many steps further. Raises DeskError(CANCELLED)."""
        self._done += steps
        self._progress(min(self._done, self._total), self._total)

    def find(self, plan: PostPlan) -> dict[str, Any] | None:
        """The post of the article; of one that takes another's place, that of the other."""
        own = self._numbered(plan.article) or self._site.post_of(plan.article, plan.slug)
        if own is not None or not plan.takes_over or plan.action is PackageAction.WITHDRAW:
            return own
        return self._numbered(plan.takes_over) or self._site.post_of(plan.takes_over)

    def remember(self, article: str, post: Mapping[str, Any]) -> None:
        """What the article is called there."""
        self._known[article] = RemotePost(str(post["id"]), _link(post))

    def taken_over(self, plan: PostPlan) -> None:
        """The page is this article's now: whoever withdraws the old one does not take it down."""
        old, own = self._known.get(plan.takes_over), self._known.get(plan.article)
        if old is not None and own is not None and old.id == own.id:
            self._known[plan.takes_over] = _NOWHERE

    def _numbered(self, article: str) -> dict[str, Any] | None:
        post = self._known.get(article)
        if post is None or not post.id.isdecimal():
            return None
        found = self._site.post(post.id)
        # A number alone proves nothing: the site may have been made anew.
        return found if found is not None and mark_of(article) in raw(found, "content") else None


def _raw(post: Mapping[str, Any]) -> dict[str, Any]:
    """What a post was, so that it can be that again."""
    before: dict[str, Any] = {name: raw(post, name) for name in _BEFORE if name in post}
    return before | {name: post[name] for name in _PLAIN if name in post}


def _said(media: Mapping[str, Any]) -> dict[str, str]:
    names = ("title", "caption", "description")
    words = {name: raw(media, name) for name in names}
    return {"title": words["title"], "alt_text": str(media.get("alt_text", "")), **words}


def _link(post: Mapping[str, Any]) -> str:
    link = str(post.get("link", ""))
    return link if link.startswith(("https://", "http://")) and safe_href(link) == link else ""


def _url_of(post: Mapping[str, Any]) -> str:
    """The address that a draft will have."""
    template, slug = str(post.get("permalink_template", "")), str(post.get("generated_slug", ""))
    if post.get("status") == "publish" or not template:
        return _link(post)
    url = template.replace("%postname%", slug).replace("%pagename%", slug)
    return url if url.startswith(("https://", "http://")) and safe_href(url) == url else ""
