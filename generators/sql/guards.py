"""Guards: what people added themselves to a table of SQLite is not lost where the table is made anew.

Only the database knows what their migrations left in it. So a migration that follows one of theirs asks it, and stops
if there is anything in such a table that would not be in the new one.
"""

from collections.abc import Iterable, Iterator

from generators.sql.dialect import SqlDialect
from generators.sql.refusals import break_constraint
from generators.sql.statement import Statement
from generators.tables.table import Table

_COMMENT = "Nothing is changed where a table has more than is known of it, as it would not be in the new one."


def guard_tables(tables: Iterable[Table], dialect: SqlDialect) -> Iterator[Statement]:
    """Give the statements that stop where tables have columns, indexes or triggers that are not described."""
    for place, table in enumerate(tables):
        name = dialect.write_text(table.name)
        columns = ", ".join(dialect.write_text(column.name) for column in table.columns)
        known = [index.name for index in table.indexes]
        indexes = ", ".join(map(dialect.write_text, known))
        more = f"SELECT 1 FROM pragma_table_info({name}) WHERE name NOT IN ({columns})"
        more += f" UNION ALL SELECT 1 FROM sqlite_master WHERE tbl_name = {name} AND type IN ('index', 'trigger')"
        more += f" AND sql IS NOT NULL AND name NOT IN ({indexes})"
        sentence = f"{table.name} has columns, indexes or triggers of your own: add them in this migration, too."
        yield from break_constraint(more, sentence, dialect, "" if place else _COMMENT)
