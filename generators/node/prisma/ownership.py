"""Ownership: the conditions of Prisma's queries under which rows belong to callers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.auth.ownership import OwnerPath, Ownership, find_owner_reference, list_ownership
from generators.contract.naming import JsonStyle, name_property
from generators.node.names import NamesView, view_names
from generators.node.prisma.models import Model
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.tables.naming import Naming


@dataclass(frozen=True, slots=True)
class WayView:
    """A reference on the way from a row to its owner.

    Attributes:
        source: The resource that has it.
        property: Its property.
    """

    source: NamesView
    property: str


@dataclass(frozen=True, slots=True)
class OwnedView:
    """A resource whose rows belong to users.

    Attributes:
        names: Its names.
        condition: The expression of the condition under which a row belongs to ``owner``.
        way: The references from a row to its owner, in order; empty for the users themselves.
        property: What says whose a row is, where the row itself says it; empty otherwise.
        is_required: Whether the first reference of the way may not be null.
        is_creatable: Whether a row refers to nothing else that must be its owner's.
    """

    names: NamesView
    condition: str
    way: tuple[WayView, ...]
    property: str
    is_required: bool
    is_creatable: bool


def view_ownership(spec: ServiceSpec, models: Mapping[str, Model], naming: Naming) -> tuple[OwnedView, ...]:
    """Give the resources whose rows belong to users, in the order of the Spec.

    Args:
        spec: The service, enriched.
        models: Of the schema, by their tables.
        naming: How tables are named.
    """
    return tuple(_view_owned(spec, owned, models, naming) for owned in list_ownership(spec))


def _view_owned(spec: ServiceSpec, owned: Ownership, models: Mapping[str, Model], naming: Naming) -> OwnedView:
    says = find_owner_reference(spec, owned.resource)
    steps = tuple(_walk(spec, owned.resource, owned.path))
    return OwnedView(
        names=view_names(owned.resource),
        condition=_write_condition(steps, models, naming),
        way=tuple(WayView(view_names(source), _name(relation)) for source, relation in steps),
        property=_name(says) if says else "",
        is_required=bool(owned.path) and owned.path[0].required,
        is_creatable=owned.is_creatable,
    )


def _walk(spec: ServiceSpec, resource: Resource, path: OwnerPath) -> Iterator[tuple[Resource, Relation]]:
    by_name = {each.name: each for each in spec.resources}
    for relation in path:
        yield resource, relation
        resource = by_name[relation.target]


def _write_condition(steps: tuple[tuple[Resource, Relation], ...], models: Mapping[str, Model], naming: Naming) -> str:
    if not steps:
        return "{ id: owner }"
    *others, (_, last) = steps
    condition = f"{{ {_name(last)}: owner }}"
    for source, relation in reversed(others):
        field = models[naming.name_table(source)].references[naming.name_column(f"{relation.name}_id")]
        condition = f"{{ {field}: {condition} }}"
    return condition


def _name(relation: Relation) -> str:
    return name_property(f"{relation.name}_id", JsonStyle.CAMEL)
