"""SQL: tables that DDL or a dump creates and alters, in the dialects of PostgreSQL, MySQL, SQLite and SQL Server.

This module alone imports sqlglot, and is itself imported only where a text holds SQL, as that takes a while.
"""

import logging
import re
from collections.abc import Iterator
from dataclasses import replace

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, Link, Schema
from generators.requirements.imports.sql_types import BINARY, find_type, set_digits
from generators.requirements.imports.statements import split_statements
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, OnDelete

# It warns of each statement that a dialect does not fit, which here only means that the next dialect is tried.
logging.getLogger("sqlglot").setLevel(logging.ERROR)

_DIALECTS = ("postgres", "mysql", "sqlite", "tsql")
_WANTED = re.compile(
    r"(?:create\s+(?:unlogged\s+)?(?:table|type|domain|(?:unique\s+)?index)"
    r"|alter\s+table)\b",
    re.IGNORECASE,
)
_ENUM_TYPE = re.compile(
    r"create\s+type\s+(?P<name>[\w.\"`]{1,130})\s+as\s+enum\s*\((?P<values>[^()]{1,4000})\)", re.IGNORECASE
)
_DOMAIN = re.compile(r"create\s+domain\s+(?P<name>[\w.\"`]{1,130})\s+as\s+(?P<type>[a-z]+)", re.IGNORECASE)
_COMPUTED = re.compile(r"(?<=\))\s*(?:virtual|stored|persisted)\b", re.IGNORECASE)
_TEXT_BLOB = re.compile(r"\bblob\s+sub_type\s+(?:text|1)\b", re.IGNORECASE)
_PART = re.compile(
    r"create\s+(?:\w+\s+)?table\s+(?:if\s+not\s+exists\s+)?(?P<name>[\w.\"`]{1,130})\s+partition\s+of\b"
    r"|create\s+(?:\w+\s+)?table\s+(?:if\s+not\s+exists\s+)?(?P<child>[\w.\"`]{1,130})\s*\([^;]*\)\s*inherits\s*\(",
    re.IGNORECASE,
)
_ATTACHED = re.compile(r"attach\s+partition\s+(?P<name>[\w.\"`]{1,130})", re.IGNORECASE)
_SERVER_ONLY = re.compile(
    r"\b(?:non)?clustered\b|\b(?:on\s+\[?primary\]?|textimage_on\s+\[?primary\]?|with\s*\([^()]*\)\s*$)", re.IGNORECASE
)
_QUOTED = re.compile(r"'([^']{1,63})'")
_ACTIONS = (("CASCADE", OnDelete.CASCADE), ("SET NULL", OnDelete.SET_NULL), ("RESTRICT", OnDelete.RESTRICT))
_NOWHERE = Span("", 0, 0, "")


def read_sql(text: str) -> Schema:
    """Give the tables that a text creates; statements that nothing understands are told as omissions."""
    reading = _Reading()
    for statement in split_statements(text):
        if _WANTED.match(statement):
            reading.read(statement)
    return reading.schema


