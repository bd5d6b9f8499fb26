"""Administrators: how the proof becomes somebody who may do everything, or somebody else, for each way to authenticate.

A service without authentication asks nobody who they are. For the others the runbook has a step that makes the first
administrator; the proof states the step's variables, and signs in with them over HTTP.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial

import httpx

from generators.acceptance import Deployment
from generators.spec.models import Auth
from github_app.proof.callers import ADMIN_EMAIL, PASSWORD, ReadHeaders, join, log_in, read_bearer, read_session
from github_app.proof.people import administer, enter, find_provider
from github_app.proof.servers.server import RunningServer

SignIn = Callable[[httpx.Client], Mapping[str, str]]
"""Signs in over HTTP, with a client that keeps no cookies; gives the headers of all requests that follow."""


def ask_for_nothing(_client: httpx.Client) -> Mapping[str, str]:
    """Give no headers: everybody may do everything."""
    return {}


def ask_for_nothing_anywhere(_servers: Mapping[str, RunningServer]) -> SignIn:
    """Give what signs in without any server."""
    return ask_for_nothing


Join = Callable[[Deployment, str], Mapping[str, str]]
"""Gives the headers of a user of a name, who is no administrator; makes one if there is none yet."""


def refuse_to_join(_deployment: Deployment, name: str) -> Mapping[str, str]:
    """Give no headers: nobody is known.

    Raises:
        ValueError: Always.
    """
    msg = f"nobody is known to this service, {name} neither"
    raise ValueError(msg)


@dataclass(frozen=True, slots=True)
class Administrator:
    """How the proof becomes an administrator.

    Attributes:
        variables: What the commands of the runbook find in their environment, such as the new administrator's name.
        prepare: Gives what signs in to a running service; it is told the servers by their names in the manifest,
            because an OpenID Connect provider is one of them.
        join: Becomes somebody else.
    """

    variables: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[Mapping[str, RunningServer]], SignIn] = ask_for_nothing_anywhere
    join: Join = refuse_to_join


def _keep_password(read_headers: ReadHeaders) -> Administrator:
    """Give the administrator of a service that keeps passwords."""

    def sign_in(client: httpx.Client) -> Mapping[str, str]:
        return log_in(lambda path, data: client.post(path, json=data), ADMIN_EMAIL, read_headers)

    # People of a proof all come from one address.
    variables = {"ADMIN_PASSWORD": PASSWORD, "LOGIN_ATTEMPTS_PER_MINUTE": "0"}
    return Administrator(variables, lambda _servers: sign_in, partial(join, read_headers=read_headers))


def _sign_in_at_provider() -> Administrator:
    """Give the administrator of a service whose people sign in at a provider."""

    def prepare(servers: Mapping[str, RunningServer]) -> SignIn:
        return partial(administer, provider=find_provider(servers))

    return Administrator(prepare=prepare, join=enter)


ADMINISTRATORS: dict[Auth, Administrator] = {
    Auth.NONE: Administrator(),
    Auth.JWT: _keep_password(read_bearer),
    Auth.SESSION: _keep_password(read_session),
    Auth.OAUTH2: _sign_in_at_provider(),
}
