"""Searching: the texts and the parameters by which lists are searched, where they are."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.contract import search
from generators.contract.naming import JsonStyle, name_property
from generators.spec.models import Resource, ServiceSpec
from generators.stacks.fiber_gorm.migrations import NAMING
from generators.stacks.fiber_gorm.views.properties import PropertyView
from generators.tables.searching import is_folded

_FILTERS = {"min": "AtLeast", "max": "AtMost"}


@dataclass(frozen=True, slots=True)
class BoundView:
    """A parameter that limits a value.

    Attributes:
        name: Of the parameter: ``priceMin``.
        of: The property that it limits, in JSON: ``price``.
        column: The column with the value.
        filter: The function that makes a filter of it: ``AtLeast``.
        variable: What reads the value among the properties; empty for a moment that every row has.
    """

    name: str
    of: str
    column: str
    filter: str
    variable: str


def list_searched(spec: ServiceSpec, resource: Resource, columns: Iterable[PropertyView]) -> tuple[PropertyView, ...]:
    """Give the properties whose words are searched; none where lists take no words."""
    if not is_folded(spec, resource):
        return ()
    texts = {NAMING.name_column(field.name) for field in search.list_texts(resource)}
    return tuple(prop for prop in columns if prop.column in texts)


def view_bounds(spec: ServiceSpec, resource: Resource, columns: Iterable[PropertyView]) -> tuple[BoundView, ...]:
    """Give the bounds that a list takes."""
    if not search.is_searched(spec):
        return ()
    known = {prop.column: prop for prop in columns}
    return tuple(_view_bound(bound, known) for bound in search.list_bounds(spec, resource))


def _view_bound(bound: search.Bound, columns: Mapping[str, PropertyView]) -> BoundView:
    column = NAMING.name_column(bound.of)
    return BoundView(
        name=name_property(bound.name, JsonStyle.CAMEL),
        of=name_property(bound.of, JsonStyle.CAMEL),
        column=column,
        filter=_FILTERS[bound.name.rpartition("_")[2]],
        variable=columns[column].variable if bound.field is not None else "",
    )
