"""Run by Alembic inside a transaction that `storage.schema.upgrade` opened and will commit."""

from alembic import context

from editor_desk.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
