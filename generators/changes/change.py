"""Change: a typed edit of a Spec, and Edited: what carrying it out gave."""

from dataclasses import dataclass
from typing import Any, Protocol

from generators.changes.rename import Rename
from generators.spec.models import ServiceSpec


@dataclass(frozen=True, slots=True)
class Edited:
    """What Changes made of a Spec.

    Attributes:
        spec: The Spec after them, checked; the same as before where there was nothing to do.
        renames: What has another name now.
        losses: The data that go, one phrase each, such as "the column `notes` of orders with its values".
        notes: What people should know, one sentence each: what was there already, what was supposed.
    """

    spec: ServiceSpec
    renames: tuple[Rename, ...] = ()
    losses: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class Change(Protocol):
    """A typed edit of a Spec."""

    def apply(self, spec: ServiceSpec) -> Edited:
        """Carry it out.

        Raises:
            SpecError: If it cannot be done to this Spec; with what to do instead.
            UnsupportedError: If no layer of the Spec's stack supports what it asks for.
        """
        ...

    def describe(self) -> str:
        """Say in one sentence, without a full stop, what it does: "Add the field `sku` (string) to Product"."""
        ...

    def write_command(self) -> str:
        """Give the words that ask for it, without the slash word: ``add field sku (string) to Product``."""
        ...

    def write_action(self) -> dict[str, Any]:
        """Give the JSON form; ``docs/commands.md`` has its vocabulary."""
        ...
