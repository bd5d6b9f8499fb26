"""The table of categories."""

import datetime as dt
from typing import ClassVar

from sqlalchemy import Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.columns import UtcDateTime
from app.core.database import Base
from app.core.search import SearchText


class Category(Base):
    """A category."""

    __tablename__ = "categories"
    __table_args__ = (
        Index(None, "created_at", "id"),
        Index(
            "uq_categories_name",
            "name",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_categories_deleted_at",
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

    name: Mapped[str] = mapped_column(String(60))
    deleted_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    search_text: Mapped[SearchText]

    __searched__: ClassVar = ("name",)
