"""Tables of resources: a column for each field and reference, and what features keep beside them."""

from collections.abc import Iterator, Mapping, Sequence

from generators.spec.field_rules import NOT_INDEXED
from generators.spec.models import Database, Field, Relation, Resource, ServiceSpec
from generators.tables import keeping, searching
from generators.tables.abilities import ABILITIES
from generators.tables.conditions import find_condition
from generators.tables.naming import Naming
from generators.tables.references import ON_DELETE, Reference, describe_references
from generators.tables.table import Check, Column, ForeignKey, Index, Origin, PrimaryKey, Role, Table
from generators.tables.types import BOOLEAN, MOMENT, UUID, choose_types


def describe_resource(spec: ServiceSpec, resource: Resource, places: Mapping[str, int], naming: Naming) -> Table:
    """Give the table of a resource.

    Args:
        spec: The service, enriched.
        resource: The resource.
        places: The place of each resource's table in the order of creation.
        naming: Of the stack.
    """
    name = naming.name_table(resource)
    references = tuple(describe_references(spec, resource, places, naming))
    fields = [(naming.name_column(field.name), field) for field in resource.fields]
    uniques: list[tuple[str, ...]] = [(column,) for column, field in fields if field.unique]
    uniques += [(reference.column,) for reference in references if reference.is_unique]
    columns = {field.name: column for column, field in fields}
    columns |= {reference.relation.name: reference.column for reference in references}
    uniques += [tuple(columns[name] for name in members) for members in resource.unique_together]
    indexed = [column for column, field in fields if is_indexed(field)]
    indexed += [reference.column for reference in references if not reference.is_unique]
    created = tuple(naming.name_column(column) for column in ("created_at", "id"))
    return Table(
        name=name,
        origins=(Origin(resource.name),),
        columns=tuple(_list_columns(spec, resource, references, naming)),
        primary_key=PrimaryKey(naming.primary_key(name, ()), (naming.name_column("id"),)),
        foreign_keys=tuple(_describe_key(name, reference, spec.database, naming) for reference in references),
        uniques=keeping.list_uniques(spec, name, uniques, naming),
        checks=tuple(_describe_checks(name, fields, spec.database, naming)),
        indexes=(
            *(Index(naming.index(name, columns), columns) for columns in (*((each,) for each in indexed), created)),
            *keeping.list_indexes(spec, name, uniques, naming),
            *(searching.list_indexes(spec, name, naming) if searching.is_folded(spec, resource) else ()),
        ),
    )


def is_indexed(field: Field) -> bool:
    """Tell whether a field has an index of its own; text and json are neither filtered nor sorted by."""
    return field.indexed and not field.unique and field.type not in NOT_INDEXED


def _describe_checks(
    table: str, fields: Sequence[tuple[str, Field]], database: Database, naming: Naming
) -> Iterator[Check]:
    for column, field in fields:
        condition = find_condition(field, database)
        if condition is not None:
            yield Check(naming.check(table, (column,)), column, condition)


def _list_columns(
    spec: ServiceSpec, resource: Resource, references: Sequence[Reference], naming: Naming
) -> Iterator[Column]:
    types = choose_types(resource, spec.database)
    name = naming.name_column
    yield Column(name("id"), UUID, role=Role.ID)
    for field in resource.fields:
        origin = Origin(resource.name, field.name)
        yield Column(name(field.name), types[field.name], not field.required, origin, field)
    for reference in references:
        origin = _find_origin(resource, reference.relation)
        yield Column(reference.column, UUID, not reference.relation.required, origin)
    if keeping.keeps_deleted_rows(spec):
        yield Column(name(keeping.DELETED_AT), MOMENT, nullable=True, role=Role.DELETED_AT)
    if keeping.marks_kept_rows(spec):
        yield Column(name(keeping.IS_KEPT), BOOLEAN, nullable=True, marks=name(keeping.DELETED_AT))
    if searching.is_folded(spec, resource):
        yield searching.describe_column(spec, resource, naming)
    for role in (Role.CREATED_AT, Role.UPDATED_AT):
        yield Column(name(role.value), MOMENT, role=role)


def _find_origin(resource: Resource, relation: Relation) -> Origin:
    """Give the relation that a reference is there for: its own, or the one-to-many of its target that implies it."""
    if relation in resource.relations:
        return Origin(resource.name, relation.name)
    return Origin(relation.target, relation.inverse or "")


def _describe_key(table: str, reference: Reference, database: Database, naming: Naming) -> ForeignKey:
    return ForeignKey(
        name=naming.foreign_key(table, (reference.column,)),
        column=reference.column,
        target=reference.target,
        on_delete=ON_DELETE[reference.relation.on_delete],
        is_late=reference.is_late and ABILITIES[database].can_alter,
    )
