"""Chores: commands of the service that somebody has to run from time to time, such as a cluster by its clock."""

from dataclasses import dataclass

from generators.manifests.entries import Entries

CHORE_ORDER = ("purge", "prune")
"""The chores that exist."""


@dataclass(frozen=True, slots=True)
class Chore:
    """A command that is run once a day.

    Attributes:
        name: What it is called, as its step in the runbook is.
        command: What runs it in a container of the service's image, as an exec form.
        schedule: When, as cron has it, in UTC.
    """

    name: str
    command: tuple[str, ...]
    schedule: str


class Chores(Entries[Chore]):
    """The chores, by name."""

    def __init__(self) -> None:
        super().__init__("chore", lambda chore: chore.name, CHORE_ORDER)
