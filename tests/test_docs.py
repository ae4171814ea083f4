"""What README, guides and architecture say of keys, commands, rules and files is so."""

import re
import tomllib
from pathlib import Path

import pytest

import dev
from editor_desk.gui.actions import action_specs
from editor_desk.language.house_style.file import parse_house_style
from editor_desk.services.style import shipped_house_style

ROOT = Path(__file__).resolve().parent.parent
GUIDES = tuple(sorted((ROOT / "docs" / "guide").glob("editor-*.md")))
DOCUMENTS = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
KEYS = {keys: spec.id for spec in action_specs() for keys in spec.shortcuts}
PLAIN = {"↑": "Up", "↓": "Down"}


def named_keys(text: str) -> set[str]:
    """Sequences in <kbd>, as Qt writes them: one key each joined by +, or the whole in one; arrows share their modifiers."""
    text = re.sub(r"(<kbd>↑</kbd>) (<kbd>↓</kbd>)", r"\1", text)
    joined = re.findall(r"<kbd>[^<]+</kbd>(?:\+<kbd>[^<]+</kbd>)*", text)
    found = {"+".join(re.findall(r"<kbd>([^<]+)</kbd>", keys)) for keys in joined}
    return {re.sub("[↑↓]", lambda arrow: PLAIN[arrow[0]], keys) for keys in found}


def near(text: str, keys: str) -> str:
    """What stands around the keys, for the messages of this test."""
    return text[max(0, text.find(keys) - 40) :][:80]


@pytest.mark.parametrize("document", [ROOT / "README.md", *GUIDES], ids=lambda path: path.name)
def test_every_key_is_that_of_an_action(document: Path) -> None:
    text = document.read_text("utf-8")
    named = named_keys(text)
    assert len(named) >= 8
    assert named <= KEYS.keys(), [near(text, keys) for keys in named - KEYS.keys()]


def test_the_guides_name_the_same_keys() -> None:
    arabic, english = (named_keys(path.read_text("utf-8")) for path in GUIDES)
    assert arabic == english


PROMISED = {
    "Ctrl+F": "find",
    "Ctrl+Shift+F": "search",
    "Ctrl+H": "replace",
    "Ctrl+Shift+H": "replace_in_drafts",
    "Ctrl+K": "palette",
    "F7": "next_finding",
    "Ctrl+.": "quick_fix",
    "Ctrl+Alt+.": "fix_all",
    "Alt+Shift+Up": "move_up",
    "Alt+Shift+Down": "move_down",
    "Ctrl+Shift+A": "block_rtl",
    "Ctrl+Shift+D": "block_ltr",
    "Ctrl+Alt+H": "lens",
    "Ctrl+Alt+O": "outline",
    "Ctrl+Alt+I": "image",
    "Ctrl+Alt+Shift+T": "table",
    "Ctrl+P": "print",
    "Ctrl+Shift+P": "proof_pdf",
    "Ctrl+Shift+V": "paste_plain",
    "Alt+Shift+D": "insert_date",
    "Alt+Shift+H": "insert_hijri",
    "Ctrl+S": "save",
    "F1": "shortcuts",
}


@pytest.mark.parametrize(("keys", "action"), PROMISED.items())
def test_the_guides_tell_the_keys_of(keys: str, action: str) -> None:
    assert KEYS[keys] == action
    assert all(f"<kbd>{keys}</kbd>" in path.read_text("utf-8") for path in GUIDES)


def examples(path: Path) -> list[str]:
    """The pieces of TOML of a guide."""
    return re.findall(r"```toml\n(.*?)```", path.read_text("utf-8"), re.DOTALL)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_the_examples_can_be_put_into_the_file(guide: Path) -> None:
    rule, term = examples(guide)
    head, mark, terms = shipped_house_style().partition("\n[[term]]")
    style = parse_house_style(f"{head}\n{rule}{mark}{terms}")
    assert tomllib.loads(rule)["rule"][0]["id"] in {known.id for known in style.rules}
    # The shipped file has such a term already; by itself it makes a file too.
    parse_house_style(f"{head}\n{term}")
    assert examples(GUIDES[0]) == examples(guide)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(document: Path) -> None:
    targets = re.findall(r"\]\(([^)#]+)[^)]*\)", document.read_text("utf-8"))
    missing = [
        target
        for target in targets
        if "://" not in target and not (document.parent / target).resolve().exists()
    ]
    assert not missing


def test_the_verbs_of_dev_py_are_told() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert all(f"`{verb}`" in text for verb in dev.VERBS)


def test_the_glossary_has_each_term_once() -> None:
    lines = (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| ")][
        2:
    ]
    assert all(len(row) == 4 for row in rows)
    english = [row[1] for row in rows]
    assert sorted(english) == sorted(set(english))
    codes = [code for row in rows for code in re.findall(r"`(\w+)`", row[0])]
    assert sorted(codes) == sorted(set(codes))
