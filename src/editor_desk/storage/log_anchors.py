"""Anchors of the log: in SQL, and in a file beside the database that the sqlite shell does not reach."""

import json
import os
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, insert, select

from editor_desk.domain.log_anchors import LogAnchor, anchor_from_fields
from editor_desk.storage import tables

ANCHORS = "log-anchors.jsonl"
_anchor = tables.log_anchor


class AnchorRepository:
    """See `services.ports.accounts.Anchors`."""

    def __init__(self, connection: Connection, folder: Path) -> None:
        self._connection = connection
        self._path = folder / ANCHORS
        self._added: list[LogAnchor] = []

    def add(self, anchor: LogAnchor) -> None:
        self._connection.execute(insert(_anchor).values(**_row(anchor)))
        self._added.append(anchor)

    def newest(self) -> LogAnchor | None:
        query = select(_anchor).order_by(_anchor.c.number.desc(), _anchor.c.at.desc()).limit(1)
        row = self._connection.execute(query).mappings().one_or_none()
        return None if row is None else LogAnchor(**row)

    def all(self) -> Sequence[LogAnchor]:
        query = select(_anchor).order_by(_anchor.c.number, _anchor.c.at)
        return [LogAnchor(**row) for row in self._connection.execute(query).mappings()]

    def beside(self) -> Sequence[LogAnchor | None]:
        try:
            lines = self._path.read_text("utf-8", "replace").splitlines()
        except FileNotFoundError:
            return []
        return [_from_line(line) for line in lines]

    def write_beside(self) -> None:
        """Add to the file what was stored just now: not before, or a power cut would leave an anchor of no event."""
        added, self._added = self._added, []
        if not added:
            return
        text = "".join(json.dumps(anchor.to_fields(), ensure_ascii=False) + "\n" for anchor in added)
        try:
            handle = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(handle, text.encode())
            finally:
                os.close(handle)
        except OSError:
            # The work is stored, and its anchor in the database: a full disk must not be told as a save that failed.
            return


def _row(anchor: LogAnchor) -> dict[str, object]:
    return {**anchor.to_fields(), "at": anchor.at}


def _from_line(line: str) -> LogAnchor | None:
    try:
        return anchor_from_fields(json.loads(line))
    except ValueError:
        return None
