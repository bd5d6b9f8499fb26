"""Schema: what any format comes to before it is put together: entities, their fields and links, and omissions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from generators.requirements.findings import FieldDraft, WishFound
from generators.spec import names
from generators.spec.models import OnDelete, RelationKind

MAX_TOLD = 12
"""Names that a sentence on what is left out lists."""


@dataclass(slots=True)
class Link:
    """A reference from the entity that states it to another one.

    Attributes:
        target: The other entity, as the format names it.
        kind: As read from the entity that states it.
        name: What the format calls it; None if it has no name of its own.
        columns: The columns that hold it, which are no fields then.
        required: Whether it must be there; None where nothing is said.
        unique: Whether no two rows may refer to one target.
        on_delete: What deleting the target does; None where nothing is said.
        inverse: What the target calls it; None if it calls it nothing.
    """

    target: str
    kind: RelationKind = RelationKind.MANY_TO_ONE
    name: str | None = None
    columns: tuple[str, ...] = ()
    required: bool | None = None
    unique: bool = False
    on_delete: OnDelete | None = None
    inverse: str | None = None


@dataclass(slots=True)
class Entity:
    """A table, model or type.

    Attributes:
        name: As the format has it.
        fields: By their names as the format has them.
        links: Its references.
        key: The columns of its primary key.
        generated: Whether that key is made by the database or the service.
        uniques: The columns of each constraint over several of them.
        indexes: What each index covers that is not over one column alone.
    """

    name: str
    fields: dict[str, FieldDraft] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)
    key: tuple[str, ...] = ()
    generated: bool = False
    uniques: list[tuple[str, ...]] = field(default_factory=list)
    indexes: list[tuple[str, ...]] = field(default_factory=list)


@dataclass(slots=True)
class Schema:
    """A whole model.

    Attributes:
        entities: In their order.
        omissions: What has no counterpart, one sentence each.
        wishes: What the format says of the service as a whole, such as its database.
    """

    entities: list[Entity] = field(default_factory=list)
    omissions: list[str] = field(default_factory=list)
    wishes: list[WishFound] = field(default_factory=list)


def choose_values(stated: Iterable[str], owner: str, schema: Schema) -> tuple[str, ...]:
    """Give the values of an enum that a Spec can have; the others are told.

    Args:
        stated: As the format has them.
        owner: What the enum is called.
        schema: Which keeps what is told.
    """
    kept: dict[str, str] = {}
    lost: list[str] = []
    for value in dict.fromkeys(stated):
        if names.is_enum_value(value) and value.lower() not in kept:
            kept[value.lower()] = value
        else:
            lost.append(repr(value))
    if lost:
        schema.omissions.append(f"{', '.join(lost)} of {owner}, which can be no value of an enum.")
    return tuple(kept.values())


def tell_several(what: str, listed: Sequence[str]) -> str:
    """Give the beginning of a sentence on what is left out: what it is, and the first names of those it is about."""
    shown = ", ".join(listed[:MAX_TOLD])
    left = len(listed) - MAX_TOLD
    return f"The {what} {shown}{f' and {left} more' if left > 0 else ''}"


class FormatError(Exception):
    """A text that is not in the format that it seems to be in; the message says where."""
