"""Orders over HTTP."""

from typing import Any
from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from app.auth.caller import ADMIN_ROLE
from tests.e2e.answers import name_fields
from tests.e2e.callers import name_caller
from tests.factories.orders import build_order, create_order
from tests.factories.users import create_user

PATH = "/api/v1/orders"


async def test_order_is_created(client: AsyncClient) -> None:
    body = await build_order(client)
    response = await client.post(PATH, json=body)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created | body == created
    assert created["created_at"].endswith("Z")
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert (await client.get(response.headers["Location"])).json() == created


async def test_what_is_not_sent_of_order_has_its_default(client: AsyncClient) -> None:
    body = await build_order(client)
    needed = {name: body[name] for name in ["number", "placed_at", "user_id"]}
    response = await client.post(PATH, json=needed)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created == created | {"notes": None}


@pytest.mark.parametrize("name", ["number", "placed_at"])
async def test_order_is_refused_without(client: AsyncClient, name: str) -> None:
    body = await build_order(client)
    del body[name]
    response = await client.post(PATH, json=body)
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize("name", ["number", "placed_at", "user_id"])
async def test_order_never_has_null_for(client: AsyncClient, name: str) -> None:
    response = await client.post(PATH, json=await build_order(client) | {name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
    created = await create_order(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("number", 1),
        ("number", "\x00"),
        ("number", "x" * 256),
        ("placed_at", "2026-01-31T12:30:00"),
        ("placed_at", "2026-01-31"),
        ("placed_at", 1769862600),
        ("notes", 1),
        ("notes", "\x00"),
        ("notes", "x" * 65536),
        ("user_id", "42"),
        ("user_id", 42),
    ],
)
async def test_order_is_refused_with(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=await build_order(client) | {name: value})
    assert response.status_code == 422
    assert {field.partition(".")[0] for field in name_fields(response.json())} == {name}


async def test_order_has_no_unknown_properties(client: AsyncClient) -> None:
    response = await client.post(PATH, json=await build_order(client) | {"no_such_property": 1})
    assert response.status_code == 422
    assert name_fields(response.json()) == ["no_such_property"]


@pytest.mark.parametrize(("name", "value"), [("user_id", str(uuid4()))])
async def test_order_refers_to_what_exists(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=await build_order(client) | {name: value})
    assert response.status_code == 422
    assert [field.partition(".")[0] for field in name_fields(response.json())] == [name]
    created = await create_order(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: value})
    assert response.status_code == 422


@pytest.mark.parametrize("names", [["number"]])
async def test_order_is_refused_with_the_same(client: AsyncClient, names: list[str]) -> None:
    first = await create_order(client)
    taken = {name: first[name] for name in names}
    response = await client.post(PATH, json=await build_order(client) | taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names
    second = await create_order(client)
    response = await client.patch(f"{PATH}/{second['id']}", json=taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names


async def test_order_is_changed(client: AsyncClient) -> None:
    created = await create_order(client)
    changes = await build_order(client)
    response = await client.patch(f"{PATH}/{created['id']}", json=changes)
    assert response.status_code == 200, response.text
    changed = response.json()
    assert changed == created | changes | {"updated_at": changed["updated_at"]}
    assert changed["updated_at"] > created["updated_at"]
    assert (await client.get(f"{PATH}/{created['id']}")).json() == changed


async def test_an_empty_change_of_order_changes_nothing(client: AsyncClient) -> None:
    created = await create_order(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={})
    assert response.status_code == 200
    assert response.json() == created


async def test_order_is_deleted(client: AsyncClient) -> None:
    created = await create_order(client)
    response = await client.delete(f"{PATH}/{created['id']}")
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.get(f"{PATH}/{created['id']}")).status_code == 404


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PATCH", {}), ("DELETE", None)])
async def test_order_that_does_not_exist_is_not_found(
    client: AsyncClient, method: str, body: object
) -> None:
    response = await client.request(method, f"{PATH}/{uuid4()}", json=body)
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


async def test_the_id_of_order_is_a_uuid(client: AsyncClient) -> None:
    response = await client.get(f"{PATH}/42")
    assert response.status_code == 422
    assert name_fields(response.json()) == ["id"]


async def test_the_user_of_order_cannot_be_deleted(client: AsyncClient) -> None:
    target = await create_user(client)
    created = await create_order(client, user_id=target["id"])
    response = await client.delete(f"/api/v1/users/{target['id']}")
    after = await client.get(f"{PATH}/{created['id']}")
    assert response.status_code == 409
    assert response.json()["code"] == "conflict"
    assert after.json() == created


async def test_orders_are_listed_in_pages(client: AsyncClient) -> None:
    created = [await create_order(client) for _ in range(3)]
    first = (await client.get(PATH, params={"size": 2})).json()
    second = (await client.get(PATH, params={"size": 2, "page": 2})).json()
    assert first == {"items": created[:2], "total": 3, "page": 1, "size": 2}
    assert second == {"items": created[2:], "total": 3, "page": 2, "size": 2}
    behind = (await client.get(PATH, params={"size": 2, "page": 3})).json()
    assert behind == {"items": [], "total": 3, "page": 3, "size": 2}


@pytest.mark.parametrize("key", ["number", "placed_at", "created_at", "updated_at"])
async def test_orders_are_sorted_by(client: AsyncClient, key: str) -> None:
    for _ in range(3):
        await create_order(client)
    up = (await client.get(PATH, params={"sort": key})).json()["items"]
    down = (await client.get(PATH, params={"sort": f"-{key}"})).json()["items"]
    assert len(up) == 3
    assert [row[key] for row in up] == [row[key] for row in reversed(down)]


@pytest.mark.parametrize("name", ["number", "placed_at"])
async def test_orders_are_filtered_by(client: AsyncClient, name: str) -> None:
    created = [await create_order(client) for _ in range(3)]
    wanted = [row for row in created if row[name] == created[0][name]]
    response = await client.get(PATH, params={name: created[0][name]})
    assert response.status_code == 200, response.text
    assert response.json()["items"] == wanted
    assert response.json()["total"] == len(wanted)


async def test_the_number_of_statements_does_not_grow_with_orders(
    client: AsyncClient, statements: list[str]
) -> None:
    for _ in range(3):
        await create_order(client)
    statements.clear()
    await client.get(PATH, params={"size": 1})
    few = len(statements)
    statements.clear()
    await client.get(PATH, params={"size": 3})
    assert len(statements) == few == 2


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("page", "0"),
        ("page", "1000001"),
        ("size", "101"),
        ("sort", "no_such_key"),
        ("no_such_filter", "1"),
    ],
)
async def test_a_wrong_query_of_orders_is_refused(
    client: AsyncClient, name: str, value: str
) -> None:
    response = await client.get(PATH, params={name: value})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


