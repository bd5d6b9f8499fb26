"""Order items for tests."""

from itertools import count
from typing import Any

from httpx2 import AsyncClient

from tests.factories.orders import create_order
from tests.factories.products import create_product

_numbers = count(1)


async def build_order_item(client: AsyncClient) -> dict[str, Any]:
    """Give what creates an order item; what it refers to is created."""
    number = next(_numbers)
    return {
        "quantity": (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)[number % 13],
        "unit_price": f"{number}.50",
        "product_id": (await create_product(client))["id"],
        "order_id": (await create_order(client))["id"],
    }


async def create_order_item(client: AsyncClient, **changes: object) -> dict[str, Any]:
    """Create an order item and give it as the API does."""
    response = await client.post(
        "/api/v1/order-items", json=await build_order_item(client) | changes
    )
    assert response.status_code == 201, response.text
    order_item: dict[str, Any] = response.json()
    return order_item
