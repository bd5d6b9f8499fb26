"""Tables: what the first migration creates, in an order in which every foreign key finds its table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from generators.spec.models import Resource, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.columns import choose_columns
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS, Dialect
from generators.stacks.fastapi_sqlalchemy.views import searching
from generators.stacks.fastapi_sqlalchemy.views.keeping import (
    DELETED_AT,
    IS_KEPT,
    IndexView,
    keeps_deleted_rows,
    marks_kept_rows,
)
from generators.stacks.fastapi_sqlalchemy.views.ordering import order_resources
from generators.stacks.fastapi_sqlalchemy.views.properties import is_indexed
from generators.stacks.fastapi_sqlalchemy.views.resources import ON_DELETE, LinkView, ReferenceView, ResourceView

_REVISION_LENGTH = 12


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A column: its name, its type in a migration, and whether it may be null."""

    name: str
    type: str
    nullable: bool


@dataclass(frozen=True, slots=True)
class ForeignKeyView:
    """A foreign key.

    Attributes:
        name: Of the constraint.
        column: That refers.
        target: The table that it refers to.
        on_delete: In SQL.
        is_late: Whether it closes a circle of tables, so that it can only be added when all of them are there.
    """

    name: str
    column: str
    target: str
    on_delete: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """A table with its constraints and indexes.

    Attributes:
        name: Of the table.
        columns: In order.
        primary_key: Its columns.
        foreign_keys: In the order of their columns.
        uniques: Name and columns of each unique constraint.
        checks: Name of each CHECK, and its condition as Python writes it.
        indexes: In the order in which they are created.
    """

    name: str
    columns: tuple[ColumnView, ...]
    primary_key: tuple[str, ...]
    foreign_keys: tuple[ForeignKeyView, ...]
    uniques: tuple[tuple[str, tuple[str, ...]], ...]
    checks: tuple[tuple[str, str], ...]
    indexes: tuple[IndexView, ...]

    @property
    def late_keys(self) -> tuple[ForeignKeyView, ...]:
        """The foreign keys that can only be added when all tables are there."""
        return tuple(key for key in self.foreign_keys if key.is_late)


def view_tables(spec: ServiceSpec, views: Mapping[str, ResourceView]) -> tuple[TableView, ...]:
    """Give all tables in the order in which they can be created.

    Args:
        spec: The service.
        views: The view of each resource, by the resource's name.
    """
    ordered = [(resource, views[resource.name]) for resource in order_resources(spec)]
    dialect = DIALECTS[spec.database]
    tables = [_view_table(spec, resource, view) for resource, view in ordered]
    return (
        *tables,
        *(_view_pairs(view, link, dialect) for _, view in ordered for link in view.links if link.owns_table),
    )


def digest_tables(name: str, tables: Sequence[TableView]) -> str:
    """Give the id of the migration that creates these tables: the same for the same service."""
    return sha256(f"{name} {tables!r}".encode()).hexdigest()[:_REVISION_LENGTH]


def _view_table(spec: ServiceSpec, resource: Resource, view: ResourceView) -> TableView:
    name = view.names.table
    dialect = DIALECTS[spec.database]
    indexed = {field.name for field in resource.fields if is_indexed(field)}
    indexed |= {reference.prop.name for reference in view.references if not reference.prop.is_unique}
    indexes = [(column.name,) for column in view.columns if column.name in indexed]
    return TableView(
        name=name,
        columns=tuple(_view_columns(spec, resource, view)),
        primary_key=("id",),
        foreign_keys=tuple(_view_key(name, reference, dialect) for reference in view.references),
        uniques=tuple((f"uq_{name}_{columns[0]}", columns) for columns in view.uniques),
        checks=tuple((f"ck_{name}_{check.name}", check.migration) for check in view.checks),
        indexes=(
            *(IndexView(f"ix_{name}_{'_'.join(columns)}", columns) for columns in (*indexes, ("created_at", "id"))),
            *view.keeping,
            *(searching.list_indexes(spec, name) if view.searched else ()),
        ),
    )


def _view_columns(spec: ServiceSpec, resource: Resource, view: ResourceView) -> Iterator[ColumnView]:
    dialect = DIALECTS[spec.database]
    types = {name: column.migration for name, column in choose_columns(resource, dialect).items()}
    yield ColumnView("id", dialect.uuid, nullable=False)
    for column in view.columns:
        yield ColumnView(column.name, types.get(column.name, dialect.uuid), nullable=not column.is_required)
    if keeps_deleted_rows(spec):
        yield ColumnView(DELETED_AT, dialect.moment[1], nullable=True)
    if marks_kept_rows(spec):
        computed = f'sa.Computed("CASE WHEN {DELETED_AT} IS NULL THEN 1 END")'
        yield ColumnView(IS_KEPT, f"sa.Boolean(), {computed}", nullable=True)
    if view.searched:
        yield ColumnView(searching.COLUMN, searching.choose_column(spec)[1], nullable=False)
    for name in ("created_at", "updated_at"):
        yield ColumnView(name, dialect.moment.migration, nullable=False)


def _view_key(table: str, reference: ReferenceView, dialect: Dialect) -> ForeignKeyView:
    column = reference.prop.name
    return ForeignKeyView(
        name=f"fk_{table}_{column}",
        column=column,
        target=reference.target.table,
        on_delete=ON_DELETE[reference.on_delete],
        is_late=reference.is_late and dialect.can_alter,
    )


def _view_pairs(view: ResourceView, link: LinkView, dialect: Dialect) -> TableView:
    ends = ((link.near, view.names.table), (link.far, link.target.table))
    return TableView(
        name=link.table,
        columns=tuple(ColumnView(column, dialect.uuid, nullable=False) for column, _ in ends),
        primary_key=(link.near, link.far),
        foreign_keys=tuple(
            ForeignKeyView(f"fk_{link.table}_{column}", column, target, "CASCADE", is_late=False)
            for column, target in ends
        ),
        uniques=(),
        checks=(),
        indexes=(IndexView(f"ix_{link.table}_{link.far}", (link.far,)),),
    )
