"""Logging in, going on and logging out."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from httpx2 import ASGITransport, AsyncClient, Response
from sqlalchemy import func, select, update

from app.auth.caller import ADMIN_ROLE
from app.auth.models import Credential, RefreshToken
from app.core.database import Database, utc_now
from app.core.settings import Settings
from tests.e2e.answers import name_fields
from tests.e2e.callers import serve
from tests.e2e.people import PASSWORD, join, log_in

EMAIL, ROLE = "email", "role"
PATH = "/api/v1/users"
ME = "/api/v1/auth/me"


@pytest.fixture
async def person(stranger: AsyncClient) -> dict[str, Any]:
    """Somebody who has registered."""
    return await join(stranger)


async def open_login(stranger: AsyncClient, person: dict[str, Any]) -> dict[str, Any]:
    response = await log_in(stranger, person[EMAIL])
    assert response.status_code == 200, response.text
    tokens: dict[str, Any] = response.json()
    return tokens


async def refresh(stranger: AsyncClient, token: str) -> Response:
    return await stranger.post("/api/v1/auth/refresh", json={"refresh_token": token})


def bear(tokens: dict[str, Any]) -> dict[str, str]:
    return {"Authorization": f"Bearer {tokens['access_token']}"}


async def test_a_login_gives_tokens_that_open_the_service(
    stranger: AsyncClient, person: dict[str, Any], settings: Settings
) -> None:
    tokens = await open_login(stranger, person)
    assert (tokens["token_type"], tokens["expires_in"]) == ("bearer", settings.access_token_seconds)
    me = await stranger.get(ME, headers=bear(tokens))
    assert (me.status_code, me.json()) == (200, person)
    assert (await stranger.get(PATH, headers=bear(tokens))).json()["items"] == [person]


async def test_without_a_token_one_is_asked_for(stranger: AsyncClient) -> None:
    missing = await stranger.get(ME)
    assert (missing.status_code, missing.headers["WWW-Authenticate"]) == (401, "Bearer")
    wrong = await stranger.get(ME, headers={"Authorization": "Bearer abc"})
    assert wrong.status_code == 401
    assert wrong.headers["WWW-Authenticate"] == 'Bearer error="invalid_token"'


async def test_no_database_is_asked_who_sent_a_request(
    app: FastAPI, stranger: AsyncClient, person: dict[str, Any], statements: list[str]
) -> None:
    headers = bear(await open_login(stranger, person))
    statements.clear()
    async with AsyncClient(transport=ASGITransport(app), base_url="http://test") as other:
        believe, app.dependency_overrides = app.dependency_overrides, {}
        response = await other.get(f"{PATH}/{person['id']}", headers=headers)
        app.dependency_overrides = believe
    assert response.json() == person
    assert len(statements) == 1


async def test_a_wrong_password_and_an_unknown_address_are_told_the_same(
    stranger: AsyncClient, person: dict[str, Any]
) -> None:
    wrong = await log_in(stranger, person[EMAIL], "another password")
    unknown = await log_in(stranger, "nobody@example.com")
    nonsense = await log_in(stranger, "", "")
    assert wrong.status_code == 401
    assert wrong.json() == unknown.json() == nonsense.json()


async def test_a_refresh_token_is_good_once(stranger: AsyncClient, person: dict[str, Any]) -> None:
    first = await open_login(stranger, person)
    answer = await refresh(stranger, first["refresh_token"])
    assert answer.status_code == 200, answer.text
    second = answer.json()
    assert second["refresh_token"] != first["refresh_token"]
    assert (await stranger.get(ME, headers=bear(second))).json() == person
    assert (await refresh(stranger, "no such token")).status_code == 401


async def test_who_uses_a_refresh_token_again_ends_the_whole_login(
    stranger: AsyncClient, person: dict[str, Any]
) -> None:
    first, other = [await open_login(stranger, person) for _ in range(2)]
    second = (await refresh(stranger, first["refresh_token"])).json()
    assert (await refresh(stranger, first["refresh_token"])).status_code == 401
    assert (await refresh(stranger, second["refresh_token"])).status_code == 401
    # Another login has nothing to do with it.
    assert (await refresh(stranger, other["refresh_token"])).status_code == 200


async def test_of_two_that_use_a_refresh_token_at_once_one_wins_at_most(
    stranger: AsyncClient, person: dict[str, Any]
) -> None:
    tokens = await open_login(stranger, person)
    answers = await asyncio.gather(*(refresh(stranger, tokens["refresh_token"]) for _ in range(5)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses in ([200, 401, 401, 401, 401], [401] * 5)
    for answer in answers:
        if answer.status_code == 200:
            assert (await refresh(stranger, answer.json()["refresh_token"])).status_code == 401


async def test_a_login_ends_at_its_time_however_often_it_went_on(
    stranger: AsyncClient, person: dict[str, Any], settings: Settings
) -> None:
    first = await open_login(stranger, person)
    second = (await refresh(stranger, first["refresh_token"])).json()
    database = Database(settings)
    async with database.write() as session:
        ends = set(await session.scalars(select(RefreshToken.expires_at)))
        assert len(ends) == 1
        assert timedelta() < ends.pop() - utc_now() <= timedelta(days=settings.refresh_token_days)
        await session.execute(update(RefreshToken).values(expires_at=utc_now()))
    assert (await refresh(stranger, second["refresh_token"])).status_code == 401
    await open_login(stranger, person)
    async with database.write() as session:
        assert await session.scalar(select(func.count()).select_from(RefreshToken)) == 1
    await database.close()


async def test_only_hashes_of_refresh_tokens_are_kept(
    stranger: AsyncClient, person: dict[str, Any], settings: Settings
) -> None:
    tokens = await open_login(stranger, person)
    database = Database(settings)
    async with database.write() as session:
        kept = (await session.scalars(select(RefreshToken))).one()
    await database.close()
    assert tokens["refresh_token"] not in vars(kept).values()
    assert len(kept.token_hash) == 64


async def test_after_a_logout_a_login_does_not_go_on(
    stranger: AsyncClient, person: dict[str, Any]
) -> None:
    first = await open_login(stranger, person)
    second = (await refresh(stranger, first["refresh_token"])).json()
    for token in (first["refresh_token"], "no such token"):
        response = await stranger.post("/api/v1/auth/logout", json={"refresh_token": token})
        assert (response.status_code, response.content) == (204, b"")
    assert (await refresh(stranger, second["refresh_token"])).status_code == 401


async def test_a_new_role_holds_at_the_next_refresh(
    client: AsyncClient, stranger: AsyncClient, person: dict[str, Any]
) -> None:
    tokens = await open_login(stranger, person)
    await client.patch(f"{PATH}/{person['id']}", json={ROLE: ADMIN_ROLE})
    refreshed = (await refresh(stranger, tokens["refresh_token"])).json()
    other = await join(client)
    for held, status in ((tokens, 404), (refreshed, 200)):
        response = await stranger.get(f"{PATH}/{other['id']}", headers=bear(held))
        assert response.status_code == status


async def test_who_is_deleted_does_not_go_on(
    client: AsyncClient, stranger: AsyncClient, person: dict[str, Any]
) -> None:
    tokens = await open_login(stranger, person)
    assert (await client.delete(f"{PATH}/{person['id']}")).status_code == 204
    assert (await refresh(stranger, tokens["refresh_token"])).status_code == 401
    assert (await stranger.get(ME, headers=bear(tokens))).status_code == 401
    assert (await log_in(stranger, person[EMAIL])).status_code == 401


async def test_a_changed_password_ends_all_logins(
    stranger: AsyncClient, person: dict[str, Any]
) -> None:
    tokens = await open_login(stranger, person)
    path, new = "/api/v1/auth/password", "another correct horse"
    wrong = {"current_password": "a wrong one", "new_password": new}
    refused = await stranger.post(path, json=wrong, headers=bear(tokens))
    assert refused.status_code == 422
    assert name_fields(refused.json()) == ["current_password"]
    right = {"current_password": PASSWORD, "new_password": new}
    assert (await stranger.post(path, json=right)).status_code == 401
    assert (await stranger.post(path, json=right, headers=bear(tokens))).status_code == 204
    assert (await refresh(stranger, tokens["refresh_token"])).status_code == 401
    assert (await log_in(stranger, person[EMAIL])).status_code == 401
    assert (await log_in(stranger, person[EMAIL], new)).status_code == 200


async def test_a_password_is_hashed_anew_when_its_cost_has_changed(
    person: dict[str, Any], settings: Settings
) -> None:
    async with serve(settings.model_copy(update={"argon2_time_cost": 2})) as dearer:
        for _ in range(2):
            assert (await log_in(dearer, person[EMAIL])).status_code == 200
    database = Database(settings)
    async with database.write() as session:
        kept = (await session.scalars(select(Credential.password_hash))).one()
    await database.close()
    assert ",t=2," in kept


async def test_logins_to_one_account_are_limited(
    person: dict[str, Any], settings: Settings
) -> None:
    async with serve(settings.model_copy(update={"login_attempts_per_minute": 1})) as limited:
        # A minute may end between two of them, but not twice.
        answers = [await log_in(limited, person[EMAIL], "a wrong one") for _ in range(3)]
        other = await log_in(limited, "nobody@example.com")
    refused = [answer for answer in answers if answer.status_code == 429]
    assert refused
    assert refused[0].json()["code"] == "rate_limited"
    assert 1 <= int(refused[0].headers["Retry-After"]) <= 60
    assert other.status_code == 401
