"""What a person typed, as the index is asked for it where no filter has to be resolved."""

from datetime import date

from editor_desk.language.query import Phrase, Term
from editor_desk.language.query_reading import parse
from editor_desk.services.ports.search import Wanted, WantedClause


def wanted(typed: str, *, some: bool = False) -> Wanted:
    """The words and phrases of `typed`."""
    clauses = [
        WantedClause(parts, clause.excluded)
        for clause in parse(typed, date(2026, 11, 23)).clauses
        if (parts := tuple(part for part in clause.parts if isinstance(part, Term | Phrase)))
    ]
    return Wanted(tuple(clauses), some)