class _Reading:
    """One pass over the statements: keeps the tables and the types that they use."""

    def __init__(self) -> None:
        self.schema = Schema()
        self.tables: dict[str, Entity] = {}
        self.enums: dict[str, tuple[str, ...]] = {}
        self.domains: dict[str, str] = {}
        self.dialects = list(_DIALECTS)

    def read(self, statement: str) -> None:
        """Take one statement in."""
        enum, domain = _ENUM_TYPE.match(statement), _DOMAIN.match(statement)
        if enum:
            self.enums[_strip_name(enum["name"])] = tuple(_QUOTED.findall(enum["values"]))
        elif part := _PART.match(statement):
            self._leave_out(part["name"] or part["child"])
        elif attached := _ATTACHED.search(statement):
            self._leave_out(attached["name"])
        elif domain:
            self.domains[_strip_name(domain["name"])] = domain["type"].upper()
        elif tree := self._parse(_simplify(statement)):
            self._take(tree)
        elif re.match(r"create\s+(?:\w+\s+)?table\b", statement, re.IGNORECASE):
            self.schema.omissions.append(f"A statement that cannot be read: {' '.join(statement.split())[:60]} …")

    def _leave_out(self, name: str) -> None:
        """Leave a partition out: its rows are those of the table that it is a part of."""
        key = _strip_name(name)
        entity = self.tables.pop(key, None)
        if entity:
            self.schema.entities.remove(entity)
        self.schema.omissions.append(f"{key} is a part of another table.")

    def _parse(self, statement: str) -> exp.Expression | None:
        for dialect in self.dialects:
            try:
                tree = sqlglot.parse_one(statement, read=dialect)
            except (SqlglotError, RecursionError):
                continue
            if isinstance(tree, exp.Create | exp.Alter):
                # What understood one statement most likely is what the whole text is written in.
                self.dialects.sort(key=lambda name: name != dialect)
                return tree
        return None

    def _take(self, tree: exp.Expression) -> None:
        if isinstance(tree, exp.Create) and isinstance(tree.this, exp.Schema):
            name = tree.this.this.name
            entity = self.tables.setdefault(name.lower(), Entity(name))
            if entity not in self.schema.entities:
                self.schema.entities.append(entity)
            self._read_parts(entity, tree.this.expressions)
        elif isinstance(tree, exp.Create) and isinstance(tree.this, exp.Index):
            self._read_index(tree)
        elif isinstance(tree, exp.Alter):
            entity_altered = self.tables.get(tree.this.name.lower())
            if entity_altered:
                self._read_parts(entity_altered, tree.args.get("actions") or [])

    def _read_index(self, tree: exp.Create) -> None:
        table = tree.this.args.get("table")
        entity = self.tables.get(table.name.lower()) if table is not None else None
        parameters = tree.this.args.get("params")
        parts = parameters.args.get("columns") or [] if parameters is not None else []
        columns = tuple(column.name for part in parts for column in part.find_all(exp.Column))
        if entity and columns and len(columns) == len(parts):
            self._index(entity, columns, unique=bool(tree.args.get("unique")))

    def _index(self, entity: Entity, columns: tuple[str, ...], *, unique: bool) -> None:
        if unique:
            _set_unique(entity, columns)
        elif len(columns) == 1 and columns[0] in entity.fields:
            entity.fields[columns[0]] = replace(entity.fields[columns[0]], indexed=True)

    def _read_parts(self, entity: Entity, parts: list[exp.Expression]) -> None:
        for part in parts:
            if isinstance(part, exp.ColumnDef):
                self._read_column(entity, part)
            else:
                _read_constraint(entity, part)

    def _read_column(self, entity: Entity, column: exp.ColumnDef) -> None:
        kind = column.args.get("kind")
        sql = _strip_name(kind.sql(dialect="mysql")) if kind is not None else ""
        stated = str(kind.this.name if kind is not None and hasattr(kind.this, "name") else sql).upper()
        stated = self.domains.get(sql, stated)
        arguments = tuple(str(part.this) for part in kind.find_all(exp.DataTypeParam)) if kind is not None else ()
        name = column.name
        if column.find(exp.ComputedColumnConstraint):
            self.schema.omissions.append(f"{name} of {entity.name} is computed and not kept.")
            return
        if BINARY.match(stated):
            self.schema.omissions.append(f"{name} of {entity.name}: there is no type for {stated}.")
            return
        is_key = column.find(exp.PrimaryKeyColumnConstraint) is not None
        if is_key:
            entity.key = (name,)
        is_serial = "SERIAL" in stated or column.find(exp.AutoIncrementColumnConstraint) is not None
        made = column.find(exp.GeneratedAsIdentityColumnConstraint) is not None
        entity.generated = entity.generated or ((is_serial or made) and entity.key in ((), (name,)))
        values = _find_values(column, self.enums, sql)
        draft = FieldDraft(
            name,
            _NOWHERE,
            type=FieldType.ENUM if values else find_type(stated, arguments),
            values=values,
            required=_is_required(column) or is_key,
            unique=True if column.find(exp.UniqueColumnConstraint) else None,
            default=_find_default(column),
        )
        entity.fields[name] = set_digits(draft, arguments)
        reference = column.find(exp.Reference)
        if reference:
            _link(entity, (name,), reference)


