"""Ownership: the account whose rows are callers, and the condition under which a row belongs to one of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.auth.claims import can_be_admitted, list_claims
from generators.auth.ownership import OwnerPath, Ownership, list_ownership
from generators.spec.models import ServiceSpec
from generators.stacks.fiber_gorm.migrations import NAMING
from generators.stacks.fiber_gorm.views.names import NamesView
from generators.stacks.fiber_gorm.views.properties import PropertyView
from generators.stacks.fiber_gorm.views.resources import ReferenceView, ResourceView


@dataclass(frozen=True, slots=True)
class AccountView:
    """The resource whose rows are callers.

    Attributes:
        names: Its names.
        email: The property by which one signs in.
        role: The property that says what one may do.
        admin: The role of administrators.
        plain: The role of whoever registers.
        claims: What an identity provider tells to fill what a caller cannot do without, by the properties' names.
        can_be_admitted: Whether an identity provider tells all that a new caller needs.
    """

    names: NamesView
    email: PropertyView
    role: PropertyView
    admin: str
    plain: str
    claims: Mapping[str, str]
    can_be_admitted: bool


@dataclass(frozen=True, slots=True)
class OwnedView:
    """A resource whose rows belong to users.

    Attributes:
        names: Its names.
        condition: The Go expression of the condition under which a row belongs to ``owner``.
        way: The references from a row to its owner, in order; empty for the users themselves.
        is_creatable: Whether a row refers to nothing else that must be its owner's.
    """

    names: NamesView
    condition: str
    way: tuple[ReferenceView, ...]
    is_creatable: bool

    @property
    def reference(self) -> ReferenceView | None:
        """The reference that says whose a row is, where the row itself says it."""
        return self.way[0] if len(self.way) == 1 else None


def view_account(spec: ServiceSpec, views: Mapping[str, ResourceView]) -> AccountView | None:
    """Give the account; None where callers are not known.

    Args:
        spec: The service, enriched.
        views: The view of each resource, by the resource's name.
    """
    account = find_account(spec)
    if account is None:
        return None
    view = views[account.resource.name]
    by_column = {prop.column: prop for prop in view.columns}
    return AccountView(
        names=view.names,
        email=by_column[NAMING.name_column(account.email)],
        role=by_column[NAMING.name_column(account.role)],
        admin=account.admin,
        plain=account.plain,
        claims={by_column[NAMING.name_column(name)].name: claim for name, claim in list_claims(spec).items()},
        can_be_admitted=can_be_admitted(spec),
    )


def view_ownership(spec: ServiceSpec, views: Mapping[str, ResourceView]) -> tuple[OwnedView, ...]:
    """Give the resources whose rows belong to users, in the order of the Spec."""
    return tuple(_view_owned(views, ownership) for ownership in list_ownership(spec))


def _view_owned(views: Mapping[str, ResourceView], ownership: Ownership) -> OwnedView:
    view = views[ownership.resource.name]
    way = tuple(_walk(views, view, ownership.path))
    return OwnedView(
        names=view.names,
        condition=_write_condition(way),
        way=way,
        is_creatable=ownership.is_creatable,
    )


def _walk(views: Mapping[str, ResourceView], view: ResourceView, path: OwnerPath) -> Iterator[ReferenceView]:
    for relation in path:
        column = NAMING.name_column(f"{relation.name}_id")
        yield next(reference for reference in view.references if reference.prop.column == column)
        view = views[relation.target]


def _write_condition(way: Sequence[ReferenceView]) -> str:
    if not way:
        return 'equal("id", owner)'
    *others, last = way
    condition = f'equal("{last.prop.column}", owner)'
    for reference in reversed(others):
        condition = f'within("{reference.prop.column}", "{reference.target.table}", {condition})'
    return condition
