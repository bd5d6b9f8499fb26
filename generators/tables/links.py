"""Tables of pairs: one for each many-to-many relation, whichever end states it."""

from collections.abc import Iterator

from generators.spec.models import Resource, ServiceSpec
from generators.spec.relations import list_links
from generators.tables.naming import Naming
from generators.tables.references import Link, describe_link, find_resource
from generators.tables.table import Column, ForeignKey, Index, Origin, PrimaryKey, Table
from generators.tables.types import UUID


def describe_links(spec: ServiceSpec, resource: Resource, naming: Naming) -> Iterator[Table]:
    """Give the tables of pairs that the relations of a resource bring."""
    for relation in list_links(resource):
        link = describe_link(spec, resource, relation, naming)
        if link.owns_table:
            near = Origin(resource.name, relation.name)
            far = Origin(relation.target, link.other.name) if link.other else None
            targets = (naming.name_table(resource), naming.name_table(find_resource(spec, relation.target)))
            yield _describe_pairs(link, targets, near, far, naming)


def _describe_pairs(link: Link, targets: tuple[str, str], near: Origin, far: Origin | None, naming: Naming) -> Table:
    ends = zip((link.near, link.far), targets, strict=True)
    return Table(
        name=link.table,
        origins=(near, far) if far else (near,),
        columns=(Column(link.near, UUID, origin=near), Column(link.far, UUID, origin=far)),
        primary_key=PrimaryKey(naming.primary_key(link.table, ()), (link.near, link.far)),
        foreign_keys=tuple(
            ForeignKey(naming.foreign_key(link.table, (column,)), column, target) for column, target in ends
        ),
        indexes=(Index(naming.index(link.table, (link.far,)), (link.far,)),),
    )
