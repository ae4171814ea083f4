"""Items of NewsML-G2 2.35: what every one begins with, and those of pictures, which name their renditions."""

import uuid
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from lxml import etree

from editor_desk.domain.content import Image
from editor_desk.domain.identity import to_rfc3339
from editor_desk.domain.package import PackageAction
from editor_desk.exchange.formats.photo_facts import photo_facts
from editor_desk.exchange.formats.rendition_plan import FULL, Rendition
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile
from editor_desk.exchange.formats.texts import one_line
from editor_desk.exchange.formats.xml import LANG, add
from editor_desk.exchange.package.names import urn

ROLE, MEDIA_TYPE = "newsml_g2", "application/vnd.iptc.g2.newsitem+xml"
_G2 = "http://iptc.org/std/nar/2006-10-01/"
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml"
_STANDARD = {"standard": "NewsML-G2", "standardversion": "2.35", "conformance": "power"}


def add_g2(parent: Any, name: str, text: str | None = None, /, **attributes: str) -> Any:
    """A new element below `parent`; an empty text is left out with its element."""
    return add(parent, f"{{{_G2}}}{name}", text, **attributes)


def news_item(job: ArticleJob, guid: str) -> Any:
    """An item of the article named `guid`. Its version is the second in which the revision was written."""
    revision, content = job.item.revision, job.content
    root = etree.Element(f"{{{_G2}}}newsItem", nsmap={None: _G2})
    for name, value in _STANDARD.items():
        root.set(name, value)
    root.set("guid", guid)
    root.set("version", str(max(1, int(revision.created_at.timestamp()))))
    if content.language:
        root.set(LANG, content.language)
    root.set("dir", content.direction.value)
    add_g2(root, "catalogRef", href=_CATALOG)
    return root


def begin_meta(meta: Any, job: ArticleJob, kind: str) -> None:
    """What every `itemMeta` begins with."""
    content, revision = job.content, job.item.revision
    add_g2(meta, "itemClass", qcode=kind)
    add_g2(add_g2(meta, "provider"), "name", one_line(job.options.publisher_name))
    add_g2(meta, "versionCreated", to_rfc3339(revision.created_at))
    add_g2(meta, "firstCreated", to_rfc3339(job.item.first_issued))
    if content.embargo is not None:
        add_g2(meta, "embargoed", to_rfc3339(content.embargo))
    withdrawn = job.item.action is PackageAction.WITHDRAW
    add_g2(meta, "pubStatus", qcode="stat:canceled" if withdrawn else "stat:usable")


def picture_uri(job: ArticleJob, image: Image) -> str:
    """The lasting name of a picture of the article."""
    name = f"{urn(job.item.revision.article)}#{image.key}"
    return urn(str(uuid.uuid5(uuid.NAMESPACE_URL, name)))


def picture_items(job: ArticleJob) -> Iterator[ExportFile]:
    """`picture-<n>.newsml-g2.xml`: a picture of the text with its renditions, where these have an address."""
    for number, image in enumerate(job.content.images, 1):
        if made := job.rendition_urls(image):
            yield ExportFile(f"picture-{number}.newsml-g2.xml", ROLE, MEDIA_TYPE, _chunks(job, image, made))


def _chunks(
    job: ArticleJob, image: Image, made: Iterable[tuple[Rendition, str]]
) -> Callable[[], Iterable[bytes]]:
    return lambda: [_picture_item(job, image, made)]


def _picture_item(job: ArticleJob, image: Image, made: Iterable[tuple[Rendition, str]]) -> bytes:
    facts = photo_facts(job.content, image)
    root = news_item(job, picture_uri(job, image))
    if image.rights.strip():
        notice = add_g2(root, "rightsInfo")
        add_g2(notice, "copyrightNotice", facts.rights)
        add_g2(notice, "usageTerms", facts.rights)
    meta = add_g2(root, "itemMeta")
    begin_meta(meta, job, "ninat:picture")
    add_g2(meta, "link", rel="irel:isPartOf", residref=urn(job.item.revision.article))
    about = add_g2(root, "contentMeta")
    if facts.creator:
        add_g2(add_g2(about, "creator"), "name", facts.creator)
    add_g2(about, "creditline", facts.credit)
    add_g2(about, "headline", facts.headline)
    if facts.caption:
        add_g2(about, "description", facts.caption, role="drol:caption")
    if facts.alt and facts.alt != facts.caption:
        add_g2(about, "description", facts.alt)
    contents = add_g2(root, "contentSet")
    for one, href in made:
        add_g2(
            contents,
            "remoteContent",
            href=href,
            contenttype=one.media_type,
            rendition="rnd:highRes" if one.shape == FULL else "rnd:web",
            width=str(one.width),
            height=str(one.height),
        )
    data: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True)
    return data + b"\n"