def _simplify(statement: str) -> str:
    """Drop what says how a server stores a table, which no parser has to know."""
    return _TEXT_BLOB.sub("TEXT", _COMPUTED.sub("", _SERVER_ONLY.sub("", statement)))


def _strip_name(text: str) -> str:
    return text.rpartition(".")[2].strip('"`[]').lower()


def _read_constraint(entity: Entity, part: exp.Expression) -> None:
    for key in part.find_all(exp.ForeignKey):
        reference = key.args.get("reference")
        if isinstance(reference, exp.Reference):
            _link(entity, tuple(column.name for column in key.expressions), reference)
    for primary in part.find_all(exp.PrimaryKey):
        columns = tuple(
            column.name for expression in primary.expressions for column in expression.find_all(exp.Identifier)
        )
        entity.key = tuple(dict.fromkeys(_match_case(entity, name) for name in columns))
    for unique in part.find_all(exp.UniqueColumnConstraint):
        inner = unique.this
        found = inner.expressions if inner is not None else []
        _set_unique(entity, tuple(_match_case(entity, column.name) for column in found))


def _match_case(entity: Entity, column: str) -> str:
    return next((name for name in entity.fields if name.lower() == column.lower()), column)


def _set_unique(entity: Entity, columns: tuple[str, ...]) -> None:
    if len(columns) > 1:
        entity.uniques.append(columns)
    elif columns and columns[0] in entity.fields:
        entity.fields[columns[0]] = replace(entity.fields[columns[0]], unique=True)
        for link in entity.links:
            link.unique = link.unique or link.columns == columns


def _link(entity: Entity, columns: tuple[str, ...], reference: exp.Reference) -> None:
    table = reference.find(exp.Table)
    if table is None or not columns:
        return
    columns = tuple(_match_case(entity, column) for column in columns)
    options = " ".join(str(option) for option in reference.args.get("options") or ()).upper()
    first = entity.fields.get(columns[0])
    name = columns[0] if len(columns) == 1 else None
    entity.links.append(
        Link(
            table.name,
            name=name,
            columns=columns,
            required=bool(first and first.required),
            unique=bool(len(columns) == 1 and ((first and first.unique) or entity.key == columns)),
            on_delete=next((action for words, action in _ACTIONS if f"ON DELETE {words}" in options), None),
        )
    )


def _is_required(column: exp.ColumnDef) -> bool:
    stated = column.find(exp.NotNullColumnConstraint)
    return stated is not None and not stated.args.get("allow_null")


def _find_default(column: exp.ColumnDef) -> str | None:
    default = column.find(exp.DefaultColumnConstraint)
    literal = default.find(exp.Literal, exp.Boolean) if default else None
    if isinstance(literal, exp.Boolean):
        return str(literal.this).lower()
    return literal.name if literal is not None and len(literal.name) <= names.MAX_NAME_LENGTH else None


def _find_values(column: exp.ColumnDef, enums: dict[str, tuple[str, ...]], sql: str) -> tuple[str, ...]:
    """Give the values of an enum type, or of a check that allows a list of them alone."""
    found: Iterator[str] | tuple[str, ...] = enums.get(sql, ())
    kind = column.args.get("kind")
    if kind is not None and sql.upper().startswith("ENUM"):
        found = tuple(literal.name for literal in kind.find_all(exp.Literal))
    for check in column.find_all(exp.CheckColumnConstraint):
        inside = check.find(exp.In)
        if inside is not None and inside.this.name == column.name:
            found = tuple(part.name for part in inside.expressions if isinstance(part, exp.Literal) and part.is_string)
    return tuple(dict.fromkeys(value for value in found if names.is_enum_value(value)))
