"""Inbox: where accepted events go. The receiver knows this Protocol and no database."""

from enum import StrEnum
from typing import Protocol

from webhooks.events import Event


class Outcome(StrEnum):
    """What became of a delivery."""

    ACCEPTED = "accepted"
    """A job is stored durably and will be done."""
    DUPLICATE = "duplicate"
    """This delivery, or another one for the same request, was accepted before."""
    ACTIVE = "active"
    """A job for the same issue is not finished yet."""


class Inbox(Protocol):
    """Takes events, exactly once."""

    async def accept(self, delivery: str, event: Event) -> Outcome:
        """Store an event and the job that it asks for, in one transaction.

        Args:
            delivery: The ``X-GitHub-Delivery`` id; GitHub repeats it when a delivery is sent again.
            event: What the delivery means.
        """
        ...
