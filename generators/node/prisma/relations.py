"""Relations: how repositories on Prisma reach what a resource refers to."""

from dataclasses import dataclass

from generators.auth.ownership import find_owner_path
from generators.node.names import NamesView, view_names
from generators.node.prisma.models import name_field
from generators.quoting import js_string
from generators.spec import names
from generators.spec.models import OnDelete, Relation, Resource, ServiceSpec
from generators.tables.keeping import keeps_deleted_rows
from generators.tables.naming import Naming
from generators.tables.references import describe_link


@dataclass(frozen=True, slots=True)
class ReferenceView:
    """A foreign key.

    Attributes:
        name: Its property.
        column: In SQL.
        target: The table that it refers to.
        on_delete: What happens to a row when the row that it refers to is deleted.
        rows: Where the rows are that it may refer to.
    """

    name: str
    column: str
    target: str
    on_delete: OnDelete
    rows: str


@dataclass(frozen=True, slots=True)
class LinkView:
    """A many-to-many relation.

    Attributes:
        name: The property with the ids.
        rows: Where the rows are that it may lead to.
        field: The field of the pairs in Prisma's client.
        far: The field of a pair that refers to the target.
        where: Which pairs are read, as Prisma's client is asked; empty for all.
    """

    name: str
    rows: str
    field: str
    far: str
    where: str


def view_reference(spec: ServiceSpec, name: str, relation: Relation, naming: Naming) -> ReferenceView:
    """Give the view of a reference, of its property and its relation."""
    return ReferenceView(
        name=name,
        column=naming.name_column(f"{relation.name}_id"),
        target=naming.name_table(_find_target(spec, relation)),
        on_delete=relation.on_delete,
        rows=_find_rows(spec, relation, naming),
    )


def _find_target(spec: ServiceSpec, relation: Relation) -> Resource:
    return next(resource for resource in spec.resources if resource.name == relation.target)


def _find_rows(spec: ServiceSpec, relation: Relation, naming: Naming) -> str:
    """Give the expression of ``client`` that has the rows that count at the far end of a relation."""
    target = _find_target(spec, relation)
    own = view_names(target)
    delegate = f"client.{name_delegate(own)}"
    kept = f"keptRows(client, {js_string(naming.name_table(target))})" if keeps_deleted_rows(spec) else delegate
    if find_owner_path(spec, target) is None:
        return kept
    return f"seenRows(BELONGS.{own.plural}, {delegate}, {kept})"


def name_delegate(own: NamesView) -> str:
    """Give where Prisma's client has the rows of a resource: ``client.orderItem``."""
    return own.type[:1].lower() + own.type[1:]


def view_link(spec: ServiceSpec, resource: Resource, name: str, relation: Relation, naming: Naming) -> LinkView:
    """Give the view of a many-to-many relation of a resource, of its property and itself."""
    link = describe_link(spec, resource, relation, naming)
    far = name_field(link.far)
    where = f"where: {{ {far.removesuffix('Id')}: {{ deletedAt: null }} }}, " if keeps_deleted_rows(spec) else ""
    return LinkView(name, _find_rows(spec, relation, naming), names.to_camel(relation.name), far, where)
