"""References: how the rows of a resource refer to others, by foreign keys and by tables of pairs."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.contract.properties import Property
from generators.spec.models import OnDelete, Relation, Resource, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.identifiers import escape_attribute
from generators.stacks.fastapi_sqlalchemy.tables import NAMING
from generators.stacks.fastapi_sqlalchemy.views.names import NamesView, view_names
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView, view_links, view_reference
from generators.tables.keeping import keeps_deleted_rows
from generators.tables.ordering import is_late
from generators.tables.references import ON_DELETE, describe_link, find_resource


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


def view_foreign_key(
    spec: ServiceSpec, resource: Resource, prop: Property, relation: Relation, places: Mapping[str, int]
) -> ReferenceView:
    """Give the view of a foreign key.

    Args:
        spec: The service.
        resource: The resource that refers.
        prop: The property with the id.
        relation: What it stands for.
        places: The place of each resource's table in the order of creation.
    """
    target = view_names(find_resource(spec, relation.target))
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


def view_link(spec: ServiceSpec, resource: Resource, prop: Property, relation: Relation) -> LinkView:
    """Give the view of a many-to-many relation, of which a property has the ids."""
    target = view_names(find_resource(spec, relation.target))
    link = describe_link(spec, resource, relation, NAMING)
    return LinkView(
        prop=view_links(prop),
        attribute=escape_attribute(relation.name),
        target=target,
        table=link.table,
        table_variable=escape_attribute(link.table),
        near=link.near,
        far=link.far,
        back=escape_attribute(link.other.name) if link.other else None,
        owns_table=link.owns_table,
        is_self=relation.target == resource.name,
        nouns=relation.name.replace("_", " "),
    )
