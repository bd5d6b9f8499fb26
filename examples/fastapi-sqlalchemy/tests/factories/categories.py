"""Categories for tests."""

from itertools import count
from typing import Any

from httpx2 import AsyncClient

_numbers = count(1)


def build_category() -> dict[str, Any]:
    """Give what creates a category."""
    number = next(_numbers)
    return {"name": f"name {number}"}


async def create_category(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Create a category and give it as the API does."""
    response = await client.post("/api/v1/categories", json=build_category() | changes)
    assert response.status_code == 201, response.text
    category: dict[str, Any] = response.json()
    return category
