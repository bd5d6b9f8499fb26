"""Administrators: how the proof becomes somebody who may do everything, for each way to authenticate.

A service without authentication asks nobody who they are. For the others the runbook has a step that makes the first
administrator; the proof states the step's variables, and signs in with them over HTTP.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import httpx

from generators.spec.models import Auth
from github_app.proof.servers.server import RunningServer

SignIn = Callable[[httpx.Client], Mapping[str, str]]
"""Signs in over HTTP, with a client that keeps no cookies; gives the headers of all requests that follow."""


def ask_for_nothing(_client: httpx.Client) -> Mapping[str, str]:
    """Give no headers: everybody may do everything."""
    return {}


def ask_for_nothing_anywhere(_servers: Mapping[str, RunningServer]) -> SignIn:
    """Give what signs in without any server."""
    return ask_for_nothing


@dataclass(frozen=True, slots=True)
class Administrator:
    """How the proof becomes an administrator.

    Attributes:
        variables: What the commands of the runbook find in their environment, such as the new administrator's name.
        prepare: Gives what signs in to a running service; it is told the servers by their names in the manifest,
            because an OpenID Connect provider is one of them.
    """

    variables: Mapping[str, str] = field(default_factory=dict)
    prepare: Callable[[Mapping[str, RunningServer]], SignIn] = ask_for_nothing_anywhere


ADMINISTRATORS: dict[Auth, Administrator] = {
    Auth.NONE: Administrator(),
}
