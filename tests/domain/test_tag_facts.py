"""What is known of a tag: codes of the IPTC, and a hierarchy without circles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.tag_facts import broader_line, check_broader, media_topic


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("medtop:20000123", "medtop:20000123"),
        (" 20000123 ", "medtop:20000123"),
        ("http://cv.iptc.org/newscodes/mediatopic/20000123", "medtop:20000123"),
        ("https://cv.iptc.org/newscodes/mediatopic/20000123", "medtop:20000123"),
        ("", ""),
        ("  ", ""),
    ],
)
def test_a_media_topic_is_stored_in_one_form(written: str, stored: str) -> None:
    assert media_topic(written) == stored
    assert media_topic(stored) == stored


@pytest.mark.parametrize(
    "written", ["سياسة", "medtop:2000", "200001234", "medtop:٢٠٠٠٠١٢٣", "medtop:20000123 x"]
)
def test_what_is_no_code_is_refused(written: str) -> None:
    with pytest.raises(DeskError) as refused:
        media_topic(written)
    assert refused.value.code is ErrorCode.TAG_TOPIC_INVALID


def test_the_line_above_a_tag() -> None:
    broader = {"fez": "morocco", "morocco": "maghreb", "maghreb": None}
    assert broader_line(broader, "fez") == ("morocco", "maghreb")
    assert broader_line(broader, "maghreb") == ()
    check_broader(broader, "maghreb", None)
    for above in ("maghreb", "morocco", "fez"):
        with pytest.raises(DeskError) as refused:
            check_broader(broader, "maghreb", above)
        assert refused.value.code is ErrorCode.TAG_BROADER_CIRCLE


@given(st.dictionaries(st.sampled_from("abcdef"), st.sampled_from("abcdef")), st.sampled_from("abcdef"))
def test_a_line_ends_whatever_stands_in_the_database(broader: dict[str, str], tag: str) -> None:
    line = broader_line(broader, tag)
    assert len(set(line)) == len(line)
    assert tag not in line
