"""Handing over in tests, and what is done to articles meanwhile or behind the desk's back."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from editor_desk.domain.content import Content
from editor_desk.domain.errors import DeskError
from editor_desk.domain.package import PackageForm, WrittenPackage
from editor_desk.services.articles import OpenedArticle
from editor_desk.storage.desk_folder import DATABASE
from tests.desks import ARTICLE, Newsroom

OTHER = replace(ARTICLE, headline="ترميم سقف المدرسة البوعنانية يكتمل قبل موعده")
FORMS = list(PackageForm)


def hand_over(
    room: Newsroom, out: Path, *articles: OpenedArticle, form: PackageForm = PackageForm.FOLDER
) -> WrittenPackage:
    ids = [item.article.id for item in articles]
    return room.desk.handover.hand_over(room.exporter, ids, out, form)


def refused(room: Newsroom, out: Path, *articles: OpenedArticle) -> DeskError:
    """The refusal of a hand-over, which left no package and no mark."""
    before = [room.desk.articles.history(item.article.id) for item in articles]
    states = [room.desk.articles.open(room.exporter, item.article.id).article for item in articles]
    with pytest.raises(DeskError) as error:
        hand_over(room, out, *articles)
    assert list(out.iterdir()) == []
    assert [room.desk.articles.history(item.article.id) for item in articles] == before
    assert [room.desk.articles.open(room.exporter, item.article.id).article for item in articles] == states
    return error.value


def edited(room: Newsroom, sealed: OpenedArticle, content: Content) -> OpenedArticle:
    head = room.desk.articles.open(room.editor, sealed.article.id).head.id
    return room.desk.articles.save(room.editor, sealed.article.id, head, content)


def resealed(room: Newsroom, sealed: OpenedArticle, content: Content) -> OpenedArticle:
    edited(room, sealed, content)
    sent = room.desk.review.submit(room.editor, sealed.article.id)
    return room.desk.review.approve(room.reviewer, sent.article.id, expected=sent.head.id)


def by_hand(room: Newsroom, statement: str, *values: object) -> None:
    """Change the database behind the desk's back."""
    with closing(sqlite3.connect(room.opened.folder / DATABASE)) as database, database:
        assert database.execute(statement, values).rowcount == 1


def index_of(written: WrittenPackage) -> dict[str, dict[str, object]]:
    """The entries of package.json by article id."""
    entries = json.loads((Path(written.path) / "data" / "package.json").read_text("utf-8"))["articles"]
    return {entry["id"]: entry for entry in entries}
