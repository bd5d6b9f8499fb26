"""Table: a table with its columns, constraints and indexes, as a migration has to make it, in no language yet."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from generators.spec.models import Field
from generators.tables.types import ColumnType


@dataclass(frozen=True, slots=True)
class Origin:
    """What of a Spec a table or a column is there for, whatever the two are called in SQL.

    Attributes:
        resource: The resource.
        member: The field or relation of it; empty for all of it.
        part: What authentication keeps for it: ``auth_sessions``; empty for what is its own.
    """

    resource: str
    member: str = ""
    part: str = ""


class Role(StrEnum):
    """What a column is to all of its table, whatever it is called."""

    ID = "id"
    CREATED_AT = "created_at"
    UPDATED_AT = "updated_at"
    DELETED_AT = "deleted_at"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: In SQL.
        type: What it keeps.
        nullable: Whether it may be null.
        origin: What it is there for; None for what is known by its name.
        field: The field that it keeps; None for what is no field.
        role: What it is to its table; None for what is only a value.
        marks: The column whose nulls it marks: the database computes 1 where that one is null, and null elsewhere.
            Empty for what is stored.
        is_counted: Whether the database counts it up.
        folded: The columns whose texts it has, folded; empty for what is no folded text.
    """

    name: str
    type: ColumnType
    nullable: bool = False
    origin: Origin | None = None
    field: Field | None = None
    role: Role | None = None
    marks: str = ""
    is_counted: bool = False
    folded: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PrimaryKey:
    """A primary key: its name, and its columns in order."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """A foreign key.

    Attributes:
        name: Of the constraint.
        column: That refers.
        target: The table whose id it refers to.
        on_delete: In SQL.
        is_late: Whether it closes a circle of tables, so that it can only be added when all of them are there.
    """

    name: str
    column: str
    target: str
    on_delete: str = "CASCADE"
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Unique:
    """A unique constraint: its name, and its columns in order."""

    name: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Condition:
    """What is true of each value of a column.

    Attributes:
        values: What it can be; empty for anything.
        minimum: The smallest number.
        maximum: The largest number.
        min_length: Characters of the shortest text; 0 for any.
        max_length: Characters of the longest one, where that is said beside the type; 0 where it is not.
    """

    values: tuple[str, ...] = ()
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    min_length: int = 0
    max_length: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """A CHECK constraint: its name, the column that it is about, and what is true of that."""

    name: str
    column: str
    condition: Condition


@dataclass(frozen=True, slots=True)
class NullTest:
    """Whether a column is null, or is not."""

    column: str
    is_null: bool


@dataclass(frozen=True, slots=True)
class Index:
    """An index.

    Attributes:
        name: Of the index.
        columns: In order.
        is_unique: Whether no two rows may have the same values.
        where: Which rows it has; None where it has all.
        finds_parts: Whether it finds any part of a text: by trigrams, on PostgreSQL.
    """

    name: str
    columns: tuple[str, ...]
    is_unique: bool = False
    where: NullTest | None = None
    finds_parts: bool = False


Constraint = ForeignKey | Unique | Check | Index | PrimaryKey


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its constraints and indexes.

    Attributes:
        name: Of the table.
        columns: In order.
        primary_key: Its name and its columns.
        origins: What it is there for; a set of pairs is there for the relations of both ends. Empty for what is known
            by its name.
        foreign_keys: In the order of their columns.
        uniques: In order.
        checks: In order.
        indexes: In the order in which they are created.
    """

    name: str
    columns: tuple[Column, ...]
    primary_key: PrimaryKey
    origins: tuple[Origin, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()
    uniques: tuple[Unique, ...] = ()
    checks: tuple[Check, ...] = ()
    indexes: tuple[Index, ...] = ()

    @property
    def is_link(self) -> bool:
        """Whether its rows are pairs of other rows, and nothing more."""
        return len(self.primary_key.columns) > 1

    @property
    def unique_names(self) -> Mapping[tuple[str, ...], str]:
        """The constraint or index by the columns of which no two rows that count have the same values together."""
        listed: list[Unique | Index] = [*self.uniques, *(index for index in self.indexes if index.is_unique)]
        return {self.leave_marks_out(each.columns): each.name for each in listed}

    @property
    def unique_columns(self) -> frozenset[str]:
        """The columns of which no two rows have the same value, those that are deleted left aside."""
        return frozenset(columns[0] for columns in self.unique_names if len(columns) == 1)

    def leave_marks_out(self, columns: Iterable[str]) -> tuple[str, ...]:
        """Give those of some columns that the database does not compute to mark which rows count."""
        marks = {column.name for column in self.columns if column.marks}
        return tuple(name for name in columns if name not in marks)

    @property
    def late_keys(self) -> tuple[ForeignKey, ...]:
        """The foreign keys that can only be added when all tables are there."""
        return tuple(key for key in self.foreign_keys if key.is_late)

    @property
    def deletion_mark(self) -> Column | None:
        """The column that says when a row was deleted, where deleted rows stay."""
        return self.find_role(Role.DELETED_AT)

    def find_role(self, role: Role) -> Column | None:
        """Give the column that is this to the table, if there is one."""
        return next((column for column in self.columns if column.role is role), None)

    def get_role(self, role: Role) -> Column:
        """Give the column that is this to the table.

        Raises:
            LookupError: If there is none.
        """
        column = self.find_role(role)
        if column is None:
            msg = f"{self.name} has no {role.value}."
            raise LookupError(msg)
        return column

    def find_column(self, name: str) -> Column:
        """Give the column of this name, which is there."""
        return next(column for column in self.columns if column.name == name)


class Preparation(StrEnum):
    """What a database needs before tables can be created as they are meant."""

    BINARY_COLLATION = "binary collation"
    TRIGRAMS = "trigrams"


@dataclass(frozen=True, slots=True)
class Schema:
    """All that a service keeps in its database.

    Attributes:
        preparations: In the order in which they are made.
        tables: In an order in which every foreign key finds its table, those apart that are late.
    """

    preparations: tuple[Preparation, ...]
    tables: tuple[Table, ...]
