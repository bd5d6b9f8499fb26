"""The jobs of CI: what is run for every change, whatever platform runs it. Each platform has a writer of its own."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from generators.manifests.backing import Server, Servers
from generators.manifests.entries import Entries
from generators.manifests.environment import Environment

ENGINE_PLACEHOLDER = "{engine}"
"""In a command: the program by which the platform builds images, such as ``docker``."""


class Need(StrEnum):
    """What a job finds ready before its first step; each platform says how it gets there."""

    SERVICE = "service"
    """The language of the service, and its servers beside it. Its environment has where they are and an example of
    every other setting that must be set."""

    ENGINE = "engine"
    """An engine that builds images."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a job.

    Attributes:
        title: What it does, as an imperative.
        commands: The shell commands that it runs, each only after the one before succeeded.
    """

    title: str
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Job:
    """One job; jobs run beside each other.

    Attributes:
        name: Its id: ``checks``.
        title: What it does, for people.
        need: What it finds ready.
        steps: In order.
        timeout_minutes: After how long it is ended.
    """

    name: str
    title: str
    need: Need
    steps: tuple[Step, ...]
    timeout_minutes: int = 15


class Ci(Entries[Job]):
    """The jobs, by name. Without one there is no CI."""

    def __init__(self) -> None:
        super().__init__("job", lambda job: job.name)


def list_variables(environment: Environment, servers: Servers, find_host: Callable[[Server], str]) -> dict[str, str]:
    """Give the environment of a job that runs the service's code, by name.

    Args:
        environment: The settings, of which those that must be set get their example.
        servers: The servers beside the job.
        find_host: Gives the name under which the job reaches a server.
    """
    variables = {setting.name: setting.example for setting in environment.list_settings() if setting.is_required}
    for server in servers:
        host = find_host(server)
        variables |= server.locate(host) | server.locate_for_tests(host)
    return variables
