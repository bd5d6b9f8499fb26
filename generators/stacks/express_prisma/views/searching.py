"""Searching: the texts and the ranges by which lists are searched, where they are."""

from dataclasses import dataclass

from generators.contract import search
from generators.contract.naming import JsonStyle, name_property
from generators.contract.properties import Property
from generators.spec.models import FieldType, Resource, ServiceSpec
from generators.stacks.express_prisma.views import zod
from generators.tables.searching import is_folded

_COMPARISONS = {"min": "gte", "max": "lte"}


@dataclass(frozen=True, slots=True)
class BoundView:
    """A parameter that limits a value.

    Attributes:
        name: Of the parameter: ``priceMin``.
        of: The property that it limits: ``price``.
        sent: Its schema in the query.
        comparison: How Prisma's client compares the value with it: ``gte``.
        kept: What the value is compared with, in the words of the query.
    """

    name: str
    of: str
    sent: str
    comparison: str
    kept: str


def list_searched(spec: ServiceSpec, resource: Resource) -> tuple[str, ...]:
    """Give the properties whose words are searched; none where lists take no words."""
    if not is_folded(spec, resource):
        return ()
    return tuple(name_property(field.name, JsonStyle.CAMEL) for field in search.list_texts(resource))


def view_bounds(spec: ServiceSpec, resource: Resource, listed: tuple[Property, ...]) -> tuple[BoundView, ...]:
    """Give the bounds that a list takes.

    Args:
        spec: The service, enriched.
        resource: Whose list it is.
        listed: The properties of the resource.
    """
    if not search.is_searched(spec):
        return ()
    known = {prop.name: prop for prop in listed}
    return tuple(_view_bound(bound, known) for bound in search.list_bounds(spec, resource))


def _view_bound(bound: search.Bound, known: dict[str, Property]) -> BoundView:
    name, of = (name_property(each, JsonStyle.CAMEL) for each in (bound.name, bound.of))
    is_day = bound.field is not None and bound.field.type is FieldType.DATE
    return BoundView(
        name=name,
        of=of,
        sent="moment.optional()" if bound.field is None else zod.write_asked(known[of]),
        comparison=_COMPARISONS[bound.name.rpartition("_")[2]],
        kept=f"{name} && readDay({name})" if is_day else name,
    )
