"""The use cases of orders."""

from typing import ClassVar

from app.auth.access import Access, OwnerAccess
from app.core.service import Service
from app.orders import models, schemas
from app.orders.repository import OrderRepository
from app.users.models import User


class OrderService(Service[models.Order, schemas.Order]):
    """What can be done with orders."""

    noun = "order"
    rows = OrderRepository()
    representation = schemas.Order
    page = schemas.OrderPage
    references: ClassVar = {"user_id": User}
    access: ClassVar[Access] = OwnerAccess("user_id", is_required=True)
    audited_as = "orders"
    event_subject = "order"
