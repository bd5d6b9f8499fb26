"""Order items over HTTP."""

from typing import Any
from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from tests.e2e.answers import name_fields
from tests.e2e.callers import name_caller
from tests.factories.order_items import build_order_item, create_order_item
from tests.factories.orders import create_order
from tests.factories.products import create_product
from tests.factories.users import create_user

PATH = "/api/v1/order-items"


async def test_order_item_is_created(client: AsyncClient) -> None:
    body = await build_order_item(client)
    response = await client.post(PATH, json=body)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created | body == created
    assert created["created_at"].endswith("Z")
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert (await client.get(response.headers["Location"])).json() == created


@pytest.mark.parametrize("name", ["quantity", "unit_price", "product_id", "order_id"])
async def test_order_item_is_refused_without(client: AsyncClient, name: str) -> None:
    body = await build_order_item(client)
    del body[name]
    response = await client.post(PATH, json=body)
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize("name", ["quantity", "unit_price", "product_id", "order_id"])
async def test_order_item_never_has_null_for(client: AsyncClient, name: str) -> None:
    response = await client.post(PATH, json=await build_order_item(client) | {name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
    created = await create_order_item(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("quantity", "1"),
        ("quantity", 1.5),
        ("quantity", True),
        ("quantity", 0),
        ("quantity", 1000),
        ("unit_price", "twelve"),
        ("unit_price", "1e1"),
        ("unit_price", True),
        ("unit_price", "0.001"),
        ("unit_price", "-1"),
        ("unit_price", "10000000000.99"),
        ("product_id", "42"),
        ("product_id", 42),
        ("order_id", "42"),
        ("order_id", 42),
    ],
)
async def test_order_item_is_refused_with(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=await build_order_item(client) | {name: value})
    assert response.status_code == 422
    assert {field.partition(".")[0] for field in name_fields(response.json())} == {name}


async def test_order_item_has_no_unknown_properties(client: AsyncClient) -> None:
    response = await client.post(
        PATH, json=await build_order_item(client) | {"no_such_property": 1}
    )
    assert response.status_code == 422
    assert name_fields(response.json()) == ["no_such_property"]


@pytest.mark.parametrize(
    ("name", "value"), [("product_id", str(uuid4())), ("order_id", str(uuid4()))]
)
async def test_order_item_refers_to_what_exists(
    client: AsyncClient, name: str, value: object
) -> None:
    response = await client.post(PATH, json=await build_order_item(client) | {name: value})
    assert response.status_code == 422
    assert [field.partition(".")[0] for field in name_fields(response.json())] == [name]
    created = await create_order_item(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: value})
    assert response.status_code == 422


async def test_order_item_is_changed(client: AsyncClient) -> None:
    created = await create_order_item(client)
    changes = await build_order_item(client)
    response = await client.patch(f"{PATH}/{created['id']}", json=changes)
    assert response.status_code == 200, response.text
    changed = response.json()
    assert changed == created | changes | {"updated_at": changed["updated_at"]}
    assert changed["updated_at"] > created["updated_at"]
    assert (await client.get(f"{PATH}/{created['id']}")).json() == changed


async def test_an_empty_change_of_order_item_changes_nothing(client: AsyncClient) -> None:
    created = await create_order_item(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={})
    assert response.status_code == 200
    assert response.json() == created


async def test_order_item_is_deleted(client: AsyncClient) -> None:
    created = await create_order_item(client)
    response = await client.delete(f"{PATH}/{created['id']}")
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.get(f"{PATH}/{created['id']}")).status_code == 404


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PATCH", {}), ("DELETE", None)])
async def test_order_item_that_does_not_exist_is_not_found(
    client: AsyncClient, method: str, body: object
) -> None:
    response = await client.request(method, f"{PATH}/{uuid4()}", json=body)
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


async def test_the_id_of_order_item_is_a_uuid(client: AsyncClient) -> None:
    response = await client.get(f"{PATH}/42")
    assert response.status_code == 422
    assert name_fields(response.json()) == ["id"]


