"""Tables of resources: a column for each field and reference, and what features keep beside them."""

from collections.abc import Iterator

from generators.contract.search import list_texts
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.spec.relations import list_references
from generators.stacks.fastapi_sqlalchemy import sql
from generators.stacks.fastapi_sqlalchemy.columns import choose_columns
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS, Dialect
from generators.stacks.fastapi_sqlalchemy.tables.table import Check, Column, ForeignKey, Index, Origin, Table, Unique
from generators.stacks.fastapi_sqlalchemy.views import searching
from generators.stacks.fastapi_sqlalchemy.views.keeping import (
    DELETED_AT,
    IS_KEPT,
    keeps_deleted_rows,
    marks_kept_rows,
)
from generators.stacks.fastapi_sqlalchemy.views.properties import is_indexed
from generators.stacks.fastapi_sqlalchemy.views.references import ON_DELETE, ReferenceView
from generators.stacks.fastapi_sqlalchemy.views.resources import ResourceView


def describe_resource(spec: ServiceSpec, resource: Resource, view: ResourceView) -> Table:
    """Give the table of a resource."""
    name = view.names.table
    dialect = DIALECTS[spec.database]
    indexed = {field.name for field in resource.fields if is_indexed(field)}
    indexed |= {reference.prop.name for reference in view.references if not reference.prop.is_unique}
    indexes = [(column.name,) for column in view.columns if column.name in indexed]
    return Table(
        name=name,
        origins=(Origin(resource.name),),
        columns=tuple(_list_columns(spec, resource, view)),
        foreign_keys=tuple(_describe_key(name, reference, dialect) for reference in view.references),
        uniques=tuple(Unique(f"uq_{name}_{columns[0]}", columns) for columns in view.uniques),
        checks=tuple(describe_check(name, check) for check in view.checks),
        indexes=(
            *(Index(f"ix_{name}_{'_'.join(columns)}", columns) for columns in (*indexes, ("created_at", "id"))),
            *view.keeping,
            *(searching.list_indexes(spec, name) if view.searched else ()),
        ),
    )


def describe_check(table: str, check: sql.Check) -> Check:
    """Give the CHECK constraint of a field of a table."""
    return Check(f"ck_{table}_{check.name}", check.name, check.migration, check.violation)


def _list_columns(spec: ServiceSpec, resource: Resource, view: ResourceView) -> Iterator[Column]:
    dialect = DIALECTS[spec.database]
    types = choose_columns(resource, dialect)
    yield Column("id", dialect.uuid)
    for field in resource.fields:
        origin = Origin(resource.name, field.name)
        yield Column(field.name, types[field.name].migration, not field.required, origin, field)
    for relation, reference in zip(list_references(spec, resource), view.references, strict=True):
        yield Column(reference.prop.name, dialect.uuid, not relation.required, _find_origin(resource, relation))
    if keeps_deleted_rows(spec):
        yield Column(DELETED_AT, dialect.moment.migration, nullable=True)
    if marks_kept_rows(spec):
        computed = f"CASE WHEN {DELETED_AT} IS NULL THEN 1 END"
        yield Column(IS_KEPT, "sa.Boolean()", nullable=True, computed=computed)
    if view.searched:
        texts = tuple(field.name for field in list_texts(resource))
        kind = searching.choose_column(spec).migration
        yield Column(searching.COLUMN, kind, folded=texts)
    for name in ("created_at", "updated_at"):
        yield Column(name, dialect.moment.migration)


def _find_origin(resource: Resource, relation: Relation) -> Origin:
    """Give the relation that a reference is there for: its own, or the one-to-many of its target that implies it."""
    if relation in resource.relations:
        return Origin(resource.name, relation.name)
    return Origin(relation.target, relation.inverse or "")


def _describe_key(table: str, reference: ReferenceView, dialect: Dialect) -> ForeignKey:
    column = reference.prop.name
    return ForeignKey(
        name=f"fk_{table}_{column}",
        column=column,
        target=reference.target.table,
        on_delete=ON_DELETE[reference.on_delete],
        is_late=reference.is_late and dialect.can_alter,
    )
