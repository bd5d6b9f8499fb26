"""Column types keep what they are given, whatever the database makes of it."""

from datetime import UTC, datetime, timedelta, timezone

from sqlalchemy.dialects import sqlite

from app.core.columns import ExactDecimal, UtcDateTime

DIALECT = sqlite.dialect()


def test_a_moment_is_kept_in_utc() -> None:
    moment = datetime(2026, 1, 31, 12, tzinfo=timezone(timedelta(hours=2)))
    kept = UtcDateTime().process_bind_param(moment, DIALECT)
    assert kept == datetime(2026, 1, 31, 10, tzinfo=UTC)
    read = UtcDateTime().process_result_value(datetime(2026, 1, 31, 10), DIALECT)  # noqa: DTZ001
    assert read == moment


def test_a_decimal_keeps_its_scale() -> None:
    column = ExactDecimal(12, 2)
    assert str(column.process_result_value(12.5, DIALECT)) == "12.50"
    assert column.process_result_value(None, DIALECT) is None
