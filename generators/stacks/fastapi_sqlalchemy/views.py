"""Views: what templates of this stack see of a Spec, with every name in the casing that Python wants."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generators.spec import names
from generators.spec.models import Resource, ServiceSpec


@dataclass(frozen=True, slots=True)
class ServiceView:
    """The service.

    Attributes:
        name: As the Spec has it: ``billing-api``.
        title: For people: ``Billing api``.
        summary: As the Spec has it; may be empty.
        page_size: Items on a page of a list.
    """

    name: str
    title: str
    summary: str
    page_size: int


@dataclass(frozen=True, slots=True)
class ResourceView:
    """One resource.

    Attributes:
        module: The package of the feature: ``order_items``.
        title: For people: ``Order item``.
        summary: As the Spec has it; may be empty.
    """

    module: str
    title: str
    summary: str


def view_service(spec: ServiceSpec) -> Mapping[str, Any]:
    """Give the variables of all templates that come from the Spec."""
    service = ServiceView(spec.name, names.to_title(spec.name), spec.summary, spec.page_size)
    return {"service": service, "resources": tuple(_view_resource(resource) for resource in spec.resources)}


def _view_resource(resource: Resource) -> ResourceView:
    snake = names.to_snake(resource.name)
    return ResourceView(names.pluralize(snake), names.to_title(snake), resource.summary)
