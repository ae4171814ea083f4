"""Every query that the guides to searching teach is read as a query, without a note."""

import re
from datetime import date
from pathlib import Path

import pytest

from editor_desk.domain.states import state_named
from editor_desk.language.query import Field, Filter
from editor_desk.language.query_reading import parse
from tests.test_docs import KEYS, named_keys

GUIDES = sorted((Path(__file__).parents[1] / "docs" / "guide").glob("search-*.md"))


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_what_the_guide_teaches_is_understood(guide: Path) -> None:
    rows = [line.split(" | ")[0] for line in guide.read_text("utf-8").splitlines() if line.startswith("| ")]
    queries = [found.replace("\\|", "|") for row in rows[2:] for found in re.findall(r"`([^`]+)`", row)]
    assert len(queries) > 25
    for typed in queries:
        query = parse(typed, date(2026, 11, 25))
        assert query.clauses, typed
        assert [note for note in query.notes if "بدون" not in note.text] == [], typed
        if ":" in typed:
            assert query.terms == (), typed
        for part in query.parts:
            if isinstance(part, Filter) and part.field is Field.STATE:
                assert all(state_named(value) for value in part.values)


def test_both_guides_teach_as_much() -> None:
    arabic, english = (guide.read_text("utf-8") for guide in GUIDES)
    assert [line.count("`") for line in arabic.splitlines() if line.startswith("| `")] == [
        line.count("`") for line in english.splitlines() if line.startswith("| `")
    ]


def test_the_keys_are_those_of_actions() -> None:
    arabic, english = (named_keys(guide.read_text("utf-8")) for guide in GUIDES)
    assert arabic == english
    assert {keys: KEYS[keys] for keys in arabic - {"Down", "Return", "Esc"}} == {
        "Ctrl+Shift+F": "search",
        "Ctrl+Alt+F": "saved_searches",
    }
