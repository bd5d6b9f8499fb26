"""Audit: what templates are told of the log that a service keeps of its rows."""

from generators.features.audit_log.contract import list_actions
from generators.spec.models import ServiceSpec
from generators.tables.audit import keeps_log


def list_deeds(spec: ServiceSpec) -> tuple[str, ...]:
    """Give what can be done to a row and is kept in the log; nothing where there is none."""
    return list_actions(spec) if keeps_log(spec) else ()


def list_uses(spec: ServiceSpec) -> tuple[str, ...]:
    """Give what questions to the log need of the types of properties."""
    return ("Enum", "Moment") if keeps_log(spec) else ()
