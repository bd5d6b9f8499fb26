"""What is done to a row is in the audit log for as long as entries are kept."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from httpx2 import AsyncClient

from app.audit_log.prune import main, prune
from app.core.database import utc_now
from tests.e2e.answers import name_fields
from tests.factories.users import build_user, create_user

LOG = "/api/v1/audit-log"
PATH = "/api/v1/users"
MANAGED = {"id", "created_at", "updated_at"}


def compare(before: dict[str, Any], after: dict[str, Any]) -> dict[str, Any]:
    return {
        name: {"before": before.get(name), "after": after.get(name)}
        for name in (before | after).keys() - MANAGED
        if before.get(name) != after.get(name)
    }


async def read_log(client: AsyncClient, **params: str) -> list[dict[str, Any]]:
    response = await client.get(LOG, params=params)
    assert response.status_code == 200, response.text
    items: list[dict[str, Any]] = response.json()["items"]
    return items


async def test_every_deed_has_an_entry(client: AsyncClient) -> None:
    created = await create_user(client)
    path = f"{PATH}/{created['id']}"
    changes = build_user()
    changed = (await client.patch(path, json=changes, headers={"X-Request-ID": "mine"})).json()
    await client.delete(path)
    entries = await read_log(client, row_id=created["id"])
    assert {entry["resource"] for entry in entries} == {"users"}
    assert [entry["action"] for entry in entries] == ["delete", "update", "create"]
    assert entries[1]["changes"] == compare(created, changed)
    assert entries[1]["request_id"] == "mine"
    assert entries[0]["changes"] == compare(changed, {})
    assert entries[-1]["changes"] == compare({}, created)


async def test_what_fails_or_changes_nothing_has_no_entry(client: AsyncClient) -> None:
    created = await create_user(client)
    total = (await client.get(LOG)).json()["total"]
    await client.patch(f"{PATH}/{created['id']}", json={})
    await client.patch(f"{PATH}/{created['id']}", json={"no_such_property": 1})
    await client.post(PATH, json={"no_such_property": 1})
    assert (await client.get(LOG)).json()["total"] == total


async def test_entries_are_found_by_what_they_say(client: AsyncClient) -> None:
    created = await create_user(client)
    (entry,) = await read_log(client, row_id=created["id"])
    moment = entry["created_at"]
    found = {
        "action": "create",
        "resource": "users",
        "created_at_min": moment,
        "created_at_max": moment,
    }
    assert entry in await read_log(client, **found)
    for name, value in (("action", "delete"), ("created_at_min", "2999-01-01T00:00:00Z")):
        assert await read_log(client, row_id=created["id"], **{name: value}) == []


@pytest.mark.parametrize(
    ("name", "value"), [("page", "0"), ("size", "101"), ("action", "read"), ("no_such_filter", "1")]
)
async def test_a_wrong_question_is_refused(client: AsyncClient, name: str, value: str) -> None:
    response = await client.get(LOG, params={name: value})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


async def test_old_entries_are_forgotten(client: AsyncClient, app: FastAPI) -> None:
    created = await create_user(client)
    assert await prune(app.state.database, utc_now() - timedelta(days=1)) == 0
    assert await prune(app.state.database, utc_now()) > 0
    assert await read_log(client, row_id=created["id"]) == []


def test_a_wrong_setting_stops_the_forgetting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AUDIT_LOG_RETENTION_DAYS", "0")
    with pytest.raises(SystemExit) as caught:
        main()
    assert "AUDIT_LOG_RETENTION_DAYS is wrong" in str(caught.value.code)
