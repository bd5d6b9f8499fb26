"""Resources: the names that each one has in Python and in prose, and its properties, references and links."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.contract.naming import JsonStyle, name_plural, name_tag
from generators.contract.properties import Origin, Property, list_properties
from generators.spec import names
from generators.spec.models import OnDelete, Relation, Resource, ServiceSpec
from generators.spec.relations import find_other_side
from generators.stacks.fastapi_sqlalchemy.columns import choose_columns
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS
from generators.stacks.fastapi_sqlalchemy.identifiers import (
    escape_attribute,
    escape_class,
    escape_module,
    escape_variable,
    shorten,
)
from generators.stacks.fastapi_sqlalchemy.prose import write_docstring
from generators.stacks.fastapi_sqlalchemy.sql import Check, write_check
from generators.stacks.fastapi_sqlalchemy.tables.table import Index
from generators.stacks.fastapi_sqlalchemy.views.keeping import (
    keeps_deleted_rows,
    list_indexes,
    list_uniques,
    marks_kept_rows,
)
from generators.stacks.fastapi_sqlalchemy.views.ordering import find_places, is_late
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView, view_field, view_links, view_reference
from generators.stacks.fastapi_sqlalchemy.views.searching import BoundView, list_searched, view_bounds

ON_DELETE = {OnDelete.CASCADE: "CASCADE", OnDelete.RESTRICT: "RESTRICT", OnDelete.SET_NULL: "SET NULL"}
"""What happens to a row when the row that it refers to is deleted, in SQL."""


@dataclass(frozen=True, slots=True)
class NamesView:
    """The names of a resource.

    Attributes:
        module: Its package: ``order_items``.
        model: The class of its rows and of what is answered: ``OrderItem``.
        prefix: What the names of its other classes begin with: ``OrderItem``.
        variable: One row as a local variable: ``order_item``.
        singular: What the names of functions say: ``order_item``.
        plural: The same for many: ``order_items``.
        path: Its part of the path: ``order-items``.
        table: Its table: ``order_items``.
        noun: One in prose: ``order item``.
        nouns: Many in prose: ``order items``.
        a_noun: One in prose with its article: ``an order item``.
    """

    module: str
    model: str
    prefix: str
    variable: str
    singular: str
    plural: str
    path: str
    table: str
    noun: str
    nouns: str
    a_noun: str


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A foreign key.

    Attributes:
        name: Of the relation: ``customer``.
        prop: Its property.
        target: The resource that it refers to.
        on_delete: What happens when the row there is deleted.
        is_self: Whether the target is this resource.
        is_late: Whether it closes a circle of tables, so that it can only be added when all of them are there.
        is_owner: Whether it says to whom the row belongs.
    """

    name: str
    prop: PropertyView
    target: NamesView
    on_delete: OnDelete
    is_self: bool
    is_late: bool
    is_owner: bool


@dataclass(frozen=True, slots=True)
class LinkView:
    """A many-to-many relation.

    Attributes:
        prop: The property with the ids.
        attribute: The relationship of the model.
        target: The resource at the other end.
        table: The table of the pairs.
        table_variable: The variable that holds it, beside the model.
        near: The column there that refers to this resource.
        far: The column there that refers to the target.
        back: The relationship of the target that is the same set, if there is one.
        owns_table: Whether the table is defined beside this model.
        is_self: Whether the target is this resource.
        nouns: The rows there in prose: ``tags``.
    """

    prop: PropertyView
    attribute: str
    target: NamesView
    table: str
    table_variable: str
    near: str
    far: str
    back: str | None
    owns_table: bool
    is_self: bool
    nouns: str


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
        uniques: The columns of each unique constraint.
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
    checks: tuple[Check, ...]
    uniques: tuple[tuple[str, ...], ...]
    keeping: tuple[Index, ...]
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


