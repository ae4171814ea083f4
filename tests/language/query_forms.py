"""The reading of a query in one line, as the vectors write it."""

from editor_desk.language.query import (
    Clause,
    Filter,
    Has,
    Part,
    Phrase,
    Query,
    Term,
    When,
)


def form(query: Query) -> list[str]:
    """A line for each clause and each note."""
    return [*map(_clause, query.clauses), *(f"! {note.kind} {note.text}".strip() for note in query.notes)]


def _clause(clause: Clause) -> str:
    return ("- " if clause.excluded else "+ ") + " / ".join(map(_part, clause.parts))


def _part(part: Part) -> str:
    match part:
        case Term():
            return part.text + ("*" if part.prefix else "") + ("~" if part.unfinished else "")
        case Phrase():
            return f"«{part.text}»" + ("~" if part.unfinished else "")
        case Filter():
            return f"{part.field} = {' | '.join(part.values)}"
        case When():
            return ("changed " * part.changed) + f"{part.period.first or ''}..{part.period.last or ''}"
        case Has():
            return f"has {part.thing}"
