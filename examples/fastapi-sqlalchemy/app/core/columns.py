"""Column types that mean the same on every database."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import JSON, DateTime, Dialect, Numeric
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.types import TypeDecorator, TypeEngine

JsonDocument = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


class UtcDateTime(TypeDecorator[datetime]):
    """A moment, stored and read in UTC, also where the database knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Give the moment in UTC."""
        return value and value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, _: Dialect) -> datetime | None:
        """Give the moment with its time zone."""
        return value and value.replace(tzinfo=UTC)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Leave the moments of PostgreSQL, which come with their time zone, as they are."""
        return None if dialect.name == "postgresql" else super().result_processor(dialect, coltype)


class ExactDecimal(TypeDecorator[Decimal]):
    """A decimal that keeps its scale, also on SQLite, which computes with floats.

    SQLite keeps 15 digits exactly.
    """

    impl = Numeric
    cache_ok = True

    def __init__(self, precision: int, scale: int) -> None:
        super().__init__(precision, scale)
        self.precision = precision
        self.scale = scale

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Give the type that the driver of this database understands."""
        if dialect.name == "sqlite":
            return Numeric(self.precision, self.scale, asdecimal=False)
        return self.impl_instance

    def process_result_value(self, value: float | None, _: Dialect) -> Decimal | None:
        """Give the decimal with all digits of its scale."""
        if value is None:
            return None
        return Decimal(str(value)).quantize(Decimal(1).scaleb(-self.scale))

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any] | None:
        """Leave the decimals of other databases as they are."""
        return super().result_processor(dialect, coltype) if dialect.name == "sqlite" else None
