"""What a service leans on besides its own code: servers such as a database, and places on disk.

A layer says it once; compose makes containers of it, CI makes service containers of it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generators.manifests.entries import Entries

HOST_PLACEHOLDER = "{host}"
"""In a setting's value: the name under which the server is reached from where the service runs."""

PORT_PLACEHOLDER = "{port}"
"""In a setting's value: the port at which the server is reached from there."""


@dataclass(frozen=True, slots=True)
class Server:
    """A server that the service talks to.

    Attributes:
        name: Its name in compose and CI, and its host name there: ``database``.
        title: What it is, for people: ``PostgreSQL``.
        image: The image with its tag; empty, as port and probe are, where others run the server.
        port: The port it listens on.
        environment: What its image is configured with, with ``{host}`` and ``{port}`` where it has to tell others its
            address; for development only, so no secret.
        probe: A shell command that succeeds inside the container once the server answers.
        volume: The directory of the container that has to outlive it; empty if nothing has to.
        keeps_by_host: Whether what it keeps lies under the name of its host, which each container has to have then.
        settings: The service's own settings by which it finds the server, with ``{host}`` and ``{port}``.
        test_settings: Variables by which the service's tests find it where CI runs them, likewise.
        setup: SQL that the image of a database runs once, when its volume is new; empty for none.
        inner_port: The port for those who reach it by its name, in the network of its containers; None for the same.
    """

    name: str
    title: str
    image: str = ""
    port: int = 0
    probe: str = ""
    volume: str = ""
    keeps_by_host: bool = False
    environment: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)
    test_settings: Mapping[str, str] = field(default_factory=dict)
    setup: str = ""
    inner_port: int | None = None

    def locate(self, host: str, port: int | None = None) -> dict[str, str]:
        """Give the service's settings where the server is reached at a host, at its usual port unless stated."""
        return _fill_in(self.settings, host, port or self._choose_port(host))

    def configure(self, host: str, port: int | None = None) -> dict[str, str]:
        """Give what its image is configured with where it is reached at a host, likewise."""
        return _fill_in(self.environment, host, port or self._choose_port(host))

    def locate_for_tests(self, host: str, port: int | None = None) -> dict[str, str]:
        """Give the variables of the service's tests, likewise."""
        return _fill_in(self.test_settings, host, port or self._choose_port(host))

    def list_addresses(self) -> tuple[str, ...]:
        """Give the settings that say where it is: those in whose value its host has a place."""
        return tuple(name for name, value in self.settings.items() if HOST_PLACEHOLDER in value)

    def _choose_port(self, host: str) -> int:
        return self.inner_port if self.inner_port is not None and host == self.name else self.port


def _fill_in(settings: Mapping[str, str], host: str, port: int) -> dict[str, str]:
    return {
        name: value.replace(HOST_PLACEHOLDER, host).replace(PORT_PLACEHOLDER, str(port))
        for name, value in settings.items()
    }


@dataclass(frozen=True, slots=True)
class Volume:
    """A directory in which the service itself keeps what has to outlive its container.

    Attributes:
        name: Its name in compose: ``data``.
        path: Where it is in the container: ``/data``.
        settings: The settings of the service that point into it.
    """

    name: str
    path: str
    settings: Mapping[str, str] = field(default_factory=dict)


class Servers(Entries[Server]):
    """The servers, by name."""

    def __init__(self) -> None:
        super().__init__("server", lambda server: server.name)


class Volumes(Entries[Volume]):
    """The volumes, by name."""

    def __init__(self) -> None:
        super().__init__("volume", lambda volume: volume.name)


def locate_all(servers: Iterable[Server], volumes: Iterable[Volume]) -> dict[str, str]:
    """Give the settings that say where things are, for a container: each server is reached under its name there."""
    located: dict[str, str] = {}
    for volume in volumes:
        located |= volume.settings
    for server in servers:
        located |= server.locate(server.name)
    return located
