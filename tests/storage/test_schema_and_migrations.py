"""The tables made at once are those that the migrations make, and an older desk comes up to date without loss."""

from __future__ import annotations

import gzip
import re
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.domain.revision import content_hash
from editor_desk.exchange.keys import Vault
from editor_desk.services.audit import AuditService
from editor_desk.storage import desk_folder, schema
from editor_desk.storage.damage import find_damage
from editor_desk.storage.engine import APPLICATION_ID, connect, make_engine
from editor_desk.storage.faults import BACKUPS
from editor_desk.storage.tables import SCHEMA_VERSION, metadata
from tests.storage.newsroom import Newsroom, make_account

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor_desk.storage.desk_folder import OpenDesk

FIRST_DESK = Path(__file__).resolve().parents[1] / "golden" / "desk" / "schema-0001.sqlite3.gz"
NEXT_STEP = f'''
"""A step that rebuilds a table, as SQLite wants it."""
import sqlalchemy as sa
from alembic import op
revision = "next"
down_revision = "{SCHEMA_VERSION}"
def upgrade():
    with op.batch_alter_table("article") as table:
        table.add_column(sa.Column("desk_note", sa.Text(), nullable=False, server_default="بلا ملاحظة"))
        table.alter_column("note", type_=sa.String())
'''
BROKEN_STEP = NEXT_STEP + '    op.execute("DELETE FROM account")\n'
FAILING_STEP = NEXT_STEP + '    raise RuntimeError("power cut")\n'


