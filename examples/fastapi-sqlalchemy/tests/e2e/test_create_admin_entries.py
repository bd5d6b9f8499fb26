"""What the command that makes an administrator does is in the audit log."""

from typing import Any

import pytest
from httpx2 import AsyncClient

from app.auth.caller import ADMIN_ROLE
from app.core.settings import Settings
from app.create_admin import create_admin
from tests.e2e.people import PASSWORD, join
from tests.factories.users import build_user

EMAIL, ROLE = "email", "role"


async def list_entries(client: AsyncClient, row_id: str) -> list[dict[str, Any]]:
    """Give the entries of a row, the oldest first."""
    response = await client.get("/api/v1/audit-log", params={"row_id": row_id})
    entries: list[dict[str, Any]] = response.json()["items"]
    return entries[::-1]


async def test_a_promotion_has_an_entry(
    client: AsyncClient, stranger: AsyncClient, settings: Settings
) -> None:
    registered = await join(stranger)
    await create_admin(settings, registered[EMAIL], {}, promote=True)
    _, promotion = await list_entries(client, registered["id"])
    assert (promotion["action"], promotion["actor_id"]) == ("update", None)
    assert promotion["changes"] == {ROLE: {"before": registered[ROLE], "after": ADMIN_ROLE}}


async def test_an_administrator_who_is_created_has_an_entry(
    client: AsyncClient, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ADMIN_PASSWORD", PASSWORD)
    needed = build_user()
    properties = {name: value for name, value in needed.items() if name not in {EMAIL, ROLE}}
    await create_admin(settings, "root@example.com", properties)
    listed = await client.get("/api/v1/users", params={EMAIL: "root@example.com"})
    (creation,) = await list_entries(client, listed.json()["items"][0]["id"])
    assert (creation["action"], creation["actor_id"]) == ("create", None)
    assert creation["changes"][ROLE] == {"before": None, "after": ADMIN_ROLE}
