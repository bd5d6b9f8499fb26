"""Users for tests."""

from itertools import count
from typing import Any

from httpx2 import AsyncClient

_numbers = count(1)


def build_user() -> dict[str, Any]:
    """Give what creates a user."""
    number = next(_numbers)
    return {
        "name": f"name {number}",
        "newsletter": number % 2 == 0,
        "email": f"user{number}@example.com",
        "role": ("user", "admin")[number % 2],
    }


async def create_user(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Create a user and give it as the API does."""
    response = await client.post("/api/v1/users", json=build_user() | changes)
    assert response.status_code == 201, response.text
    user: dict[str, Any] = response.json()
    return user
