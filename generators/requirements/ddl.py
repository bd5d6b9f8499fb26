"""DDL: ``CREATE TABLE`` statements of PostgreSQL, MySQL or SQLite as findings, parsed by sqlglot.

This module alone imports sqlglot, and is itself imported only where a text holds SQL, as that takes a while.
"""

import logging
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from generators.requirements.findings import Certainty, FieldDraft, FieldFound, Finding, RelationFound, ResourceFound
from generators.requirements.nouns import name_entity
from generators.requirements.passages import Passage
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, OnDelete, RelationKind

# It warns of each statement that a dialect does not fit, which here only means that the next dialect is tried.
logging.getLogger("sqlglot").setLevel(logging.ERROR)

_ENUM_TYPE = re.compile(
    r"\bcreate\s+type\s+[\"`]?(?P<name>\w{1,63})[\"`]?\s+as\s+enum\s*\((?P<values>[^()]{1,2000})\)", re.IGNORECASE
)
_QUOTED = re.compile(r"'([^']{1,63})'")
_DIALECTS = ("postgres", "mysql", "sqlite")
_PREFIX = re.compile(r"^(?:(?:tbl|tb|t)_|(?:tbl|tb)(?=[A-Z]))")
_TYPES: tuple[tuple[str, FieldType], ...] = (
    (r"TINYINT\(1\)|BOOL|BIT", FieldType.BOOLEAN),
    (r"U?(?:TINY|SMALL|MEDIUM|BIG)?INT|U?INT|(?:SMALL|BIG)?SERIAL|YEAR", FieldType.INTEGER),
    (r"DECIMAL|NUMERIC|(?:SMALL)?MONEY|UDECIMAL", FieldType.DECIMAL),
    (r"FLOAT|DOUBLE|REAL|UDOUBLE", FieldType.FLOAT),
    (r"DATE\b", FieldType.DATE),
    (r"DATETIME|TIMESTAMP", FieldType.DATETIME),
    (r"UUID|UNIQUEIDENTIFIER", FieldType.UUID),
    (r"JSON|ARRAY|HSTORE|OBJECT|MAP|STRUCT", FieldType.JSON),
    (r"ENUM", FieldType.ENUM),
    (r"(?:MEDIUM|LONG)?TEXT|CLOB", FieldType.TEXT),
)


def read_tables(passage: Passage) -> tuple[Finding, ...]:
    """Give what the ``CREATE TABLE`` statements of some SQL define; nothing where it cannot be parsed."""
    enums = {
        match["name"].lower(): tuple(_QUOTED.findall(match["values"])) for match in _ENUM_TYPE.finditer(passage.text)
    }
    return tuple(found for table in _parse(passage.text) for found in _read_table(table, enums, passage))


def _parse(text: str) -> list[exp.Create]:
    """Parse the statements in the first dialect that understands every table."""
    wanted = len(re.findall(r"\bcreate\s+(?:temporary\s+)?table\b", text, re.IGNORECASE))
    best: list[exp.Create] = []
    for dialect in _DIALECTS:
        try:
            statements = sqlglot.parse(text, read=dialect)
        except (SqlglotError, RecursionError):
            continue
        tables = [s for s in statements if isinstance(s, exp.Create) and isinstance(s.this, exp.Schema)]
        if len(tables) > len(best):
            best = tables
        if len(best) >= wanted:
            break
    return best


def _read_table(table: exp.Create, enums: dict[str, tuple[str, ...]], passage: Passage) -> Iterator[Finding]:
    stated = table.this.this.name
    name = name_entity(_PREFIX.sub("", stated))
    if name is None:
        return
    at = re.search(rf"\b{re.escape(stated)}\b", passage.text)
    span = passage.find_span(at.start(), at.end()) if at else passage.find_span()
    yield ResourceFound(name, Certainty.DEFINED, span)
    links = dict(_find_table_links(table.this.expressions))
    unique = {column for parts in _find_unique(table.this.expressions) if len(parts) == 1 for column in parts}
    keys = [c.name for part in table.this.expressions if isinstance(part, exp.PrimaryKey) for c in part.expressions]
    for column in table.this.expressions:
        if isinstance(column, exp.ColumnDef):
            reference = links.get(column.name.lower()) or column.find(exp.Reference)
            if reference:
                yield _read_reference(name, column, reference, span)
            elif not _is_surrogate(column, name, keys):
                draft = _read_column(column, enums, span)
                if draft:
                    draft = replace(draft, unique=draft.unique or (column.name.lower() in unique) or None)
                    yield FieldFound(name, draft)


def _find_table_links(parts: Sequence[exp.Expression]) -> Iterator[tuple[str, exp.Reference]]:
    """Give column and reference of each foreign key that stands apart from its column."""
    for part in parts:
        for key in part.find_all(exp.ForeignKey):
            reference = key.args.get("reference")
            if len(key.expressions) == 1 and isinstance(reference, exp.Reference):
                yield key.expressions[0].name.lower(), reference


