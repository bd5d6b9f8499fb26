"""Uniques: which properties no two rows may have alike, each alone or several together."""

from collections.abc import Iterator

from generators.contract.naming import JsonStyle
from generators.contract.properties import Origin, Property, list_properties
from generators.spec.models import Resource, ServiceSpec


def list_unique_sets(spec: ServiceSpec, resource: Resource, style: JsonStyle) -> tuple[tuple[Property, ...], ...]:
    """Give the properties of a resource that are unique together, in the order of the Spec."""
    listed = list_properties(spec, resource, style)
    members = {prop.field.name: prop for prop in listed if prop.field is not None}
    members |= {p.relation.name: p for p in listed if p.origin is Origin.REFERENCE and p.relation is not None}
    return tuple(tuple(members[name] for name in together) for together in resource.unique_together)


def list_uniques(spec: ServiceSpec, resource: Resource, style: JsonStyle) -> Iterator[tuple[Property, ...]]:
    """List what no two rows may have alike: each property that is unique alone, then those that are together."""
    yield from ((prop,) for prop in list_properties(spec, resource, style) if prop.is_unique)
    yield from list_unique_sets(spec, resource, style)
