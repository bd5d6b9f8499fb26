"""Products over HTTP."""

from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from tests.e2e.answers import name_fields
from tests.factories.categories import create_category
from tests.factories.products import build_product, create_product
from tests.factories.tags import create_tag

PATH = "/api/v1/products"


async def test_product_is_created(client: AsyncClient) -> None:
    body = await build_product(client)
    response = await client.post(PATH, json=body)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created | body == created
    assert created["created_at"].endswith("Z")
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert (await client.get(response.headers["Location"])).json() == created


async def test_what_is_not_sent_of_product_has_its_default(client: AsyncClient) -> None:
    body = await build_product(client)
    needed = {name: body[name] for name in ["name", "sku", "price", "category_id"]}
    response = await client.post(PATH, json=needed)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created == created | {
        "description": None,
        "status": "draft",
        "released_on": None,
        "tag_ids": [],
    }


@pytest.mark.parametrize("name", ["name", "sku", "price", "category_id"])
async def test_product_is_refused_without(client: AsyncClient, name: str) -> None:
    body = await build_product(client)
    del body[name]
    response = await client.post(PATH, json=body)
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize("name", ["name", "sku", "price", "category_id", "tag_ids"])
async def test_product_never_has_null_for(client: AsyncClient, name: str) -> None:
    response = await client.post(PATH, json=await build_product(client) | {name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
    created = await create_product(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", 1),
        ("name", "\x00"),
        ("name", "x" * 256),
        ("sku", 1),
        ("sku", "\x00"),
        ("sku", "x" * 17),
        ("price", "twelve"),
        ("price", "1e1"),
        ("price", True),
        ("price", "0.001"),
        ("price", "-1"),
        ("price", "10000000000.99"),
        ("description", 1),
        ("description", "\x00"),
        ("description", "x" * 65536),
        ("status", 1),
        ("status", "draft-published-archived-"),
        ("released_on", "2026-02-30"),
        ("released_on", "2026-01-31T00:00:00Z"),
        ("released_on", 20260131),
        ("category_id", "42"),
        ("category_id", 42),
        ("tag_ids", ["42"]),
        ("tag_ids", "42"),
    ],
)
async def test_product_is_refused_with(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=await build_product(client) | {name: value})
    assert response.status_code == 422
    assert {field.partition(".")[0] for field in name_fields(response.json())} == {name}


async def test_product_has_no_unknown_properties(client: AsyncClient) -> None:
    response = await client.post(PATH, json=await build_product(client) | {"no_such_property": 1})
    assert response.status_code == 422
    assert name_fields(response.json()) == ["no_such_property"]


@pytest.mark.parametrize(
    ("name", "value"), [("category_id", str(uuid4())), ("tag_ids", [str(uuid4())])]
)
async def test_product_refers_to_what_exists(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=await build_product(client) | {name: value})
    assert response.status_code == 422
    assert [field.partition(".")[0] for field in name_fields(response.json())] == [name]
    created = await create_product(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: value})
    assert response.status_code == 422


