"""Examples as Go: how the tests of generated services write the values that fields take and refuse."""

from collections.abc import Sequence

from generators.examples import Language, Scalar
from generators.go.quoting import go_string
from generators.spec.models import FieldType

_TYPES = {str: "string", int: "int", float: "float64"}


def _write(value: Scalar) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return go_string(value) if isinstance(value, str) else repr(value)


def _count(before: str, digits: int, after: str) -> str:
    if not (before or digits or after):
        return "strconv.Itoa(number)"
    return f'fmt.Sprintf("{before}%{f"0{digits}" if digits else ""}d{after}", number)'


def _choose(values: Sequence[Scalar]) -> str:
    return f"[]{_TYPES[type(values[0])]}{{{', '.join(map(_write, values))}}}[number%{len(values)}]"


GO = Language(
    plain={
        FieldType.BOOLEAN: "number%2 == 0",
        FieldType.DATE: 'day(number).Format("2006-01-02")',
        FieldType.DATETIME: 'day(number).Format("2006-01-02T15:04:05Z")',
        FieldType.UUID: 'fmt.Sprintf("00000000-0000-4000-8000-%012d", number)',
        FieldType.JSON: 'map[string]any{"number": number, "list": []any{1, "two", nil}}',
        FieldType.FLOAT: "float64(number) + 0.5",
    },
    nul_document='map[string]any{"text": "\\x00"}',
    write=_write,
    repeat=lambda letters: f'strings.Repeat("x", {letters})',
    count=_count,
    choose=_choose,
)
"""Expressions of Go."""
