"""Audit: whether a service keeps a log of what is done to its rows, and what requests to that log use."""

from generators.spec.models import ServiceSpec

FEATURE = "audit-log"


def keeps_log(spec: ServiceSpec) -> bool:
    """Tell whether a service keeps a log."""
    return FEATURE in spec.features


def list_names(spec: ServiceSpec) -> frozenset[str]:
    """Give the types of properties that requests to the log use."""
    return frozenset({"Moment"} if keeps_log(spec) else ())
