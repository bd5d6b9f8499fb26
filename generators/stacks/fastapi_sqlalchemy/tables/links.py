"""Tables of pairs: one for each many-to-many relation, whichever end states it."""

from collections.abc import Iterator

from generators.spec.models import Resource, ServiceSpec
from generators.spec.relations import find_other_side, list_links
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS, Dialect
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, ForeignKey, Index, Origin, Table
from generators.stacks.fastapi_sqlalchemy.views.references import LinkView
from generators.stacks.fastapi_sqlalchemy.views.resources import ResourceView


def describe_links(spec: ServiceSpec, resource: Resource, view: ResourceView) -> Iterator[Table]:
    """Give the tables of pairs that are defined beside the model of a resource."""
    dialect = DIALECTS[spec.database]
    for relation, link in zip(list_links(resource), view.links, strict=True):
        if link.owns_table:
            other = find_other_side(spec, resource, relation)
            near = Origin(resource.name, relation.name)
            far = Origin(relation.target, other.name) if other else None
            yield _describe_pairs(view.names.table, link, near, far, dialect)


def _describe_pairs(table: str, link: LinkView, near: Origin, far: Origin | None, dialect: Dialect) -> Table:
    ends = ((link.near, table), (link.far, link.target.table))
    return Table(
        name=link.table,
        origins=(near, far) if far else (near,),
        columns=(Column(link.near, dialect.uuid, origin=near), Column(link.far, dialect.uuid, origin=far)),
        primary_key=(link.near, link.far),
        foreign_keys=tuple(ForeignKey(f"fk_{link.table}_{column}", column, target) for column, target in ends),
        indexes=(Index(f"ix_{link.table}_{link.far}", (link.far,)),),
    )
