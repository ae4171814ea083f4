"""Pictures in the desk: kept once, carried by backups and packages, and asked for by the checklist."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image as Pixels

from editor_desk.app.bootstrap import desk_in
from editor_desk.domain.checklist import CheckLevel
from editor_desk.domain.content import Content, Image, MediaRef, ReadAlsoCard, RelatedLink
from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.package import PackageForm
from editor_desk.domain.pictures import PictureNote
from editor_desk.domain.workflow import Action, Refusal
from editor_desk.exchange.package.verify import verify_package
from editor_desk.services.media import MAX_PICTURE_BYTES
from editor_desk.storage.backup import backup, restore
from tests.desks import ARTICLE, Newsroom


def png(colour: str = "teal") -> bytes:
    out = BytesIO()
    Pixels.new("RGB", (6, 4), colour).save(out, "PNG")
    return out.getvalue()


def with_picture(media: MediaRef, **texts: str) -> Content:
    return replace(ARTICLE, blocks=(*ARTICLE.blocks, Image("p1", media, **texts)))  # type: ignore[arg-type]


def test_a_picture_is_kept_once_and_given_back(room: Newsroom, tmp_path: Path) -> None:
    media = room.desk.media.add(png())
    assert (media.width, media.height, media.mime) == (6, 4, "image/png")
    assert room.desk.media.add(png()) == media
    file = tmp_path / "صورة.jpg"
    file.write_bytes(png())
    taken = room.desk.media.take_path(file)
    assert taken.media == room.desk.media.take_path(file).media == media
    assert taken.notes == (PictureNote.OTHER_KIND,)
    assert room.desk.media.add(png("gold")) != media
    with Pixels.open(BytesIO(room.desk.media.get(media.sha256))) as kept:
        assert kept.size == (6, 4)


def test_what_cannot_be_had_is_said(room: Newsroom, tmp_path: Path) -> None:
    heavy = tmp_path / "heavy.png"
    with heavy.open("wb") as stream:
        stream.truncate(MAX_PICTURE_BYTES * 3)
    cases = (
        (lambda: room.desk.media.get("0" * 64), ErrorCode.PICTURE_MISSING),
        (lambda: room.desk.media.take_path(tmp_path / "none.png"), ErrorCode.FILE_MISSING),
        (lambda: room.desk.media.take_path(tmp_path), ErrorCode.FILE_UNREADABLE),
        (lambda: room.desk.media.take_path(heavy), ErrorCode.PICTURE_HEAVY),
        (lambda: room.desk.media.add(b"<svg/>"), ErrorCode.PICTURE_DRAWING),
    )
    for ask, code in cases:
        with pytest.raises(DeskError) as caught:
            ask()
        assert caught.value.code is code


def test_a_package_carries_the_pictures_of_its_articles(room: Newsroom, tmp_path: Path) -> None:
    media = room.desk.media.add(png())
    article = room.sealed(with_picture(media, alt="علم أخضر", credit="تصوير: المكتب"))
    written = room.desk.handover.hand_over(room.exporter, [article.article.id], tmp_path, PackageForm.FOLDER)
    assert verify_package(Path(written.path)).good
    (file,) = Path(written.path).glob("data/articles/*/media/*")
    assert file.read_bytes() == room.desk.media.get(media.sha256)
    assert f"media/{file.name}" in (file.parents[1] / "body.html").read_text("utf-8")
    assert f"data/{file.relative_to(Path(written.path) / 'data').as_posix()}" in room.desk.handover.plan(
        [article.article.id]
    )


def test_an_article_whose_picture_is_gone_does_not_leave(room: Newsroom, tmp_path: Path) -> None:
    gone = MediaRef("ab" * 32, "image/png", 5, 5)
    article = room.sealed(with_picture(gone, alt="علم", credit="المكتب"))
    with pytest.raises(DeskError) as caught:
        room.desk.handover.hand_over(room.exporter, [article.article.id], tmp_path, PackageForm.ZIP)
    assert caught.value.code is ErrorCode.PICTURE_MISSING
    assert not list(tmp_path.glob("*.zip"))


@pytest.mark.parametrize(
    ("texts", "rule"),
    [({"alt": "علم أخضر"}, "images_credit"), ({"credit": "المكتب", "alt": " "}, "images_alt")],
)
def test_a_picture_says_what_it_shows_and_whose_it_is(
    room: Newsroom, texts: dict[str, str], rule: str
) -> None:
    media = room.desk.media.add(png())
    sent = room.in_review(with_picture(media, **texts))
    opened = room.desk.articles.open(room.reviewer, sent.article.id)
    assert opened.refusals[Action.APPROVE] == (Refusal.CHECKLIST,)
    with pytest.raises(DeskError) as caught:
        room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)
    assert caught.value.code is ErrorCode.ACTION_REFUSED
    draft = room.desk.articles.create(room.editor, with_picture(media, **texts))
    checks = {check.rule: check for check in draft.checks}
    assert (checks[rule].level, checks[rule].passed) == (CheckLevel.ADVISED, False)


def test_a_card_inside_the_text_counts_as_a_link(room: Newsroom) -> None:
    other = room.desk.articles.create(room.editor, ARTICLE)
    card = ReadAlsoCard("c1", RelatedLink(ARTICLE.headline, other.article.id))
    made = room.desk.articles.create(room.editor, replace(ARTICLE, blocks=(*ARTICLE.blocks, card)))
    assert {check.rule: check.passed for check in made.checks}["links_sealed"] is False


def test_pictures_are_in_the_backup(tmp_path: Path) -> None:
    with desk_in(tmp_path / "desk") as desk:
        media = desk.media.add(png())
    backup(tmp_path / "desk", tmp_path / "copy.sqlite3")
    restore(tmp_path / "copy.sqlite3", tmp_path / "again")
    with desk_in(tmp_path / "again") as desk:
        assert desk.media.get(media.sha256)
