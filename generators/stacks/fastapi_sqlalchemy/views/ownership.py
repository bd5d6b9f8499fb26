"""Ownership: the account whose rows are callers, and the condition under which a row belongs to one of them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.auth.claims import can_be_admitted, list_claims
from generators.auth.ownership import OwnerPath, Ownership, list_ownership
from generators.spec.models import ServiceSpec
from generators.stacks.fastapi_sqlalchemy.views.names import NamesView
from generators.stacks.fastapi_sqlalchemy.views.properties import PropertyView
from generators.stacks.fastapi_sqlalchemy.views.references import ReferenceView
from generators.stacks.fastapi_sqlalchemy.views.resources import ResourceView


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
        claims: What an identity provider tells of somebody, by the property that it fills.
        can_be_admitted: Whether that is all that somebody needs who is not known yet.
    """

    names: NamesView
    email: PropertyView
    role: PropertyView
    admin: str
    plain: str
    registered: tuple[PropertyView, ...]
    links: tuple[str, ...]
    claims: Mapping[str, str]
    can_be_admitted: bool


@dataclass(frozen=True, slots=True)
class OwnedView:
    """A resource whose rows belong to users.

    Attributes:
        names: Its names.
        condition: The expression that tells whether a row belongs to ``owner``.
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
    by_name = {prop.name: prop for prop in view.properties}
    return AccountView(
        names=view.names,
        email=by_name[account.email],
        role=by_name[account.role],
        admin=account.admin,
        plain=account.plain,
        registered=tuple(prop for prop in view.properties if prop.name != account.role),
        links=tuple(link.prop.name for link in view.links),
        claims=list_claims(spec),
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
        condition=_write_condition(view, way),
        way=way,
        is_creatable=ownership.is_creatable,
    )


def _walk(views: Mapping[str, ResourceView], view: ResourceView, path: OwnerPath) -> Iterator[ReferenceView]:
    for relation in path:
        yield next(reference for reference in view.references if reference.name == relation.name)
        view = views[relation.target]


def _write_condition(view: ResourceView, way: Sequence[ReferenceView]) -> str:
    if not way:
        return f"{view.names.model}.id == owner"
    models = [view.names.model, *(reference.target.model for reference in way)]
    columns = [f"{model}.{reference.prop.attribute}" for model, reference in zip(models, way, strict=False)]
    condition = f"{columns[-1]} == owner"
    for column, model in zip(reversed(columns[:-1]), reversed(models[1:-1]), strict=True):
        condition = f"{column}.in_(select({model}.id).where({condition}))"
    return condition
