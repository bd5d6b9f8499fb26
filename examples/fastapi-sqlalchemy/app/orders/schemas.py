"""What the API takes and gives of orders."""

import datetime as dt
from typing import Annotated
from uuid import UUID

from pydantic import MISSING, Field

from app.core.fields import LongText, Moment, ShortText
from app.core.schemas import Page, PageRequest, Payload, Representation, match_sort_keys
from app.core.search import Words


class Order(Representation):
    """An order, as the API gives it."""

    number: str
    placed_at: dt.datetime
    notes: str | None
    user_id: UUID
    created_at: dt.datetime
    updated_at: dt.datetime


class OrderCreate(Payload):
    """What creates an order."""

    number: ShortText
    placed_at: Moment
    notes: LongText | None = None
    user_id: UUID | MISSING = MISSING


class OrderUpdate(Payload):
    """What changes an order; what is not sent stays as it is."""

    number: ShortText | MISSING = MISSING
    placed_at: Moment | MISSING = MISSING
    notes: LongText | MISSING | None = MISSING
    user_id: UUID | MISSING = MISSING


class OrderPage(Page[Order]):
    """A page of orders."""


class OrderQuery(PageRequest):
    """What a list of orders can be asked."""

    sort: Annotated[
        str, Field(pattern=match_sort_keys("number", "placed_at", "created_at", "updated_at"))
    ] = "created_at"
    number: ShortText | None = None
    placed_at: Moment | None = None
    user_id: UUID | None = None
    q: Words | None = None
    placed_at_min: Moment | None = None
    placed_at_max: Moment | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
    updated_at_min: Moment | None = None
    updated_at_max: Moment | None = None
