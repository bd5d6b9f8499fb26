"""References: the foreign keys of a resource's table, and the table of pairs of each many-to-many relation."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.spec import names
from generators.spec.models import OnDelete, Relation, RelationKind, Resource, ServiceSpec
from generators.spec.relations import find_other_side, list_references
from generators.tables.naming import Naming
from generators.tables.ordering import is_late

ON_DELETE: Mapping[OnDelete, str] = {
    OnDelete.CASCADE: "CASCADE",
    OnDelete.RESTRICT: "RESTRICT",
    OnDelete.SET_NULL: "SET NULL",
}
"""What happens to a row when the row that it refers to is deleted, in SQL."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A foreign key of a resource's table.

    Attributes:
        relation: What it stands for.
        column: In SQL.
        target: The table that it refers to.
        is_unique: Whether no two rows may refer to the same one.
        is_late: Whether it closes a circle of tables.
    """

    relation: Relation
    column: str
    target: str
    is_unique: bool
    is_late: bool


@dataclass(frozen=True, slots=True)
class Link:
    """The pairs of a many-to-many relation, seen from the resource that states it.

    Attributes:
        table: Of the pairs.
        near: The column that refers to this resource.
        far: The column that refers to the target.
        other: The relation of the target that is the same set, if there is one.
        owns_table: Whether this relation, and not the other one, brings the table.
    """

    table: str
    near: str
    far: str
    other: Relation | None
    owns_table: bool


def find_resource(spec: ServiceSpec, name: str) -> Resource:
    """Give the resource of this name, which is there."""
    return next(resource for resource in spec.resources if resource.name == name)


def describe_references(
    spec: ServiceSpec, resource: Resource, places: Mapping[str, int], naming: Naming
) -> Iterator[Reference]:
    """Give the foreign keys of a resource's table.

    Args:
        spec: The service.
        resource: The resource.
        places: The place of each resource's table in the order of creation.
        naming: Of the stack.
    """
    for relation in list_references(spec, resource):
        yield Reference(
            relation=relation,
            column=naming.name_column(f"{relation.name}_id"),
            target=naming.name_table(find_resource(spec, relation.target)),
            is_unique=relation.kind is RelationKind.ONE_TO_ONE,
            is_late=is_late(places, resource, relation),
        )


def describe_link(spec: ServiceSpec, resource: Resource, relation: Relation, naming: Naming) -> Link:
    """Give where the pairs of a many-to-many relation are."""
    target = find_resource(spec, relation.target)
    other = find_other_side(spec, resource, relation)
    if other is not None and not _stands_first(spec, (resource, relation), (target, other)):
        first = describe_link(spec, target, other, naming)
        return Link(first.table, first.far, first.near, other, owns_table=False)
    near, far = f"{names.to_snake(resource.name)}_id", f"{names.singularize(relation.name)}_id"
    if near == far:
        far = f"other_{far}"
    table = naming.name_links(naming.name_table(resource), relation)
    return Link(table, naming.name_column(near), naming.name_column(far), other, owns_table=True)


def _stands_first(spec: ServiceSpec, one: tuple[Resource, Relation], other: tuple[Resource, Relation]) -> bool:
    places = [(resource, relation) for resource in spec.resources for relation in resource.relations]
    return places.index(one) < places.index(other)
