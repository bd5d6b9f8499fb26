"""ServerPool: each server is started when the first service needs it, and all later ones share it."""

from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Self

from generators.manifests.backing import Server
from github_app.proof.servers.registry import find_start
from github_app.proof.servers.server import RunningServer


class ServerPool:
    """The servers of one run of the proof. A context manager: all of them end with it.

    Args:
        directory: Where they keep their files; exists, and can be entered by every user.
    """

    def __init__(self, directory: Path) -> None:
        self._directory = directory
        self._stack = ExitStack()
        self._running: dict[tuple[str, str], RunningServer] = {}

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
            kind = (server.name, server.title)
            if kind not in self._running:
                self._running[kind] = self._stack.enter_context(find_start(server)(server, self._directory))
            provided[server.name] = self._running[kind]
            provided[server.name].reset()
        return provided


def locate(wanted: Iterable[Server], running: dict[str, RunningServer]) -> dict[str, str]:
    """Give the variables by which a service and its tests find their servers."""
    variables: dict[str, str] = {}
    for server in wanted:
        place = running[server.name].host, running[server.name].port
        variables |= server.locate(*place) | server.locate_for_tests(*place)
    return variables
