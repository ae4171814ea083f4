"""What all tables have in common: their naming, and how one refers to another."""

from sqlalchemy import Column, ForeignKey, MetaData, PrimaryKeyConstraint, String, Table

SCHEMA_VERSION = "0014"
"""The newest migration; a test holds it to the migrations folder, so that opening a desk need not load Alembic."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def refers(target: str, *, cycle: bool = False) -> ForeignKey:
    """A foreign key to `target` ("table.column"), checked when the transaction ends: an article names its head and the head its
    article, so neither can be written first. While one of them is missing, SQLite looks into every table that refers to what is written, so
    that such a column wants an index. `cycle` tells SQLAlchemy of such a ring.
    """
    return ForeignKey(target, deferrable=True, initially="DEFERRED", use_alter=cycle)


version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
"""Alembic's own table, apart from ours, so that a new desk can be stamped without Alembic."""
