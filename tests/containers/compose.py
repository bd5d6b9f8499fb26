"""Reads from a compose file how it runs a service, so that the tests run images exactly so without a compose engine.

Of the network only the port is taken over: containers of the tests share the host's. `init` is left out, so that the
service itself is process 1 and has to answer signals.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

VARIABLE = re.compile(r"\$\{(?P<name>[A-Z0-9_]+)(?::-(?P<default>[^}]*)|:\?[^}]*)?\}")


@dataclass(frozen=True)
class ComposeService:
    """What a compose file says of one service.

    Attributes:
        environment: its variables, those of its `env_file` included.
        options: the engine's options for its volumes, secrets and confinement.
        command: what it runs in place of the image's own command; empty if nothing.
    """

    environment: Mapping[str, str]
    options: tuple[str, ...]
    command: tuple[str, ...] = ()


@dataclass(frozen=True)
class ComposeFile:
    """A compose file, with the variables that the operator sets in `.env`.

    Attributes:
        path: where it is; the files that it names are beside it, or in `files`.
        variables: what `.env` says.
        project: what its named volumes are prefixed with.
        files: other places of files that it names, as the operator's private key.
    """

    path: Path
    variables: Mapping[str, str]
    project: str
    files: Mapping[str, Path]

    def read(self) -> dict[str, Any]:
        """The file's content with its variables filled in."""

        def fill(match: re.Match[str]) -> str:
            return self.variables.get(match["name"], match["default"] or "")

        content: dict[str, Any] = yaml.safe_load(VARIABLE.sub(fill, self.path.read_text()))
        return content

    def name_preparations(self, service: str) -> list[str]:
        """The services that have to end well before this one starts, such as a migration."""
        needed = self.read()["services"][service].get("depends_on", {})
        return [name for name, how in needed.items() if how["condition"] == "service_completed_successfully"]

    def name_volumes(self) -> list[str]:
        """The named volumes, as the engine knows them."""
        return [f"{self.project}-{name}" for name in self.read().get("volumes", {})]

    def describe(self, service: str) -> ComposeService:
        """How one service is run."""
        content = self.read()
        stated = content["services"][service]
        environment = {name: str(value) for name, value in stated.get("environment", {}).items()}
        if "env_file" in stated:
            environment = {**self.variables, **environment}
        options = [
            *(["--read-only"] if stated.get("read_only") else []),
            *(f"--cap-drop={name}" for name in stated.get("cap_drop", [])),
            *(f"--security-opt={option.replace(':true', '')}" for option in stated.get("security_opt", [])),
            *(f"--tmpfs={path}" for path in stated.get("tmpfs", [])),
            *(f"--volume={self._name_source(volume, content)}" for volume in stated.get("volumes", [])),
            *(self._mount_secret(name, content) for name in stated.get("secrets", [])),
        ]
        return ComposeService(environment, tuple(options), tuple(stated.get("command", ())))

    def _name_source(self, volume: str, content: Mapping[str, Any]) -> str:
        source, _, target = volume.partition(":")
        return f"{self.project}-{source}:{target}" if source in content.get("volumes", {}) else volume

    def _mount_secret(self, name: str, content: Mapping[str, Any]) -> str:
        source = content["secrets"][name]["file"]
        path = self.files.get(source, self.path.parent / source)
        return f"--volume={path}:/run/secrets/{name}:ro"
