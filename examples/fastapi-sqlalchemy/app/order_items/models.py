"""The table of order items."""

import datetime as dt
from decimal import Decimal
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.columns import ExactDecimal, UtcDateTime
from app.core.database import Base


class OrderItem(Base):
    """An order item."""

    __tablename__ = "order_items"
    __table_args__ = (
        CheckConstraint("quantity >= 1 AND quantity <= 999", name="quantity"),
        CheckConstraint("unit_price >= 0", name="unit_price"),
        Index(None, "created_at", "id"),
        Index(
            "ix_order_items_deleted_at",
            "deleted_at",
            postgresql_where=text("deleted_at IS NOT NULL"),
            sqlite_where=text("deleted_at IS NOT NULL"),
        ),
    )

    quantity: Mapped[int]
    unit_price: Mapped[Decimal] = mapped_column(ExactDecimal(12, 2))
    product_id: Mapped[UUID] = mapped_column(
        ForeignKey("products.id", ondelete="RESTRICT"), index=True
    )
    order_id: Mapped[UUID] = mapped_column(ForeignKey("orders.id", ondelete="CASCADE"), index=True)
    deleted_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
