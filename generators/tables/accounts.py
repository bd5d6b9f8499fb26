"""The tables of authentication: what is kept of the passwords, logins and identities of accounts, apart from these."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.spec.models import Auth, ServiceSpec
from generators.tables.naming import Naming
from generators.tables.parts import describe_part
from generators.tables.table import Column, Origin, Role, Table
from generators.tables.types import MOMENT, UUID, write_string

CREDENTIALS, REFRESH_TOKENS = "auth_credentials", "auth_refresh_tokens"
SESSIONS, IDENTITIES = "auth_sessions", "auth_identities"

_KEPT: Mapping[Auth, tuple[str, ...]] = {
    Auth.NONE: (),
    Auth.JWT: (CREDENTIALS, REFRESH_TOKENS),
    Auth.SESSION: (CREDENTIALS, SESSIONS),
    Auth.OAUTH2: (SESSIONS, IDENTITIES),
}
"""The tables of each way to authenticate."""

_USER = "user_id"
_DIGEST = write_string(64)
_TEXT = write_string(255)
_ID = Column("id", UUID, role=Role.ID)
_MOMENTS = tuple(Column(role.value, MOMENT, role=role) for role in (Role.CREATED_AT, Role.UPDATED_AT))


@dataclass(frozen=True, slots=True)
class _Content:
    """What a table has beside an id and its moments."""

    columns: tuple[Column, ...]
    uniques: tuple[tuple[str, ...], ...]
    indexes: tuple[tuple[str, ...], ...] = ()


_CONTENTS: Mapping[str, _Content] = {
    CREDENTIALS: _Content((Column(_USER, UUID), Column("password_hash", _TEXT)), uniques=((_USER,),)),
    REFRESH_TOKENS: _Content(
        (
            Column(_USER, UUID),
            Column("family_id", UUID),
            Column("token_hash", _DIGEST),
            Column("expires_at", MOMENT),
            Column("used_at", MOMENT, nullable=True),
        ),
        uniques=(("token_hash",),),
        indexes=(("family_id",), (_USER,)),
    ),
    SESSIONS: _Content(
        (
            Column("token_digest", _DIGEST),
            Column(_USER, UUID),
            Column("seen_at", MOMENT),
            Column("expires_at", MOMENT),
        ),
        uniques=(("token_digest",),),
        indexes=((_USER,),),
    ),
    IDENTITIES: _Content(
        (Column("issuer", _TEXT), Column("subject", _TEXT), Column(_USER, UUID)),
        # Nobody is two accounts of one provider; the second one is the index of the foreign key, too.
        uniques=(("issuer", "subject"), (_USER, "issuer")),
    ),
}


def keeps_passwords(spec: ServiceSpec) -> bool:
    """Tell whether people prove who they are by a password that the service recognises."""
    return CREDENTIALS in _KEPT[spec.auth]


def describe_accounts(spec: ServiceSpec, naming: Naming) -> tuple[Table, ...]:
    """Give the tables of the way to authenticate, if there are any."""
    account = find_account(spec)
    if account is None:
        return ()
    accounts = naming.name_table(account.resource)
    return tuple(
        describe_part(
            name,
            (_ID, *_CONTENTS[name].columns, *_MOMENTS),
            naming,
            # What is kept for the rows of one resource is worth nothing for those of another.
            origin=Origin(account.resource.name, part=name),
            references=((_USER, accounts),),
            uniques=_CONTENTS[name].uniques,
            indexes=_CONTENTS[name].indexes,
        )
        for name in _KEPT[spec.auth]
    )
