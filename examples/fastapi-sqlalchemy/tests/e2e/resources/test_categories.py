"""Categories over HTTP."""

from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from tests.e2e.answers import name_fields
from tests.factories.categories import build_category, create_category

PATH = "/api/v1/categories"


async def test_category_is_created(client: AsyncClient) -> None:
    body = build_category()
    response = await client.post(PATH, json=body)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created | body == created
    assert created["created_at"].endswith("Z")
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert (await client.get(response.headers["Location"])).json() == created


@pytest.mark.parametrize("name", ["name"])
async def test_category_is_refused_without(client: AsyncClient, name: str) -> None:
    body = build_category()
    del body[name]
    response = await client.post(PATH, json=body)
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize("name", ["name"])
async def test_category_never_has_null_for(client: AsyncClient, name: str) -> None:
    response = await client.post(PATH, json=build_category() | {name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
    created = await create_category(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize(("name", "value"), [("name", 1), ("name", "\x00"), ("name", "x" * 61)])
async def test_category_is_refused_with(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=build_category() | {name: value})
    assert response.status_code == 422
    assert {field.partition(".")[0] for field in name_fields(response.json())} == {name}


async def test_category_has_no_unknown_properties(client: AsyncClient) -> None:
    response = await client.post(PATH, json=build_category() | {"no_such_property": 1})
    assert response.status_code == 422
    assert name_fields(response.json()) == ["no_such_property"]


@pytest.mark.parametrize("names", [["name"]])
async def test_category_is_refused_with_the_same(client: AsyncClient, names: list[str]) -> None:
    first = await create_category(client)
    taken = {name: first[name] for name in names}
    response = await client.post(PATH, json=build_category() | taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names
    second = await create_category(client)
    response = await client.patch(f"{PATH}/{second['id']}", json=taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names


async def test_category_is_changed(client: AsyncClient) -> None:
    created = await create_category(client)
    changes = build_category()
    response = await client.patch(f"{PATH}/{created['id']}", json=changes)
    assert response.status_code == 200, response.text
    changed = response.json()
    assert changed == created | changes | {"updated_at": changed["updated_at"]}
    assert changed["updated_at"] > created["updated_at"]
    assert (await client.get(f"{PATH}/{created['id']}")).json() == changed


async def test_an_empty_change_of_category_changes_nothing(client: AsyncClient) -> None:
    created = await create_category(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={})
    assert response.status_code == 200
    assert response.json() == created


async def test_category_is_deleted(client: AsyncClient) -> None:
    created = await create_category(client)
    response = await client.delete(f"{PATH}/{created['id']}")
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.get(f"{PATH}/{created['id']}")).status_code == 404


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PATCH", {}), ("DELETE", None)])
async def test_category_that_does_not_exist_is_not_found(
    client: AsyncClient, method: str, body: object
) -> None:
    response = await client.request(method, f"{PATH}/{uuid4()}", json=body)
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


async def test_the_id_of_category_is_a_uuid(client: AsyncClient) -> None:
    response = await client.get(f"{PATH}/42")
    assert response.status_code == 422
    assert name_fields(response.json()) == ["id"]


async def test_categories_are_listed_in_pages(client: AsyncClient) -> None:
    created = [await create_category(client) for _ in range(3)]
    first = (await client.get(PATH, params={"size": 2})).json()
    second = (await client.get(PATH, params={"size": 2, "page": 2})).json()
    assert first == {"items": created[:2], "total": 3, "page": 1, "size": 2}
    assert second == {"items": created[2:], "total": 3, "page": 2, "size": 2}
    behind = (await client.get(PATH, params={"size": 2, "page": 3})).json()
    assert behind == {"items": [], "total": 3, "page": 3, "size": 2}


@pytest.mark.parametrize("key", ["name", "created_at", "updated_at"])
async def test_categories_are_sorted_by(client: AsyncClient, key: str) -> None:
    for _ in range(3):
        await create_category(client)
    up = (await client.get(PATH, params={"sort": key})).json()["items"]
    down = (await client.get(PATH, params={"sort": f"-{key}"})).json()["items"]
    assert len(up) == 3
    assert [row[key] for row in up] == [row[key] for row in reversed(down)]


@pytest.mark.parametrize("name", ["name"])
async def test_categories_are_filtered_by(client: AsyncClient, name: str) -> None:
    created = [await create_category(client) for _ in range(3)]
    wanted = [row for row in created if row[name] == created[0][name]]
    response = await client.get(PATH, params={name: created[0][name]})
    assert response.status_code == 200, response.text
    assert response.json()["items"] == wanted
    assert response.json()["total"] == len(wanted)


async def test_the_number_of_statements_does_not_grow_with_categories(
    client: AsyncClient, statements: list[str]
) -> None:
    for _ in range(3):
        await create_category(client)
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
async def test_a_wrong_query_of_categories_is_refused(
    client: AsyncClient, name: str, value: str
) -> None:
    response = await client.get(PATH, params={name: value})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
