"""Orders for tests."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from httpx2 import AsyncClient

from tests.factories.users import create_user

_numbers = count(1)


async def build_order(client: AsyncClient) -> dict[str, Any]:
    """Give what creates an order; what it refers to is created."""
    number = next(_numbers)
    return {
        "number": f"number {number}",
        "placed_at": f"{date(2026, 1, 1) + timedelta(days=number)}T12:30:00Z",
        "notes": f"notes {number}",
        "user_id": (await create_user(client))["id"],
    }


async def create_order(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Create an order and give it as the API does."""
    response = await client.post("/api/v1/orders", json=await build_order(client) | changes)
    assert response.status_code == 201, response.text
    order: dict[str, Any] = response.json()
    return order
