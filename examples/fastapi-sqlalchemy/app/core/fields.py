"""Types of properties: what a request may send for them."""

import datetime as dt
import json
import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated
from uuid import UUID

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

NO_NUL = r"^[^\x00]*$"
"""Matches every text without the character NUL, which databases cannot keep."""

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_TIME = re.compile(r"[Tt][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?([Zz]|[+-][0-9]{2}:[0-9]{2})")


def refuse_nul(text: str) -> str:
    """Refuse a text with the character NUL, which databases cannot keep."""
    if "\0" in text:
        raise ValueError("must not contain the character NUL")
    return text


def read_literal(value: object) -> object:
    """Read a number or a boolean of the query as JSON would."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


@dataclass(frozen=True)
class DecimalRange:
    """Marks a decimal that a JSON number or a text without exponent may give."""

    precision: int
    scale: int
    minimum: Decimal
    maximum: Decimal

    def __get_pydantic_core_schema__(self, _: object, __: GetCoreSchemaHandler) -> CoreSchema:
        """Give what is accepted."""
        number = core_schema.decimal_schema(
            max_digits=self.precision, decimal_places=self.scale, ge=self.minimum, le=self.maximum
        )
        return core_schema.no_info_before_validator_function(self._check_text, number)

    def __get_pydantic_json_schema__(
        self, _: CoreSchema, __: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Give the description of what is accepted."""
        bounds = {"minimum": float(self.minimum), "maximum": float(self.maximum)}
        text = {"type": "string", "pattern": f"^{self._pattern}$"}
        return {"anyOf": [{"type": "number", **bounds}, text]}

    @property
    def _pattern(self) -> str:
        sign = "" if self.minimum >= 0 else "-?"
        fraction = rf"(\.[0-9]{{1,{self.scale}}})?" if self.scale else ""
        return rf"{sign}[0-9]{{1,{max(self.precision - self.scale, 1)}}}{fraction}"

    def _check_text(self, value: object) -> object:
        if isinstance(value, str) and not re.fullmatch(self._pattern, value):
            raise ValueError(f"must be a number with at most {self.scale} digits behind the point")
        return value


def _check_date(value: object) -> object:
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        raise ValueError("must be a date such as '2026-01-31'")
    return value


def _check_moment(value: object) -> object:
    if not isinstance(value, str) or not _TIME.fullmatch(value[10:]):
        raise ValueError("must be a date and time with an offset, such as '2026-01-31T12:00:00Z'")
    _check_date(value[:10])
    return value


def _to_utc(value: dt.datetime) -> dt.datetime:
    try:
        return value.astimezone(dt.UTC)
    except OverflowError as error:
        raise ValueError("must be between the years 1 and 9999 in UTC") from error


ShortText = Annotated[str, Field(max_length=255, pattern=NO_NUL)]
LongText = Annotated[str, Field(max_length=65_535, pattern=NO_NUL)]
Boolean = Annotated[bool, Field(strict=True)]
Date = Annotated[dt.date, BeforeValidator(_check_date)]
Moment = Annotated[dt.datetime, BeforeValidator(_check_moment), AfterValidator(_to_utc)]
Ids = Annotated[list[UUID], Field(max_length=1000)]
