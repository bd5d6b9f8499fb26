"""Entities: what authentication keeps beside the resources, each as the class of its table states it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.node.names import view_names
from generators.spec import names
from generators.spec.models import ServiceSpec
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.columns import (
    ColumnView,
    ConstraintsView,
    ReferenceView,
    find_key,
    view_column,
    view_constraints,
)
from generators.tables.table import Table


@dataclass(frozen=True, slots=True)
class EntityView:
    """A table of authentication.

    Attributes:
        name: Its class begins with it: ``AuthRefreshToken``.
        nouns: What its rows are, in prose: ``auth refresh tokens``.
        table: In SQL.
        columns: In order.
        constraints: What else it has.
        account: The foreign key to whom a row is kept for.
    """

    name: str
    nouns: str
    table: str
    columns: tuple[ColumnView, ...]
    constraints: ConstraintsView
    account: ReferenceView


def list_entities(spec: ServiceSpec, tables: Mapping[str, Table]) -> tuple[EntityView, ...]:
    """Give the tables of the way to authenticate.

    Args:
        spec: The service, enriched.
        tables: All that it keeps, by name.
    """
    parts = (table for table in tables.values() if any(origin.part for origin in table.origins))
    return tuple(_view_entity(spec, table) for table in parts)


def _view_entity(spec: ServiceSpec, table: Table) -> EntityView:
    return EntityView(
        name=names.to_pascal(names.singularize(table.name)),
        nouns=table.name.replace("_", " "),
        table=table.name,
        columns=tuple(view_column(table, column, spec.database) for column in table.columns),
        constraints=view_constraints(table, STYLE.dialects[spec.database]),
        account=_view_account(spec, table),
    )


def _view_account(spec: ServiceSpec, table: Table) -> ReferenceView:
    account = find_account(spec)
    if account is None:
        msg = f"{table.name} is kept for nobody"
        raise ValueError(msg)
    key = find_key(table, STYLE.naming.name_column("user_id"))
    return ReferenceView(
        name="userId",
        property="user",
        column=key.column,
        constraint=key.name,
        target=view_names(account.resource),
        on_delete=key.on_delete,
        is_required=True,
    )
