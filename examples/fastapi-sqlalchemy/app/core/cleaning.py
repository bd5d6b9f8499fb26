"""Commands that delete what is kept long enough; each is a process of its own."""

import asyncio
import sys
from collections.abc import Awaitable, Callable

from app.core.database import Database
from app.core.logging import configure_logging
from app.core.settings import Settings, SettingsError, load_settings

Clean = Callable[[Database, Settings], Awaitable[int]]


def run_cleaning(clean: Clean) -> int:
    """Read the settings and clean; give the number of rows that are gone."""
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.exit(str(error))
    configure_logging(settings.log_level)
    return asyncio.run(_clean(clean, settings))


async def _clean(clean: Clean, settings: Settings) -> int:
    database = Database(settings)
    try:
        return await clean(database, settings)
    finally:
        await database.close()
