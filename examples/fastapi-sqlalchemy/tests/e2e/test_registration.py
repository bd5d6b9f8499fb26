"""Anybody registers, and is then known by a password."""

import pytest
from httpx2 import AsyncClient
from sqlalchemy import select

from app.auth.models import Credential
from app.core.database import Database
from app.core.settings import Settings
from tests.e2e.answers import name_fields
from tests.e2e.callers import serve
from tests.e2e.people import PASSWORD, join, log_in, register

EMAIL = "email"


async def test_who_registers_is_a_plain_user_and_can_log_in(
    client: AsyncClient, stranger: AsyncClient
) -> None:
    response = await register(stranger)
    assert response.status_code == 201, response.text
    created = response.json()
    assert created["role"] == "user"
    assert "password" not in response.text
    assert (await client.get(response.headers["Location"])).json() == created
    assert (await log_in(stranger, created[EMAIL])).is_success


async def test_only_a_hash_is_kept_of_a_password(stranger: AsyncClient, settings: Settings) -> None:
    await join(stranger)
    database = Database(settings)
    async with database.write() as session:
        credential = (await session.scalars(select(Credential))).one()
    await database.close()
    assert credential.password_hash.startswith("$argon2id$")
    assert PASSWORD not in credential.password_hash


async def test_an_address_is_the_same_in_capitals(stranger: AsyncClient) -> None:
    created = await join(stranger, **{EMAIL: " Ann@Example.com "})
    assert created[EMAIL] == "ann@example.com"
    again = await register(stranger, **{EMAIL: "ANN@example.com"})
    assert again.status_code == 409
    assert name_fields(again.json()) == [EMAIL]
    assert (await log_in(stranger, "ANN@EXAMPLE.COM")).is_success


@pytest.mark.parametrize(
    "address", ["", "ann", "ann@", "@example.com", "ann@example", "a b@example.com", 1]
)
async def test_what_is_no_address_is_refused(stranger: AsyncClient, address: object) -> None:
    response = await register(stranger, **{EMAIL: address})
    assert response.status_code == 422
    assert name_fields(response.json()) == [EMAIL]


@pytest.mark.parametrize(
    "password", ["short", "x" * 129, 12345678, None, "ann.brown", "Ann.Brown@example.com"]
)
async def test_a_password_is_long_and_not_the_address(
    stranger: AsyncClient, password: object
) -> None:
    response = await register(stranger, **{EMAIL: "ann.brown@example.com", "password": password})
    assert response.status_code == 422
    assert name_fields(response.json()) == ["password"]


async def test_a_login_with_what_no_address_can_have_is_refused(stranger: AsyncClient) -> None:
    refused = await log_in(stranger, "ann\u0000@example.com")
    assert refused.status_code == 422
    assert name_fields(refused.json()) == ["email"]


async def test_nobody_makes_himself_an_administrator(stranger: AsyncClient) -> None:
    created = await register(stranger, **{EMAIL: "ann@example.com", "no_such_property": 1})
    assert created.status_code == 422
    body = {EMAIL: "bob@example.com", "password": PASSWORD, "role": "admin"}
    response = await stranger.post("/api/v1/auth/register", json=body)
    assert response.status_code == 422
    assert "role" in name_fields(response.json())


@pytest.mark.usefixtures("client")
async def test_registrations_of_one_client_are_limited(settings: Settings) -> None:
    async with serve(settings.model_copy(update={"login_attempts_per_minute": 1})) as stranger:
        # A minute may end between two of them, but not twice.
        statuses = [(await register(stranger)).status_code for _ in range(3)]
    assert 429 in statuses
