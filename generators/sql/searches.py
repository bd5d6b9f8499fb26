"""Searches: rows that are looked for, as a query that gives any of them."""

from generators.migrations.rows import (
    AnyRows,
    BrokenRows,
    DanglingRows,
    EqualRows,
    RowsWithout,
    Search,
    UnfitRows,
)
from generators.sql.dialect import SqlDialect
from generators.sql.values import write_condition, write_misfit


def write_search(search: Search, dialect: SqlDialect) -> str:
    """Give a query that has rows if there are any that are looked for."""
    quote = dialect.quote
    found = f"SELECT 1 FROM {quote(search.table)}"
    match search:
        case AnyRows():
            return found
        case RowsWithout(column=column):
            return f"{found} WHERE {quote(column.name)} IS NULL"
        case UnfitRows(column=column, misfit=misfit):
            return f"{found} WHERE {write_misfit(misfit, quote(column.name), dialect)}"
        case BrokenRows(column=column, condition=condition):
            return f"{found} WHERE NOT ({write_condition(condition, quote(column.name), dialect)})"
        case EqualRows(columns=columns, deletion_mark=mark):
            conditions = [f"{quote(column.name)} IS NOT NULL" for column in columns]
            conditions += [f"{quote(mark.name)} IS NULL"] if mark else []
            values = ", ".join(quote(column.name) for column in columns)
            return f"{found} WHERE {' AND '.join(conditions)} GROUP BY {values} HAVING count(*) > 1"
        case DanglingRows(table=table, column=column, target=target):
            value = f"{quote(table)}.{quote(column.name)}"
            if target is None:
                return f"{found} WHERE {value} IS NOT NULL"
            others = f"SELECT 1 FROM {quote(target)} AS others WHERE others.{quote('id')} = {value}"
            return f"{found} WHERE {value} IS NOT NULL AND NOT EXISTS ({others})"
