"""Word lists that ship with the package."""

from importlib import resources

from editor_desk.language.folding import fold


def word_list(name: str) -> frozenset[str]:
    """The lines of ``language/data/NAME``; empty lines and lines that begin with # are left out."""
    lines = resources.files("editor_desk.language").joinpath("data", name).read_text("utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def folded_list(name: str) -> frozenset[str]:
    """``word_list(NAME)``, folded."""
    return frozenset(map(fold, word_list(name)))
