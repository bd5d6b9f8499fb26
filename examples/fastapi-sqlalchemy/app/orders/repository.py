"""The rows of orders."""

from typing import ClassVar

from app.core.repository import Repository
from app.orders import models


class OrderRepository(Repository[models.Order]):
    """Reads and writes orders."""

    model = models.Order
    bounds: ClassVar = {
        "placed_at_min": "placed_at",
        "placed_at_max": "placed_at",
        "created_at_min": "created_at",
        "created_at_max": "created_at",
        "updated_at_min": "updated_at",
        "updated_at_max": "updated_at",
    }
