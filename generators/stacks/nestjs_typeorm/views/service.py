"""The service as a whole: the variables that come from the Spec in all templates of this stack."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generators.node.project import VERSION
from generators.node.toolchain import NODE_VERSION
from generators.node.trials import TrialView, view_trials
from generators.spec.models import ServiceSpec
from generators.spec.names import to_title
from generators.stacks.nestjs_typeorm.migrations import STYLE
from generators.stacks.nestjs_typeorm.views.resources import view_resource


@dataclass(frozen=True, slots=True)
class ServiceView:
    """The service.

    Attributes:
        name: As the Spec has it: ``billing-api``.
        title: For people: ``Billing api``.
        summary: As the Spec has it; may be empty.
        version: Of its package.
        node: The version of Node that it needs.
        page_size: Items on a page of a list.
        uses: What the classes of its resources need of the types of properties.
        tables: The names of its tables.
        trials: What the tests try on each resource, by its folder.
    """

    name: str
    title: str
    summary: str
    version: str
    node: str
    page_size: int
    uses: frozenset[str]
    tables: tuple[str, ...]
    trials: Mapping[str, TrialView]


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    tables = {table.name: table for table in STYLE.describe(spec).tables}
    resources = tuple(view_resource(spec, resource, tables) for resource in spec.resources)
    service = ServiceView(
        name=spec.name,
        title=to_title(spec.name),
        summary=spec.summary,
        version=VERSION,
        node=NODE_VERSION,
        page_size=spec.page_size,
        uses=frozenset().union(*(resource.uses for resource in resources)),
        tables=tuple(tables),
        trials=view_trials(spec),
    )
    return {"service": service, "resources": resources}
