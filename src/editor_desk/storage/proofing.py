"""What proof-reading keeps, in SQL: the desk dictionary, findings left as they are, and the desk's documents."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select

from editor_desk.domain.proofing import Ignored
from editor_desk.services.ports.proofing import DictionaryWord
from editor_desk.storage import tables
from editor_desk.storage.queries import put_row

_word = tables.dictionary_word
_ignored = tables.finding_ignored
_document = tables.desk_document


class DictionaryRepository:
    """See `services.ports.proofing.DictionaryWords`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def all(self) -> Sequence[DictionaryWord]:
        rows = self._connection.execute(select(_word).order_by(_word.c.word))
        return [DictionaryWord(row.word, row.added_by, row.added_at) for row in rows]

    def put(self, word: DictionaryWord) -> None:
        row = {"word": word.word, "added_by": word.added_by, "added_at": word.added_at}
        put_row(self._connection, _word, row)

    def remove(self, word: str) -> None:
        self._connection.execute(delete(_word).where(_word.c.word == word))


class IgnoredRepository:
    """See `services.ports.proofing.IgnoredFindings`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: str) -> Sequence[Ignored]:
        chosen = select(_ignored).where(_ignored.c.article == article_id)
        rows = self._connection.execute(chosen.order_by(_ignored.c.rule, _ignored.c.text))
        return [Ignored(row.rule, row.text, row.reason) for row in rows]

    def put(self, article_id: str, ignored: Ignored, by: str, at: datetime) -> None:
        row = {
            "article": article_id,
            "rule": ignored.rule,
            "text": ignored.text,
            "reason": ignored.reason,
            "ignored_by": by,
            "ignored_at": at,
        }
        put_row(self._connection, _ignored, row)

    def remove(self, article_id: str, rule: str, text: str) -> None:
        same = (_ignored.c.article == article_id, _ignored.c.rule == rule, _ignored.c.text == text)
        self._connection.execute(delete(_ignored).where(*same))


class DocumentRepository:
    """See `services.ports.documents.DeskDocuments`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, name: str) -> str | None:
        return self._connection.scalar(select(_document.c.text).where(_document.c.name == name))

    def put(self, name: str, text: str, by: str, at: datetime) -> None:
        row = {"name": name, "text": text, "changed_by": by, "changed_at": at}
        put_row(self._connection, _document, row)