@pytest.mark.parametrize("names", [["sku"]])
async def test_product_is_refused_with_the_same(client: AsyncClient, names: list[str]) -> None:
    first = await create_product(client)
    taken = {name: first[name] for name in names}
    response = await client.post(PATH, json=await build_product(client) | taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names
    second = await create_product(client)
    response = await client.patch(f"{PATH}/{second['id']}", json=taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names


async def test_product_is_changed(client: AsyncClient) -> None:
    created = await create_product(client)
    changes = await build_product(client)
    response = await client.patch(f"{PATH}/{created['id']}", json=changes)
    assert response.status_code == 200, response.text
    changed = response.json()
    assert changed == created | changes | {"updated_at": changed["updated_at"]}
    assert changed["updated_at"] > created["updated_at"]
    assert (await client.get(f"{PATH}/{created['id']}")).json() == changed


async def test_an_empty_change_of_product_changes_nothing(client: AsyncClient) -> None:
    created = await create_product(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={})
    assert response.status_code == 200
    assert response.json() == created


async def test_product_is_deleted(client: AsyncClient) -> None:
    created = await create_product(client)
    response = await client.delete(f"{PATH}/{created['id']}")
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.get(f"{PATH}/{created['id']}")).status_code == 404


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PATCH", {}), ("DELETE", None)])
async def test_product_that_does_not_exist_is_not_found(
    client: AsyncClient, method: str, body: object
) -> None:
    response = await client.request(method, f"{PATH}/{uuid4()}", json=body)
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


async def test_the_id_of_product_is_a_uuid(client: AsyncClient) -> None:
    response = await client.get(f"{PATH}/42")
    assert response.status_code == 422
    assert name_fields(response.json()) == ["id"]


async def test_the_category_of_product_cannot_be_deleted(client: AsyncClient) -> None:
    target = await create_category(client)
    created = await create_product(client, category_id=target["id"])
    response = await client.delete(f"/api/v1/categories/{target['id']}")
    after = await client.get(f"{PATH}/{created['id']}")
    assert response.status_code == 409
    assert response.json()["code"] == "conflict"
    assert after.json() == created


async def test_product_has_its_tag_ids(client: AsyncClient) -> None:
    ids = sorted([(await create_tag(client))["id"] for _ in range(2)])
    created = await create_product(client, tag_ids=[*reversed(ids), ids[0]])
    assert created["tag_ids"] == ids
    response = await client.patch(f"{PATH}/{created['id']}", json={"tag_ids": ids[:1]})
    assert response.json()["tag_ids"] == ids[:1]
    assert response.json()["updated_at"] > created["updated_at"]
    await client.delete(f"/api/v1/tags/{ids[0]}")
    assert (await client.get(f"{PATH}/{created['id']}")).json()["tag_ids"] == []


async def test_products_are_listed_in_pages(client: AsyncClient) -> None:
    created = [await create_product(client) for _ in range(3)]
    first = (await client.get(PATH, params={"size": 2})).json()
    second = (await client.get(PATH, params={"size": 2, "page": 2})).json()
    assert first == {"items": created[:2], "total": 3, "page": 1, "size": 2}
    assert second == {"items": created[2:], "total": 3, "page": 2, "size": 2}
    behind = (await client.get(PATH, params={"size": 2, "page": 3})).json()
    assert behind == {"items": [], "total": 3, "page": 3, "size": 2}


@pytest.mark.parametrize(
    "key", ["name", "sku", "price", "status", "released_on", "created_at", "updated_at"]
)
async def test_products_are_sorted_by(client: AsyncClient, key: str) -> None:
    for _ in range(3):
        await create_product(client)
    up = (await client.get(PATH, params={"sort": key})).json()["items"]
    down = (await client.get(PATH, params={"sort": f"-{key}"})).json()["items"]
    assert len(up) == 3
    assert [row[key] for row in up] == [row[key] for row in reversed(down)]


@pytest.mark.parametrize("name", ["name", "sku", "price", "status", "released_on", "category_id"])
async def test_products_are_filtered_by(client: AsyncClient, name: str) -> None:
    created = [await create_product(client) for _ in range(3)]
    wanted = [row for row in created if row[name] == created[0][name]]
    response = await client.get(PATH, params={name: created[0][name]})
    assert response.status_code == 200, response.text
    assert response.json()["items"] == wanted
    assert response.json()["total"] == len(wanted)


async def test_the_number_of_statements_does_not_grow_with_products(
    client: AsyncClient, statements: list[str]
) -> None:
    for _ in range(3):
        await create_product(client)
    statements.clear()
    await client.get(PATH, params={"size": 1})
    few = len(statements)
    statements.clear()
    await client.get(PATH, params={"size": 3})
    assert len(statements) == few == 3


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
async def test_a_wrong_query_of_products_is_refused(
    client: AsyncClient, name: str, value: str
) -> None:
    response = await client.get(PATH, params={name: value})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
