"""What the service needs of a message broker, whichever it is."""

from collections.abc import Awaitable, Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from typing import Protocol

from app.messaging.event import Event


class BrokerError(Exception):
    """The broker cannot be reached, or did not take a message."""


@dataclass(frozen=True)
class Delivery:
    """A message that came from the broker.

    Attributes:
        body: As it was published.
        failures: How often it could not be handled so far.
    """

    body: bytes
    failures: int = 0


@dataclass(frozen=True)
class Done:
    """A message needs nothing more."""


@dataclass(frozen=True)
class Retry:
    """A message shall come again after some seconds; the reason goes along with it."""

    delay: float
    reason: str


@dataclass(frozen=True)
class Bury:
    """A message will never be handled: it goes to the dead letters, with the reason."""

    reason: str


Verdict = Done | Retry | Bury
Handle = Callable[[Delivery], Awaitable[Verdict]]


class Publisher(Protocol):
    """Publishes events; open as long as its context lasts."""

    async def publish(self, event: Event) -> None:
        """Publish an event, and return when the broker has it for sure.

        Raises:
            BrokerError: If it may not have it.
        """


class Broker(Protocol):
    """A message broker, with all that this service uses in it."""

    def open_publisher(self) -> AbstractAsyncContextManager[Publisher]:
        """Connect in order to publish.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """

    async def consume(self, handle: Handle) -> None:
        """Give each message to a function, one after the other, and do what it says; never returns.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """

    async def replay(self) -> int:
        """Let the dead letters come again, as if they had never failed, and give how many they are.

        Raises:
            BrokerError: If there is no connection, or it is lost.
        """
