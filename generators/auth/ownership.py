"""Ownership: which rows belong to which caller, as one function of the Spec for contract, code and proof alike.

A row belongs to a user through the references that lead from it to the account:

- directly, by a reference to the account that is required, or is named like an owner (``owner``, ``user``, the
  account's own name, ``author``, ``creator``, ``created_by``). An optional one of another name, such as ``assignee``,
  says that somebody has a part in the row, not whose it is;
- through the shortest chain of required references to a row that belongs to a user: an order item is of whom the order
  is.
"""

from dataclasses import dataclass

from generators.auth.accounts import Account, find_account
from generators.spec import names
from generators.spec.models import Relation, Resource, ServiceSpec
from generators.spec.relations import list_references

OwnerPath = tuple[Relation, ...]
"""The references from a row to its owner, in order; empty for the account itself."""


@dataclass(frozen=True, slots=True)
class Ownership:
    """How the rows of a resource belong to users.

    Attributes:
        resource: The resource.
        path: The way from its rows to their owner.
        is_creatable: Whether a row refers to nothing else that must be its owner's.
    """

    resource: Resource
    path: OwnerPath
    is_creatable: bool


_OWNER_NAMES = ("owner", "user", "author", "creator", "created_by")


def find_owner_path(spec: ServiceSpec, resource: Resource) -> OwnerPath | None:
    """Give the way from a resource's rows to their owner; None if they belong to nobody in particular.

    Args:
        spec: The service, enriched; where callers are not known, nothing belongs to anybody.
        resource: One of its resources.
    """
    account = find_account(spec)
    if account is None:
        return None
    by_name = {other.name: other for other in spec.resources}
    paths: list[tuple[OwnerPath, Resource]] = [((), resource)]
    seen = {resource.name}
    while paths:
        path, reached = paths.pop(0)
        if reached.name == account.resource.name:
            return path
        direct = _find_direct(spec, reached, account)
        if direct is not None:
            return (*path, direct)
        for relation in list_references(spec, reached):
            if relation.required and relation.target not in seen:
                seen.add(relation.target)
                paths.append(((*path, relation), by_name[relation.target]))
    return None


def list_ownership(spec: ServiceSpec) -> tuple[Ownership, ...]:
    """Give the resources whose rows belong to users, in the order of the Spec, enriched."""
    paths = {resource.name: find_owner_path(spec, resource) for resource in spec.resources}
    owned = {name for name, path in paths.items() if path is not None}

    def is_creatable(resource: Resource, path: OwnerPath) -> bool:
        others = (relation for relation in list_references(spec, resource) if relation not in path[:1])
        return not any(relation.required and relation.target in owned for relation in others)

    return tuple(
        Ownership(resource, path, is_creatable(resource, path))
        for resource in spec.resources
        if (path := paths[resource.name]) is not None
    )


def find_owner_reference(spec: ServiceSpec, resource: Resource) -> Relation | None:
    """Give the reference that says to whom a row belongs, where the row itself says it."""
    account = find_account(spec)
    if account is None or account.resource.name == resource.name:
        return None
    return _find_direct(spec, resource, account)


def _find_direct(spec: ServiceSpec, resource: Resource, account: Account) -> Relation | None:
    found = [relation for relation in list_references(spec, resource) if relation.target == account.resource.name]
    owner_names = (*_OWNER_NAMES[:2], names.to_snake(account.resource.name), *_OWNER_NAMES[2:])
    named = [relation for name in owner_names for relation in found if relation.name == name]
    required = [relation for relation in found if relation.required]
    return next(iter(named or required), None)
