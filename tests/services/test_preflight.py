"""Preflight: the desk's checklist and the files to be, article by article, before a package is written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from types import SimpleNamespace

import pytest
from PIL import Image as Pixels

from editor_desk.domain.checklist import CheckLevel, CheckPlace
from editor_desk.domain.content import Content, Image, RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.format_checks import MEDIA_ADDRESS, CheckState, FormatResult, Validator
from editor_desk.domain.identity import new_id
from editor_desk.domain.workflow import Refusal
from editor_desk.exchange.formats.options import ExportOptions
from editor_desk.exchange.formats.registry import Exporters
from editor_desk.exchange.formats.spec import ArticleJob, ExportFile, exporter
from editor_desk.exchange.package.writer import Writer
from editor_desk.services.preflight import PreflightService, result_state
from tests.desks import ARTICLE, QUICK_VAULT, Newsroom

OTHER = replace(ARTICLE, headline="ترميم سقف المدرسة البوعنانية يكتمل قبل موعده")


def with_picture(room: Newsroom) -> Content:
    data = BytesIO()
    Pixels.new("RGB", (900, 600), "teal").save(data, "PNG")
    media = room.desk.media.add(data.getvalue())
    image = Image("p1", media, alt="واجهة المكتبة", credit="تصوير: ريم")
    return replace(ARTICLE, blocks=(*ARTICLE.blocks, image))


def test_all_checks_of_an_article_and_of_the_package_are_told(room: Newsroom) -> None:
    article = room.sealed(with_picture(room)).article.id
    other = room.sealed(OTHER).article.id
    before = room.desk.articles.history(article)
    found = room.desk.preflight.run(room.exporter, [article, other, article])

    assert [one.article for one in found.articles] == [article, other]
    first = found.articles[0]
    assert first.headline == ARTICLE.headline
    assert first.refusals == ()
    assert {one.level for one in first.results} == {CheckLevel.REQUIRED, CheckLevel.ADVISED}
    assert not any(one.unread for one in first.results)
    assert {one.validator for one in first.formats} >= {Validator.HTML, Validator.LINKS, Validator.PICTURES}
    assert {one.validator for one in found.package} >= {Validator.FEEDS, Validator.ARCHIVES}
    assert all(one.state is not CheckState.STOPS for one in (*first.formats, *found.package))
    assert room.desk.articles.history(article) == before


def jsonld_of(formats: tuple[FormatResult, ...]) -> list[FormatResult]:
    return [one for one in formats if one.validator is Validator.JSONLD]


def test_a_site_without_an_address_for_pictures_is_told_so_once(room: Newsroom) -> None:
    ids = [room.sealed(with_picture(room)).article.id, room.sealed(OTHER).article.id]
    found = room.desk.preflight.run(room.exporter, ids)
    for told in found.articles:
        assert "image" not in {one.detail for result in jsonld_of(told.formats) for one in result.findings}
    [lacking] = jsonld_of(found.package)
    assert (lacking.state, [one.detail for one in lacking.findings]) == (CheckState.ADVICE, [MEDIA_ADDRESS])
    without = room.desk.preflight.run(room.exporter, ids[1:])
    assert not jsonld_of(without.package), "no picture waits for an address"
    site = room.desk.site.settings()
    room.desk.site.save(room.admin, replace(site, media_address="https://media.example.com/"))
    found = room.desk.preflight.run(room.exporter, ids)
    assert not jsonld_of(found.package)
    first, second = ({one.detail for one in jsonld_of(told.formats)[0].findings} for told in found.articles)
    assert ("image" in first, "image" in second) == (False, True)


def test_what_search_engines_miss_is_advice_that_leads_to_the_text(room: Newsroom) -> None:
    site = room.desk.site.settings()
    room.desk.site.save(room.admin, replace(site, media_address="https://media.example.com/"))
    article = room.sealed(ARTICLE).article.id
    [told] = room.desk.preflight.run(room.exporter, [article]).articles
    [jsonld] = [one for one in told.formats if one.validator is Validator.JSONLD]
    assert jsonld.state is CheckState.ADVICE
    assert {one.detail: one.place for one in jsonld.findings} == {
        "image": CheckPlace("body"),
        "description": CheckPlace("description"),
    }


def test_what_cannot_go_says_why_and_its_files_are_not_made(room: Newsroom) -> None:
    sealed = room.sealed(replace(ARTICLE, embargo=room.clock.now + timedelta(days=1)))
    draft = room.desk.articles.create(room.editor, OTHER)
    early, unsealed = room.desk.preflight.run(room.exporter, [sealed.article.id, draft.article.id]).articles
    assert (early.refusals, early.state) == ((Refusal.EMBARGOED,), CheckState.STOPS)
    assert early.formats
    assert not early.files_unread
    assert Refusal.NOT_SEALED in unsealed.refusals
    assert (unsealed.formats, unsealed.files_unread) == ((), True)


def test_a_required_check_stops_and_is_no_refusal_beside_itself(room: Newsroom) -> None:
    draft = room.desk.articles.create(room.editor, OTHER)
    linked = replace(ARTICLE, read_also=(RelatedLink(OTHER.headline, draft.article.id),))
    [told] = room.desk.preflight.run(room.exporter, [room.sealed(linked).article.id]).articles
    assert Refusal.CHECKLIST not in told.refusals
    failing = [one for one in told.results if not one.passed]
    assert failing
    assert {result_state(one) for one in failing} <= {CheckState.ADVICE, CheckState.STOPS}


def test_the_run_counts_its_steps_and_can_be_called_off(room: Newsroom) -> None:
    ids = [room.sealed().article.id, room.sealed(OTHER).article.id]
    steps: list[tuple[int, int]] = []
    room.desk.preflight.run(room.exporter, ids, lambda done, total: steps.append((done, total)))
    assert [done for done, _ in steps] == sorted(done for done, _ in steps)
    assert {total for _, total in steps} == {5}
    assert steps[-1] == (5, 5)

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise DeskError(ErrorCode.CANCELLED)

    with pytest.raises(DeskError) as caught:
        room.desk.preflight.run(room.exporter, ids, stop)
    assert caught.value.code is ErrorCode.CANCELLED


def test_an_article_that_nobody_has_is_told(room: Newsroom) -> None:
    with pytest.raises(DeskError) as caught:
        room.desk.preflight.run(room.exporter, [new_id()])
    assert caught.value.code is ErrorCode.ARTICLE_UNKNOWN


def test_the_fault_of_an_exporter_stops_the_article_it_is_in(room: Newsroom) -> None:
    @exporter
    def article_files(job: ArticleJob) -> Iterator[ExportFile]:
        if job.content.headline == OTHER.headline:
            yield ExportFile("mine.html", "mine", "text/html", lambda: [b"<p onclick='x'>x</p>"])

    exporters = Exporters(ExportOptions(), [("mine", SimpleNamespace(article_files=article_files))])
    writer = Writer(QUICK_VAULT, exporters=exporters)
    service = PreflightService(room.opened.unit_of_work, QUICK_VAULT, writer, room.desk.rules, room.clock)
    found = service.run(room.exporter, [room.sealed().article.id, room.sealed(OTHER).article.id])
    assert [one.state for one in found.articles] == [CheckState.ADVICE, CheckState.STOPS]
    assert found.state is CheckState.STOPS


def test_the_page_is_that_of_the_package_with_its_pictures(room: Newsroom) -> None:
    content = with_picture(room)
    page = room.desk.preflight.page(room.sealed(content).article.id)
    [image] = content.images
    assert list(page.pictures.values()) == [image.media.sha256]
    assert f'<img src="{next(iter(page.pictures))}"' in page.html
    assert page.html.startswith("<!DOCTYPE html>")
    assert (page.title, page.picture, page.address) == (ARTICLE.headline, image.media.sha256, "")
    with pytest.raises(DeskError) as caught:
        room.desk.preflight.page(room.desk.articles.create(room.editor, OTHER).article.id)
    assert caught.value.code is ErrorCode.SEAL_INVALID
