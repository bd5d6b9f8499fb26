"""The table of orders."""

import datetime as dt
from typing import ClassVar
from uuid import UUID

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.columns import UtcDateTime
from app.core.database import Base
from app.core.search import SearchText


class Order(Base):
    """An order."""

    __tablename__ = "orders"
    __table_args__ = (
        Index(None, "created_at", "id"),
        Index(
            "uq_orders_number",
            "number",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_orders_deleted_at",
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

    number: Mapped[str] = mapped_column(String(255))
    placed_at: Mapped[dt.datetime] = mapped_column(UtcDateTime)
    notes: Mapped[str | None] = mapped_column(Text)
    user_id: Mapped[UUID] = mapped_column(ForeignKey("users.id", ondelete="RESTRICT"), index=True)
    deleted_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    search_text: Mapped[SearchText]

    __searched__: ClassVar = ("number", "notes")
