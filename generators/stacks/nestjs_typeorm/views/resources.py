"""Resources: each with its names, its properties, and how its entity and its tables are made."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, list_properties
from generators.node.names import NamesView, view_names
from generators.node.nest.views import fields
from generators.node.nest.views.properties import PropertyView, view_property
from generators.node.searching import BoundView, list_searched, view_bounds
from generators.node.uniques import list_uniques
from generators.spec import names
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.values import write_compared, write_kept, write_read
from generators.stacks.nestjs_typeorm.views.columns import (
    ColumnView,
    ConstraintsView,
    ReferenceView,
    find_key,
    view_column,
    view_constraints,
)
from generators.tables.references import describe_link
from generators.tables.table import Table


@dataclass(frozen=True, slots=True)
class LinkView:
    """A many-to-many relation.

    Attributes:
        name: The property with the ids.
        property: The property of the entity with the rows.
        target: The resource at the other end.
        table: Of the pairs.
        near: The column there that refers to this resource, and its foreign key.
        near_constraint: That foreign key.
        far: The column that refers to the target.
        far_constraint: Its foreign key.
        owns_table: Whether this end, and not the other one, says how the pairs are kept.
        other: The property of the other end, where that one does.
    """

    name: str
    property: str
    target: NamesView
    table: str
    near: str
    near_constraint: str
    far: str
    far_constraint: str
    owns_table: bool
    other: str


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource.

    Attributes:
        names: Its names.
        module: Its folder, which takes the place of ``{resource}`` in the path of a template.
        summary: What a row is, as the Spec says it; may be empty.
        table: Where the database has its rows.
        columns: Of the entity, in order.
        constraints: What else its table has.
        properties: All that is answered, in order.
        references: Its foreign keys.
        links: Its many-to-many relations.
        uniques: The properties of which no two rows may have the same values, by the columns and by the constraint.
        searched: The properties whose words are searched.
        bounds: The parameters of its list that limit a value.
        uses: What its classes need of the types of properties.
    """

    names: NamesView
    module: str
    summary: str
    table: str
    columns: tuple[ColumnView, ...]
    constraints: ConstraintsView
    properties: tuple[PropertyView, ...]
    references: tuple[ReferenceView, ...]
    links: tuple[LinkView, ...]
    uniques: Mapping[str, tuple[str, ...]]
    searched: tuple[str, ...]
    bounds: tuple[BoundView, ...]
    uses: frozenset[str]

    @property
    def sent(self) -> tuple[PropertyView, ...]:
        """The properties that clients send."""
        return tuple(prop for prop in self.properties if prop.is_sent)

    @property
    def targets(self) -> tuple[NamesView, ...]:
        """The other resources that it refers to or is linked with."""
        ends: tuple[ReferenceView | LinkView, ...] = (*self.references, *self.links)
        return tuple(dict.fromkeys(end.target for end in ends if end.target != self.names))

    @property
    def sort_keys(self) -> tuple[str, ...]:
        """What its list can be sorted by."""
        return tuple(prop.name for prop in self.properties if prop.is_sortable)

    @property
    def nullable_keys(self) -> tuple[str, ...]:
        """Those of them that may be null."""
        return tuple(prop.name for prop in self.properties if prop.is_sortable and prop.is_nullable and prop.is_sent)


def view_resource(spec: ServiceSpec, resource: Resource, tables: Mapping[str, Table]) -> ResourceView:
    """Give the view of a resource.

    Args:
        spec: The service, enriched.
        resource: One of its resources.
        tables: All that it keeps, by name.
    """
    own = view_names(resource)
    listed = list_properties(spec, resource, JsonStyle.CAMEL)
    table = tables[STYLE.naming.name_table(resource)]
    write_value = partial(write_compared, database=spec.database)
    bounds = view_bounds(spec, resource, listed, write_sent=fields.write_asked, write_kept=write_value)
    uses = (use for prop in listed if prop.sent is not None for use in fields.list_uses(prop))
    return ResourceView(
        names=own,
        module=own.module,
        summary=resource.summary,
        table=table.name,
        columns=tuple(view_column(table, column, spec.database) for column in table.columns),
        constraints=view_constraints(table, STYLE.dialects[spec.database]),
        properties=tuple(
            view_property(prop, read=write_read(prop, spec.database), kept=write_kept(prop, spec.database))
            for prop in listed
        ),
        references=tuple(
            _view_reference(spec, table, prop.name, prop.relation)
            for prop in listed
            if prop.origin is Origin.REFERENCE and prop.relation
        ),
        links=tuple(
            _view_link(spec, resource, prop.name, prop.relation, tables)
            for prop in listed
            if prop.origin is Origin.LINK and prop.relation
        ),
        uniques=list_uniques(table),
        searched=list_searched(spec, resource),
        bounds=bounds,
        uses=frozenset(uses) | ({"Moment"} if bounds else set()),
    )


def _find_target(spec: ServiceSpec, relation: Relation) -> Resource:
    return next(resource for resource in spec.resources if resource.name == relation.target)


def _view_reference(spec: ServiceSpec, table: Table, name: str, relation: Relation) -> ReferenceView:
    key = find_key(table, STYLE.naming.name_column(f"{relation.name}_id"))
    return ReferenceView(
        name=name,
        property=names.to_camel(relation.name),
        column=key.column,
        constraint=key.name,
        target=view_names(_find_target(spec, relation)),
        on_delete=key.on_delete,
        is_required=relation.required,
    )


def _view_link(
    spec: ServiceSpec, resource: Resource, name: str, relation: Relation, tables: Mapping[str, Table]
) -> LinkView:
    link = describe_link(spec, resource, relation, STYLE.naming)
    table = tables[link.table]
    return LinkView(
        name=name,
        property=names.to_camel(relation.name),
        target=view_names(_find_target(spec, relation)),
        table=link.table,
        near=link.near,
        near_constraint=find_key(table, link.near).name,
        far=link.far,
        far_constraint=find_key(table, link.far).name,
        owns_table=link.owns_table,
        other=names.to_camel(link.other.name) if link.other else "",
    )
