"""Changes of what the desk agreed on (dictionary, house style, names, templates, abbreviations) as events of the log.

They name what was changed: a word, the id of a rule, a short form. They hold no text of an article and no long form.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Final

from editor_desk.domain.events import EventKind
from editor_desk.services.ports.keys import Session
from editor_desk.services.ports.unit_of_work import UnitOfWork

MOST_NAMED: Final = 20
LONGEST_NAME: Final = 80
"""An event is a line of the log, whatever somebody takes in from a file; how many there were, it always says."""


def record_change(
    work: UnitOfWork,
    session: Session,
    kind: EventKind,
    at: datetime,
    document: str = "",
    /,
    **names: Sequence[str],
) -> None:
    """Write down, in the transaction of the change itself, what was done with which names; of none nothing is said. Of a
    `document` its hash is kept, so that the audit sees another hand at it.
    """
    data = {"sha256": sha256(document.encode()).hexdigest()} if document else {}
    for done, several in names.items():
        if several:
            data[done] = "\n".join(_short(name) for name in several[:MOST_NAMED])
            data[f"{done}_count"] = str(len(several))
    work.events.append(kind, session.account.id, at, data=data)


def differences(before: Mapping[str, object], after: Mapping[str, object]) -> dict[str, list[str]]:
    """What `after` has more, has otherwise and has no more, by name."""
    return {
        "added": [name for name in after if name not in before],
        "changed": [name for name in after if name in before and after[name] != before[name]],
        "removed": [name for name in before if name not in after],
    }


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1]}…"
