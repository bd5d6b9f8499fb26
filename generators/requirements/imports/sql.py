"""SQL: tables that DDL or a dump creates and alters, in the dialects of PostgreSQL, MySQL, SQLite and SQL Server.

This module alone imports sqlglot, and is itself imported only where a text holds SQL, as that takes a while.
"""

import logging
import re
from dataclasses import replace

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from generators.requirements.findings import FieldDraft
from generators.requirements.imports.schema import Entity, Link, Schema, choose_values
from generators.requirements.imports.sql_checks import apply_check
from generators.requirements.imports.sql_types import BINARY, find_type, is_kept_as_text, set_digits
from generators.requirements.imports.statements import split_statements
from generators.requirements.understanding import Span
from generators.spec import names
from generators.spec.models import FieldType, OnDelete
from generators.spec.rules import MANAGED_FIELDS

# It warns of each statement that a dialect does not fit, which here only means that the next dialect is tried.
logging.getLogger("sqlglot").setLevel(logging.ERROR)

_DIALECTS = ("postgres", "mysql", "sqlite", "tsql")
# PostgreSQL takes a KEY of MySQL for a column, so what only one of them writes decides which is tried first.
_SIGNS = (
    ("mysql", re.compile(r"`|\bengine\s*=|\bauto_increment\b", re.IGNORECASE)),
    ("sqlite", re.compile(r"\bautoincrement\b|^[ \t]*pragma\b|\bwithout\s+rowid\b", re.IGNORECASE | re.MULTILINE)),
)
_WANTED = re.compile(
    r"(?:create\s+(?:unlogged\s+)?(?:table|type|domain|(?:unique\s+)?index)"
    r"|alter\s+table)\b",
    re.IGNORECASE,
)
_ENUM_TYPE = re.compile(
    r"create\s+type\s+(?P<name>[\w.\"`]{1,130})\s+as\s+enum\s*\((?P<values>(?:[^()']|'[^']*'){1,4000})\)", re.IGNORECASE
)
_DOMAIN = re.compile(r"create\s+domain\s+(?P<name>[\w.\"`]{1,130})\s+as\s+(?P<type>[a-z]+)", re.IGNORECASE)
_COMPUTED = re.compile(r"(?<=\))\s*(?:virtual|stored|persisted)\b", re.IGNORECASE)
_STORED = re.compile(r"(?<=\))\s*(?:without\s+rowid|strict)(?:\s*,\s*(?:without\s+rowid|strict))?\s*$", re.IGNORECASE)
_OTHERS = re.compile(
    r"^[ \t]*(?:/\*!\d{5}\s+)?create\b[^;()]{0,160}?\b"
    r"(?P<kind>view|function|procedure|trigger|event|rule|policy|virtual\s+table)\s+"
    r"(?:if\s+not\s+exists\s+)?(?P<name>[\w.\"`\[\]]{1,130})",
    re.IGNORECASE | re.MULTILINE,
)
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
_QUOTED = re.compile(r"'((?:[^']|''){1,200})'")
_ACTIONS = (("CASCADE", OnDelete.CASCADE), ("SET NULL", OnDelete.SET_NULL), ("RESTRICT", OnDelete.RESTRICT))
_NOWHERE = Span("", 0, 0, "")
MAX_TOLD = 12
"""Names that a sentence on what is left out lists."""


def read_sql(text: str) -> Schema:
    """Give the tables that a text creates; statements that nothing understands are told as omissions."""
    reading = _Reading()
    reading.dialects.sort(key=lambda name: not any(name == sign and found.search(text) for sign, found in _SIGNS))
    for statement in split_statements(text):
        if _WANTED.match(statement):
            reading.read(statement)
    reading.end()
    reading.schema.omissions += _list_others(text)
    return reading.schema


def _list_others(text: str) -> list[str]:
    """List what is no table: views, functions and triggers, a sentence for each kind."""
    found: dict[str, list[str]] = {}
    for match in _OTHERS.finditer(text):
        found.setdefault(" ".join(match["kind"].lower().split()), []).append(_strip_name(match["name"]))
    return [
        f"{_tell_several(f'{kind}s' if len(set(listed)) > 1 else kind, list(dict.fromkeys(listed)))}."
        for kind, listed in found.items()
    ]


def _tell_several(what: str, listed: list[str]) -> str:
    shown = ", ".join(listed[:MAX_TOLD])
    left = len(listed) - MAX_TOLD
    return f"The {what} {shown}{f' and {left} more' if left > 0 else ''}"


