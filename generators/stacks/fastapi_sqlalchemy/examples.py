"""Examples as Python: how the tests of generated services write the values that fields take and refuse."""

from collections.abc import Sequence

from generators.examples import Language, Scalar
from generators.spec.models import FieldType


def _count(before: str, digits: int, after: str) -> str:
    if not (before or digits or after):
        return "str(number)"
    return f'f"{before}{{number{f":0{digits}" if digits else ""}}}{after}"'


def _choose(values: Sequence[Scalar]) -> str:
    return f"({', '.join(map(repr, values))})[number % {len(values)}]"


PYTHON = Language(
    plain={
        FieldType.BOOLEAN: "number % 2 == 0",
        FieldType.DATE: "str(date(2026, 1, 1) + timedelta(days=number))",
        FieldType.DATETIME: 'f"{date(2026, 1, 1) + timedelta(days=number)}T12:30:00Z"',
        FieldType.UUID: "str(UUID(int=number))",
        FieldType.JSON: '{"number": number, "list": [1, "two", None]}',
        FieldType.FLOAT: "number + 0.5",
    },
    nul_document='{"text": "\\0"}',
    write=repr,
    repeat=lambda letters: f'"x" * {letters}',
    count=_count,
    choose=_choose,
)
"""Expressions of Python."""
