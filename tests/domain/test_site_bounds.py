"""Values of a site that are too long, or no names."""

import pytest

from editor_desk.domain.site import LONGEST, SiteFault, SiteField, _exporters, _in_ascii, _path_fault
from editor_desk.language.house_style.problems import Fields, Problem, ProblemKind, read_toml


def test_a_path_has_an_end() -> None:
    assert _path_fault("{slug}/" + "a" * LONGEST) is SiteFault.LONG


@pytest.mark.parametrize("address", ["", "//", "http://[", "https://a..example"])
def test_what_is_no_address_stays_as_it_was_typed(address: str) -> None:
    assert _in_ascii(address) == address


def test_a_name_that_no_exporter_has_is_told_by_its_field() -> None:
    problems: list[Problem] = []
    _exporters(Fields(read_toml('formats_on = [""]'), problems), SiteField.FORMATS_ON)
    assert [problem.kind for problem in problems] == [ProblemKind.WRONG_VALUE]
