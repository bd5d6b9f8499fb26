"""What the API takes and gives of order items."""

import datetime as dt
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import MISSING, BeforeValidator, Field

from app.core.fields import DecimalRange, Moment, read_literal
from app.core.schemas import Page, PageRequest, Payload, Representation, match_sort_keys

Quantity = Annotated[int, Field(strict=True, ge=1, le=999)]
UnitPrice = Annotated[
    Decimal,
    DecimalRange(precision=12, scale=2, minimum=Decimal(0), maximum=Decimal("9999999999.99")),
]


class OrderItem(Representation):
    """An order item, as the API gives it."""

    quantity: int
    unit_price: Decimal
    product_id: UUID
    order_id: UUID
    created_at: dt.datetime
    updated_at: dt.datetime


class OrderItemCreate(Payload):
    """What creates an order item."""

    quantity: Quantity
    unit_price: UnitPrice
    product_id: UUID
    order_id: UUID


class OrderItemUpdate(Payload):
    """What changes an order item; what is not sent stays as it is."""

    quantity: Quantity | MISSING = MISSING
    unit_price: UnitPrice | MISSING = MISSING
    product_id: UUID | MISSING = MISSING
    order_id: UUID | MISSING = MISSING


class OrderItemPage(Page[OrderItem]):
    """A page of order items."""


class OrderItemQuery(PageRequest):
    """What a list of order items can be asked."""

    sort: Annotated[
        str, Field(pattern=match_sort_keys("quantity", "unit_price", "created_at", "updated_at"))
    ] = "created_at"
    quantity: Annotated[Quantity, BeforeValidator(read_literal)] | None = None
    unit_price: UnitPrice | None = None
    product_id: UUID | None = None
    order_id: UUID | None = None
    quantity_min: Annotated[Quantity, BeforeValidator(read_literal)] | None = None
    quantity_max: Annotated[Quantity, BeforeValidator(read_literal)] | None = None
    unit_price_min: UnitPrice | None = None
    unit_price_max: UnitPrice | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
    updated_at_min: Moment | None = None
    updated_at_max: Moment | None = None
