"""``docker-compose.yml``: the service's own containers, and the servers and volumes that layers asked for.

Beside it is what sets a server up.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generators.manifests.backing import Server, Servers, Volumes, locate_all
from generators.manifests.entries import Entries
from generators.manifests.environment import Environment
from generators.manifests.yaml import quote, write_yaml

COMPOSE_FILE = "docker-compose.yml"

SETUP_FOLDER = "docker"
"""The folder of what sets servers up."""

_SETUP_TARGET = "/docker-entrypoint-initdb.d"
_STOP_PERIOD = "30s"

CONTAINER_ORDER = ("migrate", "app", "worker")
"""The containers that exist: what runs once before the others, what serves requests, what works behind it."""

PORT_SETTING = "PORT"
"""The setting with the port; within a container it is fixed, and another number is chosen outside."""


@dataclass(frozen=True, slots=True)
class Container:
    """One container made from the service's own image.

    Attributes:
        name: Its name in compose: ``app``, ``migrate``.
        command: What it runs, as an exec form; empty for the image's own.
        port: The port that is published under the same number, changed by the variable PORT; None for none.
        after: The containers that have to end with success before it starts.
        runs_once: Whether it ends by itself, and is not to be started again nor probed.
        probe: What succeeds inside it while it works, as an exec form; empty for what the image asks at its port.
    """

    name: str
    command: tuple[str, ...] = ()
    port: int | None = None
    after: tuple[str, ...] = ()
    runs_once: bool = False
    probe: tuple[str, ...] = ()


class Compose(Entries[Container]):
    """The containers, by name."""

    def __init__(self) -> None:
        super().__init__("container", lambda container: container.name, CONTAINER_ORDER)

    @property
    def has_image(self) -> bool:
        """Whether there is an image to make containers of: then one of them serves requests."""
        return self.has("app")


def write_compose(
    compose: Compose, *, name: str, servers: Servers, volumes: Volumes, environment: Environment
) -> dict[str, str]:
    """Give the text of ``docker-compose.yml`` and of what it mounts, by path; nothing if the service has no image.

    Args:
        compose: The containers.
        name: The service's name, for the project and the image.
        servers: What the containers wait for.
        volumes: What the containers mount.
        environment: The settings that the containers get.
    """
    if not compose.has_image:
        return {}
    document: dict[str, Any] = {"name": name, "services": {}}
    for container in compose:
        image = _state_image(name, is_built=not document["services"])
        document["services"][container.name] = image | _write_container(container, servers, volumes, environment)
    for server in servers:
        document["services"][server.name] = _write_server(server)
    kept = [volume.name for volume in volumes] + [f"{server.name}-data" for server in servers if server.volume]
    if kept:
        document["volumes"] = {volume: {} for volume in kept}
    setups = {_place_setup(server): server.setup for server in servers if server.setup}
    return {COMPOSE_FILE: write_yaml(document), **setups}


def _state_image(name: str, *, is_built: bool) -> dict[str, Any]:
    # One container builds the image for all, the first, for which the others wait: two at once would get into each
    # other's way, as both give it one name.
    return {"image": f"{name}:local"} | ({"build": {"context": "."}} if is_built else {"pull_policy": "never"})


def _write_container(
    container: Container, servers: Servers, volumes: Volumes, environment: Environment
) -> dict[str, Any]:
    plain: dict[str, Any] = {"init": True}
    if container.command:
        plain["command"] = list(container.command)
    plain["environment"] = _write_settings(environment, locate_all(servers, volumes))
    if container.port is not None:
        # Loopback only: a container's port would otherwise be open to the whole network, past the host's firewall.
        plain["ports"] = [quote(f"127.0.0.1:${{PORT:-{container.port}}}:{container.port}")]
    mounts = [f"{volume.name}:{volume.path}" for volume in volumes]
    if mounts:
        plain["volumes"] = mounts
    waits = {server.name: {"condition": "service_healthy"} for server in servers}
    waits |= {other: {"condition": "service_completed_successfully"} for other in container.after}
    if waits:
        plain["depends_on"] = waits
    plain["restart"] = quote("no") if container.runs_once else "unless-stopped"
    if not container.runs_once:
        # Docker's own 10 seconds are less than what requests in flight are given.
        plain["stop_grace_period"] = _STOP_PERIOD
    if container.probe:
        plain["healthcheck"] = {"test": ["CMD", *container.probe], "interval": "10s", "timeout": "5s"}
    elif container.port is None:
        plain["healthcheck"] = {"disable": True}
    plain |= {"read_only": True, "tmpfs": ["/tmp"], "cap_drop": ["ALL"]}  # noqa: S108 - a path in a container
    plain["security_opt"] = ["no-new-privileges:true"]
    return plain


def _write_settings(environment: Environment, located: Mapping[str, str]) -> dict[str, str]:
    settings = {}
    for setting in environment.list_settings():
        if setting.name in located:
            settings[setting.name] = quote(located[setting.name])
        elif setting.default is None:
            settings[setting.name] = quote(f"${{{setting.name}:?set {setting.name} in .env}}")
        elif setting.name != PORT_SETTING:
            settings[setting.name] = quote(f"${{{setting.name}:-{setting.default}}}")
    return settings


def _write_server(server: Server) -> dict[str, Any]:
    configured = server.configure(server.name)
    mounts = [f"{server.name}-data:{server.volume}"] if server.volume else []
    if server.setup:
        mounts.append(f"./{_place_setup(server)}:{_SETUP_TARGET}/{server.name}.sql:ro")
    return {
        "image": server.image,
        **({"hostname": server.name} if server.keeps_by_host else {}),
        **({"environment": {name: quote(_escape(value)) for name, value in configured.items()}} if configured else {}),
        "ports": [quote(f"127.0.0.1:{server.port}:{server.port}")],
        **({"volumes": mounts} if mounts else {}),
        "healthcheck": {
            "test": ["CMD-SHELL", _escape(server.probe)],
            # Often only until it works: a probe may start a whole JVM.
            "interval": "30s",
            "timeout": "10s",
            "retries": 3,
            "start_period": "60s",
            "start_interval": "2s",
        },
        "restart": "unless-stopped",
    }


def _place_setup(server: Server) -> str:
    return f"{SETUP_FOLDER}/{server.name}.sql"


def _escape(text: str) -> str:
    """Give text in which compose fills in no variables of its own."""
    return text.replace("$", "$$")
