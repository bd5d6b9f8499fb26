"""The table of products."""

import datetime as dt
from decimal import Decimal
from typing import TYPE_CHECKING, ClassVar, Literal
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, String, Table, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from app.core.columns import ExactDecimal, UtcDateTime
from app.core.database import Base
from app.core.search import SearchText

if TYPE_CHECKING:
    from app.tags.models import Tag

ProductStatus = Literal["draft", "published", "archived"]

products_tags = Table(
    "products_tags",
    Base.metadata,
    Column("product_id", ForeignKey("products.id", ondelete="CASCADE"), primary_key=True),
    Column("tag_id", ForeignKey("tags.id", ondelete="CASCADE"), primary_key=True, index=True),
)


class Product(Base):
    """A product."""

    __tablename__ = "products"
    __table_args__ = (
        CheckConstraint("price >= 0", name="price"),
        CheckConstraint("status IN ('draft', 'published', 'archived')", name="status"),
        Index(None, "created_at", "id"),
        Index(
            "uq_products_sku",
            "sku",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_products_deleted_at",
            "deleted_at",
            postgresql_where=text("deleted_at IS NOT NULL"),
            sqlite_where=text("deleted_at IS NOT NULL"),
        ),
        Index(
            None,
            "search_text",
            postgresql_using="gin",
            postgresql_ops={"search_text": "gin_trgm_ops"},
        ),
    )

    name: Mapped[str] = mapped_column(String(255))
    sku: Mapped[str] = mapped_column(String(16))
    price: Mapped[Decimal] = mapped_column(ExactDecimal(12, 2))
    description: Mapped[str | None] = mapped_column(Text)
    status: Mapped[ProductStatus | None] = mapped_column(String(63))
    released_on: Mapped[dt.date | None]
    category_id: Mapped[UUID] = mapped_column(
        ForeignKey("categories.id", ondelete="RESTRICT"), index=True
    )
    deleted_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    search_text: Mapped[SearchText]

    __searched__: ClassVar = ("name", "sku", "description")
    tags: Mapped[list["Tag"]] = relationship(secondary="products_tags", lazy="raise")
