"""What the command that makes an administrator does is told to others."""

import pytest
from httpx2 import AsyncClient

from app.auth.caller import ADMIN_ROLE
from app.core.database import Database
from app.core.settings import Settings
from app.create_admin import create_admin
from tests.e2e.people import PASSWORD, join
from tests.events import read_entries
from tests.factories.users import build_user

EMAIL, ROLE = "email", "role"


async def test_a_promotion_has_its_event(
    stranger: AsyncClient, database: Database, settings: Settings
) -> None:
    registered = await join(stranger)
    await create_admin(settings, registered[EMAIL], {}, promote=True)
    await create_admin(settings, registered[EMAIL], {})
    _, promotion = await read_entries(database, registered["id"])
    assert promotion.type.endswith(".updated")
    assert promotion.data[ROLE] == ADMIN_ROLE


async def test_an_administrator_who_is_created_has_an_event(
    client: AsyncClient, database: Database, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_PASSWORD", PASSWORD)
    needed = build_user()
    properties = {name: value for name, value in needed.items() if name not in {EMAIL, ROLE}}
    await create_admin(settings, "root@example.com", properties)
    listed = await client.get("/api/v1/users", params={EMAIL: "root@example.com"})
    (created,) = listed.json()["items"]
    (creation,) = await read_entries(database, created["id"])
    assert creation.type.endswith(".created")
    assert creation.data == created
