"""Parts: columns, keys and indexes in the words of Prisma."""

from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.prisma.difference import AnyIndex, list_indexes
from generators.sql.values import write_null_test
from generators.tables.table import Column, ForeignKey, Index, Table

_COLLATION = "DEFAULT CHARACTER SET utf8mb4 COLLATE /*M! utf8mb4_nopad_bin */ /*!80000 utf8mb4_0900_bin */"
"""Prisma would write ``utf8mb4_unicode_ci``, which takes texts for equal that are not.

MariaDB reads the first of the comments and MySQL the second one, because each has its own name for that.
"""


def write_column(column: Column, dialect: SqlDialect) -> str:
    """Give a column as it is created."""
    text = f"{dialect.quote(column.name)} {dialect.write_type(column.type)}"
    if column.marks:
        return f"{text} GENERATED ALWAYS AS (CASE WHEN {dialect.quote(column.marks)} IS NULL THEN 1 END)"
    is_mysql = dialect.database is Database.MYSQL
    null = " NULL" if is_mysql else ""
    counted = " AUTO_INCREMENT" if column.is_counted and is_mysql else ""
    return f"{text}{null if column.nullable else ' NOT NULL'}{counted}"


def write_key(key: ForeignKey, dialect: SqlDialect, space: str = "") -> str:
    """Give a foreign key; ``space`` stands between the table and its column, as SQLite's have it."""
    quote = dialect.quote
    target = f"{quote(key.target)}{space}({quote('id')})"
    ends = f"FOREIGN KEY ({quote(key.column)}) REFERENCES {target}"
    return f"CONSTRAINT {quote(key.name)} {ends} ON DELETE {key.on_delete} ON UPDATE CASCADE"


def write_index(table: str, index: AnyIndex, dialect: SqlDialect) -> str:
    """Give the statement that creates an index."""
    quote = dialect.quote
    unique, method, columns, where = "UNIQUE ", "", dialect.list_names(index.columns), ""
    if isinstance(index, Index):
        unique = unique if index.is_unique else ""
        if index.finds_parts:
            method = " USING GIN "
            columns = ", ".join(f"{quote(column)} gin_trgm_ops" for column in index.columns)
        if index.where:
            test = write_null_test(index.where, dialect)
            where = f" WHERE {test}" if dialect.database is Database.SQLITE else f" WHERE ({test})"
    return f"CREATE {unique}INDEX {quote(index.name)} ON {quote(table)}{method}({columns}){where}"


def write_table(name: str, table: Table, dialect: SqlDialect) -> str:
    """Give the statement that creates a table, under some name."""
    quote = dialect.quote
    columns = [write_column(column, dialect) for column in table.columns]
    key = table.primary_key
    match dialect.database:
        case Database.POSTGRESQL:
            names = ",".join(map(quote, key.columns))
            lines = [*columns, f"\n    CONSTRAINT {quote(key.name)} PRIMARY KEY ({names})"]
            end = ")"
        case Database.MYSQL:
            indexes = [_write_inner_index(index, dialect) for index in list_indexes(table)]
            indexes.append(f"PRIMARY KEY ({dialect.list_names(key.columns)})")
            lines = [*columns, f"\n    {indexes[0]}", *indexes[1:]]
            end = f") {_COLLATION}"
        case _:
            keys = [write_key(each, dialect, space=" ") for each in table.foreign_keys]
            lines = [*_mark_key(columns, table, dialect), *keys]
            end = ")"
    body = ",\n".join(line if line.startswith("\n") else f"    {line}" for line in lines)
    return f"CREATE TABLE {quote(name)} (\n{body}\n{end}"


def _mark_key(columns: list[str], table: Table, dialect: SqlDialect) -> list[str]:
    """Give the columns of a table of SQLite with its primary key, which a single column says itself."""
    names = table.primary_key.columns
    if len(names) > 1:
        return [*columns, f"\n    PRIMARY KEY ({dialect.list_names(names)})"]
    counted = {column.name for column in table.columns if column.is_counted}
    key = " PRIMARY KEY AUTOINCREMENT" if names[0] in counted else " PRIMARY KEY"
    return [
        f"{text}{key}" if column.name == names[0] else text for column, text in zip(table.columns, columns, strict=True)
    ]


def _write_inner_index(index: AnyIndex, dialect: SqlDialect) -> str:
    unique = "" if isinstance(index, Index) and not index.is_unique else "UNIQUE "
    return f"{unique}INDEX {dialect.quote(index.name)}({dialect.list_names(index.columns)})"
