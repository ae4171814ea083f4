"""What became of suggested articles, in SQL."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from editor_desk.services.ports.likeness import LinkChoice
from editor_desk.storage import tables
from editor_desk.storage.queries import batches, put_row

_choice = tables.link_choice


class LinkChoiceRepository:
    """See `services.ports.likeness.LinkChoices`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def of_article(self, article_id: str) -> dict[str, LinkChoice]:
        rows = self._connection.execute(
            select(_choice.c.target, _choice.c.choice).where(_choice.c.article == article_id)
        )
        return {row.target: LinkChoice(row.choice) for row in rows}

    def put(self, article_id: str, target: str, choice: LinkChoice, by: str, at: datetime) -> None:
        row = {
            "article": article_id,
            "target": target,
            "choice": choice.value,
            "chosen_by": by,
            "chosen_at": at,
        }
        put_row(self._connection, _choice, row)

    def forget(self, article_id: str, target: str) -> None:
        same = (_choice.c.article == article_id, _choice.c.target == target)
        self._connection.execute(delete(_choice).where(*same))

    def tallies(self, targets: Sequence[str]) -> dict[str, tuple[int, int]]:
        counts: dict[str, tuple[int, int]] = {}
        for batch in batches(targets):
            rows = self._connection.execute(
                select(_choice.c.target, _choice.c.choice, func.count())
                .where(_choice.c.target.in_(batch))
                .group_by(_choice.c.target, _choice.c.choice)
            )
            for target, choice, number in rows:
                chosen, dismissed = counts.get(target, (0, 0))
                if choice == LinkChoice.DISMISSED.value:
                    counts[target] = (chosen, number)
                else:
                    counts[target] = (number, dismissed)
        return counts
