"""The tables of authentication: what is kept of the passwords, logins and identities of accounts, apart from these."""

from collections.abc import Mapping
from dataclasses import dataclass

from generators.auth.accounts import find_account
from generators.spec.models import Auth, ServiceSpec
from generators.stacks.fastapi_sqlalchemy.dialects import DIALECTS, Dialect
from generators.stacks.fastapi_sqlalchemy.tables.table import Column, ForeignKey, Index, Origin, Table, Unique
from generators.stacks.fastapi_sqlalchemy.views.names import view_names

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
_DIGEST = "sa.String(64)"
_TEXT = "sa.String(255)"


@dataclass(frozen=True, slots=True)
class _Content:
    """What a table has beside an id, its moments and the reference to an account."""

    columns: tuple[Column, ...]
    uniques: tuple[tuple[str, ...], ...]
    indexes: tuple[str, ...] = ()


def describe_accounts(spec: ServiceSpec) -> tuple[Table, ...]:
    """Give the tables of the way to authenticate, if there are any."""
    account = find_account(spec)
    if account is None:
        return ()
    dialect = DIALECTS[spec.database]
    contents = _list_contents(dialect)
    accounts = view_names(account.resource).table
    return tuple(
        # What is kept for the rows of one resource is worth nothing for those of another.
        _describe(name, Origin(account.resource.name, part=name), accounts, contents[name], dialect)
        for name in _KEPT[spec.auth]
    )


def _list_contents(dialect: Dialect) -> Mapping[str, _Content]:
    moment = dialect.moment.migration
    user = Column(_USER, dialect.uuid)
    return {
        CREDENTIALS: _Content((user, Column("password_hash", _TEXT)), uniques=((_USER,),)),
        REFRESH_TOKENS: _Content(
            (
                user,
                Column("family_id", dialect.uuid),
                Column("token_hash", _DIGEST),
                Column("expires_at", moment),
                Column("used_at", moment, nullable=True),
            ),
            uniques=(("token_hash",),),
            indexes=("family_id", _USER),
        ),
        SESSIONS: _Content(
            (Column("token_digest", _DIGEST), user, Column("seen_at", moment), Column("expires_at", moment)),
            uniques=(("token_digest",),),
            indexes=(_USER,),
        ),
        IDENTITIES: _Content(
            (Column("issuer", _TEXT), Column("subject", _TEXT), user),
            # Nobody is two accounts of one provider; the second one is the index of the foreign key, too.
            uniques=(("issuer", "subject"), (_USER, "issuer")),
        ),
    }


def _describe(name: str, origin: Origin, accounts: str, content: _Content, dialect: Dialect) -> Table:
    moments = (Column(moment, dialect.moment.migration) for moment in ("created_at", "updated_at"))
    return Table(
        name=name,
        origins=(origin,),
        columns=(Column("id", dialect.uuid), *content.columns, *moments),
        foreign_keys=(ForeignKey(f"fk_{name}_{_USER}", _USER, accounts),),
        uniques=tuple(Unique(f"uq_{name}_{'_'.join(names)}", names) for names in content.uniques),
        indexes=tuple(Index(f"ix_{name}_{column}", (column,)) for column in content.indexes),
    )
