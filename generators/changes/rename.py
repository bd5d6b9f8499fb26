"""Rename: something that has another name now and is the same as before, so that its data stay."""

from dataclasses import dataclass
from enum import StrEnum


class RenameKind(StrEnum):
    """What can be renamed."""

    RESOURCE = "resource"
    FIELD = "field"
    RELATION = "relation"


@dataclass(frozen=True, slots=True)
class Rename:
    """Something that has another name now and is the same as before.

    Attributes:
        kind: What was renamed.
        resource: The resource that it is or belongs to, by the name that it has in the edited Spec.
        before: The name that it had in the Spec before.
        after: The name that it has in the edited Spec.
    """

    kind: RenameKind
    resource: str
    before: str
    after: str
