"""What the model service takes for each type of field, and the form in which it keeps it."""

import json
import re
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from generators.contract import values
from generators.spec.models import Field, FieldType

_MOMENT = re.compile(r"\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)


class WrongValueError(Exception):
    """A value breaks a rule; ``place`` is which of the property's items does, if it has any."""

    def __init__(self, place: int | None = None) -> None:
        self.place = "" if place is None else f".{place}"
        super().__init__(place)


def demand(condition: object) -> None:
    if not condition:
        raise WrongValueError


def is_uuid(value: Any) -> bool:
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", value) is not None


def refuse_constant(name: str) -> None:
    msg = f"{name} is not JSON"
    raise ValueError(msg)


def write_moment(moment: datetime) -> str:
    """Write no more digits of a second than it has, as some languages do, so that texts are not in order of time."""
    seconds, _, digits = moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds").partition(".")
    return f"{seconds}.{digits}".rstrip("0").rstrip(".") + "Z"


def check_text(text: Any) -> None:
    demand(isinstance(text, str) and "\0" not in text)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise WrongValueError from error


def read_text(field: Field, value: Any) -> str:
    check_text(value)
    demand((field.min_length or 0) <= len(value) <= values.get_max_length(field))
    demand(field.pattern is None or re.search(field.pattern, value))
    return str(value)


def read_integer(field: Field, value: Any) -> int:
    demand(type(value) is int and -values.INTEGER_LIMIT <= value < values.INTEGER_LIMIT)
    check_bounds(field, Decimal(value))
    return int(value)


def read_float(field: Field, value: Any) -> float:
    demand(type(value) in (int, float))
    check_bounds(field, Decimal(repr(value)))
    return float(value)


def read_decimal(field: Field, value: Any) -> str:
    demand(type(value) in (int, float) or (isinstance(value, str) and re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", value)))
    number = Decimal(str(value))
    demand(number.is_finite() and abs(number) <= values.get_decimal_limit(field))
    scale = values.get_scale(field)
    demand(number == round(number, scale))
    check_bounds(field, number)
    return f"{number:.{scale}f}"


def check_bounds(field: Field, number: Decimal) -> None:
    demand(field.minimum is None or number >= field.minimum)
    demand(field.maximum is None or number <= field.maximum)


def read_boolean(_: Field, value: Any) -> bool:
    demand(isinstance(value, bool))
    return bool(value)


def read_date(_: Field, value: Any) -> str:
    demand(isinstance(value, str) and _DATE.fullmatch(value))
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError as error:
        raise WrongValueError from error


def read_moment(_: Field, value: Any) -> str:
    demand(isinstance(value, str) and _MOMENT.fullmatch(value))
    try:
        return write_moment(datetime.fromisoformat(value.upper()))
    except (ValueError, OverflowError) as error:
        raise WrongValueError from error


def read_uuid(_: Field, value: Any) -> str:
    demand(is_uuid(value))
    return str(value)


def read_json(_: Field, value: Any) -> Any:
    texts = re.findall(r'"(?:[^"\\]|\\.)*"', json.dumps(value))
    for text in texts:
        check_text(json.loads(text))
    return value


def read_enum(field: Field, value: Any) -> str:
    demand(isinstance(value, str) and value in field.values)
    return str(value)


READERS = {
    FieldType.STRING: read_text,
    FieldType.TEXT: read_text,
    FieldType.INTEGER: read_integer,
    FieldType.DECIMAL: read_decimal,
    FieldType.FLOAT: read_float,
    FieldType.BOOLEAN: read_boolean,
    FieldType.DATE: read_date,
    FieldType.DATETIME: read_moment,
    FieldType.UUID: read_uuid,
    FieldType.JSON: read_json,
    FieldType.ENUM: read_enum,
}
