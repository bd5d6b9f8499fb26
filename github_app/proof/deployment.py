"""The running service as acceptance checks know it, and the run of all that its features promise."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any

import httpx

from generators.acceptance import Check, IdentityProvider
from generators.auth.registry import AUTH_MODES
from generators.contract.naming import JsonStyle
from generators.features.registry import FEATURES
from generators.spec.models import Resource, ServiceSpec
from github_app.proof.administrators import ADMINISTRATORS
from github_app.proof.contract import rows
from github_app.proof.contract.lifecycle import USUAL_SETTINGS
from github_app.proof.contract.room import make_room
from github_app.proof.contract.subject import OpenSubject, Row, Subject
from github_app.proof.contract.suite import Outcome, make_check
from github_app.proof.people import find_provider
from github_app.proof.processes import Launcher, ProcessError, Running
from github_app.proof.servers.server import RunningBroker, RunningServer


@dataclass(frozen=True, slots=True)
class RunningDeployment:
    """A running service with the servers around it; a ``generators.acceptance.Deployment``.

    Attributes:
        subject: Speaks to the process.
        running: The process.
        launcher: Starts more of them.
        open_subject: Speaks to those.
        servers: The servers, by their names in the manifest.
    """

    subject: Subject
    running: Running
    launcher: Launcher
    open_subject: OpenSubject
    servers: Mapping[str, RunningServer]

    @property
    def spec(self) -> ServiceSpec:
        """The service as it runs."""
        return self.subject.spec

    @property
    def style(self) -> JsonStyle:
        """How its stack writes names in JSON."""
        return self.subject.style

    def send(self, method: str, path: str, **options: Any) -> httpx.Response:  # noqa: ANN401 - what Subject takes
        """Send a request."""
        return self.subject.send(method, path, **options)

    @property
    def identity_provider(self) -> IdentityProvider:
        """The provider at which people sign in."""
        return find_provider(self.servers)

    def sign_in(self, name: str) -> Mapping[str, str]:
        """Give the headers of a user who is no administrator."""
        return ADMINISTRATORS[self.spec.auth].join(self, name)

    def make_row(self, resource: Resource, **sent: Any) -> Row:  # noqa: ANN401 - any JSON
        """Create a row, and whatever it must refer to."""
        return rows.make_row(self.subject, resource, **sent)

    def write_body(self, resource: Resource, **sent: Any) -> Row:  # noqa: ANN401 - any JSON
        """Give a body that creates a row; what it must refer to is created."""
        return rows.write_body(self.subject, resource, **sent)

    @contextmanager
    def launch(self, settings: Mapping[str, str]) -> Iterator["RunningDeployment"]:
        """Start one more process with these settings beside the usual ones of the proof."""
        with deploy(self.launcher, self.open_subject, self.servers, {**USUAL_SETTINGS, **settings}) as deployment:
            yield deployment

    def take_away(self, server: str) -> AbstractContextManager[None]:
        """Take a server away for as long as the context lasts."""
        return self.servers[server].take_away()

    def observe(self, server: str) -> Sequence[Mapping[str, Any]]:
        """Give what a server received."""
        return self.servers[server].observe()

    def publish(self, server: str, channel: str, body: bytes) -> None:
        """Put a message into a broker."""
        broker = self.servers[server]
        if not isinstance(broker, RunningBroker):
            msg = f"{server} takes no messages."
            raise ProcessError(msg)
        broker.publish(channel, body)

    def read_log(self, step: str = "run") -> Sequence[Mapping[str, Any]]:
        """Give what a process logged."""
        running = self.running if step == "run" else self.launcher.beside[step]
        written, _, _unfinished = running.read_output().rpartition("\n")
        return [json.loads(line) for line in written.splitlines()]


@contextmanager
def deploy(
    launcher: Launcher,
    open_subject: OpenSubject,
    servers: Mapping[str, RunningServer],
    settings: Mapping[str, str] = USUAL_SETTINGS,
) -> Iterator[RunningDeployment]:
    """Start a process of a service, give it with what is around it, and end it.

    Raises:
        ProcessError: If it does not start.
    """
    with launcher.launch(settings) as running, open_subject(running.base_url) as subject:
        yield RunningDeployment(subject, running, launcher, open_subject, servers)


def list_acceptance(spec: ServiceSpec) -> tuple[tuple[str, Check], ...]:
    """Give what a service promises over HTTP beyond the contract, with the name of what promises it."""
    promised = [(spec.auth.value, check) for check in AUTH_MODES[spec.auth].acceptance]
    features = (feature for feature in FEATURES.values() if feature.name in spec.features)
    return (*promised, *((feature.name, check) for feature in features for check in feature.acceptance))


def prove_acceptance(deployment: RunningDeployment) -> Iterator[Outcome]:
    """Make the checks of all features and of the way to authenticate, and give what came of each."""
    for about, check in list_acceptance(deployment.spec):
        yield make_check(check.__name__, about, partial(_check_with_room, check, deployment))


def _check_with_room(check: Check, deployment: RunningDeployment) -> None:
    make_room(deployment.subject)
    check(deployment)
