"""Parts: columns, constraints and indexes as the statements of a migration write them."""

from collections.abc import Iterator

from generators.spec.models import Database
from generators.sql.dialect import SqlDialect
from generators.sql.values import write_condition, write_null_test
from generators.tables.table import Check, Column, ForeignKey, Index, PrimaryKey, Table, Unique


def write_column(column: Column, dialect: SqlDialect) -> str:
    """Give a column as it is created."""
    text = f"{dialect.quote(column.name)} {dialect.write_type(column.type)}"
    if column.marks:
        return f"{text} GENERATED ALWAYS AS ({write_mark(column, dialect)})"
    # The kind of type says it where that is another one.
    counted = " AUTO_INCREMENT" if column.is_counted and dialect.database is Database.MYSQL else ""
    return f"{text}{'' if column.nullable else ' NOT NULL'}{counted}"


def write_mark(column: Column, dialect: SqlDialect) -> str:
    """Give the expression of a column that marks the nulls of another one."""
    return f"CASE WHEN {dialect.quote(column.marks)} IS NULL THEN 1 END"


def write_constraint(constraint: ForeignKey | Unique | Check | PrimaryKey, dialect: SqlDialect) -> str:
    """Give a constraint as it is stated with its table, or added to it."""
    head = f"CONSTRAINT {dialect.quote(constraint.name)}"
    match constraint:
        case PrimaryKey(columns=columns):
            return f"{head} PRIMARY KEY ({dialect.list_names(columns)})"
        case Unique(columns=columns):
            return f"{head} UNIQUE ({dialect.list_names(columns)})"
        case Check(column=column, condition=condition):
            return f"{head} CHECK ({write_condition(condition, dialect.quote(column), dialect)})"
        case ForeignKey():
            target = f"{dialect.quote(constraint.target)} ({dialect.quote('id')})"
            key = f"{head} FOREIGN KEY ({dialect.quote(constraint.column)}) REFERENCES {target}"
            return f"{key} ON DELETE {constraint.on_delete}"


def write_index(table: str, index: Index, dialect: SqlDialect) -> str:
    """Give the statement that creates an index."""
    unique = "UNIQUE " if index.is_unique else ""
    columns = dialect.list_names(index.columns)
    if index.finds_parts:
        columns = ", ".join(f"{dialect.quote(column)} gin_trgm_ops" for column in index.columns)
    method = " USING gin" if index.finds_parts else ""
    where = f" WHERE {write_null_test(index.where, dialect)}" if index.where else ""
    name = dialect.quote(index.name)
    return f"CREATE {unique}INDEX {name} ON {dialect.quote(table)}{method} ({columns}){where}"


def list_parts(table: Table, dialect: SqlDialect) -> Iterator[str]:
    """Give what stands between the parentheses of a new table; late keys are added apart."""
    for column in table.columns:
        yield write_column(column, dialect)
    yield write_constraint(table.primary_key, dialect)
    for key in table.foreign_keys:
        if not key.is_late:
            yield write_constraint(key, dialect)
    for unique in table.uniques:
        yield write_constraint(unique, dialect)
    for check in table.checks:
        yield write_constraint(check, dialect)
