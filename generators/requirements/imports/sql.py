"""SQL: tables that DDL or a dump creates and alters, in the dialects of PostgreSQL, MySQL, SQLite and SQL Server.

This module and those that it is divided into (``sql_*``) import sqlglot, which takes a while: they are imported only
where a text holds SQL.
"""

import logging
import re
from dataclasses import replace

import sqlglot
from sqlglot import exp
from sqlglot.errors import SqlglotError

from generators.requirements.imports.described_tables import write_statements
from generators.requirements.imports.schema import MAX_TOLD, Schema, choose_values, tell_several
from generators.requirements.imports.sql_checks import apply_check
from generators.requirements.imports.sql_columns import Catalogue, strip_name
from generators.requirements.imports.sql_tables import take_statement
from generators.requirements.imports.statements import split_statements
from generators.spec import names
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


def read_sql(text: str) -> Schema:
    """Give the tables that a text creates or describes; what nothing understands is told as an omission."""
    reading = _Reading()
    reading.dialects.sort(key=lambda name: not any(name == sign and found.search(text) for sign, found in _SIGNS))
    for statement in split_statements(write_statements(text) + text):
        if _WANTED.match(statement):
            reading.read(statement)
    reading.end()
    reading.schema.omissions += _list_others(text)
    return reading.schema


def _list_others(text: str) -> list[str]:
    """List what is no table: views, functions and triggers, a sentence for each kind."""
    found: dict[str, list[str]] = {}
    for match in _OTHERS.finditer(text):
        found.setdefault(" ".join(match["kind"].lower().split()), []).append(strip_name(match["name"]))
    return [
        f"{tell_several(f'{kind}s' if len(set(listed)) > 1 else kind, list(dict.fromkeys(listed)))}."
        for kind, listed in found.items()
    ]


class _Reading:
    """One pass over the statements: keeps the tables and the types that they use."""

    def __init__(self) -> None:
        self.schema = Schema()
        self.catalogue = Catalogue(self.schema)
        self.dialects = list(_DIALECTS)
        self.parts: list[str] = []

    def read(self, statement: str) -> None:
        """Take one statement in."""
        enum, domain = _ENUM_TYPE.match(statement), _DOMAIN.match(statement)
        if enum:
            name = strip_name(enum["name"])
            values = [value.replace("''", "'") for value in _QUOTED.findall(enum["values"])]
            self.catalogue.enums[name] = choose_values(values, name, self.schema)
        elif part := _PART.match(statement):
            self._leave_out(part["name"] or part["child"])
        elif attached := _ATTACHED.search(statement):
            self._leave_out(attached["name"])
        elif domain:
            self.catalogue.domains[strip_name(domain["name"])] = domain["type"].upper()
            if re.search(r"\bcheck\b", statement, re.IGNORECASE):
                self.schema.omissions.append(f"The check of the domain {strip_name(domain['name'])}.")
        elif tree := self._parse(_simplify(statement)):
            take_statement(self.catalogue, tree)
        elif re.match(r"create\s+(?:\w+\s+)?table\b", statement, re.IGNORECASE):
            self.schema.omissions.append(f"A statement that cannot be read: {' '.join(statement.split())[:60]} …")

    def _leave_out(self, name: str) -> None:
        """Leave a partition out: its rows are those of the table that it is a part of."""
        key = strip_name(name)
        entity = self.catalogue.tables.pop(key, None)
        if entity:
            self.schema.entities.remove(entity)
        self.parts.append(key)

    def end(self) -> None:
        """Take in what needs all that is stated: checks, and values that the database makes."""
        for entity, condition in self.catalogue.checks:
            apply_check(entity, condition, self.schema)
        made: dict[str, list[str]] = {}
        for entity, column, sql in self.catalogue.made:
            draft = entity.fields.get(column)
            is_kept = draft is not None and entity in self.schema.entities and column not in entity.key
            if draft is not None and is_kept and names.to_snake(column) not in MANAGED_FIELDS:
                # What the database made up need not come from callers.
                entity.fields[column] = replace(draft, required=False)
                made.setdefault(sql[:80], []).append(f"{column} of {entity.name}")
        self.schema.omissions += [f"{tell_several(f'default {sql} of', listed)}." for sql, listed in made.items()]
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
                self.catalogue.dialect = dialect
                return tree
        return None


def _simplify(statement: str) -> str:
    """Drop what says how a server stores a table, which no parser has to know."""
    return _TEXT_BLOB.sub("TEXT", _COMPUTED.sub("", _STORED.sub("", _SERVER_ONLY.sub("", statement))))
