"""The service as a whole: what comes from the Spec in the templates of all services on Nest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generators.node import audit
from generators.node.caching import TouchedView, list_read_tables, list_touched
from generators.node.ownership import CallersView, WriteOwner, view_callers
from generators.node.project import VERSION
from generators.node.sql import SQL, SqlView
from generators.node.toolchain import NODE_VERSION
from generators.node.trials import TrialView, view_trials
from generators.spec.models import ServiceSpec
from generators.spec.names import to_title
from generators.tables.events import publishes_events
from generators.tables.naming import Naming
from generators.tables.searching import has_trigrams
from generators.tables.table import Schema


@dataclass(frozen=True, slots=True)
class NestView(CallersView):
    """The service.

    Attributes:
        name: As the Spec has it: ``billing-api``.
        title: For people: ``Billing api``.
        summary: As the Spec has it; may be empty.
        version: Of its package.
        node: The version of Node that it needs.
        orm: What its repositories speak to, as people write it.
        migrate: The command that brings its database to the newest schema.
        page_size: Items on a page of a list.
        schema: The text of schema.prisma; empty where there is none.
        uses: What the classes of its resources need of the types of properties.
        tables: The names of its tables.
        trials: What the tests try on each resource, by its folder.
        has_events: Whether changes are told to others.
        deeds: What can be done to a row, where a log of it is kept.
        read_from: The tables that rows are read from, by the folder of their resource.
        touched: What changes along with the rows of each table.
        models: The models of Prisma's client, by their tables; none where there is no Prisma.
        has_trigrams: Whether the database has an index for the inside of texts.
        sql: What statements beside those of the ORM are made of.
        has_references: Whether a resource refers to another one.
        has_relations: Whether a resource refers to another one, or is linked with one.
    """

    name: str
    title: str
    summary: str
    version: str
    node: str
    orm: str
    migrate: str
    page_size: int
    schema: str
    uses: frozenset[str]
    tables: tuple[str, ...]
    trials: Mapping[str, TrialView]
    has_events: bool
    deeds: tuple[str, ...]
    read_from: Mapping[str, tuple[str, ...]]
    touched: tuple[TouchedView, ...]
    models: Mapping[str, str]
    has_trigrams: bool
    sql: SqlView
    has_references: bool
    has_relations: bool


def view_nest(
    spec: ServiceSpec,
    *,
    orm: str,
    migrate: str,
    uses: Iterable[frozenset[str]],
    kept: Schema,
    naming: Naming,
    write_owner: WriteOwner,
    schema: str = "",
    models: Mapping[str, str] | None = None,
) -> NestView:
    """Give the view of a service.

    Args:
        spec: The service, enriched.
        orm: As the view has it, and so the others.
        migrate: The command.
        uses: Of each resource.
        kept: All tables of it.
        naming: How they are named.
        write_owner: Writes the way from a row to its owner.
        schema: For Prisma.
        models: Of Prisma's client, by their tables.
    """
    trials = view_trials(spec)
    callers = view_callers(spec, trials, write_owner)
    return NestView(
        account=callers.account,
        ownership=callers.ownership,
        refers_to_owned=callers.refers_to_owned,
        name=spec.name,
        title=to_title(spec.name),
        summary=spec.summary,
        version=VERSION,
        node=NODE_VERSION,
        orm=orm,
        migrate=migrate,
        page_size=spec.page_size,
        schema=schema,
        uses=frozenset(audit.list_uses(spec)).union(*uses),
        tables=tuple(table.name for table in kept.tables),
        trials=trials,
        has_events=publishes_events(spec),
        deeds=audit.list_deeds(spec),
        read_from=list_read_tables(spec, naming),
        touched=list_touched(spec, kept, naming),
        models=models or {},
        has_trigrams=has_trigrams(spec),
        sql=SQL[spec.database],
        has_references=any(trial.references for trial in trials.values()),
        has_relations=any(trial.references or trial.links for trial in trials.values()),
    )