async def test_the_product_of_order_item_cannot_be_deleted(client: AsyncClient) -> None:
    target = await create_product(client)
    created = await create_order_item(client, product_id=target["id"])
    response = await client.delete(f"/api/v1/products/{target['id']}")
    after = await client.get(f"{PATH}/{created['id']}")
    assert response.status_code == 409
    assert response.json()["code"] == "conflict"
    assert after.json() == created


async def test_order_item_goes_with_its_order(client: AsyncClient) -> None:
    target = await create_order(client)
    created = await create_order_item(client, order_id=target["id"])
    response = await client.delete(f"/api/v1/orders/{target['id']}")
    after = await client.get(f"{PATH}/{created['id']}")
    assert response.status_code == 204
    assert after.status_code == 404


async def test_order_items_are_listed_in_pages(client: AsyncClient) -> None:
    created = [await create_order_item(client) for _ in range(3)]
    first = (await client.get(PATH, params={"size": 2})).json()
    second = (await client.get(PATH, params={"size": 2, "page": 2})).json()
    assert first == {"items": created[:2], "total": 3, "page": 1, "size": 2}
    assert second == {"items": created[2:], "total": 3, "page": 2, "size": 2}
    behind = (await client.get(PATH, params={"size": 2, "page": 3})).json()
    assert behind == {"items": [], "total": 3, "page": 3, "size": 2}


@pytest.mark.parametrize("key", ["quantity", "unit_price", "created_at", "updated_at"])
async def test_order_items_are_sorted_by(client: AsyncClient, key: str) -> None:
    for _ in range(3):
        await create_order_item(client)
    up = (await client.get(PATH, params={"sort": key})).json()["items"]
    down = (await client.get(PATH, params={"sort": f"-{key}"})).json()["items"]
    assert len(up) == 3
    assert [row[key] for row in up] == [row[key] for row in reversed(down)]


@pytest.mark.parametrize("name", ["quantity", "unit_price", "product_id", "order_id"])
async def test_order_items_are_filtered_by(client: AsyncClient, name: str) -> None:
    created = [await create_order_item(client) for _ in range(3)]
    wanted = [row for row in created if row[name] == created[0][name]]
    response = await client.get(PATH, params={name: created[0][name]})
    assert response.status_code == 200, response.text
    assert response.json()["items"] == wanted
    assert response.json()["total"] == len(wanted)


async def test_the_number_of_statements_does_not_grow_with_order_items(
    client: AsyncClient, statements: list[str]
) -> None:
    for _ in range(3):
        await create_order_item(client)
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
async def test_a_wrong_query_of_order_items_is_refused(
    client: AsyncClient, name: str, value: str
) -> None:
    response = await client.get(PATH, params={name: value})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


async def create_owned(client: AsyncClient, owner: str) -> dict[str, Any]:
    row = await create_order(client, user_id=owner)
    return await create_order_item(client, order_id=row["id"])


async def test_order_items_of_others_do_not_exist(client: AsyncClient) -> None:
    owner, other = [(await create_user(client))["id"] for _ in range(2)]
    own, foreign = [await create_owned(client, user_id) for user_id in (owner, other)]
    caller = name_caller(owner)
    listed = (await client.get(PATH, headers=caller)).json()
    assert (listed["items"], listed["total"]) == ([own], 1)
    filtered = await client.get(PATH, params={"order_id": foreign["order_id"]}, headers=caller)
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


async def test_order_item_is_not_given_to_others(client: AsyncClient) -> None:
    owner, other = [(await create_user(client))["id"] for _ in range(2)]
    own, foreign = [await create_owned(client, user_id) for user_id in (owner, other)]
    path, changes = f"{PATH}/{own['id']}", {"order_id": foreign["order_id"]}
    refused = await client.patch(path, json=changes, headers=name_caller(owner))
    assert refused.status_code == 422
    assert name_fields(refused.json()) == ["order_id"]
