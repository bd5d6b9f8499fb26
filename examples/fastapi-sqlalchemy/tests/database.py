"""The test database, past the application."""

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import create_async_engine
from sqlalchemy.pool import NullPool

from app.orm import METADATA


async def count_rows(url: str) -> int:
    """Count the rows of all tables."""
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.connect() as connection:
        counts = [
            (await connection.scalars(select(func.count()).select_from(table))).one()
            for table in METADATA.tables.values()
        ]
    return sum(counts)


async def delete_rows(url: str) -> None:
    """Empty all tables, whatever refers to what."""
    engine = create_async_engine(url, poolclass=NullPool)
    async with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            quote = engine.dialect.identifier_preparer.format_table
            tables = ", ".join(quote(table) for table in METADATA.tables.values())
            await connection.execute(text(f"TRUNCATE {tables}"))
        else:
            # Without the pragma of the service, SQLite does not check foreign keys.
            for table in METADATA.tables.values():
                await connection.execute(table.delete())
