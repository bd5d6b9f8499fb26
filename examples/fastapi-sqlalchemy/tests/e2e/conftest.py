"""The migrated database, the application on it, and a client; every test finds the tables empty."""

from collections.abc import AsyncGenerator, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from fastapi import FastAPI
from httpx2 import AsyncClient
from sqlalchemy import event

from app.core.database import Database
from app.core.settings import Settings
from app.main import create_app
from app.orm import METADATA
from tests.database import count_rows, delete_rows
from tests.e2e.callers import serve
from tests.e2e.clients import connect

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def migrations(settings: Settings) -> Iterator[Config]:
    """Alembic, on the test database; all tables are there until the last test has run."""
    config = Config(ROOT / "alembic.ini")
    config.attributes["settings"] = settings
    command.upgrade(config, "head")
    yield config
    command.downgrade(config, "base")


@pytest.fixture(scope="session")
async def app(settings: Settings, migrations: Config) -> AsyncGenerator[FastAPI]:  # noqa: ARG001
    if await count_rows(settings.database_url):
        pytest.exit("The test database holds rows, which the tests would delete.", returncode=2)
    app = create_app(settings)
    async with app.router.lifespan_context(app):
        yield app


@pytest.fixture
async def client(app: FastAPI, settings: Settings) -> AsyncGenerator[AsyncClient]:
    async with connect(app) as client:
        yield client
    await delete_rows(settings.database_url)
    # That was behind the cache's back.
    await app.state.cache.forget(METADATA.tables)


@pytest.fixture
def statements(app: FastAPI) -> Iterator[list[str]]:
    """The statements that the application sends to the database, as they come."""
    engine = app.state.database.engine.sync_engine
    sent: list[str] = []

    def note(*arguments: object) -> None:
        sent.append(str(arguments[2]))

    event.listen(engine, "before_cursor_execute", note)
    yield sent
    event.remove(engine, "before_cursor_execute", note)


@pytest.fixture
async def stranger(client: AsyncClient, settings: Settings) -> AsyncGenerator[AsyncClient]:  # noqa: ARG001
    """A client of an application that believes nobody, on the same database."""
    async with serve(settings) as stranger:
        yield stranger


@pytest.fixture
async def database(app: FastAPI, settings: Settings) -> AsyncGenerator[Database]:
    """The database of the application; what a test leaves in it is deleted."""
    database: Database = app.state.database
    yield database
    await delete_rows(settings.database_url)
