"""Naming: what a stack calls the tables, columns and constraints of a service."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from generators.contract.naming import name_plural
from generators.spec.models import Relation, Resource
from generators.tables.identifiers import shorten

NameConstraint = Callable[[str, Sequence[str]], str]
"""Gives the name of a constraint or index, of its table and its columns."""


def begin_with(word: str, limit: Callable[[str], str] = lambda name: name) -> NameConstraint:
    """Give names such as ``uq_orders_number``: a word, the table, the columns, not longer than allowed."""
    return lambda table, columns: limit("_".join((word, table, *columns)))


def _name_table(resource: Resource) -> str:
    return shorten(name_plural(resource))


def _name_links(table: str, relation: Relation) -> str:
    return shorten(f"{table}_{relation.name}")


def _keep(name: str) -> str:
    return name


@dataclass(frozen=True, slots=True)
class Naming:
    """How a stack names what a database has.

    Attributes:
        name_table: Gives the table of a resource.
        name_links: Gives the table of pairs of a relation, of the table of the resource that states it.
        name_part: Gives a table that belongs to no resource, of its name in snake_case.
        name_column: Gives a column, of its name in snake_case.
        primary_key: Names primary keys; the columns are left out.
        foreign_key: Names foreign keys.
        unique: Names unique constraints, and indexes that are unique.
        check: Names CHECK constraints.
        index: Names other indexes.
    """

    name_table: Callable[[Resource], str] = _name_table
    name_links: Callable[[str, Relation], str] = _name_links
    name_part: Callable[[str], str] = _keep
    name_column: Callable[[str], str] = _keep
    primary_key: NameConstraint = field(default=begin_with("pk"))
    foreign_key: NameConstraint = field(default=begin_with("fk"))
    unique: NameConstraint = field(default=begin_with("uq"))
    check: NameConstraint = field(default=begin_with("ck"))
    index: NameConstraint = field(default=begin_with("ix"))


SHORT_NAMES = Naming(
    primary_key=begin_with("pk", shorten),
    foreign_key=begin_with("fk", shorten),
    unique=begin_with("uq", shorten),
    check=begin_with("ck", shorten),
    index=begin_with("ix", shorten),
)
"""The usual names where nobody cuts those that are too long."""
