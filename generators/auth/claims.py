"""Claims: what an identity provider tells of people beside their address, as far as an account needs it.

Only what an account cannot do without is asked for, and only claims that OpenID Connect defines for everybody.
"""

from collections.abc import Mapping

from generators.auth.accounts import find_account
from generators.spec.models import FieldType, ServiceSpec

_CLAIMS: Mapping[str, str] = {
    "name": "name",
    "full_name": "name",
    "display_name": "name",
    "given_name": "given_name",
    "first_name": "given_name",
    "family_name": "family_name",
    "last_name": "family_name",
    "surname": "family_name",
    "username": "preferred_username",
    "user_name": "preferred_username",
    "nickname": "nickname",
    "picture": "picture",
    "avatar_url": "picture",
}
"""The standard claim of each name that a field may have."""


def list_claims(spec: ServiceSpec) -> dict[str, str]:
    """Give the claims that fill required fields of the account, by the names of these fields."""
    account = find_account(spec)
    if account is None:
        return {}
    texts = (field for field in account.resource.fields if field.type in (FieldType.STRING, FieldType.TEXT))
    needed = (field.name for field in texts if field.required and field.default is None)
    return {name: _CLAIMS[name] for name in needed if name in _CLAIMS}


def can_be_admitted(spec: ServiceSpec) -> bool:
    """Tell whether an identity provider tells all that somebody needs who is not known yet."""
    account = find_account(spec)
    if account is None:
        return False
    told = {account.email, *list_claims(spec)}
    fields = (field.name for field in account.resource.fields if field.required and field.default is None)
    return told.issuperset(fields)
