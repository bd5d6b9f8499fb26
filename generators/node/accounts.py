"""Accounts: the resource whose rows are callers, as the templates of stacks on Node have it."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.auth.claims import can_be_admitted, list_claims
from generators.contract.naming import JsonStyle, name_property
from generators.node.names import NamesView, view_names
from generators.spec.models import ServiceSpec


@dataclass(frozen=True, slots=True)
class AccountView:
    """The resource whose rows are callers.

    Attributes:
        names: Its names.
        email: The property by which one signs in.
        role: The property that says what one may do.
        admin: The role of administrators.
        plain: The role of whoever registers.
        claims: What an identity provider tells that it needs, by the properties that are filled with it.
        can_be_admitted: Whether a provider tells all that it needs.
    """

    names: NamesView
    email: str
    role: str
    admin: str
    plain: str
    claims: Mapping[str, str]
    can_be_admitted: bool


def view_account(spec: ServiceSpec) -> AccountView | None:
    """Give the account of a service, enriched; None where callers are not known."""
    account = find_account(spec)
    if account is None:
        return None
    return AccountView(
        names=view_names(account.resource),
        email=name_property(account.email, JsonStyle.CAMEL),
        role=name_property(account.role, JsonStyle.CAMEL),
        admin=account.admin,
        plain=account.plain,
        claims={name_property(name, JsonStyle.CAMEL): claim for name, claim in list_claims(spec).items()},
        can_be_admitted=can_be_admitted(spec),
    )
