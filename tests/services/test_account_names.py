"""Names of accounts that look alike."""

import pytest

from editor_desk.domain.accounts import Role
from editor_desk.domain.errors import DeskError, ErrorCode
from tests.desks import PASSPHRASE, Newsroom


@pytest.mark.parametrize("name", ["كَرِيم", "كريـم", " كريم "])
def test_a_name_that_looks_like_another_is_taken(room: Newsroom, name: str) -> None:
    with pytest.raises(DeskError) as refused:
        room.desk.accounts.create(room.admin, name, frozenset({Role.REVIEWER}), PASSPHRASE)
    assert refused.value.code is ErrorCode.ACCOUNT_NAME_TAKEN
