"""Which tables a transaction changes, also by what the database itself does when rows are deleted."""

from functools import cache

from sqlalchemy import Connection, Delete, Engine, MetaData, Table, UpdateBase, event
from sqlalchemy.ext.asyncio import AsyncSession

_OPTION = "changed_tables"


def watch_changes(engine: Engine) -> None:
    """Have the statements of an engine noted by those who record changes."""
    event.listen(engine, "after_execute", _note)


async def record_changes(session: AsyncSession, changed: set[str]) -> None:
    """Add the names of the tables that the transaction changes from now on to a set.

    SQL that is passed as text is not understood: name its tables yourself.
    """
    await session.connection(execution_options={_OPTION: changed})


def _note(connection: Connection, statement: object, *_: object) -> None:
    changed = connection.get_execution_options().get(_OPTION)
    table = statement.table if isinstance(statement, UpdateBase) else None
    if changed is None or not isinstance(table, Table):
        return
    if isinstance(statement, Delete):
        changed |= list_affected(table.metadata, table.name)
    else:
        changed.add(table.name)


@cache
def list_affected(metadata: MetaData, name: str) -> frozenset[str]:
    """Give the tables that change when rows of one are deleted: by ON DELETE, transitively."""
    emptied, altered = {name}, {name}
    waiting = [name]
    while waiting:
        gone = waiting.pop()
        for table in metadata.tables.values():
            actions = {key.ondelete for key in table.foreign_keys if key.column.table.name == gone}
            if actions & {"CASCADE", "SET NULL"}:
                altered.add(table.name)
            if "CASCADE" in actions and table.name not in emptied:
                emptied.add(table.name)
                waiting.append(table.name)
    return frozenset(altered)
