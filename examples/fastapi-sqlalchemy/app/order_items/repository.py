"""The rows of order items."""

from typing import ClassVar

from app.core.repository import Repository
from app.order_items import models


class OrderItemRepository(Repository[models.OrderItem]):
    """Reads and writes order items."""

    model = models.OrderItem
    bounds: ClassVar = {
        "quantity_min": "quantity",
        "quantity_max": "quantity",
        "unit_price_min": "unit_price",
        "unit_price_max": "unit_price",
        "created_at_min": "created_at",
        "created_at_max": "created_at",
        "updated_at_min": "updated_at",
        "updated_at_max": "updated_at",
    }
