"""Delete entries that are older than they are kept: `python -m app.audit_log.prune`, once a day."""

import asyncio
import sys
from datetime import datetime, timedelta

import structlog
from sqlalchemy import delete, select

from app.audit_log.models import AuditLogEntry
from app.core.database import Database, utc_now
from app.core.logging import configure_logging
from app.core.settings import Settings, SettingsError, load_settings

logger = structlog.get_logger(module=__name__)

_BATCH = 1000
"""How many entries one transaction deletes at most, so that none is long."""


def main() -> None:
    """Read the settings and delete what they let go."""
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.exit(str(error))
    configure_logging(settings.log_level)
    count = asyncio.run(_run(settings))
    logger.info("pruned", entries=count)


async def _run(settings: Settings) -> int:
    database = Database(settings)
    try:
        return await prune(database, utc_now() - timedelta(days=settings.audit_log_retention_days))
    finally:
        await database.close()


async def prune(database: Database, before: datetime) -> int:
    """Delete the entries of before a moment.

    Returns:
        The number of entries.
    """
    batch = select(AuditLogEntry.id).where(AuditLogEntry.created_at < before).limit(_BATCH)
    total = 0
    while True:
        async with database.write() as session:
            ids = list(await session.scalars(batch))
            await session.execute(delete(AuditLogEntry).where(AuditLogEntry.id.in_(ids)))
        if not ids:
            return total
        total += len(ids)


if __name__ == "__main__":
    main()
