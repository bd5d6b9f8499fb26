"""Whoever says what he has seen gets nothing twice and overwrites nothing else."""

import pytest
from httpx2 import AsyncClient

from tests.e2e.answers import name_fields
from tests.factories.users import build_user, create_user

PATH = "/api/v1/users"


async def test_a_row_is_not_sent_to_whom_has_it(client: AsyncClient) -> None:
    created = await client.post(PATH, json=build_user())
    path, etag = created.headers["Location"], created.headers["ETag"]
    assert (await client.get(path)).headers["ETag"] == etag
    for known in (etag, f"W/{etag}", f'"other", {etag}', "*"):
        response = await client.get(path, headers={"If-None-Match": known})
        assert (response.status_code, response.content) == (304, b"")
        assert response.headers["ETag"] == etag
    response = await client.get(path, headers={"If-None-Match": '"other"'})
    assert response.json() == created.json()


async def test_two_rows_have_two_tags(client: AsyncClient) -> None:
    tags = {(await client.post(PATH, json=build_user())).headers["ETag"] for _ in range(2)}
    assert len(tags) == 2


async def test_a_change_needs_the_tag_that_the_row_has(client: AsyncClient) -> None:
    created = await client.post(PATH, json=build_user())
    path, etag = created.headers["Location"], created.headers["ETag"]
    changes = build_user()
    changed = await client.patch(path, json=changes, headers={"If-Match": etag})
    assert changed.status_code == 200
    assert changed.headers["ETag"] != etag
    for stale in (etag, f"W/{changed.headers['ETag']}"):
        response = await client.patch(path, json=changes, headers={"If-Match": stale})
        assert response.status_code == 412
        assert response.json()["code"] == "precondition_failed"
    assert (await client.get(path, headers={"If-None-Match": etag})).json() == changed.json()


async def test_a_deletion_needs_the_tag_that_the_row_has(client: AsyncClient) -> None:
    created = await create_user(client)
    path = f"{PATH}/{created['id']}"
    response = await client.delete(path, headers={"If-Match": '"stale"'})
    assert response.status_code == 412
    etag = (await client.get(path)).headers["ETag"]
    response = await client.delete(path, headers={"If-Match": f'"stale", {etag}'})
    assert response.status_code == 204
    assert (await client.delete(path, headers={"If-Match": "*"})).status_code == 404


@pytest.mark.parametrize(
    ("method", "header"), [("GET", "If-None-Match"), ("PATCH", "If-Match"), ("DELETE", "If-Match")]
)
async def test_what_is_no_tag_is_refused(client: AsyncClient, method: str, header: str) -> None:
    created = await create_user(client)
    response = await client.request(
        method,
        f"{PATH}/{created['id']}",
        json={} if method == "PATCH" else None,
        headers={header: "stale"},
    )
    assert response.status_code == 422
    assert name_fields(response.json()) == [header]
