"""The files of a package as a short tree."""

from collections.abc import Sequence
from itertools import groupby

_BETWEEN = " · "
_FEW = 3


def plan_lines(paths: Sequence[str]) -> tuple[str, ...]:
    """`paths` by folder, the top first. A few files stand in one line with their folder, more of them below it."""
    lines: list[str] = []
    for folder, group in groupby(sorted(paths, key=_folder), key=_folder):
        files = [path.removeprefix(folder) for path in group]
        names = _BETWEEN.join(files)
        lines += [f"{folder}{names}"] if not folder or len(files) <= _FEW else [folder, f"  {names}"]
    return tuple(lines)


def _folder(path: str) -> str:
    head, slash, _ = path.rpartition("/")
    return head + slash
