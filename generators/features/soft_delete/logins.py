"""What becomes of what was issued to an account that is deleted and comes back, for each way to authenticate."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Protocol
from uuid import uuid4

from generators.acceptance import Answer, Deployment, Row, expect
from generators.auth.acceptance import ME_PATH
from generators.auth.accounts import Account
from generators.auth.browser import Browser
from generators.auth.jwt.flow import log_in, refresh
from generators.auth.oauth2.flow import begin
from generators.auth.operations import require_account
from generators.auth.registration import register
from generators.auth.session.flow import try_to_log_in
from generators.contract.naming import name_property, write_collection_path
from generators.contract.properties import Origin, list_properties
from generators.spec.models import Auth, OnDelete, Resource

_REFUSED = (HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN)


class _Login(Protocol):
    """One login of somebody."""

    def begin(self, email: str) -> Answer:
        """Sign in, or be refused."""

    def go_on(self) -> Answer:
        """Do something that needs what this login was given."""


@dataclass
class _TokenLogin:
    """A login by tokens; each refresh gives the next ones."""

    deployment: Deployment
    tokens: Mapping[str, str] = field(default_factory=dict)

    def begin(self, email: str) -> Answer:
        return self._keep(log_in(self.deployment, email))

    def go_on(self) -> Answer:
        return self._keep(refresh(self.deployment, self.tokens))

    def _keep(self, answer: Answer) -> Answer:
        if answer.status_code == HTTPStatus.OK:
            self.tokens = answer.json()
        return answer


@dataclass
class _SessionLogin:
    """A session of a browser, which begins with a password."""

    deployment: Deployment

    def __post_init__(self) -> None:
        self.browser = Browser(self.deployment)

    def begin(self, email: str) -> Answer:
        return try_to_log_in(self.browser, email)

    def go_on(self) -> Answer:
        return self.browser.send("GET", ME_PATH)


class _ProviderLogin(_SessionLogin):
    """A session of a browser, which begins at the identity provider."""

    def begin(self, email: str) -> Answer:
        return self.browser.send("GET", begin(self.browser, self.deployment.identity_provider, email))


def _invite(deployment: Deployment) -> str:
    """Give the address of somebody whom an administrator has made."""
    account = require_account(deployment.spec)
    email = f"{uuid4().hex}@example.com"
    names = (name_property(name, deployment.style) for name in (account.email, account.role))
    deployment.make_row(account.resource, **dict(zip(names, (email, account.plain), strict=True)))
    return email


_Join = Callable[[Deployment], str]
_WAYS: dict[Auth, tuple[_Join, Callable[[Deployment], _Login]]] = {
    Auth.JWT: (register, _TokenLogin),
    Auth.SESSION: (register, _SessionLogin),
    Auth.OAUTH2: (_invite, _ProviderLogin),
}
"""How somebody gets an account of his own, and what he signs in by."""


def what_was_issued_before_a_deletion_stays_over(deployment: Deployment) -> None:
    """Nothing that was issued to an account goes on once that is deleted, nor when it comes back and signs in anew."""
    if deployment.spec.auth not in _WAYS:
        return
    join, make_login = _WAYS[deployment.spec.auth]
    account = require_account(deployment.spec)
    email = join(deployment)
    address = name_property(account.email, deployment.style)
    found = deployment.send("GET", write_collection_path(account.resource), params={address: email})
    (row,) = found.json()["items"]
    for deleted in _list_deletions(deployment, account, row):
        # What is tried while the account is away may end by that alone.
        tried, kept = logins = make_login(deployment), make_login(deployment)
        for login in logins:
            answer = login.begin(email)
            expect(answer.status_code not in _REFUSED, "an account that is there cannot sign in", answer)
            answer = login.go_on()
            expect(answer.status_code == HTTPStatus.OK, "a login does not go on", answer)
        answer = deployment.send("DELETE", deleted)
        expect(answer.status_code == HTTPStatus.NO_CONTENT, f"{deleted} is not deleted", answer)
        _expect_over(tried, "a login goes on whose account is deleted")
        answer = make_login(deployment).begin(email)
        expect(answer.status_code in _REFUSED, "a deleted account signs in", answer)
        answer = deployment.send("POST", f"{deleted}/restore")
        expect(answer.status_code == HTTPStatus.OK, f"{deleted} is not restored", answer)
        for login in (tried, kept):
            _expect_over(login, "a login goes on that began before its account was deleted")
        again = make_login(deployment)
        answer = again.begin(email)
        expect(answer.status_code not in _REFUSED, "an account that came back cannot sign in", answer)
        answer = again.go_on()
        expect(answer.status_code == HTTPStatus.OK, "a login after the deletion does not go on", answer)


def _expect_over(login: _Login, rule: str) -> None:
    answer = login.go_on()
    expect(answer.status_code == HTTPStatus.UNAUTHORIZED, rule, answer)


def _list_deletions(deployment: Deployment, account: Account, row: Row) -> Iterator[str]:
    """Give the path of each row whose deletion is one of the account too: its own, and what it goes along with."""
    own = _write_path(account.resource, row)
    yield own
    by_name = {resource.name: resource for resource in deployment.spec.resources}
    for prop in list_properties(deployment.spec, account.resource, deployment.style):
        relation = prop.relation
        if prop.origin is Origin.REFERENCE and relation is not None and relation.on_delete is OnDelete.CASCADE:
            target = by_name[relation.target]
            other = deployment.make_row(target)
            answer = deployment.send("PATCH", own, json={prop.name: other["id"]})
            expect(answer.status_code == HTTPStatus.OK, f"{prop.name} cannot be changed", answer)
            yield _write_path(target, other)


def _write_path(resource: Resource, row: Row) -> str:
    return f"{write_collection_path(resource)}/{row['id']}"
