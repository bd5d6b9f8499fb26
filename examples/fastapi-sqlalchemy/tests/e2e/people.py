"""People who register and log in, as they do it over HTTP."""

from typing import Any

from httpx2 import AsyncClient, Response

from tests.factories.users import build_user

PASSWORD = "correct horse battery staple"


async def register(client: AsyncClient, **changes: object) -> Response:
    """Send a registration."""
    body: dict[str, Any] = build_user() | {"password": PASSWORD} | changes
    body.pop("role", None)
    return await client.post("/api/v1/auth/register", json=body)


async def join(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Register somebody and give the user."""
    response = await register(client, **changes)
    assert response.status_code == 201, response.text
    user: dict[str, Any] = response.json()
    return user


async def log_in(client: AsyncClient, email: str, password: str = PASSWORD) -> Response:
    """Send a login."""
    return await client.post("/api/v1/auth/login", json={"email": email, "password": password})
