"""The use cases of order items."""

from typing import ClassVar

from app.core.service import Service
from app.order_items import models, schemas
from app.order_items.repository import OrderItemRepository
from app.orders.models import Order
from app.products.models import Product


class OrderItemService(Service[models.OrderItem, schemas.OrderItem]):
    """What can be done with order items."""

    noun = "order item"
    rows = OrderItemRepository()
    representation = schemas.OrderItem
    page = schemas.OrderItemPage
    references: ClassVar = {"product_id": Product, "order_id": Order}
    audited_as = "order-items"
    event_subject = "order_item"
