"""Ownership: whose rows are whose, as the templates of stacks on Node have it, whatever keeps the rows."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from generators.auth.ownership import OwnerPath, Ownership, find_owner_reference, list_ownership
from generators.contract.naming import JsonStyle, name_property
from generators.node.accounts import AccountView, view_account
from generators.node.names import NamesView, view_names
from generators.node.trials import TrialView
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.tables.references import find_resource

Steps = tuple[tuple[Resource, Relation], ...]
"""The references on the way from a row to its owner, each with the resource that has it; none for users themselves."""

WriteOwner = Callable[[Steps], str]
"""Writes, for queries, the way from a row to its owner."""


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
        condition: How queries say to whom a row belongs, in the words of what keeps the rows.
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


@dataclass(frozen=True, slots=True)
class CallersView:
    """What a service knows of its callers.

    Attributes:
        account: The resource whose rows are callers; None where callers are not known.
        ownership: The resources whose rows belong to callers.
        refers_to_owned: Whether a resource refers to one of these, or is linked with one.
    """

    account: AccountView | None
    ownership: tuple[OwnedView, ...]
    refers_to_owned: bool

    @property
    def owned(self) -> tuple[OwnedView, ...]:
        """The resources whose rows belong to callers, the callers themselves apart."""
        return tuple(owned for owned in self.ownership if owned.way)

    def find_owned(self, module: str) -> OwnedView | None:
        """Give how rows of the resource in a folder belong to callers, if they do."""
        return next((owned for owned in self.ownership if owned.names.module == module), None)


def view_callers(spec: ServiceSpec, trials: Mapping[str, TrialView], write_owner: WriteOwner) -> CallersView:
    """Give the view of the callers of a service.

    Args:
        spec: The service, enriched.
        trials: What is tried on each of its resources.
        write_owner: Writes the way to an owner.
    """
    ownership = tuple(_view_owned(spec, owned, write_owner) for owned in list_ownership(spec))
    owned = {each.names for each in ownership}
    return CallersView(
        account=view_account(spec),
        ownership=ownership,
        refers_to_owned=any(target in owned for trial in trials.values() for target in trial.ends),
    )


def name_reference(relation: Relation) -> str:
    """Give the property of a reference."""
    return name_property(f"{relation.name}_id", JsonStyle.CAMEL)


def _view_owned(spec: ServiceSpec, owned: Ownership, write_owner: WriteOwner) -> OwnedView:
    says = find_owner_reference(spec, owned.resource)
    steps = tuple(walk_to_owner(spec, owned.resource, owned.path))
    return OwnedView(
        names=view_names(owned.resource),
        condition=write_owner(steps),
        way=tuple(WayView(view_names(source), name_reference(relation)) for source, relation in steps),
        property=name_reference(says) if says else "",
        is_required=bool(owned.path) and owned.path[0].required,
        is_creatable=owned.is_creatable,
    )


def walk_to_owner(spec: ServiceSpec, resource: Resource, path: OwnerPath) -> Iterator[tuple[Resource, Relation]]:
    """Give the references on the way from a resource to the owner of its rows, each with the resource that has it."""
    for relation in path:
        yield resource, relation
        resource = find_resource(spec, relation.target)
