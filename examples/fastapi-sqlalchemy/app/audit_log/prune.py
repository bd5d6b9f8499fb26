"""Delete entries that are older than they are kept: `python -m app.audit_log.prune`, once a day."""

from datetime import datetime, timedelta

import structlog
from sqlalchemy import delete, select

from app.audit_log.models import AuditLogEntry
from app.core.cleaning import run_cleaning
from app.core.database import Database, utc_now
from app.core.settings import Settings

logger = structlog.get_logger(module=__name__)

_BATCH = 1000
"""How many entries one transaction deletes at most, so that none is long."""


def main() -> None:
    """Read the settings and delete what they let go."""
    logger.info("pruned", entries=run_cleaning(_prune_old))


async def _prune_old(database: Database, settings: Settings) -> int:
    return await prune(database, utc_now() - timedelta(days=settings.audit_log_retention_days))


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
