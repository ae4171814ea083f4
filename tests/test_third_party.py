"""docs/third-party.md names everything that is not ours, under the heading where it belongs."""

from __future__ import annotations

import hashlib
import re
import tomllib

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


DICTIONARIES = environment.ROOT / "src/editor_desk/exchange/spelling/dictionaries"
LICENCES = {
    "ar": "MOZILLA PUBLIC LICENSE\n                                Version 1.1",
    "en": "Kevin Atkinson",
}


def test_every_dictionary_is_named_and_carries_its_licence() -> None:
    assert {folder.name for folder in DICTIONARIES.iterdir()} == set(LICENCES)
    patterns = tomllib.loads((environment.ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
        "license-files"
    ]
    shipped = {file for pattern in patterns for file in environment.ROOT.glob(pattern)}
    for language, words in LICENCES.items():
        folder = DICTIONARIES / language
        assert f"src/editor_desk/exchange/spelling/dictionaries/{language}/" in PAGE
        assert words in (folder / "LICENSE").read_text(encoding="utf-8")
        assert folder / "LICENSE" in shipped


def test_dictionaries_are_as_their_makers_shipped_them() -> None:
    for language in LICENCES:
        folder = DICTIONARIES / language
        sums = dict(line.split()[::-1] for line in (folder / "SHA256SUMS").read_text("ascii").splitlines())
        assert set(sums) == {f"{language}.aff", f"{language}.dic"}
        for name, digest in sums.items():
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def test_the_arabic_dictionary_comes_with_what_its_makers_say() -> None:
    names = {file.name for file in (DICTIONARIES / "ar").iterdir()}
    assert {"README-ar", "README-en", "copyright"} <= names
    assert "MPL 1.1" in (DICTIONARIES / "ar" / "copyright").read_text(encoding="utf-8")
