"""What the API takes and gives of products."""

import datetime as dt
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import MISSING, Field

from app.core.fields import NO_NUL, Date, DecimalRange, Ids, LongText, Moment, ShortText
from app.core.schemas import Page, PageRequest, Payload, Representation, match_sort_keys
from app.core.search import Words
from app.products.models import ProductStatus

Sku = Annotated[str, Field(max_length=16, pattern=NO_NUL)]
Price = Annotated[
    Decimal,
    DecimalRange(precision=12, scale=2, minimum=Decimal(0), maximum=Decimal("9999999999.99")),
]


class Product(Representation):
    """A product, as the API gives it."""

    name: str
    sku: str
    price: Decimal
    description: str | None
    status: ProductStatus | None
    released_on: dt.date | None
    category_id: UUID
    tag_ids: list[UUID]
    created_at: dt.datetime
    updated_at: dt.datetime


class ProductCreate(Payload):
    """What creates a product."""

    name: ShortText
    sku: Sku
    price: Price
    description: LongText | None = None
    status: ProductStatus | None = "draft"
    released_on: Date | None = None
    category_id: UUID
    tag_ids: Ids = Field(default=[])


class ProductUpdate(Payload):
    """What changes a product; what is not sent stays as it is."""

    name: ShortText | MISSING = MISSING
    sku: Sku | MISSING = MISSING
    price: Price | MISSING = MISSING
    description: LongText | MISSING | None = MISSING
    status: ProductStatus | MISSING | None = MISSING
    released_on: Date | MISSING | None = MISSING
    category_id: UUID | MISSING = MISSING
    tag_ids: Ids | MISSING = MISSING


class ProductPage(Page[Product]):
    """A page of products."""


class ProductQuery(PageRequest):
    """What a list of products can be asked."""

    sort: Annotated[
        str,
        Field(
            pattern=match_sort_keys(
                "name", "sku", "price", "status", "released_on", "created_at", "updated_at"
            )
        ),
    ] = "created_at"
    name: ShortText | None = None
    sku: Sku | None = None
    price: Price | None = None
    status: ProductStatus | None = None
    released_on: Date | None = None
    category_id: UUID | None = None
    q: Words | None = None
    price_min: Price | None = None
    price_max: Price | None = None
    released_on_min: Date | None = None
    released_on_max: Date | None = None
    created_at_min: Moment | None = None
    created_at_max: Moment | None = None
    updated_at_min: Moment | None = None
    updated_at_max: Moment | None = None
