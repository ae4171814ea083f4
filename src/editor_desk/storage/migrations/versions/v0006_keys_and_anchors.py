"""Keys have a time, wrong passphrases are counted, and the log is anchored; each key that is here is recorded in the log."""

import json
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import op

from editor_desk.domain.events import FIRST_PREVIOUS, EventKind, facts_text, make_event
from editor_desk.domain.identity import new_id, to_rfc3339, to_the_millisecond

revision = "0006"
down_revision = "0005"


def _refers(name: str, column: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        [column], ["account.id"], name=op.f(name), initially="DEFERRED", deferrable=True
    )


def upgrade() -> None:
    op.create_table(
        "account_key",
        sa.Column("public_key", sa.String(), nullable=False),
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("event", sa.String(), nullable=False),
        _refers("fk_account_key_account", "account"),
        sa.PrimaryKeyConstraint("public_key", name=op.f("pk_account_key")),
    )
    op.create_index(op.f("ix_account_key_account"), "account_key", ["account"])
    op.create_table(
        "sign_in_tries",
        sa.Column("account", sa.String(), nullable=False),
        sa.Column("failures", sa.Integer(), nullable=False),
        sa.Column("tried_at", sa.DateTime(timezone=True), nullable=False),
        _refers("fk_sign_in_tries_account", "account"),
        sa.PrimaryKeyConstraint("account", name=op.f("pk_sign_in_tries")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "log_anchor",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("head", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("public_key", sa.String(), nullable=False),
        sa.Column("signature", sa.Text(), nullable=False),
        _refers("fk_log_anchor_by", "by"),
        sa.PrimaryKeyConstraint("number", "at", name=op.f("pk_log_anchor")),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_event_actor", "event", ["actor", "sequence"])
    op.create_index("ix_event_at", "event", ["at", "sequence"])
    _write_facts_anew()
    _record_keys()


def _write_facts_anew() -> None:
    """The facts of an event say the same in other spacing: as they stand in the bytes that its hash is taken of."""
    connection = op.get_bind()
    rows = connection.execute(
        sa.text("SELECT sequence, data FROM event WHERE data <> '{}' ORDER BY sequence")
    )
    anew = [
        {"sequence": sequence, "data": facts}
        for sequence, data in rows
        if (facts := _facts(data)) is not None and facts != data
    ]
    if anew:
        connection.execute(sa.text("UPDATE event SET data = :data WHERE sequence = :sequence"), anew)


def _facts(data: object) -> str | None:
    try:
        facts = json.loads(str(data))
    except ValueError:
        return None
    texts = isinstance(facts, dict) and all(isinstance(value, str) for value in facts.values())
    return facts_text(facts) if texts else None


def _record_keys() -> None:
    """A key belongs to its account since the account was made; from now on the log says which key that is."""
    connection = op.get_bind()
    accounts = connection.execute(sa.text("SELECT id, public_key FROM account ORDER BY id")).all()
    created = sa.text("SELECT data, at FROM event WHERE kind = 'account_created' ORDER BY sequence DESC")
    made = {_account(data): at for data, at in connection.execute(created)}
    previous = connection.execute(sa.text("SELECT hash FROM event ORDER BY sequence DESC LIMIT 1")).scalar()
    now = to_the_millisecond(datetime.now(UTC))
    for account, public_key in accounts:
        since = _moment(made.get(account))
        event = make_event(
            event_id=new_id(),
            at=now,
            actor="",
            kind=EventKind.KEY_RECORDED,
            data={"account": account, "key": public_key, "since": to_rfc3339(since)},
            previous=previous or FIRST_PREVIOUS,
        )
        connection.execute(
            sa.text(
                "INSERT INTO event (id, at, actor, kind, article, revision, data, previous, hash) "
                "VALUES (:id, :at, '', :kind, '', '', :data, :previous, :hash)"
            ),
            {
                "id": event.id,
                "at": _stored(event.at),
                "kind": event.kind.value,
                "data": facts_text(event.data),
                "previous": event.previous,
                "hash": event.hash,
            },
        )
        connection.execute(
            sa.text(
                "INSERT OR IGNORE INTO account_key (public_key, account, since, until, event) "
                "VALUES (:key, :account, :since, NULL, :event)"
            ),
            {"key": public_key, "account": account, "since": _stored(since), "event": event.id},
        )
        previous = event.hash


def _account(data: object) -> str:
    # What another hand wrote into the log is for the audit to tell, and keeps no desk closed.
    try:
        return str(json.loads(str(data))["account"])
    except (ValueError, KeyError, TypeError):
        return ""


def _moment(stored: object) -> datetime:
    # An account without an event was made by hand: its key is taken to be as old as can be.
    return datetime.fromisoformat(str(stored or "2000-01-01")).replace(tzinfo=UTC)


def _stored(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
