"""Rows: the rows of a table as statements of a migration name them."""

import builtins
import keyword
from dataclasses import dataclass

from generators.tables.table import Column

_TAKEN = frozenset(
    {"CommandError", "Decimal", "UUID", "batch", "dt", "mysql", "normalize", "op", "postgresql", "revision", "sa"}
)
"""What a migration imports or defines besides."""


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table, as far as a statement looks at them.

    Attributes:
        table: As it is called when the statement runs.
        columns: That the statement names.
    """

    table: str
    columns: tuple[Column, ...] = ()

    @property
    def variable(self) -> str:
        """The variable that holds the table."""
        is_taken = keyword.iskeyword(self.table) or hasattr(builtins, self.table) or self.table in _TAKEN
        return f"{self.table}_" if is_taken else self.table

    def name(self, column: str) -> str:
        """Give a column in a statement."""
        return f'{self.variable}.c["{column}"]'


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of SQLAlchemy, and the rows that it names."""

    text: str
    rows: tuple[Rows, ...]