async def create_owned(client: AsyncClient, owner: str) -> dict[str, Any]:
    return await create_order(client, user_id=owner)


async def test_orders_of_others_do_not_exist(client: AsyncClient) -> None:
    owner, other = [(await create_user(client))["id"] for _ in range(2)]
    own, foreign = [await create_owned(client, user_id) for user_id in (owner, other)]
    caller = name_caller(owner)
    listed = (await client.get(PATH, headers=caller)).json()
    assert (listed["items"], listed["total"]) == ([own], 1)
    filtered = await client.get(PATH, params={"user_id": foreign["user_id"]}, headers=caller)
    assert filtered.json()["total"] == 0
    path = f"{PATH}/{foreign['id']}"
    assert (await client.get(path, headers=caller)).status_code == 404
    assert (await client.patch(path, json={}, headers=caller)).status_code == 404
    assert (await client.delete(path, headers=caller)).status_code == 404
    path = f"{PATH}/{own['id']}"
    assert (await client.get(path, headers=caller)).json() == own
    assert (await client.patch(path, json={}, headers=caller)).json() == own
    assert (await client.delete(path, headers=caller)).status_code == 204
    assert (await client.get(PATH)).json()["items"] == [foreign]


async def test_order_is_not_given_to_others(client: AsyncClient) -> None:
    owner, other = [(await create_user(client))["id"] for _ in range(2)]
    own, foreign = [await create_owned(client, user_id) for user_id in (owner, other)]
    path, changes = f"{PATH}/{own['id']}", {"user_id": foreign["user_id"]}
    refused = await client.patch(path, json=changes, headers=name_caller(owner))
    assert refused.status_code == 403
    assert name_fields(refused.json()) == ["user_id"]


async def test_who_creates_order_owns_it(client: AsyncClient) -> None:
    owner, other = [(await create_user(client))["id"] for _ in range(2)]
    body = await build_order(client) | {"user_id": other}
    refused = await client.post(PATH, json=body, headers=name_caller(owner))
    assert refused.status_code == 403
    assert name_fields(refused.json()) == ["user_id"]
    del body["user_id"]
    created = await client.post(PATH, json=body, headers=name_caller(owner))
    assert created.status_code == 201, created.text
    assert created.json()["user_id"] == owner


async def test_a_caller_that_is_nobody_owns_no_order(client: AsyncClient) -> None:
    machine = name_caller(None)
    body = await build_order(client)
    body.pop("user_id", None)
    assert (await client.post(PATH, json=body, headers=machine)).status_code == 403
    assert (await client.get(PATH, headers=machine)).json()["total"] == 0


async def test_order_needs_an_owner(client: AsyncClient) -> None:
    body = await build_order(client)
    del body["user_id"]
    response = await client.post(PATH, json=body, headers=name_caller(None, ADMIN_ROLE))
    assert response.status_code == 422
    assert name_fields(response.json()) == ["user_id"]
