"""Operations: what a migration does to a database, one step each, before anything is written in a language."""

from dataclasses import dataclass

from generators.migrations.rows import RowChange, Search
from generators.tables.table import Column, Constraint, ForeignKey, Preparation, Table


@dataclass(frozen=True, slots=True)
class Refuse:
    """Stop before anything is changed, if there are rows that the tables could not hold afterwards.

    Attributes:
        search: Finds them.
        problem: What is wrong with them, for whoever migrates.
        advice: What to do about it.
    """

    search: Search
    problem: str
    advice: str


@dataclass(frozen=True, slots=True)
class ChangeRows:
    """Change rows.

    Attributes:
        change: What is done.
        comment: Why, a sentence.
    """

    change: RowChange
    comment: str


@dataclass(frozen=True, slots=True)
class FoldTexts:
    """Fold the texts of all rows as the service does it.

    Attributes:
        table: The table.
        id: The column with its ids.
        folded: The column of the folded text.
        texts: The columns of the texts, in order.
    """

    table: str
    id: Column
    folded: Column
    texts: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Prepare:
    """Give a kind of database what it needs beforehand."""

    preparation: Preparation


@dataclass(frozen=True, slots=True)
class CreateTable:
    """Create a table with its constraints and indexes; late keys are added apart."""

    table: Table


@dataclass(frozen=True, slots=True)
class DropTable:
    """Drop a table with its rows."""

    table: Table


@dataclass(frozen=True, slots=True)
class AddLateKeys:
    """Add the foreign keys that close circles, each with the name of its table."""

    keys: tuple[tuple[str, ForeignKey], ...]


@dataclass(frozen=True, slots=True)
class DropLateKeys:
    """Drop the foreign keys that close circles, so that their tables can be dropped one by one."""

    keys: tuple[tuple[str, ForeignKey], ...]


@dataclass(frozen=True, slots=True)
class RenameTable:
    """Give a table another name."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RenameColumn:
    """Give a column another name."""

    table: str
    column: Column
    name: str


@dataclass(frozen=True, slots=True)
class RenameConstraints:
    """Give constraints and indexes of a table other names.

    Attributes:
        table: The table.
        names: The constraints before and after, in an order in which each new name is free.
        computed: The columns of the table that the database computes.
        is_plain: Whether the database itself can do it; SQLite cannot.
    """

    table: str
    names: tuple[tuple[Constraint, Constraint], ...]
    computed: tuple[Column, ...]
    is_plain: bool


@dataclass(frozen=True, slots=True)
class AddColumn:
    """Add a column to a table that may hold rows; it may be null, whatever it is to become."""

    table: str
    column: Column


@dataclass(frozen=True, slots=True)
class AlterTable:
    """Drop, alter and add parts of a table, in this order.

    Attributes:
        table: The table.
        dropped: Constraints and indexes that go.
        dropped_columns: Columns that go with their values.
        altered: Columns that get another type, or may or may not be null, before and after.
        added: Constraints and indexes that come.
        computed: The columns that the database computes, of those that stay.
    """

    table: str
    dropped: tuple[Constraint, ...] = ()
    dropped_columns: tuple[Column, ...] = ()
    altered: tuple[tuple[Column, Column], ...] = ()
    added: tuple[Constraint, ...] = ()
    computed: tuple[Column, ...] = ()


Operation = (
    Refuse
    | ChangeRows
    | FoldTexts
    | Prepare
    | CreateTable
    | DropTable
    | AddLateKeys
    | DropLateKeys
    | RenameTable
    | RenameColumn
    | RenameConstraints
    | AddColumn
    | AlterTable
)
