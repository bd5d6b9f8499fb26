"""RunningServer: what the proof has to know of a server that it started, whatever its kind."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from generators.manifests.backing import Server


class RunningServer(Protocol):
    """A server that runs until the end of the proof; one service after the other uses it."""

    @property
    def host(self) -> str:
        """The loopback address."""

    @property
    def port(self) -> int:
        """Where it listens, also after it was away."""

    def reset(self) -> None:
        """Make it as it was at first: what services kept or sent before is gone, and so are their connections."""

    def take_away(self) -> AbstractContextManager[None]:
        """Refuse all connections, and end those that there are, for as long as the context lasts."""

    def observe(self) -> Sequence[Mapping[str, Any]]:
        """Give what it received since the last reset, oldest first; nothing if it is not there to receive anything."""


@runtime_checkable
class RunningBroker(RunningServer, Protocol):
    """A message broker; what it received are events, as parsed JSON, and dead letters.

    A dead letter is a mapping with ``dead_letter``, its text, and ``headers``.
    """

    def publish(self, channel: str, body: bytes) -> None:
        """Put a message as it stands into the exchange or topic of that name."""


Start = Callable[[Server, Path], AbstractContextManager[RunningServer]]
"""Starts a server as the manifest asks for it, with its files in a new directory below the given one.

The given directory can be entered by every user, because some servers refuse to be run by root. It raises ProcessError
if a program is not installed (and says how to get it), or does not start.
"""
