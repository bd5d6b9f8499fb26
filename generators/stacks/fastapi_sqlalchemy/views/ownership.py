"""Ownership: the account whose rows are callers, and the condition under which a row belongs to one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.auth.ownership import OwnerPath, find_owner_path
from generators.spec.models import Relation, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView
from generators.stacks.fastapi_sqlalchemy.views.resources import NamesView, ReferenceView, ResourceView


@dataclass(frozen=True, slots=True)
class AccountView:
    """The resource whose rows are callers.

    Attributes:
        names: Its names.
        email: The property by which one signs in.
        role: The property that says what one may do.
        admin: The role of administrators.
        plain: The role of whoever registers.
        registered: The properties that one sends to register, beside a password.
        links: Those of them that are the ids of many rows.
    """

    names: NamesView
    email: PropertyView
    role: PropertyView
    admin: str
    plain: str
    registered: tuple[PropertyView, ...]
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OwnedView:
    """A resource whose rows belong to users.

    Attributes:
        names: Its names.
        condition: The expression that tells whether a row belongs to ``owner``.
        reference: The reference that says whose a row is, where the row itself says it.
        is_account: Whether its rows are the users.
    """

    names: NamesView
    condition: str
    reference: ReferenceView | None
    is_account: bool


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
    by_name = {prop.name: prop for prop in view.properties}
    default = next(field.default for field in account.resource.fields if field.name == account.role)
    return AccountView(
        names=view.names,
        email=by_name[account.email],
        role=by_name[account.role],
        admin=account.admin,
        plain=str(default),
        registered=tuple(prop for prop in view.properties if prop.name != account.role),
        links=tuple(link.prop.name for link in view.links),
    )


def view_ownership(spec: ServiceSpec, views: Mapping[str, ResourceView]) -> tuple[OwnedView, ...]:
    """Give the resources whose rows belong to users, in the order of the Spec."""
    paths = ((resource.name, find_owner_path(spec, resource)) for resource in spec.resources)
    return tuple(_view_owned(views, name, path) for name, path in paths if path is not None)


def _view_owned(views: Mapping[str, ResourceView], name: str, path: OwnerPath) -> OwnedView:
    view = views[name]
    return OwnedView(
        names=view.names,
        condition=_write_condition(views, view, path),
        reference=_find_reference(view, path[0]) if len(path) == 1 else None,
        is_account=not path,
    )


def _write_condition(views: Mapping[str, ResourceView], view: ResourceView, path: Sequence[Relation]) -> str:
    if not path:
        return f"{view.names.model}.id == owner"
    column = f"{view.names.model}.{_find_reference(view, path[0]).prop.attribute}"
    if len(path) == 1:
        return f"{column} == owner"
    target = views[path[0].target]
    inner = _write_condition(views, target, path[1:])
    return f"{column}.in_(select({target.names.model}.id).where({inner}))"


def _find_reference(view: ResourceView, relation: Relation) -> ReferenceView:
    return next(reference for reference in view.references if reference.name == relation.name)
