"""The schema of a service: all of its tables in the order in which they are created, and what is needed before."""

from collections.abc import Iterator

from generators.spec.models import Database, ServiceSpec
from generators.tables.accounts import describe_accounts
from generators.tables.audit import describe_audit
from generators.tables.events import describe_events
from generators.tables.links import describe_links
from generators.tables.naming import Naming
from generators.tables.ordering import find_places, order_resources
from generators.tables.resources import describe_resource
from generators.tables.searching import has_trigrams
from generators.tables.table import Preparation, Schema, Table


def describe_schema(spec: ServiceSpec, naming: Naming) -> Schema:
    """Give the schema of a service.

    Args:
        spec: The service, enriched.
        naming: What the stack calls what is in it.
    """
    return Schema(tuple(_list_preparations(spec)), tuple(_list_tables(spec, naming)))


def _list_preparations(spec: ServiceSpec) -> Iterator[Preparation]:
    if spec.database is Database.MYSQL:
        yield Preparation.BINARY_COLLATION
    if has_trigrams(spec):
        yield Preparation.TRIGRAMS


def _list_tables(spec: ServiceSpec, naming: Naming) -> Iterator[Table]:
    ordered, places = order_resources(spec), find_places(spec)
    for resource in ordered:
        yield describe_resource(spec, resource, places, naming)
    for resource in ordered:
        yield from describe_links(spec, resource, naming)
    yield from describe_audit(spec, naming)
    yield from describe_accounts(spec, naming)
    yield from describe_events(spec, naming)
