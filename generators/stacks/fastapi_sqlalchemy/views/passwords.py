"""Passwords: what requests to log in use, where a service keeps passwords."""

from generators.spec.models import ServiceSpec
from generators.tables.accounts import keeps_passwords


def list_names(spec: ServiceSpec) -> frozenset[str]:
    """Give the checks of what people log in with."""
    return frozenset({"refuse_nul"} if keeps_passwords(spec) else ())