class _Reading:
    """One pass over the statements: keeps the tables and the types that they use."""

    def __init__(self) -> None:
        self.schema = Schema()
        self.tables: dict[str, Entity] = {}
        self.enums: dict[str, tuple[str, ...]] = {}
        self.domains: dict[str, str] = {}
        self.dialects = list(_DIALECTS)
        self.parts: list[str] = []
        self.made: list[tuple[Entity, str, str]] = []
        self.checks: list[tuple[Entity, exp.Expression]] = []

    def read(self, statement: str) -> None:
        """Take one statement in."""
        enum, domain = _ENUM_TYPE.match(statement), _DOMAIN.match(statement)
        if enum:
            name = _strip_name(enum["name"])
            values = [value.replace("''", "'") for value in _QUOTED.findall(enum["values"])]
            self.enums[name] = choose_values(values, name, self.schema)
        elif part := _PART.match(statement):
            self._leave_out(part["name"] or part["child"])
        elif attached := _ATTACHED.search(statement):
            self._leave_out(attached["name"])
        elif domain:
            self.domains[_strip_name(domain["name"])] = domain["type"].upper()
            if re.search(r"\bcheck\b", statement, re.IGNORECASE):
                self.schema.omissions.append(f"The check of the domain {_strip_name(domain['name'])}.")
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
        self.parts.append(key)

    def end(self) -> None:
        """Take in what needs all that is stated: checks, and values that the database makes."""
        for entity, condition in self.checks:
            apply_check(entity, condition, self.schema)
        made: dict[str, list[str]] = {}
        for entity, column, sql in self.made:
            draft = entity.fields.get(column)
            is_kept = draft is not None and entity in self.schema.entities and column not in entity.key
            if draft is not None and is_kept and names.to_snake(column) not in MANAGED_FIELDS:
                # What the database made up need not come from callers.
                entity.fields[column] = replace(draft, required=False)
                made.setdefault(sql[:80], []).append(f"{column} of {entity.name}")
        self.schema.omissions += [f"{_tell_several(f'default {sql} of', listed)}." for sql, listed in made.items()]
        parts = list(dict.fromkeys(self.parts))
        if len(parts) > MAX_TOLD:
            self.schema.omissions.append(f"{parts[0]} and {len(parts) - 1} more are parts of other tables.")
        else:
            self.schema.omissions += [f"{part} is a part of another table." for part in parts]

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
        elif isinstance(tree, exp.Create) and tree.args.get("kind") == "TABLE":
            self.schema.omissions.append(f"{tree.this.name} states no columns.")
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
        if entity is None or parameters is None:
            return
        parts = [part.this if isinstance(part, exp.Ordered) else part for part in parameters.args.get("columns") or []]
        condition = parameters.args.get("where")
        unique = bool(tree.args.get("unique"))
        if condition is not None or not all(isinstance(part, exp.Column) for part in parts):
            listed = " and ".join(part.sql() for part in parts)
            what = (
                f"That {listed} of {entity.name} is unique" if unique else f"The index of {entity.name} over {listed}"
            )
            self.schema.omissions.append(f"{what}{f' {condition.sql()}' if condition is not None else ''}.")
            return
        self._index(entity, tuple(_match_case(entity, part.name) for part in parts), unique=unique)

    def _index(self, entity: Entity, columns: tuple[str, ...], *, unique: bool) -> None:
        if unique:
            _set_unique(entity, columns)
        elif len(columns) == 1 and columns[0] in entity.fields:
            entity.fields[columns[0]] = replace(entity.fields[columns[0]], indexed=True)
        elif len(columns) > 1:
            entity.indexes.append(columns)

    def _read_parts(self, entity: Entity, parts: list[exp.Expression]) -> None:
        for part in parts:
            if isinstance(part, exp.ColumnDef):
                self._read_column(entity, part)
            elif isinstance(part, exp.IndexColumnConstraint):
                columns = tuple(_match_case(entity, column.name) for column in part.find_all(exp.Column))
                if part.args.get("kind"):
                    listed = " and ".join(columns)
                    self.schema.omissions.append(f"The {part.args['kind']} index of {entity.name} over {listed}.")
                else:
                    self._index(entity, columns, unique=False)
            elif isinstance(part, exp.AlterColumn | exp.RenameColumn | exp.Drop):
                self._alter(entity, part)
            else:
                _read_constraint(entity, part)
                self.checks += [(entity, check.this) for check in part.find_all(exp.CheckColumnConstraint)]
                if part.find(exp.ExcludeColumnConstraint):
                    self.schema.omissions.append(f"The constraint of {entity.name}: {part.sql()[:80]}.")

    def _alter(self, entity: Entity, part: exp.AlterColumn | exp.RenameColumn | exp.Drop) -> None:
        """Change, rename or drop a column, as the migrations that a text is made of do one after the other."""
        if isinstance(part, exp.Drop):
            for column in part.find_all(exp.Column):
                entity.fields.pop(_match_case(entity, column.name), None)
            return
        name = _match_case(entity, part.this.name)
        draft = entity.fields.get(name)
        if draft is None:
            return
        if isinstance(part, exp.RenameColumn):
            to = part.args["to"].name
            entity.fields = {to if key == name else key: value for key, value in entity.fields.items()}
            return
        nullable, default = part.args.get("allow_null"), part.args.get("default")
        if nullable is not None:
            entity.fields[name] = replace(draft, required=not nullable)
        if default is not None:
            self._set_default(entity, name, default)

    def _set_default(self, entity: Entity, name: str, value: exp.Expression) -> None:
        stated = _read_default(value)
        if stated is not None:
            entity.fields[name] = replace(entity.fields[name], default=stated)
        elif not isinstance(value.unnest(), exp.Null):
            self.made.append((entity, name, value.sql()))

    def _read_column(self, entity: Entity, column: exp.ColumnDef) -> None:
        kind = column.args.get("kind")
        sql = _strip_name(kind.sql(dialect="mysql")) if kind is not None else ""
        stated = str(kind.this.name if kind is not None and hasattr(kind.this, "name") else sql).upper()
        if stated == "USERDEFINED":
            stated = sql.upper()
        stated = self.domains.get(sql, stated)
        arguments = tuple(str(part.this) for part in kind.find_all(exp.DataTypeParam)) if kind is not None else ()
        name = column.name
        made = column.find(exp.GeneratedAsIdentityColumnConstraint)
        if column.find(exp.ComputedColumnConstraint) or (made is not None and made.args.get("expression") is not None):
            self.schema.omissions.append(f"{name} of {entity.name} is computed and not kept.")
            return
        if BINARY.match(stated):
            self.schema.omissions.append(f"{name} of {entity.name}: there is no type for {stated}.")
            return
        is_key = column.find(exp.PrimaryKeyColumnConstraint) is not None
        if is_key:
            entity.key = (name,)
        is_serial = "SERIAL" in stated or column.find(exp.AutoIncrementColumnConstraint) is not None
        is_made = is_serial or made is not None
        entity.generated = entity.generated or (is_made and entity.key in ((), (name,)))
        values = _find_values(kind, self.enums, sql, f"{name} of {entity.name}", self.schema)
        is_text = not values and is_kept_as_text(stated, arguments)
        if is_text:
            self.schema.omissions.append(f"The type of {name} of {entity.name}: {stated} is kept as text.")
        draft = FieldDraft(
            name,
            _NOWHERE,
            type=FieldType.ENUM if values else find_type(stated, arguments),
            values=values,
            required=_is_required(column) or is_key,
            unique=True if column.find(exp.UniqueColumnConstraint) else None,
        )
        entity.fields[name] = draft if is_text else set_digits(draft, arguments)
        default = column.find(exp.DefaultColumnConstraint)
        if default is not None and not is_made:
            self._set_default(entity, name, default.this)
        self.checks += [(entity, check.this) for check in column.find_all(exp.CheckColumnConstraint)]
        reference = column.find(exp.Reference)
        if reference:
            _link(entity, (name,), reference)


