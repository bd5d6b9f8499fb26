"""Searching: the column with the folded texts of a row, and its index, where lists are searched."""

from generators.contract import search
from generators.spec.models import Database, Resource, ServiceSpec
from generators.tables.naming import Naming
from generators.tables.table import Column, Index
from generators.tables.types import ColumnType, choose_text

COLUMN = "search_text"
_LONGEST = 65_535


def is_folded(spec: ServiceSpec, resource: Resource) -> bool:
    """Tell whether the rows of a resource have their texts once more, folded."""
    return search.is_searched(spec) and search.takes_words(spec, resource)


def has_trigrams(spec: ServiceSpec) -> bool:
    """Tell whether the database has an index for the inside of texts."""
    return search.is_searched(spec) and spec.database is Database.POSTGRESQL


def choose_type(spec: ServiceSpec) -> ColumnType:
    """Give the type of the column with the folded texts."""
    return choose_text(spec.database, _LONGEST)


def describe_column(spec: ServiceSpec, resource: Resource, naming: Naming) -> Column:
    """Give the column with the folded texts."""
    texts = tuple(naming.name_column(field.name) for field in search.list_texts(resource))
    return Column(naming.name_column(COLUMN), choose_type(spec), folded=texts)


def list_indexes(spec: ServiceSpec, table: str, naming: Naming) -> tuple[Index, ...]:
    """Give the index of the folded texts of a table, if there is one."""
    name = naming.name_column(COLUMN)
    return (Index(naming.index(table, (name,)), (name,), finds_parts=True),) if has_trigrams(spec) else ()
