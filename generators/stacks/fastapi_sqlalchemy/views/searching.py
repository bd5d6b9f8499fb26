"""Searching: the columns, the index and the parameters by which lists are searched, where they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.contract import search
from generators.spec.models import Database, Resource, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS, ColumnType
from generators.stacks.fastapi_sqlalchemy.identifiers import escape_attribute
from generators.stacks.fastapi_sqlalchemy.tables.table import Index
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView

COLUMN = "search_text"
_LONGEST = 65_535
_MOMENT = "Moment | None"
_TRIGRAMS = f'postgresql_using="gin", postgresql_ops={{"{COLUMN}": "gin_trgm_ops"}}'


@dataclass(frozen=True, slots=True)
class BoundView:
    """A parameter that limits a value.

    Attributes:
        name: Of the parameter: ``price_min``.
        of: The column with the value: ``price``.
        attribute: In the schema of the query.
        annotation: There, too.
    """

    name: str
    of: str
    attribute: str
    annotation: str


def list_searched(spec: ServiceSpec, resource: Resource) -> tuple[str, ...]:
    """Give the attributes whose words are searched; none where lists take no words."""
    if not search.is_searched(spec) or not search.takes_words(spec, resource):
        return ()
    return tuple(escape_attribute(field.name) for field in search.list_texts(resource))


def view_bounds(spec: ServiceSpec, resource: Resource, properties: Iterable[PropertyView]) -> tuple[BoundView, ...]:
    """Give the bounds that a list takes."""
    if not search.is_searched(spec):
        return ()
    asked: Mapping[str, str] = {prop.name: prop.asked for prop in properties}
    return tuple(_view_bound(bound, asked) for bound in search.list_bounds(spec, resource))


def _view_bound(bound: search.Bound, asked: Mapping[str, str]) -> BoundView:
    attribute = escape_attribute(bound.name)
    annotation = _MOMENT if bound.field is None else asked[bound.of]
    if attribute != bound.name:
        annotation = f'Annotated[{annotation}, Field(alias="{bound.name}")]'
    return BoundView(bound.name, bound.of, attribute, annotation)


def choose_column(spec: ServiceSpec) -> ColumnType:
    """Give the type of the column with the folded texts."""
    return DIALECTS[spec.database].choose_text(_LONGEST)


def has_trigrams(spec: ServiceSpec) -> bool:
    """Tell whether the database has an index for the inside of texts."""
    return search.is_searched(spec) and spec.database is Database.POSTGRESQL


def list_indexes(spec: ServiceSpec, table: str) -> tuple[Index, ...]:
    """Give the index of a table that has the folded texts."""
    return (Index(f"ix_{table}_{COLUMN}", (COLUMN,), options=_TRIGRAMS),) if has_trigrams(spec) else ()
