"""Changes: what is done to rows, as statements."""

from generators.migrations.rows import (
    CopyPairs,
    DeleteAlong,
    DeleteMarked,
    FillColumns,
    FillMissing,
    LetGo,
    RowChange,
)
from generators.sql.dialect import SqlDialect
from generators.sql.statement import write_list
from generators.sql.values import write_value
from generators.tables.table import Column, Role


def write_change(change: RowChange, dialect: SqlDialect) -> str:
    """Give a change of rows as a statement."""
    quote = dialect.quote

    def locate(column: Column) -> str:
        return quote(column.name)

    match change:
        case FillColumns(table, values):
            listed = [f"{locate(column)} = {write_value(value, dialect, locate)}" for column, value in values]
            head = f"UPDATE {quote(table)} SET"
            return f"{head} {listed[0]}" if len(listed) == 1 else write_list(head, listed)
        case FillMissing(table, column, value):
            written = write_value(value, dialect, locate)
            return f"UPDATE {quote(table)} SET {locate(column)} = {written} WHERE {locate(column)} IS NULL"
        case CopyPairs(source, target, columns):
            new = ", ".join(locate(after) for _, after in columns)
            old = ", ".join(locate(before) for before, _ in columns)
            return f"INSERT INTO {quote(target)} ({new}) SELECT {old} FROM {quote(source)}"
        case DeleteMarked(table, mark):
            return f"DELETE FROM {quote(table)} WHERE {locate(mark)} IS NOT NULL"
        case DeleteAlong(table, column, target):
            key, mark = target.get_role(Role.ID), target.get_role(Role.DELETED_AT)
            deleted = f"SELECT {locate(key)} FROM {quote(target.name)} WHERE {locate(mark)} IS NOT NULL"
            return f"DELETE FROM {quote(table)} WHERE {locate(column)} IN ({deleted})"
        case LetGo(table, column, mark):
            return f"UPDATE {quote(table)} SET {locate(column)} = NULL WHERE {locate(mark)} IS NOT NULL"
