"""docs/third-party.md names everything that is not ours, under the heading where it belongs."""

from __future__ import annotations

import re

from tools import environment, packages

PAGE = (environment.ROOT / "docs" / "third-party.md").read_text(encoding="utf-8")


def named_under(heading: str) -> set[str]:
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return set(re.findall(r"^\| ([a-z0-9-]+) \|", section, re.MULTILINE))


def locked(lock: str) -> set[str]:
    return {line.split("==")[0] for line in packages.pins_of(lock).splitlines()}


def test_names_every_locked_package_and_no_other() -> None:
    runtime = locked(packages.RUNTIME_LOCK.read_text(encoding="utf-8"))
    everything = locked(environment.LOCK.read_text(encoding="utf-8"))
    assert named_under("Loaded when the desk runs") == runtime
    assert named_under("Used to build and test") == everything - runtime


def test_every_font_is_named_and_carries_its_licence() -> None:
    families = [folder for folder in (environment.ROOT / "resources" / "fonts").iterdir() if folder.is_dir()]
    assert families
    for family in families:
        assert f"resources/fonts/{family.name}/" in PAGE
        assert "SIL Open Font License, Version 1.1" in (family / "OFL.txt").read_text(encoding="utf-8")
