"""The schema of a service: all of its tables in the order in which they are created, and what is needed before."""

from collections.abc import Iterator, Mapping

from generators.spec.models import Database, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.tables.accounts import describe_accounts
from generators.stacks.fastapi_sqlalchemy.tables.audit import describe_audit
from generators.stacks.fastapi_sqlalchemy.tables.events import describe_events
from generators.stacks.fastapi_sqlalchemy.tables.links import describe_links
from generators.stacks.fastapi_sqlalchemy.tables.resources import describe_resource
from generators.stacks.fastapi_sqlalchemy.tables.table import Preparation, Schema, Table
from generators.stacks.fastapi_sqlalchemy.views.ordering import order_resources
from generators.stacks.fastapi_sqlalchemy.views.resources import ResourceView
from generators.stacks.fastapi_sqlalchemy.views.searching import has_trigrams

TRIGRAMS = Preparation(
    "postgresql",
    ("Whoever may create something in the database may create this extension.",),
    ("CREATE EXTENSION IF NOT EXISTS pg_trgm",),
)

BINARY_COLLATION = Preparation(
    "mysql",
    (
        "Texts are compared exactly: by case, by accent and by the spaces at their end. MariaDB reads the first of",
        "these comments and MySQL the second one, because each has its own name for that. Later tables take it over.",
    ),
    ("ALTER DATABASE CHARACTER SET utf8mb4", " COLLATE /*M! utf8mb4_nopad_bin */ /*!80000 utf8mb4_0900_bin */"),
)


def describe_schema(spec: ServiceSpec, views: Mapping[str, ResourceView]) -> Schema:
    """Give the schema of a service.

    Args:
        spec: The service, enriched.
        views: The view of each resource, by the resource's name.
    """
    return Schema(tuple(_list_preparations(spec)), tuple(_list_tables(spec, views)))


def _list_preparations(spec: ServiceSpec) -> Iterator[Preparation]:
    if spec.database is Database.MYSQL:
        yield BINARY_COLLATION
    if has_trigrams(spec):
        yield TRIGRAMS


def _list_tables(spec: ServiceSpec, views: Mapping[str, ResourceView]) -> Iterator[Table]:
    ordered = [(resource, views[resource.name]) for resource in order_resources(spec)]
    for resource, view in ordered:
        yield describe_resource(spec, resource, view)
    for resource, view in ordered:
        yield from describe_links(spec, resource, view)
    yield from describe_audit(spec)
    yield from describe_accounts(spec)
    yield from describe_events(spec)
