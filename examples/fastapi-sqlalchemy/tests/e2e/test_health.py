"""Health checks, with the database there and without."""

from collections.abc import AsyncGenerator
from pathlib import Path

import pytest
from httpx2 import AsyncClient

from app.core.settings import Settings
from tests.e2e.instances import launch


@pytest.fixture
async def lost(settings: Settings, tmp_path: Path) -> AsyncGenerator[AsyncClient]:
    """A client of an instance whose database cannot be reached."""
    url = f"sqlite+aiosqlite:///{tmp_path}/no/such/directory/test.db"
    async with launch(settings.model_copy(update={"database_url": url})) as client:
        yield client


async def test_the_service_is_ready(client: AsyncClient) -> None:
    response = await client.get("/health/ready")
    assert response.status_code == 200
    assert response.json() == {"status": "ok", "checks": {"database": "ok", "redis": "ok"}}


async def test_without_its_database_the_service_lives_but_is_not_ready(lost: AsyncClient) -> None:
    live = await lost.get("/health/live")
    ready = await lost.get("/health/ready")
    assert (live.status_code, live.json()) == (200, {"status": "ok"})
    assert ready.status_code == 503
    assert ready.json()["code"] == "service_unavailable"
    assert [detail["field"] for detail in ready.json()["details"]] == ["database"]


async def test_without_its_database_requests_are_told_to_come_back(lost: AsyncClient) -> None:
    response = await lost.get("/api/v1/users")
    assert response.status_code == 503
    assert response.json()["code"] == "service_unavailable"
