"""Logins that begin or go on while a password changes, a login ends or somebody is deleted."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from httpx2 import AsyncClient, Response

from app.auth.refresh_tokens import RefreshTokens
from app.core.database import Database
from app.core.settings import Settings
from tests.e2e.callers import serve
from tests.e2e.moments import after_next_proof
from tests.e2e.people import PASSWORD, join, log_in

EMAIL = "email"
FIRST, SECOND = "the first correct horse", "the second correct horse"

Tokens = dict[str, Any]


@pytest.fixture
async def person(stranger: AsyncClient) -> dict[str, Any]:
    """Somebody who has registered."""
    return await join(stranger)


@pytest.fixture
async def tokens(stranger: AsyncClient, person: dict[str, Any]) -> Tokens:
    """What the login of that person gave."""
    response = await log_in(stranger, person[EMAIL])
    assert response.status_code == 200, response.text
    tokens: Tokens = response.json()
    return tokens


async def change_password(stranger: AsyncClient, tokens: Tokens, new: str = FIRST) -> Response:
    body = {"current_password": PASSWORD, "new_password": new}
    headers = {"Authorization": f"Bearer {tokens['access_token']}"}
    return await stranger.post("/api/v1/auth/password", json=body, headers=headers)


async def log_out(stranger: AsyncClient, tokens: Tokens) -> Response:
    body = {"refresh_token": tokens["refresh_token"]}
    return await stranger.post("/api/v1/auth/logout", json=body)


async def refresh(stranger: AsyncClient, token: str) -> Response:
    return await stranger.post("/api/v1/auth/refresh", json={"refresh_token": token})


@pytest.mark.parametrize("end", [change_password, log_out])
async def test_a_refresh_that_is_under_way_ends_with_the_login(
    stranger: AsyncClient,
    tokens: Tokens,
    settings: Settings,
    end: Callable[[AsyncClient, Tokens], Awaitable[Response]],
) -> None:
    database = Database(settings)
    async with database.write() as session:
        rotated = await RefreshTokens(session).rotate(tokens["refresh_token"])
        await session.flush()
        ending = asyncio.ensure_future(end(stranger, tokens))
        # Where nothing makes it wait, it is done by then.
        await asyncio.wait([ending], timeout=0.2)
    await database.close()
    assert (await ending).status_code == 204
    assert rotated is not None
    assert (await refresh(stranger, rotated[1])).status_code == 401


async def test_a_login_by_a_password_that_has_just_changed_begins_nothing(
    stranger: AsyncClient, person: dict[str, Any], tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def change() -> None:
        assert (await change_password(stranger, tokens)).status_code == 204

    after_next_proof(monkeypatch, change)
    assert (await log_in(stranger, person[EMAIL])).status_code == 401
    assert (await log_in(stranger, person[EMAIL], FIRST)).status_code == 200


async def test_a_login_of_somebody_who_has_just_been_deleted_begins_nothing(
    client: AsyncClient,
    stranger: AsyncClient,
    person: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def delete() -> None:
        response = await client.delete(f"/api/v1/users/{person['id']}")
        assert response.status_code == 204

    after_next_proof(monkeypatch, delete)
    assert (await log_in(stranger, person[EMAIL])).status_code == 401


async def test_of_two_new_passwords_at_once_the_first_holds(
    stranger: AsyncClient, person: dict[str, Any], tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    since: list[Response] = []

    async def change_first() -> None:
        assert (await change_password(stranger, tokens, FIRST)).status_code == 204
        since.append(await log_in(stranger, person[EMAIL], FIRST))

    after_next_proof(monkeypatch, change_first)
    refused = await change_password(stranger, tokens, SECOND)
    assert (refused.status_code, refused.json()["code"]) == (409, "conflict")
    assert (await log_in(stranger, person[EMAIL], SECOND)).status_code == 401
    # What was refused has ended nothing.
    assert (await refresh(stranger, since[0].json()["refresh_token"])).status_code == 200


async def test_two_logins_at_once_renew_a_hash_without_getting_in_each_others_way(
    person: dict[str, Any], settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    statuses: list[int] = []
    async with serve(settings.model_copy(update={"argon2_time_cost": 2})) as dearer:

        async def enter() -> None:
            statuses.append((await log_in(dearer, person[EMAIL])).status_code)

        after_next_proof(monkeypatch, enter)
        await enter()
    assert statuses == [200, 200]
