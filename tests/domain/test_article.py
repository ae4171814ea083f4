"""Facts about an article."""

from datetime import UTC, datetime

from editor_desk.domain.archive import archive_id, is_archive_id
from editor_desk.domain.article import own_date
from editor_desk.domain.identity import new_id

BEGUN, GIVEN = datetime(2014, 3, 1, tzinfo=UTC), datetime(2026, 11, 25, tzinfo=UTC)


def test_an_article_is_of_the_day_on_which_readers_could_first_see_it() -> None:
    assert own_date(BEGUN, None, archived=False) == BEGUN
    assert own_date(BEGUN, GIVEN, archived=False) == GIVEN
    assert own_date(BEGUN, GIVEN, archived=True) == BEGUN, "a correction of it is no new article"


def test_an_article_of_an_archive_is_known_by_its_id() -> None:
    assert is_archive_id(archive_id("url\\0https://archive.example/1"))
    assert not is_archive_id(new_id())
    assert not is_archive_id("")
