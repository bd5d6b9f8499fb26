"""Searching: the texts and the ranges by which lists of services on Node are searched, where they are."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from generators.contract import search
from generators.contract.naming import JsonStyle, name_property
from generators.contract.properties import Property
from generators.spec.models import FieldType, Resource, ServiceSpec
from generators.tables.searching import is_folded

_NUMBERS = (FieldType.INTEGER, FieldType.FLOAT)

WriteSent = Callable[[Property], str]
"""Writes what a query may have for a property that is a moment, or has a field."""

WriteKept = Callable[[Property, str], str]
"""Writes what a property is compared with, of the expression of what was sent."""


@dataclass(frozen=True, slots=True)
class BoundView:
    """A parameter that limits a value.

    Attributes:
        name: Of the parameter: ``priceMin``.
        of: The property that it limits: ``price``.
        sent: What the query may have for it.
        type: Of that, in TypeScript.
        is_least: Whether it is the smallest value, and not the greatest one.
        kept: What the value is compared with.
    """

    name: str
    of: str
    sent: str
    type: str
    is_least: bool
    kept: str


def list_searched(spec: ServiceSpec, resource: Resource) -> tuple[str, ...]:
    """Give the properties whose words are searched; none where lists take no words."""
    if not is_folded(spec, resource):
        return ()
    return tuple(name_property(field.name, JsonStyle.CAMEL) for field in search.list_texts(resource))


def group_bounds(bounds: tuple[BoundView, ...]) -> Mapping[str, tuple[BoundView, ...]]:
    """Give bounds by the property that they limit."""
    limited = dict.fromkeys(bound.of for bound in bounds)
    return {name: tuple(bound for bound in bounds if bound.of == name) for name in limited}


def view_bounds(
    spec: ServiceSpec,
    resource: Resource,
    listed: tuple[Property, ...],
    *,
    write_sent: WriteSent,
    write_kept: WriteKept,
) -> tuple[BoundView, ...]:
    """Give the bounds that a list takes.

    Args:
        spec: The service, enriched.
        resource: Whose list it is.
        listed: The properties of the resource.
        write_sent: Writes what the query may have.
        write_kept: Writes what is compared; the expression of what was sent is the name of the parameter.
    """
    if not search.is_searched(spec):
        return ()
    known = {prop.name: prop for prop in listed}
    bounds = []
    for bound in search.list_bounds(spec, resource):
        name, of = (name_property(each, JsonStyle.CAMEL) for each in (bound.name, bound.of))
        is_least = bound.name.endswith("_min")
        is_number = bound.field is not None and bound.field.type in _NUMBERS
        kept = write_kept(known[of], name)
        bounds.append(BoundView(name, of, write_sent(known[of]), "number" if is_number else "string", is_least, kept))
    return tuple(bounds)
