"""What was issued before a deletion is good for nothing any more, also when the account comes back."""

from httpx2 import AsyncClient, Response

from tests.e2e.people import join, log_in

PATH = "/api/v1/users"


async def refresh(stranger: AsyncClient, login: Response) -> Response:
    tokens = {"refresh_token": login.json()["refresh_token"]}
    return await stranger.post("/api/v1/auth/refresh", json=tokens)


async def test_no_login_goes_on_that_began_before_a_deletion(
    client: AsyncClient, stranger: AsyncClient
) -> None:
    person, other = await join(stranger), await join(stranger)
    email = person["email"]
    logins = [await log_in(stranger, email) for _ in range(2)]
    kept = await log_in(stranger, other["email"])
    path = f"{PATH}/{person['id']}"
    assert (await client.delete(path)).status_code == 204
    # Only one of them is tried before the account is there again.
    assert (await refresh(stranger, logins[0])).status_code == 401
    assert (await log_in(stranger, email)).status_code == 401
    assert (await client.post(f"{path}/restore")).status_code == 200
    for login in logins:
        assert (await refresh(stranger, login)).status_code == 401
    assert (await refresh(stranger, await log_in(stranger, email))).status_code == 200
    assert (await refresh(stranger, kept)).status_code == 200
