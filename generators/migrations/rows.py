"""Rows: what a migration looks for among the rows that are there, and what it writes into them."""

from dataclasses import dataclass
from decimal import Decimal

from generators.spec.models import Field
from generators.tables.table import Column, Condition, Table


@dataclass(frozen=True, slots=True)
class AnyRows:
    """Any row of a table."""

    table: str


@dataclass(frozen=True, slots=True)
class RowsWithout:
    """Rows of a table that have no value in a column."""

    table: str
    column: Column


@dataclass(frozen=True, slots=True)
class Longer:
    """Texts of more characters than this."""

    length: int


@dataclass(frozen=True, slots=True)
class Larger:
    """Numbers, or their negatives, beyond a limit.

    Attributes:
        limit: The limit.
        is_allowed: Whether it is allowed itself.
    """

    limit: Decimal
    is_allowed: bool = False


@dataclass(frozen=True, slots=True)
class Finer:
    """Numbers with more digits behind the point than this; None for any digit there."""

    scale: int | None = None


Misfit = Longer | Larger | Finer
"""What is true of values that a type cannot hold."""


@dataclass(frozen=True, slots=True)
class UnfitRows:
    """Rows of a table whose values its next type cannot hold."""

    table: str
    column: Column
    misfit: Misfit


@dataclass(frozen=True, slots=True)
class BrokenRows:
    """Rows of a table of whose values a condition is not true."""

    table: str
    column: Column
    condition: Condition


@dataclass(frozen=True, slots=True)
class EqualRows:
    """Rows of a table that share the values of all of some columns, those left aside that are marked as deleted."""

    table: str
    columns: tuple[Column, ...]
    deletion_mark: Column | None


@dataclass(frozen=True, slots=True)
class DanglingRows:
    """Rows of a table that refer to none of the rows of another one.

    Attributes:
        table: The table.
        column: That refers.
        target: The other table, as it is called before; None if there was none.
    """

    table: str
    column: Column
    target: str | None


Search = AnyRows | RowsWithout | UnfitRows | BrokenRows | EqualRows | DanglingRows
"""Rows that are looked for."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that is the same for all rows: the default of a field, or one that it takes.

    Attributes:
        field: The field.
        value: A value of its type, as text where JSON has none for it: a day, a moment, a UUID.
    """

    field: Field
    value: str | int | float | Decimal | bool


@dataclass(frozen=True, slots=True)
class EmptyObject:
    """JSON without any content."""


@dataclass(frozen=True, slots=True)
class IdOfRow:
    """The id of each row, as it is."""

    id: Column


@dataclass(frozen=True, slots=True)
class IdAsText:
    """The id of each row as a text, with another text behind it."""

    id: Column
    end: str = ""


@dataclass(frozen=True, slots=True)
class MomentOfRow:
    """The moment of each row's creation."""

    created_at: Column


@dataclass(frozen=True, slots=True)
class DayOfRow:
    """The day of each row's creation."""

    created_at: Column


Value = Given | EmptyObject | IdOfRow | IdAsText | MomentOfRow | DayOfRow
"""What is written into a column."""


@dataclass(frozen=True, slots=True)
class FillColumns:
    """Give all rows of a table values, in one statement, as each writes every row anew."""

    table: str
    values: tuple[tuple[Column, Value], ...]


@dataclass(frozen=True, slots=True)
class FillMissing:
    """Give those rows of a table a value that have none in a column."""

    table: str
    column: Column
    value: Value


@dataclass(frozen=True, slots=True)
class CopyPairs:
    """Put the pairs of one table into another one: columns of the one and of the other, in the same order."""

    source: str
    target: str
    columns: tuple[tuple[Column, Column], ...]


@dataclass(frozen=True, slots=True)
class DeleteMarked:
    """Delete the rows of a table that are marked as deleted."""

    table: str
    deletion_mark: Column


@dataclass(frozen=True, slots=True)
class DeleteAlong:
    """Delete the rows of a table that belong to rows that are marked as deleted.

    Attributes:
        table: The table.
        column: That refers to the others.
        target: The table of the others.
    """

    table: str
    column: Column
    target: Table


@dataclass(frozen=True, slots=True)
class LetGo:
    """Take from the rows of a table that are marked as deleted what they refer to."""

    table: str
    column: Column
    deletion_mark: Column


RowChange = FillColumns | FillMissing | CopyPairs | DeleteMarked | DeleteAlong | LetGo
"""What is done to rows."""
