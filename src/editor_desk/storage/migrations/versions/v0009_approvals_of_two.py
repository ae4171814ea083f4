"""A seal says how many approvals the desk's rule asked for, and which one it countersigns; lists know who approved first."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    op.add_column("seal", sa.Column("approvals_needed", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("seal", sa.Column("rule_hash", sa.String(), nullable=False, server_default=""))
    op.add_column("seal", sa.Column("countersigns", sa.String(), nullable=False, server_default=""))
    op.add_column("article", sa.Column("first_approver", sa.String(), nullable=False, server_default=""))
