"""How Alembic reaches the database: with the settings of the service."""

import asyncio
import sys
from typing import Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool
from sqlalchemy.types import TypeDecorator

from app.core.logging import configure_logging
from app.core.settings import Settings, SettingsError, load_settings
from app.orm import METADATA


def _render_type(kind: str, item: object, generated: AutogenContext) -> str | Literal[False]:
    if kind != "type" or not isinstance(item, TypeDecorator):
        return False
    # Migrations outlive the code of the service, so that they name types of SQLAlchemy and of its dialects only.
    plain = item.impl_instance
    _, place, name, *_ = f"{type(plain).__module__}..".split(".")
    if place != "dialects":
        return f"sa.{plain!r}"
    generated.imports.add(f"from sqlalchemy.dialects import {name}")
    return f"{name}.{plain!r}"


def _run(connection: Connection | None, url: str | None = None) -> None:
    context.configure(
        connection=connection,
        url=url,
        target_metadata=METADATA,
        compare_server_default=True,
        literal_binds=connection is None,
        render_as_batch=True,
        render_item=_render_type,
    )
    with context.begin_transaction():
        context.run_migrations()


async def _run_online(url: str) -> None:
    # Not the engine of the service: it makes SQLite check foreign keys, and then a table that a
    # later migration copies would take the rows that refer to it along when the old one is dropped.
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.connect() as connection:
        await connection.run_sync(_run)
    await engine.dispose()


settings: Settings | None = context.config.attributes.get("settings")
if settings is None:
    try:
        settings = load_settings()
    except SettingsError as error:
        sys.exit(str(error))
    configure_logging(settings.log_level)
if context.is_offline_mode():
    _run(None, settings.database_url)
else:
    asyncio.run(_run_online(settings.database_url))
