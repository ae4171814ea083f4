"""The desk's list of reasons for a return."""

from editor_desk.domain.return_reasons import return_reasons


def test_every_reason_has_a_name_in_both_languages() -> None:
    reasons = return_reasons()

    assert len({reason.id for reason in reasons}) == len(reasons) >= 5
    assert all(set(reason.names) == {"ar", "en"} and all(reason.names.values()) for reason in reasons)
