"""Delete for good what was deleted long enough ago: `python -m app.purge`, once a day."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import Table, delete, exists, select

from app.core.cleaning import run_cleaning
from app.core.database import Database, utc_now
from app.core.deletion import list_references
from app.core.settings import Settings
from app.orm import METADATA

logger = structlog.get_logger(module=__name__)

_BATCH = 1000
"""How many rows one transaction deletes at most, so that none is long."""


def main() -> None:
    """Read the settings and delete what they let go."""
    logger.info("purged", rows=run_cleaning(_purge_old))


async def _purge_old(database: Database, settings: Settings) -> int:
    return await purge(database, utc_now() - timedelta(days=settings.deleted_retention_days))


async def purge(database: Database, before: datetime) -> int:
    """Delete for good what was deleted before a moment.

    Returns:
        The number of rows.
    """
    tables = [table for table in METADATA.tables.values() if "deleted_at" in table.columns]
    total = 0
    # Rows that others refer to go after these.
    while gone := sum([await _purge_table(database, table, before) for table in tables]):
        total += gone
    return total


async def _purge_table(database: Database, table: Table, before: datetime) -> int:
    old = table.columns["deleted_at"] < before
    others = [
        (reference.table.alias(), reference.column.name)
        for reference in list_references()
        if reference.target is table and reference.on_delete != "SET NULL"
    ]
    referred = [
        exists().where(other.columns[column] == table.columns["id"]) for other, column in others
    ]
    batch = select(table.columns["id"]).where(old, *(~each for each in referred)).limit(_BATCH)
    total = 0
    while True:
        async with database.write() as session:
            ids = list(await session.scalars(batch))
            await session.execute(delete(table).where(table.columns["id"].in_(ids), old))
        if not ids:
            return total
        total += len(ids)


if __name__ == "__main__":
    main()
