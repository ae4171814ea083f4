"""More sections than a desk has."""

import pytest

from editor_desk.domain.section_topics import MOST_SECTIONS, parse_sections
from editor_desk.language.house_style.problems import FileRefusedError


def test_too_many_sections_are_refused() -> None:
    text = "\n".join(
        f'[[section]]\nname = "قسم {number}"\ntopic = ""\n' for number in range(MOST_SECTIONS + 1)
    )
    with pytest.raises(FileRefusedError) as error:
        parse_sections(text)
    assert any(str(MOST_SECTIONS) in str(problem) for problem in error.value.problems)
