"""Ownership: whose rows are whose. A row that belongs to another caller does not exist for anybody but administrators."""

from collections.abc import Callable, Mapping
from uuid import UUID

from sqlalchemy import BindParameter, ColumnElement, select

from app.core.database import Base
from app.order_items.models import OrderItem
from app.orders.models import Order
from app.users.models import User

OWNERSHIP: Mapping[type[Base], Callable[[UUID | BindParameter[UUID]], ColumnElement[bool]]] = {
    User: lambda owner: User.id == owner,
    Order: lambda owner: Order.user_id == owner,
    OrderItem: lambda owner: OrderItem.order_id.in_(select(Order.id).where(Order.user_id == owner)),
}
"""For each table whose rows belong to somebody, the condition under which a row is the owner's."""


def limit_to(
    owner: UUID | BindParameter[UUID] | None, model: type[Base]
) -> list[ColumnElement[bool]]:
    """Give the conditions under which a row of a table exists for whoever sees only what is an owner's."""
    belongs = OWNERSHIP.get(model)
    return [] if owner is None or belongs is None else [belongs(owner)]
