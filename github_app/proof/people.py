"""People who sign in at the identity provider, for services that keep no passwords."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx

from generators.acceptance import Deployment, IdentityProvider, expect
from generators.auth.browser import Browser
from generators.auth.oauth2.flow import ADMIN_MACHINE, PUBLIC_URL, sign_in
from generators.auth.operations import require_account
from generators.auth.sessions import COOKIE
from generators.contract.naming import name_property
from github_app.proof.callers import ADMIN_EMAIL
from github_app.proof.servers.oidc.server import OidcServer
from github_app.proof.servers.server import RunningServer


class _Client:
    """A client as something that a browser can visit."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - what httpx takes
        """Send a request; the client is nobody in particular anyway."""
        options.pop("anonymous", None)
        return self._client.request(method, path, **options)


def find_provider(servers: Mapping[str, RunningServer]) -> IdentityProvider:
    """Give the identity provider among servers.

    Raises:
        TypeError: If the service has none.
    """
    server = servers.get("identity")
    if not isinstance(server, OidcServer):
        raise TypeError("only a service whose people sign in at a provider has one")
    return server.client


def administer(client: httpx.Client, provider: IdentityProvider) -> Mapping[str, str]:
    """Give the headers of the administrator whom the settings name.

    Where the provider does not tell all that a user needs, it is a machine, as an operator's first administrator is.
    """
    browser = Browser(_Client(client))
    answer = sign_in(browser, provider, ADMIN_EMAIL)
    if answer.status_code == HTTPStatus.FORBIDDEN:
        return {"Authorization": f"Bearer {provider.issue_token(ADMIN_MACHINE, 'read admin', PUBLIC_URL)}"}
    return browser.headers


def enter(deployment: Deployment, name: str) -> Mapping[str, str]:
    """Give the headers of a user who is no administrator; an administrator makes him, if he is not known yet.

    Raises:
        BrokenRuleError: If he cannot sign in.
    """
    account = require_account(deployment.spec)
    email = f"{name}@example.com"
    field = next(field for field in account.resource.fields if field.name == account.role)
    browser = Browser(deployment)
    answer = sign_in(browser, deployment.identity_provider, email)
    if answer.status_code == HTTPStatus.FORBIDDEN:
        names = (name_property(name, deployment.style) for name in (account.email, account.role))
        deployment.make_row(account.resource, **dict(zip(names, (email, field.default), strict=True)))
        answer = sign_in(browser, deployment.identity_provider, email)
    expect(COOKIE in browser.cookies, f"{email} cannot sign in", answer)
    return browser.headers
