"""Consequences: what the choices of a Spec mean for those who call or run the service that was deployed before.

Each feature and each way to authenticate states its own in its record; ``generators.deployment`` holds two Specs
against each other.
"""

from dataclasses import dataclass
from enum import StrEnum


class Audience(StrEnum):
    """Whom a consequence is for."""

    CALLERS = "callers"
    OPERATORS = "operators"


@dataclass(frozen=True, slots=True)
class Override:
    """A setting by which operators get behaviour back that a choice takes away.

    Attributes:
        setting: Its name: ``RATE_LIMIT_PER_MINUTE``.
        value: What to set it to.
        effect: What that does, as a clause that can follow the value: "switches the limit off".
    """

    setting: str
    value: str
    effect: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """One thing that is no longer as it was, once a choice comes or goes.

    Attributes:
        audience: Whom it is for.
        gained: What is so from the deployment on in which the choice comes, in a sentence or two of Markdown; empty if
            nobody notices.
        lost: The same for the deployment in which it goes.
        override: What brings the former behaviour back while the choice stays; None if nothing does.
    """

    audience: Audience
    gained: str = ""
    lost: str = ""
    override: Override | None = None


Consequences = tuple[Consequence, ...]

NOTHING: Consequences = ()
"""For a choice that changes nothing for a service that is deployed."""
