"""Tags for tests."""

from itertools import count
from typing import Any

from httpx2 import AsyncClient

_numbers = count(1)


def build_tag() -> dict[str, Any]:
    """Give what creates a tag."""
    number = next(_numbers)
    return {"word": f"word {number}"}


async def create_tag(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Create a tag and give it as the API does."""
    response = await client.post("/api/v1/tags", json=build_tag() | changes)
    assert response.status_code == 201, response.text
    tag: dict[str, Any] = response.json()
    return tag
