"""Resources: the view of each one, put together of its names, its properties and what they refer to."""

from collections.abc import Iterator
from dataclasses import dataclass

from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, Property, list_properties
from generators.contract.uniques import list_uniques
from generators.quoting import one_line
from generators.spec.models import OnDelete, Relation, Resource, ServiceSpec
from generators.stacks.fiber_gorm.migrations import NAMING
from generators.stacks.fiber_gorm.views.names import NamesView, view_names
from generators.stacks.fiber_gorm.views.properties import PropertyView, view_property
from generators.stacks.fiber_gorm.views.searching import BoundView, list_searched, view_bounds
from generators.tables.ordering import find_places
from generators.tables.references import describe_link, find_resource
from generators.tables.resources import describe_resource


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A foreign key.

    Attributes:
        prop: The property that has it.
        target: The resource that it refers to.
        on_delete: What happens to a row when the row that it refers to is deleted.
    """

    prop: PropertyView
    target: NamesView
    on_delete: OnDelete


@dataclass(frozen=True, slots=True)
class LinkView:
    """A many-to-many relation, seen from the resource that states it.

    Attributes:
        prop: The property with the ids.
        table: Of the pairs.
        near: The column that refers to this resource.
        far: The column that refers to the target.
        target: The resource at the other end.
    """

    prop: PropertyView
    table: str
    near: str
    far: str
    target: NamesView


@dataclass(frozen=True, slots=True)
class UniqueView:
    """Values that no two rows may have, one or several together.

    Attributes:
        constraint: Its name in the database.
        props: The properties.
    """

    constraint: str
    props: tuple[PropertyView, ...]


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource.

    Attributes:
        names: Its names.
        module: Its package.
        summary: What it is, for a comment; may be empty.
        columns: The properties that have a column.
        references: Its foreign keys.
        links: Its many-to-many relations.
        uniques: What no two rows may have alike.
        searched: The properties whose words are searched.
        bounds: The parameters that limit values.
    """

    names: NamesView
    module: str
    summary: str
    columns: tuple[PropertyView, ...]
    references: tuple[ReferenceView, ...]
    links: tuple[LinkView, ...]
    uniques: tuple[UniqueView, ...]
    searched: tuple[PropertyView, ...]
    bounds: tuple[BoundView, ...]

    @property
    def properties(self) -> tuple[PropertyView, ...]:
        """All properties that clients send, in the order of its JSON."""
        return (*self.columns, *(link.prop for link in self.links))

    @property
    def tables(self) -> tuple[str, ...]:
        """The tables that its rows are read from: what changes one of them may change what is answered."""
        links = (table for link in self.links for table in (link.table, link.target.table))
        return tuple(dict.fromkeys((self.names.table, *links)))

    @property
    def filters(self) -> tuple[PropertyView, ...]:
        """Those by which lists can be filtered."""
        return tuple(prop for prop in self.columns if prop.is_filter)

    @property
    def reads_parameters(self) -> bool:
        """Whether its list has parameters that are read as properties are."""
        return bool(self.filters) or any(bound.variable for bound in self.bounds)

    @property
    def sorted(self) -> tuple[PropertyView, ...]:
        """Those by which lists can be sorted."""
        return tuple(prop for prop in self.columns if prop.is_sortable)


def view_resources(spec: ServiceSpec) -> dict[str, ResourceView]:
    """Give the views of all resources, by their names."""
    return {resource.name: _view_resource(spec, resource) for resource in spec.resources}


def _view_resource(spec: ServiceSpec, resource: Resource) -> ResourceView:
    own = view_names(resource)
    listed = list_properties(spec, resource, JsonStyle.CAMEL)
    fields = tuple(view_property(p, NAMING.name_column(p.field.name), resource.name) for p in listed if p.field)
    references = tuple(_view_reference(spec, resource, *found) for found in _select(listed, Origin.REFERENCE))
    links = tuple(_view_link(spec, resource, *found) for found in _select(listed, Origin.LINK))
    columns = (*fields, *(reference.prop for reference in references))
    constraints = describe_resource(spec, resource, find_places(spec), NAMING).unique_names
    by_name = {prop.name: prop for prop in columns}
    uniques = [tuple(by_name[p.name] for p in props) for props in list_uniques(spec, resource, JsonStyle.CAMEL)]
    return ResourceView(
        names=own,
        module=own.module,
        summary=one_line(resource.summary),
        columns=columns,
        references=references,
        links=links,
        uniques=tuple(UniqueView(constraints[tuple(p.column for p in props)], props) for props in uniques),
        searched=list_searched(spec, resource, columns),
        bounds=view_bounds(spec, resource, columns),
    )


def _select(listed: tuple[Property, ...], origin: Origin) -> Iterator[tuple[Property, Relation]]:
    return ((prop, prop.relation) for prop in listed if prop.origin is origin and prop.relation is not None)


def _view_reference(spec: ServiceSpec, resource: Resource, prop: Property, relation: Relation) -> ReferenceView:
    column = NAMING.name_column(f"{relation.name}_id")
    target = view_names(find_resource(spec, relation.target))
    return ReferenceView(view_property(prop, column, resource.name), target, relation.on_delete)


def _view_link(spec: ServiceSpec, resource: Resource, prop: Property, relation: Relation) -> LinkView:
    link = describe_link(spec, resource, relation, NAMING)
    target = view_names(find_resource(spec, relation.target))
    return LinkView(view_property(prop, "", resource.name), link.table, link.near, link.far, target)
