"""What somebody with the sqlite shell does to a desk."""

import hashlib
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from editor_desk.domain.events import event_json

FOLDER = "desk"


@contextmanager
def shell(folder: Path) -> Iterator[sqlite3.Connection]:
    """The database as the shell opens it: no rule of the desk holds here."""
    with closing(sqlite3.connect(folder / FOLDER / "desk.sqlite3")) as connection:
        yield connection
        connection.commit()


def change(folder: Path, statement: str, *values: object) -> None:
    """One statement, which must hit something."""
    with shell(folder) as connection:
        assert connection.execute(statement, values).rowcount >= 1


def number_of(folder: Path, kind: str, article: str = "") -> int:
    """The number of the newest event of that kind."""
    with shell(folder) as connection:
        found = connection.execute(
            "SELECT max(sequence) FROM event WHERE kind = ? AND (article = ? OR ? = '')",
            (kind, article, article),
        ).fetchone()
    assert found[0]
    return int(found[0])


def rehash(folder: Path, first: int, *, only: bool = False) -> None:
    """Make the hashes good again from event `first` on (or of that one alone), as a forger who knows the format would."""
    with shell(folder) as connection:
        row = connection.execute(
            "SELECT hash FROM event WHERE sequence < ? ORDER BY sequence DESC", (first,)
        ).fetchone()
        previous = row[0] if row else "0" * 64
        rows = connection.execute(
            "SELECT sequence, id, at, actor, kind, article, revision, data FROM event WHERE sequence >= ? ORDER BY sequence",
            (first,),
        ).fetchall()
        for sequence, id_, at, actor, kind, article, revision, data in rows[: 1 if only else None]:
            fields = {"id": id_, "at": f"{at[:10]}T{at[11:23]}Z", "actor": actor, "kind": kind}
            fields |= {"article": article, "revision": revision, "data": _facts(data), "previous": previous}
            own = hashlib.sha256(event_json(fields)).hexdigest()
            connection.execute(
                "UPDATE event SET previous = ?, hash = ? WHERE sequence = ?", (previous, own, sequence)
            )
            previous = own


def _facts(data: str) -> object:
    import json

    return json.loads(data)
