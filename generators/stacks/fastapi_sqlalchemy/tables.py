"""Tables: those of a service, as this stack names what is in them."""

from generators.spec.models import ServiceSpec
from generators.tables.naming import Naming
from generators.tables.schema import describe_schema
from generators.tables.table import Schema

NAMING = Naming()
"""The names that the metadata of every service gives by its convention."""


def describe_tables(spec: ServiceSpec) -> Schema:
    """Give the schema of a service, which is enriched."""
    return describe_schema(spec, NAMING)
