"""Shown types: the type that an example value shows, in a payload or in a cell of exported rows."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from generators.requirements.types import infer_type, is_known_word
from generators.spec.models import FieldType

_DATETIME = re.compile(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_MONEY = re.compile(r"-?\d{1,12}\.\d{2}")
_WRITTEN_DATE = re.compile(r"\d{1,2}[./]\d{1,2}[./]\d{4}")
_WHOLE = re.compile(r"-?(?:0|[1-9]\d{0,8})")
_FRACTION = re.compile(r"-?\d{1,12}[.,]\d{1,9}")
_YES_OR_NO = frozenset("true false yes no y n".split())


def find_shown_type(name: str, value: Any) -> FieldType | None:  # noqa: ANN401 - any JSON value
    """Give the type that a value of a payload shows for a field of this name; None if it shows none."""
    inferred = infer_type(name)
    if isinstance(value, bool):
        return FieldType.BOOLEAN
    if isinstance(value, int):
        return inferred if inferred is FieldType.DECIMAL else FieldType.INTEGER
    if isinstance(value, float | Decimal):
        return inferred if inferred in (FieldType.DECIMAL, FieldType.FLOAT) else FieldType.FLOAT
    if isinstance(value, dict | list):
        return FieldType.JSON
    if isinstance(value, str):
        return _find_text_type(inferred, value)
    return None


def _find_text_type(inferred: FieldType, value: str) -> FieldType:
    if _DATETIME.match(value):
        return FieldType.DATETIME
    if _DATE.fullmatch(value):
        return FieldType.DATE
    if _UUID.fullmatch(value):
        return FieldType.UUID
    if _MONEY.fullmatch(value) and inferred is FieldType.DECIMAL:
        return FieldType.DECIMAL
    return FieldType.TEXT if inferred is FieldType.TEXT or len(value) > 120 else FieldType.STRING


def find_column_type(name: str, cells: Sequence[str]) -> FieldType | None:
    """Give the type that the cells of a column show; None where they are empty, and the name has to tell."""
    values = [cell for cell in cells if cell]
    inferred = infer_type(name)
    if not values:
        return None
    if all(value.lower() in _YES_OR_NO for value in values):
        return FieldType.BOOLEAN
    if all(_WRITTEN_DATE.fullmatch(value) for value in values):
        return FieldType.DATE
    if all(_WHOLE.fullmatch(value) for value in values):
        # What is called a number or a code may look like one and be none.
        return (
            FieldType.INTEGER
            if inferred is FieldType.STRING and not is_known_word(name.rsplit("_", maxsplit=1)[-1])
            else None
        )
    if all(_FRACTION.fullmatch(value) or _WHOLE.fullmatch(value) for value in values):
        return inferred if inferred in (FieldType.DECIMAL, FieldType.FLOAT) else FieldType.DECIMAL
    shown = {_find_text_type(inferred, value) for value in values}
    return shown.pop() if len(shown) == 1 else None
