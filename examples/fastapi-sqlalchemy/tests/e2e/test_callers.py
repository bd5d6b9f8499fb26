"""Who may ask: nobody without proving who he is, and of the rest not everybody everything."""

from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from tests.e2e.callers import name_caller
from tests.factories.users import build_user, create_user

PATH = "/api/v1/users"
ROLE = "role"


@pytest.mark.parametrize(
    "path",
    [
        "/api/v1/users",
        "/api/v1/categories",
        "/api/v1/products",
        "/api/v1/orders",
        "/api/v1/order-items",
        "/api/v1/tags",
    ],
)
async def test_nobody_is_served_without_proving_who_he_is(stranger: AsyncClient, path: str) -> None:
    item = f"{path}/{uuid4()}"
    requests = [("GET", path), ("POST", path), ("GET", item), ("PATCH", item), ("DELETE", item)]
    for method, url in requests:
        body: dict[str, str] | None = {} if method in {"POST", "PATCH"} else None
        response = await stranger.request(method, url, json=body)
        assert response.status_code == 401, f"{method} {url}"
        assert response.json()["code"] == "unauthorized"


async def test_callers_see_themselves(client: AsyncClient) -> None:
    user = await create_user(client)
    response = await client.get("/api/v1/auth/me", headers=name_caller(user["id"]))
    assert response.status_code == 200
    assert response.json() == user


async def test_a_caller_that_is_deleted_or_is_none_has_nothing_to_see(client: AsyncClient) -> None:
    deleted = await client.get("/api/v1/auth/me", headers=name_caller(str(uuid4())))
    machine = await client.get("/api/v1/auth/me", headers=name_caller(None))
    assert (deleted.status_code, machine.status_code) == (401, 403)


async def test_users_see_and_change_only_themselves(client: AsyncClient) -> None:
    own, other = [await create_user(client) for _ in range(2)]
    caller = name_caller(own["id"])
    listed = (await client.get(PATH, headers=caller)).json()
    assert (listed["items"], listed["total"]) == ([own], 1)
    assert (await client.get(f"{PATH}/{other['id']}", headers=caller)).status_code == 404
    assert (await client.patch(f"{PATH}/{other['id']}", json={}, headers=caller)).status_code == 404
    assert (await client.delete(f"{PATH}/{other['id']}", headers=caller)).status_code == 404
    changes = {"email": "another@example.com", ROLE: own[ROLE]}
    changed = await client.patch(f"{PATH}/{own['id']}", json=changes, headers=caller)
    assert changed.status_code == 200, changed.text
    assert changed.json()["email"] == "another@example.com"


async def test_only_administrators_create_and_delete_users(client: AsyncClient) -> None:
    own = await create_user(client)
    caller = name_caller(own["id"])
    body = build_user()
    created = await client.post(PATH, json=body, headers=caller)
    deleted = await client.delete(f"{PATH}/{own['id']}", headers=caller)
    assert (created.status_code, deleted.status_code) == (403, 403)
    assert created.json()["code"] == "forbidden"


async def test_only_administrators_say_what_somebody_may_do(client: AsyncClient) -> None:
    own = await create_user(client, **{ROLE: "user"})
    path, changes = f"{PATH}/{own['id']}", {ROLE: "admin"}
    refused = await client.patch(path, json=changes, headers=name_caller(own["id"]))
    assert refused.status_code == 403
    assert [detail["field"] for detail in refused.json()["details"]] == [ROLE]
    assert (await client.patch(path, json=changes)).json()[ROLE] == "admin"
