"""Whoever may not delete a row does not bring it back either."""

from httpx2 import AsyncClient

from tests.e2e.callers import name_caller
from tests.factories.users import create_user

PATH = "/api/v1/users"


async def test_only_administrators_bring_users_back(client: AsyncClient) -> None:
    own, other = [await create_user(client) for _ in range(2)]
    path = f"{PATH}/{own['id']}"
    assert (await client.delete(path)).status_code == 204
    # Whoever is deleted may go on being believed for a while.
    refused = await client.post(f"{path}/restore", headers=name_caller(own["id"]))
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    hidden = await client.post(f"{path}/restore", headers=name_caller(other["id"]))
    assert hidden.status_code == 404
    assert (await client.get(path)).status_code == 404
    assert (await client.post(f"{path}/restore")).status_code == 200
