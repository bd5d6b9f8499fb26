"""ServerPool: each server is started when the first service needs it, and shared by all who want the same."""

import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from generators.manifests.backing import Server
from github_app.proof.servers.registry import find_start
from github_app.proof.servers.server import RunningServer

_Kind = tuple[str, str, frozenset[tuple[str, str]]]
"""What tells servers apart: name, title, and what they are configured with, such as the secret of a client."""


class ServerPool:
    """The servers of one run of the proof. A context manager: all of them end with it.

    Args:
        directory: Where they keep their files; exists, and can be entered by every user.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._stack = ExitStack()
        self._running: dict[_Kind, RunningServer] = {}

    def __enter__(self) -> Self:
        """Give the pool itself, with no server running yet."""
        return self

    def __exit__(self, *_: object) -> None:
        """End all servers, the newest first."""
        self._stack.close()

    def provide(self, wanted: Iterable[Server]) -> dict[str, RunningServer]:
        """Give servers by their names in the manifest, each as new.

        Raises:
            ProcessError: If one cannot be started.
        """
        provided = {}
        for server in wanted:
            kind = (server.name, server.title, frozenset(server.environment.items()))
            if kind not in self._running:
                place = self._make_place()
                self._running[kind] = self._stack.enter_context(find_start(server)(server, place))
            provided[server.name] = self._running[kind]
            provided[server.name].reset()
        return provided

    def _make_place(self) -> Path:
        """Give a directory for one server: of a kind there may be several, each configured in its own way."""
        place = Path(tempfile.mkdtemp(prefix="server-", dir=self._directory))
        place.chmod(0o755)
        return place


def locate(wanted: Iterable[Server], running: dict[str, RunningServer]) -> dict[str, str]:
    """Give the variables by which a service and its tests find their servers."""
    variables: dict[str, str] = {}
    for server in wanted:
        place = running[server.name].host, running[server.name].port
        variables |= server.locate(*place) | server.locate_for_tests(*place)
    return variables
