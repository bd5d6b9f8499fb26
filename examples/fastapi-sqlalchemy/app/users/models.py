"""The table of users."""

import datetime as dt
from typing import ClassVar, Literal

from sqlalchemy import CheckConstraint, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.columns import UtcDateTime
from app.core.database import Base
from app.core.search import SearchText

UserRole = Literal["user", "admin"]


class User(Base):
    """A user."""

    __tablename__ = "users"
    __table_args__ = (
        CheckConstraint("role IN ('user', 'admin')", name="role"),
        Index(None, "created_at", "id"),
        Index(
            "uq_users_email",
            "email",
            unique=True,
            postgresql_where=text("deleted_at IS NULL"),
            sqlite_where=text("deleted_at IS NULL"),
        ),
        Index(
            "ix_users_deleted_at",
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

    name: Mapped[str] = mapped_column(String(120))
    newsletter: Mapped[bool | None]
    email: Mapped[str] = mapped_column(String(254))
    role: Mapped[UserRole] = mapped_column(String(63))
    deleted_at: Mapped[dt.datetime | None] = mapped_column(UtcDateTime)
    search_text: Mapped[SearchText]

    __searched__: ClassVar = ("name", "email")
