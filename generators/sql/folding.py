"""Folding: the texts of all rows once more, as the database itself can fold them."""

from generators.migrations.operations import FoldTexts
from generators.sql.dialect import SqlDialect
from generators.sql.values import Locate

COMMENT = "The database folds all but a few letters as the service does; these follow when their row is saved."


def write_folding(operation: FoldTexts, dialect: SqlDialect, locate: Locate) -> str:
    """Give the folded text of a row, whose texts are found as ``locate`` says."""
    texts = [f"coalesce({locate(column)}, '')" for column in operation.texts]
    joined = texts[0]
    for text in texts[1:]:
        joined = dialect.join(dialect.join(joined, "' '"), text)
    return dialect.fold(joined)
