"""The shape of the database file: made new, recognised, and brought up to date."""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from editor_desk.domain.errors import DeskError, ErrorCode
from editor_desk.storage.copying import copy_database
from editor_desk.storage.engine import APPLICATION_ID, connect, make_engine
from editor_desk.storage.faults import BACKUPS, fault
from editor_desk.storage.tables import SCHEMA_VERSION, metadata, version

MIGRATIONS = Path(__file__).parent / "migrations"
_MAGIC = b"SQLite format 3\x00"


def create(path: Path) -> None:
    """Make an empty desk at `path`, whole or not at all. A test proves that the migrations end in the same schema."""
    connect(path, create=True).close()
    engine = make_engine(path)
    try:
        with engine.begin() as connection:
            metadata.create_all(connection, checkfirst=False)
            version.create(connection)
            connection.execute(insert(version).values(version_num=SCHEMA_VERSION))
            connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    finally:
        engine.dispose()


def is_blank(path: Path) -> bool:
    """Whether there is no database yet: no file, an empty one, or one that was never filled (a start cut short)."""
    if not path.exists() or path.stat().st_size == 0:
        return True
    _require_header(path)
    with closing(connect(path)) as connection:
        return connection.execute("SELECT 1 FROM sqlite_schema").fetchone() is None


def read_version(path: Path, *, read_only: bool = False) -> str:
    """The desk's schema version. Raises DeskError(DATABASE_UNREADABLE) for what is not a desk's database."""
    _require_header(path)
    with closing(connect(path, read_only=read_only)) as connection:
        ours = connection.execute("PRAGMA application_id").fetchone() == (APPLICATION_ID,)
        stamped = connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'alembic_version'").fetchone()
        row = (
            connection.execute("SELECT version_num FROM alembic_version").fetchone()
            if ours and stamped
            else None
        )
        if row is None:
            raise fault(ErrorCode.DATABASE_UNREADABLE, path.parent, "not a desk")
        return str(row[0])


def upgrade(path: Path, current: str) -> None:
    """Bring the desk from version `current` to ours, after a backup copy beside it.

    Raises DeskError(DATABASE_NEWER) for a version that this program does not know.
    """
    folder = path.parent
    require_known(folder, current)
    copy_database(path, folder / BACKUPS / f"before-migration-{current}-{timestamp()}.sqlite3")
    run_migrations(path)


def run_migrations(path: Path) -> None:
    """Take every step that the database at `path` lacks: all of them or none."""
    # Late, because most starts need no migration.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    engine = make_engine(path)
    try:
        with engine.connect() as connection:
            # Before the transaction, in which SQLite would ignore it: a table that is rebuilt is gone for a moment.
            raw = connection.connection.cursor()
            raw.execute("PRAGMA foreign_keys = OFF")
            raw.close()
            with connection.begin():
                config.attributes["connection"] = connection
                command.upgrade(config, "head")
                broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
                if broken is not None:
                    raise RuntimeError(f"the migration leaves {broken[0]} without a row of {broken[2]}")
    finally:
        engine.dispose()


def require_known(folder: Path, found: str) -> None:
    """Raises DeskError(DATABASE_NEWER) for a version that this program does not know."""
    if found not in known_versions():
        raise DeskError(ErrorCode.DATABASE_NEWER, folder=str(folder), version=found, known=SCHEMA_VERSION)


def known_versions() -> frozenset[str]:
    """Every schema version that this program can open."""
    from alembic.script import ScriptDirectory

    return frozenset(script.revision for script in ScriptDirectory(str(MIGRATIONS)).walk_revisions())


def timestamp() -> str:
    """The time as file names carry it; later ones sort later."""
    return datetime.now(UTC).strftime("%Y%m%dT%H%M%S%fZ")


def _require_header(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(_MAGIC)) != _MAGIC:
            raise fault(ErrorCode.DATABASE_UNREADABLE, path.parent, "not a database")
