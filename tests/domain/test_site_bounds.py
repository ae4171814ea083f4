"""Values of a site that are too long, or no names."""

import pytest

from editor_desk.domain.site import LONGEST, SiteFault, _in_ascii, _path_fault


def test_a_path_has_an_end() -> None:
    assert _path_fault("{slug}/" + "a" * LONGEST) is SiteFault.LONG


@pytest.mark.parametrize("address", ["", "//", "http://[", "https://a..example"])
def test_what_is_no_address_stays_as_it_was_typed(address: str) -> None:
    assert _in_ascii(address) == address
