"""SQL types: a type as DDL and its relatives write it, as a FieldType with its arguments."""

import re
from dataclasses import replace

from generators.requirements.findings import FieldDraft
from generators.spec.models import FieldType

_TYPES: tuple[tuple[str, FieldType], ...] = (
    (r"INTERVAL|BIT VARYING|VARBIT", FieldType.STRING),
    (r"TINYINT\(1\)|BOOL|BIT\b", FieldType.BOOLEAN),
    (r"U?(?:TINY|SMALL|MEDIUM|BIG)?INT|U?INT|(?:SMALL|BIG)?SERIAL|YEAR|INT[248]\b", FieldType.INTEGER),
    (r"DEC(?:IMAL)?\b|NUMERIC|NUMBER|(?:SMALL)?MONEY|UDECIMAL", FieldType.DECIMAL),
    (r"FLOAT|DOUBLE|REAL|UDOUBLE", FieldType.FLOAT),
    (r"DATE\b", FieldType.DATE),
    (r"(?:SMALL)?DATETIME|TIMESTAMP", FieldType.DATETIME),
    (r"UUID|UNIQUEIDENTIFIER", FieldType.UUID),
    (r"JSON|ARRAY|HSTORE|OBJECT|MAP|STRUCT|.*\[\]$", FieldType.JSON),
    (r"(?:MEDIUM|LONG|N)?TEXT|CLOB|TSVECTOR", FieldType.TEXT),
)
BINARY = re.compile(r"(?:TINY|MEDIUM|LONG|VAR)?(?:BLOB|BINARY)|BYTEA|IMAGE|GEOMETRY|GEOGRAPHY|POINT|POLYGON|ROWVERSION")
"""Types whose values a Spec has no type for."""

_TEXTUAL = re.compile(r"N?(?:VAR)?CHAR|BPCHAR|CHARACTER|NATIONAL|TINYTEXT|STRING|CITEXT|NAME\b|UNKNOWN|NULL|$")

MAX_PRECISION = 38
MAX_SCALE = 18
MAX_LENGTH = 65_535


def find_type(stated: str, arguments: tuple[str, ...] = ()) -> FieldType:
    """Give the type for the name of one, with its arguments: ``VARCHAR``, ``TINYINT`` and ``("1",)``."""
    upper = stated.upper()
    if upper == "TINYINT" and arguments == ("1",):
        return FieldType.BOOLEAN
    if upper == "BIT" and arguments not in ((), ("1",)):
        return FieldType.STRING
    return next((kind for pattern, kind in _TYPES if re.match(pattern, upper)), FieldType.STRING)


def is_kept_as_text(stated: str, arguments: tuple[str, ...] = ()) -> bool:
    """Tell whether a type is none that a Spec has, so that its values are kept as they are written."""
    return find_type(stated, arguments) is FieldType.STRING and _TEXTUAL.match(stated.upper()) is None


def set_digits(draft: FieldDraft, arguments: tuple[str, ...]) -> FieldDraft:
    """Give a field with the length or the digits that its type states."""
    numbers = [int(argument) for argument in arguments if re.fullmatch(r"\d{1,5}", argument)]
    if draft.type is FieldType.STRING and len(numbers) == 1 and 1 <= numbers[0] <= MAX_LENGTH:
        return replace(draft, max_length=numbers[0])
    if draft.type is FieldType.DECIMAL and numbers and 1 <= numbers[0] <= MAX_PRECISION:
        scale = numbers[1] if len(numbers) > 1 else 0
        return replace(draft, precision=numbers[0], scale=scale) if scale <= min(numbers[0], MAX_SCALE) else draft
    return draft