def view_names(resource: Resource) -> NamesView:
    """Give the names of a resource."""
    singular = names.to_snake(resource.name)
    plural = name_plural(resource)
    noun = singular.replace("_", " ")
    return NamesView(
        module=escape_module(plural),
        model=escape_class(resource.name),
        prefix=resource.name,
        variable=escape_variable(singular),
        singular=singular,
        plural=plural,
        path=name_tag(resource),
        table=shorten(plural),
        noun=noun,
        nouns=plural.replace("_", " "),
        a_noun=names.add_article(noun),
    )


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
    types = choose_columns(resource, dialect)
    fields = tuple(
        view_field(
            p,
            p.field,
            column=types[p.field.name].model,
            owner=own.model,
            taken=taken,
            is_constrained=not keeps_deleted_rows(spec),
        )
        for p in listed
        if p.field
    )
    references = tuple(_view_reference(spec, resource, *found, places) for found in _select(listed, Origin.REFERENCE))
    links = tuple(_view_link(spec, resource, *found) for found in _select(listed, Origin.LINK))
    columns = (*fields, *(reference.prop for reference in references))
    sort_keys = tuple(p.name for p in listed if p.is_sortable)
    checks = (write_check(field, dialect) for field in resource.fields)
    return ResourceView(
        names=own,
        module=own.module,
        docstring=write_docstring(resource.summary or own.a_noun.capitalize()),
        properties=(*columns, *(link.prop for link in links)),
        columns=columns,
        references=references,
        links=links,
        checks=tuple(check for check in checks if check),
        uniques=list_uniques(spec, columns),
        keeping=list_indexes(spec, own.table, columns),
        marks_kept=marks_kept_rows(spec),
        searched=list_searched(spec, resource),
        bounds=view_bounds(spec, resource, columns),
        sort_keys=sort_keys,
    )


def _select(listed: tuple[Property, ...], origin: Origin) -> Iterator[tuple[Property, Relation]]:
    return ((prop, prop.relation) for prop in listed if prop.origin is origin and prop.relation is not None)


def _find_target(spec: ServiceSpec, relation: Relation) -> Resource:
    return next(resource for resource in spec.resources if resource.name == relation.target)


def _view_reference(
    spec: ServiceSpec, resource: Resource, prop: Property, relation: Relation, places: Mapping[str, int]
) -> ReferenceView:
    target = view_names(_find_target(spec, relation))
    late = is_late(places, resource, relation)
    return ReferenceView(
        name=relation.name,
        prop=view_reference(
            prop,
            table=target.table,
            on_delete=ON_DELETE[relation.on_delete],
            late=late,
            is_constrained=not keeps_deleted_rows(spec),
        ),
        target=target,
        on_delete=relation.on_delete,
        is_self=relation.target == resource.name,
        is_late=late,
        is_owner=prop.is_owner,
    )


def _view_link(spec: ServiceSpec, resource: Resource, prop: Property, relation: Relation) -> LinkView:
    target_resource = _find_target(spec, relation)
    own, target = view_names(resource), view_names(target_resource)
    other = find_other_side(spec, resource, relation)
    owns_table = other is None or _stands_first(spec, (resource, relation), (target_resource, other))
    near, far = f"{own.singular}_id", prop.name.removesuffix("s")
    if near == far:
        far = f"other_{far}"
    table = shorten(f"{own.table}_{relation.name}")
    if other is not None and not owns_table:
        first = _view_link(spec, target_resource, _find_property(spec, target_resource, other), other)
        table, near, far = first.table, first.far, first.near
    return LinkView(
        prop=view_links(prop),
        attribute=escape_attribute(relation.name),
        target=target,
        table=table,
        table_variable=escape_attribute(table),
        near=near,
        far=far,
        back=escape_attribute(other.name) if other else None,
        owns_table=owns_table,
        is_self=relation.target == resource.name,
        nouns=relation.name.replace("_", " "),
    )


def _stands_first(spec: ServiceSpec, one: tuple[Resource, Relation], other: tuple[Resource, Relation]) -> bool:
    places = [(resource, relation) for resource in spec.resources for relation in resource.relations]
    return places.index(one) < places.index(other)


def _find_property(spec: ServiceSpec, resource: Resource, relation: Relation) -> Property:
    listed = list_properties(spec, resource, JsonStyle.SNAKE)
    return next(prop for prop in listed if prop.relation == relation)
