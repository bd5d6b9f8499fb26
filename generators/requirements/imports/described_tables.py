r"""Described tables: what the client of a database prints of its tables, as the SQL that would create them.

Such are ``DESCRIBE`` of MySQL, ``\d`` of PostgreSQL, ``PRAGMA table_info`` of SQLite and what a query of
``information_schema.columns`` gives, drawn with bars.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from generators.spec import names

MAX_DEFAULT = 200
"""Characters of a default that are read."""
_TITLES = {
    "table": ("table_name", "table"),
    "column": ("field", "column", "column_name", "name"),
    "type": ("type", "data_type", "column_type"),
    "null": ("null", "nullable", "is_nullable"),
    "required": ("notnull",),
    "key": ("key", "column_key", "pk"),
    "default": ("default", "column_default", "dflt_value"),
    "more": ("extra", "modifiers"),
}
_ROLES = {title: role for role, titles in _TITLES.items() for title in titles}
_BAR = r"[|\u2502\u2551][ \t]*"
_HEAD = re.compile(
    rf"^[ \t]*(?:{_BAR})?(?:(?:cid|table_name)[ \t]*{_BAR})?(?:field|column|column_name|name)[ \t]*{_BAR}"
    rf"(?:type|data_type|column_type)[ \t]*{_BAR}(?=\w)",
    re.IGNORECASE | re.MULTILINE,
)
_BARS = str.maketrans("\u2502\u2551", "||")
_RULE = re.compile(r"[-+|=\s\u2500-\u257f]*")
_NAME = r"[`\"'\[]?(?:\w+[`\"'\]]?\.[`\"'\[]?)?(?P<name>\w{1,60})[`\"'\]]?"
# 'mysql> DESCRIBE orders;', 'Table "public.orders"', 'orders:' over the rows.
_TITLE = re.compile(
    r"(?:.{0,40}[>#$]\s*)?(?:(?:describe|desc|explain|show (?:full )?(?:columns|fields) (?:from|in)|\\d\+?"
    rf"|(?:partitioned |foreign )?table:?|pragma table_(?:x?info))[\s(]+|(?:--|#)\s*)?{_NAME}[\s:;)]*(?:\\G)?",
    re.IGNORECASE,
)
_TYPE = re.compile(r"[A-Za-z][\w ]{0,60}(?:\((?:[^()']|'[^']*'){0,400}\))?[\w ]{0,40}(?:\[\])?")
# A default that is no text: a number, or what the database works out.
_VALUE = re.compile(r"-?\d+(?:\.\d+)?|true|false|'.*|.*\(.*\)|.*::.*|current_\w+", re.IGNORECASE)
_CONSTRAINT = re.compile(
    r"\"[^\"]+\"\s+(?:(?P<key>PRIMARY KEY|UNIQUE)(?: CONSTRAINT)?, btree (?P<columns>\([\w, \"]+\))$"
    r"|(?P<whole>(?:CHECK|FOREIGN KEY) \(.*))"
)
_KEY = re.compile(r"PRI|[1-9]")
_MODIFIERS = re.compile(r"(?P<null>not null)?\s*(?:default (?P<default>.+))?", re.IGNORECASE)
_POSTGRES = re.compile(r"character varying|\bbtree\b|\b(?:with|without) time zone\b|::|^[ \t]*Column\b", re.MULTILINE)


@dataclass(slots=True)
class _Column:
    name: str
    type: str
    rest: str
    key: str = ""


@dataclass(slots=True)
class _Table:
    name: str
    columns: list[_Column] = field(default_factory=list)
    constraints: list[str] = field(default_factory=list)


def describes_tables(text: str) -> bool:
    """Tell whether a text holds what a client printed of tables, with their names."""
    return _HEAD.search(text.translate(_BARS)) is not None and any(table.columns for table in _read_tables(text))


def write_statements(text: str) -> str:
    """Give the statements that would create the tables which a text describes; nothing where it describes none."""
    if not _HEAD.search(text):
        return ""
    tables = [table for table in _read_tables(text) if table.columns]
    quote = '"' if _POSTGRES.search(text) else "`"
    return "".join(_write_table(table, {each.name for each in tables}, quote) for table in tables)


def _read_tables(text: str) -> Iterator[_Table]:
    tables: dict[str, _Table] = {}
    name, head = "", dict[str, int]()
    for line in map(str.strip, text.translate(_BARS).splitlines()):
        if _RULE.fullmatch(line):
            continue
        if "|" not in line:
            constraint, title = _CONSTRAINT.match(line), _TITLE.fullmatch(line)
            if constraint and name in tables:
                written = constraint["whole"] or f"{constraint['key']} {constraint['columns']}"
                tables[name].constraints.append(written)
            elif title and (head == {} or not line.endswith(":")):
                name = title["name"]
        elif _HEAD.match(line):
            head = {_ROLES[cell.lower()]: at for at, cell in enumerate(_split(line)) if cell.lower() in _ROLES}
        elif head:
            cells = {role: cells[at] for cells in [_split(line)] for role, at in head.items() if at < len(cells)}
            owner, column = cells.get("table", name), _read_column(cells)
            if owner and column:
                tables.setdefault(owner, _Table(owner)).columns.append(column)
    yield from tables.values()


def _split(line: str) -> Sequence[str]:
    return [cell.strip() for cell in line.removeprefix("|").removesuffix("|").split("|")]


def _read_column(cells: Mapping[str, str]) -> _Column | None:
    name, kind = cells.get("column", ""), cells.get("type", "")
    if not re.fullmatch(r"\w{1,60}", name) or not _TYPE.fullmatch(kind):
        return None
    more = _MODIFIERS.match(cells.get("more", ""))
    default = (cells.get("default", "") or (more["default"] if more and more["default"] else ""))[:MAX_DEFAULT]
    required = cells.get("null", "").lower() in ("no", "not null") or cells.get("required") == "1"
    rest = " NOT NULL" if required or (more and more["null"]) else ""
    if default and default.lower() not in ("null", "<null>", "(null)"):
        escaped = default.replace("'", "''")
        rest += f" DEFAULT {default}" if _VALUE.fullmatch(default) else f" DEFAULT '{escaped}'"
    if "auto_increment" in cells.get("more", "").lower():
        rest += " AUTO_INCREMENT"
    return _Column(name, kind, rest, cells.get("key", "").upper())


def _write_table(table: _Table, known: AbstractSet[str], quote: str) -> str:
    tied = {name for stated in table.constraints for name in re.findall(r"^FOREIGN KEY \(\"?(\w+)", stated)}
    lines: list[str] = []
    for column in table.columns:
        target = _find_target(column.name, known - {table.name}) if column.name not in tied else None
        refers = f" REFERENCES {quote}{target}{quote}" if target else ""
        unique = " UNIQUE" if column.key == "UNI" else ""
        lines.append(f"{quote}{column.name}{quote} {column.type}{column.rest}{unique}{refers}")
    key = [f"{quote}{column.name}{quote}" for column in table.columns if _KEY.fullmatch(column.key)]
    lines += [f"PRIMARY KEY ({', '.join(key)})"] if key else []
    return f"CREATE TABLE {quote}{table.name}{quote} (\n{', '.join([*lines, *table.constraints])});\n"


def _find_target(column: str, known: AbstractSet[str]) -> str | None:
    """Give the table that a column such as ``branch_id`` is named after: clients do not print what it refers to."""
    base = column.lower().removesuffix("_id")
    if base == column.lower():
        return None
    return next((table for table in known if base in (table.lower(), names.singularize(table.lower()))), None)
