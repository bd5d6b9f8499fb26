"""Ordering: in which order tables are created, and which foreign keys have to wait for the last of them."""

from collections.abc import Mapping

from generators.spec.models import Relation, Resource, ServiceSpec
from generators.spec.relations import list_references


def order_resources(spec: ServiceSpec) -> tuple[Resource, ...]:
    """Sort so that tables follow those they refer to; a circle is entered at its first one in the Spec."""
    waiting = {resource.name: resource for resource in spec.resources}
    targets = {resource.name: _list_targets(spec, resource) for resource in spec.resources}
    ordered: list[Resource] = []
    while waiting:
        name = next((name for name in waiting if not targets[name] & waiting.keys()), next(iter(waiting)))
        ordered.append(waiting.pop(name))
    return tuple(ordered)


def find_places(spec: ServiceSpec) -> Mapping[str, int]:
    """Give the place of each resource's table, by the resource's name."""
    return {resource.name: place for place, resource in enumerate(order_resources(spec))}


def is_late(places: Mapping[str, int], resource: Resource, relation: Relation) -> bool:
    """Tell whether a foreign key closes a circle, so that its table is created before the one it refers to."""
    return places[relation.target] > places[resource.name]


def _list_targets(spec: ServiceSpec, resource: Resource) -> set[str]:
    return {relation.target for relation in list_references(spec, resource)} - {resource.name}