def _find_unique(parts: Sequence[exp.Expression]) -> Iterator[tuple[str, ...]]:
    """Give the columns of each unique constraint that stands apart from its columns."""
    for part in parts:
        if isinstance(part, exp.ColumnDef):
            continue
        for constraint in part.find_all(exp.UniqueColumnConstraint):
            inner = constraint.this
            columns = inner.expressions if inner is not None else []
            yield tuple(column.name.lower() for column in columns)


def _is_surrogate(column: exp.ColumnDef, resource: str, keys: Sequence[str]) -> bool:
    """Tell whether a column is a generated key, in whose place every resource has an id of its own."""
    is_key = column.find(exp.PrimaryKeyColumnConstraint) is not None or list(keys) == [column.name]
    if not is_key:
        return False
    own = f"{names.to_snake(resource)}_id"
    return (
        names.to_snake(column.name) in ("id", own, "uuid") or column.find(exp.AutoIncrementColumnConstraint) is not None
    )


def _read_reference(resource: str, column: exp.ColumnDef, reference: exp.Reference, span: Span) -> RelationFound:
    table = reference.find(exp.Table)
    target = name_entity(_PREFIX.sub("", table.name)) if table else None
    options = " ".join(str(option) for option in reference.args.get("options") or ()).upper()
    actions = {"CASCADE": OnDelete.CASCADE, "SET NULL": OnDelete.SET_NULL, "RESTRICT": OnDelete.RESTRICT}
    on_delete = next((action for words, action in actions.items() if f"ON DELETE {words}" in options), None)
    name = names.to_snake(column.name).removesuffix("_id")
    return RelationFound(
        source=(resource,),
        kind=RelationKind.ONE_TO_ONE if column.find(exp.UniqueColumnConstraint) else RelationKind.MANY_TO_ONE,
        target=(target,) if target else (),
        certain=False,
        span=span,
        name=name if names.is_snake(name) else None,
        required=_is_required(column),
        on_delete=on_delete,
    )


def _is_required(column: exp.ColumnDef) -> bool:
    stated = column.find(exp.NotNullColumnConstraint)
    return stated is not None and not stated.args.get("allow_null")


def _read_column(column: exp.ColumnDef, enums: dict[str, tuple[str, ...]], span: Span) -> FieldDraft | None:
    name = names.to_snake(column.name)
    if not names.is_snake(name):
        return None
    kind = column.args.get("kind")
    sql = kind.sql(dialect="mysql").upper() if kind is not None else ""
    stated = str(kind.this.name if kind is not None and hasattr(kind.this, "name") else sql).upper()
    arguments = [str(part.this) for part in kind.find_all(exp.DataTypeParam)] if kind is not None else []
    values = _find_values(column, enums, sql)
    default = column.find(exp.DefaultColumnConstraint)
    literal = default.find(exp.Literal, exp.Boolean) if default else None
    is_key = column.find(exp.PrimaryKeyColumnConstraint) is not None
    draft = FieldDraft(
        name,
        span,
        type=FieldType.ENUM if values else _find_type(stated, arguments),
        values=values,
        required=_is_required(column) or is_key,
        unique=True if is_key or column.find(exp.UniqueColumnConstraint) else None,
        default=str(literal.this).lower() if isinstance(literal, exp.Boolean) else literal.name if literal else None,
    )
    return _set_digits(draft, arguments)


def _find_type(stated: str, arguments: Sequence[str]) -> FieldType:
    if stated == "TINYINT" and list(arguments) == ["1"]:
        return FieldType.BOOLEAN
    return next((kind for pattern, kind in _TYPES if re.match(pattern, stated)), FieldType.STRING)


def _set_digits(draft: FieldDraft, arguments: Sequence[str]) -> FieldDraft:
    numbers = [int(argument) for argument in arguments if argument.isdecimal() and len(argument) < 6]
    if draft.type is FieldType.STRING and len(numbers) == 1 and numbers[0] >= 1:
        return replace(draft, max_length=numbers[0])
    if draft.type is FieldType.DECIMAL and numbers and 1 <= numbers[0] <= 38:
        scale = numbers[1] if len(numbers) > 1 else 0
        return replace(draft, precision=numbers[0], scale=scale) if scale <= min(numbers[0], 18) else draft
    return draft


def _find_values(column: exp.ColumnDef, enums: dict[str, tuple[str, ...]], sql: str) -> tuple[str, ...]:
    """Give the values of an enum type, or of a check that allows a list of them alone."""
    kind = column.args.get("kind")
    found: tuple[str, ...] = enums.get(sql.strip('"`').lower(), ())
    if kind is not None and sql.startswith("ENUM"):
        found = tuple(literal.name for literal in kind.find_all(exp.Literal))
    for check in column.find_all(exp.CheckColumnConstraint):
        inside = check.find(exp.In)
        if inside is not None and inside.this.name == column.name:
            found = tuple(part.name for part in inside.expressions if isinstance(part, exp.Literal) and part.is_string)
    return tuple(dict.fromkeys(value for value in found if names.is_enum_value(value)))
