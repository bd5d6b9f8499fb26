"""Examples as TypeScript: how the tests of generated services write the values that fields take and refuse."""

import json
from collections.abc import Sequence

from generators.examples import Language, Scalar
from generators.spec.models import FieldType


def _count(before: str, digits: int, after: str) -> str:
    if not (before or digits or after):
        return "String(number)"
    number = f"String(number).padStart({digits}, '0')" if digits else "number"
    return f"`{before}${{{number}}}{after}`"


def _choose(values: Sequence[Scalar]) -> str:
    return f"[{', '.join(map(json.dumps, values))}][number % {len(values)}]"


TYPESCRIPT = Language(
    plain={
        FieldType.BOOLEAN: "number % 2 === 0",
        FieldType.DATE: "dayAfter(number)",
        FieldType.DATETIME: "`${dayAfter(number)}T12:30:00.000Z`",
        FieldType.UUID: "`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`",
        FieldType.JSON: "{ number, list: [1, 'two', null] }",
        FieldType.FLOAT: "number + 0.5",
    },
    nul_document="{ text: '\\0' }",
    write=json.dumps,
    repeat=lambda letters: f"'x'.repeat({letters})",
    count=_count,
    choose=_choose,
)
"""Expressions of TypeScript."""
