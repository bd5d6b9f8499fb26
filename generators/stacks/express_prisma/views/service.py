"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generators.node import audit
from generators.node.caching import TouchedView, list_read_tables, list_touched
from generators.node.ownership import CallersView, view_callers
from generators.node.prisma.models import describe_models, find_names
from generators.node.prisma.ownership import write_conditions
from generators.node.prisma.schema import write_schema
from generators.node.prisma.tables import STYLE
from generators.node.project import VERSION
from generators.node.sql import SQL, SqlView
from generators.node.toolchain import NODE_VERSION
from generators.node.trials import TrialView, view_trials
from generators.spec.models import ServiceSpec
from generators.spec.names import to_title
from generators.stacks.express_prisma.views.resources import view_resource
from generators.tables.events import publishes_events
from generators.tables.searching import has_trigrams


@dataclass(frozen=True, slots=True)
class ServiceView(CallersView):
    """The service.

    Attributes:
        name: As the Spec has it: ``billing-api``.
        title: For people: ``Billing api``.
        summary: As the Spec has it; may be empty.
        version: Of its package.
        node: The version of Node that it needs.
        page_size: Items on a page of a list.
        schema: The text of schema.prisma.
        uses: What the schemas of its resources need of the types of properties.
        tables: The names of its tables.
        has_trigrams: Whether the database has an index for the inside of texts.
        sql: What statements past Prisma's client are made of.
        has_references: Whether a resource refers to another one.
        has_relations: Whether a resource refers to another one, or is linked with one.
        trials: What the tests try on each resource, by its folder.
        has_events: Whether changes are told to others.
        deeds: What can be done to a row, where a log of it is kept.
        read_from: The tables that rows are read from, by the folder of their resource.
        touched: What changes along with the rows of each table.
        models: The models of Prisma's client, by their tables.
    """

    name: str
    title: str
    summary: str
    version: str
    node: str
    page_size: int
    schema: str
    uses: frozenset[str]
    tables: tuple[str, ...]
    has_trigrams: bool
    sql: SqlView
    has_references: bool
    has_relations: bool
    trials: Mapping[str, TrialView]
    has_events: bool
    deeds: tuple[str, ...]
    read_from: Mapping[str, tuple[str, ...]]
    touched: tuple[TouchedView, ...]
    models: Mapping[str, str]


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    schema = STYLE.describe(spec)
    models = {model.table.name: model for model in describe_models(spec, schema.tables)}
    resources = tuple(view_resource(spec, resource, models, STYLE.naming) for resource in spec.resources)
    trials = view_trials(spec)
    callers = view_callers(spec, trials, write_conditions(models, STYLE.naming))
    service = ServiceView(
        name=spec.name,
        title=to_title(spec.name),
        summary=spec.summary,
        version=VERSION,
        node=NODE_VERSION,
        page_size=spec.page_size,
        schema=write_schema(spec),
        uses=frozenset(audit.list_uses(spec)).union(*(resource.uses for resource in resources)),
        tables=tuple(models),
        has_trigrams=has_trigrams(spec),
        sql=SQL[spec.database],
        has_references=any(resource.references for resource in resources),
        has_relations=any(resource.references or resource.links for resource in resources),
        trials=trials,
        account=callers.account,
        ownership=callers.ownership,
        refers_to_owned=callers.refers_to_owned,
        has_events=publishes_events(spec),
        deeds=audit.list_deeds(spec),
        read_from=list_read_tables(spec, STYLE.naming),
        touched=list_touched(spec, schema, STYLE.naming),
        models=find_names(models.values()),
    )
    return {"service": service, "resources": resources}
