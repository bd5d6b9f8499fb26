"""Products for tests."""

from datetime import date, timedelta
from itertools import count
from typing import Any

from httpx2 import AsyncClient

from tests.factories.categories import create_category

_numbers = count(1)


async def build_product(client: AsyncClient) -> dict[str, Any]:
    """Give what creates a product; what it refers to is created."""
    number = next(_numbers)
    return {
        "name": f"name {number}",
        "sku": f"sku {number}",
        "price": f"{number}.50",
        "description": f"description {number}",
        "status": ("draft", "published", "archived")[number % 3],
        "released_on": str(date(2026, 1, 1) + timedelta(days=number)),
        "tag_ids": [],
        "category_id": (await create_category(client))["id"],
    }


async def create_product(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Create a product and give it as the API does."""
    response = await client.post("/api/v1/products", json=await build_product(client) | changes)
    assert response.status_code == 201, response.text
    product: dict[str, Any] = response.json()
    return product
