"""Table: a table with its columns, constraints and indexes, as a migration has to state it.

Types, conditions and arguments are Python as it stands in a migration; names of constraints follow the naming
convention of the service's metadata.
"""

from dataclasses import dataclass

from generators.spec.models import Field


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


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: In SQL.
        type: In a migration.
        nullable: Whether it may be null.
        origin: What it is there for; None for what is known by its name.
        field: The field that it keeps; None for what is no field.
        computed: The SQL by which the database computes it; empty for what is stored.
        is_counted: Whether the database counts it up.
        folded: The columns whose texts it has, folded; empty for what is no folded text.
    """

    name: str
    type: str
    nullable: bool = False
    origin: Origin | None = None
    field: Field | None = None
    computed: str = ""
    is_counted: bool = False
    folded: tuple[str, ...] = ()


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
class Check:
    """A CHECK constraint.

    Attributes:
        name: Of the constraint.
        column: That it is about.
        condition: In Python.
        violation: What is true of rows that break it, as an expression of SQLAlchemy.
    """

    name: str
    column: str
    condition: str
    violation: str


@dataclass(frozen=True, slots=True)
class Index:
    """An index.

    Attributes:
        name: Of the index.
        columns: In order.
        is_unique: Whether no two rows may have the same values.
        where: Which rows it has, in SQL; empty where it has all.
        dialects: The dialects of SQLAlchemy in which an index can be over some rows only.
        options: What else is stated of it, as arguments in Python; empty for a usual one.
    """

    name: str
    columns: tuple[str, ...]
    is_unique: bool = False
    where: str = ""
    dialects: tuple[str, ...] = ()
    options: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its constraints and indexes.

    Attributes:
        name: Of the table.
        origins: What it is there for; a set of pairs is there for the relations of both ends. Empty for what is known
            by its name.
        columns: In order.
        primary_key: Its columns.
        foreign_keys: In the order of their columns.
        uniques: In order.
        checks: In order.
        indexes: In the order in which they are created.
    """

    name: str
    columns: tuple[Column, ...]
    origins: tuple[Origin, ...] = ()
    primary_key: tuple[str, ...] = ("id",)
    foreign_keys: tuple[ForeignKey, ...] = ()
    uniques: tuple[Unique, ...] = ()
    checks: tuple[Check, ...] = ()
    indexes: tuple[Index, ...] = ()

    @property
    def is_link(self) -> bool:
        """Whether its rows are pairs of other rows, and nothing more."""
        return len(self.primary_key) > 1

    @property
    def unique_columns(self) -> frozenset[str]:
        """The columns of which no two rows have the same value, those that are deleted left aside."""
        uniques = {unique.columns[0] for unique in self.uniques}
        return frozenset(uniques | {index.columns[0] for index in self.indexes if index.is_unique})

    @property
    def late_keys(self) -> tuple[ForeignKey, ...]:
        """The foreign keys that can only be added when all tables are there."""
        return tuple(key for key in self.foreign_keys if key.is_late)


@dataclass(frozen=True, slots=True)
class Preparation:
    """A statement that a database needs before tables can be created as they are meant.

    Attributes:
        dialect: The dialect of SQLAlchemy that needs it.
        comment: Why, as lines of a comment.
        statement: The SQL, in the pieces in which a migration writes it.
    """

    dialect: str
    comment: tuple[str, ...]
    statement: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Schema:
    """All that a service keeps in its database.

    Attributes:
        preparations: In the order in which they are made.
        tables: In an order in which every foreign key finds its table, those apart that are late.
    """

    preparations: tuple[Preparation, ...]
    tables: tuple[Table, ...]
