"""Users over HTTP."""

from uuid import uuid4

import pytest
from httpx2 import AsyncClient

from tests.e2e.answers import name_fields
from tests.factories.users import build_user, create_user

PATH = "/api/v1/users"


async def test_user_is_created(client: AsyncClient) -> None:
    body = build_user()
    response = await client.post(PATH, json=body)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created | body == created
    assert created["created_at"].endswith("Z")
    assert response.headers["Location"] == f"{PATH}/{created['id']}"
    assert (await client.get(response.headers["Location"])).json() == created


async def test_what_is_not_sent_of_user_has_its_default(client: AsyncClient) -> None:
    body = build_user()
    needed = {name: body[name] for name in ["name", "email"]}
    response = await client.post(PATH, json=needed)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created == created | {"newsletter": False, "role": "user"}


@pytest.mark.parametrize("name", ["name", "email"])
async def test_user_is_refused_without(client: AsyncClient, name: str) -> None:
    body = build_user()
    del body[name]
    response = await client.post(PATH, json=body)
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize("name", ["name", "email", "role"])
async def test_user_never_has_null_for(client: AsyncClient, name: str) -> None:
    response = await client.post(PATH, json=build_user() | {name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
    created = await create_user(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={name: None})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("name", 1),
        ("name", "\x00"),
        ("name", "x" * 121),
        ("newsletter", 0),
        ("newsletter", "true"),
        ("email", 1),
        ("email", "\x00"),
        ("email", "x" * 255),
        ("role", 1),
        ("role", "user-admin-"),
    ],
)
async def test_user_is_refused_with(client: AsyncClient, name: str, value: object) -> None:
    response = await client.post(PATH, json=build_user() | {name: value})
    assert response.status_code == 422
    assert {field.partition(".")[0] for field in name_fields(response.json())} == {name}


async def test_user_has_no_unknown_properties(client: AsyncClient) -> None:
    response = await client.post(PATH, json=build_user() | {"no_such_property": 1})
    assert response.status_code == 422
    assert name_fields(response.json()) == ["no_such_property"]


@pytest.mark.parametrize("names", [["email"]])
async def test_user_is_refused_with_the_same(client: AsyncClient, names: list[str]) -> None:
    first = await create_user(client)
    taken = {name: first[name] for name in names}
    response = await client.post(PATH, json=build_user() | taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names
    second = await create_user(client)
    response = await client.patch(f"{PATH}/{second['id']}", json=taken)
    assert response.status_code == 409
    assert name_fields(response.json()) == names


async def test_user_is_changed(client: AsyncClient) -> None:
    created = await create_user(client)
    changes = build_user()
    response = await client.patch(f"{PATH}/{created['id']}", json=changes)
    assert response.status_code == 200, response.text
    changed = response.json()
    assert changed == created | changes | {"updated_at": changed["updated_at"]}
    assert changed["updated_at"] > created["updated_at"]
    assert (await client.get(f"{PATH}/{created['id']}")).json() == changed


async def test_an_empty_change_of_user_changes_nothing(client: AsyncClient) -> None:
    created = await create_user(client)
    response = await client.patch(f"{PATH}/{created['id']}", json={})
    assert response.status_code == 200
    assert response.json() == created


async def test_user_is_deleted(client: AsyncClient) -> None:
    created = await create_user(client)
    response = await client.delete(f"{PATH}/{created['id']}")
    assert (response.status_code, response.content) == (204, b"")
    assert (await client.get(f"{PATH}/{created['id']}")).status_code == 404


@pytest.mark.parametrize(("method", "body"), [("GET", None), ("PATCH", {}), ("DELETE", None)])
async def test_user_that_does_not_exist_is_not_found(
    client: AsyncClient, method: str, body: object
) -> None:
    response = await client.request(method, f"{PATH}/{uuid4()}", json=body)
    assert response.status_code == 404
    assert response.json()["code"] == "not_found"


async def test_the_id_of_user_is_a_uuid(client: AsyncClient) -> None:
    response = await client.get(f"{PATH}/42")
    assert response.status_code == 422
    assert name_fields(response.json()) == ["id"]


async def test_users_are_listed_in_pages(client: AsyncClient) -> None:
    created = [await create_user(client) for _ in range(3)]
    first = (await client.get(PATH, params={"size": 2})).json()
    second = (await client.get(PATH, params={"size": 2, "page": 2})).json()
    assert first == {"items": created[:2], "total": 3, "page": 1, "size": 2}
    assert second == {"items": created[2:], "total": 3, "page": 2, "size": 2}
    behind = (await client.get(PATH, params={"size": 2, "page": 3})).json()
    assert behind == {"items": [], "total": 3, "page": 3, "size": 2}


@pytest.mark.parametrize("key", ["name", "newsletter", "email", "role", "created_at", "updated_at"])
async def test_users_are_sorted_by(client: AsyncClient, key: str) -> None:
    for _ in range(3):
        await create_user(client)
    up = (await client.get(PATH, params={"sort": key})).json()["items"]
    down = (await client.get(PATH, params={"sort": f"-{key}"})).json()["items"]
    assert len(up) == 3
    assert [row[key] for row in up] == [row[key] for row in reversed(down)]


@pytest.mark.parametrize("name", ["name", "newsletter", "email", "role"])
async def test_users_are_filtered_by(client: AsyncClient, name: str) -> None:
    created = [await create_user(client) for _ in range(3)]
    wanted = [row for row in created if row[name] == created[0][name]]
    response = await client.get(PATH, params={name: created[0][name]})
    assert response.status_code == 200, response.text
    assert response.json()["items"] == wanted
    assert response.json()["total"] == len(wanted)


async def test_the_number_of_statements_does_not_grow_with_users(
    client: AsyncClient, statements: list[str]
) -> None:
    for _ in range(3):
        await create_user(client)
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
async def test_a_wrong_query_of_users_is_refused(
    client: AsyncClient, name: str, value: str
) -> None:
    response = await client.get(PATH, params={name: value})
    assert response.status_code == 422
    assert name_fields(response.json()) == [name]