def migrated_from_nothing(path: Path) -> None:
    """A database made by the migrations alone."""
    with closing(connect(path, create=True)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    schema.run_migrations(path)


def statements(path: Path) -> dict[str, list[str]]:
    """What SQLite remembers of each table and index, but for spacing, quotes and the order of constraints."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL").fetchall()
    found = {}
    for name, sql in rows:
        inside, _, after = re.sub(r"\s+|\"", "", sql).rpartition(")")
        found[name] = [*sorted(re.split(r",(?=CONSTRAINT)", inside)), after]
    return found


def test_migrations_and_tables_make_the_same_schema(tmp_path: Path) -> None:
    new, migrated = tmp_path / "new.sqlite3", tmp_path / "migrated.sqlite3"
    schema.create(new)
    migrated_from_nothing(migrated)
    assert statements(new) == statements(migrated)
    assert schema.read_version(new) == schema.read_version(migrated) == SCHEMA_VERSION


def test_alembic_finds_no_difference(tmp_path: Path) -> None:
    migrated_from_nothing(tmp_path / "desk.sqlite3")
    engine = make_engine(tmp_path / "desk.sqlite3")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
    engine.dispose()


def test_the_stamp_is_the_newest_migration() -> None:
    assert ScriptDirectory(str(schema.MIGRATIONS)).get_current_head() == SCHEMA_VERSION


def test_postgresql_could_hold_the_tables() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy's own constructor
    for table in metadata.sorted_tables:
        assert str(CreateTable(table).compile(dialect=dialect))
        for index in table.indexes:
            assert str(CreateIndex(index).compile(dialect=dialect))


def test_every_reference_is_enforced(desk: OpenDesk) -> None:
    found = inspect(desk._engine)
    assert {name for name in found.get_table_names() if found.get_foreign_keys(name)} >= {
        "article", "revision", "revision_parent", "seal", "tag_alias", "article_author", "article_tag", "outbox",
        "dictionary_word", "finding_ignored", "desk_document", "tag_facts", "tag_apart", "tag_change", "saved_search",
        "link_choice", "archive_import", "archive_import_fault", "last_seen",
    }  # fmt: skip
    with desk._engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2


@pytest.fixture
def older_desk(
    open_desk: Callable[..., OpenDesk], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[[str], str]:
    """Fills a desk of today's version, then makes the program one step newer; returns the article's id."""

    def _make(step: str) -> str:
        desk = open_desk()
        with desk.unit_of_work() as work:
            account = make_account()
            work.accounts.put(account)
            article = Newsroom(work, account).write().id
            work.commit()
        desk.close()
        migrations = tmp_path / "migrations %d"
        shutil.copytree(schema.MIGRATIONS, migrations)
        (migrations / "versions" / "next.py").write_text(step, "utf-8")
        monkeypatch.setattr(schema, "MIGRATIONS", migrations)
        monkeypatch.setattr(schema, "SCHEMA_VERSION", "next")
        monkeypatch.setattr(desk_folder, "SCHEMA_VERSION", "next")
        return article

    return _make


def test_an_older_desk_is_upgraded_with_a_copy_first(
    older_desk: Callable[[str], str], open_desk: Callable[..., OpenDesk], folder: Path
) -> None:
    article = older_desk(NEXT_STEP)
    desk = open_desk()
    with desk.unit_of_work() as work:
        assert work.articles.get(article).note == ""
        assert work.revisions.history(article)
    with desk._engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT desk_note FROM article").scalar() == "بلا ملاحظة"
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    (copy,) = (folder / BACKUPS).iterdir()
    assert copy.name.startswith(f"before-migration-{SCHEMA_VERSION}-")
    assert schema.read_version(copy, read_only=True) == SCHEMA_VERSION
    assert find_damage(copy, thorough=True) == ""


def test_a_filled_desk_of_the_first_schema_comes_up_to_date(
    open_desk: Callable[..., OpenDesk], folder: Path
) -> None:
    """The file was written by the version of the program before pictures and dictionaries."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / desk_folder.DATABASE).write_bytes(gzip.decompress(FIRST_DESK.read_bytes()))
    desk = open_desk()
    with desk.unit_of_work() as work:
        (article,) = work.articles.drafts()
        head = work.revisions.get(work.articles.get(article).head)
        assert head.content.headline == "عنوان ثان"
        assert content_hash(head.content) == head.content_hash
        assert len(work.accounts.all()) == 5
        assert work.documents.get("names") is None
        assert not list(work.ignored.of_article(article))
    # Its record is whole, and says from now on whose keys these are.
    report = AuditService(desk.unit_of_work, Vault()).run()
    assert (report.faults, report.keys) == ((), 5)
    (copy,) = (folder / BACKUPS).iterdir()
    assert schema.read_version(copy, read_only=True) == "0001"


@pytest.mark.parametrize("step", [BROKEN_STEP, FAILING_STEP], ids=["breaks a reference", "stops half way"])
def test_a_migration_is_done_whole_or_not_at_all(
    older_desk: Callable[[str], str], open_desk: Callable[..., OpenDesk], folder: Path, step: str
) -> None:
    older_desk(step)
    before = statements(folder / desk_folder.DATABASE)
    with pytest.raises((DeskError, RuntimeError)):
        open_desk()
    assert statements(folder / desk_folder.DATABASE) == before
    assert schema.read_version(folder / desk_folder.DATABASE) == SCHEMA_VERSION


def test_a_newer_desk_is_refused_and_left_alone(open_desk: Callable[..., OpenDesk], folder: Path) -> None:
    open_desk().close()
    with closing(sqlite3.connect(folder / desk_folder.DATABASE)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(DeskError) as caught:
        open_desk()
    assert caught.value.code is ErrorCode.DATABASE_NEWER
    assert caught.value.params["version"] == "9999"
    assert schema.read_version(folder / desk_folder.DATABASE) == "9999"
    assert not (folder / BACKUPS).exists()


def test_opening_a_desk_loads_no_alembic_no_orm_and_no_numpy(tmp_path: Path) -> None:
    program = (
        "import sys, pathlib\n"
        "from editor_desk.storage.desk_folder import open_desk\n"
        "for _ in range(2): open_desk(pathlib.Path(sys.argv[1])).close()\n"
        "sys.exit(any(name in sys.modules for name in ('alembic', 'sqlalchemy.orm', 'numpy')))"
    )
    assert run([sys.executable, "-c", program, str(tmp_path / "desk")], check=False).returncode == 0


def test_what_refers_to_articles_and_texts_is_found_by_an_index(
    open_desk: Callable[..., OpenDesk], folder: Path
) -> None:
    """SQLite looks there for each row that an import writes: without one it would go through the whole table."""
    open_desk().close()
    looked_at = []
    with closing(sqlite3.connect(folder / desk_folder.DATABASE)) as connection:
        for (table,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            for reference in connection.execute(f'PRAGMA foreign_key_list("{table}")').fetchall():
                if reference[2] in {"article", "revision"}:
                    asked = f'EXPLAIN QUERY PLAN SELECT 1 FROM "{table}" WHERE "{reference[3]}" = ?'
                    looked_at.append((table, connection.execute(asked, ("",)).fetchone()[3]))
    assert len(looked_at) > 20
    assert [plan for _table, plan in looked_at if not plan.startswith("SEARCH")] == []
