"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generators.contract.naming import JsonStyle
from generators.go.examples import GO
from generators.spec.models import Database, ServiceSpec
from generators.spec.names import to_title
from generators.stacks.fiber_gorm.migrations import NAMING
from generators.stacks.fiber_gorm.project import name_module
from generators.stacks.fiber_gorm.views.ownership import AccountView, OwnedView, view_account, view_ownership
from generators.stacks.fiber_gorm.views.resources import view_resources
from generators.stacks.fiber_gorm.views.trials import TrialView, view_trial
from generators.tables.keeping import marks_kept_rows
from generators.tables.schema import describe_schema
from generators.tables.searching import has_trigrams
from generators.tables.touching import find_touched
from generators.trials import find_trials

_UNREACHABLE = {
    Database.POSTGRESQL: "postgres://app:app@127.0.0.1:1/app",
    Database.MYSQL: "mysql://app:app@127.0.0.1:1/app",
    Database.SQLITE: "sqlite:////nowhere/app.db",
}
"""Addresses at which no database is."""

_REFERENCE_LOCKS = {
    Database.POSTGRESQL: "FOR KEY SHARE",
    # MariaDB has no other spelling.
    Database.MYSQL: "LOCK IN SHARE MODE",
    # Whoever writes has the database.
    Database.SQLITE: "",
}


@dataclass(frozen=True, slots=True)
class ServiceView:
    """The service.

    Attributes:
        name: As the Spec has it: ``billing-api``.
        module: The path of its Go module.
        title: For people: ``Billing api``.
        summary: As the Spec has it; may be empty.
        page_size: Items on a page of a list.
        types: The types that its fields have, by their names in the Spec.
        tables: Its tables, quoted for its database, in the order in which they are created.
        unreachable: An address at which no database is, for tests.
        trials: What the tests try on each resource, by its package.
        has_trigrams: Whether the database has an index for the inside of texts.
        has_references: Whether rows refer to others by foreign keys.
        table_names: Its tables, as they are called.
        touched: By the name of a table, those that the database itself changes where rows of that one are deleted.
        marks_kept: Whether tables have a computed column that says which rows are not deleted.
        reference_lock: What keeps a row that is read from being deleted, in SQL; empty where nothing has to.
        account: The resource whose rows are callers; None where callers are not known.
        ownership: The resources whose rows belong to callers.
    """

    name: str
    module: str
    title: str
    summary: str
    page_size: int
    types: frozenset[str]
    tables: tuple[str, ...]
    unreachable: str
    trials: Mapping[str, TrialView]
    has_trigrams: bool
    has_references: bool
    table_names: tuple[str, ...]
    touched: Mapping[str, tuple[str, ...]]
    marks_kept: bool
    reference_lock: str
    account: AccountView | None
    ownership: tuple[OwnedView, ...]

    @property
    def owned(self) -> tuple[OwnedView, ...]:
        """The resources whose rows belong to callers, the callers themselves apart."""
        return tuple(owned for owned in self.ownership if owned.way)

    def find_owned(self, module: str) -> OwnedView | None:
        """Give how rows of the resource in a package belong to callers, if they do."""
        return next((owned for owned in self.ownership if owned.names.module == module), None)


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    views = view_resources(spec)
    resources = tuple(views.values())
    schema = describe_schema(spec, NAMING)
    trials = find_trials(spec, JsonStyle.CAMEL, GO)
    mark = "`" if spec.database is Database.MYSQL else '"'
    service = ServiceView(
        name=spec.name,
        module=name_module(spec),
        title=to_title(spec.name),
        summary=spec.summary,
        page_size=spec.page_size,
        types=frozenset(field.type.value for resource in spec.resources for field in resource.fields),
        tables=tuple(f"{mark}{table.name}{mark}" for table in schema.tables),
        unreachable=_UNREACHABLE[spec.database],
        trials={view.module: view_trial(view, trials[name]) for name, view in views.items()},
        has_trigrams=has_trigrams(spec),
        has_references=any(view.references for view in resources),
        table_names=tuple(table.name for table in schema.tables),
        touched=find_touched(schema),
        marks_kept=marks_kept_rows(spec),
        reference_lock=_REFERENCE_LOCKS[spec.database],
        account=view_account(spec, views),
        ownership=view_ownership(spec, views),
    )
    return {"service": service, "resources": resources}