def _simplify(statement: str) -> str:
    """Drop what says how a server stores a table, which no parser has to know."""
    return _TEXT_BLOB.sub("TEXT", _COMPUTED.sub("", _STORED.sub("", _SERVER_ONLY.sub("", statement))))


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


def _read_default(value: exp.Expression) -> str | None:
    """Give a default that is a value; None for one that the database works out, such as ``now()``."""
    while isinstance(value, exp.Cast | exp.Paren):
        value = value.this
    if isinstance(value, exp.Boolean):
        return str(value.this).lower()
    if isinstance(value, exp.Neg) and isinstance(value.this, exp.Literal):
        return f"-{value.this.name}"
    # SQLite takes what stands in double quotes and is no column for a text.
    is_text = isinstance(value, exp.Column) and isinstance(value.this, exp.Identifier) and value.this.quoted
    return value.name if isinstance(value, exp.Literal) or is_text else None


def _find_values(
    kind: exp.DataType | None, enums: dict[str, tuple[str, ...]], sql: str, owner: str, schema: Schema
) -> tuple[str, ...]:
    """Give the values of an enum type, be it defined before or by the column."""
    if kind is not None and sql.upper().startswith("ENUM"):
        return choose_values((literal.name for literal in kind.find_all(exp.Literal)), owner, schema)
    return enums.get(sql, ())
