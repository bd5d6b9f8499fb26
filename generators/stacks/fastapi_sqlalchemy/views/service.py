"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generators.contract.naming import JsonStyle
from generators.spec.models import FieldType, ServiceSpec
from generators.spec.names import to_title
from generators.stacks.fastapi_sqlalchemy.columns import write_model_type, write_type
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS, Dialect
from generators.stacks.fastapi_sqlalchemy.examples import PYTHON
from generators.stacks.fastapi_sqlalchemy.prose import write_docstring
from generators.stacks.fastapi_sqlalchemy.tables import describe_tables
from generators.stacks.fastapi_sqlalchemy.views import audit, passwords
from generators.stacks.fastapi_sqlalchemy.views.ownership import AccountView, OwnedView, view_account, view_ownership
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView
from generators.stacks.fastapi_sqlalchemy.views.resources import view_resources
from generators.stacks.fastapi_sqlalchemy.views.trials import TrialView, view_trial
from generators.tables import searching
from generators.tables.audit import keeps_log
from generators.tables.events import publishes_events
from generators.tables.keeping import keeps_deleted_rows
from generators.trials import find_trials

_NAME = re.compile(r"[A-Za-z_]+")


@dataclass(frozen=True, slots=True)
class ServiceView:
    """The service.

    Attributes:
        name: As the Spec has it: ``billing-api``.
        title: For people: ``Billing api``.
        summary: As the Spec has it; may be empty.
        docstring: What it is, as a docstring.
        page_size: Items on a page of a list.
        types: The types that its fields have, by their names in the Spec.
        has_documents: Whether a table keeps JSON.
        keeps_deleted: Whether deleted rows stay in their tables.
        tells_of_deletions: Whether somebody is told how a row was that is deleted.
        search_column: The type of folded texts in a model.
        has_trigrams: Whether folded texts have an index for what is inside of them.
        column_types: The types that migrations state, as they write them.
        uses: The names of Python that the types of its properties use.
        has_references: Whether there is a foreign key.
        has_links: Whether there is a many-to-many relation.
        dialect: What its database has of its own: types in migrations, and what its SQL can say.
        trials: What the tests try on each resource, by its package.
        account: The resource whose rows are callers; None where callers are not known.
        ownership: The resources whose rows belong to callers.
    """

    name: str
    title: str
    summary: str
    docstring: str
    page_size: int
    types: frozenset[str]
    has_documents: bool
    keeps_deleted: bool
    tells_of_deletions: bool
    search_column: str
    has_trigrams: bool
    column_types: frozenset[str]
    uses: frozenset[str]
    has_references: bool
    has_links: bool
    dialect: Dialect
    trials: Mapping[str, TrialView]
    account: AccountView | None
    ownership: tuple[OwnedView, ...]

    @property
    def varied(self) -> frozenset[str]:
        """The packages of the resources of which two rows differ, so that a test can change one."""
        return frozenset(module for module, trial in self.trials.items() if trial.varies)

    @property
    def has_owned(self) -> bool:
        """Tell whether anything belongs to callers beside themselves."""
        return any(owned.way for owned in self.ownership)

    def find_owned(self, module: str) -> OwnedView | None:
        """Give how rows of the resource in a package belong to callers, if they do."""
        return next((owned for owned in self.ownership if owned.names.module == module), None)

    def uses_any(self, *names: str) -> bool:
        """Tell whether the types of properties use any of these names."""
        return not self.uses.isdisjoint(names)


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    views = view_resources(spec)
    resources = tuple(views.values())
    trials = find_trials(spec, JsonStyle.SNAKE, PYTHON)
    tables = describe_tables(spec).tables
    types = frozenset(field.type.value for resource in spec.resources for field in resource.fields)
    properties = (prop for resource in resources for prop in resource.properties)
    dialect = DIALECTS[spec.database]
    service = ServiceView(
        name=spec.name,
        title=to_title(spec.name),
        summary=spec.summary,
        docstring=write_docstring(spec.summary or to_title(spec.name)),
        page_size=spec.page_size,
        types=types,
        has_documents=FieldType.JSON in types or keeps_log(spec),
        keeps_deleted=keeps_deleted_rows(spec),
        tells_of_deletions=keeps_log(spec) or publishes_events(spec),
        search_column=write_model_type(searching.choose_type(spec)),
        has_trigrams=searching.has_trigrams(spec),
        column_types=frozenset(write_type(column.type, dialect) for table in tables for column in table.columns),
        uses=frozenset(name for prop in properties for name in _list_names(prop))
        | audit.list_names(spec)
        | passwords.list_names(spec)
        | {name for resource in resources for bound in resource.bounds for name in _NAME.findall(bound.annotation)},
        has_references=any(resource.references for resource in resources),
        has_links=any(resource.links for resource in resources),
        dialect=dialect,
        trials={view.module: view_trial(view, trials[name]) for name, view in views.items()},
        account=view_account(spec, views),
        ownership=view_ownership(spec, views),
    )
    return {"service": service, "resources": resources}


def _list_names(prop: PropertyView) -> list[str]:
    definition = prop.definition[1] if prop.definition else ""
    return _NAME.findall(f"{definition} {prop.created} {prop.updated} {prop.filtered}")
