"""Audit: what requests to the log use, where a service keeps one of what is done to its rows."""

from generators.spec.models import ServiceSpec
from generators.tables.audit import keeps_log


def list_names(spec: ServiceSpec) -> frozenset[str]:
    """Give the types of properties that requests to the log use."""
    return frozenset({"Moment"} if keeps_log(spec) else ())
