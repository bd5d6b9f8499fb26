"""Accounts: the resource whose rows are the callers of a service, with what authentication needs of it.

An issue's own User and the auth user are one and the same. The resource called ``User`` is it; without one, an
``Account`` or a ``Member`` that has an email address or a password is; without any, a ``User`` is added. It gains only
what it lacks. Secrets are never a part of it: passwords, tokens and sessions are in tables of authentication itself.
Nor does it need another row: somebody has to be there before there is anything that he could refer to.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generators.errors import Problem, SpecError
from generators.spec.models import Auth, Field, FieldType, Resource, ServiceSpec

USER = "User"
_OTHER_NAMES = ("Account", "Member")
_EMAIL_NAMES = ("email", "email_address", "login_email")
_ROLE_NAMES = ("role", "access_role")
_PASSWORD_NAMES = frozenset(
    {
        *("password", "passwd", "pwd", "passphrase", "password_hash", "hashed_password", "password_digest"),
        *("password_salt", "salt", "encrypted_password", "pass_hash", "passhash", "hash_password"),
    }
)

EMAIL_PATTERN = r"^[a-z0-9+.!#$%&'*/=?^_{|}~-]+@[a-z0-9-]+(\.[a-z0-9-]+)+$"
"""An address that can be compared by its bytes: ASCII, in lower case."""

_SHORTEST_EMAIL, _LONGEST_EMAIL = 64, 254
_ADMIN, _PLAIN = "admin", "user"

RESERVED_NAMES = frozenset(
    {
        *("AuthCredential", "AuthIdToken", "AuthIdentity", "AuthLogin", "AuthLogout", "AuthPassword"),
        *("AuthRefresh", "AuthRefreshToken", "AuthRegistration", "AuthSession", "AuthTokens"),
    }
)
"""Names of schemas in the API and of tables that the ways to authenticate have."""


@dataclass(frozen=True, slots=True)
class Account:
    """The resource whose rows are callers.

    Attributes:
        resource: With its email address and its role.
        email: Name of the field by which a caller signs in.
        role: Name of the field that says what a caller may do.
        admin: The role of administrators.
    """

    resource: Resource
    email: str
    role: str
    admin: str

    @property
    def plain(self) -> str:
        """The role of whoever registers."""
        return str(next(field.default for field in self.resource.fields if field.name == self.role))


def find_account(spec: ServiceSpec) -> Account | None:
    """Give the account of a service whose Spec is enriched; None where callers are not known."""
    if spec.auth is Auth.NONE:
        return None
    resource = _find_resource(spec)
    if resource is None:
        return None
    email, role = _find_field(resource, _EMAIL_NAMES), _find_field(resource, _ROLE_NAMES)
    if email is None or role is None:
        return None
    admin = _find_admin(role.values)
    return None if admin is None else Account(resource, email.name, role.name, admin)


def enrich(spec: ServiceSpec) -> ServiceSpec:
    """Give the Spec with its account. Twice is once.

    Raises:
        SpecError: If a resource has a name that authentication needs.
    """
    if spec.auth is Auth.NONE:
        return spec
    taken = sorted(resource.name for resource in spec.resources if resource.name in RESERVED_NAMES)
    if taken:
        text = "Authentication has a schema or a table of this name."
        raise SpecError(tuple(Problem(f"resources.{name}", text, "Rename the resource.") for name in taken))
    found = _find_resource(spec)
    if found is None:
        added = _complete(Resource(name=USER, summary="Somebody who uses the service."))
        return spec.model_copy(update={"resources": (*spec.resources, added)})
    resources = tuple(_complete(found) if resource is found else resource for resource in spec.resources)
    return spec.model_copy(update={"resources": resources})


def list_adaptations(spec: ServiceSpec) -> tuple[str, ...]:
    """Say, one sentence each, what authentication makes of the resource of an issue that is the account.

    Args:
        spec: The service as the issue has it, before it is enriched.
    """
    resource = None if spec.auth is Auth.NONE else _find_resource(spec)
    if resource is None:
        return ()
    secrets = tuple(
        f"{resource.name}.{field.name} is not in the API: what is kept of passwords is kept by authentication, apart."
        for field in resource.fields
        if _is_secret(field)
    )
    references = tuple(
        f"{resource.name}.{relation.name} may be empty: the first {resource.name} is there before anything else is."
        for relation in resource.relations
        if relation.required
    )
    return (*secrets, *references)


def _find_resource(spec: ServiceSpec) -> Resource | None:
    by_name = {resource.name: resource for resource in spec.resources}
    if USER in by_name:
        return by_name[USER]
    others = (by_name[name] for name in _OTHER_NAMES if name in by_name)
    return next((resource for resource in others if _signs_in(resource)), None)


def _signs_in(resource: Resource) -> bool:
    return _find_field(resource, _EMAIL_NAMES) is not None or any(map(_is_secret, resource.fields))


def _is_secret(field: Field) -> bool:
    return field.name in _PASSWORD_NAMES


def _find_field(resource: Resource, names: Iterable[str]) -> Field | None:
    by_name = {field.name: field for field in resource.fields}
    return next((by_name[name] for name in names if name in by_name), None)


def _complete(resource: Resource) -> Resource:
    email, role = _find_field(resource, _EMAIL_NAMES), _find_field(resource, _ROLE_NAMES)
    relations = {relation.name for relation in resource.relations}
    fields = [_mend(field, email, role) for field in resource.fields if not _is_secret(field)]
    if email is None:
        fields.append(_make_email(Field(name=_choose_free(_EMAIL_NAMES, relations), type=FieldType.STRING)))
    if role is None:
        fields.append(_make_role(Field(name=_choose_free(_ROLE_NAMES, relations), type=FieldType.ENUM)))
    optional = tuple(relation.model_copy(update={"required": False}) for relation in resource.relations)
    return resource.model_copy(update={"fields": tuple(fields), "relations": optional})


def _choose_free(names: Sequence[str], taken: set[str]) -> str:
    return next((name for name in names if name not in taken), names[-1])


def _mend(field: Field, email: Field | None, role: Field | None) -> Field:
    if field is email:
        return _make_email(field)
    return _make_role(field) if field is role else field


def _make_email(field: Field) -> Field:
    length = min(max(field.max_length or _LONGEST_EMAIL, _SHORTEST_EMAIL), _LONGEST_EMAIL)
    return Field(
        name=field.name,
        type=FieldType.STRING,
        required=True,
        unique=True,
        max_length=length,
        pattern=EMAIL_PATTERN,
        summary=field.summary,
    )


def _make_role(field: Field) -> Field:
    values = field.values
    plain = _find_plain(values, field.default)
    if plain is None:
        plain = _PLAIN
        values = (plain, *values)
    if _find_admin(values) is None:
        values = (*values, _ADMIN)
    return Field(
        name=field.name,
        type=FieldType.ENUM,
        required=True,
        indexed=field.indexed,
        values=values,
        default=plain,
        summary=field.summary,
    )


def _find_plain(values: Sequence[str], default: object) -> str | None:
    """Give the role of whoever registers: the default, ``user``, or the first one that is not the administrators'."""
    others = [value for value in values if value.lower() != _ADMIN]
    preferred = [value for value in others if value == default] or [value for value in others if value == _PLAIN]
    return next(iter(preferred or others), None)


def _find_admin(values: Sequence[str]) -> str | None:
    return next((value for value in values if value.lower() == _ADMIN), None)
