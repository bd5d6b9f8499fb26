"""Resources: each with its names, its properties, its references and links, and what its table and its list have."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, Property, list_properties
from generators.contract.uniques import list_uniques
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.columns import write_model_type
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.prose import write_docstring
from generators.stacks.fastapi_sqlalchemy.sql import CheckText, write_condition
from generators.stacks.fastapi_sqlalchemy.tables import NAMING
from generators.stacks.fastapi_sqlalchemy.views.keeping import IndexView, view_indexes
from generators.stacks.fastapi_sqlalchemy.views.names import NamesView, view_names
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView, view_field
from generators.stacks.fastapi_sqlalchemy.views.references import (
    LinkView,
    ReferenceView,
    view_foreign_key,
    view_link,
)
from generators.stacks.fastapi_sqlalchemy.views.searching import BoundView, list_searched, view_bounds
from generators.tables.keeping import keeps_deleted_rows, list_indexes, marks_kept_rows
from generators.tables.ordering import find_places
from generators.tables.resources import describe_resource
from generators.tables.table import Unique


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource.

    Attributes:
        names: Its names.
        module: Its package, which takes the place of ``{resource}`` in the path of a template.
        docstring: What a row is, as a docstring.
        properties: All that clients send: fields, references, links.
        columns: Those of them that are columns.
        references: Its foreign keys.
        links: Its many-to-many relations.
        checks: What the database itself keeps of its fields.
        uniques: The unique constraints.
        together: The columns of those that its own columns cannot say, where its rows are deleted for good.
        keeping: The indexes that its table has because deleted rows stay in it.
        marks_kept: Whether its table has a computed column that says which rows are not deleted.
        searched: The attributes whose words are searched.
        bounds: The parameters that limit values.
        sort_keys: What its list can be sorted by.
    """

    names: NamesView
    module: str
    docstring: str
    properties: tuple[PropertyView, ...]
    columns: tuple[PropertyView, ...]
    references: tuple[ReferenceView, ...]
    links: tuple[LinkView, ...]
    checks: tuple[CheckText, ...]
    uniques: tuple[Unique, ...]
    together: tuple[tuple[str, ...], ...]
    keeping: tuple[IndexView, ...]
    marks_kept: bool
    searched: tuple[str, ...]
    bounds: tuple[BoundView, ...]
    sort_keys: tuple[str, ...]

    @property
    def targets(self) -> tuple[NamesView, ...]:
        """The other resources that it refers to or is linked with."""
        ends: tuple[ReferenceView | LinkView, ...] = (*self.references, *self.links)
        return tuple(dict.fromkeys(end.target for end in ends if not end.is_self))

    @property
    def owner(self) -> ReferenceView | None:
        """The reference that says to whom a row belongs."""
        return next((reference for reference in self.references if reference.is_owner), None)

    @property
    def filters(self) -> tuple[PropertyView, ...]:
        """The properties that lists can be filtered by."""
        return tuple(prop for prop in self.properties if prop.filtered)


def view_resources(spec: ServiceSpec) -> dict[str, ResourceView]:
    """Give the views of all resources, by their names."""
    places = find_places(spec)
    return {resource.name: view_resource(spec, resource, places) for resource in spec.resources}


def view_resource(spec: ServiceSpec, resource: Resource, places: Mapping[str, int]) -> ResourceView:
    """Give the view of a resource.

    Args:
        spec: The service.
        resource: One of its resources.
        places: The place of each resource's table in the order of creation.
    """
    own = view_names(resource)
    listed = list_properties(spec, resource, JsonStyle.SNAKE)
    taken = {own.model, *(f"{own.prefix}{suffix}" for suffix in ("Create", "Update", "Page", "Query"))}
    dialect = DIALECTS[spec.database]
    table = describe_resource(spec, resource, places, NAMING)
    fields = tuple(
        view_field(
            p,
            p.field,
            column=write_model_type(table.find_column(p.name).type),
            owner=own.model,
            taken=taken,
            is_constrained=not keeps_deleted_rows(spec),
        )
        for p in listed
        if p.field
    )
    references = tuple(view_foreign_key(spec, resource, *found, places) for found in _select(listed, Origin.REFERENCE))
    links = tuple(view_link(spec, resource, *found) for found in _select(listed, Origin.LINK))
    columns = (*fields, *(reference.prop for reference in references))
    sort_keys = tuple(p.name for p in listed if p.is_sortable)
    uniques = [tuple(p.name for p in together) for together in list_uniques(spec, resource, JsonStyle.SNAKE)]
    return ResourceView(
        names=own,
        module=own.module,
        docstring=write_docstring(resource.summary or own.a_noun.capitalize()),
        properties=(*columns, *(link.prop for link in links)),
        columns=columns,
        references=references,
        links=links,
        checks=tuple(write_condition(check.column, check.condition, dialect) for check in table.checks),
        uniques=table.uniques,
        together=() if keeps_deleted_rows(spec) else tuple(columns for columns in uniques if len(columns) > 1),
        keeping=view_indexes(list_indexes(spec, own.table, uniques, NAMING), dialect),
        marks_kept=marks_kept_rows(spec),
        searched=list_searched(spec, resource),
        bounds=view_bounds(spec, resource, columns),
        sort_keys=sort_keys,
    )


def _select(listed: tuple[Property, ...], origin: Origin) -> Iterator[tuple[Property, Relation]]:
    return ((prop, prop.relation) for prop in listed if prop.origin is origin and prop.relation is not None)
